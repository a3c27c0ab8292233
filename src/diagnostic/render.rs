//! Diagnostics for people: where, what, the line with a mark under the place, and what to do.
//!
//! The one renderer: every command shows problems in the data alike. It makes text and prints nothing; colour
//! only where it is asked for. Characters that would disturb a terminal or reorder a line are made visible.
//! Neighbours: `json` for scripts, `store::locate` for the lines and excerpts.

use super::{Diagnostic, Located, Severity};
use crate::language::fitted::fitted;
use crate::language::{Arg, Messages, format};
use crate::model::date::Date;
use crate::model::identity_code::cover_identity_codes;

/// The most characters of a line that are shown; longer lines are cut around the mark.
const WIDTH: usize = 100;
/// The fewest, on however narrow a terminal.
const LEAST: usize = 20;
/// Columns around the line: the bar with its spaces, and a sign at each end where something was cut off.
const AROUND: usize = 5;
/// How far in a message goes on.
const HANG: usize = 2;

/// How diagnostics are to look.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    /// Whether colours may be used; nothing is said by colour alone.
    pub colour: bool,
    /// The columns of the terminal; `None`: nothing is broken.
    pub width: Option<usize>,
}

/// The diagnostics one after another as they are given, and their number at the end.
pub fn render(located: &[Located], messages: &Messages, look: Look) -> String {
    let mut out = String::new();
    for found in located {
        one(&mut out, found, messages, look);
        out.push('\n');
    }
    out.push_str(&count(located, messages));
    out.push('\n');
    out
}

/// How many errors and warnings there are, in words.
pub fn count(located: &[Located], messages: &Messages) -> String {
    let of = |severity| located.iter().filter(|found| found.diagnostic.kind.severity == severity).count();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    if errors + warnings == 0 {
        return messages.text("diagnostic-count-none");
    }
    let args = [("errors", Arg::from(errors)), ("warnings", Arg::from(warnings))];
    messages.format("diagnostic-count", &args)
}

/// What is wrong, in a sentence.
pub fn message(diagnostic: &Diagnostic, messages: &Messages) -> String {
    messages.format(&format!("diagnostic-{}", diagnostic.kind.id), &args(diagnostic, messages))
}

/// What to do about it. Where something similar is known, that is suggested.
pub fn help(diagnostic: &Diagnostic, messages: &Messages) -> String {
    let has_guess = diagnostic.args.iter().any(|(name, _)| *name == NEAREST);
    let ending = if has_guess { "guess" } else { "help" };
    messages.format(&format!("diagnostic-{}-{ending}", diagnostic.kind.id), &args(diagnostic, messages))
}

/// The file as it is shown: should its name hold a personal identity code, that is covered.
pub fn path(diagnostic: &Diagnostic) -> String {
    visible(&cover_identity_codes(&diagnostic.file))
}

/// The argument that holds a guess at what was meant.
const NEAREST: &str = "nearest";

/// `error` or `warning`, as scripts know it.
pub(super) fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Days are written as the language writes them, and a count chooses between one and many.
fn args<'a>(diagnostic: &'a Diagnostic, messages: &Messages) -> Vec<(&'a str, Arg<'a>)> {
    let word = |name: &str, value: &'a str| match value.parse::<Date>() {
        Ok(day) => Arg::from(format::date(messages.language(), day)),
        Err(_) => Arg::named(name, cover_identity_codes(value)),
    };
    diagnostic.args.iter().map(|(name, value)| (*name, word(name, value))).collect()
}

fn one(out: &mut String, found: &Located, messages: &Messages, look: Look) {
    let paint = Paint { colour: look.colour };
    let kind = found.diagnostic.kind;
    let label = messages.text(match kind.severity {
        Severity::Error => "diagnostic-label-error",
        Severity::Warning => "diagnostic-label-warning",
    });
    let place = format!("{}:{}:{}", path(&found.diagnostic), found.line, found.column);
    let label = paint.severity(kind.severity, &format!("{label}[{}]", kind.id));
    let heading = format!("{}: {label}: {}", paint.bold(&place), message(&found.diagnostic, messages));
    out.push_str(&look.fitted(&heading, HANG));
    if let Some(excerpt) = &found.excerpt {
        let number = found.line.to_string();
        let (line, mark) = cut(excerpt, found.column, look.room(number.len()));
        let margin = " ".repeat(number.len());
        out.push_str(&format!("{number} | {line}\n{margin} | {}{}\n", " ".repeat(mark), paint.bold("^")));
    }
    let label = format!("  {}: ", messages.text("diagnostic-label-help"));
    let hang = label.chars().count();
    out.push_str(&look.fitted(&format!("{label}{}", help(&found.diagnostic, messages)), hang));
}

impl Look {
    /// A text with its line end, broken if the terminal is known.
    fn fitted(self, text: &str, hang: usize) -> String {
        self.width.map_or_else(|| text.to_owned(), |width| fitted(text, width, hang)) + "\n"
    }

