//! From any `Serialize` type to a `Value`.
//!
//! Refuses what a data file cannot hold: bytes, keys that are no words or numbers, numbers beyond 64 bits.
//! Neighbours: `value`.

use std::fmt;

use serde::ser::{self, Serialize};

use super::value::Value;
use crate::model::TOKEN;

/// The type holds something that a data file cannot.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unsuited(String);

impl ser::Error for Unsuited {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// The record as plain data; fields in the order of the type.
pub fn to_value<T: Serialize + ?Sized>(record: &T) -> Result<Value, Unsuited> {
    record.serialize(ToValue { only: None, is_wanted: true })
}

/// The mappings of the record with what stands under some keys; nothing else is copied. Of lists without any of it
/// nothing is left, in others each element keeps its position.
pub fn to_value_of<T: Serialize + ?Sized>(record: &T, keys: &[&str]) -> Result<Value, Unsuited> {
    record.serialize(ToValue { only: Some(keys), is_wanted: false })
}

#[derive(Clone, Copy)]
struct ToValue<'k> {
    /// The keys whose values are wanted; `None` if all are.
    only: Option<&'k [&'k str]>,
    is_wanted: bool,
}

/// A list, or the payload of a variant, under way.
struct Items<'k> {
    to: ToValue<'k>,
    variant: Option<&'static str>,
    items: Vec<Value>,
}

/// A mapping under way.
struct Pairs<'k> {
    to: ToValue<'k>,
    variant: Option<&'static str>,
    pairs: Vec<(String, Value)>,
    key: Option<String>,
}

/// `{variant: value}`, or the value itself.
fn within(variant: Option<&'static str>, value: Value) -> Value {
    match variant {
        Some(name) => Value::Map(vec![(name.to_owned(), value)]),
        None => value,
    }
}

fn key_text(value: Value) -> Result<String, Unsuited> {
    match value {
        Value::Token(text) | Value::Text(text) => Ok(text),
        Value::Int(number) => Ok(number.to_string()),
        Value::Bool(value) => Ok(value.to_string()),
        _ => Err(Unsuited("a key that is neither a word nor a number".to_owned())),
    }
}

fn whole<N>(number: N) -> Result<Value, Unsuited>
where
    i64: TryFrom<N>,
{
    i64::try_from(number).map(Value::Int).map_err(|_| Unsuited("a number beyond 64 bits".to_owned()))
}

impl ToValue<'_> {
    /// How the value of a key is made.
    fn under(self, key: &str) -> Self {
        Self { is_wanted: self.only.is_none_or(|keys| keys.contains(&key)), ..self }
    }

    fn word(self, text: &str, kind: fn(String) -> Value) -> Value {
        if self.is_wanted { kind(text.to_owned()) } else { Value::Null }
    }

    /// Whether nothing that was asked for is in it.
    fn is_idle(self, value: &Value) -> bool {
        self.only.is_some()
            && match value {
                Value::Seq(items) => items.iter().all(|item| *item == Value::Null),
                other => *other == Value::Null,
            }
    }
}

impl<'k> ser::Serializer for ToValue<'k> {
    type Ok = Value;
    type Error = Unsuited;
    type SerializeSeq = Items<'k>;
    type SerializeTuple = Items<'k>;
    type SerializeTupleStruct = Items<'k>;
    type SerializeTupleVariant = Items<'k>;
    type SerializeMap = Pairs<'k>;
    type SerializeStruct = Pairs<'k>;
    type SerializeStructVariant = Pairs<'k>;

    fn serialize_bool(self, value: bool) -> Result<Value, Unsuited> {
        Ok(Value::Bool(value))
    }

    fn serialize_i8(self, value: i8) -> Result<Value, Unsuited> {
        whole(value)
    }

    fn serialize_i16(self, value: i16) -> Result<Value, Unsuited> {
        whole(value)
    }

    fn serialize_i32(self, value: i32) -> Result<Value, Unsuited> {
        whole(value)
    }

    fn serialize_i64(self, value: i64) -> Result<Value, Unsuited> {
        whole(value)
    }

    fn serialize_u8(self, value: u8) -> Result<Value, Unsuited> {
        whole(value)
    }

    fn serialize_u16(self, value: u16) -> Result<Value, Unsuited> {
        whole(value)
    }

    fn serialize_u32(self, value: u32) -> Result<Value, Unsuited> {
        whole(value)
    }

    fn serialize_u64(self, value: u64) -> Result<Value, Unsuited> {
        whole(value)
    }

    fn serialize_f32(self, value: f32) -> Result<Value, Unsuited> {
        Ok(Value::Float(value.into()))
    }

    fn serialize_f64(self, value: f64) -> Result<Value, Unsuited> {
        Ok(Value::Float(value))
    }

    fn serialize_char(self, value: char) -> Result<Value, Unsuited> {
        Ok(self.word(value.encode_utf8(&mut [0; 4]), Value::Text))
    }

