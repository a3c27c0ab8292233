//! A report as a table for the terminal, 80 columns wide however wide the terminal is.
//!
//! What stands behind a number (a fraction, an n) is shown for the report's own period; `plain`, `markdown`,
//! `json` and `csv` have it for the periods beside it too. A name may reach as far as its own numbers let it,
//! so that one long number does not squeeze every name.

use console::{Alignment, measure_text_width, pad_str};

use crate::reports::report::Report;

use super::lacking::at_a_glance;
use super::rows::{Detail, Row, rows};
use super::words::Words;

/// The width of a terminal that nobody has widened.
const WIDTH: usize = 80;

/// Between two columns.
const GAP: usize = 2;

/// A line of the table before it is drawn: how far it is set in, the name, the numbers.
struct Cells {
    indent: usize,
    name: String,
    numbers: Vec<String>,
}

/// How wide each column is.
struct Widths {
    name: usize,
    numbers: Vec<usize>,
}

/// The report as text.
pub fn table(report: &Report, words: &Words<'_>) -> String {
    let header = header(report, words);
    let lines = lines(report, words);
    let widths = Widths::of(&header, &lines);
    let rule = "─".repeat(widths.whole());
    let drawn: String = lines.iter().map(|line| widths.draw(line)).collect();
    format!(
        "{heading}\n{readers}\n\n{header}{rule}\n{drawn}{rule}\n{glance}{foot}",
        heading = words.heading(report.layout.name, &report.office, report.period),
        readers = words.readers(report.publication),
        header = widths.draw(&header),
        glance = at_a_glance(report, words),
        foot = foot(report, words),
    )
}

fn header(report: &Report, words: &Words<'_>) -> Cells {
    let own = words.period(report.period) + room_for_a_mark(report);
    let beside = report.beside.iter().map(|period| words.short_period(*period));
    Cells { indent: 0, name: String::new(), numbers: std::iter::once(own).chain(beside).collect() }
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

impl Widths {
    fn of(header: &Cells, lines: &[Cells]) -> Self {
        let columns = header.numbers.len();
        let all = || lines.iter().chain([header]);
        let widest = |column: usize| all().filter_map(|line| line.numbers.get(column)).map(wide).max();
        let numbers: Vec<usize> = (0..columns).map(|column| widest(column).unwrap_or_default()).collect();
        let taken: usize = numbers.iter().map(|width| width + GAP).sum();
        let name = all().map(|line| line.indent + wide(&line.name)).max().unwrap_or_default();
        Self { name: name.min(WIDTH.saturating_sub(taken)), numbers }
    }

    fn whole(&self) -> usize {
        self.name + self.numbers.iter().map(|width| width + GAP).sum::<usize>()
    }

    /// The line as text: the name, and its numbers to the right of where it begins.
    fn draw(&self, line: &Cells) -> String {
        let numbers = self.numbers(line);
        let room = self.whole() - wide(&numbers).min(self.whole());
        let mut name = fitted(line.indent, &line.name, room).into_iter();
        let first = name.next().unwrap_or_default();
        let first = format!("{}{numbers}", pad_str(&first, room, Alignment::Left, None));
        std::iter::once(first).chain(name).map(|line| format!("{}\n", line.trim_end())).collect()
    }

    /// The numbers of a line, each at the right edge of its column; the first without the blanks before it.
    fn numbers(&self, line: &Cells) -> String {
        let places = self.numbers.iter().enumerate();
        let cell = |(column, width): (usize, &usize)| {
            let number = line.numbers.get(column).map_or("", String::as_str);
            format!("{}{}", " ".repeat(GAP), pad_str(number, *width, Alignment::Right, None))
        };
        let all: String = places.map(cell).collect();
        let number = all.trim_start();
        if number.is_empty() { String::new() } else { format!("{}{number}", " ".repeat(GAP)) }
    }
}

fn wide(text: impl AsRef<str>) -> usize {
    measure_text_width(text.as_ref())
}

/// A name, set in; where it is too long it goes on below, set in a little more.
fn fitted(indent: usize, name: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split(' ') {
        match lines.last_mut() {
            Some(line) if wide(&*line) + 1 + wide(word) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) => lines.push(format!("{}{word}", " ".repeat(indent + 2))),
            None => lines.push(format!("{}{word}", " ".repeat(indent))),
        }
    }
    lines
}

/// A name and its fact, below each other where they do not fit on a line.
fn beside(name: &str, fact: &str) -> String {
    let between = if wide(name) + 1 + wide(fact) <= WIDTH { " " } else { "\n  " };
    format!("{name}{between}{fact}")
}

/// Keeps the digits of a column under each other where some numbers carry a mark.
fn room_for_a_mark(report: &Report) -> &'static str {
    if report.beside.is_empty() { "" } else { "\u{a0}\u{a0}" }
}

fn foot(report: &Report, words: &Words<'_>) -> String {
    let key = (!report.beside.is_empty()).then(|| words.say("trend-key"));
    let facts = words.provenance(&report.provenance).into_iter().map(|(name, fact)| beside(&name, &fact));
    key.into_iter().chain(facts).map(|line| line + "\n").collect()
}
