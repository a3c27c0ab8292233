//! What two versions of a record come to: a decision on every fact, as the merged value and as edits of our text.
//!
//! Pure: values in, value and edits out. The edits name places in our version; removals are made last and from the
//! end, so that none moves another. Unlike `model::diff`, which tells of two versions, it must do something about each
//! fact of three. Neighbours: `list` decides on lists, `text` makes the edits.

use super::facts::{Pairs, get, items, pairs, same_if_any, word};
use super::{Authors, mark, prose};
use crate::model::path::Path;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// A fact in the three versions.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fact<'v> {
    pub(super) base: Option<&'v Value>,
    pub(super) ours: Option<&'v Value>,
    pub(super) theirs: Option<&'v Value>,
}

/// Where it stands on each side.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) ours: Path,
    pub(super) theirs: Path,
}

/// An item of the other side that comes to the end of one of our lists.
#[derive(Debug, Clone)]
pub(super) struct Addition {
    pub(super) list: Path,
    pub(super) value: Value,
    /// Where it stands on the other side, to be copied as it is written there.
    pub(super) origin: Path,
}

/// What is to be done to our version.
#[derive(Debug)]
pub(super) struct Decision<'a> {
    pub(super) authors: &'a Authors,
    pub(super) sets: Vec<Edit>,
    pub(super) additions: Vec<Addition>,
    pub(super) removals: Vec<Path>,
    pub(super) conflicts: Vec<Path>,
    pub(super) joined: Vec<Path>,
    /// Whether two values that say the same, one added on each side, are two: answers of two respondents.
    pub(super) counts_alike: bool,
}

impl Place {
    pub(super) fn key(&self, key: &str) -> Self {
        Self { ours: self.ours.key(key), theirs: self.theirs.key(key) }
    }
}

impl<'a> Decision<'a> {
    pub(super) fn new(authors: &'a Authors) -> Self {
        Self {
            authors,
            sets: Vec::new(),
            additions: Vec::new(),
            removals: Vec::new(),
            conflicts: Vec::new(),
            joined: Vec::new(),
            counts_alike: false,
        }
    }

    /// The merged mapping.
    pub(super) fn mapping(&mut self, base: &Pairs, ours: &Pairs, theirs: &Pairs, place: &Place) -> Value {
        let mut merged = Vec::with_capacity(ours.len());
        let only_theirs = theirs.iter().filter(|(key, _)| get(ours, key).is_none());
        for (key, _) in ours.iter().chain(only_theirs) {
            let fact = Fact { base: get(base, key), ours: get(ours, key), theirs: get(theirs, key) };
            self.fact(key, fact, &place.key(key), &mut merged);
        }
        Value::Map(merged)
    }

    /// Decides on one fact and puts what it comes to into the mapping that holds it.
    fn fact(&mut self, key: &str, fact: Fact<'_>, place: &Place, merged: &mut Vec<(String, Value)>) {
        let Fact { base, ours, theirs } = fact;
        let put = |merged: &mut Vec<_>, value: Option<Value>| {
            merged.extend(value.map(|value| (key.to_owned(), value)));
        };
        if same_if_any(ours, theirs) || same_if_any(base, theirs) {
            return put(merged, ours.cloned());
        }
        if let Some(value) = self.combined(key, fact, place) {
            return put(merged, value);
        }
        if same_if_any(base, ours) {
            match theirs {
                Some(value) => self.set(&place.ours, value),
                None => self.removals.push(place.ours.clone()),
            }
            return put(merged, theirs.cloned());
        }
        // Both have changed it: the one stays, or comes back, and beside it stands what the other says.
        let other = if ours.is_some() { theirs.cloned().unwrap_or(Value::Null) } else { Value::Null };
        if let (None, Some(value)) = (ours, theirs) {
            self.set(&place.ours, value);
        }
        put(merged, ours.or(theirs).cloned());
        if let Some(holder) = place.ours.parent() {
            self.set(&holder.key(mark(key)), &other);
        }
        self.conflicts.push(place.ours.clone());
        merged.push((mark(key), other));
    }

    /// What both changes come to where they can be combined; `None` where they cannot.
    fn combined(&mut self, key: &str, fact: Fact<'_>, place: &Place) -> Option<Option<Value>> {
        match (fact.ours, fact.theirs) {
            (Some(Value::Map(ours)), Some(Value::Map(theirs))) => {
                let base = fact.base.map(pairs).unwrap_or_default();
                Some(Some(self.mapping(base, ours, theirs, place)))
            }
            (ours, theirs) if is_changed_list(fact) => {
                let [base, own, other] =
                    [fact.base, ours, theirs].map(|side| side.map(items).unwrap_or_default());
                let merged = self.list(key, (base, own, other), place)?;
                Some(Some(Value::Seq(merged)).filter(|list| ours.is_some() || !items(list).is_empty()))
            }
            (Some(ours), Some(theirs)) if !same_if_any(fact.base, Some(ours)) => {
                self.notes(key, fact.base, (word(ours)?, word(theirs)?), place).map(Some)
            }
            _ => None,
        }
    }

    fn notes(
        &mut self,
        key: &str,
        base: Option<&Value>,
        (ours, theirs): (&str, &str),
        place: &Place,
    ) -> Option<Value> {
        if !prose::is_note(key, ours, theirs) {
            return None;
        }
        let base = base.and_then(word).unwrap_or_default();
        let text = Value::Text(prose::join(base, ours, theirs, self.authors));
        self.set(&place.ours, &text);
        self.joined.push(place.ours.clone());
        Some(text)
    }

    pub(super) fn set(&mut self, path: &Path, value: &Value) {
        self.sets.push(Edit::Set { path: path.clone(), value: value.clone() });
    }
}

/// A list of which more is to be told than that it came or went as a whole. Nothing is a list without items.
fn is_changed_list(Fact { base, ours, theirs }: Fact<'_>) -> bool {
    let is_list = |side: Option<&Value>| side.is_none_or(|value| matches!(value, Value::Seq(_)));
    let as_a_whole = same_if_any(base, ours) && (ours.is_none() || theirs.is_none());
    is_list(base) && is_list(ours) && is_list(theirs) && !as_a_whole
}
