//! docs/reference/data-format.md against the types that files are read with.
//!
//! A table there belongs to the record that the line `In:` before it names. It must have the record's keys, all
//! of them and no others, in the order in which they are written, say which are required, and name the choices,
//! lists and bounds of each. Every example must be read by the types.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;
use sosku::model::case::Case;
use sosku::model::encounter::Encounter;
use sosku::model::event::Event;
use sosku::model::group::{Group, GroupAttendance, GroupReview, Meeting, Membership};
use sosku::model::office::Office;
use sosku::model::self_assessment::SelfAssessment;
use sosku::model::survey::SurveyAnswer;
use sosku::store::csv::record::{Record, columns};

use super::{Block, Document, none_of};

const REFERENCE: &str = "docs/reference/data-format.md";

/// Keys that every entry may have and that its table need not repeat.
const OF_EVERY_ENTRY: [&str; 3] = ["by", "addenda", "withdrawn"];

/// What must stand before an example that is a part of a case.
const SMALLEST_CASE: &str = "\
format: 1
case: SK-4K7QX2
client: {born: 1996-05, gender: woman, municipality: Kokkola, language: fi}
initiation: {date: 2026-02-03, how: contact, source: employment_services}
";

/// The schema of one kind of file, with its definitions.
struct Schema {
    file: &'static str,
    root: Value,
}

impl Schema {
    fn of<T: JsonSchema>(file: &'static str) -> Self {
        let generator = SchemaSettings::draft2020_12().into_generator();
        Self { file, root: generator.into_root_schema_for::<T>().to_value() }
    }

    fn all() -> [Self; 4] {
        [
            Self::of::<Case>("cases/*.yaml"),
            Self::of::<Office>("sosku.yaml"),
            Self::of::<Group>("groups/*/group.yaml"),
            Self::of::<SelfAssessment>("model/*.yaml"),
        ]
    }

    /// The schemas that a value may fit, references followed; each with the name of its definition.
    fn alternatives<'a>(&'a self, schema: &'a Value, name: &str) -> Vec<(String, &'a Value)> {
        if let Some(reference) = schema["$ref"].as_str() {
            let name = reference.trim_start_matches("#/$defs/");
            return self.alternatives(&self.root["$defs"][name], name);
        }
        match schema["anyOf"].as_array() {
            Some(options) => options.iter().flat_map(|option| self.alternatives(option, name)).collect(),
            None => vec![(name.to_owned(), schema)],
        }
    }

    /// The record at a path such as `plans[].goals[]`, with the name of its definition.
    fn record(&self, path: &str) -> Option<(String, &Value)> {
        let mut places = vec![(String::new(), &self.root)];
        for step in path.split('.').filter(|step| !step.is_empty()) {
            let key = step.trim_end_matches("[]");
            let below = |schema: &'_ Value| schema["properties"].get(key).is_some();
            places.retain(|(_, schema)| below(schema));
            places = self.below(&places, |schema| &schema["properties"][key]);
            if step.ends_with("[]") {
                places = self.below(&places, |schema| &schema["items"]);
            }
        }
        places.into_iter().find(|(_, schema)| schema["properties"].is_object())
    }

    fn below<'a>(
        &'a self,
        places: &[(String, &'a Value)],
        step: impl Fn(&'a Value) -> &'a Value,
    ) -> Vec<(String, &'a Value)> {
        places.iter().flat_map(|(_, schema)| self.alternatives(step(schema), "")).collect()
    }

    /// The names of all definitions that are records.
    fn records(&self) -> BTreeSet<String> {
        let definitions = self.root["$defs"].as_object().into_iter().flatten();
        definitions
            .filter(|(_, schema)| schema["properties"].is_object())
            .map(|(name, _)| name.clone())
            .collect()
    }

    /// Words that the row of a value must name: choices, lists of codes, bounds.
    fn words(&self, schema: &Value, words: &mut BTreeSet<String>) {
        for (_, schema) in self.alternatives(schema, "") {
            if schema["properties"].is_object() || !schema.is_object() {
                continue;
            }
            let choices = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
            words.extend(choices.chain(schema["x-codes"].as_str()).map(|word| format!("`{word}`")));
            if let (Some(least), Some(most)) = (schema["minimum"].as_i64(), schema["maximum"].as_i64())
                && least != most
                && most <= 1440
            {
                words.insert(format!("{least}–{most}"));
            }
            for part in ["items", "additionalProperties", "propertyNames"] {
                self.words(&schema[part], words);
            }
        }
    }
}

/// A table of the reference.
#[derive(Debug)]
struct Table<'a> {
    line: usize,
    /// Files and paths of the records that it describes.
    places: Vec<(&'a str, &'a str)>,
    /// Whether the keys of every entry are meant as well.
    is_entry: bool,
    rows: Vec<Row<'a>>,
}

