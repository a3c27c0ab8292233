//! A report as a table for the terminal, as wide as it is but no wider than reads well.
//!
//! What stands behind a number (a fraction, an n) is shown for the report's own period; `plain`, `markdown`,
//! `json` and `csv` have it for the periods beside it too. Small charts stand at the end of the line where the
//! names leave them room.

use comfy_table::{CellAlignment, ColumnConstraint, LineStyle, Table, TableStyle, Width};
use console::measure_text_width;

use crate::reports::report::Report;

use super::bars::{self, bar, sparkline};
use super::lacking::at_a_glance;
use super::rows::{Detail, Row, rows};
use super::words::Words;

/// A rule under the heading and at the end, nothing else.
const STYLE: TableStyle = TableStyle::new()
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .bottom_border(LineStyle::none().fill('─').junction('─'));

/// Between two columns: a padding, and the blank that stands where others draw a line.
const GAP: usize = PADDING + 1;
/// Before a number.
const PADDING: usize = 2;
/// The narrowest column of names beside which a chart still has its place.
const NAMES: usize = 36;

/// A line of the table before its name is fitted: how far it is set in, the name, the numbers, a small chart.
struct Cells {
    indent: usize,
    name: String,
    numbers: Vec<String>,
    chart: String,
}

/// The report as text for a terminal of `width` columns.
pub fn table(report: &Report, words: &Words<'_>, width: usize) -> String {
    let (header, lines) = (header(report, words), lines(report, words));
    let widths = widths(&header, &lines, width);
    let heading = words.heading(report.layout.name, &report.office, report.period);
    format!(
        "{heading}\n{}\n\n{}\n{}{}",
        words.readers(report.publication),
        drawn(header, lines, &widths).trim_fmt(),
        at_a_glance(report, words),
        foot(report, words, width)
    )
}

/// The table in columns of those widths: the names, each number, and the charts if there is room for them.
fn drawn(header: Vec<String>, lines: Vec<Cells>, widths: &[usize]) -> Table {
    let mut table = Table::new();
    table.load_style(STYLE).force_no_tty();
    let (numbers, room) = (header.len(), widths.first().copied().unwrap_or_default());
    let has_charts = widths.len() > numbers;
    table.set_header(header.into_iter().chain(has_charts.then(String::new)));
    for line in lines {
        let name = fitted(line.indent, &line.name, room);
        let gaps = std::iter::repeat_n(String::new(), numbers.saturating_sub(1 + line.numbers.len()));
        let cells = std::iter::once(name).chain(line.numbers).chain(gaps);
        table.add_row(cells.chain(has_charts.then_some(line.chart)));
    }
    for (column, width) in table.column_iter_mut().zip(widths) {
        let (is_name, is_chart) = (column.index == 0, column.index == numbers);
        let padding = if is_name { 0 } else { PADDING };
        let fixed = u16::try_from(width + padding).unwrap_or(u16::MAX);
        column
            .set_padding((padding as u16, 0))
            .set_constraint(ColumnConstraint::Absolute(Width::Fixed(fixed)));
        column.set_cell_alignment(if is_name || is_chart {
            CellAlignment::Left
        } else {
            CellAlignment::Right
        });
    }
    table
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
            chart: String::new(),
        }));
        lines.extend(rows(report, section, words, Detail::Glance).iter().map(|row| cells(row, report)));
    }
    lines
}

/// How wide each column is, without the gaps before them: as wide as the numbers and names need, the names with
/// what the terminal leaves them at most. One more for charts where they fit.
fn widths(header: &[String], lines: &[Cells], width: usize) -> Vec<usize> {
    let widest = |column: usize, title: &String| {
        let numbers = lines.iter().filter_map(|line| line.numbers.get(column));
        numbers.chain([title]).map(|text| measure_text_width(text)).max().unwrap_or_default()
    };
    let numbers: Vec<usize> =
        header.iter().skip(1).enumerate().map(|(column, title)| widest(column, title)).collect();
    let room = width.saturating_sub(numbers.iter().map(|number| number + GAP).sum());
    let needed =
        lines.iter().map(|line| line.indent + measure_text_width(&line.name)).max().unwrap_or_default();
    let beside_charts = room.saturating_sub(bars::WIDTH + GAP);
    let chart = (beside_charts >= NAMES).then_some(bars::WIDTH);
    let names = needed.min(if chart.is_some() { beside_charts } else { room });
    std::iter::once(names).chain(numbers).chain(chart).collect()
}

fn header(report: &Report, words: &Words<'_>) -> Vec<String> {
    let own = words.period(report.period) + room_for_a_mark(report);
    let beside = report.beside.iter().map(|period| words.short_period(*period));
    [String::new(), own].into_iter().chain(beside).collect()
}

fn cells(row: &Row, report: &Report) -> Cells {
    match row {
        Row::Headline { label, figure, trend, beside, course } => {
            let mark = trend
                .map_or_else(|| room_for_a_mark(report).to_owned(), |trend| format!(" {}", trend.mark()));
            let beside = beside.iter().map(|figure| figure.number.clone());
            let numbers = std::iter::once(format!("{figure}{mark}")).chain(beside).collect();
            Cells { indent: 2, name: label.clone(), numbers, chart: sparkline(course) }
        }
        Row::Breakdown { name } => {
            Cells { indent: 4, name: name.clone(), numbers: Vec::new(), chart: String::new() }
        }
        Row::Part { label, figure, length, .. } => {
            let number = format!("{figure}{}", room_for_a_mark(report));
            let chart = length.map_or_else(String::new, bar);
            Cells { indent: 6, name: label.clone(), numbers: vec![number], chart }
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

/// A name and its fact, below each other where they do not fit on a line.
fn beside(name: &str, fact: &str, width: usize) -> String {
    let fits = measure_text_width(name) + 1 + measure_text_width(fact) <= width;
    format!("{name}{}{fact}", if fits { " " } else { "\n  " })
}

fn foot(report: &Report, words: &Words<'_>, width: usize) -> String {
    let key = (!report.beside.is_empty()).then(|| words.say("trend-key"));
    let facts =
        words.provenance(&report.provenance).into_iter().map(|(name, fact)| beside(&name, &fact, width));
    key.into_iter().chain(facts).map(|line| line + "\n").collect()
}
