//! A report with one fact a line and no boxes, for screen readers and for `grep`.
//! No line depends on another to be understood; `rows` decides what is shown, as for the other formats.

use crate::reports::report::Report;

use super::lacking::lacks;
use super::rows::{Detail, Row, rows};
use super::words::{Figure, Words};

/// The report as text.
pub fn plain(report: &Report, words: &Words<'_>) -> String {
    let mut lines = vec![
        words.heading(report.layout.name, &report.office, report.period),
        words.readers(report.publication),
    ];
    for section in report.layout.sections {
        lines.push(String::new());
        lines.push(words.say(&format!("section-{}", section.id)));
        let rows = rows(report, section, words, Detail::Glance);
        lines.extend(rows.iter().flat_map(|row| facts(row, report, words)));
    }
    let lacks = lacks(report, words);
    if !lacks.is_empty() {
        lines.extend([String::new(), words.say("lacking")]);
        lines.extend(lacks.iter().map(|lack| format!("{}: {}", lack.element, lack.cases.join(", "))));
    }
    lines.push(String::new());
    lines.extend(words.provenance(&report.provenance).iter().map(|(name, fact)| format!("{name}: {fact}")));
    lines.into_iter().map(|line| line + "\n").collect()
}

fn facts(row: &Row, report: &Report, words: &Words<'_>) -> Vec<String> {
    match row {
        Row::Headline { figure, .. } if *figure == Figure::blank() => Vec::new(),
        Row::Headline { label, figure, trend, beside, .. } => {
            let trend = trend.map(|trend| format!(", {}", words.say(trend.message()))).unwrap_or_default();
            let own = format!("{label}: {figure}{trend}");
            let others = report.beside.iter().zip(beside);
            let others =
                others.map(|(period, figure)| format!("{label}, {}: {figure}", words.period(*period)));
            std::iter::once(own).chain(others).collect()
        }
        Row::Part { of, label, figure, .. } => vec![format!("{of}, {label}: {figure}")],
        Row::Breakdown { .. } => Vec::new(),
    }
}
