//! The lossless editor of rows: a text and what should be different in it, to the text in which only that is.
//!
//! A new row follows the file's own columns, separator, quotes and line ends; a column that a file lacks is added
//! to its header alone, for a row may end before the last column. None leaves this module unproven: the result
//! is read again, every cell must be the old one or the one meant. Neighbours: `table`, `store::change`.

use super::table::{BOM, Cell, Fault, Row, Table, parse};
use crate::store::yaml::splice::{Splice, apply};

/// One thing that should be different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowEdit {
    /// One more row at the end.
    Append {
        /// What each column says; a column that is not named says nothing.
        cells: Vec<(String, String)>,
    },
    /// A cell says this now.
    Set {
        /// The row, counted from 0 below the header, blank lines not counted.
        row: usize,
        /// The name of the column.
        column: String,
        /// What it is to say.
        text: String,
    },
    /// The row goes.
    Remove {
        /// The row, counted from 0 below the header, blank lines not counted.
        row: usize,
    },
}

/// An edit that was not made. Nothing was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The text itself cannot be read.
    #[error(transparent)]
    Unreadable(#[from] Fault),
    /// A column that is meant stands twice.
    #[error("a column stands twice")]
    DuplicateColumn,
    /// There is no such row.
    #[error("no such row")]
    NoSuchRow,
    /// A row that says nothing would be no row.
    #[error("a row without any text")]
    Nothing,
    /// The result would not be what was meant.
    #[error("cannot be written safely")]
    Unsafe,
}

/// The text with the edits made, one after the other (a row means the one after the edits before it).
/// `columns` are those of the file in the order in which a new file gets them.
///
/// # Errors
/// The first edit that was not made.
pub fn edit<'c>(
    text: &str,
    edits: &[RowEdit],
    columns: impl IntoIterator<Item = &'c str>,
) -> Result<String, Refused> {
    let columns: Vec<&str> = columns.into_iter().collect();
    edits.iter().try_fold(text.to_owned(), |text, edit| one(&text, edit, &columns))
}

fn one(text: &str, edit: &RowEdit, columns: &[&str]) -> Result<String, Refused> {
    let table = parse(text)?;
    let editor = Editor { text, table: &table };
    let (splices, expected) = match edit {
        RowEdit::Append { cells } => editor.append(cells, columns)?,
        RowEdit::Set { row, column, text } => editor.set(*row, column, text)?,
        RowEdit::Remove { row } => editor.remove(*row)?,
    };
    let result = apply(text, &splices).ok_or(Refused::Unsafe)?;
    if !is_as_meant(&result, &table, &expected) {
        return Err(Refused::Unsafe);
    }
    Ok(result)
}

/// What every row says, the header first, without what says nothing at the end of a row.
type Says = Vec<Vec<String>>;

fn says(table: &Table) -> Says {
    std::iter::once(&table.header).chain(&table.rows).map(texts).collect()
}

fn texts(row: &Row) -> Vec<String> {
    trimmed(row.cells.iter().map(|cell| cell.text.clone()).collect())
}

fn trimmed(mut texts: Vec<String>) -> Vec<String> {
    while texts.last().is_some_and(String::is_empty) {
        texts.pop();
    }
    texts
}

fn is_as_meant(result: &str, old: &Table, expected: &Says) -> bool {
    parse(result).is_ok_and(|new| {
        // A table of one column has no separator to keep.
        let is_same = new.separator == old.separator || old.header.cells.len() < 2;
        is_same && says(&new) == *expected
    })
}

struct Editor<'a> {
    text: &'a str,
    table: &'a Table,
}

