//! JSON Schema (draft 2020-12) of every file kind, made from the model's types, so that an editor, the thorough
//! pass and the program agree on what a file may hold.
//!
//! What derives cannot say is added here: the short forms (a bare code where a mapping may stand), the codes of
//! the open lists, and the keys that begin with `x_`. References are resolved, so a reader of the schema never
//! has to follow one. Neighbours: `form` makes them ready for `shape`, which walks files, `edit` asks it for the order of keys.

use std::sync::LazyLock;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::form::Form;
use crate::catalogue::Catalogue;
use crate::model::case::Case;
use crate::model::group::Group;
use crate::model::office::Office;
use crate::model::path::{Path, Step};
use crate::model::self_assessment::SelfAssessment;

/// The kinds of YAML files in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `cases/SK-….yaml`.
    Case,
    /// `sosku.yaml`.
    Office,
    /// `groups/<slug>/group.yaml`.
    Group,
    /// `model/<YYYY>.yaml`.
    Model,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Case, Self::Office, Self::Group, Self::Model];

    /// The kind as it is named on the command line: `case`, `office`, `group`, `model`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Office => "office",
            Self::Group => "group",
            Self::Model => "model",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The schema without any office's own codes, made once.
    pub fn built_in(self) -> &'static Value {
        static CASE: LazyLock<Value> = LazyLock::new(|| schema(FileKind::Case, None));
        static OFFICE: LazyLock<Value> = LazyLock::new(|| schema(FileKind::Office, None));
        static GROUP: LazyLock<Value> = LazyLock::new(|| schema(FileKind::Group, None));
        static MODEL: LazyLock<Value> = LazyLock::new(|| schema(FileKind::Model, None));
        match self {
            Self::Case => &CASE,
            Self::Office => &OFFICE,
            Self::Group => &GROUP,
            Self::Model => &MODEL,
        }
    }

    /// The same, ready for the thorough walk.
    pub fn form(self) -> &'static Form {
        static CASE: LazyLock<Form> = LazyLock::new(|| Form::new(FileKind::Case.built_in()));
        static OFFICE: LazyLock<Form> = LazyLock::new(|| Form::new(FileKind::Office.built_in()));
        static GROUP: LazyLock<Form> = LazyLock::new(|| Form::new(FileKind::Group.built_in()));
        static MODEL: LazyLock<Form> = LazyLock::new(|| Form::new(FileKind::Model.built_in()));
        match self {
            Self::Case => &CASE,
            Self::Office => &OFFICE,
            Self::Group => &GROUP,
            Self::Model => &MODEL,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Case => "sosku: a case file",
            Self::Office => "sosku: the office",
            Self::Group => "sosku: a group",
            Self::Model => "sosku: a self-assessment of the service model",
        }
    }
}

/// The schema of a file kind; with a catalogue, the codes of the open lists are listed in it.
pub fn schema(kind: FileKind, catalogue: Option<&Catalogue>) -> Value {
    let mut schema = match kind {
        FileKind::Case => of::<Case>(catalogue),
        FileKind::Office => of::<Office>(catalogue),
        FileKind::Group => of::<Group>(catalogue),
        FileKind::Model => of::<SelfAssessment>(catalogue),
    };
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("$id".into(), format!("urn:sosku:{}:1", kind.name()).into());
        schema.insert("title".into(), kind.title().into());
    }
    schema
}

/// The schema of any record, an entry of a case for instance.
pub fn of<T: JsonSchema>(catalogue: Option<&Catalogue>) -> Value {
    let mut root = derived::<T>();
    allow_short_forms(&mut root);
    bound_goal_scale(&mut root);
    name_codes_of_keys(&mut root);
    let definitions = root.as_object_mut().and_then(|root| root.remove("$defs")).unwrap_or_default();
    let mut schema = resolved(&root, &definitions);
    finish(&mut schema, catalogue);
    schema
}

/// The order of the keys of a case file's mapping at a path.
pub fn case_key_order(path: &Path) -> Vec<String> {
    key_order(FileKind::Case.built_in(), path)
}

