//! The table in a CSV text: every row and cell with the exact bytes it takes.
//!
//! The dialect is that of spreadsheets: `,` or `;` as the header has it, cells in double quotes where they must be,
//! LF or CRLF, a byte order mark or none. Refused, with the place: what is not UTF-8, characters that no text
//! holds, quotes that do not close, and sizes that no record has. What the cells mean is for `read`.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Kind, Place};

/// Bytes that are not UTF-8; mostly a spreadsheet's older encoding.
pub const CSV_NOT_UTF8: Kind = Kind::error("csv-not-utf8");
/// A character that no text holds; a bare CR outside quotes is one.
pub const CSV_CONTROL_CHARACTER: Kind = Kind::error("csv-control-character");
/// A file, a cell or a header larger than any that makes sense.
pub const CSV_TOO_LARGE: Kind = Kind::error("csv-too-large");
/// A quote that does not close, or closes in the middle of a cell.
pub const CSV_QUOTE: Kind = Kind::error("csv-quote");

/// The longest cell, in bytes.
pub const LONGEST_CELL: usize = 64 << 10;
/// The most columns.
pub const MOST_COLUMNS: usize = 256;
/// The most rows.
pub const MOST_ROWS: usize = 100_000;

/// A table and where its parts stand in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What parts the cells.
    pub separator: char,
    /// The first row; it has no cells if the text is blank.
    pub header: Row,
    /// The rows below the header, those without any text among them; blank lines are none.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its cells in order.
    pub cells: Vec<Cell>,
    /// Its bytes, without the line end.
    pub span: Range<usize>,
    /// The bytes of its line end: two, one, or none at the end of the text.
    pub line_end: usize,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its bytes, quotes included.
    pub span: Range<usize>,
    /// What it says, without quotes.
    pub text: String,
    /// Whether it stands in quotes.
    pub is_quoted: bool,
}

/// The text is no table, and where that first shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{} at byte {offset}", kind.id)]
pub struct Fault {
    /// What is wrong.
    pub kind: Kind,
    /// The first byte that is wrong.
    pub offset: usize,
}

impl Fault {
    /// The fault as a diagnostic of a file.
    pub fn at(self, file: &str) -> Diagnostic {
        self.kind.at(file, Place::Offset(self.offset))
    }
}

impl Row {
    /// True if no cell says anything.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.is_empty())
    }
}

impl Table {
    /// The place of a column among the cells of a row; of repeated names the first.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.cells.iter().position(|cell| cell.text.trim() == name)
    }

    /// The cell of a row, counted from 0, under a column.
    pub fn cell(&self, row: usize, column: &str) -> Option<&Cell> {
        self.rows.get(row)?.cells.get(self.column(column)?)
    }
}

/// The bytes as text if they are UTF-8 and no more than `cap`.
///
/// # Errors
/// The first byte that is wrong.
pub fn decode(bytes: &[u8], cap: usize) -> Result<&str, Fault> {
    if bytes.len() > cap {
        return Err(Fault { kind: CSV_TOO_LARGE, offset: cap });
    }
    std::str::from_utf8(bytes).map_err(|error| Fault { kind: CSV_NOT_UTF8, offset: error.valid_up_to() })
}

/// The table in a text.
///
/// # Errors
/// The first place where it is none.
pub fn parse(text: &str) -> Result<Table, Fault> {
    let start = if text.starts_with(BOM) { BOM.len_utf8() } else { 0 };
    if let Some((offset, _)) = text.char_indices().skip(usize::from(start > 0)).find(|(_, c)| is_refused(*c))
    {
        return Err(Fault { kind: CSV_CONTROL_CHARACTER, offset });
    }
    let mut reader =
        Reader { text, at: start, separator: separator_of(text.get(start..).unwrap_or_default()) };
    let header = reader.row()?.unwrap_or_default();
    let mut rows = Vec::new();
    while let Some(row) = reader.row()? {
        if rows.len() == MOST_ROWS {
            return Err(Fault { kind: CSV_TOO_LARGE, offset: row.span.start });
        }
        rows.push(row);
    }
    Ok(Table { separator: reader.separator, header, rows })
}

pub(super) const BOM: char = '\u{feff}';

fn is_refused(character: char) -> bool {
    character == BOM || character.is_control() && !matches!(character, '\t' | '\n' | '\r')
}

/// `;` if the first line has more of it than of `,`, quoted names apart.
fn separator_of(text: &str) -> char {
    let (mut commas, mut semicolons, mut is_quoted) = (0_usize, 0_usize, false);
    for character in text.trim_start_matches(['\n', '\r']).chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            '\n' if !is_quoted => break,
            ',' if !is_quoted => commas += 1,
            ';' if !is_quoted => semicolons += 1,
            _ => {}
        }
    }
    if semicolons > commas { ';' } else { ',' }
}

/// Steps from row to row.
struct Reader<'t> {
    text: &'t str,
    at: usize,
    separator: char,
}

