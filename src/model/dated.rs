//! A fact that may change over time: one value, or a list of values each valid from a day.
//!
//! `municipality: Kokkola` and `municipality: [{value: Kokkola}, {value: Kannus, from: 2026-05-01}]` mean the
//! same up to the last of April. The value on a day is the last one whose `from` is not after it; an entry
//! without `from` holds from the beginning.

use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};

use super::date::Date;

/// One value, or values that follow each other.
#[derive(Debug, Clone, PartialEq)]
pub enum Dated<T> {
    /// The value on every day.
    Always(T),
    /// Values with the day from which each holds.
    Since(Vec<Valid<T>>),
}

/// A value and the first day on which it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Valid<T> {
    /// The value.
    pub value: T,
    /// The first day; `None`: from the beginning.
    pub from: Option<Date>,
}

impl<T> Dated<T> {
    /// The value on a day: the last with `from` not after it.
    pub fn on(&self, day: Date) -> Option<&T> {
        match self {
            Self::Always(value) => Some(value),
            Self::Since(values) => values
                .iter()
                .filter(|valid| valid.from.is_none_or(|from| from <= day))
                .max_by_key(|valid| valid.from)
                .map(|valid| &valid.value),
        }
    }

    /// The values in the order of the file.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        let (one, many) = match self {
            Self::Always(value) => (Some(value), None),
            Self::Since(values) => (None, Some(values.iter().map(|valid| &valid.value))),
        };
        one.into_iter().chain(many.into_iter().flatten())
    }
}

/// How a value stands in a file: alone, and as an element of a dated list.
pub trait DatedValue: Sized + Serialize + de::DeserializeOwned + JsonSchema {
    /// An element `{…, from: DATE}` of a dated list, as a type that reads it.
    type Element: de::DeserializeOwned + Serialize + JsonSchema + Into<Valid<Self>> + From<Valid<Self>>;
    /// True if the value alone is itself a list, so that a list of mappings means dated values.
    const IS_LIST: bool = false;
}

/// `{value: …, from: DATE}`, the element of most dated lists.
#[derive(Debug, Clone, Serialize, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ValueFrom<T> {
    /// The value.
    pub value: T,
    /// The first day on which it holds.
    pub from: Option<Date>,
}

impl<T> From<ValueFrom<T>> for Valid<T> {
    fn from(element: ValueFrom<T>) -> Self {
        Self { value: element.value, from: element.from }
    }
}

impl<T> From<Valid<T>> for ValueFrom<T> {
    fn from(valid: Valid<T>) -> Self {
        Self { value: valid.value, from: valid.from }
    }
}

impl<T: DatedValue + Clone> Serialize for Dated<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return Packed::from(self).serialize(serializer);
        }
        match self {
            Self::Always(value) => value.serialize(serializer),
            Self::Since(values) => serializer.collect_seq(values.iter().cloned().map(T::Element::from)),
        }
    }
}

impl<'de, T: DatedValue> Deserialize<'de> for Dated<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return Packed::<T, T::Element>::deserialize(deserializer).map(Self::from);
        }
        deserializer.deserialize_any(DatedVisitor(PhantomData))
    }
}

/// Both forms told apart, for formats that no person reads.
#[derive(Serialize, serde::Deserialize)]
enum Packed<T, E> {
    Always(T),
    Since(Vec<E>),
}

impl<'d, T: DatedValue + Clone> From<&'d Dated<T>> for Packed<&'d T, T::Element> {
    fn from(dated: &'d Dated<T>) -> Self {
        match dated {
            Dated::Always(value) => Self::Always(value),
            Dated::Since(values) => Self::Since(values.iter().cloned().map(T::Element::from).collect()),
        }
    }
}

impl<T: DatedValue> From<Packed<T, T::Element>> for Dated<T> {
    fn from(packed: Packed<T, T::Element>) -> Self {
        match packed {
            Packed::Always(value) => Self::Always(value),
            Packed::Since(elements) => Self::Since(elements.into_iter().map(Into::into).collect()),
        }
    }
}

struct DatedVisitor<T>(PhantomData<T>);

impl<'de, T: DatedValue> Visitor<'de> for DatedVisitor<T> {
    type Value = Dated<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("one value or a list of values with from")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        T::deserialize(StrDeserializer::new(text)).map(Dated::Always)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Self::Value, E> {
        self.visit_str(if value { "true" } else { "false" })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Dated::Always)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        if T::IS_LIST {
            return ListOrElements::<T>::deserialize(SeqAccessDeserializer::new(seq)).map(|list| list.0);
        }
        let elements = Vec::<T::Element>::deserialize(SeqAccessDeserializer::new(seq))?;
        Ok(Dated::Since(elements.into_iter().map(Into::into).collect()))
    }
}

/// A list that is either the value itself (`[a, b]`) or dated values (`[{value: [a, b], from: …}]`).
struct ListOrElements<T>(Dated<T>);

impl<'de, T: DatedValue> Deserialize<'de> for ListOrElements<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let items = Vec::<CodeOrElement<T>>::deserialize(deserializer)?;
        let mut codes = Vec::new();
        let mut elements = Vec::new();
        for item in items {
            match item {
                CodeOrElement::Code(code) => codes.push(code),
                CodeOrElement::Element(element) => elements.push(element.into()),
            }
        }
        match (codes.is_empty(), elements.is_empty()) {
            (_, true) => T::deserialize(de::value::SeqDeserializer::new(codes.into_iter()))
                .map(|value| Self(Dated::Always(value))),
            (true, false) => Ok(Self(Dated::Since(elements))),
            (false, false) => Err(de::Error::custom("codes and dated values are mixed")),
        }
    }
}

enum CodeOrElement<T: DatedValue> {
    Code(String),
    Element(T::Element),
}

impl<'de, T: DatedValue> Deserialize<'de> for CodeOrElement<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ItemVisitor<T>(PhantomData<T>);

        impl<'de, T: DatedValue> Visitor<'de> for ItemVisitor<T> {
            type Value = CodeOrElement<T>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a code or a value with from")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(CodeOrElement::Code(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::Element::deserialize(MapAccessDeserializer::new(map)).map(CodeOrElement::Element)
            }
        }

        deserializer.deserialize_any(ItemVisitor(PhantomData))
    }
}

impl<T: DatedValue> JsonSchema for Dated<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("dated_{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        let element = generator.subschema_for::<T::Element>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": element }] })
    }
}
