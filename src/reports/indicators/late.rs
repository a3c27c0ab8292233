//! What was past its date on the period's last day, as `model::due` sees it.
//! The own worker is the one of that day; a case without one counts under `unknown`.

use crate::model::code::Id;
use crate::model::due::DueKind;
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::tally::{Tally, one};

/// Things past their date on the period's last day.
pub fn late(view: &View<'_>) -> Vec<Observation> {
    let last = view.last_day();
    let things: Vec<(DueKind, Option<&Id>)> = view
        .cases()
        .flat_map(|case| view.late(case).into_iter().map(|due| (due.kind, case.own_worker_on(last))))
        .collect();
    Tally::count(
        things.iter(),
        &[
            ("kind", &|(kind, _): &(DueKind, Option<&'_ Id>)| one(Some(kind.code()))),
            ("own_worker", &|(_, worker)| one(worker.map(Id::as_str))),
        ],
    )
    .counts("late")
}
