//! Contacts with a client, in one place: an attended session is one, and so is presence in a group.
//!
//! Everything that asks whether somebody was met (`clients.*`, the core elements) asks here, so that all mean
//! the same by it.

use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::reports::view::View;

/// The days of a case's contacts, one for each contact, in no promised order.
pub fn contact_days(view: &View<'_>, case: &Case) -> impl Iterator<Item = Date> {
    let met = standing(&case.sessions).filter(|session| session.is_attended()).map(|session| session.date);
    met.chain(view.presences_of(case).map(|presence| presence.row.date))
}
