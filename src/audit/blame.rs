//! Each fact of a case: since which version it is what it is.
//!
//! The version that last gave the fact its present value answers for it; a value that a merge gave up does not.
//! Neighbours: `versions`, `model::diff`.

use serde_json::Value;

use super::versions::{Content, Version};
use crate::model::diff::{Change, Part, Place};

/// A fact, its value and the version that it has it from.
#[derive(Debug, Clone)]
pub struct Blamed<'v> {
    /// The fact.
    pub place: Place,
    /// What it says.
    pub value: Value,
    /// The version; `None` if it is not in the history (one that was cut off).
    pub since: Option<&'v Version>,
}

/// Every fact of the last version that can be read, in the order of the file; versions come the earliest first.
pub fn blame(versions: &[Version]) -> Vec<Blamed<'_>> {
    let last = versions.iter().rev().find_map(|version| match &version.after {
        Content::Sound(facts) => Some(facts),
        Content::Absent | Content::Broken => None,
    });
    let leaves = last.map(|facts| facts.leaves()).unwrap_or_default();
    let mut blamed: Vec<Blamed<'_>> = leaves
        .into_iter()
        .map(|(place, value)| Blamed { place, value: value.clone(), since: None })
        .collect();
    for version in versions.iter().rev() {
        let changes = version.changes();
        for fact in blamed.iter_mut().filter(|fact| fact.since.is_none()) {
            if changes.iter().any(|change| sets(change, &fact.place, &fact.value)) {
                fact.since = Some(version);
            }
        }
    }
    blamed
}

/// True if a change gave the fact at the place that value, alone or with what is around it.
fn sets(change: &Change, place: &Place, value: &Value) -> bool {
    let Some(below) = place.0.get(change.place.0.len()..).filter(|_| change.place.holds(place)) else {
        return false;
    };
    change.after.as_ref().is_some_and(|after| reaches(after, below, value))
}

/// True if the value lies there, below what was set as a whole.
fn reaches(within: &Value, below: &[Part], value: &Value) -> bool {
    match below.split_first() {
        None => within == value,
        Some((Part::Key(key), rest)) => within.get(key).is_some_and(|inner| reaches(inner, rest, value)),
        // What names an entry is known to the difference; that one of them holds the value is enough here.
        Some((Part::Entry(_), rest)) => {
            within.as_array().is_some_and(|items| items.iter().any(|item| reaches(item, rest, value)))
        }
    }
}