    /// The characters of a line that are shown beside its number: the picture is cut, never broken.
    fn room(self, margin: usize) -> usize {
        let room = self.width.map_or(WIDTH, |width| width.saturating_sub(margin + AROUND));
        room.clamp(LEAST, WIDTH)
    }
}

/// The part of a line around a column (from 1), and how many characters stand before the mark.
fn cut(line: &str, column: usize, room: usize) -> (String, usize) {
    let characters: Vec<char> = line.chars().collect();
    let at = column.saturating_sub(1).min(characters.len());
    let start = at.saturating_sub(room / 2).min(characters.len().saturating_sub(room));
    let shown = |range: &[char]| visible(&range.iter().collect::<String>());
    let before = shown(characters.get(start..at).unwrap_or_default());
    let end = characters.len().min(start + room);
    let after = shown(characters.get(at..end).unwrap_or_default());
    let left = if start > 0 { "…" } else { "" };
    let right = if end < characters.len() { "…" } else { "" };
    (format!("{left}{before}{after}{right}"), left.chars().count() + before.chars().count())
}

/// The text with control characters, and those that turn the direction of writing, shown as what they are.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => out.push('→'),
            c if is_disturbing(c) => out.push_str(&format!("<U+{:04X}>", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

fn is_disturbing(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Colour, if it is wanted.
#[derive(Clone, Copy)]
struct Paint {
    colour: bool,
}

impl Paint {
    fn severity(self, severity: Severity, text: &str) -> String {
        match severity {
            Severity::Error => self.wrap("31;1", text),
            Severity::Warning => self.wrap("33;1", text),
        }
    }

    fn bold(self, text: &str) -> String {
        self.wrap("1", text)
    }

    fn wrap(self, code: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Kind, Place};
    use crate::language::Language;
    use crate::path;

    fn unknown_key(line: &str, column: usize) -> Located {
        let place = Place::Key(path!["sessions", 0, "minuts"]);
        let diagnostic = Kind::error("unknown-key")
            .at("cases/SK-4K7QX2.yaml", place)
            .with("key", "minuts")
            .with("nearest", "minutes");
        Located { diagnostic, line: 31, column, excerpt: Some(line.to_owned()) }
    }

    #[test]
    fn a_problem_shows_place_line_mark_and_help() {
        let shown =
            render(&[unknown_key("    minuts: 90", 5)], &Messages::new(Language::En), Look::default());
        let lines: Vec<&str> = shown.lines().collect();
        assert!(lines[0].starts_with("cases/SK-4K7QX2.yaml:31:5: error[unknown-key]: "), "{shown}");
        assert_eq!(lines[1], "31 |     minuts: 90");
        assert_eq!(lines[2], "   |     ^");
        assert!(lines[3].contains("minutes"), "{shown}");
        assert!(!shown.contains('\u{1b}'));
    }

    #[test]
    fn colour_comes_only_when_it_is_asked_for() {
        let look = Look { colour: true, width: None };
        let shown = render(&[unknown_key("    minuts: 90", 5)], &Messages::new(Language::En), look);
        assert!(shown.contains("\u{1b}[31;1m"));
    }

    #[test]
    fn on_a_terminal_the_message_is_broken_and_the_line_is_cut_to_fit() {
        let line = format!("    minuts: {}", "x".repeat(200));
        let look = Look { colour: false, width: Some(60) };
        let shown = render(&[unknown_key(&line, 5)], &Messages::new(Language::En), look);
        let lines: Vec<&str> = shown.lines().collect();
        assert!(lines.iter().all(|line| line.chars().count() <= 60), "{shown}");
        assert!(lines[1].starts_with("  ") && !lines[1].contains('|'), "the message goes on: {shown}");
        let at = lines.iter().position(|line| line.starts_with("31 |     minuts: xxx")).unwrap();
        assert_eq!(lines[at + 1], "   |     ^", "{shown}");
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let line = format!("{}X{}", "ä".repeat(500), "ö".repeat(500));
        let (shown, mark) = cut(&line, 501, WIDTH);
        assert_eq!(shown.chars().nth(mark), Some('X'));
        assert_eq!(shown.chars().count(), WIDTH + 2);
    }

    #[test]
    fn nothing_in_a_line_can_disturb_the_terminal() {
        let (shown, mark) = cut("a\u{1b}[2J\u{202e}\tb: c", 7, WIDTH);
        assert_eq!(shown, "a<U+001B>[2J<U+202E>→b: c");
        assert_eq!(shown.chars().nth(mark), Some('→'));
    }

    #[test]
    fn a_mark_beyond_the_line_stands_at_its_end() {
        assert_eq!(cut("abc", 9, WIDTH), ("abc".to_owned(), 3));
        assert_eq!(cut("", 1, WIDTH), (String::new(), 0));
    }
}
