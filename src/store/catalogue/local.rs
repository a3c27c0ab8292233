//! An office's own catalogue files: `lists` (codes and labels), `partners`, `instruments`, `criteria`;
//! `statutes` are handed on as they stand.
//!
//! Collects every problem with its place and goes on with the rest. Adds and relabels, never removes: files
//! that already hold a code must stay readable. Neighbour: `crate::catalogue` decides what a list takes.

use serde::Deserialize;
use serde_yaml::{Mapping, Value};

use super::criteria::read_set;
use crate::catalogue::criteria::CriteriaSet;
use crate::catalogue::{Catalogue, Instrument, LocalCode, Refusal, SomeLabels, nearest};
use crate::model::path::Path;

/// The format version of catalogue files.
const FORMAT: u64 = 1;
/// The keys of a catalogue file.
const KEYS: [&str; 6] = ["format", "lists", "partners", "criteria", "instruments", "statutes"];
/// The keys of a code in a list.
const CODE_KEYS: [&str; 4] = ["code", "label", "explain", "source"];
/// The longest code accepted, in bytes.
const LONGEST_CODE: usize = 60;

/// One file of a folder's `catalogue/`.
#[derive(Debug, Clone, Copy)]
pub struct LocalFile<'a> {
    /// The file as problems name it, relative to the data folder.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// Something wrong in a catalogue file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file's name as it was given.
    pub file: String,
    /// The place in it; the root if the text is not YAML.
    pub place: Path,
    /// What kind of problem: `catalogue-…`.
    pub id: &'static str,
    /// Codes, keys and numbers for the message; never free text.
    pub args: Vec<(&'static str, String)>,
}

/// An organisation or person that the office works with, a local addition to the list `actor`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The actor's code.
    pub code: String,
    /// Contact facts under the keys that the office chose, in its order.
    pub contact: Vec<(String, String)>,
}

/// A part of a catalogue file that this reader hands on as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Untouched {
    /// The file's name.
    pub file: String,
    /// `statutes`.
    pub key: &'static str,
    /// What stands under the key.
    pub value: Value,
}

/// A criteria set of the office's own and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalCriteria {
    /// The file's name.
    pub file: String,
    /// The place of the set in the file.
    pub place: Path,
    /// The set.
    pub set: CriteriaSet,
}

/// What a folder's catalogue files amount to.
#[derive(Debug)]
pub struct Reading {
    /// The built-in catalogue with the additions that were sound.
    pub catalogue: Catalogue,
    /// The office's partners, in file order.
    pub partners: Vec<Partner>,
    /// The office's criteria sets with their places, in file order.
    pub criteria: Vec<LocalCriteria>,
    /// Statute versions, for those who know them.
    pub untouched: Vec<Untouched>,
    /// Everything that was wrong, in file order.
    pub problems: Vec<Problem>,
}

pub(super) fn read(catalogue: Catalogue, files: &[LocalFile<'_>]) -> Reading {
    let reading = Reading {
        catalogue,
        partners: Vec::new(),
        criteria: Vec::new(),
        untouched: Vec::new(),
        problems: Vec::new(),
    };
    let mut walk = Walk { file: "", seen: Vec::new(), reading };
    for file in files {
        walk.file = file.name;
        walk.text(file.text);
    }
    walk.reading
}

struct Walk<'a> {
    file: &'a str,
    /// List and code of every local entry so far: two files that say different things of one code would make
    /// the result depend on their order.
    seen: Vec<(String, String)>,
    reading: Reading,
}

