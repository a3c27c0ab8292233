//! A schema, made ready for the thorough walk: what it says of a value, looked up once instead of at every value.
//!
//! Knows nothing that the schema does not say. Neighbours: `schema` makes the schemas, `shape` walks by the forms,
//! `scalar_shape` judges single values by them.

use serde_json::Value;

use super::schema::alternatives;

/// The types of JSON Schema, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Types(u8);

impl Types {
    pub(super) const NULL: Self = Self(1);
    pub(super) const BOOLEAN: Self = Self(2);
    pub(super) const INTEGER: Self = Self(4);
    pub(super) const NUMBER: Self = Self(8);
    pub(super) const STRING: Self = Self(16);
    pub(super) const ARRAY: Self = Self(32);
    pub(super) const OBJECT: Self = Self(64);
    /// Every type of a single value but null.
    pub(super) const SCALAR: Self = Self(Self::BOOLEAN.0 | Self::INTEGER.0 | Self::NUMBER.0 | Self::STRING.0);

    fn of(schema: &Value) -> Self {
        let named = |name: &Value| match name.as_str() {
            Some("null") => Self::NULL,
            Some("boolean") => Self::BOOLEAN,
            Some("integer") => Self::INTEGER,
            Some("number") => Self::NUMBER,
            Some("string") => Self::STRING,
            Some("array") => Self::ARRAY,
            Some("object") => Self::OBJECT,
            _ => Self::default(),
        };
        match schema.get("type") {
            Some(Value::Array(names)) => {
                names.iter().map(named).fold(Self::default(), |a, b| Self(a.0 | b.0))
            }
            Some(name) => named(name),
            None => Self::default(),
        }
    }

    /// Whether some type is in both.
    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The format of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    CaseCode,
    Language,
    Date,
    PartialDate,
    DateOrNotNeeded,
    /// One that nobody judges.
    Other,
}

/// What may stand at a place.
#[derive(Debug, Default)]
pub struct Form {
    /// The forms of which a value must have one; empty if there is no choice.
    alternatives: Vec<Self>,
    pub(super) types: Types,
    /// The keys of a mapping and what stands under them, sorted by key.
    properties: Vec<(Box<str>, Self)>,
    /// The keys in the order of the format.
    pub(super) names: Vec<Box<str>>,
    pub(super) required: Vec<Box<str>>,
    /// What stands under the other keys of an open mapping.
    pub(super) others: Option<Box<Self>>,
    /// The bounds of its keys, if those are numbers.
    pub(super) key_range: Option<(i64, i64)>,
    /// The list of which its keys are codes.
    pub(super) key_codes: Option<Box<str>>,
    pub(super) items: Option<Box<Self>>,
    pub(super) choices: Option<Vec<Box<str>>>,
    /// The list of the labels of the choices.
    pub(super) choice: Option<Box<str>>,
    /// The open list from which a code comes.
    pub(super) codes: Option<Box<str>>,
    pub(super) format: Option<Format>,
    pub(super) least: Option<f64>,
    pub(super) most: Option<f64>,
    /// The text may not be empty: an id.
    pub(super) is_id: bool,
}

impl Form {
    /// The form that a schema without references describes.
    pub fn new(schema: &Value) -> Self {
        match alternatives(schema).as_slice() {
            [only] => Self::single(only),
            several => Self {
                alternatives: several.iter().map(|schema| Self::single(schema)).collect(),
                ..Self::default()
            },
        }
    }

    fn single(schema: &Value) -> Self {
        let word = |key: &str| schema.get(key).and_then(Value::as_str);
        let properties = schema.get("properties").and_then(Value::as_object);
        let names = properties.into_iter().flat_map(|properties| properties.keys());
        let mut properties: Vec<(Box<str>, Self)> = (properties.into_iter().flatten())
            .map(|(name, own)| (name.as_str().into(), Self::new(own)))
            .collect();
        properties.sort_by(|(one, _), (other, _)| one.cmp(other));
        let format = word("format");
        Self {
            alternatives: Vec::new(),
            types: Types::of(schema),
            properties,
            names: names.map(|name| name.as_str().into()).collect(),
            required: words(schema, "required").unwrap_or_default(),
            others: others(schema).map(|own| Box::new(Self::new(own))),
            key_range: key_range(schema),
            key_codes: word("x-key-codes").map(Into::into),
            items: schema.get("items").map(|own| Box::new(Self::new(own))),
            choices: words(schema, "enum"),
            choice: word("x-choice").map(Into::into),
            codes: word("x-codes").map(Into::into),
            format: format.map(format_of),
            least: schema.get("minimum").and_then(Value::as_f64),
            most: schema.get("maximum").and_then(Value::as_f64).or_else(|| widest(format?)),
            is_id: schema.get("minLength").is_some(),
        }
    }

    /// The forms of which a value must have one; the form itself if there is no choice.
    pub(super) fn alternatives(&self) -> &[Self] {
        if self.alternatives.is_empty() { std::slice::from_ref(self) } else { &self.alternatives }
    }

    /// What stands under a key.
    pub(super) fn property(&self, name: &str) -> Option<&Self> {
        let place = self.properties.binary_search_by(|(own, _)| (**own).cmp(name)).ok()?;
        self.properties.get(place).map(|(_, own)| own)
    }
}

fn format_of(name: &str) -> Format {
    match name {
        "case-code" => Format::CaseCode,
        "language" => Format::Language,
        "date" => Format::Date,
        "partial-date" => Format::PartialDate,
        "date-or-not-needed" => Format::DateOrNotNeeded,
        _ => Format::Other,
    }
}

/// The largest number that a width holds.
fn widest(format: &str) -> Option<f64> {
    match format {
        "uint8" => Some(f64::from(u8::MAX)),
        "uint16" => Some(f64::from(u16::MAX)),
        "uint32" => Some(f64::from(u32::MAX)),
        _ => None,
    }
}

/// What stands under keys that the schema does not name; where they are numbers, it says so by a pattern.
fn others(schema: &Value) -> Option<&Value> {
    match key_range(schema) {
        Some(_) => schema.get("patternProperties").and_then(Value::as_object)?.values().next(),
        None => schema.get("additionalProperties").filter(|schema| schema.is_object()),
    }
}

fn key_range(schema: &Value) -> Option<(i64, i64)> {
    let bounds = schema.get("x-key-range")?.as_array()?;
    let bound = |at: usize| bounds.get(at).and_then(Value::as_i64).unwrap_or_default();
    Some((bound(0), bound(1)))
}

fn words(schema: &Value, key: &str) -> Option<Vec<Box<str>>> {
    let words = schema.get(key)?.as_array()?;
    Some(words.iter().filter_map(Value::as_str).map(Into::into).collect())
}
