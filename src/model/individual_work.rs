//! The link between a group and individual work: whoever comes to a group is worked with in person as well.
//!
//! Item 154 of the inventory: group activity is always linked to individual work. Neighbours: `due` reminds of a
//! client with whom nobody works, `validate` warns of the same row, `group show` names them.

use super::case::Case;
use super::date::Date;
use super::entry::standing;
use super::group::{GROUP_DAYS, INDIVIDUAL_WORK_DAYS};

/// True if a day in a group is recent enough to ask who works with the client in person.
pub fn is_recent(group_day: Date, day: Date) -> bool {
    is_within(group_day, day, GROUP_DAYS)
}

/// True if a worker has met the client in person, or reached them otherwise, in the last two months.
pub fn is_worked_with(case: &Case, day: Date) -> bool {
    standing(&case.sessions)
        .any(|session| session.is_attended() && is_within(session.date, day, INDIVIDUAL_WORK_DAYS))
}

fn is_within(date: Date, day: Date, days: i64) -> bool {
    date <= day && day.days_since(date) <= days
}
