//! Recorded eligibility checks: what the rules said and what the professional concluded.
//! Nothing is evaluated anew: a report says what was known and decided on the day.

use std::collections::BTreeMap;

use crate::model::assessment::{Check, Conclusion, Verdict};
use crate::model::case::Case;
use crate::model::entry::standing;
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::tally::{Part, Tally, one};

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

/// Of the checks recorded in the period, the share whose conclusion departs from the verdict.
pub fn overridden(view: &View<'_>) -> Vec<Observation> {
    let last = view.last_day();
    let parts: [Part<'_, '_, (&Case, &Check)>; 2] = [
        ("municipality", &|(case, _)| one(case.client.municipality_on(last))),
        ("source", &|(case, _)| one(Some(case.initiation.source.as_str()))),
    ];
    let recorded = || {
        let checks = view.worked().flat_map(|case| standing(&case.checks).map(move |check| (case, check)));
        checks.filter(|(_, check)| view.covers(check.date))
    };
    let overridden = Tally::count(recorded().filter(|(_, check)| departs_from_verdict(check)), &parts);
    Tally::count(recorded(), &parts).shares(&overridden, "criteria.overridden")
}

fn departs_from_verdict(check: &Check) -> bool {
    matches!(
        (check.verdict, check.conclusion),
        (Some(Verdict::NotSupported), Some(Conclusion::Start))
            | (Some(Verdict::Supported), Some(Conclusion::DoNotStart))
    )
}

fn checks<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Check> {
    view.entries(|case| &case.checks, |check| check.date)
}