    fn serialize_str(self, value: &str) -> Result<Value, Unsuited> {
        Ok(self.word(value, Value::Text))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Value, Unsuited> {
        Err(Unsuited("bytes".to_owned()))
    }

    fn serialize_none(self) -> Result<Value, Unsuited> {
        Ok(Value::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, Unsuited> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Value, Unsuited> {
        Ok(Value::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Value, Unsuited> {
        Ok(Value::Null)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Value, Unsuited> {
        Ok(self.word(variant, Value::Token))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Value, Unsuited> {
        match value.serialize(self)? {
            Value::Text(text) if name == TOKEN => Ok(Value::Token(text)),
            other => Ok(other),
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Value, Unsuited> {
        value.serialize(self).map(|value| within(Some(variant), value))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'k>, Unsuited> {
        Ok(Items { to: self, variant: None, items: Vec::new() })
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'k>, Unsuited> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'k>, Unsuited> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'k>, Unsuited> {
        Ok(Items { to: self, variant: Some(variant), items: Vec::new() })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Pairs<'k>, Unsuited> {
        Ok(Pairs { to: self, variant: None, pairs: Vec::new(), key: None })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Pairs<'k>, Unsuited> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Pairs<'k>, Unsuited> {
        Ok(Pairs { to: self, variant: Some(variant), pairs: Vec::new(), key: None })
    }
}

impl Items<'_> {
    fn push<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Unsuited> {
        self.items.push(item.serialize(self.to)?);
        Ok(())
    }

    fn finish(self) -> Value {
        within(self.variant, Value::Seq(self.items))
    }
}

impl Pairs<'_> {
    fn push<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Unsuited> {
        let to = self.to.under(key);
        let value = value.serialize(to)?;
        if !to.is_idle(&value) {
            self.pairs.push((key.to_owned(), value));
        }
        Ok(())
    }

    fn finish(self) -> Value {
        within(self.variant, Value::Map(self.pairs))
    }
}

macro_rules! list_of {
    ($trait:ident, $method:ident) => {
        impl ser::$trait for Items<'_> {
            type Ok = Value;
            type Error = Unsuited;

            fn $method<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Unsuited> {
                self.push(item)
            }

            fn end(self) -> Result<Value, Unsuited> {
                Ok(self.finish())
            }
        }
    };
}

list_of!(SerializeSeq, serialize_element);
list_of!(SerializeTuple, serialize_element);
list_of!(SerializeTupleStruct, serialize_field);
list_of!(SerializeTupleVariant, serialize_field);

impl ser::SerializeMap for Pairs<'_> {
    type Ok = Value;
    type Error = Unsuited;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unsuited> {
        self.key = Some(key_text(to_value(key)?)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unsuited> {
        let key = self.key.take().ok_or_else(|| Unsuited("a value without a key".to_owned()))?;
        self.push(&key, value)
    }

    fn end(self) -> Result<Value, Unsuited> {
        Ok(self.finish())
    }
}

macro_rules! fields_of {
    ($trait:ident) => {
        impl ser::$trait for Pairs<'_> {
            type Ok = Value;
            type Error = Unsuited;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Unsuited> {
                self.push(key, value)
            }

            fn end(self) -> Result<Value, Unsuited> {
                Ok(self.finish())
            }
        }
    };
}

fields_of!(SerializeStruct);
fields_of!(SerializeStructVariant);

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;

    use super::{Value, to_value, to_value_of};
    use crate::model::date::Date;

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Place {
        HomeVisit,
    }

    #[derive(Serialize)]
    struct Visit {
        date: Option<Date>,
        place: Place,
        note: String,
        scale: BTreeMap<i8, &'static str>,
        next: Option<Date>,
        share: f64,
    }

    #[test]
    fn a_record_becomes_plain_data_in_its_own_order() {
        let visit = Visit {
            date: Date::new(2026, 3, 9),
            place: Place::HomeVisit,
            note: "2026-03-09".to_owned(),
            scale: [(-1, "a"), (0, "b")].into(),
            next: None,
            share: 0.5,
        };
        let pair = |key: &str, value| (key.to_owned(), value);
        assert_eq!(
            to_value(&visit),
            Ok(Value::Map(vec![
                pair("date", Value::Token("2026-03-09".into())),
                pair("place", Value::Token("home_visit".into())),
                pair("note", Value::Text("2026-03-09".into())),
                pair(
                    "scale",
                    Value::Map(vec![pair("-1", Value::Text("a".into())), pair("0", Value::Text("b".into()))])
                ),
                pair("next", Value::Null),
                pair("share", Value::Float(0.5)),
            ]))
        );
        assert!(to_value(&u64::MAX).is_err());
    }

    #[derive(Serialize)]
    struct Visits {
        visits: Vec<Visit>,
        workers: Vec<&'static str>,
        others: Vec<&'static str>,
    }

    #[test]
    fn of_what_was_not_asked_for_only_mappings_are_left() {
        let visit = Visit {
            date: Date::new(2026, 3, 9),
            place: Place::HomeVisit,
            note: "x".to_owned(),
            scale: BTreeMap::new(),
            next: None,
            share: 0.5,
        };
        let visits = Visits { visits: vec![visit], workers: vec!["anna"], others: vec!["kela"] };
        let pair = |key: &str, value| (key.to_owned(), value);
        let of_visit = vec![
            pair("date", Value::Token("2026-03-09".into())),
            pair("scale", Value::Map(vec![])),
            pair("share", Value::Float(0.5)),
        ];
        assert_eq!(
            to_value_of(&visits, &["date", "workers"]),
            Ok(Value::Map(vec![
                pair("visits", Value::Seq(vec![Value::Map(of_visit)])),
                pair("workers", Value::Seq(vec![Value::Text("anna".into())])),
            ]))
        );
    }
}
