//! One linear pass over the bytes of a file, before any parser sees it, that enforces the subset of YAML which
//! the data folder uses.
//!
//! It refuses what makes a file mean something else than it shows (anchors, aliases, tags, merge keys,
//! directives, further documents, characters on which readers disagree) and what makes a parser slow
//! (size, nesting). It does not judge syntax beyond that: the parser behind it does. It knows text from
//! structure – quotes, comments, plain and block scalars – so that `Tom & Jerry` passes. Neighbours: `tree`.

use std::fmt;

use super::block_scalar::{extent, is_document_marker};
use super::trivia::{BOM, byte, is_blank_or_end, line_end, line_start, next_line};

/// The largest file that is read unless the office says otherwise, in bytes.
pub const DEFAULT_CAP: usize = 8 << 20;

/// How deep flow collections (`[`, `{`), and how deep block collections, may nest.
const MAX_DEPTH: usize = 64;

/// Why the bytes are outside the subset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusedReason {
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// A control character, or one on which YAML readers disagree whether it ends a line (a lone CR, NEL,
    /// U+2028, U+2029), or a byte order mark that is not the first character.
    ControlCharacter,
    /// More bytes than the cap.
    TooLarge,
    /// A tab where only spaces may indent.
    TabIndent,
    /// `&name`.
    Anchor,
    /// `*name`.
    Alias,
    /// `!name`.
    Tag,
    /// The key `<<`.
    MergeKey,
    /// A line that begins with `%`.
    Directive,
    /// A second document in the file.
    SecondDocument,
    /// Nested deeper than any record is.
    TooDeep,
}

impl RefusedReason {
    /// The stable id, kebab-case.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotUtf8 => "not-utf8",
            Self::ControlCharacter => "control-character",
            Self::TooLarge => "too-large",
            Self::TabIndent => "tab-indent",
            Self::Anchor => "anchor",
            Self::Alias => "alias",
            Self::Tag => "tag",
            Self::MergeKey => "merge-key",
            Self::Directive => "directive",
            Self::SecondDocument => "second-document",
            Self::TooDeep => "too-deep",
        }
    }
}

impl fmt::Display for RefusedReason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id())
    }
}

/// The bytes are outside the subset, and where that first shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{reason} at byte {offset}")]
pub struct Refused {
    /// What is wrong.
    pub reason: RefusedReason,
    /// The first byte that is wrong.
    pub offset: usize,
}

/// The bytes as text if they keep to the subset and are no more than `cap`.
pub fn guard(bytes: &[u8], cap: usize) -> Result<&str, Refused> {
    let text = decode(bytes, cap)?;
    structure(text)?;
    Ok(text)
}

/// The first half of the guard: no more than `cap` bytes, UTF-8, and no character on which readers disagree.
pub fn decode(bytes: &[u8], cap: usize) -> Result<&str, Refused> {
    if bytes.len() > cap {
        return refuse(RefusedReason::TooLarge, cap);
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Refused { reason: RefusedReason::NotUtf8, offset: error.valid_up_to() })?;
    if bytes.chunks(CHUNK).any(is_worth_a_look) {
        characters(text)?;
    }
    Ok(text)
}

/// The second half: no anchors, aliases, tags and so on where they would mean something.
pub(super) fn structure(text: &str) -> Result<(), Refused> {
    Lexer { text, at: line_start(text, 0), levels: Vec::new(), open_plain: None, document: Document::Before }
        .run()
}

/// So many bytes are looked at together.
const CHUNK: usize = 64;

/// Whether there may be an unusual character among the bytes: a control character, or the first byte of those
/// beyond ASCII that are refused (U+0080–009F, U+2028, U+FEFF and their neighbours). Most texts have none, and are
/// not looked at character by character.
fn is_worth_a_look(bytes: &[u8]) -> bool {
    let is_odd = |byte: u8| byte < b' ' && byte != b'\n' || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef);
    bytes.iter().fold(false, |found, &byte| found | is_odd(byte))
}

fn refuse<T>(reason: RefusedReason, offset: usize) -> Result<T, Refused> {
    Err(Refused { reason, offset })
}

/// Only characters that every reader prints and none takes for an unusual line break.
fn characters(text: &str) -> Result<(), Refused> {
    match text.char_indices().find(|&(at, character)| !is_accepted(text, at, character)) {
        Some((at, _)) => refuse(RefusedReason::ControlCharacter, at),
        None => Ok(()),
    }
}

fn is_accepted(text: &str, at: usize, character: char) -> bool {
    match character {
        '\t' | '\n' => true,
        '\r' => byte(text, at + 1) == b'\n',
        '\u{feff}' => at == 0,
        other => is_printable(other),
    }
}

