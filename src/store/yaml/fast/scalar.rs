//! Scalars on one line: bare keys, plain texts in block and in flow style, quoted ones.
//!
//! Leaves to the other reader: quoted keys, keys of several words, most escapes, whatever goes on with the next line.
//! Neighbours: `block` and `flow` ask for them.

use compact_str::CompactString;

use super::scan::{Scan, scalar};
use crate::store::yaml::tree::{Node, Style};

/// Longer keys than any reader of a line expects are left to the other reader.
const MAX_KEY: usize = 128;

impl Scan<'_> {
    /// The colon of the bare word that stands here, if that is a key.
    pub(super) fn key_end(&self) -> Option<usize> {
        let is_word = |at: usize| self.byte(at).is_ascii_alphanumeric() || self.byte(at) == b'_';
        if !(is_word(self.at) || self.here() == b'-' && is_word(self.at + 1)) {
            return None;
        }
        let mut at = self.at + 1;
        while is_word(at) || matches!(self.byte(at), b'-' | b'.' | b'/') {
            at += 1;
        }
        (self.byte(at) == b':' && self.is_blank(at + 1) && at - self.at <= MAX_KEY).then_some(at)
    }

    /// A plain text up to the end of the line or a comment.
    pub(super) fn plain(&mut self) -> Option<Node> {
        let start = self.at;
        self.begins_plain(start)?;
        let mut at = start;
        let mut end = start;
        loop {
            match self.byte(at) {
                b'\n' | 0 => break,
                b'#' if end < at => break,
                b':' if self.is_blank(at + 1) => return None,
                b' ' => {}
                _ => end = at + 1,
            }
            at += 1;
        }
        self.at = end;
        self.plain_to(end, start)
    }

    /// A plain text within brackets, up to a comma or bracket. Readers disagree on indicators that stand before a
    /// word within it.
    pub(super) fn flow_plain(&mut self) -> Option<Node> {
        let start = self.at;
        self.begins_plain(start)?;
        let mut at = start;
        let mut end = start;
        loop {
            match self.byte(at) {
                b',' | b']' | b'}' => break,
                b'\n' | 0 | b'[' | b'{' => return None,
                b'?' => return None,
                b':' if !self.byte(at + 1).is_ascii_alphanumeric() => return None,
                b' ' => {}
                _ if end < at => {
                    self.begins_plain(at)?;
                    end = at + 1;
                }
                _ => end = at + 1,
            }
            at += 1;
        }
        self.at = end;
        self.plain_to(end, start)
    }

    /// No indicator stands there, only what every reader takes for the beginning of a plain text.
    fn begins_plain(&self, at: usize) -> Option<()> {
        let sure = match self.byte(at) {
            b'-' => self.byte(at + 1).is_ascii_alphanumeric(),
            b'_' | b'(' | b'.' | b'/' | b'+' | b'~' | b'<' | b'=' | b';' | b'$' => true,
            byte => byte.is_ascii_alphanumeric() || !byte.is_ascii(),
        };
        sure.then_some(())
    }

    /// A quoted text that ends on its line, with the escapes that need no table.
    pub(super) fn quoted(&mut self) -> Option<Node> {
        let start = self.at;
        let quote = self.here();
        let mut text = CompactString::const_new("");
        let mut from = start + 1;
        let mut at = from;
        loop {
            let byte = self.byte(at);
            let escaped = match byte {
                b'\n' | 0 => return None,
                b'\\' if quote == b'"' => Some(unescaped(self.byte(at + 1))?),
                b'\'' if quote == b'\'' && self.byte(at + 1) == b'\'' => Some('\''),
                _ => None,
            };
            if byte == quote && escaped.is_none() {
                break;
            }
            if let Some(character) = escaped {
                text.push_str(self.text.get(from..at)?);
                text.push(character);
                at += 1;
                from = at + 1;
            }
            at += 1;
        }
        text.push_str(self.text.get(from..at)?);
        self.at = at + 1;
        let style = if quote == b'"' { Style::Double } else { Style::Single };
        Some(scalar(start..self.at, text, style))
    }
}

fn unescaped(byte: u8) -> Option<char> {
    match byte {
        b'n' => Some('\n'),
        b't' => Some('\t'),
        b'"' => Some('"'),
        b'\\' => Some('\\'),
        _ => None,
    }
}
