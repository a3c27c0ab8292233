//! The place at which the fast reader stands, and the steps between tokens and lines.
//!
//! Neighbours: `block`, `flow`, `scalar` and `block_text` read tokens from here.

use std::ops::Range;

use compact_str::CompactString;

use crate::store::yaml::tree::{Kind, Node, Style};

/// How deep collections may nest; no record comes near it. The guard refuses what is deeper than its own bound,
/// which lies above this one.
pub(super) const MAX_DEPTH: usize = 32;

/// A text without tabs and carriage returns, and how far it has been read.
pub(super) struct Scan<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    /// Where the line begins.
    pub(super) line: usize,
    /// The column of the token that comes next, when a line has been finished; −1 at the end of the text.
    pub(super) column: isize,
}

impl<'t> Scan<'t> {
    /// Stands on the first token.
    pub(super) fn new(text: &'t str) -> Self {
        let mut scan = Self { text, at: 0, line: 0, column: 0 };
        scan.find_token();
        scan
    }

    /// The byte at a place, 0 past the end: the guard lets no NUL through.
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    pub(super) fn here(&self) -> u8 {
        self.byte(self.at)
    }

    pub(super) fn spaces(&mut self) {
        while self.here() == b' ' {
            self.at += 1;
        }
    }

    /// The end of the line that holds `at`, before its break.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        at + rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len())
    }

    /// Past what may stand behind a value – blanks, a comment – and past lines without a token to the next one.
    pub(super) fn finish_line(&mut self) -> Option<()> {
        let end = self.at;
        self.spaces();
        match self.here() {
            b'\n' | 0 => {}
            b'#' if self.at > end => self.at = self.line_end(self.at),
            _ => return None,
        }
        self.next_line();
        Some(())
    }

    /// From the end of a line to the next token.
    pub(super) fn next_line(&mut self) {
        self.at += 1;
        self.line = self.at;
        self.find_token();
    }

    /// From the beginning of a line to the first token on it or on a later one.
    fn find_token(&mut self) {
        loop {
            self.spaces();
            match self.here() {
                b'\n' => self.at += 1,
                b'#' => self.at = self.line_end(self.at) + 1,
                0 => {
                    self.column = -1;
                    return;
                }
                _ => {
                    self.column = self.token_column();
                    return;
                }
            }
            self.line = self.at;
        }
    }

    /// How far the place lies from the beginning of its line; only spaces and dashes come before.
    pub(super) fn token_column(&self) -> isize {
        (self.at - self.line) as isize
    }

    /// A dash that stands for a list element.
    pub(super) fn is_dash(&self) -> bool {
        self.here() == b'-' && self.is_blank(self.at + 1)
    }

    /// A space, the end of a line or of the text.
    pub(super) fn is_blank(&self, at: usize) -> bool {
        matches!(self.byte(at), b' ' | b'\n' | 0)
    }

    /// The part of the text from `start` to here as a plain scalar.
    pub(super) fn plain_to(&self, end: usize, start: usize) -> Option<Node> {
        Some(scalar(start..end, CompactString::from(self.text.get(start..end)?), Style::Plain))
    }
}

/// A scalar.
pub(super) fn scalar(span: Range<usize>, text: CompactString, style: Style) -> Node {
    Node { span, kind: Kind::Scalar { text, style } }
}