/// Whether YAML 1.1 and 1.2 readers both take the character as it is, within a line.
pub(super) fn is_printable(character: char) -> bool {
    !character.is_control()
        && !matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// How far the one document has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Document {
    Before,
    Inside,
    After,
}

/// Steps from token to token; holds no more than the indentation of the collections it is in.
struct Lexer<'a> {
    text: &'a str,
    at: usize,
    /// The columns of the block collections that are open, outermost first.
    levels: Vec<usize>,
    /// A plain scalar that the next, deeper line would continue: the indentation it must exceed.
    open_plain: Option<isize>,
    document: Document,
}

impl Lexer<'_> {
    fn run(&mut self) -> Result<(), Refused> {
        while self.at < self.text.len() {
            self.line()?;
        }
        Ok(())
    }

    /// One line in block context, from its beginning; multi-line tokens take their further lines with them.
    fn line(&mut self) -> Result<(), Refused> {
        let start = self.at;
        self.spaces();
        if self.here() == b'\t' {
            return refuse(RefusedReason::TabIndent, self.at);
        }
        if self.is_line_over() {
            self.skip_line();
            return Ok(());
        }
        if self.at == start {
            self.column_zero()?;
        }
        let column = (self.at - start) as isize;
        if self.open_plain.take().is_some_and(|parent| column > parent) {
            self.plain_rest_of_line();
        } else if !self.is_line_over() {
            self.content()?;
        }
        self.skip_line();
        Ok(())
    }

    /// Directives and the marks between documents.
    fn column_zero(&mut self) -> Result<(), Refused> {
        if self.here() == b'%' {
            return refuse(RefusedReason::Directive, self.at);
        }
        if !is_document_marker(self.text, self.at) {
            return Ok(());
        }
        self.levels.clear();
        self.open_plain = None;
        if self.here() == b'-' {
            if self.document != Document::Before {
                return refuse(RefusedReason::SecondDocument, self.at);
            }
            self.document = Document::Inside;
        } else {
            self.document = Document::After;
        }
        self.at += 3;
        self.blanks();
        Ok(())
    }

    /// The tokens of a line after its indentation.
    fn content(&mut self) -> Result<(), Refused> {
        if self.document == Document::After {
            return refuse(RefusedReason::SecondDocument, self.at);
        }
        self.document = Document::Inside;
        while !self.is_line_over() {
            let start = self.at;
            if self.is_indicator() {
                self.enter(start)?;
                self.at += 1;
                self.spaces();
                if self.here() == b'\t' {
                    return refuse(RefusedReason::TabIndent, self.at);
                }
            } else if self.node()? {
                self.enter(start)?;
                self.at += 1;
                self.blanks();
            } else {
                return Ok(());
            }
        }
        Ok(())
    }

    /// `-`, `?` or `:` that stands alone.
    fn is_indicator(&self) -> bool {
        matches!(self.here(), b'-' | b'?' | b':') && is_blank_or_end(byte(self.text, self.at + 1))
    }

    /// A block collection begins, or goes on, at this place.
    fn enter(&mut self, start: usize) -> Result<(), Refused> {
        let column = start - line_start(self.text, start);
        while self.levels.last().is_some_and(|&level| level >= column) {
            self.levels.pop();
        }
        self.levels.push(column);
        if self.levels.len() > MAX_DEPTH { refuse(RefusedReason::TooDeep, start) } else { Ok(()) }
    }

    /// A scalar or flow collection; true if it is a key, and then the place is its colon.
    fn node(&mut self) -> Result<bool, Refused> {
        self.refuse_properties()?;
        match self.here() {
            b'|' | b'>' => {
                self.at = extent(self.text, self.at, self.parent()).end;
                return Ok(false);
            }
            b'"' | b'\'' => self.quoted(),
            b'[' | b'{' => self.flow()?,
            _ => return self.plain(),
        }
        self.blanks();
        Ok(self.is_indicator())
    }

    fn parent(&self) -> isize {
        self.levels.last().map_or(-1, |&level| level as isize)
    }

    fn refuse_properties(&self) -> Result<(), Refused> {
        match self.here() {
            b'&' => refuse(RefusedReason::Anchor, self.at),
            b'*' => refuse(RefusedReason::Alias, self.at),
            b'!' => refuse(RefusedReason::Tag, self.at),
            _ => Ok(()),
        }
    }

    /// A plain scalar in block context, as far as its first line goes.
    fn plain(&mut self) -> Result<bool, Refused> {
        let start = self.at;
        let stop = line_end(self.text, start);
        while self.at < stop && !self.is_comment() {
            if self.here() == b':' && self.is_indicator() {
                self.refuse_merge(start)?;
                return Ok(true);
            }
            self.at += 1;
        }
        self.open_plain = (self.at == stop).then(|| self.parent());
        Ok(false)
    }

    fn refuse_merge(&self, start: usize) -> Result<(), Refused> {
        match self.text.get(start..self.at).map(str::trim_end) {
            Some("<<") => refuse(RefusedReason::MergeKey, start),
            _ => Ok(()),
        }
    }

    /// A further line of a plain scalar: text up to a comment, which ends it.
    fn plain_rest_of_line(&mut self) {
        let parent = self.parent();
        let stop = line_end(self.text, self.at);
        while self.at < stop && !self.is_comment() {
            self.at += 1;
        }
        self.open_plain = (self.at == stop).then_some(parent);
    }

    /// Past the closing quote, or to the end of the text.
    fn quoted(&mut self) {
        self.at = quoted_end(self.text, self.at);
    }

    /// A flow collection to its closing bracket, however many lines and levels it takes.
    fn flow(&mut self) -> Result<(), Refused> {
        let mut depth = 0usize;
        // Directly after a quoted scalar or a bracket a colon needs no blank behind it.
        let mut after_json = false;
        while self.at < self.text.len() {
            let start = self.at;
            match self.here() {
                b'[' | b'{' if depth == MAX_DEPTH => return refuse(RefusedReason::TooDeep, start),
                b'[' | b'{' => depth += 1,
                b']' | b'}' if depth <= 1 => {
                    self.at += 1;
                    return Ok(());
                }
                b']' | b'}' => depth -= 1,
                b'"' | b'\'' => {
                    self.quoted();
                    after_json = true;
                    continue;
                }
                b'\n' => {
                    self.flow_break()?;
                    continue;
                }
                b'#' => self.at = line_end(self.text, start).saturating_sub(1),
                b' ' | b'\t' | b'\r' | b',' => {}
                b':' | b'-' | b'?' if after_json || self.ends_flow_plain(start + 1) => {}
                _ => {
                    self.refuse_properties()?;
                    self.flow_plain()?;
                    after_json = false;
                    continue;
                }
            }
            after_json = matches!(self.here(), b']' | b'}');
            self.at += 1;
        }
        Ok(())
    }

    /// A line break within a flow collection; what follows must not be indented by tabs.
    fn flow_break(&mut self) -> Result<(), Refused> {
        self.at += 1;
        self.spaces();
        if self.here() == b'\t' { refuse(RefusedReason::TabIndent, self.at) } else { Ok(()) }
    }

    /// A plain scalar in flow context, on as many lines as it has.
    fn flow_plain(&mut self) -> Result<(), Refused> {
        let start = self.at;
        while self.at < self.text.len() {
            match self.here() {
                b',' | b'[' | b']' | b'{' | b'}' => return Ok(()),
                b':' if self.ends_flow_plain(self.at + 1) => return self.refuse_merge(start),
                b'#' if self.is_comment() => return Ok(()),
                b'\n' => self.flow_break()?,
                _ => self.at += 1,
            }
        }
        Ok(())
    }

    fn ends_flow_plain(&self, at: usize) -> bool {
        let next = byte(self.text, at);
        is_blank_or_end(next) || matches!(next, b',' | b'[' | b']' | b'{' | b'}')
    }

    fn here(&self) -> u8 {
        byte(self.text, self.at)
    }

    /// A `#` that follows a blank or begins a line.
    fn is_comment(&self) -> bool {
        self.here() == b'#'
            && self.at.checked_sub(1).is_none_or(|before| is_blank_or_end(byte(self.text, before)))
    }

    fn is_line_over(&self) -> bool {
        matches!(self.here(), b'#' | b'\r' | b'\n' | 0)
    }

    fn spaces(&mut self) {
        while self.here() == b' ' {
            self.at += 1;
        }
    }

    fn blanks(&mut self) {
        while matches!(self.here(), b' ' | b'\t') {
            self.at += 1;
        }
    }

    fn skip_line(&mut self) {
        if self.here() == b'#' {
            self.open_plain = None;
        }
        self.at = next_line(self.text, self.at);
    }
}

/// Just past the quote that closes the scalar which opens at `start`, or the end of the text.
pub(super) fn quoted_end(text: &str, start: usize) -> usize {
    let quote = byte(text, start);
    let mut at = start + 1;
    while at < text.len() {
        match byte(text, at) {
            b'\\' if quote == b'"' => at += 2,
            b'\'' if quote == b'\'' && byte(text, at + 1) == b'\'' => at += 2,
            other if other == quote => return at + 1,
            _ => at += 1,
        }
    }
    text.len()
}

/// The text without its byte order mark, and how many bytes that took.
pub(super) fn without_bom(text: &str) -> (&str, usize) {
    text.strip_prefix(BOM).map_or((text, 0), |rest| (rest, BOM.len()))
}
