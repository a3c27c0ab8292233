//! `sosku session list CASE`: the sessions of a case, the newest first; as a table, plain, CSV and JSON.
//!
//! A withdrawn session stays in the list, struck through and said to be withdrawn.

use std::cmp::Reverse;

use anyhow::{Context, Result};
use serde_json::Value;

use super::Look;
use super::sheet::Mark;
use super::table::{Column, Field, draw};
use super::voice::Voice;
use super::wrap::shorten;
use crate::language::visible::one_line;
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::entry::Entry;
use crate::model::session::Session;
use crate::tr;

/// Which columns CSV has: the keys of the file; lists in a cell are separated by `|`.
const KEYS: [&str; 12] = [
    "id",
    "date",
    "minutes",
    "form",
    "service",
    "channel",
    "place",
    "attendance",
    "workers",
    "goals",
    "withdrawn",
    "note",
];

/// The sessions of a case, the newest first; of one day, the one written last first.
pub fn newest_first(case: &Case) -> Vec<&Session> {
    let mut sessions: Vec<_> = case.sessions.iter().enumerate().collect();
    sessions.sort_by_key(|(index, session)| Reverse((session.date, *index)));
    sessions.into_iter().map(|(_, session)| session).collect()
}

/// The list as text with its sum under it, each line ended.
pub fn text(sessions: &[&Session], voice: &Voice<'_>, look: Look) -> String {
    let columns = [
        ("show-column-date", false),
        ("show-column-minutes", true),
        ("show-column-session", false),
        ("show-column-goals", false),
        ("show-column-note", false),
        ("show-column-id", false),
    ];
    let columns = columns.map(|(id, numeric)| Column { heading: voice.text(id), numeric });
    let records: Vec<Vec<Field>> = sessions.iter().map(|session| fields(session, voice, look)).collect();
    let list = if sessions.is_empty() { String::new() } else { draw(&columns, &records, look) };
    let gap = if look.plain || sessions.is_empty() { "" } else { "\n" };
    format!("{list}{gap}{}\n", sum(sessions, voice))
}

fn fields(session: &Session, voice: &Voice<'_>, look: Look) -> Vec<Field> {
    let goals: Vec<String> = session.goals.iter().map(ToString::to_string).collect();
    let note = session.note.as_deref().and_then(|note| note.lines().next()).map(one_line).unwrap_or_default();
    // Two or three lines of a column; plain output is not cut.
    let note = if look.plain { note } else { shorten(&note, look.columns() / 2) };
    let texts = [
        when(session, voice),
        session.minutes.get().to_string(),
        what(session, voice),
        goals.join(" "),
        note,
        session.id.to_string(),
    ];
    let mark = match (session.stands(), session.is_attended()) {
        (false, _) => Mark::Struck,
        (true, false) => Mark::Quiet,
        (true, true) => Mark::None,
    };
    texts.into_iter().map(|text| Field::marked(text, mark)).collect()
}

/// The day with its weekday, kept on one line; the year only if it is not this one.
fn when(session: &Session, voice: &Voice<'_>) -> String {
    let day = voice.weekday(session.date);
    let weekday = day.split(' ').next().unwrap_or_default();
    format!("{weekday}\u{a0}{}", voice.short(session.date))
}

/// Form, place or channel; before them that it did not come about, or was withdrawn.
fn what(session: &Session, voice: &Voice<'_>) -> String {
    let place = match &session.place {
        Some(place) => voice.label("place", place.as_str()),
        None => voice.label("channel", session.channel.code()),
    };
    let mut said = format!("{}, {place}", voice.label("session_form", session.form.code()));
    if !session.is_attended() {
        said = format!("{}: {said}", voice.label("attendance", session.attendance.code()));
    }
    if session.stands() { said } else { tr!(voice.messages, "show-withdrawn", what = said) }
}

fn sum(sessions: &[&Session], voice: &Voice<'_>) -> String {
    let standing = || sessions.iter().filter(|session| session.stands());
    let attended = standing().filter(|session| session.is_attended()).count();
    tr!(voice.messages, "show-session-sum", count = standing().count(), attended = attended)
}

/// The sessions as they are stored, in an array.
///
/// # Errors
/// None in practice: a session is always a JSON object.
pub fn json(sessions: &[&Session]) -> serde_json::Result<Value> {
    serde_json::to_value(sessions)
}

/// The sessions as CSV.
///
/// # Errors
/// None in practice: the text grows in memory.
pub fn csv(sessions: &[&Session]) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(KEYS)?;
    for session in sessions {
        writer.write_record(record(session))?;
    }
    String::from_utf8(writer.into_inner()?).context("CSV is text")
}

fn record(session: &Session) -> [String; 12] {
    let list = |ids: &[Id]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
    let withdrawn = session.withdrawn.as_ref().and_then(|withdrawal| withdrawal.date);
    [
        session.id.to_string(),
        session.date.to_string(),
        session.minutes.get().to_string(),
        session.form.code().to_owned(),
        session.service.as_ref().map(ToString::to_string).unwrap_or_default(),
        session.channel.code().to_owned(),
        session.place.as_ref().map(ToString::to_string).unwrap_or_default(),
        session.attendance.code().to_owned(),
        list(&session.workers),
        list(&session.goals),
        withdrawn.map(|date| date.to_string()).unwrap_or_default(),
        session.note.clone().unwrap_or_default(),
    ]
}

#[cfg(test)]
mod tests;
