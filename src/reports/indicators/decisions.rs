//! Service decisions, and whether the first grant was enforced in the time of SHL 45 §.
//! The three months run anew after a reopening; the arithmetic of dates is `model::statute`'s.

use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::decision::Decision;
use crate::model::statute::months_after;
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::tally::{Tally, one};

/// A decision is to be enforced within three months of the matter coming up (SHL 45 §).
const MONTHS_TO_ENFORCE: u16 = 3;

/// Decisions dated in the period.
pub fn decisions(view: &View<'_>) -> Vec<Observation> {
    let decisions = view.entries(|case| &case.decisions, |decision| Some(decision.date));
    Tally::count(decisions, &[("kind", &|decision: &Decision| one(Some(decision.kind.code())))])
        .counts("decisions")
}

/// Of cases whose first grant was enforced in the period, the share enforced in time.
pub fn in_time(view: &View<'_>) -> Vec<Observation> {
    let enforced = || {
        let firsts = view.worked().filter_map(|case| Some((case, case.first_grant()?)));
        firsts
            .filter_map(|(case, grant)| Some((case, grant, grant.enforced.filter(|day| view.covers(*day))?)))
    };
    let in_time = enforced().filter(|(case, grant, day)| *day <= last_day_to_enforce(case, grant));
    let in_time = Tally::count(in_time, &[]);
    Tally::count(enforced(), &[]).shares(&in_time, "decisions.in_time")
}

/// Three months from the initiation, or from the last reopening up to the decision.
fn last_day_to_enforce(case: &Case, grant: &Decision) -> Date {
    let reopened = case.reopenings().filter(|day| *day <= grant.date).max();
    let start = reopened.map_or(case.initiation.date, |day| day.max(case.initiation.date));
    months_after(start, MONTHS_TO_ENFORCE)
}
