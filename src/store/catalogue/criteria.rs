//! Criteria sets as YAML: read, written, and – where an office's set cannot be read – the place that is at fault.
//!
//! The types say what is sound; the search for the place goes down the value as long as a part of it is what
//! cannot be read. What a set *means* is checked by `validate`. Neighbours: `local` walks the office's files.

use serde::Deserialize;
use serde_json::json;
use serde_yaml::Value;
use serde_yaml::with::singleton_map_recursive as single_keys;

use crate::catalogue::Catalogue;
use crate::catalogue::criteria::{Condition, CriteriaSet, Criterion, Note};
use crate::model::path::Path;
use crate::store::yaml::schema::{derived, finish};

/// The sets in a text that holds a list of them; `None` if it does not.
pub fn read_criteria(text: &str) -> Option<Vec<CriteriaSet>> {
    let sets: Vec<Value> = serde_yaml::from_str(text).ok()?;
    sets.into_iter().map(|set| read(set).ok()).collect()
}

/// A set as it would stand in a catalogue file, in a list of its own.
pub fn criteria_text(set: &CriteriaSet) -> String {
    let mut bytes = Vec::new();
    let mut serializer = serde_yaml::Serializer::new(&mut bytes);
    match single_keys::serialize(&vec![set], &mut serializer) {
        Ok(()) => String::from_utf8(bytes).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// The JSON Schema of a catalogue file with criteria sets; with a catalogue, the codes of the open lists are listed
/// in it. Conditions hold conditions, so that its references stay. Other parts of the file may say anything.
pub fn schema(catalogue: Option<&Catalogue>) -> serde_json::Value {
    let mut schema = derived::<Vec<CriteriaSet>>();
    finish(&mut schema, catalogue);
    let definitions = schema.as_object_mut().and_then(|schema| schema.remove("$defs"));
    let part = |name: &str| json!({ "description": format!("{name} of the office's own") });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:sosku:criteria:1",
        "title": "sosku: criteria sets in a catalogue file",
        "type": "object",
        "required": ["format"],
        "properties": {
            "format": { "const": 1 },
            "lists": part("codes and labels"),
            "partners": part("partners"),
            "criteria": { "type": "array", "items": schema.get("items") },
            "instruments": part("instruments"),
            "statutes": part("statute versions"),
        },
        "patternProperties": { "^x_": {} },
        "additionalProperties": false,
        "$defs": definitions,
    })
}

/// One set, or the place below `at` that cannot be read.
pub(super) fn read_set(value: Value, at: &Path) -> Result<CriteriaSet, Path> {
    let value = without_own_keys(value);
    read::<CriteriaSet>(value.clone()).map_err(|_| fault_in_set(&value, at))
}

/// The value without keys of the office's own, which begin with `x_` and mean nothing here.
fn without_own_keys(value: Value) -> Value {
    match value {
        Value::Mapping(map) => {
            let known =
                map.into_iter().filter(|(key, _)| !key.as_str().is_some_and(|key| key.starts_with("x_")));
            Value::Mapping(known.map(|(key, value)| (key, without_own_keys(value))).collect())
        }
        Value::Sequence(list) => Value::Sequence(list.into_iter().map(without_own_keys).collect()),
        other => other,
    }
}

fn read<T: for<'de> Deserialize<'de>>(value: Value) -> Result<T, serde_yaml::Error> {
    single_keys::deserialize(value)
}

/// Whether an element of a list can be read.
type IsSound = fn(&Value) -> bool;

/// The criterion or note that cannot be read; else the set itself.
fn fault_in_set(value: &Value, at: &Path) -> Path {
    let lists: [(&str, IsSound); 2] = [
        ("criteria", |one| read::<Criterion>(one.clone()).is_ok()),
        ("notes", |one| read::<Note>(one.clone()).is_ok()),
    ];
    for (key, is_sound) in lists {
        let list = value.get(key).and_then(Value::as_sequence);
        for (position, one) in list.into_iter().flatten().enumerate() {
            if !is_sound(one) {
                let at = at.key(key).index(position);
                return one
                    .get("when")
                    .map_or(at.clone(), |when| fault_in_condition(when, &at.key("when")).unwrap_or(at));
            }
        }
    }
    at.clone()
}

/// The deepest condition that cannot be read; `None` if all of it can.
fn fault_in_condition(value: &Value, at: &Path) -> Option<Path> {
    if read::<Condition>(value.clone()).is_ok() {
        return None;
    }
    let below = |key: &str| value.get(key).map(|value| (at.key(key), value));
    let counted = below("at_least").and_then(|(at, some)| Some((at.key("of"), some.get("of")?)));
    let lists = [below("all"), below("any"), counted];
    let parts = lists.into_iter().flatten().flat_map(|(at, list)| {
        let list = list.as_sequence().map_or(&[][..], Vec::as_slice);
        list.iter().enumerate().map(move |(position, part)| (at.index(position), part))
    });
    let fault = parts.chain(below("not")).find_map(|(at, part)| fault_in_condition(part, &at));
    Some(fault.unwrap_or_else(|| at.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_that_is_written_and_read_again_is_the_same() {
        let sets = super::super::built_in();
        assert!(!sets.criteria_sets().is_empty(), "the built-in sets can be read");
        for set in sets.criteria_sets() {
            assert_eq!(read_criteria(&criteria_text(set)), Some(vec![set.clone()]));
        }
    }

    #[test]
    fn the_deepest_place_is_named() {
        let text = "
id: own
version: 1
title: Oma
source: oma
supported: 1
partly_supported: 0
criteria:
  - {id: a, title: A, when: {need: {domain: housing, level: 2}}}
  - {id: b, title: B, when: {all: [{need: {domain: housing, level: 2}}, {not: {need: {domain: housing, levl: 2}}}]}}
";
        let set: Value = serde_yaml::from_str(text).unwrap();
        let place = read_set(set, &Path::root()).unwrap_err();
        assert_eq!(place.to_string(), "criteria[1].when.all[1].not");
    }
}
