//! How one row of a spreadsheet is read: each cell as the flag of its fact would be, and everything that could not
//! be read, with its line and column.
//!
//! What a cell says is never repeated, for it may be a person's name: only its place and what was expected there.
//! Neighbours: `mapping` knows what the columns mean; `rows` makes cases of what was read, `entries` what belongs to
//! a case; `validate::anonymity` knows what looks like a person.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Sheet;
use super::mapping::{Mapping, is_personal};
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::field::{Field, Kind};
use crate::cli::gather::Gathered;
use crate::cli::resolve::Scope;
use crate::diagnostic::Located;
use crate::store::csv::table::{Cell, Row, Table};
use crate::store::entry;
use crate::store::yaml::value::Value;
use crate::validate::anonymity::{Names, Trace, trace};

/// A column of the table, with the fact that it holds.
pub(super) type Column = (usize, &'static Field);

/// Something that could not be read.
pub(super) struct Unread {
    line: usize,
    /// The column, from 1; none if the whole row is meant.
    column: Option<usize>,
    what: Said,
}

impl Unread {
    /// Something about a whole row.
    pub(super) const fn of_row(line: usize, what: Said) -> Self {
        Self { line, column: None, what }
    }

    /// Something about a cell, its column from 0.
    pub(super) fn of_cell(line: usize, at: Option<usize>, what: Said) -> Self {
        Self { line, column: at.map(|at| at + 1), what }
    }

    /// The facts of a row that do not go together, by the ids of what is wrong with them.
    pub(super) fn of_facts<'i>(line: usize, ids: impl Iterator<Item = &'i str>) -> Self {
        let ids: BTreeSet<&str> = ids.collect();
        let ids = ids.into_iter().collect::<Vec<_>>().join(", ");
        Self::of_row(line, Said::new("ui-import-whole").with("ids", ids))
    }

    /// The same, by the faults themselves.
    pub(super) fn of_faults(line: usize, faults: &[Located]) -> Self {
        Self::of_facts(line, faults.iter().map(|fault| fault.diagnostic.kind.id))
    }

    /// Where it stands in the order of the table.
    pub(super) const fn place(&self) -> (usize, Option<usize>) {
        (self.line, self.column)
    }

    /// The line, from 1.
    pub(super) const fn line(&self) -> usize {
        self.line
    }

    /// Where and what, in the reader's language.
    pub(super) fn said(&self, desk: &Desk<'_>) -> Said {
        let what = desk.ui.text(&self.what);
        match self.column {
            Some(column) => {
                let said = Said::new("ui-import-at").with("line", self.line);
                said.with("column", column).with("what", what)
            }
            None => Said::new("ui-import-line").with("line", self.line).with("what", what),
        }
    }
}

/// Where each mapped column stands.
///
/// # Errors
/// A column of the mapping that the table does not have.
pub(super) fn columns(mapping: &Mapping, table: &Table) -> Result<Vec<Column>> {
    let place = |(heading, field): &(String, &'static Field)| match table.column(heading) {
        Some(at) => Ok((at, *field)),
        None => Err(CommandError::usage("error-import-column").with("column", heading)),
    };
    mapping.columns.iter().map(place).collect()
}

impl Sheet {
    /// How a row is read, whose personal columns hold these names.
    pub(super) fn reading<'s>(&'s self, row: &Row, columns: &'s [Column], names: Names) -> Reading<'s> {
        let before = self.text.get(..row.span.start).unwrap_or_default();
        Reading { mapping: &self.mapping, columns, names, line: before.matches('\n').count() + 1 }
    }
}

/// The columns that tell who a client is and are not brought in.
pub(super) fn personal(columns: &[Column], table: &Table) -> Vec<usize> {
    let is_taken = |at: &usize| columns.iter().any(|(taken, _)| taken == at);
    let headings = table.header.cells.iter().enumerate();
    let personal = headings.filter(|(at, cell)| !is_taken(at) && is_personal(&cell.text));
    personal.map(|(at, _)| at).collect()
}

/// The names that stand in the personal columns of a row.
pub(super) fn names(row: &Row, personal: &[usize]) -> Names {
    const SHORTEST: usize = 3;
    let cells = personal.iter().filter_map(|at| row.cells.get(*at));
    let words = cells.flat_map(|cell| cell.text.split([' ', ',']));
    Names::new(words.filter(|word| word.chars().count() >= SHORTEST).map(str::to_owned))
}

