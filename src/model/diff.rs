//! The difference of two versions of a record, fact by fact: what came, what went, what became what.
//!
//! Works on the record as plain data, so that a key that the model gets tomorrow is compared without a word here.
//! Entries of a list are known by their ids (or by what names them: worker, actor, domain …), never by their
//! place, so that an entry that moved has not changed. What is not known and what is empty are the same. It is for
//! people to read; what decides over a file (`store::take_back`, `store::merge`) works on all that the text says,
//! unknown keys and all.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Arc;

use serde_json::Value;

use super::case::Case;

/// One step down to a fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A key.
    Key(String),
    /// An entry of a list, by its id or what else names it.
    Entry(String),
}

/// Where a fact stands: `plans[P1].goals[G1].baseline`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub Vec<Part>);

/// A fact that is not as it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where it stands.
    pub place: Place,
    /// What it was; `None`: not known.
    pub before: Option<Value>,
    /// What it is; `None`: not known any more.
    pub after: Option<Value>,
}

/// The facts of a case as plain data, key by key, without what is empty. Versions of a case have most of it in common:
/// what they hold in common lies in memory once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts(Vec<(String, Held)>);

/// What a case holds under one of its keys.
#[derive(Debug, Clone, PartialEq)]
enum Held {
    One(Arc<Value>),
    /// A list of entries.
    Entries(Vec<Arc<Value>>),
}

/// What names the entries of a list that have no id, the first that an entry has.
const NAMED_BY: [&[&str]; 12] = [
    &["id"],
    &["worker", "role"],
    &["actor"],
    &["domain"],
    &["goal"],
    &["service", "group"],
    &["service"],
    &["code"],
    &["kind"],
    &["from"],
    &["date"],
    &["value"],
];

impl Facts {
    /// The facts of a case.
    pub fn of(case: &Case) -> Self {
        // A case is made of texts, numbers and lists of them: it always has a plain form.
        Self::plain(serde_json::to_value(case).unwrap_or_default())
    }

    fn plain(whole: Value) -> Self {
        match pruned(whole) {
            Some(Value::Object(pairs)) => {
                Self(pairs.into_iter().map(|(key, value)| (key, Held::from(value))).collect())
            }
            _ => Self::default(),
        }
    }

    /// The facts of a case that was read part by part, in the order of its keys. Entries of one list go one behind the
    /// other; `None` if two parts have the same key otherwise.
    pub fn joined<'p>(parts: impl IntoIterator<Item = &'p Self>, order: &[String]) -> Option<Self> {
        let mut joined = Self::default();
        for (key, held) in parts.into_iter().flat_map(|part| &part.0) {
            match (joined.0.iter_mut().find(|(own, _)| own == key), held) {
                (None, _) => joined.0.push((key.clone(), held.clone())),
                (Some((_, Held::Entries(own))), Held::Entries(more)) => own.extend_from_slice(more),
                _ => return None,
            }
        }
        joined.0.sort_by_key(|(key, _)| order.iter().position(|own| own == key));
        Some(joined)
    }

    /// Those below one of the case's own keys.
    #[must_use]
    pub fn only(mut self, key: &str) -> Self {
        self.0.retain(|(own, _)| own == key);
        self
    }

    /// True if anything is known under the key.
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    fn get(&self, key: &str) -> Option<&Held> {
        self.0.iter().find(|(own, _)| own == key).map(|(_, held)| held)
    }

    /// Every single fact with its place: lists of words count as one.
    pub fn leaves(&self) -> Vec<(Place, &Value)> {
        self.0.iter().flat_map(|(key, _)| self.leaves_of(key)).collect()
    }

    /// Those below one of the case's own keys.
    pub fn leaves_of(&self, key: &str) -> Vec<(Place, &Value)> {
        let (place, mut found) = (Place::default().key(key), Vec::new());
        match self.get(key) {
            None => {}
            Some(Held::One(value)) => collect(&place, value, &mut found),
            Some(Held::Entries(entries)) => {
                let named = named(entries.iter().map(Arc::as_ref)).into_iter();
                named.for_each(|(name, value)| collect(&place.entry(&name), value, &mut found));
            }
        }
        found
    }
}

/// An entry and the name that it is known by.
type Named<'v> = (String, &'v Value);

impl From<Value> for Held {
    fn from(value: Value) -> Self {
        match value {
            Value::Array(items) if items.iter().all(Value::is_object) => {
                Self::Entries(items.into_iter().map(Arc::new).collect())
            }
            other => Self::One(Arc::new(other)),
        }
    }
}

