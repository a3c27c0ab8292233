//! `sosku list`: the caseload, one case a row; as a table, plain, CSV and JSON.
//!
//! A row is a pure function of a case and a day. Filtering and order are the command's business.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Look;
use super::said::due_in_words;
use super::sheet::Mark;
use super::table::{Column, Field, draw};
use super::voice::Voice;
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::code::Id;
use crate::model::date::Date;
use crate::model::due::{Around, Due, DueKind, Nature, due, last_contact};
use crate::model::phase::{Phase, phase_on};
use crate::tr;

/// From so many columns on, what is due next is also named.
const WIDE: usize = 110;

/// The keys of a row in JSON and the columns of CSV: a contract with scripts.
const KEYS: [&str; 8] =
    ["case", "alias", "phase", "opened", "own_worker", "municipality", "last_contact", "next_due"];

/// A case in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// The code.
    pub case: &'a CaseCode,
    /// The working name.
    pub alias: Option<&'a str>,
    /// Where the case stands; `None` before its initiation.
    pub phase: Option<Phase>,
    /// The day of initiation.
    pub opened: Date,
    /// The own worker's id.
    pub own_worker: Option<&'a Id>,
    /// The home municipality.
    pub municipality: Option<&'a str>,
    /// The last attended session or day in a group.
    pub last_contact: Option<Date>,
    /// The first of what is due, late things among it; not what is merely left open, and the end of the
    /// documents' keeping only once it has come.
    pub next_due: Option<Due>,
    /// How many things are late.
    pub late: usize,
}

/// A case as it stood on a day.
pub fn row<'a>(case: &'a Case, around: &Around<'_>, today: Date) -> Row<'a> {
    let found = due(case, around, today);
    let late = found.iter().filter(|due| due.is_late(today)).count();
    let counts = |due: &Due| {
        due.kind.nature() != Nature::Unfinished && (due.kind != DueKind::Retention || due.date <= today)
    };
    Row {
        case: &case.case,
        alias: case.alias.as_deref(),
        phase: phase_on(case, today),
        opened: case.initiation.date,
        own_worker: case.own_worker_on(today),
        municipality: case.client.municipality_on(today),
        last_contact: last_contact(case, around.group_days, today),
        next_due: found.into_iter().find(counts),
        late,
    }
}

/// The list as text with its sum under it, each line ended.
pub fn text(rows: &[Row<'_>], voice: &Voice<'_>, look: Look) -> String {
    let columns = [
        "show-column-case",
        "show-column-alias",
        "show-column-phase",
        "show-column-opened",
        "show-column-own-worker",
        "show-column-municipality",
        "show-column-last-contact",
        "show-column-next-due",
    ];
    let columns = columns.map(|id| Column { heading: voice.text(id), numeric: false });
    let records: Vec<Vec<Field>> = rows.iter().map(|row| fields(row, voice, look)).collect();
    let list = if rows.is_empty() { String::new() } else { draw(&columns, &records, look) };
    let gap = if look.plain || rows.is_empty() { "" } else { "\n" };
    format!("{list}{gap}{}\n", sum(rows, voice))
}

fn fields(row: &Row<'_>, voice: &Voice<'_>, look: Look) -> Vec<Field> {
    let text = |text: Option<&str>| Field::from(text.unwrap_or_default().to_owned());
    let phase = row.phase.map(|phase| voice.label("phase", phase.code())).unwrap_or_default();
    vec![
        Field::from(row.case.to_string()),
        text(row.alias),
        Field::from(phase),
        Field::from(voice.short(row.opened)),
        Field::from(row.own_worker.map(|id| voice.person(id)).unwrap_or_default()),
        text(row.municipality),
        Field::from(row.last_contact.map(|date| voice.short(date)).unwrap_or_default()),
        next_due(row, voice, look),
    ]
}

fn next_due(row: &Row<'_>, voice: &Voice<'_>, look: Look) -> Field {
    let Some(due) = &row.next_due else { return Field::default() };
    let date = voice.short(due.date);
    let late = due.is_late(voice.today);
    let date = if late { tr!(voice.messages, "show-late-since", date = date) } else { date };
    let named = look.plain || look.width >= WIDE;
    let text = if named { format!("{date}: {}", due_in_words(due, voice)) } else { date };
    Field::marked(text, if late { Mark::Late } else { Mark::None })
}

fn sum(rows: &[Row<'_>], voice: &Voice<'_>) -> String {
    let late = rows.iter().filter(|row| row.late > 0).count();
    tr!(voice.messages, "show-caseload-sum", count = rows.len(), late = late)
}

/// The list as scripts read it: days as `YYYY-MM-DD`, what is not known as null.
pub fn json(rows: &[Row<'_>]) -> Value {
    let of_row = |row: &Row<'_>| {
        json!({
            "case": row.case,
            "alias": row.alias,
            "phase": row.phase,
            "opened": row.opened,
            "own_worker": row.own_worker,
            "municipality": row.municipality,
            "last_contact": row.last_contact,
            "next_due": row.next_due.as_ref().map(|due| due.date),
        })
    };
    Value::Array(rows.iter().map(of_row).collect())
}

/// The list as CSV, the keys of JSON as its heading; what is not known is empty.
///
/// # Errors
/// None in practice: the text grows in memory.
pub fn csv(rows: &[Row<'_>]) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(KEYS)?;
    for row in rows {
        let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        writer.write_record([
            row.case.to_string(),
            row.alias.unwrap_or_default().to_owned(),
            row.phase.map(Phase::code).unwrap_or_default().to_owned(),
            row.opened.to_string(),
            row.own_worker.map(ToString::to_string).unwrap_or_default(),
            row.municipality.unwrap_or_default().to_owned(),
            date(row.last_contact),
            date(row.next_due.as_ref().map(|due| due.date)),
        ])?;
    }
    String::from_utf8(writer.into_inner()?).context("CSV is text")
}

#[cfg(test)]
mod tests;
