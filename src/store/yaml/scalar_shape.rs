//! Whether a single value, or a key of an open mapping, is what the schema wants there.
//!
//! Judges form only: a date that the calendar has, a level within its bounds, a choice that exists. Findings
//! carry codes, bounds and guesses, never what a person wrote in words. Neighbour: `shape` walks and places.

use serde_json::Value;

use super::resolve::{Resolved, number, resolve};
use super::schema::known_codes;
use super::shape::{WRONG_TYPE, has_type};
use super::tree::Node;
use super::yaml_1_1::is_other_type;
use crate::catalogue::{Catalogue, nearest};
use crate::diagnostic::{Kind, quotable};
use crate::model::case_code::CaseCode;
use crate::model::date::{Date, PartialDate};

/// A word where one of a few is wanted.
pub const UNKNOWN_CHOICE: Kind = Kind::error("unknown-choice");
/// Not of the form of a date.
pub const NOT_A_DATE: Kind = Kind::error("not-a-date");
/// Of the form of a date, but no such day exists.
pub const IMPOSSIBLE_DATE: Kind = Kind::error("impossible-date");
/// A number or level beyond its bounds.
pub const OUT_OF_RANGE: Kind = Kind::error("out-of-range");
/// A version of the format that this program does not know.
pub const UNKNOWN_FORMAT: Kind = Kind::error("unknown-format");
/// Not `SK-` and six characters.
pub const BAD_CASE_CODE: Kind = Kind::error("bad-case-code");
/// Not a language code of two or three letters.
pub const BAD_LANGUAGE_CODE: Kind = Kind::error("bad-language-code");
/// An id without a character.
pub const EMPTY_ID: Kind = Kind::error("empty-id");
/// A code that neither the built-in catalogue nor the office's own has.
pub const UNKNOWN_CODE: Kind = Kind::error("unknown-code");
/// A bare text that YAML 1.1 readers take for a number, a date or true or false.
pub const YAML_1_1_TEXT: Kind = Kind::warning("yaml-1-1-text");

