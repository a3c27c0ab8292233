//! Whether a single value, or a key of an open mapping, is what the form wants there.
//!
//! Judges form only: a date that the calendar has, a level within its bounds, a choice that exists. Findings
//! carry codes, bounds and guesses, never what a person wrote in words. Neighbour: `shape` walks and places.

use super::form::{Form, Format, Types};
use super::resolve::{Resolved, number, resolve};
use super::schema::known_codes;
use super::shape::WRONG_TYPE;
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
pub(super) fn judge(node: &Node, form: &Form, any: bool, catalogue: Option<&Catalogue>) -> Judgement {
    let text = node.text().unwrap_or_default();
    if form.types.meets(Types::STRING) {
        return string(node, text, form, any, catalogue);
    }
    if form.types.meets(Types::BOOLEAN) {
        let sound = matches!(node.plain(), Some("true" | "false"));
        return if sound { Ok(None) } else { Err(Finding::wrong_type("boolean")) };
    }
    let plain = node.plain().unwrap_or_default();
    if form.types.meets(Types::INTEGER) {
        let whole = match resolve(plain) {
            Resolved::Unsigned(number) => i128::from(number),
            Resolved::Negative(number) => i128::from(number),
            _ => return Err(Finding::wrong_type("integer")),
        };
        return in_range(whole as f64, form);
    }
    match number(plain) {
        Some(number) if number.is_finite() => in_range(number, form),
        _ => Err(Finding::wrong_type("number")),
    }
}

/// The form of the value under a key that the form of an open mapping does not name; `None` if the mapping is not
/// open to it.
pub(super) fn judge_key<'f>(name: &str, form: &'f Form) -> Result<Option<&'f Form>, Finding> {
    if let Some((least, most)) = form.key_range {
        let Some(level) = (match resolve(name) {
            Resolved::Unsigned(level) => i64::try_from(level).ok(),
            Resolved::Negative(level) => Some(level),
            _ => None,
        }) else {
            return Err(Finding::wrong_type("integer"));
        };
        if !(least..=most).contains(&level) {
            return Err(Finding::new(OUT_OF_RANGE).with("least", least).with("most", most));
        }
    }
    Ok(form.others.as_deref())
}

fn in_range(number: f64, form: &Form) -> Judgement {
    let (least, most) = (form.least, form.most);
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

fn string(node: &Node, text: &str, form: &Form, any: bool, catalogue: Option<&Catalogue>) -> Judgement {
    if let Some(choices) = &form.choices {
        return choice(text, choices, form, catalogue);
    }
    if let Some(format) = form.format {
        return formatted(text, format);
    }
    if let Some(list) = form.codes.as_deref() {
        return Ok(catalogue.and_then(|catalogue| unknown_code(text, list, catalogue)));
    }
    if form.is_id && text.is_empty() {
        return Err(Finding::new(EMPTY_ID));
    }
    // Dates stay bare everywhere, also where an id may be one: every reader knows them as dates.
    if form.is_id && text.parse::<Date>().is_ok() {
        return Ok(None);
    }
    let may_be_bool = form.types.meets(Types::BOOLEAN);
    let is_number = || node.plain().is_some_and(|plain| resolve(plain) != Resolved::Text);
    if any && !may_be_bool && is_number() {
        return Err(Finding::wrong_type("text"));
    }
    let changes = !may_be_bool && node.plain().is_some_and(is_other_type);
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

fn formatted(text: &str, format: Format) -> Judgement {
    let is_day = || text.parse::<Date>().is_ok();
    let (sound, kind) = match format {
        Format::CaseCode => (text.parse::<CaseCode>().is_ok(), BAD_CASE_CODE),
        Format::Language => (
            matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_lowercase()),
            BAD_LANGUAGE_CODE,
        ),
        Format::Date => (is_day(), NOT_A_DATE),
        Format::PartialDate => (text.parse::<PartialDate>().is_ok(), NOT_A_DATE),
        Format::DateOrNotNeeded => (text == "not_needed" || is_day(), NOT_A_DATE),
        Format::Other => return Ok(None),
    };
    match sound {
        true => Ok(None),
        false if kind == NOT_A_DATE => Err(Finding::new(date_trouble(text))),
        false => Err(Finding::new(kind)),
    }
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

fn choice(text: &str, choices: &[Box<str>], form: &Form, catalogue: Option<&Catalogue>) -> Judgement {
    let codes = || choices.iter().map(|code| &**code);
    if codes().any(|code| code == text) {
        return Ok(None);
    }
    let list = form.choice.as_deref();
    let by_label = list.zip(catalogue).and_then(|(list, catalogue)| catalogue.nearest(list, text));
    let guess = by_label
        .filter(|guess| codes().any(|code| code == *guess))
        .or_else(|| nearest(text, codes().map(|code| (code, code))));
    let all = codes().collect::<Vec<_>>().join(", ");
    let mut finding = Finding::new(UNKNOWN_CHOICE).with("code", quotable(text)).with("choices", all);
    finding.args.extend(guess.map(|guess| ("nearest", guess.to_owned())));
    Err(finding)
}
