//! Where in a text new lines go, and how its lines end.
//!
//! Neighbours: `insert` and `replace` ask.

use super::block_scalar::{Chomp, extent};
use super::splice::Splice;
use super::tree::{Kind, Node, Style};
use super::trivia::{BOM, byte, column, line_end, line_start, next_line, skip_blanks, skip_trivia};
use crate::model::path::Step;

/// The line break in use around `at`.
pub(super) fn line_break(text: &str, at: usize) -> &'static str {
    let before = text.get(..at).and_then(|before| before.rfind('\n'));
    match before.or_else(|| text.find('\n')) {
        Some(newline) if newline > 0 && byte(text, newline - 1) == b'\r' => "\r\n",
        _ => "\n",
    }
}

/// The end of the last line that belongs to something ending at `end` in a collection at column `indent`: its
/// own line, and comment lines below it that are indented deeper than the collection.
pub(super) fn after_lines(text: &str, end: usize, indent: usize) -> usize {
    let mut last = line_end(text, end);
    let mut line = next_line(text, end);
    while line < text.len() && line > last {
        let first = skip_blanks(text, line);
        match byte(text, first) {
            b'#' if first - line > indent => last = line_end(text, line),
            // A blank line belongs to what is above only if such a comment follows.
            b'\n' | b'\r' => {}
            _ => break,
        }
        line = next_line(text, line);
    }
    last
}

/// The beginning of the lines that belong to something starting at `start`: its own line, and comment lines
/// directly above it at the same column – unless these begin the file and so are about all of it.
pub(super) fn before_lines(text: &str, start: usize) -> usize {
    let own = line_start(text, start);
    let indent = column(text, start);
    let mut first = own;
    while first > 0 {
        let above = line_start(text, first - 1);
        let comment = skip_blanks(text, above);
        if above >= first || byte(text, comment) != b'#' || comment - above != indent {
            break;
        }
        first = above;
    }
    let begins_file = first == 0 || text.starts_with(BOM) && first == BOM.len();
    if begins_file { own } else { first }
}

/// Just past the colon or dash that the child of `holder` at `step` follows; `None` where none is written.
pub(super) fn after_indicator(text: &str, holder: &Node, step: &Step) -> Option<usize> {
    let (from, indicator) = match step {
        Step::Key(key) => (holder.entry(key)?.key.span.end, b':'),
        Step::Index(0) => (holder.span.start, b'-'),
        Step::Index(index) => (holder.items().get(index - 1)?.span.end, b'-'),
    };
    let at = skip_trivia(text, from);
    (byte(text, at) == indicator).then_some(at + 1)
}

/// What keeps the value of a text's very last scalar when lines are added below it: a literal block without a
/// final line break would gain one.
pub(super) fn keep_last_block(text: &str, root: &Node) -> Option<Splice> {
    let last = last_scalar(root);
    let is_block = matches!(last.kind, Kind::Scalar { style: Style::Literal | Style::Folded, .. });
    if !is_block || text.ends_with('\n') {
        return None;
    }
    let reach = extent(text, last.span.start, -1);
    let header = text.get(last.span.start..reach.header_end)?;
    (reach.chomp != Chomp::Strip)
        .then(|| Splice::replace(last.span.start..reach.header_end, format!("{}-", header.replace('+', ""))))
}

fn last_scalar(node: &Node) -> &Node {
    let child = match &node.kind {
        Kind::Seq { items, .. } => items.last(),
        Kind::Map { entries, .. } => entries.last().map(|entry| &entry.value),
        Kind::Scalar { .. } => None,
    };
    child.map_or(node, last_scalar)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deeper_comments_belong_to_what_is_above() {
        let text = "a:\n  b: 1\n\n  # about a\n# about c\nc: 2\n";
        assert_eq!(after_lines(text, 9, 0), text.find("\n# about c").unwrap());
        assert_eq!(before_lines(text, text.find("c: 2").unwrap()), text.find("# about c").unwrap());
        assert_eq!(before_lines("# the file\na: 1\n", 11), 11);
    }

    #[test]
    fn line_breaks_follow_the_line_above() {
        assert_eq!(line_break("a\r\nb\nc", 3), "\r\n");
        assert_eq!(line_break("a\r\nb\nc", 6), "\n");
        assert_eq!(line_break("a", 1), "\n");
    }
}
