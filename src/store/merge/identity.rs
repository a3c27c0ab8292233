//! By what an entry of a list is known, so that the same one is found again in each version.
//!
//! Entries with an id are known by it; of the others, data-format.md says what tells them apart. Rows of tables
//! are known by columns. A list or table in which two have one name has none to go by: it is merged as a whole.

use std::collections::HashSet;

use super::facts::{Pairs, get, pairs, word};
use crate::store::yaml::value::Value;

/// What tells the entries without an id apart, by the key of their list or the name of their table.
const NATURAL: &[(&str, &[&str])] = &[
    ("team", &["worker", "role", "from"]),
    ("network", &["actor", "role"]),
    ("pauses", &["from"]),
    ("needs", &["domain"]),
    ("goals", &["goal"]),
    ("partners", &["actor"]),
    ("supports", &["service", "group"]),
    ("services_considered", &["service"]),
    ("representatives", &["kind", "from"]),
    ("labour_status", &["from"]),
    ("target_groups", &["from"]),
    ("municipality", &["from"]),
    ("special_support", &["from"]),
    ("earlier_closures", &["date"]),
    ("savings", &["year"]),
    ("codes", &["code"]),
    // The rows of a group's tables; anonymous rows have no name.
    ("roster.csv", &["case", "joined"]),
    ("meetings.csv", &["date", "no"]),
    ("attendance.csv", &["date", "no", "case"]),
    ("reviews.csv", &["date"]),
];

/// The name of an item of the list under `key`; `None` if it has none.
pub(super) fn name(key: &str, item: &Value) -> Option<String> {
    let entry = pairs(item);
    if let Some(id) = get(entry, "id") {
        return word(id).map(str::to_owned);
    }
    let (_, keys) = NATURAL.iter().find(|(list, _)| *list == key)?;
    let parts: Vec<String> = keys.iter().map(|key| part(entry, key)).collect();
    parts.iter().any(|part| !part.is_empty()).then(|| parts.join("\0"))
}

fn part(entry: &Pairs, key: &str) -> String {
    match get(entry, key) {
        None | Some(Value::Null) => String::new(),
        Some(value) => word(value).map_or_else(|| format!("{value:?}"), str::to_owned),
    }
}

/// The names of all items; `None` unless each has one of its own.
pub(super) fn names(key: &str, items: &[Value]) -> Option<Vec<String>> {
    let names: Vec<String> = items.iter().map(|item| name(key, item)).collect::<Option<_>>()?;
    let distinct: HashSet<&String> = names.iter().collect();
    (distinct.len() == names.len()).then_some(names)
}
