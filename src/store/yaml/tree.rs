//! The tree of a YAML text: every node with the exact bytes it takes.
//!
//! Spans are normalised: a scalar's span is its source with quotes or block header and without trailing
//! blanks and comments; a flow collection's runs from bracket to bracket; a block collection's from its first
//! key or dash to the end of its last child; an empty value's is empty and lies directly after its colon or
//! dash. Neighbours: `build` makes the tree, `de` reads it into types, `edit` splices at its spans.

use std::collections::HashSet;
use std::ops::Range;

use compact_str::CompactString;

use super::guard::RefusedReason;
use super::trivia::line_start;
use crate::model::path::{Path, Step};

pub use super::build::{parse, parse_by_events, parse_decoded, parse_guarded};

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The bytes it takes, as the module says.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// The three kinds of YAML nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A text, number, date, or nothing.
    Scalar {
        /// The content: unquoted, unfolded; up to 24 bytes of it, so most keys and codes, take no memory of
        /// their own.
        text: CompactString,
        /// How it is written.
        style: Style,
    },
    /// A list.
    Seq {
        /// Its items in order.
        items: Vec<Node>,
        /// Written with brackets, not dashes.
        flow: bool,
    },
    /// A mapping.
    Map {
        /// Its entries in the order of the file; keys are always scalars, and may repeat.
        entries: Vec<Entry>,
        /// Written with braces (or as a single pair within a flow list).
        flow: bool,
    },
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Bare.
    Plain,
    /// `'…'`
    Single,
    /// `"…"`
    Double,
    /// `|`
    Literal,
    /// `>`
    Folded,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Always a scalar.
    pub key: Node,
    /// An empty plain scalar if nothing is written.
    pub value: Node,
}

impl Entry {
    /// The text of the key.
    pub fn name(&self) -> &str {
        self.key.text().unwrap_or_default()
    }

    /// The end of the entry: of its value, or of the key if nothing follows that.
    pub(super) fn end(&self) -> usize {
        self.value.span.end.max(self.key.span.end)
    }
}

/// The text is not YAML of the subset, and where that first shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{kind} at byte {offset}")]
pub struct SyntaxError {
    /// The first byte that is wrong.
    pub offset: usize,
    /// What is wrong.
    pub kind: SyntaxKind,
}

/// What is wrong with the syntax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SyntaxKind {
    /// The guard refused it.
    #[error("{0}")]
    Refused(RefusedReason),
    /// The parser does not understand it.
    #[error("not well-formed YAML")]
    Malformed,
    /// A list or mapping as a key.
    #[error("a key that is not a plain word")]
    ComplexKey,
}

/// Tells which keys of a mapping repeat an earlier one.
#[derive(Default)]
pub(super) struct Keys<'n>(HashSet<&'n str>);

/// Among so many keys each is compared with those before it, which is faster than any set.
const FEW: usize = 24;

impl<'n> Keys<'n> {
    /// Whether the key at that position stands before it, too; to be asked of each in turn.
    pub(super) fn is_repeated(&mut self, entries: &'n [Entry], at: usize) -> bool {
        let Some(name) = entries.get(at).map(Entry::name) else { return false };
        match entries.len() <= FEW {
            true => entries.iter().take(at).any(|earlier| earlier.name() == name),
            false => !self.0.insert(name),
        }
    }
}

impl Node {
    /// The node at `path`; of repeated keys the first.
    pub fn get(&self, path: &Path) -> Option<&Self> {
        path.0.iter().try_fold(self, |node, step| node.step(step))
    }

    /// The span of the key that `path` ends in; `None` if it ends in a list element or nowhere.
    pub fn key_span(&self, path: &Path) -> Option<Range<usize>> {
        let parent = self.get(&path.parent()?)?;
        match path.last()? {
            Step::Key(key) => parent.entry(key).map(|entry| entry.key.span.clone()),
            Step::Index(_) => None,
        }
    }

    /// Something else in the same place.
    pub(super) fn with(&self, kind: Kind) -> Self {
        Self { span: self.span.clone(), kind }
    }

    pub(super) fn step(&self, step: &Step) -> Option<&Self> {
        match (step, &self.kind) {
            (Step::Key(key), _) => self.entry(key).map(|entry| &entry.value),
            (Step::Index(index), Kind::Seq { items, .. }) => items.get(*index),
            _ => None,
        }
    }

    /// The first entry of that key, if this is a mapping.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.name() == key)
    }

    /// The entries of a mapping; none for anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.kind {
            Kind::Map { entries, .. } => entries,
            _ => &[],
        }
    }

    /// The items of a list; none for anything else.
    pub fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::Seq { items, .. } => items,
            _ => &[],
        }
    }

    /// The content of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The content of a plain scalar.
    pub fn plain(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, style: Style::Plain } => Some(text),
            _ => None,
        }
    }

    /// Nothing, `~` or `null`, unquoted.
    pub fn is_null(&self) -> bool {
        self.plain().is_some_and(|text| matches!(text, "" | "~" | "null" | "Null" | "NULL"))
    }

    /// Whether it is a list or mapping in flow style.
    pub fn is_flow(&self) -> bool {
        matches!(self.kind, Kind::Seq { flow: true, .. } | Kind::Map { flow: true, .. })
    }

    /// Whether it is a list or mapping in block style.
    pub(super) fn is_block_collection(&self) -> bool {
        matches!(self.kind, Kind::Seq { flow: false, .. } | Kind::Map { flow: false, .. })
    }

    /// The spans of all keys that their mapping already has, in the order of the file.
    pub fn duplicate_keys(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        self.collect_duplicates(&mut found);
        found
    }

    fn collect_duplicates(&self, found: &mut Vec<Range<usize>>) {
        let entries = self.entries();
        let mut keys = Keys::default();
        for (at, entry) in entries.iter().enumerate() {
            if keys.is_repeated(entries, at) {
                found.push(entry.key.span.clone());
            }
            entry.value.collect_duplicates(found);
        }
        self.items().iter().for_each(|item| item.collect_duplicates(found));
    }

    /// Whether both hold the same values in the same order, written in the same style; places may differ.
    pub(super) fn same_as(&self, other: &Self) -> bool {
        match (&self.kind, &other.kind) {
            (Kind::Seq { items: a, flow }, Kind::Seq { items: b, flow: other_flow }) => {
                flow == other_flow && a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same_as(b))
            }
            (Kind::Map { entries: a, flow }, Kind::Map { entries: b, flow: other_flow }) => {
                flow == other_flow && a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same_as(b))
            }
            (a, b) => a == b,
        }
    }
}

impl Entry {
    pub(super) fn same_as(&self, other: &Self) -> bool {
        self.key.same_as(&other.key) && self.value.same_as(&other.value)
    }
}

/// The line and column of a byte, both counted from 1, the column in characters.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let offset = offset.min(text.len());
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
    let since = before.get(line_start(text, offset).min(offset)..).unwrap_or_default();
    // Bytes that continue a character (0b10xx_xxxx) are not counted.
    let column = since.iter().filter(|&&byte| byte & 0xc0 != 0x80).count() + 1;
    (line, column)
}
