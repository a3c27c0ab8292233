//! A page as a heading and sections of labelled facts, drawn in columns or, plain, one fact a line.
//!
//! Both drawings show the same facts. Here, and only here, texts become visible, wrapped and coloured.
//! Neighbours: `case` builds sheets; `table` draws lists.

use console::Style;

use super::Look;
use super::wrap::{pad, width_of, wrap};
use crate::language::visible::one_line;

/// Between two facts on one line; the space before the dot keeps it from starting a line.
const DOT: &str = "\u{a0}· ";
/// A fact of so many columns is kept on one line.
const SHORT: usize = 28;
const INDENT: usize = 2;
const GAP: usize = 2;
/// Longer lines are hard to read, however wide the screen.
const WIDEST: usize = 120;

/// A page.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// What the page is about.
    pub(super) title: String,
    /// Where it stands, in the right corner; and what that is called where the page is plain.
    pub(super) corner: String,
    pub(super) corner_label: String,
    /// Short facts under the title.
    pub(super) about: Vec<String>,
    /// The rest.
    pub(super) sections: Vec<Section>,
}

/// Some facts under a title; without facts it is not shown.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) title: Option<String>,
    pub(super) rows: Vec<Row>,
    pub(super) mark: Mark,
}

/// One fact.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) label: String,
    pub(super) parts: Vec<String>,
    /// The whole line where the page is plain, if it is not label and parts.
    pub(super) plain: Option<String>,
    pub(super) mark: Mark,
}

/// What sets a fact apart. Each is also said in words; this is for the eye.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Mark {
    #[default]
    None,
    /// Past its date.
    Late,
    /// Withdrawn.
    Struck,
    /// Of less weight.
    Quiet,
}

impl Row {
    pub(super) fn new(label: impl Into<String>, parts: Vec<String>) -> Self {
        Self { label: label.into(), parts, ..Self::default() }
    }

    /// A fact of one part.
    pub(super) fn one(label: impl Into<String>, part: impl Into<String>) -> Self {
        Self::new(label, vec![part.into()])
    }

    pub(super) fn marked(self, mark: Mark) -> Self {
        Self { mark, ..self }
    }

    /// With other words where the page is plain.
    pub(super) fn plainly(self, plain: String) -> Self {
        Self { plain: Some(plain), ..self }
    }
}

impl Section {
    pub(super) fn new(title: impl Into<String>, rows: Vec<Row>) -> Self {
        Self { title: Some(title.into()), rows, mark: Mark::None }
    }
}

impl Mark {
    fn style(self) -> Style {
        match self {
            Self::None => Style::new(),
            Self::Late => Style::new().red().bold(),
            Self::Struck => Style::new().dim().strikethrough(),
            Self::Quiet => Style::new().dim(),
        }
    }
}

fn paint(style: Style, text: &str, look: Look) -> String {
    style.force_styling(look.colour).apply_to(text).to_string()
}

/// The page as text, each line ended.
pub(super) fn draw(sheet: &Sheet, look: Look) -> String {
    let mut lines = if look.plain { plain(sheet) } else { columns(sheet, look) };
    lines.push(String::new());
    lines.join("\n")
}

fn plain(sheet: &Sheet) -> Vec<String> {
    let corner = format!("{}: {}", sheet.corner_label, sheet.corner);
    let mut lines = vec![one_line(&sheet.title), one_line(&corner)];
    lines.extend(sheet.about.iter().map(|fact| one_line(fact)));
    for section in sheet.sections.iter().filter(|section| !section.rows.is_empty()) {
        lines.extend(section.title.as_deref().map(|title| format!("{}:", one_line(title))));
        lines.extend(section.rows.iter().map(plain_row));
    }
    lines
}

fn plain_row(row: &Row) -> String {
    let text = row.plain.clone().unwrap_or_else(|| {
        let parts = row.parts.join(", ");
        if row.label.is_empty() { parts } else { format!("{}: {parts}", row.label) }
    });
    one_line(&text)
}

fn columns(sheet: &Sheet, look: Look) -> Vec<String> {
    let width = look.columns().min(WIDEST);
    let mut lines = heading(sheet, width, look);
    for section in sheet.sections.iter().filter(|section| !section.rows.is_empty()) {
        lines.push(String::new());
        if let Some(title) = &section.title {
            let style = if section.mark == Mark::Late { Mark::Late.style() } else { Style::new().bold() };
            lines.push(paint(style, &one_line(title).to_uppercase(), look));
        }
        let labels = section.rows.iter().map(|row| width_of(&one_line(&row.label))).max().unwrap_or(0);
        let labels = labels.min(width / 3);
        lines.extend(section.rows.iter().flat_map(|row| draw_row(row, labels, width, look)));
    }
    lines
}

fn heading(sheet: &Sheet, width: usize, look: Look) -> Vec<String> {
    let bold = |text: &str| paint(Style::new().bold(), text, look);
    let (title, corner) = (one_line(&sheet.title), one_line(&sheet.corner));
    let room = width.saturating_sub(width_of(&corner));
    let mut lines = if width_of(&title) < room {
        vec![format!("{}{}", bold(&pad(&title, room)), bold(&corner))]
    } else {
        wrap(&title, width).iter().chain(&wrap(&corner, width)).map(|line| bold(line)).collect()
    };
    lines.extend(wrap(&joined(&sheet.about), width));
    lines.push("─".repeat(width));
    lines
}

/// Facts on one line with dots between; each short one stays in one piece where the line breaks.
fn joined(parts: &[String]) -> String {
    let whole = |part: &String| {
        let part = one_line(part);
        if parts.len() > 1 && width_of(&part) <= SHORT { part.replace(' ', "\u{a0}") } else { part }
    };
    parts.iter().map(whole).collect::<Vec<_>>().join(DOT)
}

fn draw_row(row: &Row, labels: usize, width: usize, look: Look) -> Vec<String> {
    let gap = if labels == 0 { 0 } else { GAP };
    let text = wrap(&joined(&row.parts), width.saturating_sub(INDENT + labels + gap));
    let label = wrap(&one_line(&row.label), labels);
    let (nothing, style) = (String::new(), row.mark.style());
    (0..text.len().max(label.len()))
        .map(|at| {
            let label = pad(label.get(at).unwrap_or(&nothing), labels);
            let words = paint(style.clone(), text.get(at).unwrap_or(&nothing), look);
            format!("{}{label}{}{words}", " ".repeat(INDENT), " ".repeat(gap)).trim_end().to_owned()
        })
        .collect()
}
