//! The people who were met, how steadily, and how many of them grew stronger.
//! What counts as contact is decided in `contacts`, for all indicators alike.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::period::{Period, Week};
use crate::model::phase::active_stretches;
use crate::outcomes::attainment::reached_in;
use crate::outcomes::measurement::{Progress, all_in};
use crate::reports::age_band::band_on;
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::tally::{Tally, one};

/// So little below the share asked for is a trace of binary fractions, not a missed week.
const ROUNDING: f64 = 1e-9;

/// Persons with at least one contact in the period.
pub fn served(view: &View<'_>) -> Vec<Observation> {
    let (scheme, last) = (view.age_bands(), view.last_day());
    Tally::count(
        persons_met(view).into_values(),
        &[
            ("gender", &|case: &Case| one(Some(case.client.gender.code()))),
            ("age_band", &|case| one(Some(band_on(scheme, &case.client, last)))),
            ("municipality", &|case| one(case.client.municipality_on(last))),
        ],
    )
    .counts("clients.served")
}

/// Each person met, with the case that speaks for them: of their cases with a contact, the one begun last.
fn persons_met<'a>(view: &View<'a>) -> BTreeMap<CaseCode, &'a Case> {
    let mut met: BTreeMap<CaseCode, &Case> = BTreeMap::new();
    let age = |case: &Case| (case.initiation.date, case.case);
    for case in view.cases().filter(|case| !view.contact_days(case).is_empty()) {
        let speaks = met.entry(view.persons().person(case.case)).or_insert(case);
        if age(speaks) < age(case) {
            *speaks = case;
        }
    }
    met
}

/// Of cases active in a whole week of the period, the share met in enough of those weeks.
pub fn weekly(view: &View<'_>) -> Vec<Observation> {
    let weekly: Vec<bool> = view.worked().filter_map(|case| is_weekly(view, case)).collect();
    let often_enough = weekly.iter().filter(|weekly| **weekly).count();
    Observation::share("clients.weekly", often_enough as u64, weekly.len() as u64).into_iter().collect()
}

/// Of the persons met, the share who reached a goal or came further by a measure.
pub fn strengthened(view: &View<'_>) -> Vec<Observation> {
    let met: BTreeSet<CaseCode> = persons_met(view).into_keys().collect();
    let person = |case: &Case| view.persons().person(case.case);
    let of_met = view.worked().map(|case| (case, person(case))).filter(|(_, person)| met.contains(person));
    let stronger: BTreeSet<CaseCode> =
        of_met.filter(|(case, _)| has_come_further(view, case)).map(|(_, person)| person).collect();
    Observation::share("strengthened", stronger.len() as u64, met.len() as u64).into_iter().collect()
}

fn has_come_further(view: &View<'_>, case: &Case) -> bool {
    let is_better = |progress: &Progress<'_>| {
        let instrument = view.instrument(progress.instrument);
        instrument.is_some_and(|instrument| instrument.improvement(progress.first, progress.later) > 0.0)
    };
    reached_in(case, view.period()) || all_in(case, view.period()).iter().any(is_better)
}

/// Whether the case was met in enough of its active weeks of the period; `None` without such a week.
pub fn is_weekly(view: &View<'_>, case: &Case) -> Option<bool> {
    weekly_share(view, case).map(|share| share + ROUNDING >= view.share_of_weeks())
}

/// The share of the case's active weeks in the period in which there was a contact; `None` without such a week.
fn weekly_share(view: &View<'_>, case: &Case) -> Option<f64> {
    let weeks: Vec<Week> = active_weeks(case, view.period()).collect();
    let met: BTreeSet<Week> = view.contact_days(case).iter().copied().map(Week::of).collect();
    let with_contact = weeks.iter().filter(|week| met.contains(week)).count();
    (!weeks.is_empty()).then(|| with_contact as f64 / weeks.len() as f64)
}

/// The weeks on whose every day the case is active and that no pause touches.
fn active_weeks(case: &Case, period: Period) -> impl Iterator<Item = Week> {
    let weeks = active_stretches(case, period).into_iter().flat_map(Period::weeks);
    weeks.filter(|week| !case.is_paused_between(week.monday(), week.sunday()))
}
