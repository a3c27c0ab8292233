//! The three ways of giving facts come together: document, flags, defaults, and questions on a terminal.
//!
//! The outcome is one mapping in the order of the table, read into the typed entry by the same reader as the
//! files, so that an entry that a command makes is as sound as one that was read.

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::desk::Desk;
use super::error::{CommandError, Result, Said};
use super::facts::Facts;
use super::field::{Field, Fields, Kind, Target};
use super::{ask, draft};
use crate::model::case::Case;
use crate::store::entry::{self, Document};
use crate::store::yaml::value::Value;

/// An entry as gathered: typed, and as the value to be written.
#[derive(Debug, Clone)]
pub struct Gathered<T> {
    /// The typed entry.
    pub entry: T,
    /// The mapping to be written, in the order of the keys.
    pub value: Value,
}

/// What is usual for a fact; the facts that are known so far are handed in. A closure gives defaults only.
pub trait Habits {
    /// What holds if nobody says otherwise, asked or not.
    fn default(&self, key: &str, known: &Value) -> Option<Value>;

    /// What is proposed at a question, but never taken without one.
    fn proposal(&self, _key: &str, _known: &Value) -> Option<Value> {
        None
    }

    /// Whether a fact that the command can do without is worth a question, after what is known so far.
    fn is_asked(&self, field: &Field, known: &Value) -> bool {
        field.is_asked(known)
    }
}

impl<F: Fn(&str, &Value) -> Option<Value>> Habits for F {
    fn default(&self, key: &str, known: &Value) -> Option<Value> {
        self(key, known)
    }
}

/// What is usual for the facts of a command.
pub type Default<'d> = &'d dyn Habits;

/// Stands for an id until the turn to write is taken and the entry gets the next free one.
pub const NEW_ID: &str = "new";

/// Brings the facts together and reads them into the entry.
///
/// # Errors
/// A document that cannot be read, a fact that is wrong, or one that is missing where nobody can be asked.
pub fn gather<F, T>(
    desk: &Desk<'_>,
    facts: &Facts<F>,
    case: Option<&Case>,
    default: Default<'_>,
) -> Result<Gathered<T>>
where
    F: Fields,
    T: DeserializeOwned + Serialize + JsonSchema,
{
    let draft = collect(desk, facts, case)?;
    complete::<F, T>(desk, draft, case, default)
}

/// Completes what document and flags say by defaults and questions, and reads it into the entry.
///
/// # Errors
/// A fact that is wrong, or one that is missing where nobody can be asked.
pub fn complete<F, T>(
    desk: &Desk<'_>,
    draft: Value,
    case: Option<&Case>,
    default: Default<'_>,
) -> Result<Gathered<T>>
where
    F: Fields,
    T: DeserializeOwned + Serialize + JsonSchema,
{
    typed(desk, filled::<F>(desk, draft, case, default)?)
}

/// Completes what document and flags say by defaults and questions, not yet read into an entry.
///
/// # Errors
/// A fact that is missing where nobody can be asked.
pub fn filled<F: Fields>(
    desk: &Desk<'_>,
    mut draft: Value,
    case: Option<&Case>,
    default: Default<'_>,
) -> Result<Value> {
    let passed_over = ask::missing(desk, F::FIELDS, &mut draft, case, default)?;
    fill(&mut draft, F::FIELDS, default, &passed_over);
    refuse_missing(desk, F::FIELDS, &draft)?;
    draft::hold(desk, case, &draft);
    Ok(draft)
}

/// What the document and the flags say.
///
/// # Errors
/// A document that cannot be read, or a fact that is wrong.
pub fn collect<F: Fields>(desk: &Desk<'_>, facts: &Facts<F>, case: Option<&Case>) -> Result<Value> {
    let mut draft = match &facts.from {
        Some(file) => document(desk, file)?,
        None => Value::Map(Vec::new()),
    };
    if let Some(file) = &facts.from {
        draft::adopt_document(desk, case, file, &draft);
    }
    desk.with_scope(case, |scope| {
        for (field, typed) in facts.given() {
            draft.set(field.key, scope.value(field, typed)?);
        }
        Ok(draft)
    })
}

fn document(desk: &Desk<'_>, file: &std::ffi::OsStr) -> Result<Value> {
    let text = entry::read_document(file).map_err(|error| {
        CommandError::failed("error-document-unreadable").with("file", file.display()).because(error)
    })?;
    let read = entry::parse(&text).map_err(|fault| {
        CommandError::usage("error-document-syntax")
            .with("file", file.display())
            .with("line", fault.line)
            .with("column", fault.column)
    });
    desk.keep_document(Document { name: file.to_string_lossy().into_owned(), text });
    read
}

/// Adds the defaults of facts that nobody gave; none where a person passed a question over.
pub fn fill(draft: &mut Value, fields: &[Field], default: Default<'_>, passed_over: &[&str]) {
    for field in fields {
        if draft.at(field.key).is_none()
            && !passed_over.contains(&field.key)
            && let Some(value) = default.default(field.key, draft)
        {
            draft.set(field.key, value);
        }
    }
}

/// A required fact that nobody gave is an error that names the flag.
///
/// # Errors
/// Names every flag that is missing.
pub fn refuse_missing(desk: &Desk<'_>, fields: &[Field], draft: &Value) -> Result<()> {
    let missing: Vec<&Field> =
        fields.iter().filter(|field| field.is_needed() && draft.at(field.key).is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let flags: Vec<String> = missing.iter().map(|field| format!("--{}", field.flag)).collect();
    let error = CommandError::usage("error-missing-facts").with("flags", flags.join(", "));
    let is_worker =
        |field: &&Field| matches!(field.kind, Kind::Of(Target::Worker) | Kind::Several(Target::Worker));
    let is_unknown = missing.iter().any(is_worker) && desk.acting_worker()?.is_none();
    Err(if is_unknown { error.hint(Said::new("error-hint-acting-worker")) } else { error })
}

/// Reads the mapping into the typed entry and writes it anew in the order of the keys.
///
/// # Errors
/// Facts that do not fit the entry: every one of them is shown.
pub fn typed<T: DeserializeOwned + Serialize + JsonSchema>(
    desk: &Desk<'_>,
    draft: Value,
) -> Result<Gathered<T>> {
    let (entry, value) = entry::typed::<T>(&draft, desk.catalogue(), desk.document())
        .map_err(|faults| CommandError::data("error-entry-faults", faults).as_usage())?;
    Ok(Gathered { entry, value })
}
