//! How well the core elements of the service model were carried out, over the cases active in the period.
//! The rules are `outcomes::core_elements`'; here the cases are chosen, met and counted.

use std::collections::BTreeMap;

use crate::model::case::Case;
use crate::model::phase::{Phase, phase_on};
use crate::outcomes::core_elements::{CoreElement, Counted, Fulfilment, core_elements};
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::clients::is_weekly;

/// The share of active cases in which each element is fulfilled, partly, not.
pub fn by_element(view: &View<'_>) -> Vec<Observation> {
    let cases = of_active_cases(view);
    let mut counts: BTreeMap<(CoreElement, Fulfilment), u64> = BTreeMap::new();
    for found in cases.iter().flatten() {
        *counts.entry(*found).or_default() += 1;
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
    let complete = cases.iter().filter(|found| found.iter().all(|(_, level)| *level != Fulfilment::No));
    let share = Observation::share("core_elements.all", complete.count() as u64, cases.len() as u64);
    share.into_iter().collect()
}

fn of_active_cases(view: &View<'_>) -> Vec<[(CoreElement, Fulfilment); 4]> {
    let active = view.cases().filter(|case| is_active_in(view, case));
    active.map(|case| core_elements(case, counted(view, case), view.period())).collect()
}

fn counted(view: &View<'_>, case: &Case) -> Counted {
    Counted {
        weekly: is_weekly(view, case) == Some(true),
        present: view.presences_of(case).filter(|attended| view.covers(attended.row.date)).count(),
        on_roster: view.is_on_roster(case),
    }
}

/// True if the case is active on any day of the period. A phase changes only on the day of a fact.
fn is_active_in(view: &View<'_>, case: &Case) -> bool {
    let decided = case.decisions.iter().map(|decision| decision.effective());
    let opened = case.reopenings().chain([case.initiation.date, view.period().from()]);
    let mut turns = decided.chain(opened).filter(|day| view.covers(*day));
    turns.any(|day| phase_on(case, day) == Some(Phase::Active))
}
