//! What follows from a prepared joint appointment until its result is recorded: what was agreed, by its day, or –
//! where no day was agreed – that the result is still open.
//! Appointments elsewhere, without the worker's own session, are `rules`' business.

use super::rules::{View, plain};
use super::{Due, DueKind};
use crate::model::date::Date;
use crate::model::entry::Entry;
use crate::model::session::{Agreed, Session};
use crate::path;

/// Every appointment held by the day of which no result was known by then.
pub(super) fn joint_appointments(view: &View<'_>) -> Vec<Due> {
    let sessions = view.case.sessions.iter().enumerate();
    let open = sessions
        .filter(|(_, session)| session.stands() && session.date <= view.day && is_open(session, view.day));
    open.flat_map(|(at, session)| of_session(at, session)).collect()
}

/// True if nobody knew on the day what came of it.
fn is_open(session: &Session, day: Date) -> bool {
    let result = session.appointment.as_ref().and_then(|appointment| appointment.result.as_ref());
    let known_later = result.and_then(|result| result.date).is_some_and(|date| date > day);
    session.awaits_result() || known_later && session.is_attended()
}

fn of_session(at: usize, session: &Session) -> Vec<Due> {
    let agreed = session.appointment.iter().flat_map(|appointment| appointment.agreed.iter().enumerate());
    let tasks: Vec<Due> = agreed
        .filter_map(|(number, agreed)| {
            let place = path!["sessions", at, "appointment", "agreed", number];
            Some(plain(DueKind::AgreedTask, by(agreed)?, place, Some(&session.id)))
        })
        .collect();
    if !tasks.is_empty() {
        return tasks;
    }
    let place = path!["sessions", at, "appointment"];
    vec![plain(DueKind::AppointmentResult, session.date, place, Some(&session.id))]
}

/// The day by which something was agreed; `by` may also say by whom.
fn by(agreed: &Agreed) -> Option<Date> {
    agreed.by.as_ref()?.as_str().parse().ok()
}