impl Reader<'_> {
    /// The next row that is no blank line; `None` at the end.
    fn row(&mut self) -> Result<Option<Row>, Fault> {
        while let Some(end) = self.line_end() {
            self.at += end;
        }
        if self.at >= self.text.len() {
            return Ok(None);
        }
        let start = self.at;
        let mut cells = Vec::new();
        loop {
            let cell = self.cell()?;
            if cell.span.len() > LONGEST_CELL {
                return Err(Fault { kind: CSV_TOO_LARGE, offset: cell.span.start });
            }
            if cells.len() == MOST_COLUMNS {
                return Err(Fault { kind: CSV_TOO_LARGE, offset: cell.span.start });
            }
            cells.push(cell);
            if !self.rest().starts_with(self.separator) {
                break;
            }
            self.at += self.separator.len_utf8();
        }
        let span = start..self.at;
        let line_end = self.line_end().unwrap_or(0);
        self.at += line_end;
        Ok(Some(Row { cells, span, line_end }))
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// How long the line end here is, if there is one.
    fn line_end(&self) -> Option<usize> {
        let rest = self.rest();
        [("\r\n", 2), ("\n", 1)].into_iter().find(|(end, _)| rest.starts_with(end)).map(|(_, length)| length)
    }

    fn cell(&mut self) -> Result<Cell, Fault> {
        if self.rest().starts_with('"') { self.quoted() } else { self.bare() }
    }

    fn bare(&mut self) -> Result<Cell, Fault> {
        let start = self.at;
        let rest = self.rest();
        let end = rest.find([self.separator, '\n', '\r']).unwrap_or(rest.len());
        let text = rest.get(..end).unwrap_or_default().to_owned();
        self.at += end;
        if self.rest().starts_with('\r') && self.line_end().is_none() {
            return Err(Fault { kind: CSV_CONTROL_CHARACTER, offset: self.at });
        }
        Ok(Cell { span: start..self.at, text, is_quoted: false })
    }

    /// A cell in quotes, within which a quote is written twice.
    fn quoted(&mut self) -> Result<Cell, Fault> {
        let start = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let quote = rest.find('"').ok_or(Fault { kind: CSV_QUOTE, offset: start })?;
            text.push_str(rest.get(..quote).unwrap_or_default());
            self.at += quote + 1;
            if !self.rest().starts_with('"') {
                break;
            }
            text.push('"');
            self.at += 1;
        }
        let is_over =
            self.rest().is_empty() || self.rest().starts_with(self.separator) || self.line_end().is_some();
        if !is_over {
            return Err(Fault { kind: CSV_QUOTE, offset: self.at });
        }
        Ok(Cell { span: start..self.at, text, is_quoted: true })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        let table = parse(text).unwrap();
        let of_row = |row: &Row| row.cells.iter().map(|cell| cell.text.clone()).collect();
        std::iter::once(&table.header).chain(&table.rows).map(of_row).collect()
    }

    fn fault(text: &str) -> (&'static str, usize) {
        parse(text).map_err(|fault| (fault.kind.id, fault.offset)).unwrap_err()
    }

    #[test]
    fn the_header_decides_what_parts_the_cells() {
        assert_eq!(texts("a;b\n1,5;x\n"), [["a", "b"], ["1,5", "x"]]);
        assert_eq!(texts("a,\"b;c;d\"\n1;5,x"), [["a", "b;c;d"], ["1;5", "x"]]);
        assert_eq!(texts("date\n2026-03-09\n"), [["date"], ["2026-03-09"]]);
    }

    #[test]
    fn quotes_hold_separators_quotes_and_line_breaks() {
        let found = texts("a,b\r\n\"x, \"\"y\"\"\r\nz\",\"\"\r\n");
        assert_eq!(found, [["a", "b"], ["x, \"y\"\r\nz", ""]]);
        assert_eq!(texts("a,b\nit \"is\" so, \"x\"\n")[1], ["it \"is\" so", " \"x\""]);
    }

    #[test]
    fn blank_lines_are_no_rows_and_rows_without_text_are() {
        let table = parse("\u{feff}a;b\n\n;\r\n\nx;y").unwrap();
        assert_eq!(table.rows.len(), 2);
        assert!(table.rows[0].is_blank());
        assert_eq!((table.rows[0].line_end, table.rows[1].line_end), (2, 0));
        assert_eq!(table.header.span, 3..6);
        assert_eq!(table.cell(1, "b").unwrap().span, 14..15);
    }

    #[test]
    fn quotes_that_go_wrong_are_shown_where_they_do() {
        assert_eq!(fault("a,b\nx,\"y\nz,w\n"), ("csv-quote", 6));
        assert_eq!(fault("a,b\nx,\"y\"z\n"), ("csv-quote", 9));
    }

    #[test]
    fn characters_that_no_text_holds_are_refused() {
        assert_eq!(fault("a,b\nx\0,y\n"), ("csv-control-character", 5));
        assert_eq!(fault("a,b\rx,y\r"), ("csv-control-character", 3));
        assert_eq!(fault("a,b\nx,\u{feff}y\n"), ("csv-control-character", 6));
        assert_eq!(texts("a,b\nx\ty,\"1\r2\"\n")[1], ["x\ty", "1\r2"]);
        let fault = decode(b"a,b\nP\xe4iv\xe4,\n", 100).unwrap_err();
        assert_eq!((fault.kind, fault.offset), (CSV_NOT_UTF8, 5));
    }

    #[test]
    fn a_giant_cell_a_thousand_columns_and_a_giant_file_are_refused() {
        assert_eq!(fault(&format!("a,b\nx,{}\n", "y".repeat(1 << 20))), ("csv-too-large", 6));
        assert_eq!(fault(&format!("a{}\n", ",b".repeat(10_000))).0, "csv-too-large");
        assert_eq!(fault(&format!("a,b\n{}\n", "z,".repeat(10_000))).0, "csv-too-large");
        assert_eq!(fault(&format!("a,b\n{}", ",\n".repeat(MOST_ROWS + 1))).0, "csv-too-large");
        assert_eq!(decode(&[b'a'; 11], 10).unwrap_err().kind, CSV_TOO_LARGE);
    }

    #[test]
    fn a_blank_text_has_no_header() {
        for text in ["", "\n\n", "\u{feff}", "\r\n"] {
            assert!(parse(text).unwrap().header.cells.is_empty(), "{text:?}");
        }
    }
}
