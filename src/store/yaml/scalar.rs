//! How a scalar is written, so that whatever a person typed is read back exactly – by us, by every other
//! YAML 1.2 reader, and by the YAML 1.1 readers (PyYAML and its kin) that take `no` for false, `10:30` for a
//! number and a date for a timestamp.
//!
//! Plain where that is safe, else in quotes; long or many-lined text as a literal block unless it has something
//! that a block cannot hold. When in doubt, it quotes. Neighbours: `write` lays the results out.

use std::fmt::Write;

use super::guard::is_printable;
use super::resolve::{Resolved, resolve};
use super::value::Value;

/// A text of more characters than this goes into a block of its own.
const LONG: usize = 80;

/// A literal block: `|` with its indicators, and the lines below, not indented yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) keep: &'static str,
    /// The first line is empty or begins with a blank, so that the indentation must be told.
    pub(super) needs_indent: bool,
    pub(super) lines: Vec<String>,
}

/// The literal block for a text that wants one and can have it.
pub(super) fn block(text: &str) -> Option<Block> {
    let wanted = text.contains('\n') || text.chars().count() > LONG;
    (wanted && fits_block(text)).then(|| Block {
        keep: match text.len() - text.trim_end_matches('\n').len() {
            0 => "-",
            1 => "",
            _ => "+",
        },
        needs_indent: text.starts_with([' ', '\n']),
        lines: text.strip_suffix('\n').unwrap_or(text).split('\n').map(str::to_owned).collect(),
    })
}

/// Whether a literal block holds the text exactly, in every reader. Lines of nothing but blanks are held by
/// some places of a block and not by others; they are not worth the risk.
fn fits_block(text: &str) -> bool {
    text.chars().all(|c| is_printable(c) || matches!(c, '\n' | '\t'))
        && !text.trim_matches('\n').is_empty()
        && !text.starts_with('\t')
        && text.split('\n').all(|line| line.is_empty() || !line.trim_matches([' ', '\t']).is_empty())
        && !text.trim_start_matches('\n').starts_with([' ', '\t'])
}

/// The scalar on one line; `flow` within brackets or braces. Lists and mappings are not its business: empty.
pub(super) fn inline(value: &Value, flow: bool) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => float(*number),
        Value::Token(text) if is_partial_date(text) || is_dated_id(text) => text.clone(),
        Value::Token(text) | Value::Text(text) => self::text(text, flow),
        Value::Seq(_) | Value::Map(_) => String::new(),
    }
}

/// A key; integers stay bare.
pub(super) fn key(name: &str, flow: bool) -> String {
    let number = matches!(resolve(name), Resolved::Unsigned(_) | Resolved::Negative(_))
        && name.parse::<i64>().is_ok_and(|number| number.to_string() == name);
    if number { name.to_owned() } else { text(name, flow) }
}

fn float(number: f64) -> String {
    match number {
        n if n.is_nan() => ".nan".to_owned(),
        n if n.is_infinite() => if n > 0.0 { ".inf" } else { "-.inf" }.to_owned(),
        // `{:?}` always has a point or an exponent, and gives the same number back.
        n => format!("{n:?}"),
    }
}

fn text(text: &str, flow: bool) -> String {
    if is_plain_safe(text, flow) {
        text.to_owned()
    } else if !text.chars().all(is_printable) || !text.contains(['"', '\\']) {
        double_quoted(text)
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

fn double_quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            c if is_printable(c) => quoted.push(c),
            c => escape(&mut quoted, u32::from(c)),
        }
    }
    quoted.push('"');
    quoted
}

fn escape(quoted: &mut String, code: u32) {
    let written = match code {
        0..=0xff => write!(quoted, "\\x{code:02x}"),
        0x100..=0xffff => write!(quoted, "\\u{code:04x}"),
        _ => write!(quoted, "\\U{code:08x}"),
    };
    // Writing to a string cannot fail.
    debug_assert!(written.is_ok());
}

/// Whether every reader takes the bare text for that very text.
fn is_plain_safe(text: &str, flow: bool) -> bool {
    has_plain_form(text, flow) && resolve(text) == Resolved::Text && !is_other_type_in_1_1(text)
}

/// Whether it can stand bare without being taken for structure.
fn has_plain_form(text: &str, flow: bool) -> bool {
    text.chars().all(is_printable)
        && text.trim() == text
        && has_plain_start(text)
        && !text.contains(": ")
        && !text.ends_with(':')
        && !text.contains(" #")
        && !(flow && text.contains([',', '[', ']', '{', '}', ':', '?']))
}

fn has_plain_start(text: &str) -> bool {
    let mut characters = text.chars();
    match characters.next() {
        None => false,
        Some('-') => characters.next().is_some_and(|second| second.is_alphanumeric()),
        Some(first) => !"?:,[]{}#&*!|>'\"%@`=~".contains(first) && !text.starts_with("..."),
    }
}

