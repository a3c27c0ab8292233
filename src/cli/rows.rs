//! The way of every write to the tables of the folder: take the turn, read, edit single rows, check the files
//! together, write, commit once, and tell what was done.
//!
//! A row that is not meant stays byte for byte as it was. Neighbours: `record` is the same for a case,
//! `store::csv::edit` changes the text, `written` judges the outcome.

use super::desk::Desk;
use super::error::{CommandError, Result, Said};
use super::record;
use crate::diagnostic::{Diagnostic, Located};
use crate::model::case_code::CaseCode;
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::store::change::Change;
use crate::store::csv::edit::{RowEdit, edit};
use crate::store::csv::record::{Record, columns};
use crate::store::csv::table;
use crate::store::layout::ReadError;
use crate::store::locate;
use crate::store::yaml::value::Value;

/// A file as it lies there, and as a command wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEdit {
    /// Its path, relative to the folder.
    pub path: String,
    /// Its text; `None` if it is not there.
    pub before: Option<String>,
    /// What it is to hold.
    pub after: String,
}

/// What a command wants to change, and how it tells of it.
#[derive(Debug)]
pub struct Plan {
    /// The files; those that stay as they are may be among them.
    pub files: Vec<FileEdit>,
    /// The case that the change is about, if it is about one.
    pub case: Option<CaseCode>,
    /// Every case that the change concerns, for the commit.
    pub concerns: Vec<CaseCode>,
    /// The file that the answer names.
    pub path: String,
    /// What tells the row from the others of that file: a date, a case.
    pub key: Option<String>,
    /// What was done, in a sentence.
    pub done: Said,
    /// What comes next.
    pub next: Vec<Said>,
}

/// Plans a change of tables once the turn is taken, carries it out and answers. `subject` is the command and
/// the codes that it concerns, without any text of a person.
///
/// # Errors
/// Whatever stands in the way; nothing is written then.
pub fn record(desk: &Desk<'_>, subject: &str, plan: impl FnOnce() -> Result<Plan>) -> Result<()> {
    let turn = record::take_turn(desk, subject)?;
    let plan = plan()?;
    refuse_errors(desk, &plan.files)?;
    let entry = plan.key.as_ref().map(|key| format!("{}#{key}", plan.path));
    let is_same = plan.files.iter().all(|file| file.before.as_ref() == Some(&file.after));
    let change = record::sign(desk, change(subject, &plan, entry.as_deref()))?;
    let done = record::carry_out(desk, turn.as_ref(), change)?;
    if is_same {
        desk.ui.say(&Said::new("ui-nothing-to-change"));
    } else if done.diff.is_none() {
        desk.ui.say(&plan.done);
    }
    record::answer(desk, plan.case, &plan.path, entry.as_deref(), &done);
    if !is_same && done.diff.is_none() {
        plan.next.iter().for_each(|next| desk.ui.say(next));
    }
    Ok(())
}

fn change(subject: &str, plan: &Plan, entry: Option<&str>) -> Change {
    let change = Change::new(subject);
    let cases = plan.case.iter().chain(plan.concerns.iter().filter(|code| Some(**code) != plan.case));
    let change = cases.fold(change, |change, code| change.trailer("Sosku-Case", code.to_string()));
    let change = match entry {
        Some(entry) => change.trailer("Sosku-Entry", entry),
        None => change,
    };
    plan.files.iter().fold(change, |change, file| {
        let before = file.before.as_ref().map(|text| text.clone().into_bytes());
        change.file(&file.path, before, file.after.clone().into_bytes())
    })
}

/// The table at a path with the edits made; the file need not be there yet.
///
/// # Errors
/// A file that is no table, or an edit that cannot be done safely.
pub fn edited<T: Record>(desk: &Desk<'_>, path: String, edits: &[RowEdit]) -> Result<FileEdit> {
    let before = text(desk, &path)?;
    let old = before.clone().unwrap_or_default();
    let after = edit(&old, edits, columns::<T>()).map_err(|refused| {
        CommandError::failed("error-table-edit-refused")
            .with("file", &path)
            .because(anyhow::Error::msg(refused.to_string()))
    })?;
    Ok(FileEdit { path, before, after })
}

/// The text of a file; `None` if it is not there.
///
/// # Errors
/// A file that cannot be read, or is not text.
pub fn text(desk: &Desk<'_>, path: &str) -> Result<Option<String>> {
    let unreadable = || CommandError::failed("error-could-not-read").with("path", path);
    let bytes = match desk.layout.read(path, DEFAULT_CASE_BYTES) {
        Err(ReadError::Missing { .. }) => return Ok(None),
        read => read.map_err(|error| unreadable().because(error))?,
    };
    let cap = usize::try_from(DEFAULT_CASE_BYTES).unwrap_or(usize::MAX);
    let text = table::decode(&bytes, cap).map_err(|fault| {
        let located = locate::locate(vec![fault.at(path)], &desk.layout, DEFAULT_CASE_BYTES);
        CommandError::data("error-file-unreadable", located).with("file", path).as_failed()
    })?;
    Ok(Some(text.to_owned()))
}

/// One more row that says what the entry says; `value` is the mapping that `gather` gives.
pub fn appended(value: &Value) -> RowEdit {
    RowEdit::Append { cells: cells(value) }
}

/// The cells of a row: lists joined as the tables have them, what is absent left out.
pub fn cells(value: &Value) -> Vec<(String, String)> {
    let Value::Map(pairs) = value else { return Vec::new() };
    let cells = pairs.iter().map(|(column, value)| (column.clone(), cell(value)));
    cells.filter(|(_, text)| !text.is_empty()).collect()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Token(text) | Value::Text(text) => text.clone(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Seq(items) => items.iter().map(cell).collect::<Vec<_>>().join("|"),
        Value::Null | Value::Map(_) => String::new(),
    }
}

/// Refuses files that would have errors; warnings pass.
fn refuse_errors(desk: &Desk<'_>, files: &[FileEdit]) -> Result<()> {
    let bytes: Vec<(&str, &[u8])> =
        files.iter().map(|file| (file.path.as_str(), file.after.as_bytes())).collect();
    let errors = desk.errors_as_written(&bytes);
    let Some(first) = errors.first().map(|found| found.file.clone()) else { return Ok(()) };
    let located: Vec<Located> = files.iter().flat_map(|file| located_in(file, &errors)).collect();
    Err(CommandError::data("error-would-be-invalid", located).with("file", first).as_failed())
}

fn located_in(file: &FileEdit, errors: &[Diagnostic]) -> Vec<Located> {
    let own = errors.iter().filter(|found| found.file == file.path).cloned();
    locate::locate_in(own.collect(), &file.after)
}
