//! Several sessions from one document: a YAML list of entries, or a CSV file with a column for each fact, named by
//! its key or its flag. They are shown before they are written, and come into the folder as one commit.
//!
//! Nobody is asked for single facts here: what a row leaves out is what is usual, or an error that names the row.

use std::collections::BTreeSet;

use serde_json::json;

use super::{SessionFields, Usual, new_id, refuse_impossible};
use crate::catalogue::nearest;
use crate::cli::ask;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields};
use crate::cli::gather::{self, Gathered, NEW_ID};
use crate::cli::global::Format;
use crate::cli::page::sessions;
use crate::cli::record::{self, Plan};
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::session::Session;
use crate::store::csv::table;
use crate::store::entry;
use crate::store::yaml::value::Value;

/// The entries of the document, if it holds a list of them; the text is handed back where it does not.
///
/// # Errors
/// A document that cannot be read, or a table with a column or a cell that means nothing.
pub(super) fn read(desk: &Desk<'_>, facts: &Facts<SessionFields>, case: &Case) -> Result<Option<Vec<Value>>> {
    let Some(file) = facts.from.as_ref().filter(|file| *file != "-") else { return Ok(None) };
    let unreadable = || CommandError::failed("error-document-unreadable").with("file", file.display());
    let text = entry::read_document(file).map_err(|cause| unreadable().because(cause))?;
    let is_table = file.to_string_lossy().to_lowercase().ends_with(".csv");
    let entries = if is_table { Some(rows(desk, case, &text)?) } else { entry::parse_list(&text) };
    let Some(mut entries) = entries else { return Ok(None) };
    desk.with_scope(Some(case), |scope| {
        for (field, typed) in facts.given() {
            let value = scope.value(field, typed)?;
            entries.iter_mut().for_each(|entry| entry.set(field.key, value.clone()));
        }
        Ok(Some(entries))
    })
}

/// The rows of a table, each cell read as the flag of its column would be; lists are divided by `|`.
fn rows(desk: &Desk<'_>, case: &Case, text: &str) -> Result<Vec<Value>> {
    let table = table::parse(text).map_err(|_| CommandError::usage("error-not-a-table"))?;
    let columns: Vec<&Field> =
        table.header.cells.iter().map(|cell| column(cell.text.trim())).collect::<Result<_>>()?;
    desk.with_scope(Some(case), |scope| {
        let filled = table.rows.iter().filter(|row| !row.is_blank());
        let of_row = |(number, row): (usize, &table::Row)| {
            let mut entry = Value::Map(Vec::new());
            for (field, cell) in
                columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.text.trim().is_empty())
            {
                let words: Vec<String> = match field.is_repeated() {
                    true => cell.text.split('|').map(str::to_owned).collect(),
                    false => vec![cell.text.clone()],
                };
                entry.set(field.key, scope.value(field, &words).map_err(|error| in_row(error, number))?);
            }
            Ok(entry)
        };
        filled.enumerate().map(of_row).collect()
    })
}

fn column(name: &str) -> Result<&'static Field> {
    let fields = SessionFields::FIELDS;
    let found = fields.iter().find(|field| field.key == name || field.flag == name);
    found.ok_or_else(|| {
        let error = CommandError::usage("error-no-such-column").with("column", name);
        match nearest(name, fields.iter().map(|field| (field.key, field.key))) {
            Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
            None => error,
        }
    })
}

fn in_row(error: CommandError, number: usize) -> CommandError {
    error.hint(Said::new("error-hint-row").with("number", number + 1))
}

/// Shows the sessions, and records them with one commit.
///
/// # Errors
/// An entry that is wrong or lacks a fact, a person who thinks better of it, or a write that is refused.
pub(super) fn record(desk: &Desk<'_>, open: &OpenCase, usual: &Usual<'_>, entries: Vec<Value>) -> Result<()> {
    if entries.is_empty() {
        return Err(CommandError::usage("error-no-rows"));
    }
    let of_entry = |(number, entry)| one(desk, usual, entry).map_err(|error| in_row(error, number));
    let gathered: Vec<Gathered<Session>> =
        entries.into_iter().enumerate().map(of_entry).collect::<Result<_>>()?;
    preview(desk, &gathered);
    let question = Said::new("prompt-record-several").with("count", gathered.len());
    if !desk.settings.dry_run && !ask::confirm(desk, &question)? {
        return Err(CommandError::failed("error-given-up"));
    }
    let mut ids = Vec::new();
    let written = record::write_several(desk, "session add", open.code, |open| {
        let (plan, all) = plan(desk, open, gathered)?;
        ids.clone_from(&all);
        Ok((plan, all))
    })?;
    if desk.settings.format == Format::Json && written.done.diff.is_none() {
        let answer = json!({
            "case": open.code, "path": written.path, "entry": null, "commit": written.done.commit, "entries": ids,
        });
        desk.ui.print(&answer.to_string());
    }
    Ok(())
}

/// Shows the sessions as they will be listed; those without an id get one only when they are written.
fn preview(desk: &Desk<'_>, gathered: &[Gathered<Session>]) {
    let listed = |one: &Gathered<Session>| match one.entry.id.as_str() {
        NEW_ID => Session { id: Id::new("–"), ..one.entry.clone() },
        _ => one.entry.clone(),
    };
    let shown: Vec<Session> = gathered.iter().map(listed).collect();
    let shown: Vec<&Session> = shown.iter().collect();
    desk.ui.note(sessions::text(&shown, &desk.voice(), desk.look()).trim_end());
}

/// One entry with what is usual, read as a session.
fn one(desk: &Desk<'_>, usual: &Usual<'_>, mut entry: Value) -> Result<Gathered<Session>> {
    gather::fill(&mut entry, SessionFields::FIELDS, usual, &[]);
    gather::refuse_missing(desk, SessionFields::FIELDS, &entry)?;
    let gathered: Gathered<Session> = gather::typed(desk, entry)?;
    refuse_impossible(desk, &gathered.entry)?;
    Ok(gathered)
}

fn plan(desk: &Desk<'_>, open: &OpenCase, gathered: Vec<Gathered<Session>>) -> Result<(Plan, Vec<String>)> {
    let (mut edits, mut ids) = (Vec::new(), BTreeSet::new());
    let mut in_order = Vec::new();
    for one in gathered {
        let given = one.entry.id.as_str();
        let id = match given == NEW_ID {
            true => new_id(desk, open, one.entry.date, &ids)?,
            false => given.to_owned(),
        };
        if !ids.insert(id.clone()) {
            let error = CommandError::failed("error-entry-exists").with("entry", &id);
            return Err(error.with("case", open.code));
        }
        let mut value = one.value;
        value.set("id", Value::Token(id.clone()));
        edits.extend(record::append(open, "sessions", &id, value)?);
        in_order.push(id);
    }
    let done = Said::new("ui-sessions-added").with("case", open.code).with("count", in_order.len());
    Ok((Plan { edits, entry: None, done, next: None }, in_order))
}
