//! A report as a table for the terminal, 80 columns wide.
//!
//! What stands behind a number (a fraction, an n) is shown for the report's own period; `plain`, `markdown`,
//! `json` and `csv` have it for the periods beside it too.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};
use console::measure_text_width;

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

/// Between two columns.
const GAP: usize = 2;

/// A line of the table before its name is fitted: how far it is set in, the name, the numbers.
struct Cells {
    indent: usize,
    name: String,
    numbers: Vec<String>,
}

/// The report as text.
pub fn table(report: &Report, words: &Words<'_>) -> String {
    let mut table = Table::new();
    table.load_style(STYLE).force_no_tty();
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
    let header = header(report, words);
    let lines = lines(report, words);
    let room = room(&header, &lines);
    table.set_header(header);
    for line in lines {
        table.add_row(std::iter::once(fitted(line.indent, &line.name, room)).chain(line.numbers));
    }
    for column in table.column_iter_mut() {
        let first = column.index == 0;
        column.set_padding(if first { (0, 0) } else { (GAP as u16, 0) });
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

fn lines(report: &Report, words: &Words<'_>) -> Vec<Cells> {
    let mut lines = Vec::new();
    for (place, section) in report.layout.sections.iter().enumerate() {
        let heading = words.say(&format!("section-{}", section.id)).to_uppercase();
        let blank = (place > 0).then(String::new);
        lines.extend(blank.into_iter().chain([heading]).map(|name| Cells {
            indent: 0,
            name,
            numbers: Vec::new(),
        }));
        lines.extend(rows(report, section, words, Detail::Glance).iter().map(|row| cells(row, report)));
    }
    lines
}

/// How wide a name may be, so that the numbers beside it keep their room.
fn room(header: &[String], lines: &[Cells]) -> usize {
    let widest = |column: usize, title: &String| {
        let numbers = lines.iter().filter_map(|line| line.numbers.get(column));
        numbers.chain([title]).map(|text| measure_text_width(text)).max().unwrap_or_default() + GAP
    };
    let taken: usize = header.iter().skip(1).enumerate().map(|(column, title)| widest(column, title)).sum();
    usize::from(WIDTH).saturating_sub(taken)
}

fn header(report: &Report, words: &Words<'_>) -> Vec<String> {
    let own = words.period(report.period) + room_for_a_mark(report);
    let beside = report.beside.iter().map(|period| words.short_period(*period));
    [String::new(), own].into_iter().chain(beside).collect()
}

fn cells(row: &Row, report: &Report) -> Cells {
    match row {
        Row::Headline { label, figure, trend, beside, .. } => {
            let mark = trend
                .map_or_else(|| room_for_a_mark(report).to_owned(), |trend| format!(" {}", trend.mark()));
            let beside = beside.iter().map(|figure| figure.number.clone());
            let numbers = std::iter::once(format!("{figure}{mark}")).chain(beside).collect();
            Cells { indent: 2, name: label.clone(), numbers }
        }
        Row::Breakdown { name } => Cells { indent: 4, name: name.clone(), numbers: Vec::new() },
        Row::Part { label, figure, .. } => {
            let number = format!("{figure}{}", room_for_a_mark(report));
            Cells { indent: 6, name: label.clone(), numbers: vec![number] }
        }
    }
}

/// A name, set in; where it is too long it goes on below, set in a little more.
fn fitted(indent: usize, name: &str, room: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split(' ') {
        match lines.last_mut() {
            Some(line) if measure_text_width(line) + 1 + measure_text_width(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) => lines.push(format!("{}{word}", " ".repeat(indent + 2))),
            None => lines.push(format!("{}{word}", " ".repeat(indent))),
        }
    }
    lines.join("\n")
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
