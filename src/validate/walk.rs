//! A record as plain data, visited mapping by mapping with its place, for the checks that concern a key
//! wherever it stands (`by`, `from` and `to`).

use crate::model::path::{Path, Step};
use crate::store::yaml::value::Value;

/// One mapping of a record.
pub(super) struct Mapping<'a> {
    /// Its keys and values.
    pub(super) entries: &'a [(String, Value)],
    /// Where it stands.
    pub(super) path: Path,
}

impl<'a> Mapping<'a> {
    /// The value of a key, if it has one.
    pub(super) fn get(&self, key: &str) -> Option<&'a Value> {
        let entry = self.entries.iter().find(|(name, _)| name == key);
        entry.map(|(_, value)| value).filter(|value| **value != Value::Null)
    }

    /// The word under a key.
    pub(super) fn word(&self, key: &str) -> Option<&'a str> {
        self.get(key).and_then(word)
    }

    /// The key under which it stands; of a list element, the key of the list.
    pub(super) fn name(&self) -> &str {
        let last_key = self.path.0.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Index(_) => None,
        });
        last_key.unwrap_or_default()
    }
}

/// A single word or text.
pub(super) fn word(value: &Value) -> Option<&str> {
    match value {
        Value::Token(word) | Value::Text(word) => Some(word),
        _ => None,
    }
}

/// Every mapping of a record, outermost first; withdrawn entries are passed over with all that is in them.
pub(super) fn standing_mappings(record: &Value) -> Vec<Mapping<'_>> {
    let mut found = Vec::new();
    collect(record, Path::root(), &mut found);
    found
}

fn collect<'a>(value: &'a Value, path: Path, found: &mut Vec<Mapping<'a>>) {
    let is_collection = |value: &Value| !value.is_scalar();
    match value {
        Value::Seq(items) => {
            for (index, item) in items.iter().enumerate().filter(|(_, item)| is_collection(item)) {
                collect(item, path.index(index), found);
            }
        }
        Value::Map(entries) => {
            let is_withdrawn =
                entries.iter().any(|(key, value)| key == "withdrawn" && matches!(value, Value::Map(_)));
            if is_withdrawn {
                return;
            }
            found.push(Mapping { entries, path: path.clone() });
            for (key, value) in entries.iter().filter(|(_, value)| is_collection(value)) {
                collect(value, path.key(key.as_str()), found);
            }
        }
        _ => {}
    }
}
