//! How well the core elements of the service model were carried out, over the cases active in the period.
//! The rules are `outcomes::core_elements`'; here the cases are chosen, met and counted.

use std::collections::BTreeMap;

use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::phase::active_stretches;
use crate::outcomes::core_elements::{CoreElement, Counted, Fulfilment, core_elements};
use crate::reports::observation::Observation;
use crate::reports::view::{CarriedOut, View};

use super::clients::is_weekly;

/// The share of active cases in which each element is fulfilled, partly, not.
pub fn by_element(view: &View<'_>) -> Vec<Observation> {
    let cases = of_active_cases(view);
    let mut counts: BTreeMap<(CoreElement, Fulfilment), u64> = BTreeMap::new();
    for found in cases.iter().flat_map(|case| case.elements) {
        *counts.entry(found).or_default() += 1;
    }
    let share = |((element, level), count): ((CoreElement, Fulfilment), u64)| {
        let share = Observation::share("core_elements", count, cases.len() as u64)?;
        Some(share.by("element", element.code()).by("level", level.code()))
    };
    counts.into_iter().filter_map(share).collect()
}

/// The share of active cases in which all four are at least partly fulfilled.
pub fn all(view: &View<'_>) -> Vec<Observation> {
    let cases = of_active_cases(view);
    let complete =
        cases.iter().filter(|case| case.elements.iter().all(|(_, level)| *level != Fulfilment::No));
    let share = Observation::share("core_elements.all", complete.count() as u64, cases.len() as u64);
    share.into_iter().collect()
}

/// The codes of the active cases in which an element was not carried out at all, by element, in order.
/// For the office itself: codes of cases belong in no report that leaves it.
pub fn lacking(view: &View<'_>) -> Vec<(CoreElement, Vec<CaseCode>)> {
    let without = |element: CoreElement| {
        let lacks = |case: &&CarriedOut<'_>| case.elements.contains(&(element, Fulfilment::No));
        let mut codes: Vec<CaseCode> =
            of_active_cases(view).iter().filter(lacks).map(|c| c.case.case).collect();
        codes.sort_unstable();
        codes
    };
    CoreElement::ALL.iter().map(|element| (*element, without(*element))).collect()
}

/// Computed at the first asking, as several indicators rest on it.
fn of_active_cases<'v>(view: &'v View<'_>) -> &'v [CarriedOut<'v>] {
    view.carried_out(|case| {
        let active = !active_stretches(case, view.period()).is_empty();
        active.then(|| core_elements(case, counted(view, case), view.period()))
    })
}

fn counted(view: &View<'_>, case: &Case) -> Counted {
    Counted {
        weekly: is_weekly(view, case) == Some(true),
        present: view.presences_of(case).filter(|attended| view.covers(attended.row.date)).count(),
        on_roster: view.is_on_roster(case),
    }
}
