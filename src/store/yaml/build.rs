//! From the parser's events to the tree.
//!
//! The parser says *what* comes next; *where* it is, is worked out here, walking from token to token, because
//! the parser's marks count characters, leave out block headers and run into comments. The two must meet at
//! every token: where they do not, the text is refused as malformed rather than misread. Nothing recurses.

use std::cell::Cell;
use std::ops::Range;

use compact_str::CompactString;
use saphyr_parser::{Event, Marker, Parser, ScalarStyle};

use super::block_scalar::{Chomp, extent};
use super::fast;
use super::guard::{DEFAULT_CAP, Refused, RefusedReason, decode, quoted_end, structure, without_bom};
use super::tree::{Entry, Kind, Node, Style, SyntaxError, SyntaxKind};
use super::trivia::{byte, column, is_blank_or_end, line_start, skip_trivia};

/// More levels than the guard lets through, so that nobody who skips it can exhaust the stack later.
const MAX_DEPTH: usize = 256;

/// The longest key that every reader accepts without a `?`, in bytes.
const MAX_KEY: usize = 1024;

/// What no plain scalar begins with; the parser lets some through within brackets.
const NEVER_PLAIN: [char; 18] =
    [':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '\u{feff}'];

/// The tree of a text of at most the default size; the guard is run first.
pub fn parse(text: &str) -> Result<Node, SyntaxError> {
    parse_decoded(decode(text.as_bytes(), DEFAULT_CAP).map_err(refused)?)
}

/// The tree of a text of which the guard has so far looked at the characters only. What the fast reader
/// understands needs no further look.
pub fn parse_decoded(text: &str) -> Result<Node, SyntaxError> {
    if let Some(root) = fast::read(text) {
        return Ok(root);
    }
    structure(text).map_err(refused)?;
    parse_by_events(text)
}

/// The tree of a text that the guard has passed (with whatever cap).
pub fn parse_guarded(text: &str) -> Result<Node, SyntaxError> {
    fast::read(text).map_or_else(|| parse_by_events(text), Ok)
}

fn refused(refused: Refused) -> SyntaxError {
    SyntaxError { offset: refused.offset, kind: SyntaxKind::Refused(refused.reason) }
}

/// The tree of a text that the guard has passed, by the parser's events: reads everything, and is what the fast
/// reader is measured against.
pub fn parse_by_events(text: &str) -> Result<Node, SyntaxError> {
    let (body, bom) = without_bom(text);
    let mut builder = Builder::new(text, bom);
    for event in Parser::new_from_str(body) {
        let (event, span) = event.map_err(|error| malformed(builder.offset(*error.marker())))?;
        builder.event(event, span.end)?;
    }
    Ok(builder.root.unwrap_or_else(|| empty_at(skip_document_start(text, bom))))
}

fn malformed(offset: usize) -> SyntaxError {
    SyntaxError { offset, kind: SyntaxKind::Malformed }
}

fn empty_at(at: usize) -> Node {
    Node { span: at..at, kind: Kind::Scalar { text: CompactString::const_new(""), style: Style::Plain } }
}

/// Where the root node of a document may begin: after trivia and a `---`.
fn skip_document_start(text: &str, at: usize) -> usize {
    let at = skip_trivia(text, at);
    let marked = text.get(at..).is_some_and(|rest| rest.starts_with("---"))
        && is_blank_or_end(byte(text, at + 3))
        && line_start(text, at) == at;
    if marked { at + 3 } else { at }
}

/// A collection that is not closed yet.
struct Open {
    start: usize,
    flow: bool,
    /// Just past the last token that belongs to it.
    cursor: usize,
    content: Content,
}

enum Content {
    Seq(Vec<Node>),
    /// `explicit`: the key stands behind a `?`, and may have lines of its own.
    Map {
        entries: Vec<Entry>,
        key: Option<Node>,
        explicit: bool,
    },
}

struct Builder<'a> {
    text: &'a str,
    /// The beginning of every line, to turn the parser's lines and columns into bytes.
    lines: Vec<usize>,
    bom: usize,
    /// The line, column and byte that were looked up last: marks mostly go forward, and a long line must not be
    /// counted from its beginning each time.
    last: Cell<(usize, usize, usize)>,
    open: Vec<Open>,
    root: Option<Node>,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, bom: usize) -> Self {
        let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(bom).chain(breaks).collect();
        Self { text, lines, bom, last: Cell::new((1, 0, bom)), open: Vec::new(), root: None }
    }

    /// The byte of a mark. Lines and columns are used because the mark's own index drifts.
    fn offset(&self, mark: Marker) -> usize {
        let (line, column, byte) = self.last.get();
        let (column, start) = match mark.line() == line && mark.col() >= column {
            true => (mark.col() - column, byte),
            false => (mark.col(), self.line_offset(mark.line())),
        };
        let rest = self.text.get(start..).unwrap_or_default();
        let found = start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at);
        self.last.set((mark.line(), mark.col(), found));
        found
    }

    fn line_offset(&self, line: usize) -> usize {
        line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or(self.text.len())
    }

    fn event(&mut self, event: Event<'_>, end: Marker) -> Result<(), SyntaxError> {
        match event {
            Event::Scalar(text, style, 0, None) => self.scalar(text.into_owned(), style, end),
            Event::SequenceStart(0, None) => self.begin(Content::Seq(Vec::new()), b'['),
            Event::MappingStart(0, None) => {
                self.begin(Content::Map { entries: Vec::new(), key: None, explicit: false }, b'{')
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) if self.root.is_none() => Ok(()),
            Event::DocumentStart(_) => Err(self.refused(RefusedReason::SecondDocument, end)),
            Event::Alias(_) => Err(self.refused(RefusedReason::Alias, end)),
            Event::Scalar(_, _, 0, _) | Event::SequenceStart(0, _) | Event::MappingStart(0, _) => {
                Err(self.refused(RefusedReason::Tag, end))
            }
            Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..) => {
                Err(self.refused(RefusedReason::Anchor, end))
            }
        }
    }

    fn refused(&self, reason: RefusedReason, mark: Marker) -> SyntaxError {
        SyntaxError { offset: self.offset(mark), kind: SyntaxKind::Refused(reason) }
    }

    fn begin(&mut self, content: Content, bracket: u8) -> Result<(), SyntaxError> {
        let start = self.place(false)?;
        if self.awaits_key() {
            return Err(SyntaxError { offset: start, kind: SyntaxKind::ComplexKey });
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(SyntaxError { offset: start, kind: SyntaxKind::Refused(RefusedReason::TooDeep) });
        }
        let bracketed = byte(self.text, start) == bracket;
        // `[a: b]` holds a mapping without braces.
        let flow = bracketed || self.open.last().is_some_and(|parent| parent.flow);
        let cursor = if bracketed { start + 1 } else { start };
        self.open.push(Open { start, flow, cursor, content });
        Ok(())
    }

    fn awaits_key(&self) -> bool {
        matches!(self.open.last(), Some(Open { content: Content::Map { key: None, .. }, .. }))
    }

    /// Where the next node begins, according to what it is in; `empty` if nothing is written there.
    fn place(&self, empty: bool) -> Result<usize, SyntaxError> {
        let Some(parent) = self.open.last() else {
            let start = skip_document_start(self.text, self.bom);
            return Ok(if empty { start } else { skip_trivia(self.text, start) });
        };
        match &parent.content {
            Content::Seq(_) if !parent.flow => self.after_indicator(parent.cursor, b'-', empty),
            Content::Seq(_) => Ok(self.after_comma(parent)),
            Content::Map { key: None, .. } => Ok(self.key_place(parent, empty)),
            Content::Map { key: Some(key), explicit, .. } => self.value_place(key, *explicit, empty),
        }
    }

    fn value_place(&self, key: &Node, explicit: bool, empty: bool) -> Result<usize, SyntaxError> {
        let place = match self.after_indicator(key.span.end, b':', empty) {
            Err(_) if empty => return Ok(key.span.end),
            found => found?,
        };
        let colon = skip_trivia(self.text, key.span.end);
        let source = self.text.get(key.span.start..colon).unwrap_or_default();
        let quoted = source.starts_with(['"', '\'']);
        let flow = self.open.last().is_some_and(|parent| parent.flow);
        // `{a:[b]}`, `{a:}`: some readers take the colon behind a plain key for a part of it. Most want a key
        // on one line and of at most 1024 characters.
        let glued =
            flow && !quoted && matches!(byte(self.text, colon + 1), b',' | b'?' | b'[' | b']' | b'{' | b'}');
        let sprawling = !explicit && (source.contains('\n') || source.len() > MAX_KEY);
        if glued || sprawling { Err(malformed(colon)) } else { Ok(place) }
    }

    /// Past the indicator that must come next, and past trivia if a value is written.
    fn after_indicator(&self, from: usize, indicator: u8, empty: bool) -> Result<usize, SyntaxError> {
        let at = skip_trivia(self.text, from);
        if byte(self.text, at) != indicator {
            return Err(malformed(at));
        }
        Ok(if empty { at + 1 } else { skip_trivia(self.text, at + 1) })
    }

    /// Past the comma before the next item, which only flow collections have.
    fn after_comma(&self, parent: &Open) -> usize {
        let at = skip_trivia(self.text, parent.cursor);
        if parent.flow && byte(self.text, at) == b',' { skip_trivia(self.text, at + 1) } else { at }
    }

    fn key_place(&self, parent: &Open, empty: bool) -> usize {
        match self.explicit_key(parent) {
            Some(mark) if empty => mark + 1,
            Some(mark) => skip_trivia(self.text, mark + 1),
            None => self.after_comma(parent),
        }
    }

    /// The `?` before the next key of a mapping, if there is one.
    fn explicit_key(&self, parent: &Open) -> Option<usize> {
        let at = self.after_comma(parent);
        (byte(self.text, at) == b'?' && is_blank_or_end(byte(self.text, at + 1))).then_some(at)
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, end: Marker) -> Result<(), SyntaxError> {
        let empty = text.is_empty() && style == ScalarStyle::Plain;
        let start = self.place(empty)?;
        let (span, text, style) = match style {
            ScalarStyle::Plain if empty => (start..start, text, Style::Plain),
            ScalarStyle::Plain => (self.plain_span(start, &text, end)?, text, Style::Plain),
            ScalarStyle::SingleQuoted => (self.quoted_span(start, b'\'')?, text, Style::Single),
            ScalarStyle::DoubleQuoted => (self.quoted_span(start, b'"')?, text, Style::Double),
            ScalarStyle::Literal => self.block(start, text, Style::Literal, b'|')?,
            ScalarStyle::Folded => self.block(start, text, Style::Folded, b'>')?,
        };
        if self.awaits_key() && empty {
            return Err(SyntaxError { offset: start, kind: SyntaxKind::ComplexKey });
        }
        if self.awaits_key() && style == Style::Plain && text == "<<" {
            return Err(SyntaxError { offset: start, kind: SyntaxKind::Refused(RefusedReason::MergeKey) });
        }
        self.add(Node { span, kind: Kind::Scalar { text: text.into(), style } });
        Ok(())
    }

    fn plain_span(&self, start: usize, text: &str, end: Marker) -> Result<Range<usize>, SyntaxError> {
        let end = self.offset(end);
        let source = self.text.get(start..end).unwrap_or_default();
        // On one line a plain scalar is its own source; on several at least its first word is.
        let sound = if source.contains('\n') {
            text.split_whitespace().next().is_some_and(|word| source.starts_with(word))
        } else {
            source == text
        };
        let flow = self.open.last().is_some_and(|parent| parent.flow);
        let sound = sound && !source.starts_with(NEVER_PLAIN) && !(flow && source.contains(":?"));
        if sound { Ok(start..end) } else { Err(malformed(start)) }
    }

    fn quoted_span(&self, start: usize, quote: u8) -> Result<Range<usize>, SyntaxError> {
        if byte(self.text, start) != quote {
            return Err(malformed(start));
        }
        Ok(start..quoted_end(self.text, start))
    }

    fn block(
        &self,
        start: usize,
        mut text: String,
        style: Style,
        sign: u8,
    ) -> Result<(Range<usize>, String, Style), SyntaxError> {
        // Readers disagree on where such a scalar ends at the root, and on a tab where its indentation ends.
        let doubtful = self.open.is_empty() || text.trim_start_matches('\n').starts_with('\t');
        if byte(self.text, start) != sign || doubtful {
            return Err(malformed(start));
        }
        let reach = extent(self.text, start, self.indentation());
        // The parser and other readers disagree on final line breaks where the file ends without one.
        text.truncate(text.trim_end_matches('\n').len());
        let kept = if text.is_empty() && reach.chomp != Chomp::Keep { 0 } else { reach.breaks(self.text) };
        text.extend(std::iter::repeat_n('\n', kept));
        Ok((start..reach.end, text, style))
    }

    /// The indentation of the block collection that holds the next node; −1 at the root.
    fn indentation(&self) -> isize {
        match self.open.last() {
            None => -1,
            Some(parent) => column(self.text, parent.start) as isize,
        }
    }

    fn end(&mut self) -> Result<(), SyntaxError> {
        let Some(mut open) = self.open.pop() else {
            return Err(malformed(self.text.len()));
        };
        let bracket = match (byte(self.text, open.start), &open.content) {
            (b'[', Content::Seq(_)) => Some(b']'),
            (b'{', Content::Map { .. }) => Some(b'}'),
            _ => None,
        };
        if let (Some(bracket), true) = (bracket, open.flow) {
            let at = self.after_comma(&open);
            if byte(self.text, at) != bracket {
                return Err(malformed(at));
            }
            open.cursor = at + 1;
        }
        let (flow, span) = (open.flow, open.start..open.cursor);
        let kind = match open.content {
            Content::Seq(items) => Kind::Seq { items, flow },
            Content::Map { entries, .. } => Kind::Map { entries, flow },
        };
        self.add(Node { span, kind });
        Ok(())
    }

    /// Hands a finished node to the collection it is in.
    fn add(&mut self, node: Node) {
        let behind_mark = self.open.last().is_some_and(|parent| self.explicit_key(parent).is_some());
        let Some(parent) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        parent.cursor = parent.cursor.max(node.span.end);
        match &mut parent.content {
            Content::Seq(items) => items.push(node),
            Content::Map { entries, key, explicit } => match key.take() {
                None => (*key, *explicit) = (Some(node), behind_mark),
                Some(key) => entries.push(Entry { key, value: node }),
            },
        }
    }
}
