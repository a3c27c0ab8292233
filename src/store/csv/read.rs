//! From the table in a file to typed rows, and everything that is wrong with them at once.
//!
//! Each row becomes a mapping of its columns and is read by the same types, schemas and judgements as a YAML
//! record, so that a code or a date is right or wrong in both alike. A row that is wrong is left out and told
//! of; the others are read. Neighbours: `table` parts the cells, `place` finds a row's column again.

use std::borrow::Cow;
use std::ops::Range;

use serde_json::Value;

use super::record::{Record, properties, required};
use super::table::{Cell, Row, Table, parse};
use crate::catalogue::{Catalogue, nearest};
use crate::diagnostic::{Diagnostic, Kind, Place, quotable};
use crate::model::dataset::Line;
use crate::model::date::Date;
use crate::model::path::{Path, Step};
use crate::path;
use crate::store::yaml::de::from_node;
use crate::store::yaml::form::Form;
use crate::store::yaml::schema::has_type;
use crate::store::yaml::shape::{CONFLICT, MERGE_CONFLICT, MORE_PROBLEMS, conflicting, examine};
use crate::store::yaml::tree::{Entry, Kind as NodeKind, Node, Style};

/// A row with more cells than the header; mostly a comma in a text without quotes.
pub const CSV_CELL_COUNT: Kind = Kind::error("csv-cell-count");
/// A column that the file must have.
pub const MISSING_COLUMN: Kind = Kind::error("missing-column");
/// A column that stands twice.
pub const DUPLICATE_COLUMN: Kind = Kind::error("duplicate-column");
/// A column that is none of the file's, but much like one that is not there.
pub const UNKNOWN_COLUMN: Kind = Kind::warning("unknown-column");
/// A date as people write it; read all the same.
pub const FOREIGN_DATE: Kind = Kind::warning("foreign-date");

/// What parts the items of a list in a cell.
pub const LIST_SEPARATOR: char = '|';

/// What a table holds.
#[derive(Debug, Clone)]
pub struct Rows<T> {
    /// The rows that could be read.
    pub rows: Vec<Line<T>>,
    /// What is wrong with the rest, and what is worth a look.
    pub diagnostics: Vec<Diagnostic>,
}

/// The rows of a file. With a catalogue, codes are looked up in it.
pub fn read<T: Record>(file: &str, text: &str, catalogue: Option<&Catalogue>) -> Rows<T> {
    let table = match parse(text) {
        Ok(table) => table,
        Err(fault) => return Rows { rows: Vec::new(), diagnostics: vec![fault.at(file)] },
    };
    let mut reading = Reading {
        file,
        table: &table,
        schema: T::schema(),
        form: Form::new(T::schema()),
        catalogue,
        diagnostics: Vec::new(),
    };
    let is_sound = reading.header();
    let numbered = table.rows.iter().enumerate().filter(|(_, row)| is_sound && !row.is_blank());
    let rows = numbered.filter_map(|(at, row)| Some(Line { row: at, record: reading.row::<T>(at, row)? }));
    Rows { rows: rows.collect(), diagnostics: reading.diagnostics }
}

struct Reading<'a> {
    file: &'a str,
    table: &'a Table,
    schema: &'static Value,
    form: Form,
    catalogue: Option<&'a Catalogue>,
    diagnostics: Vec<Diagnostic>,
}

/// A file that is not one of ours at all has a problem in every row; nobody reads more.
const MOST: usize = 1000;

