//! From symbolic places to lines and columns, only when diagnostics are shown.
//!
//! A file is read and parsed once for all its diagnostics. A file that cannot be parsed has only byte
//! offsets to go by, one that cannot be read only its first line. Personal identity codes are covered in the
//! excerpts. Neighbours: `load` makes the diagnostics, `diagnostic::render` shows what comes out.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::csv::place;
use super::csv::table::{self, Table};
use super::load::Source;
use super::yaml::guard::guard;
use super::yaml::tree::{Node, parse_guarded};
use crate::diagnostic::{Diagnostic, Located, Place};
use crate::model::identity_code::cover_identity_codes;
use crate::model::path::Path;

/// Lines longer than this (in bytes) are not shown: no person reads them, and thousands of copies fill memory.
const LONGEST_EXCERPT: usize = 4096;

/// Every diagnostic with its line, column and excerpt, by file and line; `cap` is the most bytes of a file that
/// are read for it.
pub fn locate(mut diagnostics: Vec<Diagnostic>, source: &dyn Source, cap: u64) -> Vec<Located> {
    diagnostics.sort_by(|one, other| one.file.cmp(&other.file));
    let mut located = Vec::with_capacity(diagnostics.len());
    for of_file in diagnostics.chunk_by(|one, other| one.file == other.file) {
        let file = of_file.first().map_or("", |first| first.file.as_str());
        let bytes = source.read(file, cap).unwrap_or_default();
        let text = Text::new(&bytes, cap, file.ends_with(".csv"));
        located.extend(of_file.iter().map(|diagnostic| text.locate(diagnostic)));
    }
    located.sort_by(|one, other| key(one).cmp(&key(other)));
    located
}

fn key(located: &Located) -> (&str, usize, usize, &str) {
    (&located.diagnostic.file, located.line, located.column, located.diagnostic.kind.id)
}

/// The same for diagnostics of one text that is at hand.
pub fn locate_in(diagnostics: Vec<Diagnostic>, text: &str) -> Vec<Located> {
    let is_table = diagnostics.first().is_some_and(|first| first.file.ends_with(".csv"));
    let text = Text::new(text.as_bytes(), u64::MAX, is_table);
    let mut located: Vec<Located> = diagnostics.iter().map(|diagnostic| text.locate(diagnostic)).collect();
    located.sort_by(|one, other| key(one).cmp(&key(other)));
    located
}

/// Line and column of places in a text, both from 1, in the order of the places; the nearest that is written.
pub fn positions(text: &str, places: &[Path]) -> Vec<(usize, usize)> {
    let text = Text::new(text.as_bytes(), u64::MAX, false);
    let position = |place: &Path| text.value(place).map_or((1, 1), |offset| text.line_column(offset));
    places.iter().map(position).collect()
}

/// A file's text with what is needed to find places in it.
struct Text<'a> {
    text: Cow<'a, str>,
    is_table: bool,
    /// Parsed when the first symbolic place is asked for; `None` if it does not parse.
    root: OnceCell<Option<Node>>,
    /// The same of a CSV file.
    table: OnceCell<Option<Table>>,
    bytes: &'a [u8],
    cap: usize,
    /// The byte at which each line begins.
    lines: Vec<usize>,
}

impl<'a> Text<'a> {
    fn new(bytes: &'a [u8], cap: u64, is_table: bool) -> Self {
        // Up to the first byte that is not UTF-8 the offsets stay true, and no diagnostic lies behind it.
        let text = String::from_utf8_lossy(bytes);
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        let cap = usize::try_from(cap).unwrap_or(usize::MAX);
        Self { text, is_table, root: OnceCell::new(), table: OnceCell::new(), bytes, cap, lines }
    }

    fn root(&self) -> Option<&Node> {
        let parsed = || guard(self.bytes, self.cap).ok().and_then(|text| parse_guarded(text).ok());
        self.root.get_or_init(parsed).as_ref()
    }

    fn table(&self) -> Option<&Table> {
        self.table.get_or_init(|| table::parse(&self.text).ok()).as_ref()
    }

    fn locate(&self, diagnostic: &Diagnostic) -> Located {
        let offset = self.offset(&diagnostic.place);
        let (line, column) = offset.map_or((1, 1), |offset| self.line_column(offset));
        let excerpt = offset.and_then(|_| self.excerpt(line));
        Located { diagnostic: diagnostic.clone(), line, column, excerpt }
    }

    fn offset(&self, place: &Place) -> Option<usize> {
        match place {
            Place::File => None,
            Place::Offset(offset) => Some(*offset),
            Place::Key(path) | Place::Value(path) if self.is_table => place::offset(self.table()?, path),
            Place::Key(path) => {
                self.root()?.key_span(path).map(|span| span.start).or_else(|| self.value(path))
            }
            Place::Value(path) => self.value(path),
        }
    }

    /// The beginning of a value, or of the nearest thing around it that is written.
    fn value(&self, path: &Path) -> Option<usize> {
        let root = self.root()?;
        let mut path = Some(path.clone());
        while let Some(place) = path {
            if let Some(node) = root.get(&place) {
                return Some(node.span.start);
            }
            path = place.parent();
        }
        None
    }

    /// Line and column, both from 1, the column in characters.
    fn line_column(&self, offset: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let before = self.text.as_bytes().get(start..offset.min(self.text.len())).unwrap_or_default();
        // Bytes that continue a character (0b10xx_xxxx) are not counted.
        (line, before.iter().filter(|byte| **byte & 0xc0 != 0x80).count() + 1)
    }

    fn excerpt(&self, line: usize) -> Option<String> {
        let start = *self.lines.get(line.checked_sub(1)?)?;
        let end = self.lines.get(line).copied().unwrap_or(self.text.len());
        let text = self.text.get(start..end)?.trim_end_matches(['\n', '\r']);
        (text.len() <= LONGEST_EXCERPT).then(|| cover_identity_codes(text))
    }
}
