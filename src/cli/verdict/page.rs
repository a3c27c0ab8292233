//! One judged case on a page: verdict, each criterion with its reasons or what is missing, boundaries.
//!
//! The page is a list of lines that know what they are; the terminal, a screen reader and Markdown each write
//! the same list in their own way.

use console::{measure_text_width, style};

use super::html;
use super::words::Words;
use crate::cli::page::wrap::wrap;
use crate::eligibility::{CriterionResult, Fact, Judgement, Question, Settles};
use crate::model::assessment::Verdict;
use crate::model::path::Path;
use crate::store::locate;

/// One line of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// What the page is about.
    Title(String),
    /// A sentence.
    Text(String),
    /// The verdict of the set.
    Verdict(Verdict, String),
    /// A criterion with its verdict.
    Criterion(Verdict, String, String),
    /// What the items that follow are.
    Label(String),
    /// A fact with its place in the file, a question, a boundary.
    Item(String, Option<String>),
    /// What somebody said of the fact before.
    Quote(String),
    /// A new part of the page.
    Gap,
}

/// How a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// For a terminal of that width, with colours or without.
    Terminal {
        /// Characters a line.
        width: usize,
        /// With colours.
        color: bool,
    },
    /// One fact a line, nothing drawn.
    Plain,
    /// Markdown.
    Markdown,
}

/// A judged case, as `SK-4K7QX2 Kettu`, with path and text of its file.
pub fn page(
    judged: &Judgement<'_>,
    case: &str,
    path: &str,
    text: &str,
    words: Words<'_>,
    manner: Manner,
) -> String {
    let lines = lines(judged, case, path, text, words);
    match manner {
        Manner::Terminal { width, color } => terminal(&lines, width, color),
        Manner::Plain => plain(&lines),
        Manner::Markdown => markdown(&lines),
    }
}

/// The same as a web page.
///
/// # Errors
/// None that a case could cause.
pub fn web_page(
    judged: &Judgement<'_>,
    case: &str,
    path: &str,
    text: &str,
    words: Words<'_>,
) -> Result<String, askama::Error> {
    html::of_one(lines(judged, case, path, text, words), words)
}

fn lines(judged: &Judgement<'_>, case: &str, path: &str, text: &str, words: Words<'_>) -> Vec<Line> {
    let set =
        words.say("check-set", &[("title", words.text(&judged.set.title)), ("name", &judged.set.name())]);
    let date = words.say("check-date", &[("date", &words.date(judged.date))]);
    let ids: Vec<&str> = judged.assessments.iter().map(|id| id.as_str()).collect();
    let rests_on = match ids.as_slice() {
        [] => words.said("check-rests-on-none"),
        ids => words.say("check-rests-on", &[("assessments", &ids.join(", "))]),
    };
    let verdict = words.say("check-verdict", &[("verdict", &words.verdict(judged.verdict))]);
    let mut lines = vec![
        Line::Title(case.to_owned()),
        Line::Text(set),
        Line::Text(format!("{date}, {rests_on}")),
        Line::Verdict(judged.verdict, verdict),
    ];
    judged.results.iter().for_each(|one| criterion(one, path, text, words, &mut lines));
    if !judged.notes.is_empty() {
        lines.extend([Line::Gap, Line::Label(words.said("check-notes"))]);
        lines.extend(judged.notes.iter().map(|note| Line::Item(words.text(&note.text).to_owned(), None)));
    }
    lines.extend([Line::Gap, Line::Text(words.said("check-advice"))]);
    lines
}

fn criterion(one: &CriterionResult<'_>, path: &str, text: &str, words: Words<'_>, lines: &mut Vec<Line>) {
    let title = words.text(&one.criterion.title).to_owned();
    lines.push(Line::Criterion(one.verdict, title, words.verdict(one.verdict)));
    for fact in &one.because {
        let item = item(fact, path, text, words);
        // What client and worker said stands where the fact is first told.
        let quotes = if lines.contains(&item) { Vec::new() } else { words.quotes(fact) };
        lines.push(item);
        lines.extend(quotes.into_iter().map(Line::Quote));
    }
    // Where the same facts would have to be otherwise, that goes without saying.
    let changes = if one.changes == one.because { &[][..] } else { &one.changes };
    for (label, facts) in [("check-also", one.also.as_slice()), ("check-changes", changes)] {
        let names: Vec<String> = facts.iter().map(|fact| words.name(fact)).collect();
        if !names.is_empty() {
            lines.push(Line::Item(format!("{} {}", words.said(label), names.join(", ")), None));
        }
    }
    questions(&one.missing, words, lines);
}

