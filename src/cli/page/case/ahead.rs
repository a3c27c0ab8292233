//! What is due: late first, then what lies ahead, then what is left open.
//!
//! What is due is `model::due`'s to say; the words are those of `said`. Refuses to judge anything itself.

use crate::cli::page::said::{due_distance, due_in_words};
use crate::cli::page::sheet::{Mark, Row, Section};
use crate::cli::page::voice::Voice;
use crate::model::case::Case;
use crate::model::due::{Due, DueKind, Nature};
use crate::model::session::Agreed;
use crate::path;

pub(super) fn late(case: &Case, found: &[Due], voice: &Voice<'_>) -> Section {
    let late = found.iter().filter(|due| due.is_late(voice.today));
    let rows = late.map(|due| row(case, due, voice).marked(Mark::Late)).collect();
    Section { mark: Mark::Late, ..Section::new(voice.text("show-late"), rows) }
}

/// Deadlines and appointments ahead; the next meeting has a place of its own on the page.
pub(super) fn coming(case: &Case, found: &[Due], voice: &Voice<'_>) -> Section {
    let ahead = found.iter().filter(|due| {
        due.kind.nature() != Nature::Unfinished
            && due.kind != DueKind::NextMeeting
            && !due.is_late(voice.today)
    });
    Section::new(voice.text("show-ahead"), ahead.map(|due| row(case, due, voice)).collect())
}

pub(super) fn unfinished(case: &Case, found: &[Due], voice: &Voice<'_>) -> Section {
    let open = found.iter().filter(|due| due.kind.nature() == Nature::Unfinished);
    Section::new(voice.text("show-unfinished"), open.map(|due| row(case, due, voice)).collect())
}

fn row(case: &Case, due: &Due, voice: &Voice<'_>) -> Row {
    let mut parts = vec![due_in_words(due, voice)];
    parts.extend(with_whom(case, due, voice));
    parts.push(due_distance(due, voice));
    Row::new(voice.date(due.date), parts)
}

/// The other party of an appointment elsewhere, or of what was agreed at a prepared one and what that was.
fn with_whom(case: &Case, due: &Due, voice: &Voice<'_>) -> Vec<String> {
    let elsewhere = |index: usize| path!["appointments", index] == due.place;
    let appointment = case.appointments.iter().enumerate().find(|(index, _)| elsewhere(*index));
    let (actor, what) = match (appointment, agreed(case, due)) {
        (Some((_, appointment)), _) => (appointment.actor.as_ref(), None),
        (None, Some(agreed)) => (agreed.actor.as_ref(), agreed.what.clone()),
        (None, None) => (None, None),
    };
    actor.map(|actor| voice.label("actor", actor.as_str())).into_iter().chain(what).collect()
}

/// What was agreed at a prepared appointment, if that is what is due.
fn agreed<'c>(case: &'c Case, due: &Due) -> Option<&'c Agreed> {
    let (at, session) =
        case.sessions.iter().enumerate().find(|(_, one)| due.entry.as_ref() == Some(&one.id))?;
    let all = session.appointment.iter().flat_map(|appointment| appointment.agreed.iter().enumerate());
    let is_due = |number: usize| path!["sessions", at, "appointment", "agreed", number] == due.place;
    all.into_iter().find(|(number, _)| is_due(*number)).map(|(_, agreed)| agreed)
}
