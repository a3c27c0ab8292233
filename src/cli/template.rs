//! Templates of an office for notes and plans: `templates/session/NAME.yaml` holds some of the facts of an entry, as
//! they would stand in the file. They are what is usual, so flags, documents and answers stand above them; a note
//! of a template is what the editor opens with.

use super::desk::Desk;
use super::error::{CommandError, Result, Said};
use super::field::Field;
use super::gather::Habits;
use crate::catalogue::nearest;
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::store::entry;
use crate::store::layout::{Layout, TEMPLATES};
use crate::store::yaml::value::Value;

/// What is usual, with the facts of a template above it.
pub struct WithTemplate<'h> {
    template: Value,
    usual: &'h dyn Habits,
}

impl<'h> WithTemplate<'h> {
    /// The habits of a command with the template of that name, if one is named; `kind` is the command.
    ///
    /// # Errors
    /// No such template, or one that cannot be read.
    pub fn new(desk: &Desk<'_>, kind: &str, name: Option<&str>, usual: &'h dyn Habits) -> Result<Self> {
        let template = name.map(|name| read(desk, kind, name)).transpose()?;
        Ok(Self { template: template.unwrap_or(Value::Map(Vec::new())), usual })
    }
}

impl Habits for WithTemplate<'_> {
    fn default(&self, key: &str, known: &Value) -> Option<Value> {
        self.template.at(key).cloned().or_else(|| self.usual.default(key, known))
    }

    fn proposal(&self, key: &str, known: &Value) -> Option<Value> {
        self.usual.proposal(key, known)
    }

    fn is_asked(&self, field: &Field, known: &Value) -> bool {
        self.usual.is_asked(field, known)
    }
}

/// The names of an office's templates for a command.
pub fn names(layout: &Layout, kind: &str) -> Vec<String> {
    let listing = layout.files(&format!("{TEMPLATES}/{kind}"), "yaml").unwrap_or_default();
    let name = |path: &String| path.rsplit('/').next()?.strip_suffix(".yaml").map(str::to_owned);
    listing.files.iter().filter_map(name).collect()
}

fn read(desk: &Desk<'_>, kind: &str, name: &str) -> Result<Value> {
    let names = names(&desk.layout, kind);
    let folded = name.to_lowercase();
    let Some(known) = names.iter().find(|known| known.to_lowercase() == folded) else {
        return Err(unknown(&names, kind, name));
    };
    let path = format!("{TEMPLATES}/{kind}/{known}.yaml");
    let bytes = desk.layout.read(&path, DEFAULT_CASE_BYTES).ok();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.ok_or_else(|| CommandError::failed("error-document-unreadable").with("file", &path))?;
    entry::parse(&text).map_err(|fault| {
        CommandError::failed("error-document-syntax")
            .with("file", &path)
            .with("line", fault.line)
            .with("column", fault.column)
    })
}

fn unknown(names: &[String], kind: &str, typed: &str) -> CommandError {
    let folder = format!("{TEMPLATES}/{kind}");
    let error = CommandError::usage("error-no-such-template").with("name", typed).with("folder", folder);
    let error = match nearest(typed, names.iter().map(|name| (name.as_str(), name))) {
        Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
        None => error,
    };
    match names.is_empty() {
        true => error,
        false => error.hint(Said::new("error-hint-allowed").with("values", names.join(", "))),
    }
}