impl Reading<'_> {
    fn report(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() < MOST {
            self.diagnostics.push(diagnostic);
            if self.diagnostics.len() == MOST {
                self.diagnostics.push(MORE_PROBLEMS.at(self.file, Place::File).with("count", MOST));
            }
        }
    }

    /// Judges the header; false if the rows cannot be read by it.
    fn header(&mut self) -> bool {
        let names: Vec<&str> = self.table.header.cells.iter().map(|cell| cell.text.trim()).collect();
        for (at, cell) in self.table.header.cells.iter().enumerate() {
            let name = cell.text.trim();
            let place = Place::Offset(cell.span.start);
            if is_known(self.schema, name) {
                if names.iter().position(|other| *other == name) != Some(at) {
                    self.report(DUPLICATE_COLUMN.at(self.file, place).with("column", name));
                }
            } else if let Some(guess) = self.lacking_like(name, &names) {
                let found = UNKNOWN_COLUMN.at(self.file, place).with("column", quotable(name));
                self.report(found.with("nearest", guess));
            }
        }
        for column in required(self.schema).filter(|column| !names.contains(column)) {
            let place = Place::Offset(self.table.header.span.start);
            self.report(MISSING_COLUMN.at(self.file, place).with("column", column));
        }
        !self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// The column that is not there and that a name is probably meant for.
    fn lacking_like(&self, name: &str, names: &[&str]) -> Option<&'static str> {
        let lacking =
            properties(self.schema).map(|(column, _)| column).filter(|column| !names.contains(column));
        nearest(name, lacking.map(|column| (column, column)))
    }

    fn row<T: Record>(&mut self, at: usize, row: &Row) -> Option<T> {
        let surplus = row.cells.get(self.table.header.cells.len()..).unwrap_or_default();
        if let Some(cell) = surplus.iter().find(|cell| !cell.text.is_empty()) {
            let place = Place::Offset(cell.span.start);
            self.report(CSV_CELL_COUNT.at(self.file, place).with("count", self.table.header.cells.len()));
            return None;
        }
        self.conflicts(row);
        let node = self.node(row);
        if self.catalogue.is_none()
            && let Ok(record) = from_node(&node)
        {
            return Some(record);
        }
        let shape = examine(&node, &self.form, self.file, self.catalogue);
        for found in shape.diagnostics {
            self.report(in_row(found, at));
        }
        from_node(shape.rest?.as_ref()).ok()
    }

    /// What a merge has left of the other side.
    fn conflicts(&mut self, row: &Row) {
        let said = self.table.header.cells.iter().zip(&row.cells).filter(|(_, cell)| !cell.text.is_empty());
        let open: Vec<(String, usize)> = said
            .filter(|(name, _)| name.text.trim().starts_with(CONFLICT))
            .map(|(name, cell)| (conflicting(name.text.trim()), cell.span.start))
            .collect();
        for (column, offset) in open {
            self.report(MERGE_CONFLICT.at(self.file, Place::Offset(offset)).with("key", column));
        }
    }

    /// The row as a mapping: cells that say nothing are absent, as are columns that are none of ours.
    fn node(&mut self, row: &Row) -> Node {
        let mut entries = Vec::with_capacity(row.cells.len());
        for (column, cell) in self.table.header.cells.iter().zip(&row.cells) {
            let name = column.text.trim();
            if let Some(schema) = property(self.schema, name)
                && !cell.text.trim().is_empty()
            {
                let key = scalar(name.to_owned(), &cell.span, Style::Plain);
                let value = self.value(schema, cell);
                entries.push(Entry { key, value });
            }
        }
        Node { span: row.span.clone(), kind: NodeKind::Map { entries, flow: true } }
    }

    fn value(&mut self, schema: &Value, cell: &Cell) -> Node {
        if has_type(schema, "array") {
            let items = cell.text.split(LIST_SEPARATOR).map(str::trim).filter(|item| !item.is_empty());
            let items = items.map(|item| scalar(item.to_owned(), &cell.span, Style::Double)).collect();
            return Node { span: cell.span.clone(), kind: NodeKind::Seq { items, flow: true } };
        }
        let (text, style) = match () {
            () if is_date(schema) => (self.date(cell), Style::Double),
            // A text is kept to its last blank; a code or an id never has any around it.
            () if is_free_text(schema) => (cell.text.clone(), Style::Double),
            () if is_text(schema) => (cell.text.trim().to_owned(), Style::Double),
            () => (self.number(cell.text.trim()).into_owned(), Style::Plain),
        };
        scalar(text, &cell.span, style)
    }

    /// The date as the format has it, if it is one; a warning where it was written otherwise.
    fn date(&mut self, cell: &Cell) -> String {
        let text = cell.text.trim();
        match foreign_date(text) {
            Some(date) => {
                self.report(FOREIGN_DATE.at(self.file, Place::Offset(cell.span.start)).with("date", date));
                date.to_string()
            }
            None => text.to_owned(),
        }
    }

    /// Where `;` parts the cells, a comma parts the decimals: so write Finnish spreadsheets.
    fn number<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.table.separator == ';' { Cow::Owned(text.replace(',', ".")) } else { Cow::Borrowed(text) }
    }
}

fn scalar(text: String, span: &Range<usize>, style: Style) -> Node {
    Node { span: span.clone(), kind: NodeKind::Scalar { text: text.into(), style } }
}

/// A finding in the mapping of a row, as a finding in the file.
fn in_row(mut found: Diagnostic, row: usize) -> Diagnostic {
    let below = |path: &Path| {
        let steps = std::iter::once(Step::Index(row)).chain(path.0.iter().cloned());
        Path(steps.collect())
    };
    found.place = match &found.place {
        Place::Key(path) | Place::Value(path) => Place::Value(below(path)),
        Place::File => Place::Value(path![row]),
        Place::Offset(offset) => Place::Offset(*offset),
    };
    found
}

fn property(schema: &'static Value, name: &str) -> Option<&'static Value> {
    schema.get("properties")?.get(name)
}

fn is_known(schema: &'static Value, name: &str) -> bool {
    property(schema, name).is_some()
}

fn is_text(schema: &Value) -> bool {
    !has_type(schema, "integer") && !has_type(schema, "number") && !has_type(schema, "boolean")
}

fn is_free_text(schema: &Value) -> bool {
    let keys = ["format", "x-codes", "enum", "anyOf", "minLength"];
    is_text(schema) && keys.iter().all(|key| schema.get(*key).is_none())
}

fn is_date(schema: &Value) -> bool {
    schema.get("format").and_then(Value::as_str) == Some("date")
}

/// The day that a cell tells, in either of the forms in which one is read.
pub fn day(text: &str) -> Option<Date> {
    text.trim().parse().ok().or_else(|| foreign_date(text))
}

/// `9.3.2026`, with or without zeros before the numbers.
fn foreign_date(text: &str) -> Option<Date> {
    let mut parts = text.trim().split('.');
    let mut number = |longest: usize| {
        let part = parts.next()?;
        let is_number = (1..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| is_number)
    };
    let (day, month, year) = (number(2)?, number(2)?, number(4)?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(i32::try_from(year).ok()?, month, day)
}
