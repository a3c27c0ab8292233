//! A record as plain data, visited mapping by mapping with its place, for the checks that concern a key
//! wherever it stands (`by`, `from` and `to`).

use crate::model::path::Path;
use crate::model::way::Way;
use crate::store::yaml::value::Value;

/// One mapping of a record.
pub(super) struct Mapping<'a> {
    /// Its keys and values.
    pub(super) entries: &'a [(String, Value)],
    way: Way<'a>,
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
        self.way.name()
    }

    /// Where one of its keys stands.
    pub(super) fn place(&self, key: &str) -> Path {
        Way::Key(&self.way, key).path()
    }
}

/// A single word or text.
pub(super) fn word(value: &Value) -> Option<&str> {
    match value {
        Value::Token(word) | Value::Text(word) => Some(word),
        _ => None,
    }
}

/// Visits every mapping of a record, outermost first; withdrawn entries are passed over with all that is in them.
pub(super) fn each_standing(record: &Value, visit: &mut dyn FnMut(&Mapping<'_>)) {
    step(record, Way::Root, visit);
}

fn step(value: &Value, way: Way<'_>, visit: &mut dyn FnMut(&Mapping<'_>)) {
    match value {
        Value::Seq(items) => {
            for (index, item) in items.iter().enumerate() {
                step(item, Way::Index(&way, index), visit);
            }
        }
        Value::Map(entries) => {
            let is_withdrawn =
                entries.iter().any(|(key, value)| key == "withdrawn" && matches!(value, Value::Map(_)));
            if is_withdrawn {
                return;
            }
            visit(&Mapping { entries, way });
            for (key, value) in entries {
                step(value, Way::Key(&way, key), visit);
            }
        }
        _ => {}
    }
}