impl Held {
    fn whole(&self) -> Cow<'_, Value> {
        match self {
            Self::One(value) => Cow::Borrowed(value),
            Self::Entries(entries) => {
                Cow::Owned(Value::Array(entries.iter().map(|entry| Value::clone(entry)).collect()))
            }
        }
    }

    /// The entries by name, if it is a list of them.
    fn named(&self) -> Option<Vec<Named<'_>>> {
        match self {
            Self::One(_) => None,
            Self::Entries(entries) => Some(named(entries.iter().map(Arc::as_ref))),
        }
    }
}

/// The facts that differ, in the order of the later version; what is gone comes last.
pub fn difference(before: &Facts, after: &Facts) -> Vec<Change> {
    let mut found = Vec::new();
    let gone = before.0.iter().filter(|(key, _)| !after.has(key));
    let keys = after.0.iter().chain(gone).map(|(key, _)| key);
    keys.for_each(|key| {
        compare_held(&Place::default().key(key), [before, after].map(|facts| facts.get(key)), &mut found)
    });
    found
}

/// What two versions share is passed over at once: of most versions that is all but an entry.
fn compare_held(place: &Place, [before, after]: [Option<&Held>; 2], found: &mut Vec<Change>) {
    if before == after {
        return;
    }
    let [old, new] = [before, after].map(|held| held.map_or(Some(Vec::new()), Held::named));
    match (old, new) {
        (Some(old), Some(new)) => compare_entries(place, &old, &new, found),
        _ => {
            let [before, after] = [before, after].map(|held| held.map(Held::whole));
            compare(place, before.as_deref(), after.as_deref(), found);
        }
    }
}

impl Place {
    /// The place one key deeper.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.with(Part::Key(key.to_owned()))
    }

    /// The place of an entry of this list.
    #[must_use]
    pub fn entry(&self, name: &str) -> Self {
        self.with(Part::Entry(name.to_owned()))
    }

    /// The names of the keys on the way, without the entries: `plans`, `goals`, `baseline`.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.iter().filter_map(|part| match part {
            Part::Key(key) => Some(key.as_str()),
            Part::Entry(_) => None,
        })
    }

    /// The last entry on the way, if the fact stands in one, and the list it stands in.
    pub fn innermost_entry(&self) -> Option<(&str, &str)> {
        let at = self.0.iter().rposition(|part| matches!(part, Part::Entry(_)))?;
        match (self.0.get(at.checked_sub(1)?)?, self.0.get(at)?) {
            (Part::Key(list), Part::Entry(name)) => Some((list, name)),
            _ => None,
        }
    }

    /// True if this place is the other or lies above it.
    pub fn holds(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }

    fn with(&self, part: Part) -> Self {
        Self(self.0.iter().cloned().chain([part]).collect())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, part) in self.0.iter().enumerate() {
            match part {
                Part::Key(key) if position == 0 => write!(out, "{key}")?,
                Part::Key(key) => write!(out, ".{key}")?,
                Part::Entry(name) => write!(out, "[{name}]")?,
            }
        }
        Ok(())
    }
}

/// The value without what is empty; `None` if nothing is left.
fn pruned(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::Array(items) => {
            let kept: Vec<Value> = items.into_iter().filter_map(pruned).collect();
            (!kept.is_empty()).then_some(Value::Array(kept))
        }
        Value::Object(pairs) => {
            let kept = pairs.into_iter().filter_map(|(key, value)| Some((key, pruned(value)?)));
            let kept: serde_json::Map<String, Value> = kept.collect();
            (!kept.is_empty()).then_some(Value::Object(kept))
        }
        other => Some(other),
    }
}

fn compare(place: &Place, before: Option<&Value>, after: Option<&Value>, found: &mut Vec<Change>) {
    if before == after {
        return;
    }
    match (before, after) {
        (Some(Value::Object(old)), Some(Value::Object(new))) => {
            for (key, value) in new {
                compare(&place.key(key), old.get(key), Some(value), found);
            }
            for (key, value) in old.iter().filter(|(key, _)| !new.contains_key(*key)) {
                compare(&place.key(key), Some(value), None, found);
            }
        }
        _ if is_list_of_entries(before, after) => {
            let [old, new] = [before, after].map(|list| named(items(list)));
            compare_entries(place, &old, &new, found);
        }
        _ => found.push(Change { place: place.clone(), before: before.cloned(), after: after.cloned() }),
    }
}

