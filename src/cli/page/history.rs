//! A case's history on a page: what happened, when, who did it and by what, as a table, Markdown, a web page or
//! JSON; and the facts of a case, each with the version it comes from.
//!
//! Every name and word of a commit is made visible before it is shown. Neighbours: `fact` has the words of a fact,
//! `audit` the events, `cmd::audit` hands them in.

use askama::Template;
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};

use super::Look;
use super::table::{Column, Field, draw};
use super::voice::Voice;
use crate::audit::event::{Event, Kind};
use crate::language::format;
use crate::language::visible::one_line;
use crate::model::date::Date;
use crate::model::diff::{Part, Place};
use crate::tr;

/// Digits of a version's name that people are shown.
const SHORT: usize = 10;

/// An event and the version that it happened in.
#[derive(Debug, Clone)]
pub struct Happened {
    /// The version.
    pub origin: Origin,
    /// What happened.
    pub event: Event,
}

/// Who made a version, when and by what.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The commit.
    pub commit: String,
    /// When, by the author's clock.
    pub time: DateTime<FixedOffset>,
    /// The worker, if the office knows the author.
    pub worker: Option<String>,
    /// The author's name as git has it.
    pub author: String,
    /// The command; `None`: by hand.
    pub command: Option<String>,
}

/// A fact and where it comes from.
#[derive(Debug, Clone)]
pub struct Owed {
    /// The fact as the file writes it.
    pub place: Place,
    /// What it says.
    pub value: Value,
    /// Where it comes from, if the history tells.
    pub origin: Option<Origin>,
}

#[derive(Template)]
#[template(path = "cli/page/history.html")]
struct Page {
    language: &'static str,
    title: String,
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// The events as a table for the terminal.
pub fn table(happened: &[Happened], voice: &Voice<'_>, look: Look) -> String {
    drawn(&headings(voice), &rows(happened, voice), look)
}

/// The events as a Markdown table.
pub fn markdown(happened: &[Happened], voice: &Voice<'_>) -> String {
    let line = |cells: &[String]| {
        let cells = cells.iter().map(|cell| escaped(cell)).collect::<Vec<_>>();
        format!("| {} |\n", cells.join(" | "))
    };
    let headings = headings(voice);
    let rule = vec!["---".to_owned(); headings.len()];
    let rows = rows(happened, voice);
    line(&headings)
        + &format!("| {} |\n", rule.join(" | "))
        + &rows.iter().map(|row| line(row)).collect::<String>()
}

/// The events as a web page.
///
/// # Errors
/// The template cannot be filled.
pub fn html(title: String, happened: &[Happened], voice: &Voice<'_>) -> askama::Result<String> {
    let language = voice.language().tag();
    Page { language, title, headings: headings(voice), rows: rows(happened, voice) }.render()
}

/// The events for programs.
pub fn json(happened: &[Happened], voice: &Voice<'_>) -> Value {
    let object = |one: &Happened| {
        let Happened { origin, event } = one;
        let mut object = origin_json(Some(origin));
        object["kind"] = event.kind.code().into();
        object["place"] = event.place.to_string().into();
        object["from"] = event.from.clone().unwrap_or_default();
        object["to"] = event.to.clone().unwrap_or_default();
        object["text"] = sentence(event, voice).into();
        object
    };
    Value::Array(happened.iter().map(object).collect())
}

/// Facts with their origins, as a table.
pub fn blame_table(owed: &[Owed], voice: &Voice<'_>, look: Look) -> String {
    let headings =
        ["audit-head-fact", "audit-head-value", "audit-head-since", "audit-head-who", "audit-head-version"];
    let row = |one: &Owed| {
        let origin = one.origin.as_ref();
        let since = origin.map(|origin| voice.date(Date(origin.time.date_naive()))).unwrap_or_default();
        let who = origin.map(|origin| who(origin, voice)).unwrap_or_default();
        let version = origin.map(|origin| short(&origin.commit)).unwrap_or_default();
        vec![voice.place(&one.place), voice.value(&one.place, &one.value), since, who, version]
    };
    drawn(&headings.map(|id| voice.text(id)), &owed.iter().map(row).collect::<Vec<_>>(), look)
}

/// Facts with their origins, for programs.
pub fn blame_json(owed: &[Owed]) -> Value {
    let object = |one: &Owed| {
        let mut object = origin_json(one.origin.as_ref());
        object["place"] = one.place.to_string().into();
        object["value"] = one.value.clone();
        object
    };
    Value::Array(owed.iter().map(object).collect())
}

/// Facts that differ between two versions, for programs.
pub fn changes_json(events: &[Event], voice: &Voice<'_>) -> Value {
    let object = |event: &Event| {
        json!({
            "kind": event.kind.code(), "place": event.place.to_string(), "from": event.from, "to": event.to,
            "text": sentence(event, voice),
        })
    };
    Value::Array(events.iter().map(object).collect())
}

/// True if the place is that of a whole entry.
pub fn is_entry(place: &Place) -> bool {
    matches!(place.0.last(), Some(Part::Entry(_)))
}

/// What happened, in a sentence.
pub fn sentence(event: &Event, voice: &Voice<'_>) -> String {
    let messages = voice.messages;
    let fact = voice.place(&event.place);
    let entry =
        event.place.innermost_entry().map_or_else(|| fact.clone(), |(list, name)| voice.entry(list, name));
    let said = |value: &Option<Value>| value.as_ref().map(|value| voice.value(&event.place, value));
    let (from, to) = (said(&event.from), said(&event.to));
    let text = |key: &str| {
        let value = event.to.as_ref().and_then(|to| to.get(key)).and_then(Value::as_str);
        value.map(one_line).unwrap_or_default()
    };
    match event.kind {
        Kind::Opened => voice.text("audit-opened"),
        Kind::Added => tr!(messages, "audit-added", entry = entry + &in_brackets(to)),
        Kind::Changed => changed(&fact, from, to, voice),
        Kind::Level => level(event, from, to, voice),
        Kind::Withdrawn => tr!(messages, "audit-withdrawn", entry = entry, reason = text("reason")),
        Kind::Amended => {
            tr!(messages, "audit-amended", entry = voice.place(&above(event)), text = text("text"))
        }
        Kind::Removed => tr!(messages, "audit-removed", entry = entry + &in_brackets(from)),
        Kind::Closed => voice.text("audit-closed") + &in_brackets(to),
        Kind::Reopened => voice.text("audit-reopened"),
        Kind::Layout => voice.text("audit-layout"),
        Kind::Unreadable => voice.text("audit-unreadable"),
        Kind::Readable => voice.text("audit-readable"),
        Kind::Renamed => tr!(messages, "audit-renamed", path = from.unwrap_or_default()),
        Kind::Deleted => voice.text("audit-deleted"),
    }
}

/// What else is known of an entry; nothing if its name says it all.
fn in_brackets(facts: Option<String>) -> String {
    facts.filter(|facts| !facts.is_empty()).map_or_else(String::new, |facts| format!(" ({facts})"))
}

/// The entry that an addendum belongs to.
fn above(event: &Event) -> Place {
    let parts = &event.place.0;
    Place(parts.get(..parts.len().saturating_sub(2)).unwrap_or_default().to_vec())
}

fn changed(fact: &str, from: Option<String>, to: Option<String>, voice: &Voice<'_>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => tr!(voice.messages, "audit-changed", fact = fact, from = from, to = to),
        (None, to) => tr!(voice.messages, "audit-told", fact = fact, to = to.unwrap_or_default()),
        (Some(from), None) => tr!(voice.messages, "audit-taken-out", fact = fact, from = from),
    }
}

