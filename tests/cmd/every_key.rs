//! Every key of a case file can be written by a command: each stands in the table of facts of one, or is named
//! here with what writes it instead.
//!
//! The keys are read off the schema, the tables off the source.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use schemars::generate::SchemaSettings;
use serde_json::Value;
use sosku::model::case::Case;

/// Which commands write which part of a case.
const WRITTEN_BY: &[(&str, &[&str])] = &[
    ("", &["intake"]),
    ("team", &["team/set", "team/end"]),
    ("network", &["network/add", "network/end"]),
    ("projects", &["intake"]),
    ("pauses", &["pause"]),
    ("assessments", &["assess"]),
    ("measurements", &["measure"]),
    ("checks", &["check/record"]),
    ("plans", &["plan/make", "plan/goal/add", "plan/support/add"]),
    ("decisions", &["decide"]),
    ("sessions", &["session/add"]),
    ("appointments", &["appointment/add", "appointment/kept"]),
    ("observations", &["observe"]),
    ("reviews", &["review"]),
    ("closure", &["close", "review"]),
];

/// Keys that no table of facts holds under their own name, and what writes them. A path stands for all below it.
const WRITTEN_OTHERWISE: &[(&str, &str)] = &[
    ("format", "intake writes the version of the format"),
    ("case", "intake draws the code"),
    ("consents", "network add --consent-for, --consent-given; network end --withdraw-consent"),
    ("checks.criteria", "check --criteria"),
    ("checks.assessments", "check finds the assessments that it rests on"),
    ("checks.verdict", "check says it"),
    ("checks.criteria_results", "check says them"),
    ("checks.commit", "check notes the state that was judged"),
    ("client.labour_status.from", "edit --labour-status --since"),
    ("plans.left_out", "plan --leave-out ITEM=…"),
    ("plans.goals.ended", "plan goal end"),
    ("plans.supports.ended", "plan support end"),
    ("closure.follow_up.done", "follow-up --done"),
    ("closure.follow_up.labour_status", "follow-up --labour-status"),
    ("closure.reopened", "reopen"),
    ("earlier_closures", "reopen moves the closure there"),
];

/// Keys of any entry, and what writes them.
const OF_ANY_ENTRY: &[(&str, &str)] = &[
    ("id", "given by the commands"),
    ("by", "the acting worker"),
    ("addenda", "amend --text"),
    ("withdrawn", "amend --withdraw"),
];

/// Keys of a value that holds from a day on: `edit --since`.
const OF_DATED_VALUES: [&str; 2] = ["value", "from"];

/// The paths of all keys that hold no record themselves.
fn keys(root: &Value, schema: &Value, path: &str, found: &mut BTreeSet<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        return keys(root, &root["$defs"][reference.trim_start_matches("#/$defs/")], path, found);
    }
    for option in schema["anyOf"].as_array().into_iter().flatten() {
        keys(root, option, path, found);
    }
    keys_below_list(root, schema, path, found);
    for (key, below) in schema["properties"].as_object().into_iter().flatten() {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        let before = found.len();
        keys(root, below, &path, found);
        if found.len() == before {
            found.insert(path);
        }
    }
}

fn keys_below_list(root: &Value, schema: &Value, path: &str, found: &mut BTreeSet<String>) {
    if schema["items"].is_object() {
        keys(root, &schema["items"], path, found);
    }
}

/// The keys in the tables of facts of a command.
fn table(command: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/cli/cmd/{command}.rs"));
    let source = fs::read_to_string(path).unwrap();
    let constant = |name: &str| {
        let after = source.split(&format!("const {name}: &str = \"")).nth(1)?;
        after.split('"').next().map(str::to_owned)
    };
    let starts =
        ["Field::required(", "Field::usual(", "Field::asked(", "Field::asked_of(", "Field::optional("];
    let after = starts.iter().flat_map(|start| source.split(start).skip(1));
    let first = after.filter_map(|rest| rest.split(',').next());
    first
        .filter_map(|word| match word.trim().strip_prefix('"') {
            Some(text) => Some(text.trim_end_matches('"').to_owned()),
            None => constant(word.trim()),
        })
        .collect()
}

/// True if the words of a path are keys of the tables, one within the other.
fn is_in(tables: &[String], path: &str) -> bool {
    tables.iter().any(|key| match path.strip_prefix(key.as_str()) {
        Some("") => true,
        Some(rest) => rest.strip_prefix('.').is_some_and(|rest| is_in(tables, rest)),
        None => false,
    })
}

fn is_written(path: &str) -> bool {
    let is_below = |above: &str| path == above || path.starts_with(&format!("{above}."));
    if WRITTEN_OTHERWISE.iter().any(|(above, _)| is_below(above)) {
        return true;
    }
    if path.split('.').any(|word| OF_ANY_ENTRY.iter().any(|(key, _)| *key == word)) {
        return true;
    }
    let part = WRITTEN_BY.iter().find(|(part, _)| !part.is_empty() && is_below(part));
    let (part, commands) = part.unwrap_or(&WRITTEN_BY[0]);
    let tables: Vec<String> = commands.iter().flat_map(|command| table(command)).collect();
    // A document of the beginning has the shape of the case itself.
    let below = path.strip_prefix(&format!("{part}.")).filter(|_| !["", "projects"].contains(part));
    is_in(&tables, below.unwrap_or(path))
}

#[test]
fn every_key_of_a_case_can_be_written_by_a_command() {
    let root = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Case>().to_value();
    let mut found = BTreeSet::new();
    keys(&root, &root, "", &mut found);
    assert!(found.len() > 150 && found.contains("plans.goals.statement"), "{found:?}");
    let is_dated = |path: &str| {
        let (above, key) = path.rsplit_once('.').unwrap_or_default();
        path.starts_with("client.") && OF_DATED_VALUES.contains(&key) && is_written(above)
    };
    let unwritten: Vec<&String> = found.iter().filter(|path| !is_written(path) && !is_dated(path)).collect();
    assert!(unwritten.is_empty(), "no command writes {unwritten:#?}");
}

#[test]
fn what_is_written_otherwise_is_a_key() {
    let root = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Case>().to_value();
    let mut found = BTreeSet::new();
    keys(&root, &root, "", &mut found);
    for (path, _) in WRITTEN_OTHERWISE {
        let is_there = |key: &String| key == path || key.starts_with(&format!("{path}."));
        assert!(found.iter().any(is_there), "there is no key {path}");
    }
}
