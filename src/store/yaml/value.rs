//! A record as plain data, on its way into a file: what is to be written, before anyone decides how.
//!
//! Any `Serialize` type becomes a value through `to_value`. The model marks dates, codes and ids as tokens (a
//! newtype named `model::TOKEN`); all other strings are what people wrote, and are protected. Neighbours:
//! `to_value` makes values, `write` lays them out, `edit` puts them into a text.

use super::resolve::{Resolved, resolve};
use super::tree::{Kind, Node};

pub use super::to_value::{Unsuited, to_value, to_value_of};

/// Plain data.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// A date, code or id.
    Token(String),
    /// What a person wrote.
    Text(String),
    /// A list.
    Seq(Vec<Self>),
    /// A mapping, in the order in which it is to be written.
    Map(Vec<(String, Self)>),
}

impl Value {
    /// Whether it is neither a list nor a mapping.
    pub fn is_scalar(&self) -> bool {
        !matches!(self, Self::Seq(_) | Self::Map(_))
    }

    /// Whether the node, as it was read, is this value.
    pub(super) fn is_read_as(&self, node: &Node) -> bool {
        match (self, &node.kind) {
            (Self::Seq(values), Kind::Seq { items, .. }) => {
                values.len() == items.len()
                    && values.iter().zip(items).all(|(value, item)| value.is_read_as(item))
            }
            (Self::Map(pairs), Kind::Map { entries, .. }) => {
                pairs.len() == entries.len()
                    && pairs
                        .iter()
                        .zip(entries)
                        .all(|((key, value), entry)| key == entry.name() && value.is_read_as(&entry.value))
            }
            (Self::Token(wanted) | Self::Text(wanted), Kind::Scalar { text, .. }) => {
                wanted == text && !node.is_null()
            }
            (_, Kind::Scalar { .. }) => node.plain().is_some_and(|text| self.is_resolved_from(text)),
            _ => false,
        }
    }

    fn is_resolved_from(&self, text: &str) -> bool {
        match (self, resolve(text)) {
            (Self::Null, Resolved::Null) => true,
            (Self::Bool(wanted), Resolved::Bool(read)) => *wanted == read,
            (Self::Int(wanted), Resolved::Unsigned(read)) => i64::try_from(read) == Ok(*wanted),
            (Self::Int(wanted), Resolved::Negative(read)) => *wanted == read,
            (Self::Float(wanted), Resolved::Float(read)) => {
                *wanted == read || wanted.is_nan() && read.is_nan()
            }
            _ => false,
        }
    }
}

impl From<&Node> for Value {
    /// Plain scalars by the core schema (text becomes a token), quoted ones as text.
    fn from(node: &Node) -> Self {
        match &node.kind {
            Kind::Seq { items, .. } => Self::Seq(items.iter().map(Self::from).collect()),
            Kind::Map { entries, .. } => Self::Map(
                entries.iter().map(|entry| (entry.name().to_owned(), Self::from(&entry.value))).collect(),
            ),
            Kind::Scalar { text, .. } if node.plain().is_none() => Self::Text(text.to_string()),
            Kind::Scalar { text, .. } => match resolve(text) {
                Resolved::Null => Self::Null,
                Resolved::Bool(value) => Self::Bool(value),
                Resolved::Unsigned(value) => {
                    i64::try_from(value).map_or_else(|_| Self::Token(text.to_string()), Self::Int)
                }
                Resolved::Negative(value) => Self::Int(value),
                Resolved::Float(value) => Self::Float(value),
                Resolved::Text => Self::Token(text.to_string()),
            },
        }
    }
}
