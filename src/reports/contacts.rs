//! Contacts with a client, in one place: an attended session is one; attendance of a group will be another.
//!
//! Everything that asks whether somebody was met (`clients.*`) asks here, so that a new kind of contact is
//! added once.

use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::standing;

/// The days of a case's contacts, one for each contact, in no promised order.
pub fn contact_days(case: &Case) -> impl Iterator<Item = Date> {
    standing(&case.sessions).filter(|session| session.is_attended()).map(|session| session.date)
}
