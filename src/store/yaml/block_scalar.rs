//! Literal (`|`) and folded (`>`) scalars: how far one reaches in a text.
//!
//! Its content is not read here, that is the parser's business; `guard` needs the extent to step over text,
//! `tree` to know the exact bytes of a value.

use super::trivia::{byte, is_blank_or_end, line_end, next_line};

/// What becomes of the line breaks at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chomp {
    /// `|`: one is kept.
    Clip,
    /// `|-`: none is kept.
    Strip,
    /// `|+`: all are kept.
    Keep,
}

/// How far a block scalar reaches, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    /// Just past the indicators (`|2-`), before blanks and a comment.
    pub(super) header_end: usize,
    /// What becomes of the final line breaks.
    pub(super) chomp: Chomp,
    /// Where its last line of text ends, without the line break; the line below the header if it has none.
    text_end: usize,
    /// Where it ends, without the final line break: with kept blank lines; `header_end` if it is empty.
    pub(super) end: usize,
}

impl Extent {
    /// How many line breaks its content ends with.
    pub(super) fn breaks(&self, text: &str) -> usize {
        let tail = text.get(self.text_end..next_line(text, self.end)).unwrap_or_default();
        match self.chomp {
            Chomp::Strip => 0,
            Chomp::Clip => tail.matches('\n').count().min(1),
            Chomp::Keep => tail.matches('\n').count(),
        }
    }
}

/// The extent of the block scalar whose `|` or `>` stands at `start`; `parent` is the indentation of the
/// mapping or list that holds it, −1 at the root.
pub(super) fn extent(text: &str, start: usize, parent: isize) -> Extent {
    let (header_end, chomp, explicit) = header(text, start);
    let first = next_line(text, start);
    let indent = explicit.map_or_else(|| detect_indent(text, first, parent), |n| parent.max(0) + n);
    let indent = indent.max(parent + 1);
    let text_end = content_end(text, first, indent, Chomp::Clip);
    let end = if chomp == Chomp::Keep { content_end(text, first, indent, chomp) } else { text_end };
    // An empty scalar keeps the breaks of the blank lines below its header, not that of the header.
    let text_end = text_end.unwrap_or(first);
    Extent { header_end, chomp, text_end, end: end.unwrap_or(header_end) }
}

/// The end of the indicators, the chomping, and the indentation indicator.
fn header(text: &str, start: usize) -> (usize, Chomp, Option<isize>) {
    let (mut at, mut chomp, mut indent) = (start + 1, Chomp::Clip, None);
    for _ in 0..2 {
        match byte(text, at) {
            b'-' => chomp = Chomp::Strip,
            b'+' => chomp = Chomp::Keep,
            digit @ b'1'..=b'9' => indent = Some(isize::from(digit - b'0')),
            _ => break,
        }
        at += 1;
    }
    (at, chomp, indent)
}

/// The indentation of the first line that is not blank. If that is no deeper than the parent, the scalar is
/// empty, and one more than the parent says so; if there is none, every blank belongs to a blank line.
fn detect_indent(text: &str, first: usize, parent: isize) -> isize {
    let mut line = first;
    while line < text.len() {
        let spaces = spaces_at(text, line);
        if line + spaces < line_end(text, line) {
            return (spaces as isize).max(parent + 1);
        }
        line = next_line(text, line);
    }
    isize::MAX
}

fn content_end(text: &str, first: usize, indent: isize, chomp: Chomp) -> Option<usize> {
    let indent = usize::try_from(indent).unwrap_or(0);
    let (mut line, mut end) = (first, None);
    while line < text.len() {
        let spaces = spaces_at(text, line);
        let stop = line_end(text, line);
        let blank = line + spaces >= stop && spaces <= indent;
        if !blank && (spaces < indent || indent == 0 && is_document_marker(text, line)) {
            break;
        }
        if !blank || chomp == Chomp::Keep {
            end = Some(stop);
        }
        line = next_line(text, line);
    }
    end
}

fn spaces_at(text: &str, line: usize) -> usize {
    text.as_bytes().get(line..).unwrap_or_default().iter().take_while(|&&byte| byte == b' ').count()
}

/// Whether the line that begins at `line` is `---` or `...`, with or without something after it.
pub(super) fn is_document_marker(text: &str, line: usize) -> bool {
    let rest = text.as_bytes().get(line..).unwrap_or_default();
    (rest.starts_with(b"---") || rest.starts_with(b"...")) && is_blank_or_end(byte(text, line + 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, parent: isize) -> &str {
        let start = text.find(['|', '>']).unwrap();
        &text[start..extent(text, start, parent).end]
    }

    #[test]
    fn a_block_scalar_ends_with_its_last_line_of_text() {
        assert_eq!(value("a: |\n  x\n\n   y\n\n\nb: 1\n", 0), "|\n  x\n\n   y");
        assert_eq!(value("a: |+\n  x\n\n\nb: 1\n", 0), "|+\n  x\n\n");
        assert_eq!(value("a: |2-\n   x\n  y\n z\n", 0), "|2-\n   x\n  y");
        assert_eq!(value("- |\n  x\n- y", 0), "|\n  x");
        assert_eq!(value("--- |\nx\n...\n", -1), "|\nx");
    }

    #[test]
    fn a_block_scalar_without_text_is_its_header() {
        assert_eq!(value("a: | # c\nb: 1\n", 0), "|");
        assert_eq!(value("a: >-", 0), ">-");
    }

    #[test]
    fn a_line_of_blanks_beyond_the_indentation_is_text() {
        assert_eq!(value("a: |\n  x\n    \nb: 1\n", 0), "|\n  x\n    ");
    }
}