/// The keys of the mapping at `path` in the order in which they are written; empty for what is no such mapping.
pub fn key_order(schema: &Value, path: &Path) -> Vec<String> {
    let mut places = vec![schema];
    for step in &path.0 {
        places = places.into_iter().flat_map(alternatives).filter_map(|place| below(place, step)).collect();
    }
    places
        .into_iter()
        .flat_map(alternatives)
        .find_map(|place| place.get("properties")?.as_object())
        .map(|properties| properties.keys().cloned().collect())
        .unwrap_or_default()
}

/// The schemas of which a value must fit one; the schema itself if there is no choice.
pub(super) fn alternatives(schema: &Value) -> Vec<&Value> {
    match schema.get("anyOf").and_then(Value::as_array) {
        Some(options) => options.iter().flat_map(alternatives).collect(),
        None => vec![schema],
    }
}

/// Whether the schema names the type, alone or among others.
pub(in crate::store) fn has_type(schema: &Value, wanted: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(kind)) => kind == wanted,
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == wanted),
        _ => false,
    }
}

/// The schema one step down.
fn below<'a>(schema: &'a Value, step: &Step) -> Option<&'a Value> {
    match step {
        Step::Index(_) => schema.get("items"),
        Step::Key(key) => {
            let own = schema.get("properties").and_then(|properties| properties.get(key));
            own.or_else(|| schema.get("additionalProperties").filter(|schema| schema.is_object()))
        }
    }
}

/// The schema as the types have it, references and all.
pub(in crate::store) fn derived<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value()
}

/// Types that are also read from one word; their derived schemas know only the mapping.
fn allow_short_forms(root: &mut Value) {
    let code = |list: &str| json!({ "type": "string", "x-codes": list });
    let short_forms = [
        ("LabourStatus", code("labour_status")),
        ("ServiceConsidered", code("service")),
        ("Declined", json!({ "type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$" })),
    ];
    for (name, short) in short_forms {
        if let Some(full) = root.pointer_mut(&format!("/$defs/{name}")) {
            let mapping = full.take();
            *full = json!({ "anyOf": [short, mapping] });
        }
    }
}

/// A place within the definition of a record, which is the root itself if the schema is of that record.
fn definition_mut<'s>(root: &'s mut Value, name: &str, place: &str) -> Option<&'s mut Value> {
    let is_root = root.get("title").and_then(Value::as_str) == Some(name);
    let definition = if is_root { String::new() } else { format!("/$defs/{name}") };
    root.pointer_mut(&format!("{definition}{place}"))
}

/// The keys of a goal's scale are levels, whose bounds a schema of keys cannot say but by a pattern.
fn bound_goal_scale(root: &mut Value) {
    if let Some(scale) = definition_mut(root, "Goal", "/properties/scale").and_then(Value::as_object_mut) {
        scale.insert("patternProperties".into(), json!({ r"^(0|[-+]?[12])$": { "type": "string" } }));
        scale.insert("x-key-range".into(), json!([-2, 2]));
    }
}

/// The keys of some mappings of a review are codes of open lists.
fn name_codes_of_keys(root: &mut Value) {
    for (key, list) in [("mechanisms", "mechanism"), ("experience", "experience"), ("changes", "change_area")]
    {
        if let Some(ratings) =
            definition_mut(root, "Review", &format!("/properties/{key}")).and_then(Value::as_object_mut)
        {
            ratings.insert("x-key-codes".into(), list.into());
        }
    }
}

/// A copy in which every `$ref` has been replaced by what it refers to.
fn resolved(schema: &Value, definitions: &Value) -> Value {
    match schema {
        Value::Object(fields) => {
            let target = fields
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|reference| definitions.get(reference.strip_prefix("#/$defs/")?));
            let mut whole = match target.map(|target| resolved(target, definitions)) {
                Some(Value::Object(target)) => target,
                _ => Map::new(),
            };
            let own = fields.iter().filter(|(name, _)| *name != "$ref");
            whole.extend(own.map(|(name, value)| (name.clone(), resolved(value, definitions))));
            Value::Object(whole)
        }
        Value::Array(items) => items.iter().map(|item| resolved(item, definitions)).collect(),
        other => other.clone(),
    }
}

