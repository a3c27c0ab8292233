//! Lists of many: a table as wide as the screen, or plain, one line a record with every fact named.
//!
//! Neighbours: `caseload` and `sessions` say what stands in the cells.

use comfy_table::presets::NOTHING;
use comfy_table::{
    Attribute, Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, LineStyle, Table, Width,
};

use super::Look;
use super::sheet::Mark;
use super::wrap::width_of;
use crate::language::visible::one_line;

/// From so many columns on, two spaces stand between the columns of a table.
const ROOMY: usize = 100;
/// No word may claim more than one part in so many of the screen.
const LEAST_SHARE: usize = 5;

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
    table.load_style(NOTHING.header_separator(LineStyle::none().fill('─')));
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
    let gap = if look.columns() >= ROOMY { 2 } else { 1 };
    let last = columns.len().saturating_sub(1);
    let least = least_widths(columns, records, look, gap);
    for (at, ((column, drawn), least)) in columns.iter().zip(table.column_iter_mut()).zip(least).enumerate() {
        drawn.set_padding((0, if at == last { 0 } else { gap }));
        drawn.set_cell_alignment(if column.numeric { CellAlignment::Right } else { CellAlignment::Left });
        drawn.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
    }
    let lines = table.lines().map(|line| format!("{}\n", line.trim_end()));
    lines.collect()
}

/// The width of each column's longest word with the gap after it, so that words are not torn while there is room
/// for all of them; where there is not, the widest give way.
fn least_widths(columns: &[Column], records: &[Vec<Field>], look: Look, gap: u16) -> Vec<u16> {
    let longest = |text: &str| text.split(' ').map(width_of).max().unwrap_or(0);
    let share = look.columns() / LEAST_SHARE;
    let of_column = |(at, column): (usize, &Column)| {
        let cells = records.iter().filter_map(|record| record.get(at));
        let widths = cells.map(|field| longest(&one_line(&field.text))).chain([longest(&column.heading)]);
        u16::try_from(widths.max().unwrap_or(0).min(share)).unwrap_or(u16::MAX).saturating_add(gap)
    };
    let mut least: Vec<u16> = columns.iter().enumerate().map(of_column).collect();
    if let Some(last) = least.last_mut() {
        *last -= gap;
    }
    while least.iter().map(|width| usize::from(*width)).sum::<usize>() > look.columns() {
        let Some(widest) = least.iter_mut().max() else { break };
        *widest = widest.saturating_sub(1);
    }
    least
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
