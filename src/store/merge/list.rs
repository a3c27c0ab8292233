//! Lists: entries that are known by a name are merged one by one, all others stay or go as they are.
//!
//! Neighbours: `identity` names the entries, `record` merges two versions of one.

use std::collections::HashMap;

use super::facts::{pairs, same};
use super::identity::names;
use super::record::{Addition, Decision, Place};
use super::{MARK, REMOVED};
use crate::store::yaml::value::Value;

/// A list in the base, on our side, on the other side.
pub(super) type Lists<'v> = (&'v [Value], &'v [Value], &'v [Value]);

impl Decision<'_> {
    /// The merged list; `None` if both have replaced the same thing by something else.
    pub(super) fn list(&mut self, key: &str, lists: Lists<'_>, place: &Place) -> Option<Vec<Value>> {
        let (base, ours, theirs) = lists;
        match (names(key, base), names(key, ours), names(key, theirs)) {
            (Some(in_base), Some(in_ours), Some(in_theirs)) => {
                Some(self.entries(lists, [&in_base, &in_ours, &in_theirs], place))
            }
            _ => self.values(lists, place),
        }
    }

    /// Entries with names.
    fn entries(&mut self, lists: Lists<'_>, names: [&[String]; 3], place: &Place) -> Vec<Value> {
        let (base, ours, theirs) = lists;
        let [in_base, in_ours, in_theirs] = names.map(positions);
        let [_, our_names, their_names] = names;
        let mut merged = Vec::with_capacity(ours.len());
        for (at, (entry, name)) in ours.iter().zip(our_names).enumerate() {
            let before = in_base.get(name.as_str()).and_then(|at| base.get(*at));
            let other = in_theirs.get(name.as_str()).and_then(|at| Some((*at, theirs.get(*at)?)));
            merged.extend(self.ours(at, entry, before, other, place));
        }
        for (at, (entry, name)) in theirs.iter().zip(their_names).enumerate() {
            if !in_ours.contains_key(name.as_str()) {
                let before = in_base.get(name.as_str()).and_then(|at| base.get(*at));
                merged.extend(self.theirs(at, entry, before, place));
            }
        }
        merged
    }

    /// What becomes of an entry that we have.
    fn ours(
        &mut self,
        at: usize,
        entry: &Value,
        before: Option<&Value>,
        other: Option<(usize, &Value)>,
        place: &Place,
    ) -> Option<Value> {
        let own = place.ours.index(at);
        match (before, other) {
            (_, Some((position, other))) => {
                let place = Place { ours: own, theirs: place.theirs.index(position) };
                let base = before.map(pairs).unwrap_or_default();
                Some(self.mapping(base, pairs(entry), pairs(other), &place))
            }
            (Some(before), None) if same(before, entry) => {
                self.removals.push(own);
                None
            }
            (Some(_), None) => {
                self.set(&own.key(MARK), &Value::Token(REMOVED.to_owned()));
                self.conflicts.push(own);
                Some(marked_as_removed(entry))
            }
            (None, None) => Some(entry.clone()),
        }
    }

    /// What becomes of an entry that only the other side has.
    fn theirs(&mut self, at: usize, entry: &Value, before: Option<&Value>, place: &Place) -> Option<Value> {
        let value = match before {
            Some(before) if same(before, entry) => return None,
            Some(_) => {
                self.conflicts.push(place.ours.clone());
                marked_as_removed(entry)
            }
            None => entry.clone(),
        };
        self.add(at, &value, place);
        Some(value)
    }

    pub(super) fn add(&mut self, at: usize, value: &Value, place: &Place) {
        let (list, origin) = (place.ours.clone(), place.theirs.index(at));
        self.additions.push(Addition { list, value: value.clone(), origin });
    }

    /// Values without names: each stays or goes as a whole, and what both added is there once.
    fn values(&mut self, (base, ours, theirs): Lists<'_>, place: &Place) -> Option<Vec<Value>> {
        let gone = |side: &[Value]| -> Vec<usize> {
            (0..base.len()).filter(|at| !has_occurrence(side, base, *at)).collect()
        };
        let new = |side: &[Value]| -> Vec<usize> {
            (0..side.len()).filter(|at| !has_occurrence(base, side, *at)).collect()
        };
        let (gone_from_ours, gone_from_theirs) = (gone(ours), gone(theirs));
        let ours_alone = new(ours).into_iter().any(|at| !has_occurrence(theirs, ours, at));
        let additions: Vec<usize> = new(theirs)
            .into_iter()
            .filter(|at| self.counts_alike || !has_occurrence(ours, theirs, *at))
            .collect();
        let both_took = gone_from_ours.iter().any(|at| gone_from_theirs.contains(at));
        if both_took && (ours_alone || !additions.is_empty()) {
            return None;
        }
        let mut merged = Vec::with_capacity(ours.len() + additions.len());
        for (at, value) in ours.iter().enumerate() {
            let is_taken = has_occurrence(base, ours, at) && !has_occurrence(theirs, ours, at);
            match is_taken {
                true => self.removals.push(place.ours.index(at)),
                false => merged.push(value.clone()),
            }
        }
        for at in additions {
            let Some(value) = theirs.get(at) else { continue };
            self.add(at, value, place);
            merged.push(value.clone());
        }
        Some(merged)
    }
}

fn positions(names: &[String]) -> HashMap<&str, usize> {
    names.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect()
}

/// Whether `list` has the value that stands at `at` in `other` as often as it has come there so far.
fn has_occurrence(list: &[Value], other: &[Value], at: usize) -> bool {
    let Some(value) = other.get(at) else { return false };
    let count = |values: &[Value]| values.iter().filter(|one| same(one, value)).count();
    count(list) >= count(other.get(..=at).unwrap_or_default())
}

fn marked_as_removed(entry: &Value) -> Value {
    let mut pairs = pairs(entry).to_vec();
    pairs.push((MARK.to_owned(), Value::Token(REMOVED.to_owned())));
    Value::Map(pairs)
}
