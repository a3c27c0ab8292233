//! Records in which nobody is named – encounters, events, answers: what the commands that write and list them
//! have in common.
//!
//! A text that looks like a person is refused before anything is written. Neighbours: `rows` writes,
//! `validate::anonymity` knows what looks like a person.

use super::desk::Desk;
use super::error::{CommandError, Result, Said};
use super::folder;
use super::rows;
use crate::model::date::Date;
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::model::period::Period;
use crate::store::csv::record::{Record, columns};
use crate::store::entry::present;
use crate::store::load::tables::{load_table, load_tables};
use crate::store::load::{FileRead, Options};
use crate::store::locate;
use crate::store::yaml::value::to_value;
use crate::validate::anonymity::{Anonymous, Names, Trace, trace};

/// A record with a day.
pub trait Dated {
    /// The day.
    fn day(&self) -> Date;
}

/// Refuses a record of which some text looks like a person; the text itself is not repeated.
///
/// # Errors
/// What it looks like, and where.
pub fn refuse_person(desk: &Desk<'_>, record: &impl Anonymous) -> Result<()> {
    let names = names(desk);
    match record.words().into_iter().find_map(|(column, text)| Some((column, trace(text, &names)?))) {
        None => Ok(()),
        Some((column, found)) => {
            let error = CommandError::usage(refusal(found)).with("fact", column);
            Err(error.hint(Said::new("error-anonymous-way")))
        }
    }
}

fn refusal(found: Trace) -> &'static str {
    match found {
        Trace::IdentityCode => "error-anonymous-identity-code",
        Trace::PhoneNumber => "error-anonymous-phone",
        Trace::EmailAddress => "error-anonymous-email",
        Trace::CaseCode => "error-anonymous-case",
        Trace::Name => "error-anonymous-name",
    }
}

/// Aliases are read off one line of each case file; no case is parsed.
fn names(desk: &Desk<'_>) -> Names {
    let workers = desk.office.workers.iter().map(|worker| worker.name.clone());
    Names::new(desk.register().aliases.iter().map(|(alias, _)| alias.clone()).chain(workers))
}

/// The rows of one file; none if it is not there.
///
/// # Errors
/// A file with faults.
pub fn rows_of<T: Record>(desk: &Desk<'_>, path: &str) -> Result<Vec<T>> {
    sound(desk, load_table::<T>(&desk.layout, path, Options::default())).map_err(CommandError::as_failed)
}

/// The rows of a folder that are dated in the period, by day; rows of one day in the order of the files.
///
/// # Errors
/// Files with faults.
pub fn rows_within<T: Record + Dated>(desk: &Desk<'_>, folder: &str, period: Period) -> Result<Vec<T>> {
    let files = load_tables::<T>(&desk.layout, folder, Options::default(), &mut Vec::new());
    let mut rows: Vec<T> = Vec::new();
    for file in files {
        rows.extend(sound(desk, file)?.into_iter().filter(|row| period.contains(row.day())));
    }
    rows.sort_by_key(Dated::day);
    Ok(rows)
}

fn sound<T>(desk: &Desk<'_>, file: FileRead<crate::model::dataset::Lines<T>>) -> Result<Vec<T>> {
    match file.loaded {
        Some(loaded) if folder::errors(file.diagnostics.clone()).is_empty() => {
            Ok(loaded.record.into_iter().map(|line| line.record).collect())
        }
        _ => {
            let located = locate::locate(file.diagnostics, &desk.layout, DEFAULT_CASE_BYTES);
            Err(CommandError::data("error-file-unreadable", located).with("file", file.path))
        }
    }
}

/// What tells a row from the others of its file: its day, and an ordinal if others of that day stand before it.
/// A row that is not among `rows` comes after them.
pub fn key<T: Dated + PartialEq>(rows: &[T], row: &T) -> String {
    let of_day = rows.iter().filter(|other| other.day() == row.day());
    match of_day.take_while(|other| *other != row).count() {
        0 => row.day().to_string(),
        others => format!("{}-{}", row.day(), others + 1),
    }
}

/// The rows as CSV, in the columns of their files; a text that a spreadsheet would run as a formula is marked as
/// text.
///
/// # Errors
/// None in practice: the text grows in memory.
pub fn csv<T: Record>(rows: &[T]) -> Result<String> {
    let defect = |cause: anyhow::Error| CommandError::failed("error-output").because(cause);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let names: Vec<&str> = columns::<T>().collect();
    writer.write_record(&names).map_err(|cause| defect(cause.into()))?;
    for row in rows {
        let value = to_value(row).map_err(|cause| defect(anyhow::Error::msg(cause.to_string())))?;
        let cells = rows::cells(&present(value));
        let cell = |name: &&str| cells.iter().find(|(column, _)| column == name).map(|(_, text)| inert(text));
        let record: Vec<String> = names.iter().map(|name| cell(name).unwrap_or_default()).collect();
        writer.write_record(record).map_err(|cause| defect(cause.into()))?;
    }
    let bytes = writer.into_inner().map_err(|cause| defect(anyhow::Error::msg(cause.to_string())))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// An apostrophe makes a text of what would be a formula.
fn inert(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    if runs { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn formulas_become_text_and_numbers_stay() {
        assert_eq!(inert("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(inert("-5"), "-5");
        assert_eq!(inert("vuokra"), "vuokra");
    }
}
