//! An entry on its way into a file: from a document or from single facts to the typed record and back to the
//! value that will be written.
//!
//! What is gathered is laid out as YAML and read by the same reader as the files, so that no entry gets in by
//! another door. Neighbours: `cli::gather` brings the facts together, `yaml::edit` writes the value.

use std::ffi::OsStr;
use std::io::{self, Read};

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::locate;
use super::yaml::form::Form;
use super::yaml::schema;
use super::yaml::tree::{self, Kind, Node};
use super::yaml::value::{Value, to_value};
use super::yaml::{de, guard, shape, write};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Located, Place};
use crate::model::date::Date;
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::model::path::{Path, Step};

/// The name under which faults of facts that stand in no document are shown.
const GATHERED: &str = "yaml";

/// A document as it was handed in: what its faults are shown in.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its name as it was typed; `-` is standard input.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A document that is not YAML of the accepted kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The text of a document; `-` is standard input. At most as long as a case file may be.
///
/// # Errors
/// What the system says, or text that is not UTF-8.
#[expect(clippy::disallowed_methods, reason = "this is the store")]
pub fn read_document(file: &OsStr) -> io::Result<String> {
    let mut text = String::new();
    if file == "-" {
        io::stdin().lock().take(DEFAULT_CASE_BYTES).read_to_string(&mut text)?;
    } else {
        std::fs::File::open(file)?.take(DEFAULT_CASE_BYTES).read_to_string(&mut text)?;
    }
    Ok(text)
}

/// The document as plain data, every word as it was written.
///
/// # Errors
/// The first place that is not YAML of the accepted kind, or a key given twice.
pub fn parse(text: &str) -> Result<Value, Fault> {
    let fault = |offset| {
        let (line, column) = tree::line_column(text, offset);
        Fault { line, column }
    };
    let cap = usize::try_from(DEFAULT_CASE_BYTES).unwrap_or(usize::MAX);
    guard::guard(text.as_bytes(), cap).map_err(|refused| fault(refused.offset))?;
    let root = tree::parse(text).map_err(|error| fault(error.offset))?;
    match root.duplicate_keys().first() {
        Some(key) => Err(fault(key.start)),
        None if matches!(root.kind, Kind::Map { .. }) => Ok(verbatim(&root)),
        None if root.is_null() => Ok(Value::Map(Vec::new())),
        None => Err(fault(root.span.start)),
    }
}

/// The entries of a document that is a list of mappings; `None` if it is anything else.
pub fn parse_list(text: &str) -> Option<Vec<Value>> {
    let cap = usize::try_from(DEFAULT_CASE_BYTES).unwrap_or(usize::MAX);
    guard::guard(text.as_bytes(), cap).ok()?;
    let root = tree::parse(text).ok().filter(|root| root.duplicate_keys().is_empty())?;
    let Kind::Seq { items, .. } = &root.kind else { return None };
    items.iter().map(|item| matches!(item.kind, Kind::Map { .. }).then(|| verbatim(item))).collect()
}

/// A node as data. A plain scalar is a number or a truth value only if that writes it the same again.
fn verbatim(node: &Node) -> Value {
    match &node.kind {
        Kind::Seq { items, .. } => Value::Seq(items.iter().map(verbatim).collect()),
        Kind::Map { entries, .. } => Value::Map(
            entries.iter().map(|entry| (entry.name().to_owned(), verbatim(&entry.value))).collect(),
        ),
        Kind::Scalar { .. } if node.is_null() => Value::Null,
        Kind::Scalar { text, .. } if node.plain().is_none() => Value::Text(text.to_string()),
        Kind::Scalar { text, .. } => plain(text),
    }
}

fn plain(text: &str) -> Value {
    let same = |written: String| written == text;
    match (text, text.parse::<i64>(), text.parse::<f64>()) {
        ("true", ..) => Value::Bool(true),
        ("false", ..) => Value::Bool(false),
        (_, Ok(number), _) if same(number.to_string()) => Value::Int(number),
        (_, _, Ok(number)) if number.is_finite() && same(number.to_string()) => Value::Float(number),
        _ => Value::Token(text.to_owned()),
    }
}

/// Reads gathered facts into the typed entry, and writes that as the value to be stored: keys in their
/// order, nothing that is absent.
///
/// # Errors
/// Every fault of shape, and codes that the catalogue does not know; in the document, where it stands in it.
pub fn typed<T>(
    draft: &Value,
    catalogue: &Catalogue,
    document: Option<&Document>,
) -> Result<(T, Value), Vec<Located>>
where
    T: DeserializeOwned + Serialize + JsonSchema,
{
    let text = write::document(draft);
    let root = tree::parse(&text).map_err(|_| Vec::new())?;
    let form = Form::new(&schema::of::<T>(Some(catalogue)));
    let mut faults = shape::examine(&root, &form, GATHERED, Some(catalogue)).diagnostics;
    faults.retain(Diagnostic::is_error);
    if !faults.is_empty() {
        return Err(located(faults, &text, document));
    }
    let entry: T = de::from_node(&root).map_err(|_| Vec::new())?;
    let value = to_value(&entry).map(present).map_err(|_| Vec::new())?;
    Ok((entry, value))
}

