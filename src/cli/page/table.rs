//! Lists of many: a table as wide as the screen, or plain, one line a record with every fact named.
//!
//! Neighbours: `caseload` and `sessions` say what stands in the cells.

use comfy_table::presets::NOTHING;
use comfy_table::{Attribute, Cell, CellAlignment, Color, ContentArrangement, LineStyle, Table};

use super::Look;
use super::sheet::Mark;
use crate::language::visible::one_line;

/// A cell of a list.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) text: String,
    pub(super) mark: Mark,
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Self { text, mark: Mark::None }
    }
}

impl Field {
    pub(super) fn marked(text: String, mark: Mark) -> Self {
        Self { text, mark }
    }
}

/// A column: its heading, and whether it holds numbers.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) heading: String,
    pub(super) numeric: bool,
}

/// The records under their headings, each line ended.
pub(super) fn draw(columns: &[Column], records: &[Vec<Field>], look: Look) -> String {
    if look.plain { plain(columns, records) } else { boxed(columns, records, look) }
}

fn plain(columns: &[Column], records: &[Vec<Field>]) -> String {
    let mut out = String::new();
    for record in records {
        let facts = columns.iter().zip(record).filter(|(_, field)| !field.text.is_empty());
        let facts: Vec<_> =
            facts.map(|(column, field)| format!("{}: {}", column.heading, one_line(&field.text))).collect();
        out.push_str(&facts.join("; "));
        out.push('\n');
    }
    out
}

fn boxed(columns: &[Column], records: &[Vec<Field>], look: Look) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING.header_separator(LineStyle::none().fill('─').junction('─')));
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(look.columns()).unwrap_or(u16::MAX));
    if look.colour {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    table.set_header(columns.iter().map(|column| Cell::new(&column.heading).add_attribute(Attribute::Bold)));
    for record in records {
        table.add_row(record.iter().map(cell));
    }
    for (column, look) in columns.iter().zip(table.column_iter_mut()) {
        look.set_padding((0, 1));
        look.set_cell_alignment(if column.numeric { CellAlignment::Right } else { CellAlignment::Left });
    }
    let lines = table.lines().map(|line| format!("{}\n", line.trim_end()));
    lines.collect()
}

fn cell(field: &Field) -> Cell {
    let cell = Cell::new(one_line(&field.text));
    match field.mark {
        Mark::None => cell,
        Mark::Late => cell.fg(Color::Red).add_attribute(Attribute::Bold),
        Mark::Struck => cell.add_attribute(Attribute::CrossedOut),
        Mark::Quiet => cell.add_attribute(Attribute::Dim),
    }
}
