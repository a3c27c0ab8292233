//! A report as a table for the terminal, 80 columns wide.
//!
//! What stands behind a number (a fraction, an n) is shown for the report's own period; `plain`, `markdown`,
//! `json` and `csv` have it for the periods beside it too.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};

use crate::reports::report::Report;

use super::lacking::at_a_glance;
use super::rows::{Detail, Row, rows};
use super::words::Words;

/// The width of a terminal that nobody has widened.
const WIDTH: u16 = 80;

/// A rule under the heading and at the end, nothing else.
const STYLE: TableStyle = TableStyle::new()
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .bottom_border(LineStyle::none().fill('─').junction('─'));

/// The report as text.
pub fn table(report: &Report, words: &Words<'_>) -> String {
    let mut table = Table::new();
    table.load_style(STYLE).force_no_tty();
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
    table.set_header(header(report, words));
    for (place, section) in report.layout.sections.iter().enumerate() {
        table.add_row_if(|_, _| place > 0, [""]);
        table.add_row([words.say(&format!("section-{}", section.id)).to_uppercase()]);
        table.add_rows(rows(report, section, words, Detail::Glance).iter().map(|row| cells(row, report)));
    }
    for column in table.column_iter_mut() {
        let first = column.index == 0;
        column.set_padding(if first { (0, 0) } else { (2, 0) });
        column.set_cell_alignment(if first { CellAlignment::Left } else { CellAlignment::Right });
    }
    let heading = words.heading(report.layout.name, &report.office, report.period);
    format!(
        "{heading}\n{}\n\n{}\n{}{}",
        words.readers(report.publication),
        table.trim_fmt(),
        at_a_glance(report, words),
        foot(report, words)
    )
}

fn header(report: &Report, words: &Words<'_>) -> Vec<String> {
    let own = words.period(report.period) + room_for_a_mark(report);
    let beside = report.beside.iter().map(|period| words.short_period(*period));
    [String::new(), own].into_iter().chain(beside).collect()
}

fn cells(row: &Row, report: &Report) -> Vec<String> {
    match row {
        Row::Headline { label, figure, trend, beside, .. } => {
            let mark = trend
                .map_or_else(|| room_for_a_mark(report).to_owned(), |trend| format!(" {}", trend.mark()));
            let beside = beside.iter().map(|figure| figure.number.clone());
            [format!("  {label}"), format!("{figure}{mark}")].into_iter().chain(beside).collect()
        }
        Row::Breakdown { name } => vec![format!("    {name}")],
        Row::Part { label, figure, .. } => {
            vec![format!("      {label}"), format!("{figure}{}", room_for_a_mark(report))]
        }
    }
}

/// Keeps the digits of a column under each other where some numbers carry a mark.
fn room_for_a_mark(report: &Report) -> &'static str {
    if report.beside.is_empty() { "" } else { "\u{a0}\u{a0}" }
}

fn foot(report: &Report, words: &Words<'_>) -> String {
    let key = (!report.beside.is_empty()).then(|| words.say("trend-key"));
    let facts = words.provenance(&report.provenance).into_iter().map(|(name, fact)| format!("{name} {fact}"));
    key.into_iter().chain(facts).map(|line| line + "\n").collect()
}