/// Faults at their places: in the document if they stand there, else in the facts as they were gathered.
fn located(faults: Vec<Diagnostic>, gathered: &str, document: Option<&Document>) -> Vec<Located> {
    let Some(document) = document else { return locate::locate_in(faults, gathered) };
    let root = tree::parse(&document.text).ok();
    let stands = |fault: &Diagnostic| match (&fault.place, &root) {
        (Place::Key(path) | Place::Value(path), Some(root)) => root.get(path).is_some(),
        _ => false,
    };
    let (mut own, others): (Vec<_>, Vec<_>) = faults.into_iter().partition(stands);
    own.iter_mut().for_each(|fault| fault.file.clone_from(&document.name));
    let mut located = locate::locate_in(own, &document.text);
    located.extend(locate::locate_in(others, gathered));
    located
}

/// The value without what is absent: nulls, empty lists and empty mappings among the values of mappings. A
/// number that is whole is written as one.
pub fn present(value: Value) -> Value {
    match value {
        Value::Map(pairs) => {
            let pairs = pairs.into_iter().map(|(key, value)| (key, present(value)));
            Value::Map(pairs.filter(|(_, value)| !is_absent(value)).collect())
        }
        Value::Seq(items) => Value::Seq(items.into_iter().map(present).collect()),
        Value::Float(number) => whole(number).map_or(Value::Float(number), Value::Int),
        other => other,
    }
}

/// The number as an integer, if it is a whole one that both kinds hold exactly.
fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    (number.fract() == 0.0 && number.abs() < EXACT).then_some(number as i64)
}

fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Seq(items) => items.is_empty(),
        Value::Map(pairs) => pairs.is_empty(),
        _ => false,
    }
}

/// True if something other than nothing stands at a path of the text.
pub fn has(text: &str, path: &Path) -> bool {
    let root = tree::parse(text).ok();
    root.as_ref().and_then(|root| root.get(path)).is_some_and(|node| !node.is_null())
}

/// True if the text holds just this value at a path.
pub fn is_same(text: &str, path: &Path, value: &Value) -> bool {
    let root = tree::parse(text).ok();
    let stored = root.as_ref().and_then(|root| root.get(path)).map(|node| present(verbatim(node)));
    stored.is_some_and(|stored| words(&stored) == words(&present(value.clone())))
}

/// The value with every scalar as its words, so that `3` and `"3"` compare as people see them.
fn words(value: &Value) -> Value {
    match value {
        Value::Seq(items) => Value::Seq(items.iter().map(words).collect()),
        Value::Map(pairs) => {
            let mut pairs: Vec<_> = pairs.iter().map(|(key, value)| (key.clone(), words(value))).collect();
            pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
            Value::Map(pairs)
        }
        Value::Token(text) | Value::Text(text) => Value::Text(text.to_string()),
        Value::Bool(truth) => Value::Text(truth.to_string()),
        Value::Int(number) => Value::Text(number.to_string()),
        Value::Float(number) => Value::Text(number.to_string()),
        Value::Null => Value::Null,
    }
}

impl Value {
    /// What stands at a key; dots lead into mappings. `None` if it is absent or null.
    pub fn at(&self, dotted: &str) -> Option<&Self> {
        let (first, rest) =
            dotted.split_once('.').map_or((dotted, None), |(first, rest)| (first, Some(rest)));
        let Self::Map(pairs) = self else { return None };
        let (_, value) = pairs.iter().find(|(key, _)| key == first)?;
        match rest {
            Some(rest) => value.at(rest),
            None => Some(value).filter(|value| !matches!(value, Self::Null)),
        }
    }

    /// Takes a key of the mapping out of it.
    pub fn take(&mut self, key: &str) -> Option<Self> {
        let Self::Map(pairs) = self else { return None };
        let place = pairs.iter().position(|(own, _)| own == key)?;
        Some(pairs.remove(place).1)
    }

    /// The day that stands at a key; dots lead into mappings.
    pub fn day_at(&self, dotted: &str) -> Option<Date> {
        match self.at(dotted)? {
            Self::Token(day) | Self::Text(day) => day.parse().ok(),
            _ => None,
        }
    }

    /// Puts a value at a key; dots lead into mappings, which come into being.
    pub fn set(&mut self, dotted: &str, value: Self) {
        let (first, rest) =
            dotted.split_once('.').map_or((dotted, None), |(first, rest)| (first, Some(rest)));
        if !matches!(self, Self::Map(_)) {
            *self = Self::Map(Vec::new());
        }
        let Self::Map(pairs) = self else { return };
        let place = match pairs.iter().position(|(key, _)| key == first) {
            Some(place) => place,
            None => {
                pairs.push((first.to_owned(), Self::Null));
                pairs.len() - 1
            }
        };
        if let Some((_, slot)) = pairs.get_mut(place) {
            match rest {
                Some(rest) => slot.set(rest, value),
                None => *slot = value,
            }
        }
    }
}

/// A dotted key below a path.
pub fn below(path: &Path, dotted: &str) -> Path {
    dotted.split('.').fold(path.clone(), |path, key| {
        let mut steps = path.0;
        steps.push(Step::Key(key.to_owned()));
        Path(steps)
    })
}