#[derive(Debug)]
struct Row<'a> {
    key: &'a str,
    required: bool,
    text: &'a str,
}

impl<'a> Row<'a> {
    /// The choices that the type names.
    fn choices(&self) -> impl Iterator<Item = &'a str> {
        let kind = self.text.split('|').next().unwrap_or_default();
        let is_choice = kind.starts_with("choice") || kind.starts_with("list of choices");
        code_spans(kind).filter(move |_| is_choice)
    }
}

/// The tables that belong to a record of a YAML file.
fn tables(text: &str) -> Vec<Table<'_>> {
    let mut tables: Vec<Table<'_>> = Vec::new();
    let mut is_open = false;
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(places) = line.strip_prefix("In: ") {
            tables.push(Table {
                line: number,
                places: code_spans(places)
                    .map(|place| place.split_once(": ").unwrap_or((place, "")))
                    .collect(),
                is_entry: places.ends_with("(entry)"),
                rows: Vec::new(),
            });
            is_open = true;
        } else if line.starts_with("| `") && is_open {
            tables.last_mut().unwrap().rows.push(row(line));
        } else if !line.is_empty() && !line.starts_with('|') {
            is_open = false;
        }
    }
    tables
}

fn row(line: &str) -> Row<'_> {
    let mut cells = line.trim_matches('|').splitn(3, '|').map(str::trim);
    let key = cells.next().unwrap_or_default().trim_matches('`');
    Row { key, required: cells.next() == Some("yes"), text: cells.next().unwrap_or_default() }
}

fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// What is wrong with a table that describes `record`.
fn faults_of(table: &Table<'_>, schema: &Schema, record: &Value) -> Vec<String> {
    let properties = record["properties"].as_object().unwrap();
    let listed: Vec<&str> = table.rows.iter().map(|row| row.key).collect();
    let is_implied = |key: &str| table.is_entry && OF_EVERY_ENTRY.contains(&key) && !listed.contains(&key);
    let wanted: Vec<&str> = properties.keys().map(String::as_str).filter(|key| !is_implied(key)).collect();
    let mut faults = Vec::new();
    if listed != wanted {
        faults.push(format!("keys are {listed:?}, should be {wanted:?}"));
    }
    if table.is_entry && !OF_EVERY_ENTRY.iter().all(|key| properties.contains_key(*key)) {
        faults.push("is no entry".to_owned());
    }
    for row in &table.rows {
        let required = record["required"].as_array().into_iter().flatten().any(|key| key == row.key);
        if row.required != required {
            faults.push(format!("`{}`: required is {required}", row.key));
        }
        let mut words = BTreeSet::new();
        schema.words(&record["properties"][row.key], &mut words);
        let unsaid = words.iter().filter(|word| !row.text.contains(word.as_str()));
        faults.extend(unsaid.map(|word| format!("`{}`: does not say {word}", row.key)));
        let unknown = row.choices().filter(|choice| !words.contains(&format!("`{choice}`")));
        faults.extend(unknown.map(|choice| format!("`{}`: there is no `{choice}`", row.key)));
    }
    faults
}

/// What is wrong with the reference.
fn faults(text: &str, schemas: &[Schema]) -> Vec<String> {
    let tables = tables(text);
    let mut faults = Vec::new();
    for schema in schemas {
        let mut undescribed = schema.records();
        undescribed.insert(String::new());
        for table in &tables {
            for (_, path) in table.places.iter().filter(|(file, _)| *file == schema.file) {
                let found = match schema.record(path) {
                    Some((name, record)) => {
                        undescribed.remove(&name);
                        faults_of(table, schema, record)
                    }
                    None => vec!["there is no such record".to_owned()],
                };
                faults.extend(found.iter().map(|fault| format!("{}: {path}: {fault}", table.line)));
            }
        }
        faults.extend(undescribed.iter().map(|name| format!("{}: no table for {name:?}", schema.file)));
    }
    faults
}

#[test]
fn the_reference_names_every_key_and_no_other() {
    none_of(faults(&Document::read(REFERENCE).text, &Schema::all()));
}

