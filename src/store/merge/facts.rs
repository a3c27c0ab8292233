//! When two values say the same, however they are written.
//!
//! Quotes, and the order of keys, are matters of writing; the order of a list is not. Nothing is taken apart here:
//! `record` and `list` walk three versions at once, which no walk of one version could serve. Neighbours: everyone here.

use crate::store::yaml::value::Value;

/// A mapping's keys and values.
pub(super) type Pairs = [(String, Value)];

/// Whether both say the same.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, value)| get(b, key).is_some_and(|found| same(value, found)))
        }
        (Value::Seq(a), Value::Seq(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (a, b) => match (word(a), word(b)) {
            (Some(a), Some(b)) => a == b,
            _ => a == b,
        },
    }
}

/// The same for what may be absent.
pub(super) fn same_if_any(one: Option<&Value>, other: Option<&Value>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => same(one, other),
        (None, None) => true,
        _ => false,
    }
}

/// The value of a key.
pub(super) fn get<'v>(pairs: &'v Pairs, key: &str) -> Option<&'v Value> {
    pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value)
}

/// The keys and values of a mapping; none for anything else.
pub(super) fn pairs(value: &Value) -> &Pairs {
    match value {
        Value::Map(pairs) => pairs,
        _ => &[],
    }
}

/// The items of a list; none for anything else.
pub(super) fn items(value: &Value) -> &[Value] {
    match value {
        Value::Seq(items) => items,
        _ => &[],
    }
}

/// A word or text.
pub(super) fn word(value: &Value) -> Option<&str> {
    match value {
        Value::Token(word) | Value::Text(word) => Some(word),
        _ => None,
    }
}
