//! A report as one web page that needs nothing beside it: no script, no font, no picture from elsewhere.
//!
//! Tables with captions and scopes; small charts as inline SVG, each told in words (a bar stands beside its
//! number and is silent). Light or dark as the reader's device is, legible in grey, made for A4. The template
//! escapes every text; `rows` decides what is shown, as for the other formats.

use askama::Template;

use crate::language::Language;
use crate::model::period::Period;
use crate::reports::report::Report;

use super::bars::highest;
use super::lacking::{Lack, lacks};
use super::rows::{Detail, Row, rows};
use super::words::{Figure, Words};

/// The height of a chart of periods, in the template's units.
const HEIGHT: f64 = 19.0;
/// From one bar of it to the next.
const STEP: f64 = 14.0;

/// The page.
#[derive(Template)]
#[template(path = "reports/render/html/report.html")]
struct Page {
    language: &'static str,
    title: String,
    readers: String,
    indicator: String,
    period: String,
    beside: Vec<String>,
    columns: usize,
    sections: Vec<Section>,
    lacking: String,
    lacks: Vec<Lack>,
    made_from: String,
    provenance: Vec<(String, String)>,
}

/// A heading and its table.
struct Section {
    heading: String,
    lines: Vec<Line>,
}

/// A row of a table.
enum Line {
    /// An indicator with the periods beside it.
    Main {
        label: String,
        number: String,
        behind: Option<String>,
        beside: Vec<String>,
        course: Option<Course>,
    },
    /// The name of a breakdown.
    Name(String),
    /// A part of one, with the width of its bar in hundredths.
    Part { label: String, number: String, behind: Option<String>, width: Option<String> },
}

/// A chart of an indicator over the periods, the earliest first.
struct Course {
    told: String,
    width: String,
    bars: Vec<Bar>,
}

/// A bar of it.
struct Bar {
    class: &'static str,
    x: String,
    y: String,
    height: String,
}

/// The report as a page.
///
/// # Errors
/// None that a report could cause: the template is checked when the program is built.
pub fn html(report: &Report, words: &Words<'_>, language: Language) -> Result<String, askama::Error> {
    let section = |section| {
        let rows = rows(report, section, words, Detail::Full);
        let lines = rows.into_iter().map(|row| line(row, report, words)).collect();
        Section { heading: words.say(&format!("section-{}", section.id)), lines }
    };
    let page = Page {
        language: language.tag(),
        title: words.heading(report.layout.name, &report.office, report.period),
        readers: words.readers(report.publication),
        indicator: words.say("column-indicator"),
        period: words.period(report.period),
        beside: report.beside.iter().map(|period| words.short_period(*period)).collect(),
        columns: report.beside.len() + 3,
        sections: report.layout.sections.iter().map(section).collect(),
        lacking: words.say("lacking"),
        lacks: lacks(report, words),
        made_from: words.say("provenance"),
        provenance: words.provenance(&report.provenance),
    };
    page.render()
}

fn line(row: Row, report: &Report, words: &Words<'_>) -> Line {
    match row {
        Row::Headline { label, figure, beside, course, .. } => Line::Main {
            course: chart(&label, &figure, &beside, &course, report, words),
            label,
            number: figure.number,
            behind: figure.behind,
            beside: beside.into_iter().map(|figure| figure.number).collect(),
        },
        Row::Breakdown { name } => Line::Name(name),
        Row::Part { label, figure, length, .. } => Line::Part {
            label,
            number: figure.number,
            behind: figure.behind,
            width: length.map(|length| format!("{:.1}", length * 100.0)),
        },
    }
}

/// The chart of the periods from the earliest to the latest; none where a number is missing or there is nothing to
/// compare.
fn chart(
    label: &str,
    figure: &Figure,
    beside: &[Figure],
    course: &[(Period, Option<f64>)],
    report: &Report,
    words: &Words<'_>,
) -> Option<Course> {
    let highest = highest(course)?;
    let stops =
        course.iter().map(|(period, value)| Some((*period, (*value)?))).collect::<Option<Vec<_>>>()?;
    let periods = std::iter::once(report.period).chain(report.beside.iter().copied());
    let figures: Vec<_> = periods.zip(std::iter::once(figure).chain(beside)).collect();
    let figure = |period: Period| {
        figures.iter().find(|(own, _)| *own == period).map_or("", |(_, figure)| &figure.number)
    };
    let told = stops.iter().map(|(period, _)| format!("{} {}", words.period(*period), figure(*period)));
    let told = format!("{label}: {}", told.collect::<Vec<_>>().join(", "));
    let bars = stops.iter().enumerate().map(|(place, (period, value))| {
        let height = value / highest * HEIGHT;
        Bar {
            class: if *period == report.period { "own" } else { "other" },
            x: format!("{:.0}", place as f64 * STEP + 1.0),
            y: format!("{:.1}", HEIGHT - height),
            height: format!("{height:.1}"),
        }
    });
    Some(Course { told, width: format!("{:.0}", stops.len() as f64 * STEP), bars: bars.collect() })
}
