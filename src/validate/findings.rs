//! Where checks put what they find in one file.
//! Keeps free text out of messages: what comes from a file is repeated only if it looks like a code.

use crate::diagnostic::{Diagnostic, Kind, Place, quotable};
use crate::model::path::Path;

/// What was found in one file, in the order in which it was found.
#[derive(Debug)]
pub struct Findings {
    file: String,
    found: Vec<Diagnostic>,
}

impl Findings {
    /// Nothing found yet.
    pub fn new(file: &str) -> Self {
        Self { file: file.to_owned(), found: Vec::new() }
    }

    /// Something wrong with a value.
    pub fn value(&mut self, kind: Kind, path: Path) -> Found<'_> {
        self.add(kind, Place::Value(path))
    }

    /// Something wrong with a key.
    pub fn key(&mut self, kind: Kind, path: Path) -> Found<'_> {
        self.add(kind, Place::Key(path))
    }

    fn add(&mut self, kind: Kind, place: Place) -> Found<'_> {
        Found { found: &mut self.found, diagnostic: Some(kind.at(self.file.as_str(), place)) }
    }

    /// All that was found.
    pub fn into_inner(self) -> Vec<Diagnostic> {
        self.found
    }
}

/// A finding that can still be given words for its message; it is recorded when it is let go.
#[derive(Debug)]
pub struct Found<'a> {
    found: &'a mut Vec<Diagnostic>,
    diagnostic: Option<Diagnostic>,
}

impl Found<'_> {
    /// With a word for the message that the program itself knows: a date, a number, a key.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.diagnostic = self.diagnostic.take().map(|diagnostic| diagnostic.with(name, value));
        self
    }

    /// With an id or code from the file, which is only repeated if it looks like one.
    pub fn with_id(self, name: &'static str, id: &str) -> Self {
        self.with(name, quotable(id))
    }

    /// With a guess at what was meant, if there is one.
    pub fn with_guess(self, guess: Option<&str>) -> Self {
        match guess {
            Some(guess) => self.with("nearest", guess),
            None => self,
        }
    }
}

impl Drop for Found<'_> {
    fn drop(&mut self) {
        self.found.extend(self.diagnostic.take());
    }
}