/// How one row is read.
pub(super) struct Reading<'m> {
    /// What the columns mean.
    mapping: &'m Mapping,
    /// The columns that are brought in.
    columns: &'m [Column],
    /// The names that the row knows.
    names: Names,
    /// The line of the row, from 1.
    pub(super) line: usize,
}

impl Reading<'_> {
    /// The facts of the row, or all that could not be read of it.
    pub(super) fn draft(&self, scope: &Scope<'_>, row: &Row) -> std::result::Result<Value, Vec<Unread>> {
        let (mut draft, mut unread) = (Value::Map(Vec::new()), Vec::new());
        let mut wrong = BTreeSet::new();
        for (field, typed) in &self.mapping.constants {
            match scope.value(field, typed) {
                Ok(value) => draft.set(field.key, value),
                Err(_) => unread.push(self.unread(None, expected(field).with("fact", field.key))),
            }
        }
        for (at, field) in self.columns {
            let Some(cell) = row.cells.get(*at) else { continue };
            match self.value(scope, field, cell) {
                Ok(Some(value)) => draft.set(field.key, value),
                Ok(None) => {}
                Err(what) => {
                    wrong.insert(field.key);
                    unread.push(self.unread(Some(*at), what));
                }
            }
        }
        let missing = self.mapping.missing(&draft).filter(|key| !wrong.contains(key));
        unread.extend(missing.map(|key| self.unread(None, lacking(key))));
        if unread.is_empty() { Ok(draft) } else { Err(unread) }
    }

    /// The facts of the row as a record, or what is wrong with them as a whole.
    pub(super) fn typed<T: Serialize + DeserializeOwned + JsonSchema>(
        &self,
        desk: &Desk<'_>,
        draft: &Value,
    ) -> std::result::Result<Gathered<T>, Vec<Unread>> {
        let read = entry::typed::<T>(draft, desk.catalogue(), None);
        let (entry, value) = read.map_err(|faults| vec![Unread::of_faults(self.line, &faults)])?;
        Ok(Gathered { entry, value })
    }

    fn unread(&self, at: Option<usize>, what: Said) -> Unread {
        Unread::of_cell(self.line, at, what)
    }

    /// The value of a cell, none if it says nothing.
    fn value(
        &self,
        scope: &Scope<'_>,
        field: &Field,
        cell: &Cell,
    ) -> std::result::Result<Option<Value>, Said> {
        if self.tells_who(field, &cell.text) {
            return Err(Said::new("ui-import-person").with("fact", field.key));
        }
        let whole = match field.is_repeated() {
            true => cell.text.split('|').collect(),
            false => vec![cell.text.as_str()],
        };
        let words: Vec<String> =
            whole.into_iter().filter_map(|word| self.mapping.meaning(field, word)).collect();
        if words.is_empty() {
            return Ok(None);
        }
        let is_fixed = |word: &String| !matches!(field.kind, Kind::Day(_)) || is_whole_day(word);
        let value = scope.value(field, &words).ok().filter(|_| words.iter().all(is_fixed));
        value.map(Some).ok_or_else(|| expected(field).with("fact", field.key))
    }

    /// True if the cell holds a number or an address of a person, or in a text a name that the row knows.
    fn tells_who(&self, field: &Field, cell: &str) -> bool {
        let is_text = matches!(field.kind, Kind::Text | Kind::LongText | Kind::Texts);
        match trace(cell, &self.names) {
            Some(Trace::IdentityCode) => true,
            Some(Trace::PhoneNumber | Trace::EmailAddress | Trace::Name) => is_text,
            Some(Trace::CaseCode) | None => false,
        }
    }
}

/// A day with its year: what depends on the day of the import is no fact of a table.
fn is_whole_day(word: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(word.split('-').collect::<Vec<_>>().as_slice(),
        [year, month, day] if year.len() == 4 && [year, month, day].iter().all(|part| digits(part)))
}

/// What should have stood there.
fn expected(field: &Field) -> Said {
    match field.kind {
        Kind::Choice(list) | Kind::Choices(list) => Said::new("ui-import-code").with("list", list),
        Kind::Day(_) | Kind::PartialDay => Said::new("ui-import-date"),
        Kind::Of(_) | Kind::Several(_) => Said::new("ui-import-id"),
        Kind::YesNo => Said::new("ui-import-yes-no"),
        _ => Said::new("ui-import-other"),
    }
}

/// A fact that is needed and is not there.
pub(super) fn lacking(key: &str) -> Said {
    Said::new("ui-import-missing").with("fact", key)
}