/// What would settle something stands alone; the rest is one list.
fn questions(missing: &[Question], words: Words<'_>, lines: &mut Vec<Line>) {
    let (telling, others): (Vec<&Question>, Vec<&Question>) =
        missing.iter().partition(|question| question.settles != Settles::default());
    let others: Vec<String> = others.into_iter().map(|question| words.question(question)).collect();
    if !missing.is_empty() {
        lines.push(Line::Label(words.said("check-missing")));
    }
    lines.extend(telling.into_iter().map(|question| Line::Item(words.question(question), None)));
    if !others.is_empty() {
        lines.push(Line::Item(others.join("; "), None));
    }
}

/// A fact with `file:line`, unless it is that nothing is recorded.
fn item(fact: &Fact<'_>, path: &str, text: &str, words: Words<'_>) -> Line {
    let is_somewhere = fact.place != Path::root();
    let place = is_somewhere.then(|| locate::positions(text, std::slice::from_ref(&fact.place)));
    let place = place.and_then(|found| found.first().map(|(line, _)| format!("{path}:{line}")));
    Line::Item(words.fact(fact), place)
}

fn terminal(lines: &[Line], width: usize, color: bool) -> String {
    let mut page = String::new();
    let paint = |styled: console::StyledObject<&str>| styled.force_styling(color).to_string();
    for line in lines {
        match line {
            Line::Title(text) => page.push_str(&format!("{}\n", paint(style(text.as_str()).bold()))),
            Line::Text(text) => page.push_str(&wrapped(text, width, "", "")),
            Line::Verdict(verdict, text) => {
                page.push_str(&format!("\n{}\n", paint(toned(*verdict, style(text.as_str()).bold()))));
            }
            Line::Criterion(verdict, title, said) => {
                let text = wrapped(&format!("{title}: {said}"), width, "  ", "  ");
                let mark = paint(toned(*verdict, style(mark(*verdict))));
                page.push_str(&format!("\n{mark} {}", text.trim_start()));
            }
            Line::Label(text) => page.push_str(&format!("  {text}\n")),
            Line::Item(text, None) => page.push_str(&wrapped(text, width, "  · ", "    ")),
            Line::Item(text, Some(place)) => {
                let text = wrapped(text, width, "  · ", "    ");
                let last = text.trim_end().lines().last().map_or(0, measure_text_width);
                let gap = if last + place.len() + 2 <= width { "  " } else { "\n    " };
                page.push_str(&format!("{}{gap}{}\n", text.trim_end(), paint(style(place.as_str()).dim())));
            }
            Line::Quote(text) => page.push_str(&wrapped(text, width, "      ", "      ")),
            Line::Gap => page.push('\n'),
        }
    }
    page
}

fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "✓",
        Verdict::PartlySupported => "~",
        Verdict::NotSupported => "✗",
        Verdict::Unknown => "?",
    }
}

fn toned(verdict: Verdict, text: console::StyledObject<&str>) -> console::StyledObject<&str> {
    match verdict {
        Verdict::Supported => text.green(),
        Verdict::PartlySupported | Verdict::Unknown => text.yellow(),
        Verdict::NotSupported => text.cyan(),
    }
}

/// The text in lines of at most `width`, the first after `first`, the others after `rest`; ends its line.
fn wrapped(text: &str, width: usize, first: &str, rest: &str) -> String {
    let lines = wrap(text, width.saturating_sub(measure_text_width(first)));
    first.to_owned() + &lines.join(&format!("\n{rest}")) + "\n"
}

fn plain(lines: &[Line]) -> String {
    let mut label = String::new();
    let mut page = String::new();
    for line in lines {
        let text = match line {
            Line::Gap => {
                label.clear();
                continue;
            }
            Line::Label(text) => {
                label = format!("{text} ");
                continue;
            }
            Line::Item(text, place) => match place {
                Some(place) => format!("{label}{text} ({place})"),
                None => format!("{label}{text}"),
            },
            Line::Criterion(_, title, said) => {
                label.clear();
                format!("{title}: {said}")
            }
            Line::Title(text) | Line::Text(text) | Line::Verdict(_, text) | Line::Quote(text) => text.clone(),
        };
        page.push_str(&text);
        page.push('\n');
    }
    page
}

fn markdown(lines: &[Line]) -> String {
    let mut page = String::new();
    for line in lines {
        let text = match line {
            Line::Title(text) => format!("# {text}\n\n"),
            Line::Text(text) => format!("{text}\n\n"),
            Line::Verdict(_, text) => format!("**{text}**\n"),
            Line::Criterion(_, title, said) => format!("\n## {title}: {said}\n\n"),
            Line::Label(text) => format!("\n{text}\n\n"),
            Line::Item(text, Some(place)) => format!("- {text} (`{place}`)\n"),
            Line::Item(text, None) => format!("- {text}\n"),
            Line::Quote(text) => format!("  > {text}\n"),
            Line::Gap => "\n".to_owned(),
        };
        page.push_str(&text);
    }
    page
}
