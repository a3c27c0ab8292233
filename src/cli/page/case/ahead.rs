//! What is due: late first, then what lies ahead, then what is left open.

use crate::cli::page::said::{due_distance, due_in_words};
use crate::cli::page::sheet::{Mark, Row, Section};
use crate::cli::page::voice::Voice;
use crate::model::due::{Due, DueKind, Nature};

pub(super) fn late(found: &[Due], voice: &Voice<'_>) -> Section {
    let late = found.iter().filter(|due| due.is_late(voice.today));
    let rows = late.map(|due| row(due, voice).marked(Mark::Late)).collect();
    Section { mark: Mark::Late, ..Section::new(voice.text("show-late"), rows) }
}

/// Deadlines and appointments ahead; the next meeting has a place of its own on the page.
pub(super) fn coming(found: &[Due], voice: &Voice<'_>) -> Section {
    let ahead = found.iter().filter(|due| {
        due.kind.nature() != Nature::Unfinished
            && due.kind != DueKind::NextMeeting
            && !due.is_late(voice.today)
    });
    Section::new(voice.text("show-ahead"), ahead.map(|due| row(due, voice)).collect())
}

pub(super) fn unfinished(found: &[Due], voice: &Voice<'_>) -> Section {
    let open = found.iter().filter(|due| due.kind.nature() == Nature::Unfinished);
    Section::new(voice.text("show-unfinished"), open.map(|due| row(due, voice)).collect())
}

fn row(due: &Due, voice: &Voice<'_>) -> Row {
    Row::new(voice.date(due.date), vec![due_in_words(due, voice), due_distance(due, voice)])
}
