//! Reads the tree into typed records.
//!
//! A scalar has the type that is asked for: `0555567` is a text where a text is wanted and so is `no`; a number
//! and `true` are only read from plain scalars. Keys that begin with `x_` are an office's own and are passed
//! over wherever a record is read (not in real mappings, whose keys are data). Where the type does not say what
//! it wants, the core schema decides. Errors carry the byte of the node and never repeat a text of the file
//! that is not a key or a code. Neighbours: `read` runs it on a whole text, `resolve` types plain scalars.

use std::fmt;

use serde::de::{self, Deserialize, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::resolve::{Resolved, number, resolve};
use super::tree::{Entry, Kind, Node, Style};

/// A record does not have the shape that its type wants.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct ShapeError {
    /// The byte of the key or value that is wrong; 0 if the type itself is at fault.
    pub offset: usize,
    /// What is wrong.
    pub kind: ShapeKind,
    placed: bool,
}

/// What is wrong with a shape.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShapeKind {
    /// Something else is wanted there; the wish in the words of the type.
    #[error("expected {0}")]
    Expected(String),
    /// The record has no such key.
    #[error("unknown key `{key}`")]
    UnknownKey {
        /// The key as written.
        key: String,
        /// The keys that there are.
        known: &'static [&'static str],
    },
    /// There is no such code.
    #[error("unknown code")]
    UnknownCode {
        /// What is written, if it looks like a code rather than like a text.
        code: Option<String>,
        /// The codes that there are.
        known: &'static [&'static str],
    },
    /// A required key is not there.
    #[error("missing key `{0}`")]
    MissingKey(&'static str),
    /// A key stands twice.
    #[error("duplicate key `{0}`")]
    DuplicateKey(&'static str),
    /// What a type says of itself; types do not repeat texts.
    #[error("{0}")]
    Other(String),
}

impl ShapeError {
    fn new(kind: ShapeKind) -> Self {
        Self { offset: 0, kind, placed: false }
    }

    fn expected(wish: &dyn de::Expected) -> Self {
        Self::new(ShapeKind::Expected(wish.to_string()))
    }

    /// This error with its place, unless a deeper node has given it one.
    fn at(mut self, offset: usize) -> Self {
        if !self.placed {
            self.offset = offset;
            self.placed = true;
        }
        self
    }
}

impl de::Error for ShapeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(ShapeKind::Other(message.to_string()))
    }

    fn invalid_type(_: de::Unexpected<'_>, wish: &dyn de::Expected) -> Self {
        Self::expected(wish)
    }

    fn invalid_value(_: de::Unexpected<'_>, wish: &dyn de::Expected) -> Self {
        Self::expected(wish)
    }

    fn invalid_length(_: usize, wish: &dyn de::Expected) -> Self {
        Self::expected(wish)
    }

    fn unknown_variant(variant: &str, known: &'static [&'static str]) -> Self {
        let code = is_code(variant).then(|| variant.to_owned());
        Self::new(ShapeKind::UnknownCode { code, known })
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::new(ShapeKind::UnknownKey { key: key.to_owned(), known })
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(ShapeKind::MissingKey(key))
    }

    fn duplicate_field(key: &'static str) -> Self {
        Self::new(ShapeKind::DuplicateKey(key))
    }
}

/// One short word of letters, digits and joiners; anything else may be what a person wrote.
fn is_code(text: &str) -> bool {
    text.len() <= 40 && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// The record that a node holds.
pub fn from_node<'de, T: Deserialize<'de>>(node: &'de Node) -> Result<T, ShapeError> {
    T::deserialize(node).map_err(|error| error.at(node.span.start))
}

impl Node {
    fn resolved(&self) -> Option<Resolved> {
        self.plain().map(resolve)
    }

    fn place(&self, error: ShapeError) -> ShapeError {
        error.at(self.span.start)
    }

    fn visit_seq<'de, V: Visitor<'de>>(
        &'de self,
        items: &'de [Self],
        visitor: V,
    ) -> Result<V::Value, ShapeError> {
        let mut items = Items { items: items.iter() };
        let value = visitor.visit_seq(&mut items).map_err(|error| self.place(error))?;
        match items.items.next() {
            None => Ok(value),
            Some(surplus) => {
                Err(ShapeError::new(ShapeKind::Expected("a shorter list".to_owned())).at(surplus.span.start))
            }
        }
    }

    fn visit_entries<'de, V>(
        &'de self,
        entries: &'de [Entry],
        own_keys: bool,
        visitor: V,
    ) -> Result<V::Value, ShapeError>
    where
        V: Visitor<'de>,
    {
        visitor
            .visit_map(Pairs { entries: entries.iter(), value: None, own_keys })
            .map_err(|error| self.place(error))
    }

    fn visit_map<'de, V: Visitor<'de>>(
        &'de self,
        own_keys: bool,
        visitor: V,
    ) -> Result<V::Value, ShapeError> {
        match &self.kind {
            Kind::Map { entries, .. } => self.visit_entries(entries, own_keys, visitor),
            _ if self.plain() == Some("") => self.visit_entries(&[], own_keys, visitor),
            _ => Err(self.place(ShapeError::expected(&visitor))),
        }
    }
}

