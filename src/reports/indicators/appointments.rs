//! Prepared joint appointments (valmisteltu vastaanotto), what came of them, and appointments elsewhere.
//! A prepared one counts when it was attended; one elsewhere when it is known whether it was kept.

use crate::model::code::Actor;
use crate::model::entry::standing;
use crate::model::session::{Appointment, AppointmentResult, AppointmentResultCode, Session, SessionForm};
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::tally::{Part, Tally, one};

/// Prepared appointments held in the period.
pub fn prepared(view: &View<'_>) -> Vec<Observation> {
    Tally::count(view.attended().filter(|session| is_prepared(session)), &[]).counts("appointments.prepared")
}

/// Results of prepared appointments, whenever held, that became known in the period.
pub fn results(view: &View<'_>) -> Vec<Observation> {
    let sessions = view.worked().flat_map(|case| standing(&case.sessions));
    let held = sessions.filter(|session| session.is_attended() && is_prepared(session));
    let results = held.filter_map(|session| session.appointment.as_ref()?.result.as_ref());
    Tally::count(
        results.filter(|result| view.covers(result.date)),
        &[("code", &|result: &AppointmentResult| one(result.code.map(AppointmentResultCode::code)))],
    )
    .counts("appointments.results")
}

/// Of appointments elsewhere dated in the period and known to be kept or not, the share kept.
pub fn kept(view: &View<'_>) -> Vec<Observation> {
    let by_actor: Part<'_, '_, &Appointment> =
        ("actor", &|appointment| one(appointment.actor.as_ref().map(Actor::as_str)));
    let dated = || view.entries(|case| &case.appointments, |appointment| appointment.date);
    let kept = Tally::count(dated().filter(|appointment| appointment.kept == Some(true)), &[by_actor]);
    let known = dated().filter(|appointment| appointment.kept.is_some());
    Tally::count(known, &[by_actor]).shares(&kept, "appointments.kept")
}

fn is_prepared(session: &Session) -> bool {
    session.form == SessionForm::PreparedAppointment
}
