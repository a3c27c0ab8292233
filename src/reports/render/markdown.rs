//! A report as a Markdown page with every breakdown.
//! Text from the folder is escaped on the way; `rows` decides what is shown, as for the other formats.

use crate::reports::report::Report;

use super::lacking::lacks;
use super::rows::{Detail, Row, rows};
use super::words::Words;

/// The report as text.
pub fn markdown(report: &Report, words: &Words<'_>) -> String {
    let heading = escaped(&words.heading(report.layout.name, &report.office, report.period));
    let mut page = format!("# {heading}\n\n{}\n", words.readers(report.publication));
    for section in report.layout.sections {
        page.push_str(&format!("\n## {}\n\n", words.say(&format!("section-{}", section.id))));
        page.push_str(&header(report, words));
        for row in rows(report, section, words, Detail::Full) {
            page.push_str(&line(&row, report));
        }
    }
    page.push_str(&named_cases(report, words));
    page.push_str(&format!("\n## {}\n\n", words.say("provenance")));
    for (name, fact) in words.provenance(&report.provenance) {
        page.push_str(&format!("- {name}: {}\n", escaped(&fact)));
    }
    page
}

/// The cases that lack a core element, all of them.
fn named_cases(report: &Report, words: &Words<'_>) -> String {
    let lacks = lacks(report, words);
    if lacks.is_empty() {
        return String::new();
    }
    let lines =
        lacks.iter().map(|lack| format!("- **{}:** {}\n", escaped(&lack.element), lack.cases.join(", ")));
    format!("\n## {}\n\n{}", words.say("lacking"), lines.collect::<String>())
}

fn header(report: &Report, words: &Words<'_>) -> String {
    let periods = std::iter::once(&report.period).chain(&report.beside).map(|period| words.period(*period));
    let names: Vec<String> = std::iter::once(words.say("column-indicator")).chain(periods).collect();
    let rule = " --: |".repeat(names.len() - 1);
    format!("| {} |\n| --- |{rule}\n", names.join(" | "))
}

fn line(row: &Row, report: &Report) -> String {
    let blank = || vec![String::new(); report.beside.len()];
    let (label, figure, beside) = match row {
        Row::Headline { label, figure, beside, .. } => {
            let beside = beside.iter().map(ToString::to_string).collect();
            (format!("**{}**", escaped(label)), figure.to_string(), beside)
        }
        Row::Breakdown { name } => (format!("*{}*", escaped(name)), String::new(), blank()),
        Row::Part { label, figure, .. } => (escaped(label), figure.to_string(), blank()),
    };
    let cells: Vec<String> = [label, figure].into_iter().chain(beside).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Text that Markdown would take for its own signs.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        if matches!(sign, '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '\\' | '#') {
            safe.push('\\');
        }
        safe.push(sign);
    }
    safe
}