fn compare_entries(place: &Place, old: &[Named<'_>], new: &[Named<'_>], found: &mut Vec<Change>) {
    let [old_by_name, new_by_name] = [old, new].map(|entries| {
        entries.iter().map(|(name, value)| (name.as_str(), *value)).collect::<HashMap<&str, &Value>>()
    });
    for (name, value) in new {
        compare(&place.entry(name), old_by_name.get(name.as_str()).copied(), Some(value), found);
    }
    for (name, value) in old.iter().filter(|(name, _)| !new_by_name.contains_key(name.as_str())) {
        compare(&place.entry(name), Some(value), None, found);
    }
}

fn collect<'v>(place: &Place, value: &'v Value, found: &mut Vec<(Place, &'v Value)>) {
    match value {
        Value::Object(pairs) => pairs.iter().for_each(|(key, value)| collect(&place.key(key), value, found)),
        list if is_list_of_entries(None, Some(list)) => {
            let named = named(items(Some(list)));
            named.into_iter().for_each(|(name, value)| collect(&place.entry(&name), value, found));
        }
        single => found.push((place.clone(), single)),
    }
}

/// True if what is there of the two is a list of mappings.
fn is_list_of_entries(before: Option<&Value>, after: Option<&Value>) -> bool {
    let fits = |value: Option<&Value>| {
        value.is_none_or(|value| value.as_array().is_some_and(|items| items.iter().all(Value::is_object)))
    };
    (before.is_some() || after.is_some()) && fits(before) && fits(after)
}

fn items(list: Option<&Value>) -> impl Iterator<Item = &Value> {
    list.and_then(Value::as_array).into_iter().flatten()
}

/// The entries of a list by name; of two of one name the second is `name#2`.
fn named<'v>(items: impl IntoIterator<Item = &'v Value>) -> Vec<Named<'v>> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    items
        .into_iter()
        .map(|item| {
            let name = name_of(item);
            let count = seen.entry(name.clone()).and_modify(|count| *count += 1).or_insert(1);
            (if *count == 1 { name } else { format!("{name}#{count}") }, item)
        })
        .collect()
}

/// What an entry of a list is known by; empty if nothing names it.
pub fn name_of(item: &Value) -> String {
    let words = named_by(item).iter().filter_map(|key| item.get(key)?.as_str());
    words.collect::<Vec<_>>().join("/")
}

/// The keys of an entry that name it.
pub fn named_by(item: &Value) -> &'static [&'static str] {
    let has_all = |keys: &&&[&str]| keys.iter().all(|key| item.get(key).is_some_and(Value::is_string));
    NAMED_BY.iter().find(has_all).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(before: Value, after: Value) -> Vec<String> {
        let (before, after) = (Facts::plain(before), Facts::plain(after));
        let show = |value: Option<Value>| value.map_or_else(|| "–".to_owned(), |value| value.to_string());
        let tell = |one: Change| format!("{}: {} → {}", one.place, show(one.before), show(one.after));
        difference(&before, &after).into_iter().map(tell).collect()
    }

    #[test]
    fn a_fact_deep_in_an_entry_is_named_by_the_entries_ids() {
        let plan =
            |baseline: i8| json!({"plans": [{"id": "P1", "goals": [{"id": "G1", "baseline": baseline}]}]});
        assert_eq!(told(plan(-1), plan(0)), ["plans[P1].goals[G1].baseline: -1 → 0"]);
    }

    #[test]
    fn an_entry_that_only_moved_has_not_changed() {
        let (one, two) = (json!({"id": "A", "x": 1}), json!({"id": "B", "x": 2}));
        assert_eq!(told(json!({"s": [one, two]}), json!({"s": [two, one]})), [] as [&str; 0]);
    }

    #[test]
    fn what_is_empty_is_not_known() {
        assert_eq!(told(json!({"a": null, "b": [], "c": {"d": null}}), json!({})), [] as [&str; 0]);
    }

    #[test]
    fn entries_that_come_and_go_are_told_whole() {
        let told = told(json!({"s": [{"id": "A"}]}), json!({"s": [{"id": "B", "n": 1}]}));
        assert_eq!(told, [r#"s[B]: – → {"id":"B","n":1}"#, r#"s[A]: {"id":"A"} → –"#]);
    }

    #[test]
    fn two_entries_of_one_name_are_told_apart() {
        let told = told(
            json!({"network": [{"actor": "kela"}]}),
            json!({"network": [{"actor": "kela"}, {"actor": "kela"}]}),
        );
        assert_eq!(told, [r#"network[kela#2]: – → {"actor":"kela"}"#]);
    }

    #[test]
    fn a_list_of_words_is_one_fact() {
        assert_eq!(told(json!({"g": ["a"]}), json!({"g": ["a", "b"]})), [r#"g: ["a"] → ["a","b"]"#]);
    }
}