impl Editor<'_> {
    fn append(&self, cells: &[(String, String)], columns: &[&str]) -> Result<(Vec<Splice>, Says), Refused> {
        let cells: Vec<_> = cells.iter().filter(|(_, text)| !text.is_empty()).collect();
        if cells.is_empty() {
            return Err(Refused::Nothing);
        }
        let mut expected = says(self.table);
        let mut names = self.names();
        let is_new = names.is_empty();
        if is_new {
            names = columns.iter().map(|column| (*column).to_owned()).collect();
        }
        let lacking = cells.iter().map(|(name, _)| name).filter(|name| !names.contains(name));
        let lacking: Vec<String> = lacking.cloned().collect();
        let mut splices: Vec<Splice> = self.add_columns(&lacking).into_iter().collect();
        names.extend(lacking);
        if is_new {
            splices.push(Splice::insert(self.text.len(), format!("{}\n", names.join(","))));
        }
        self.refuse_duplicates(cells.iter().map(|(name, _)| name.as_str()))?;
        let text_of = |name: &String| cells.iter().find(|(column, _)| column == name).map(|(_, text)| text);
        let texts: Vec<String> =
            names.iter().map(|name| text_of(name).cloned().unwrap_or_default()).collect();
        splices.push(self.new_row(&texts));
        if let Some(header) = expected.first_mut() {
            *header = self.header_with(&names);
        }
        expected.push(trimmed(texts));
        Ok((splices, expected))
    }

    fn set(&self, row: usize, column: &str, text: &str) -> Result<(Vec<Splice>, Says), Refused> {
        let found = self.table.rows.get(row).ok_or(Refused::NoSuchRow)?;
        self.refuse_duplicates([column])?;
        let mut names = self.names();
        let at = self.table.column(column).unwrap_or(names.len());
        let mut splices = Vec::new();
        if at == names.len() {
            splices.extend(self.add_columns(&[column.to_owned()]));
            names.push(column.to_owned());
        }
        splices.push(self.set_cell(found, at, text));
        let mut expected = says(self.table);
        if let Some(header) = expected.first_mut() {
            *header = self.header_with(&names);
        }
        if let Some(texts) = expected.get_mut(row + 1) {
            texts.resize(texts.len().max(at + 1), String::new());
            if let Some(old) = texts.get_mut(at) {
                text.clone_into(old);
            }
            let changed = trimmed(std::mem::take(texts));
            *texts = changed;
        }
        if found.cells.len() <= at && text.is_empty() {
            return Ok((Vec::new(), says(self.table)));
        }
        Ok((splices, expected))
    }

    fn set_cell(&self, row: &Row, at: usize, text: &str) -> Splice {
        match row.cells.get(at) {
            Some(cell) if cell.text == text => Splice::insert(cell.span.start, ""),
            // A line without anything on it would be no row.
            Some(cell) if text.is_empty() && row.cells.len() == 1 => {
                Splice::replace(cell.span.clone(), "\"\"")
            }
            Some(cell) => {
                let is_quoted = cell.is_quoted || self.quotes(at, text, Some(row));
                Splice::replace(cell.span.clone(), self.written(text, is_quoted))
            }
            None => {
                let gap = self.table.separator.to_string().repeat(at + 1 - row.cells.len());
                let written = self.written(text, self.quotes(at, text, Some(row)));
                Splice::insert(row.span.end, format!("{gap}{written}"))
            }
        }
    }

    fn remove(&self, row: usize) -> Result<(Vec<Splice>, Says), Refused> {
        let found = self.table.rows.get(row).ok_or(Refused::NoSuchRow)?;
        let mut expected = says(self.table);
        expected.remove(row + 1);
        Ok((vec![Splice::remove(found.span.start..found.span.end + found.line_end)], expected))
    }

    /// The header's texts as the result must have them: the old ones to the letter, then the new.
    fn header_with(&self, names: &[String]) -> Vec<String> {
        let old = self.table.header.cells.iter().map(|cell| cell.text.clone());
        let new = names.iter().skip(self.table.header.cells.len()).cloned();
        trimmed(old.chain(new).collect())
    }

    fn names(&self) -> Vec<String> {
        self.table.header.cells.iter().map(|cell| cell.text.trim().to_owned()).collect()
    }

    fn refuse_duplicates<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Result<(), Refused> {
        let all = self.names();
        let is_double = |name: &str| all.iter().filter(|other| *other == name).count() > 1;
        if names.into_iter().any(is_double) { Err(Refused::DuplicateColumn) } else { Ok(()) }
    }

    fn add_columns(&self, names: &[String]) -> Option<Splice> {
        let header = &self.table.header;
        let is_quoted = header.cells.iter().all(|cell| cell.is_quoted);
        let added =
            names.iter().map(|name| format!("{}{}", self.table.separator, self.written(name, is_quoted)));
        let added: String = added.collect();
        (!added.is_empty() && !header.cells.is_empty()).then(|| Splice::insert(header.span.end, added))
    }

    /// The row after the last, on a line of its own.
    fn new_row(&self, texts: &[String]) -> Splice {
        let cells: Vec<String> = texts
            .iter()
            .enumerate()
            .map(|(at, text)| self.written(text, self.quotes(at, text, None)))
            .collect();
        let row = cells.join(&self.table.separator.to_string());
        let last = self.table.rows.last().unwrap_or(&self.table.header);
        let line_end = self.line_end();
        match (last.cells.is_empty(), last.line_end) {
            (true, _) => Splice::insert(self.text.len(), format!("{row}{line_end}")),
            (false, 0) => Splice::insert(last.span.end, format!("{line_end}{row}")),
            (false, length) => Splice::insert(last.span.end + length, format!("{row}{line_end}")),
        }
    }

    /// The line end of the first row that has one.
    fn line_end(&self) -> &'static str {
        let ends = std::iter::once(&self.table.header).chain(&self.table.rows).map(|row| row.line_end);
        if ends.into_iter().find(|length| *length > 0) == Some(2) { "\r\n" } else { "\n" }
    }

    /// Whether the file has such a cell in quotes: as the last one of the column that also says something, or
    /// also nothing; else as the header has the name.
    fn quotes(&self, at: usize, text: &str, but: Option<&Row>) -> bool {
        let alike = |cell: &&Cell| cell.text.is_empty() == text.is_empty() && !must_be_quoted(&cell.text);
        let rows = self.table.rows.iter().rev().filter(|row| but.is_none_or(|but| but.span != row.span));
        let last = rows.filter_map(|row| row.cells.get(at)).find(alike);
        let named = || self.table.header.cells.get(at).filter(|_| !text.is_empty());
        last.or_else(named).is_some_and(|cell| cell.is_quoted)
    }

    fn written(&self, text: &str, is_quoted: bool) -> String {
        if is_quoted || must_be_quoted(text) || text.contains(self.table.separator) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    }
}

/// Whatever the separator: quotes, line breaks, either separator, and blanks that a spreadsheet would take off.
fn must_be_quoted(text: &str) -> bool {
    let is_padded = text.starts_with([' ', '\t']) || text.ends_with([' ', '\t']);
    is_padded || text.contains(['"', '\n', '\r', ',', ';', BOM])
}
