//! Laying new facts over an entry that exists, and the smallest edits that make it so.
//!
//! Works on entries as values in their canonical form (`gather::typed`, [`stored`]), so that equal facts are
//! equal values. Nothing is ever taken away: what the new facts do not name stays, lists grow. Whether a fact
//! may change is for the command to say, with [`keeps`].

use serde::Serialize;

use super::error::{CommandError, Result};
use crate::model::path::Path;
use crate::store::entry;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::{Value, to_value};

/// How the entries of lists are told apart: the key of the list and the key within its entries.
pub type Keyed = &'static [(&'static str, &'static str)];

/// An entry of the case as the value that would be written for it.
///
/// # Errors
/// Never in practice: every entry can be written.
pub fn stored<T: Serialize>(record: &T) -> Result<Value> {
    let value = to_value(record).map_err(|_| CommandError::failed("error-change"))?;
    Ok(entry::present(value))
}

/// The word at a key of a draft, whether it was typed or read from a document.
pub fn word<'v>(draft: &'v Value, key: &str) -> Option<&'v str> {
    match draft.at(key)? {
        Value::Token(text) | Value::Text(text) => Some(text),
        _ => None,
    }
}

/// The entry with what was given in place of what it said, ready to be read as a whole.
pub fn with_given(stored: &Value, given: &Value) -> Value {
    let mut draft = stored.clone();
    if let Value::Map(pairs) = given {
        pairs.iter().for_each(|(key, value)| draft.set(key, value.clone()));
    }
    draft
}

/// The old facts with the new ones laid over: mappings key by key, lists joined, all else replaced.
pub fn laid_over(old: &Value, new: &Value, keyed: Keyed) -> Value {
    let (Value::Map(old), Value::Map(new)) = (old, new) else { return new.clone() };
    let mut pairs = old.clone();
    for (key, value) in new {
        let place = pairs.iter_mut().find(|(own, _)| own == key);
        match place {
            None => pairs.push((key.clone(), value.clone())),
            Some((_, slot)) => *slot = joined(slot, value, identity(keyed, key), keyed),
        }
    }
    Value::Map(pairs)
}

fn identity(keyed: Keyed, list: &str) -> Option<&'static str> {
    keyed.iter().find(|(key, _)| *key == list).map(|(_, identity)| *identity)
}

fn joined(old: &Value, new: &Value, identity: Option<&str>, keyed: Keyed) -> Value {
    let (Value::Seq(old), Value::Seq(new)) = (old, new) else { return laid_over(old, new, keyed) };
    let mut items = old.clone();
    for item in new {
        let is_same = |own: &&mut Value| match identity {
            Some(key) => own.at(key) == item.at(key),
            None => *own == item,
        };
        match items.iter_mut().find(is_same) {
            Some(own) => *own = laid_over(own, item, keyed),
            None => items.push(item.clone()),
        }
    }
    Value::Seq(items)
}

/// True if everything that the old value says, the new one says too: facts came to it, none changed.
pub fn keeps(old: &Value, new: &Value) -> bool {
    match (old, new) {
        (Value::Map(pairs), _) => {
            pairs.iter().all(|(key, value)| new.at(key).is_some_and(|now| keeps(value, now)))
        }
        (Value::Seq(items), Value::Seq(now)) => {
            items.len() <= now.len() && items.iter().zip(now).all(|(item, now)| keeps(item, now))
        }
        _ => old == new,
    }
}

/// The edits that make the entry at a place say what it is to say; none for what it says already.
pub fn changes(place: &Path, old: &Value, new: &Value) -> Vec<Edit> {
    match (old, new) {
        (Value::Map(_), Value::Map(pairs)) => pairs
            .iter()
            .flat_map(|(key, value)| match old.at(key) {
                Some(own) => changes(&place.key(key.as_str()), own, value),
                None => vec![Edit::Set { path: place.key(key.as_str()), value: value.clone() }],
            })
            .collect(),
        (Value::Seq(items), Value::Seq(now)) => {
            let changed = items.iter().zip(now).enumerate();
            let changed = changed.flat_map(|(at, (item, now))| changes(&place.index(at), item, now));
            let added = now.iter().skip(items.len());
            changed
                .chain(added.map(|value| Edit::Append { list: place.clone(), value: value.clone() }))
                .collect()
        }
        _ if old == new => Vec::new(),
        _ => vec![Edit::Set { path: place.clone(), value: new.clone() }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path;

    fn value(text: &str) -> Value {
        entry::parse(text).unwrap()
    }

    #[test]
    fn lists_grow_and_entries_with_a_key_change_in_place() {
        let old = value("needs: [{domain: housing, level: 1}]\nstrengths: [laulu]\n");
        let new = value("needs: [{domain: housing, level: 2}, {domain: safety}]\nstrengths: [laulu, arki]\n");
        let laid = laid_over(&old, &new, &[("needs", "domain")]);
        assert_eq!(laid, new);
        assert!(!keeps(&old, &laid), "a level changed");
        let edits = changes(&path!["assessments", 0], &old, &laid);
        let places: Vec<String> = edits.iter().map(|edit| edit.path().to_string()).collect();
        assert_eq!(
            places,
            ["assessments[0].needs[0].level", "assessments[0].needs", "assessments[0].strengths"]
        );
    }

    #[test]
    fn what_is_not_named_stays_and_the_same_facts_change_nothing() {
        let old = value("a: 1\nmap: {x: 1, y: 2}\nlist: [1, 2]\n");
        let laid = laid_over(&old, &value("map: {y: 2, z: 3}\nlist: [2]\n"), &[]);
        assert_eq!(laid, value("a: 1\nmap: {x: 1, y: 2, z: 3}\nlist: [1, 2]\n"));
        assert!(keeps(&old, &laid));
        assert_eq!(changes(&path!["plans", 0], &laid, &laid), []);
    }
}