/// A problem without its place.
pub(super) struct Finding {
    pub(super) kind: Kind,
    pub(super) args: Vec<(&'static str, String)>,
}

impl Finding {
    fn new(kind: Kind) -> Self {
        Self { kind, args: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    fn wrong_type(wanted: &str) -> Self {
        Self::new(WRONG_TYPE).with("wanted", wanted)
    }
}

/// A value that cannot be read is an error; one that can may still have something to be said about it.
pub(super) type Judgement = Result<Option<Finding>, Finding>;

/// Judges a scalar that is not null. `any` says that the model
/// chooses by the value's own type, so that a bare number is not a text there.
pub(super) fn judge(node: &Node, schema: &Value, any: bool, catalogue: Option<&Catalogue>) -> Judgement {
    let text = node.text().unwrap_or_default();
    if has_type(schema, "string") {
        return string(node, text, schema, any, catalogue);
    }
    if has_type(schema, "boolean") {
        let sound = matches!(node.plain(), Some("true" | "false"));
        return if sound { Ok(None) } else { Err(Finding::wrong_type("boolean")) };
    }
    let plain = node.plain().unwrap_or_default();
    if has_type(schema, "integer") {
        let whole = match resolve(plain) {
            Resolved::Unsigned(number) => i128::from(number),
            Resolved::Negative(number) => i128::from(number),
            _ => return Err(Finding::wrong_type("integer")),
        };
        return in_range(whole as f64, schema);
    }
    match number(plain) {
        Some(number) if number.is_finite() => in_range(number, schema),
        _ => Err(Finding::wrong_type("number")),
    }
}

/// The schema of the value under a key that is not named in the schema of an open mapping; `None` if the
/// mapping is not open to it.
pub(super) fn judge_key<'s>(name: &str, schema: &'s Value) -> Result<Option<&'s Value>, Finding> {
    if let Some(bounds) = schema.get("x-key-range").and_then(Value::as_array) {
        let bound = |at: usize| bounds.get(at).and_then(Value::as_i64).unwrap_or_default();
        let Some(level) = (match resolve(name) {
            Resolved::Unsigned(level) => i64::try_from(level).ok(),
            Resolved::Negative(level) => Some(level),
            _ => None,
        }) else {
            return Err(Finding::wrong_type("integer"));
        };
        if !(bound(0)..=bound(1)).contains(&level) {
            return Err(Finding::new(OUT_OF_RANGE).with("least", bound(0)).with("most", bound(1)));
        }
        let patterns = schema.get("patternProperties").and_then(Value::as_object);
        return Ok(patterns.and_then(|patterns| patterns.values().next()));
    }
    Ok(schema.get("additionalProperties").filter(|schema| schema.is_object()))
}

fn in_range(number: f64, schema: &Value) -> Judgement {
    let width = schema.get("format").and_then(Value::as_str);
    let widest = match width {
        Some("uint8") => Some(f64::from(u8::MAX)),
        Some("uint16") => Some(f64::from(u16::MAX)),
        Some("uint32") => Some(f64::from(u32::MAX)),
        _ => None,
    };
    let least = schema.get("minimum").and_then(Value::as_f64);
    let most = schema.get("maximum").and_then(Value::as_f64).or(widest);
    let sound = least.is_none_or(|least| least <= number) && most.is_none_or(|most| number <= most);
    match (sound, least, most) {
        (true, ..) => Ok(None),
        (false, Some(least), Some(most)) if least == most => {
            Err(Finding::new(UNKNOWN_FORMAT).with("known", most))
        }
        (false, least, most) => {
            let bound = |bound: Option<f64>| bound.map_or_else(|| "…".to_owned(), |bound| bound.to_string());
            Err(Finding::new(OUT_OF_RANGE).with("least", bound(least)).with("most", bound(most)))
        }
    }
}

fn string(node: &Node, text: &str, schema: &Value, any: bool, catalogue: Option<&Catalogue>) -> Judgement {
    let format = schema.get("format").and_then(Value::as_str);
    if let Some(choices) = schema.get("enum").and_then(Value::as_array) {
        return choice(text, choices, schema, catalogue);
    }
    if let Some(format) = format {
        return formatted(text, format);
    }
    if let Some(list) = schema.get("x-codes").and_then(Value::as_str) {
        return Ok(catalogue.and_then(|catalogue| unknown_code(text, list, catalogue)));
    }
    let is_id = schema.get("minLength").is_some();
    if is_id && text.is_empty() {
        return Err(Finding::new(EMPTY_ID));
    }
    // Dates stay bare everywhere, also where an id may be one: every reader knows them as dates.
    if is_id && text.parse::<Date>().is_ok() {
        return Ok(None);
    }
    let is_number = || node.plain().is_some_and(|plain| resolve(plain) != Resolved::Text);
    if any && !has_type(schema, "boolean") && is_number() {
        return Err(Finding::wrong_type("text"));
    }
    let changes = !has_type(schema, "boolean") && node.plain().is_some_and(is_other_type);
    Ok(changes.then(|| Finding::new(YAML_1_1_TEXT)))
}

/// What to say of a code that its list does not have; the record can be read all the same.
pub(super) fn unknown_code(code: &str, list: &str, catalogue: &Catalogue) -> Option<Finding> {
    let mut known = known_codes(catalogue, list).peekable();
    known.peek()?;
    if known.any(|known| known == code) {
        return None;
    }
    let guess = catalogue
        .nearest(list, code)
        .or_else(|| nearest(code, known_codes(catalogue, list).map(|known| (known, known))));
    let mut finding = Finding::new(UNKNOWN_CODE).with("code", quotable(code)).with("list", list);
    finding.args.extend(guess.map(|guess| ("nearest", guess.to_owned())));
    Some(finding)
}

fn formatted(text: &str, format: &str) -> Judgement {
    let (sound, kind) = match format {
        "case-code" => (text.parse::<CaseCode>().is_ok(), BAD_CASE_CODE),
        "language" => (
            matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_lowercase()),
            BAD_LANGUAGE_CODE,
        ),
        "date" => (text.parse::<Date>().is_ok(), date_trouble(text)),
        "partial-date" => (text.parse::<PartialDate>().is_ok(), date_trouble(text)),
        "date-or-not-needed" => (text == "not_needed" || text.parse::<Date>().is_ok(), date_trouble(text)),
        _ => return Ok(None),
    };
    if sound { Ok(None) } else { Err(Finding::new(kind)) }
}

/// Digits and hyphens in the right places make a date, even if no such day exists.
fn date_trouble(text: &str) -> Kind {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    if matches!(shape.as_str(), "0000-00-00" | "0000-00" | "0000") && !text.starts_with('0') {
        // A month or a year alone is a date, but not where a day is wanted.
        if shape.len() == "0000-00-00".len() || text.parse::<PartialDate>().is_err() {
            return IMPOSSIBLE_DATE;
        }
    }
    NOT_A_DATE
}

fn choice(text: &str, choices: &[Value], schema: &Value, catalogue: Option<&Catalogue>) -> Judgement {
    let codes: Vec<&str> = choices.iter().filter_map(Value::as_str).collect();
    if codes.contains(&text) {
        return Ok(None);
    }
    let list = schema.get("x-choice").and_then(Value::as_str);
    let by_label = list.zip(catalogue).and_then(|(list, catalogue)| catalogue.nearest(list, text));
    let guess = by_label
        .filter(|code| codes.contains(code))
        .or_else(|| nearest(text, codes.iter().map(|code| (*code, *code))));
    let mut finding =
        Finding::new(UNKNOWN_CHOICE).with("code", quotable(text)).with("choices", codes.join(", "));
    finding.args.extend(guess.map(|guess| ("nearest", guess.to_owned())));
    Err(finding)
}
