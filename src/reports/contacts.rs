//! Contacts with a client, in one place: an attended session is one, and so is presence in a group.
//!
//! Everything that asks whether somebody was met (`clients.*`, the core elements) asks here, so that all mean
//! the same by it.

use std::collections::BTreeMap;

use crate::model::case_code::CaseCode;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::reports::view::View;

/// The days of a view's period on which its cases were met, one for each contact, in no promised order.
pub fn contacts(view: &View<'_>) -> BTreeMap<CaseCode, Vec<Date>> {
    let mut days: BTreeMap<CaseCode, Vec<Date>> = BTreeMap::new();
    let mut met = |case: CaseCode, day: Date| {
        if view.covers(day) {
            days.entry(case).or_default().push(day);
        }
    };
    for case in view.worked() {
        let attended = standing(&case.sessions).filter(|session| session.is_attended());
        attended.for_each(|session| met(case.case, session.date));
    }
    for case in view.cases() {
        view.presences_of(case).for_each(|presence| met(case.case, presence.row.date));
    }
    days
}
