//! Mappings and lists in brackets, as far as they stand on one line.
//!
//! Leaves to the other reader: a comma before the closing bracket, keys without values, pairs within lists.
//! Neighbours: `block` asks for them, `scalar` reads what they hold.

use super::scan::{MAX_DEPTH, Scan};
use crate::store::yaml::tree::{Entry, Kind, Node};

impl Scan<'_> {
    /// The collection whose bracket stands here.
    pub(super) fn flow(&mut self, depth: usize) -> Option<Node> {
        if depth >= MAX_DEPTH {
            return None;
        }
        let start = self.at;
        let is_map = self.here() == b'{';
        self.at += 1;
        self.spaces();
        let kind = if is_map { self.flow_map(depth + 1)? } else { self.flow_seq(depth + 1)? };
        Some(Node { span: start..self.at, kind })
    }

    fn flow_seq(&mut self, depth: usize) -> Option<Kind> {
        let mut items = Vec::new();
        let mut is_over = self.here() == b']';
        while !is_over {
            items.push(self.flow_value(depth)?);
            is_over = self.is_last(b']')?;
        }
        self.at += 1;
        Some(Kind::Seq { items, flow: true })
    }

    fn flow_map(&mut self, depth: usize) -> Option<Kind> {
        let mut entries = Vec::new();
        let mut is_over = self.here() == b'}';
        while !is_over {
            let (start, colon) = (self.at, self.key_end()?);
            let key = self.plain_to(colon, start)?;
            self.at = colon + 1;
            self.spaces();
            entries.push(Entry { key, value: self.flow_value(depth)? });
            is_over = self.is_last(b'}')?;
        }
        self.at += 1;
        Some(Kind::Map { entries, flow: true })
    }

    /// Whether the bracket follows, and past the comma if that does.
    fn is_last(&mut self, bracket: u8) -> Option<bool> {
        self.spaces();
        match self.here() {
            b',' => {
                self.at += 1;
                self.spaces();
                Some(false)
            }
            byte => (byte == bracket).then_some(true),
        }
    }

    fn flow_value(&mut self, depth: usize) -> Option<Node> {
        match self.here() {
            b'[' | b'{' => self.flow(depth),
            b'"' | b'\'' => self.quoted(),
            _ => self.flow_plain(),
        }
    }
}
