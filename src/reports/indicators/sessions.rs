//! Individual work: sessions held, their hours, sessions missed, peer support.
//! Missed are all that did not come about, whoever cancelled them; meetings of groups are counted elsewhere.

use crate::model::code::{Code, Id, List};
use crate::model::group::GroupKind;
use crate::model::session::{Session, SessionForm};
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::tally::{Tally, each, one};

/// A tenth of an hour, in minutes.
const TENTH: u64 = 6;

/// Attended sessions of the period.
pub fn sessions(view: &View<'_>) -> Vec<Observation> {
    Tally::count(
        view.attended(),
        &[
            ("form", &form),
            ("service", &|session| one(code(session.service.as_ref()))),
            ("channel", &|session| one(Some(session.channel.code()))),
            ("place", &|session| one(code(session.place.as_ref()))),
            ("content", &|session| each(session.contents.iter().map(Code::as_str))),
            ("worker", &workers),
        ],
    )
    .counts("sessions")
}

/// The hours of the attended sessions, to one decimal, half away from zero.
pub fn hours(view: &View<'_>) -> Vec<Observation> {
    let minutes = |session: &Session| u64::from(session.minutes.get());
    Tally::sum(view.attended(), minutes, &[("form", &form), ("worker", &workers)])
        .observations(|minutes| Observation::number("sessions.hours", tenths_of_hours(minutes) as f64 / 10.0))
}

/// The share of all sessions of the period that did not come about.
pub fn missed(view: &View<'_>) -> Vec<Observation> {
    let all = view.sessions().count() as u64;
    let missed = view.sessions().filter(|session| !session.is_attended());
    let attendance = |session: &Session| one(Some(session.attendance.code()));
    Tally::count(missed, &[("attendance", &attendance)]).shares_of(all, "sessions.missed")
}

/// Attended sessions of peer support and presences in peer groups.
pub fn peer_support(view: &View<'_>) -> Vec<Observation> {
    let sessions = view.attended().filter(|session| session.form == SessionForm::PeerSupport).count();
    let present = view.presences().filter(|attended| attended.group.group.kind == GroupKind::Peer).count();
    vec![Observation::count("peer_support", (sessions + present) as u64)]
}

/// Whole minutes as tenths of an hour; 3 minutes of the 6 round up.
fn tenths_of_hours(minutes: u64) -> u64 {
    (minutes + TENTH / 2) / TENTH
}

fn form(session: &Session) -> Vec<&str> {
    one(Some(session.form.code()))
}

fn workers(session: &Session) -> Vec<&str> {
    each(session.workers.iter().map(Id::as_str))
}

fn code<L: List>(code: Option<&Code<L>>) -> Option<&str> {
    code.map(Code::as_str)
}

#[cfg(test)]
mod tests {
    use super::tenths_of_hours;

    #[test]
    fn half_a_tenth_of_an_hour_rounds_up() {
        let tenths = [(0, 0), (2, 0), (3, 1), (8, 1), (9, 2), (60, 10), (63, 11), (90, 15), (1439, 240)];
        for (minutes, expected) in tenths {
            assert_eq!(tenths_of_hours(minutes), expected, "{minutes} minutes");
        }
    }
}
