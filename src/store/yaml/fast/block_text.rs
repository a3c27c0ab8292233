//! Literal and folded scalars (`|`, `>`, with or without `-`) whose indentation shows from their first line.
//!
//! Leaves to the other reader: kept line breaks (`+`), a stated indentation, blanks beyond the indentation, and folded
//! lines that are indented further. Neighbour: `block` asks for them.

use compact_str::CompactString;

use super::scan::{Scan, scalar};
use crate::store::yaml::tree::{Node, Style};

/// A line of text that follows in a block scalar, and how many blank lines come before it.
struct Line {
    blanks: usize,
    start: usize,
    end: usize,
}

impl Scan<'_> {
    /// The block scalar whose sign stands here, in a collection of that column.
    pub(super) fn block_text(&mut self, holder: isize) -> Option<Node> {
        let start = self.at;
        let style = if self.here() == b'|' { Style::Literal } else { Style::Folded };
        self.at += 1;
        let strips = self.here() == b'-';
        self.at += usize::from(strips);
        self.spaces();
        if self.here() != b'\n' {
            return None;
        }
        let first = self.first_line(holder)?;
        let indent = first.start - self.line;
        let mut text = CompactString::with_capacity(first.end + 1 - first.start);
        let (mut line, mut end) = (Some(first), self.at);
        while let Some(next) = line {
            self.join(&mut text, &next, style, end == self.at)?;
            end = next.end;
            line = self.line_after(next.end, indent, holder)?;
        }
        if !strips && self.byte(end) == b'\n' {
            text.push('\n');
        }
        self.at = end;
        self.next_line();
        Some(scalar(start..end, text, style))
    }

    /// The first line that is not blank; it must be deeper than the collection. The scan's line becomes its own.
    fn first_line(&mut self, holder: isize) -> Option<Line> {
        let mut line = self.at + 1;
        while self.byte(line) == b'\n' {
            line += 1;
        }
        let start = line + self.spaces_at(line);
        let is_text = !matches!(self.byte(start), b'\n' | 0) && (start - line) as isize > holder;
        self.line = line;
        is_text.then(|| Line { blanks: line - self.at - 1, start, end: self.line_end(start) })
    }

    /// The line of text that follows one that ends at `end`; `Some(None)` if there is none.
    fn line_after(&self, end: usize, indent: usize, holder: isize) -> Option<Option<Line>> {
        let mut line = end + 1;
        let mut blanks = 0;
        loop {
            let spaces = self.spaces_at(line);
            match self.byte(line + spaces) {
                // Blanks beyond the indentation are text to some and nothing to others.
                b'\n' if spaces > indent => return None,
                b'\n' => {
                    blanks += 1;
                    line += spaces + 1;
                }
                0 => return (spaces == 0).then_some(None),
                _ if spaces >= indent => {
                    let start = line + indent;
                    return Some(Some(Line { blanks, start, end: self.line_end(start) }));
                }
                _ => return (spaces as isize <= holder).then_some(None),
            }
        }
    }

    /// Adds a line as the style joins it to those before.
    fn join(&self, text: &mut CompactString, line: &Line, style: Style, is_first: bool) -> Option<()> {
        let body = self.text.get(line.start..line.end)?;
        if style == Style::Folded
            && (body.starts_with(' ') || body.ends_with(' ') || is_first && line.blanks > 0)
        {
            return None;
        }
        let breaks = match (is_first, style) {
            (true, _) => line.blanks,
            (false, Style::Literal) => line.blanks + 1,
            (false, _) => line.blanks,
        };
        text.extend(std::iter::repeat_n('\n', breaks));
        if style == Style::Folded && !is_first && breaks == 0 {
            text.push(' ');
        }
        text.push_str(body);
        Some(())
    }

    fn spaces_at(&self, line: usize) -> usize {
        let rest = self.text.as_bytes().get(line..).unwrap_or_default();
        rest.iter().take_while(|&&byte| byte == b' ').count()
    }
}
