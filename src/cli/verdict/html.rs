//! Judged cases as web pages that need nothing beside them: one case with its reasons, or many in a table.
//!
//! The same facts as on the terminal; the template escapes every text. No script, light or dark as the
//! reader's device is, legible in grey. Neighbours: `page` says what stands on the page of one case, `table`
//! what stands in the row of one of many.

use askama::Template;

use super::page::Line;
use super::table::{Row, cells};
use super::words::Words;
use crate::model::assessment::Verdict;

#[derive(Template)]
#[template(path = "cli/verdict/html/check.html")]
struct Page {
    language: &'static str,
    title: String,
    blocks: Vec<Block>,
    headings: Vec<String>,
    rows: Vec<Judged>,
    advice: String,
    /// What is said of the criteria below the rows, and their titles.
    legend_title: String,
    legend: Vec<String>,
}

/// A part of the page of one case.
enum Block {
    Heading(String),
    Text(String),
    Verdict(&'static str, String),
    Criterion(&'static str, String, String),
    Label(String),
    List(Vec<Entry>),
}

/// A fact with its place and what was said of it, a question, a boundary.
struct Entry {
    text: String,
    place: String,
    quotes: Vec<String>,
}

/// A row of many.
struct Judged {
    class: &'static str,
    case: String,
    cells: Vec<String>,
}

/// The page of one case.
///
/// # Errors
/// None that a case could cause: the template is checked when the program is built.
pub(super) fn of_one(lines: Vec<Line>, words: Words<'_>) -> Result<String, askama::Error> {
    let title = lines.iter().find_map(|line| match line {
        Line::Title(text) => Some(text.clone()),
        _ => None,
    });
    let page = Page {
        language: words.language().tag(),
        title: title.unwrap_or_default(),
        blocks: blocks(lines),
        headings: Vec::new(),
        rows: Vec::new(),
        advice: String::new(),
        legend_title: String::new(),
        legend: Vec::new(),
    };
    page.render()
}

/// A row a case, and below the criteria in the order of their marks.
///
/// # Errors
/// As `of_one`.
pub fn of_many(rows: &[Row<'_>], words: Words<'_>) -> Result<String, askama::Error> {
    let set = rows.first().map(|row| row.judged.set);
    let title =
        set.map(|set| words.say("check-set", &[("title", words.text(&set.title)), ("name", &set.name())]));
    let row = |row: &Row<'_>| {
        let [case, cells @ ..] = cells(row, words);
        Judged { class: class(row.judged.verdict), case, cells: cells.into() }
    };
    let page = Page {
        language: words.language().tag(),
        title: title.unwrap_or_else(|| words.said("check-column-verdict")),
        blocks: Vec::new(),
        headings: super::table::HEADINGS.map(|id| words.said(id)).into(),
        rows: rows.iter().map(row).collect(),
        advice: words.said("check-advice"),
        legend_title: words.said("check-legend"),
        legend: super::table::criteria(rows, words),
    };
    page.render()
}

/// Items that follow one another are one list, each with the quotes after it.
fn blocks(lines: Vec<Line>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in lines {
        match (line, blocks.last_mut()) {
            (Line::Gap, _) => {}
            (Line::Title(text), _) => blocks.push(Block::Heading(text)),
            (Line::Text(text), _) => blocks.push(Block::Text(text)),
            (Line::Label(text), _) => blocks.push(Block::Label(text)),
            (Line::Verdict(verdict, text), _) => blocks.push(Block::Verdict(class(verdict), text)),
            (Line::Criterion(verdict, title, said), _) => {
                blocks.push(Block::Criterion(class(verdict), title, said));
            }
            (Line::Quote(text), Some(Block::List(entries))) => {
                entries.last_mut().into_iter().for_each(|entry| entry.quotes.push(text.clone()));
            }
            (Line::Quote(text), _) => blocks.push(Block::Text(text)),
            (Line::Item(text, place), last) => {
                let entry = Entry { text, place: place.unwrap_or_default(), quotes: Vec::new() };
                match last {
                    Some(Block::List(entries)) => entries.push(entry),
                    _ => blocks.push(Block::List(vec![entry])),
                }
            }
        }
    }
    blocks
}

/// The style of a verdict; the words beside it say the same.
fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "yes",
        Verdict::PartlySupported => "partly",
        Verdict::NotSupported => "no",
        Verdict::Unknown => "open",
    }
}