/// Lets every record carry `x_…` keys, and lists the codes that the catalogue knows.
pub(in crate::store) fn finish(schema: &mut Value, catalogue: Option<&Catalogue>) {
    match schema {
        Value::Object(fields) => {
            if fields.contains_key("properties") && fields.get("additionalProperties") == Some(&json!(false))
            {
                let patterns = fields.entry("patternProperties").or_insert_with(|| json!({}));
                if let Some(patterns) = patterns.as_object_mut() {
                    patterns.insert("^x_".into(), json!({}));
                }
            }
            if let Some(codes) = listed_codes(fields, catalogue) {
                fields.insert("enum".into(), codes);
            }
            fields.values_mut().for_each(|value| finish(value, catalogue));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| finish(item, catalogue)),
        _ => {}
    }
}

/// The codes of the list that a schema names, and null where the value may be left open.
fn listed_codes(fields: &Map<String, Value>, catalogue: Option<&Catalogue>) -> Option<Value> {
    let list = fields.get("x-codes")?.as_str()?;
    let mut codes: Vec<Value> = known_codes(catalogue?, list).map(Value::from).collect();
    if codes.is_empty() {
        return None;
    }
    if fields.get("type").is_some_and(Value::is_array) {
        codes.push(Value::Null);
    }
    Some(Value::Array(codes))
}

/// The codes of a list. `decided_service` is the list `service` and social rehabilitation as a whole.
pub fn known_codes<'a>(catalogue: &'a Catalogue, list: &'a str) -> impl Iterator<Item = &'a str> {
    let whole = (list == DECIDED_SERVICE).then_some("social_rehabilitation");
    let list = if list == DECIDED_SERVICE { "service" } else { list };
    whole.into_iter().chain(catalogue.codes(list).iter().map(|entry| entry.code.as_str()))
}

const DECIDED_SERVICE: &str = "decided_service";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path;

    #[test]
    fn no_reference_is_left_and_every_record_takes_keys_of_the_office() {
        for kind in FileKind::ALL {
            let text = kind.built_in().to_string();
            assert!(!text.contains("$ref") && !text.contains("$defs"), "{kind:?}");
            let session = kind.built_in().pointer("/properties/sessions/items/patternProperties");
            assert_eq!(session.is_some(), kind == FileKind::Case);
        }
    }

    #[test]
    fn keys_come_in_the_order_of_the_format() {
        let schema = FileKind::Case.built_in();
        let top = key_order(schema, &path![]);
        assert_eq!(top.first().map(String::as_str), Some("format"));
        assert_eq!(top.last().map(String::as_str), Some("earlier_closures"));
        let goal = key_order(schema, &path!["plans", 0, "goals", 2]);
        assert_eq!(goal.first().map(String::as_str), Some("id"));
        assert_eq!(key_order(schema, &path!["client", "labour_status"]), ["code", "since"]);
        assert_eq!(key_order(schema, &path!["client", "labour_status", 1]), ["code", "since", "from"]);
        assert_eq!(key_order(schema, &path!["alias"]), [] as [&str; 0]);
    }

    #[test]
    fn the_codes_of_open_lists_are_listed_only_where_there_is_a_catalogue() {
        let pointer = "/properties/initiation/properties/source/enum";
        assert_eq!(FileKind::Case.built_in().pointer(pointer), None);
        let listed = schema(FileKind::Case, Some(&crate::store::catalogue::built_in()));
        let codes = listed.pointer(pointer).and_then(Value::as_array).unwrap();
        assert!(codes.contains(&json!("employment_services")));
        let decided = listed.pointer("/properties/decisions/items/properties/service/enum").unwrap();
        assert!(decided.as_array().unwrap().contains(&json!("social_rehabilitation")));
    }

    #[test]
    fn required_is_what_the_format_requires() {
        let required = |pointer: &str| {
            let list = FileKind::Case.built_in().pointer(&format!("{pointer}/required")).cloned();
            serde_json::from_value::<Vec<String>>(list.unwrap_or_default()).unwrap()
        };
        assert_eq!(required(""), ["format", "case", "client", "initiation"]);
        assert_eq!(required("/properties/client"), ["born", "gender", "municipality", "language"]);
        assert_eq!(required("/properties/plans/items"), ["id", "kind", "made", "with_client"]);
        assert_eq!(
            required("/properties/sessions/items"),
            ["id", "date", "minutes", "form", "channel", "attendance", "workers"]
        );
        assert_eq!(required("/properties/reviews/items"), ["id", "date", "plan", "goals"]);
    }
}