impl Walk<'_> {
    fn problem(&mut self, place: &Path, id: &'static str, args: Vec<(&'static str, String)>) {
        self.reading.problems.push(Problem { file: self.file.to_owned(), place: place.clone(), id, args });
    }

    fn text(&mut self, text: &str) {
        match serde_yaml::from_str::<Value>(text) {
            Ok(Value::Mapping(root)) => self.root(root),
            Ok(Value::Null) => {}
            Ok(_) => self.shape(&Path::root(), "mapping"),
            Err(error) => {
                let at = error.location().map_or((0, 0), |at| (at.line(), at.column()));
                let args = vec![("line", at.0.to_string()), ("column", at.1.to_string())];
                self.problem(&Path::root(), "catalogue-syntax", args);
            }
        }
    }

    fn root(&mut self, root: Mapping) {
        self.known_keys(&root, &Path::root(), &KEYS);
        if root.get("format").and_then(Value::as_u64) != Some(FORMAT) {
            let expected = vec![("expected", FORMAT.to_string())];
            self.problem(&Path::root().key("format"), "catalogue-format", expected);
        }
        for (key, value) in root {
            match key.as_str() {
                Some("lists") => self.lists(value),
                Some("partners") => self.partners(value),
                Some("instruments") => self.instruments(value),
                Some("criteria") => self.criteria(value),
                Some("statutes") => self.untouched("statutes", value),
                _ => {}
            }
        }
    }

    fn untouched(&mut self, key: &'static str, value: Value) {
        self.reading.untouched.push(Untouched { file: self.file.to_owned(), key, value });
    }

    fn lists(&mut self, value: Value) {
        let place = Path::root().key("lists");
        let Some(lists) = self.mapping(value, &place) else { return };
        for (id, list) in lists {
            let Some(id) = id.as_str() else {
                self.shape(&place, "text");
                continue;
            };
            let place = place.key(id);
            if self.reading.catalogue.list(id).is_none() {
                let args = named_with_guess("list", id, nearest_list(&self.reading.catalogue, id));
                self.problem(&place, "catalogue-unknown-list", args);
                continue;
            }
            let Some(mut list) = self.mapping(list, &place) else { continue };
            self.known_keys(&list, &place, &["codes"]);
            let codes = list.remove("codes").unwrap_or_default();
            self.codes(id, codes, &place.key("codes"));
        }
    }

    fn codes(&mut self, list: &str, codes: Value, place: &Path) {
        for (index, entry) in self.sequence(codes, place).into_iter().enumerate() {
            let place = place.index(index);
            let Some(entry) = self.mapping(entry, &place) else { continue };
            self.known_keys(&entry, &place, &CODE_KEYS);
            if let Some(code) = self.local_code(&entry, &place) {
                self.add(list, code, &place);
            }
        }
    }

    fn partners(&mut self, value: Value) {
        let place = Path::root().key("partners");
        for (index, entry) in self.sequence(value, &place).into_iter().enumerate() {
            let place = place.index(index);
            let Some(entry) = self.mapping(entry, &place) else { continue };
            let Some(code) = self.local_code(&entry, &place) else { continue };
            if code.code == "client" {
                self.problem(&place.key("code"), "catalogue-reserved-code", vec![("code", code.code)]);
                continue;
            }
            let partner = Partner { code: code.code.clone(), contact: self.contact(&entry, &place) };
            if self.add("actor", code, &place) {
                self.reading.partners.push(partner);
            }
        }
    }

    fn contact(&mut self, entry: &Mapping, place: &Path) -> Vec<(String, String)> {
        let mut contact = Vec::new();
        for (key, value) in entry {
            let Some(key) = key.as_str().filter(|key| !CODE_KEYS.contains(key)) else { continue };
            match scalar(value) {
                Some(text) => contact.push((key.to_owned(), text)),
                None => self.shape(&place.key(key), "text"),
            }
        }
        contact
    }

    fn criteria(&mut self, value: Value) {
        let list = Path::root().key("criteria");
        for (index, set) in self.sequence(value, &list).into_iter().enumerate() {
            let place = list.index(index);
            match read_set(set, &place) {
                Ok(set) => self.criteria_set(set, place),
                Err(place) => self.problem(&place, "criteria-shape", Vec::new()),
            }
        }
    }

    fn criteria_set(&mut self, set: CriteriaSet, place: Path) {
        if self.reading.catalogue.add_criteria(set.clone()) {
            self.reading.criteria.push(LocalCriteria { file: self.file.to_owned(), place, set });
        } else {
            self.problem(&place.key("id"), "criteria-duplicate", vec![("code", set.name())]);
        }
    }

    fn instruments(&mut self, value: Value) {
        let place = Path::root().key("instruments");
        for (index, entry) in self.sequence(value, &place).into_iter().enumerate() {
            let place = place.index(index);
            match Instrument::deserialize(entry) {
                Ok(instrument) => self.instrument(instrument, &place),
                Err(_) => self.problem(&place, "catalogue-instrument", Vec::new()),
            }
        }
    }

    fn instrument(&mut self, instrument: Instrument, place: &Path) {
        let code = instrument.code.clone();
        let named = vec![("code", code.clone())];
        if !is_code(&code) {
            self.problem(&place.key("code"), "catalogue-bad-code", Vec::new());
        } else if instrument.native || !instrument.is_sound() {
            self.problem(place, "catalogue-instrument", named);
        } else if !self.reading.catalogue.add_instrument(instrument) {
            self.problem(&place.key("code"), "catalogue-duplicate-code", named);
        }
    }

    /// Lays a code over the catalogue; true if it was taken.
    fn add(&mut self, list: &str, code: LocalCode, place: &Path) -> bool {
        let key = (list.to_owned(), code.code.clone());
        let args = vec![("list", list.to_owned()), ("code", code.code.clone())];
        if self.seen.contains(&key) {
            self.problem(&place.key("code"), "catalogue-duplicate-code", args);
            return false;
        }
        self.seen.push(key);
        match self.reading.catalogue.add(list, code) {
            Ok(()) => return true,
            Err(Refusal::ClosedList) => self.problem(&place.key("code"), "catalogue-closed-list", args),
            Err(Refusal::NoLabel) => self.problem(place, "catalogue-missing-label", args),
            Err(Refusal::UnknownList) => self.problem(place, "catalogue-unknown-list", args),
        }
        false
    }

    fn local_code(&mut self, entry: &Mapping, place: &Path) -> Option<LocalCode> {
        let Some(code) = entry.get("code").and_then(scalar).filter(|code| is_code(code)) else {
            self.problem(&place.key("code"), "catalogue-bad-code", Vec::new());
            return None;
        };
        let label = self.labels(entry, "label", place);
        let explain = self.labels(entry, "explain", place);
        Some(LocalCode { code, label, explain, source: entry.get("source").and_then(scalar) })
    }

    /// A text in some languages, or one plain text for all three.
    fn labels(&mut self, entry: &Mapping, key: &str, place: &Path) -> SomeLabels {
        let place = place.key(key);
        let mut labels = SomeLabels::default();
        match entry.get(key) {
            None | Some(Value::Null) => {}
            Some(Value::Mapping(texts)) => {
                self.known_keys(texts, &place, &["fi", "sv", "en"]);
                labels.fi = self.label(texts, "fi", &place);
                labels.sv = self.label(texts, "sv", &place);
                labels.en = self.label(texts, "en", &place);
            }
            Some(value) => match scalar(value).and_then(filled) {
                Some(text) => {
                    labels = SomeLabels { fi: Some(text.clone()), sv: Some(text.clone()), en: Some(text) }
                }
                None => self.shape(&place, "text"),
            },
        }
        labels
    }

    fn label(&mut self, texts: &Mapping, language: &str, place: &Path) -> Option<String> {
        let value = texts.get(language).filter(|value| !value.is_null())?;
        let text = scalar(value).and_then(filled);
        if text.is_none() {
            self.shape(&place.key(language), "text");
        }
        text
    }

    fn mapping(&mut self, value: Value, place: &Path) -> Option<Mapping> {
        match value {
            Value::Mapping(mapping) => Some(mapping),
            Value::Null => None,
            _ => {
                self.shape(place, "mapping");
                None
            }
        }
    }

    fn sequence(&mut self, value: Value, place: &Path) -> Vec<Value> {
        match value {
            Value::Sequence(values) => values,
            Value::Null => Vec::new(),
            _ => {
                self.shape(place, "list");
                Vec::new()
            }
        }
    }

    fn shape(&mut self, place: &Path, expected: &str) {
        self.problem(place, "catalogue-shape", vec![("expected", expected.to_owned())]);
    }

    fn known_keys(&mut self, mapping: &Mapping, place: &Path, known: &[&str]) {
        for key in mapping.keys() {
            let Some(key) = key.as_str() else {
                self.shape(place, "text");
                continue;
            };
            if known.contains(&key) || key.starts_with("x_") {
                continue;
            }
            let guess = nearest(key, known.iter().map(|word| (*word, *word)));
            self.problem(&place.key(key), "catalogue-unknown-key", named_with_guess("key", key, guess));
        }
    }
}

fn nearest_list(catalogue: &Catalogue, typed: &str) -> Option<&'static str> {
    nearest(typed, catalogue.lists().map(|list| (list, list)))
}

fn named_with_guess(what: &'static str, name: &str, guess: Option<&str>) -> Vec<(&'static str, String)> {
    let mut args = vec![(what, name.to_owned())];
    args.extend(guess.map(|guess| ("nearest", guess.to_owned())));
    args
}

/// ASCII snake_case beginning with a letter or digit, or a level with its sign.
fn is_code(text: &str) -> bool {
    let (sign, body) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    let begins = body.bytes().next().is_some_and(|byte| byte != b'_');
    let level = body.bytes().all(|byte| byte.is_ascii_digit());
    begins && body.len() <= LONGEST_CODE && body.bytes().all(letters) && (sign.is_empty() || level)
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}

/// The text without surrounding space, if it is one line and not empty.
fn filled(text: String) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && !text.contains(char::is_control)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests;
