//! From the text of a file to a typed record, in one step.
//!
//! Guard, tree, duplicate keys, types: the first that finds fault stops it. Whoever wants all problems at once
//! walks the tree. Neighbours: `guard`, `tree`, `de`; `store::load` calls it for every file.

use serde::de::DeserializeOwned;

use super::de::{ShapeError, ShapeKind, from_node};
use super::guard::{DEFAULT_CAP, Refused, RefusedReason, guard};
use super::tree::{Node, SyntaxError, SyntaxKind, parse_guarded};

/// Why a text is no record of the wanted type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Outside the subset of YAML.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// Not well-formed.
    #[error(transparent)]
    Syntax(#[from] SyntaxError),
    /// A mapping has a key twice; the byte of the second.
    #[error("duplicate key")]
    DuplicateKey(usize),
    /// Not of the wanted shape.
    #[error(transparent)]
    Shape(#[from] ShapeError),
}

impl ReadError {
    /// The byte where the fault shows.
    pub fn offset(&self) -> usize {
        match self {
            Self::Refused(refused) => refused.offset,
            Self::Syntax(error) => error.offset,
            Self::DuplicateKey(offset) => *offset,
            Self::Shape(error) => error.offset,
        }
    }

    /// The stable id of the fault, kebab-case.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Refused(refused) => refused.reason.id(),
            Self::Syntax(SyntaxError { kind: SyntaxKind::Refused(reason), .. }) => RefusedReason::id(*reason),
            Self::Syntax(_) => "syntax",
            Self::DuplicateKey(_) | Self::Shape(ShapeError { kind: ShapeKind::DuplicateKey(_), .. }) => {
                "duplicate-key"
            }
            Self::Shape(ShapeError { kind: ShapeKind::UnknownKey { .. }, .. }) => "unknown-key",
            Self::Shape(ShapeError { kind: ShapeKind::UnknownCode { .. }, .. }) => "unknown-code",
            Self::Shape(ShapeError { kind: ShapeKind::MissingKey(_), .. }) => "missing-key",
            Self::Shape(_) => "shape",
        }
    }
}

/// The record in `text`, of at most the default size.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    read_bytes(text.as_bytes(), DEFAULT_CAP)
}

/// The record in the bytes of a file of at most `cap` bytes.
pub fn read_bytes<T: DeserializeOwned>(bytes: &[u8], cap: usize) -> Result<T, ReadError> {
    let root = sound_tree(guard(bytes, cap)?)?;
    Ok(from_node(&root)?)
}

/// The tree of a guarded text in which no key repeats.
fn sound_tree(text: &str) -> Result<Node, ReadError> {
    let root = parse_guarded(text)?;
    match root.duplicate_keys().first() {
        Some(span) => Err(ReadError::DuplicateKey(span.start)),
        None => Ok(root),
    }
}