fn level(event: &Event, from: Option<String>, to: Option<String>, voice: &Voice<'_>) -> String {
    let goal = event.place.innermost_entry().map(|(_, name)| one_line(name)).unwrap_or_default();
    let day = event.day.as_deref().and_then(|day| day.parse::<Date>().ok());
    let number = |value: &Option<Value>| value.as_ref().and_then(Value::as_i64);
    let (was, is) = (number(&event.from), number(&event.to));
    let (Some(from), Some(to), Some(day)) = (from.clone(), to.clone(), day) else {
        return changed(&voice.entry("goals", &goal), from, to, voice);
    };
    let day = voice.date(day);
    match was.cmp(&is) {
        std::cmp::Ordering::Less => {
            tr!(voice.messages, "audit-level-up", goal = goal, from = from, to = to, day = day)
        }
        std::cmp::Ordering::Greater => {
            tr!(voice.messages, "audit-level-down", goal = goal, from = from, to = to, day = day)
        }
        std::cmp::Ordering::Equal => tr!(voice.messages, "audit-level-same", goal = goal, to = to, day = day),
    }
}

fn headings(voice: &Voice<'_>) -> Vec<String> {
    let ids =
        ["audit-head-when", "audit-head-who", "audit-head-what", "audit-head-how", "audit-head-version"];
    ids.map(|id| voice.text(id)).to_vec()
}

fn rows(happened: &[Happened], voice: &Voice<'_>) -> Vec<Vec<String>> {
    let row = |Happened { origin, event }: &Happened| {
        let how = origin.command.as_deref().map_or_else(|| voice.text("audit-by-hand"), one_line);
        vec![time(origin, voice), who(origin, voice), sentence(event, voice), how, short(&origin.commit)]
    };
    happened.iter().map(row).collect()
}

fn drawn(headings: &[String], rows: &[Vec<String>], look: Look) -> String {
    let columns: Vec<Column> =
        headings.iter().map(|heading| Column { heading: heading.clone(), numeric: false }).collect();
    let records: Vec<Vec<Field>> =
        rows.iter().map(|row| row.iter().cloned().map(Field::from).collect()).collect();
    draw(&columns, &records, look)
}

/// `9.3.2026 10.15`, by the clock of who did it.
fn time(origin: &Origin, voice: &Voice<'_>) -> String {
    let separator = if voice.language() == crate::language::Language::Fi { '.' } else { ':' };
    let clock = origin.time.format("%H:%M").to_string().replace(':', &separator.to_string());
    format!("{} {clock}", format::date(voice.language(), Date(origin.time.date_naive())))
}

/// The worker's name; of somebody whom the office does not know, the name that git has, marked as such.
fn who(origin: &Origin, voice: &Voice<'_>) -> String {
    match &origin.worker {
        Some(worker) => one_line(&voice.person(worker)),
        None => tr!(voice.messages, "audit-stranger", name = one_line(&origin.author)),
    }
}

fn short(commit: &str) -> String {
    commit.get(..SHORT).unwrap_or(commit).to_owned()
}

fn origin_json(origin: Option<&Origin>) -> Value {
    let Some(origin) = origin else {
        return json!({"commit": null, "time": null, "worker": null, "author": null, "by": null, "command": null});
    };
    let by = if origin.command.is_some() { "command" } else { "hand" };
    json!({
        "commit": origin.commit, "time": origin.time.to_rfc3339(), "worker": origin.worker,
        "author": origin.author, "by": by, "command": origin.command,
    })
}

/// A cell that Markdown takes for one.
fn escaped(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for character in one_line(cell).chars() {
        if matches!(character, '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}