/// A plain scalar of which nobody says what it is.
fn visit_plain<'de, V: Visitor<'de>>(text: &'de str, visitor: V) -> Result<V::Value, ShapeError> {
    match resolve(text) {
        Resolved::Null => visitor.visit_unit(),
        Resolved::Bool(value) => visitor.visit_bool(value),
        Resolved::Unsigned(value) => visitor.visit_u64(value),
        Resolved::Negative(value) => visitor.visit_i64(value),
        Resolved::Float(value) => visitor.visit_f64(value),
        Resolved::Text => visitor.visit_borrowed_str(text),
    }
}

/// Numbers: any width is read at the widest, and the type narrows it.
macro_rules! whole_numbers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
            match self.resolved() {
                Some(Resolved::Unsigned(value)) => visitor.visit_u64(value),
                Some(Resolved::Negative(value)) => visitor.visit_i64(value),
                _ => Err(ShapeError::expected(&visitor)),
            }
            .map_err(|error| self.place(error))
        })*
    };
}

impl<'de> de::Deserializer<'de> for &'de Node {
    type Error = ShapeError;

    whole_numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    forward_to_deserialize_any! { i128 u128 bytes byte_buf }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        match &self.kind {
            Kind::Seq { items, .. } => self.visit_seq(items, visitor),
            Kind::Map { entries, .. } => self.visit_entries(entries, false, visitor),
            Kind::Scalar { text, style: Style::Plain } => visit_plain(text, visitor),
            Kind::Scalar { text, .. } => visitor.visit_borrowed_str(text),
        }
        .map_err(|error| self.place(error))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        match self.plain() {
            Some("true") => visitor.visit_bool(true),
            Some("false") => visitor.visit_bool(false),
            _ => Err(ShapeError::new(ShapeKind::Expected("true or false".to_owned()))),
        }
        .map_err(|error| self.place(error))
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        match self.plain().and_then(number) {
            Some(value) => visitor.visit_f64(value),
            None => Err(ShapeError::expected(&visitor)),
        }
        .map_err(|error| self.place(error))
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        match self.text() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => Err(ShapeError::expected(&visitor)),
        }
        .map_err(|error| self.place(error))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
            .map_err(|error| self.place(error))
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        if self.is_null() { visitor.visit_unit() } else { Err(ShapeError::expected(&visitor)) }
            .map_err(|error| self.place(error))
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, ShapeError> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, ShapeError> {
        visitor.visit_newtype_struct(self).map_err(|error| self.place(error))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        match &self.kind {
            Kind::Seq { items, .. } => self.visit_seq(items, visitor),
            _ if self.plain() == Some("") => self.visit_seq(&[], visitor),
            _ => Err(self.place(ShapeError::expected(&visitor))),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, ShapeError> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, ShapeError>
    where
        V: Visitor<'de>,
    {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        self.visit_map(true, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ShapeError> {
        self.visit_map(false, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ShapeError> {
        match self.text() {
            Some(text) if self.plain() != Some("") => visitor.visit_enum(text.into_deserializer()),
            _ => Err(ShapeError::expected(&visitor)),
        }
        .map_err(|error: ShapeError| self.place(error))
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ShapeError> {
        visitor.visit_unit()
    }
}

/// The items of a list that are still to be read.
struct Items<'de> {
    items: std::slice::Iter<'de, Node>,
}

impl<'de> de::SeqAccess<'de> for &mut Items<'de> {
    type Error = ShapeError;

    fn next_element_seed<T: de::DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, ShapeError> {
        let Some(item) = self.items.next() else { return Ok(None) };
        seed.deserialize(item).map(Some).map_err(|error| item.place(error))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The entries of a mapping that are still to be read.
struct Pairs<'de> {
    entries: std::slice::Iter<'de, Entry>,
    value: Option<&'de Node>,
    /// Whether keys that begin with `x_` are data, as in a real mapping.
    own_keys: bool,
}

impl<'de> de::MapAccess<'de> for Pairs<'de> {
    type Error = ShapeError;

    fn next_key_seed<K: de::DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ShapeError> {
        let own_keys = self.own_keys;
        let Some(entry) = self.entries.find(|entry| own_keys || !entry.name().starts_with("x_")) else {
            return Ok(None);
        };
        self.value = Some(&entry.value);
        seed.deserialize(&entry.key).map(Some).map_err(|error| entry.key.place(error))
    }

    fn next_value_seed<V: de::DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ShapeError> {
        let Some(value) = self.value.take() else {
            return Err(de::Error::custom("a value was asked for before its key"));
        };
        seed.deserialize(value).map_err(|error| value.place(error))
    }
}
