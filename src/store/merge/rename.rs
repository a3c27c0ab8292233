//! Two different entries with one id, added on two sides, are two entries: the other side's takes the next free id,
//! and what refers to it on that side follows.
//!
//! Done on the other side's text, before anything is merged. Only ids that sosku gives are changed (`G3`,
//! `2026-03-09-k7m`); a project's or a worker's id is a name, and the same name is the same thing.

use std::collections::{BTreeMap, BTreeSet};

use super::Renamed;
use super::facts::{get, items, pairs, same, word};
use crate::model::path::Path;
use crate::path;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// The lists whose entries have ids that sosku gives, and the keys that refer to them.
const REFERENCES: &[(&str, &[&str])] = &[
    ("consents", &["consent"]),
    ("assessments", &["assessments"]),
    ("measurements", &[]),
    ("checks", &[]),
    ("plans", &["plan", "replaces"]),
    (GOALS, &["goal", "goals", "continues"]),
    ("decisions", &["changes"]),
    ("sessions", &[]),
    ("appointments", &[]),
    ("observations", &[]),
    ("reviews", &[]),
];

/// Goals stand in plans.
const GOALS: &str = "goals";

/// An entry with its id and place.
struct Entry<'v> {
    list: &'static str,
    id: &'v str,
    value: &'v Value,
    place: Path,
    /// The id of the plan in which a goal stands.
    within: Option<&'v str>,
}

/// Every entry with an id.
fn entries(record: &Value) -> Vec<Entry<'_>> {
    let mut found = Vec::new();
    for (list, _) in REFERENCES {
        let of_list = get(pairs(record), list).map(items).unwrap_or_default();
        for (at, value) in of_list.iter().enumerate() {
            collect(&mut found, list, value, path![*list, at], None);
        }
    }
    found
}

fn collect<'v>(
    found: &mut Vec<Entry<'v>>,
    list: &'static str,
    value: &'v Value,
    place: Path,
    within: Option<&'v str>,
) {
    let Some(id) = get(pairs(value), "id").and_then(word) else { return };
    for (at, goal) in get(pairs(value), GOALS).map(items).unwrap_or_default().iter().enumerate() {
        if list == "plans" {
            collect(found, GOALS, goal, place.key(GOALS).index(at), Some(id));
        }
    }
    found.push(Entry { list, id, value, place, within });
}

/// What has to be renamed on the other side, and the edits of its text that do it. `None` if an id that both
/// gave is of no form that sosku knows the next of.
pub(super) fn renaming(base: &Value, ours: &Value, theirs: &Value) -> Option<(Vec<Renamed>, Vec<Edit>)> {
    let (base, ours, other) = (entries(base), entries(ours), entries(theirs));
    let taken = |entry: &Entry<'_>| {
        let is_new = !base.iter().any(|old| old.id == entry.id);
        ours.iter().find(|own| is_new && own.id == entry.id)
    };
    let differs = |entry: &Entry<'_>| {
        taken(entry).is_some_and(|own| own.list != entry.list || !same(own.value, entry.value))
    };
    let plans: BTreeSet<&str> = other.iter().filter(|one| differs(one)).map(|entry| entry.id).collect();
    let collides = |entry: &Entry<'_>| {
        let moves = entry.within.is_some_and(|plan| plans.contains(plan)) && taken(entry).is_some();
        differs(entry) || moves
    };
    let mut used: BTreeSet<String> =
        base.iter().chain(&ours).chain(&other).map(|entry| entry.id.to_owned()).collect();
    let (mut renamed, mut edits) = (Vec::new(), Vec::new());
    let mut by_key: BTreeMap<(&str, &str), String> = BTreeMap::new();
    for entry in other.iter().filter(|entry| collides(entry)) {
        let to = next_free(entry.id, &used)?;
        used.insert(to.clone());
        edits.push(Edit::Set { path: entry.place.key("id"), value: Value::Token(to.clone()) });
        let keys = REFERENCES.iter().find(|(list, _)| *list == entry.list).map(|(_, keys)| *keys);
        for key in keys.unwrap_or_default() {
            by_key.insert((*key, entry.id), to.clone());
        }
        renamed.push(Renamed { from: entry.id.to_owned(), to });
    }
    follow(theirs, "", &Path::root(), &by_key, &mut edits);
    Some((renamed, edits))
}

/// Every reference to what was renamed.
fn follow(
    value: &Value,
    key: &str,
    place: &Path,
    by_key: &BTreeMap<(&str, &str), String>,
    edits: &mut Vec<Edit>,
) {
    match value {
        Value::Map(pairs) => {
            pairs.iter().for_each(|(key, value)| follow(value, key, &place.key(key), by_key, edits));
        }
        Value::Seq(items) => {
            let numbered = items.iter().enumerate();
            numbered.for_each(|(at, item)| follow(item, key, &place.index(at), by_key, edits));
        }
        _ => {
            let to = word(value).and_then(|id| by_key.get(&(key, id)));
            edits.extend(to.map(|to| Edit::Set { path: place.clone(), value: Value::Token(to.clone()) }));
        }
    }
}

/// The next id of the same form that nobody has.
fn next_free(id: &str, used: &BTreeSet<String>) -> Option<String> {
    let is_free = |candidate: &String| !used.contains(candidate);
    let letters = id.trim_end_matches(|c: char| c.is_ascii_digit());
    if let ([letter], Ok(_)) = (letters.as_bytes(), id.trim_start_matches(letters).parse::<u32>())
        && letter.is_ascii_alphabetic()
    {
        let numbers = used.iter().filter_map(|id| id.strip_prefix(letters)?.parse::<u32>().ok());
        return Some(format!("{letters}{}", numbers.max()?.checked_add(1)?));
    }
    // A session: its date and three characters.
    let (date, tail) = id.rsplit_once('-').filter(|(date, tail)| date.len() == 10 && tail.len() == 3)?;
    let first = tail.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    (0..TAILS).map(|step| format!("{date}-{}", tail_of((first + step) % TAILS))).find(is_free)
}

/// Digits and the letters that are not taken for digits, as in a case's code.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// How many tails of three characters there are.
const TAILS: u32 = 32 * 32 * 32;

fn tail_of(number: u32) -> String {
    [10, 5, 0]
        .into_iter()
        .filter_map(|shift| LETTERS.get((number >> shift & 31) as usize))
        .map(|byte| char::from(*byte))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn free(id: &str, used: &[&str]) -> Option<String> {
        next_free(id, &used.iter().map(|id| (*id).to_owned()).collect())
    }

    #[test]
    fn the_next_id_is_above_all_that_are_there() {
        assert_eq!(free("G2", &["G1", "G2", "G7", "P9"]).as_deref(), Some("G8"));
        assert_eq!(free("soku", &["soku"]), None);
        let tail = free("2026-03-09-k7m", &["2026-03-09-k7m"]).unwrap();
        assert!(tail.starts_with("2026-03-09-") && tail.len() == 14 && tail != "2026-03-09-k7m");
    }
}