/// A date and a short tail, `2026-03-09-k7m`: no reader takes it for anything but text, whatever the tail.
fn is_dated_id(text: &str) -> bool {
    let tail = |tail: &str| tail.len() > 1 && tail.bytes().skip(1).all(|byte| byte.is_ascii_alphanumeric());
    text.split_at_checked(10)
        .is_some_and(|(date, rest)| is_partial_date(date) && rest.starts_with('-') && tail(rest))
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a token of that form stays bare, as people write it.
fn is_partial_date(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    matches!(shape.as_str(), "0000" | "0000-00" | "0000-00-00") && !text.starts_with('0')
}

/// Whether some YAML 1.1 reader might take the bare text for a boolean, number, time or date, or the signs
/// `=` and `<<`. Says yes too often rather than too seldom: digits and the letters of hexadecimal numbers,
/// exponents and time zones only.
fn is_other_type_in_1_1(text: &str) -> bool {
    let word = text.to_ascii_lowercase();
    matches!(
        word.as_str(),
        "y" | "n"
            | "yes"
            | "no"
            | "on"
            | "off"
            | "true"
            | "false"
            | "null"
            | "~"
            | "="
            | "<<"
            | ".inf"
            | ".nan"
            | "+.inf"
            | "-.inf"
    ) || is_numberlike(&word)
}

fn is_numberlike(word: &str) -> bool {
    word.trim_start_matches(['-', '+', '.']).starts_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_hexdigit() || "_.:+- xotz".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, flow: bool) -> String {
        inline(&Value::Text(text.to_owned()), flow)
    }

    #[test]
    fn ordinary_texts_and_codes_stay_bare() {
        for text in
            ["Käyn kaupassa itse", "home_visit", "S-kortti, kiitos", "a:b", "x#y", "2 kertaa", "-kö", "it's"]
        {
            assert_eq!(written(text, false), text);
        }
        assert_eq!(inline(&Value::Token("2026-03-09-k7m".into()), true), "2026-03-09-k7m");
        assert_eq!(inline(&Value::Token("2026-03-09-832".into()), true), "2026-03-09-832");
    }

    #[test]
    fn what_another_reader_takes_for_another_type_is_quoted() {
        for text in [
            "no",
            "Yes",
            "on",
            "y",
            "2026-01-01",
            "10:30",
            "1e3",
            "0555567",
            "0x1f",
            "1_000",
            "~",
            "null",
            "=",
            "<<",
            "5",
            "-1",
            ".5",
            "+1",
            "2026-01-01 10:00:00",
            "1:20:30.5",
            ".inf",
            "a: b",
            "a #b",
            "- a",
            "? a",
            "[a",
            " a",
            "a ",
            "",
            "a:",
            "---",
            "...",
            "@a",
            "!a",
            "*a",
            "&a",
            "%a",
            "|",
            ">",
            "'a",
        ] {
            assert_eq!(written(text, false), format!("\"{text}\""));
        }
        assert_eq!(written("a, b", true), "\"a, b\"");
        assert_eq!(written("\"a\"", false), "'\"a\"'");
        assert_eq!(written("\"it's\\", false), "'\"it''s\\'");
    }

    #[test]
    fn dates_are_bare_as_tokens_and_quoted_as_texts() {
        for date in ["2026-03-09", "2026-03", "2026"] {
            assert_eq!(inline(&Value::Token(date.into()), false), date);
            assert_eq!(written(date, false), format!("\"{date}\""));
        }
        assert_eq!(inline(&Value::Token("no".into()), false), "\"no\"");
    }

    #[test]
    fn characters_that_would_be_lost_are_escaped() {
        assert_eq!(written("a\r\u{85}\u{2028}\u{feff}\0\tb", false), r#""a\r\x85\u2028\ufeff\x00\tb""#);
        assert_eq!(written("\u{1f600}", false), "\u{1f600}");
        assert_eq!(written("\u{e0001}", false), "\u{e0001}");
    }

    #[test]
    fn a_block_is_for_long_or_many_lined_text_that_it_can_hold() {
        assert_eq!(block("short"), None);
        assert_eq!(
            block("a\nb\n").map(|block| (block.keep, block.lines)),
            Some(("", vec!["a".into(), "b".into()]))
        );
        assert_eq!(block("a\nb").map(|block| block.keep), Some("-"));
        assert_eq!(block("a\n\n").map(|block| block.keep), Some("+"));
        assert_eq!(block(&"word ".repeat(20)).map(|block| block.keep), Some("-"));
        assert_eq!(block("\na\n").map(|block| block.needs_indent), Some(true));
        for text in ["a\r\nb", "\n\n", "a\n  \nb", "\ta\nb", "a\u{2028}\nb", "a\nb\n  "] {
            assert_eq!(block(text), None, "{text:?}");
        }
    }
}
