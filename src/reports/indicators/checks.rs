//! Recorded eligibility checks: what the rules said and what the professional concluded.

use std::collections::BTreeMap;

use crate::model::assessment::{Check, Conclusion, Verdict};
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::tally::{Tally, one};

/// Checks recorded in the period.
pub fn recorded(view: &View<'_>) -> Vec<Observation> {
    Tally::count(
        checks(view),
        &[
            ("verdict", &|check: &Check| one(check.verdict.map(Verdict::code))),
            ("conclusion", &|check| one(check.conclusion.map(Conclusion::code))),
        ],
    )
    .counts("checks.recorded")
}

/// The verdicts on the single criteria of the checks recorded in the period.
pub fn criteria(view: &View<'_>) -> Vec<Observation> {
    let mut counts: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for (criterion, verdict) in checks(view).flat_map(|check| &check.criteria_results) {
        *counts.entry((criterion, verdict.code())).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|((criterion, verdict), n)| {
            Observation::count("criteria", n).by("criterion", criterion).by("verdict", verdict)
        })
        .collect()
}

fn checks<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Check> {
    view.entries(|case| &case.checks, |check| check.date)
}
