//! The proof of a merge, apart from how it was made: whatever either side added or changed is in what came out,
//! and nothing is in it twice that was in each side once.
//!
//! Simpler than the merge and ignorant of its decisions, so that the two do not share their mistakes.

use std::collections::HashMap;

use super::MARK;
use super::facts::{get, items, pairs, word};
use crate::store::yaml::value::Value;

/// How often a word or number stands under a key.
type Facts = HashMap<(String, String), usize>;

/// Whether every fact that `ours` or `theirs` adds to `base` is in `merged`, if only among others in one text.
pub(super) fn nothing_is_lost([base, ours, theirs]: [&Value; 3], merged: &Value) -> bool {
    let (old, whole) = (facts(base), facts(merged));
    [ours, theirs].into_iter().all(|side| {
        facts(side).iter().all(|(fact, count)| {
            let added = count.saturating_sub(old.get(fact).copied().unwrap_or(0));
            whole.get(fact).copied().unwrap_or(0) >= added || is_told_among_others(fact, &whole)
        })
    })
}

/// Whether a longer text under the same key holds every line.
fn is_told_among_others((key, text): &(String, String), whole: &Facts) -> bool {
    let tells = |line: &str| whole.keys().any(|(name, other)| name == key && other.contains(line));
    text.lines().map(str::trim).filter(|line| !line.is_empty()).all(tells)
}

fn facts(value: &Value) -> Facts {
    let mut found = Facts::new();
    count("", value, &mut found);
    found
}

fn count(key: &str, value: &Value, found: &mut Facts) {
    match value {
        Value::Map(pairs) => pairs.iter().for_each(|(key, value)| count(key, value, found)),
        Value::Seq(items) => items.iter().for_each(|item| count(key, item, found)),
        Value::Null => {}
        scalar => {
            let key = key.strip_prefix(MARK).map_or(key, |key| key.trim_start_matches('_'));
            let text = word(scalar).map_or_else(|| format!("{scalar:?}"), |word| word.trim().to_owned());
            *found.entry((key.to_owned(), text)).or_default() += 1;
        }
    }
}

/// Whether no id stands more often in a list of that key than on the side that has it most often.
pub(super) fn nothing_is_doubled(sides: [&Value; 2], merged: &Value) -> bool {
    let sides = sides.map(ids);
    ids(merged).iter().all(|(id, count)| {
        sides.iter().filter_map(|side| side.get(id)).max().is_some_and(|most| count <= most)
    })
}

fn ids(value: &Value) -> Facts {
    let mut found = Facts::new();
    count_ids("", value, &mut found);
    found
}

fn count_ids(key: &str, value: &Value, found: &mut Facts) {
    for (key, value) in pairs(value).iter().filter(|(key, _)| !key.starts_with(MARK)) {
        count_ids(key, value, found);
    }
    for item in items(value) {
        if let Some(id) = get(pairs(item), "id").and_then(word) {
            *found.entry((key.to_owned(), id.to_owned())).or_default() += 1;
        }
        count_ids(key, item, found);
    }
}
