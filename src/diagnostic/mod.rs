//! Something wrong in the data, as a value: which kind, where, and the words that its message needs.
//!
//! Diagnostics are collected, sorted and all shown at once. They never repeat free text of a case: arguments
//! are codes, ids, keys, dates and numbers. The place is symbolic until it is shown; `store` resolves it to a
//! line and a column. Neighbours: `store` and `validate` make them, `cli` shows them.

pub mod json;
pub mod render;

use crate::model::identity_code::find_identity_codes;
use crate::model::path::Path;

/// How grave a diagnostic is; the exit code follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The data is wrong: exit 3.
    Error,
    /// Worth a look: exit 0.
    Warning,
}

/// A kind of diagnostic. Its message is `diagnostic-<id>`, its help `diagnostic-<id>-help`, its paragraph
/// stands under `<id>` in docs/reference/diagnostics.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind {
    /// Stable, in kebab case.
    pub id: &'static str,
    /// Error or warning.
    pub severity: Severity,
}

impl Kind {
    /// A kind of error.
    pub const fn error(id: &'static str) -> Self {
        Self { id, severity: Severity::Error }
    }

    /// A kind of warning.
    pub const fn warning(id: &'static str) -> Self {
        Self { id, severity: Severity::Warning }
    }

    /// A diagnostic of this kind.
    pub fn at(self, file: impl Into<String>, place: Place) -> Diagnostic {
        Diagnostic { kind: self, file: file.into(), place, args: Vec::new() }
    }
}

/// Where in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A byte of it, counted from 0.
    Offset(usize),
    /// A key of a mapping.
    Key(Path),
    /// A value.
    Value(Path),
}

/// One thing wrong in the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind.
    pub kind: Kind,
    /// The file, relative to the data folder, with `/`.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// What the message says, by the names that it uses; never free text of a case.
    pub args: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// True if the data is wrong, not merely worth a look.
    pub fn is_error(&self) -> bool {
        self.kind.severity == Severity::Error
    }

    /// The same, with one more word for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// The text if it looks like a code, an id or a key and is no personal identity code; else `…`, for it may be
/// what somebody wrote of a client.
pub fn quotable(text: &str) -> String {
    let is_code = (1..=LONGEST_CODE).contains(&text.len())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '@'))
        && find_identity_codes(text).is_empty();
    if is_code { text.to_owned() } else { "…".to_owned() }
}

/// No code or id is longer.
const LONGEST_CODE: usize = 40;

/// A diagnostic with its place looked up in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The diagnostic.
    pub diagnostic: Diagnostic,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// The line's text, shown to whoever reads the file anyway; never logged or put into messages.
    pub excerpt: Option<String>,
}
