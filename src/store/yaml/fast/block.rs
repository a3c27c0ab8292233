//! Mappings and lists in block style, by their columns.
//!
//! Whoever reads a value leaves the scan on the next token, wherever that is; the collection that is open decides
//! by its column whether it belongs to it. A token deeper than the open collection goes on with something that
//! was read as finished: then this reader does not know.

use compact_str::CompactString;

use super::scan::{MAX_DEPTH, Scan, scalar};
use crate::store::yaml::tree::{Entry, Kind, Node, Style};

/// The collection that a value stands in, with its column.
#[derive(Clone, Copy)]
enum Holder {
    Map(isize),
    Seq(isize),
}

impl Holder {
    fn column(self) -> isize {
        match self {
            Self::Map(column) | Self::Seq(column) => column,
        }
    }
}

impl Scan<'_> {
    /// The mapping whose first key stands here, in that column.
    pub(super) fn map(&mut self, column: isize, depth: usize) -> Option<Node> {
        let start = self.at;
        let mut end = start;
        let mut entries = Vec::new();
        while self.column == column {
            let key = self.key()?;
            let value = self.value(Holder::Map(column), depth)?;
            end = value.span.end;
            entries.push(Entry { key, value });
        }
        (self.column < column).then(|| Node { span: start..end, kind: Kind::Map { entries, flow: false } })
    }

    /// The list whose first dash stands here, in that column.
    fn seq(&mut self, column: isize, depth: usize) -> Option<Node> {
        let start = self.at;
        let mut end = start;
        let mut items = Vec::new();
        while self.column == column && self.is_dash() {
            self.at += 1;
            let item = self.value(Holder::Seq(column), depth)?;
            end = item.span.end;
            items.push(item);
        }
        (self.column <= column).then(|| Node { span: start..end, kind: Kind::Seq { items, flow: false } })
    }

    /// A key that is a bare word, and past its colon.
    fn key(&mut self) -> Option<Node> {
        let start = self.at;
        let colon = self.key_end()?;
        self.at = colon + 1;
        self.plain_to(colon, start)
    }

    /// What stands behind a colon or a dash, or below it.
    fn value(&mut self, holder: Holder, depth: usize) -> Option<Node> {
        let indicator_end = self.at;
        self.spaces();
        let value = match self.here() {
            b'\n' | b'#' | 0 => {
                self.at = indicator_end;
                self.finish_line()?;
                return self.below(indicator_end, holder, depth);
            }
            b'|' | b'>' => return self.block_text(holder.column()),
            b'[' | b'{' => self.flow(depth)?,
            b'"' | b'\'' => self.quoted()?,
            _ if matches!(holder, Holder::Seq(_)) && self.key_end().is_some() => {
                self.column = self.token_column();
                return self.deeper(self.column, depth);
            }
            _ => self.plain()?,
        };
        self.finish_line()?;
        Some(value)
    }

    /// The value on the lines below an indicator; nothing, if those belong to a collection around it.
    fn below(&mut self, indicator_end: usize, holder: Holder, depth: usize) -> Option<Node> {
        let column = self.column;
        // A list may stand under its key in the same column.
        let is_level = matches!(holder, Holder::Map(own) if own == column) && self.is_dash();
        if column > holder.column() || is_level {
            return self.deeper(column, depth);
        }
        let text = CompactString::const_new("");
        Some(scalar(indicator_end..indicator_end, text, Style::Plain))
    }

    fn deeper(&mut self, column: isize, depth: usize) -> Option<Node> {
        match depth < MAX_DEPTH {
            true if self.is_dash() => self.seq(column, depth + 1),
            true => self.map(column, depth + 1),
            false => None,
        }
    }
}