#[test]
fn a_reference_that_lags_behind_is_noticed() {
    let text = Document::read(REFERENCE).text;
    let schemas = Schema::all();
    for (old, new) in [
        ("| `alias` | | text |", "| `aliaz` | | text |"),
        ("| `left` | | date | leaving day |\n", ""),
        ("| `gender` | yes |", "| `gender` | |"),
        ("`no_show` ", ""),
        ("`no_show` ", "`no_show` `late` "),
        ("list `team_role`", "list `role`"),
        ("whole number 0–1440", "whole number"),
        ("In: `cases/*.yaml: closure.follow_up`", "In: `cases/*.yaml: closure.follow_ups`"),
    ] {
        assert!(text.contains(old), "{old}");
        assert_ne!(faults(&text.replacen(old, new, 1), &schemas), [] as [String; 0], "{old}");
    }
}

/// The row of the reference that lists a table's columns must have them all, in their order, with those that
/// are required in bold.
fn columns_faults<T: Record>(text: &str, file: &str) -> Vec<String> {
    let row = text.lines().find(|line| line.starts_with(&format!("| `{file}` | **")));
    let cell = row.and_then(|row| row.split('|').nth(2)).unwrap_or_default();
    let required: Vec<&str> =
        T::schema()["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let wanted: Vec<String> = columns::<T>()
        .map(
            |column| {
                if required.contains(&column) { format!("**`{column}`**") } else { format!("`{column}`") }
            },
        )
        .collect();
    let listed: Vec<&str> = cell.split(',').map(str::trim).collect();
    if listed == wanted { Vec::new() } else { vec![format!("{file}: {listed:?}, should be {wanted:?}")] }
}

#[test]
fn the_reference_names_every_column_and_no_other() {
    let text = Document::read(REFERENCE).text;
    let faults = [
        columns_faults::<Membership>(&text, "groups/<slug>/roster.csv"),
        columns_faults::<Meeting>(&text, "groups/<slug>/meetings.csv"),
        columns_faults::<GroupAttendance>(&text, "groups/<slug>/attendance.csv"),
        columns_faults::<GroupReview>(&text, "groups/<slug>/reviews.csv"),
        columns_faults::<Encounter>(&text, "encounters/<YYYY-MM>.csv"),
        columns_faults::<Event>(&text, "events/<YYYY>.csv"),
        columns_faults::<SurveyAnswer>(&text, "surveys/<YYYY>.csv"),
    ];
    none_of(faults.concat());
    assert_eq!(columns_faults::<Event>(&text.replace("`peers`, ", ""), "events/<YYYY>.csv").len(), 1);
}

#[test]
fn every_example_is_read_by_the_types() {
    let document = Document::read(REFERENCE);
    let wrong = |block: &Block<'_>| {
        let text = block.lines.join("\n");
        let has = |key: &str| block.lines.iter().any(|line| line.starts_with(key));
        let error = match () {
            () if has("office:") => serde_yaml::from_str::<Office>(&text).err(),
            () if has("group:") => serde_yaml::from_str::<Group>(&text).err(),
            () if has("year:") => serde_yaml::from_str::<SelfAssessment>(&text).err(),
            () if has("case:") => serde_yaml::from_str::<Case>(&text).err(),
            () if has("format:") => serde_yaml::from_str::<serde_yaml::Value>(&text).err(),
            () => serde_yaml::from_str::<Case>(&format!("{SMALLEST_CASE}{text}\n")).err(),
        };
        error.map(|error| format!("{REFERENCE}:{}: {error}", block.line))
    };
    let blocks = document.blocks();
    none_of(blocks.iter().filter(|block| block.info == "yaml").filter_map(wrong).collect());
}

/// The keys of a criteria set hold each other, so that its tables follow no path: each key stands in its section.
#[test]
fn every_key_of_a_criteria_set_is_described() {
    let text = Document::read(REFERENCE).text;
    let section = text.split("### A set of criteria").nth(1).unwrap().split("\n#").next().unwrap();
    let described: BTreeSet<&str> = code_spans(section).collect();
    let mut keys = BTreeSet::new();
    collect_keys(&sosku::store::catalogue::criteria_schema(None), &mut keys);
    let of_the_file = ["format", "lists", "partners", "criteria", "instruments", "statutes"];
    let missing: Vec<String> = keys
        .into_iter()
        .filter(|key| !of_the_file.contains(&key.as_str()) && !described.contains(key.as_str()))
        .collect();
    none_of(missing);
}

/// The names of all properties of a schema.
fn collect_keys(schema: &Value, keys: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            let properties = fields.get("properties").and_then(Value::as_object);
            keys.extend(properties.into_iter().flat_map(|properties| properties.keys().cloned()));
            fields.values().for_each(|value| collect_keys(value, keys));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_keys(item, keys)),
        _ => {}
    }
}
