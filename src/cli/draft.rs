//! What was typed is never lost: the facts of a command are kept as a draft until they are written.
//!
//! After every answer the draft goes to the disk, so that neither Ctrl-C nor a lost connection takes it along;
//! facts given by flags or a document are kept only if the write fails. Neighbours: `gather` and `ask` hold
//! the facts, `store::drafts` keeps the files.

use super::desk::Desk;
use super::error::{CommandError, ErrorKind, Result, Said};
use super::gather::NEW_ID;
use crate::model::case::Case;
use crate::store::drafts;
use crate::store::layout::DRAFTS;
use crate::store::yaml::value::Value;

/// The facts that were gathered for a command.
#[derive(Debug, Clone)]
pub struct Draft {
    name: String,
    value: Value,
    /// Where it lies, if it has been kept.
    path: Option<String>,
}

/// The command and what it is about – the case, the group or something `new` – as a file's name.
fn name(desk: &Desk<'_>, case: Option<&Case>) -> String {
    let group = || desk.group().unwrap_or("new").to_owned();
    let about = case.map_or_else(group, |case| case.case.to_string());
    format!("{}-{about}", desk.settings.command.replace(' ', "-"))
}

/// The draft of an earlier run of the same command for the same case or group, if one was kept.
pub fn find(desk: &Desk<'_>, case: Option<&Case>) -> Option<(String, Value)> {
    drafts::find(&desk.layout, &name(desk, case))
}

/// Goes on from a kept draft, which this run now writes over and removes in the end.
pub fn adopt(desk: &Desk<'_>, case: Option<&Case>, path: String, value: Value) {
    desk.draft.replace(Some(Draft { name: name(desk, case), value, path: Some(path) }));
}

/// Takes a kept draft away.
pub fn discard(desk: &Desk<'_>, path: &str) {
    // A draft that stays is offered again; that harms nobody.
    let _ = drafts::remove(&desk.layout, path);
}

/// Goes on from a document if it is a kept draft.
pub fn adopt_document(desk: &Desk<'_>, case: Option<&Case>, document: &std::ffi::OsStr, value: &Value) {
    let path = desk.layout.relative(&desk.settings.working_folder.join(document));
    if let Some(path) = path.filter(|path| path.starts_with(DRAFTS)) {
        adopt(desk, case, path, value.clone());
    }
}

/// Remembers the facts, so that they are kept if the command fails.
pub fn hold(desk: &Desk<'_>, case: Option<&Case>, facts: &Value) {
    let path = desk.draft.take().and_then(|draft| draft.path);
    let value = without_new_id(facts.clone());
    desk.draft.replace(Some(Draft { name: name(desk, case), value, path }));
}

/// Puts the facts that are remembered on the disk and says where; `None` if that is not possible or nothing
/// may be written.
pub fn keep(desk: &Desk<'_>) -> Option<String> {
    let mut held = desk.draft.borrow_mut();
    let draft = held.as_mut().filter(|draft| !is_empty(&draft.value) && !desk.settings.dry_run)?;
    let path = draft.path.clone().or_else(|| drafts::free_path(&desk.layout, &draft.name))?;
    drafts::keep(&desk.layout, &path, &draft.value).ok()?;
    draft.path = Some(path.clone());
    Some(path)
}

/// After the command: a draft that was written is removed, one that was not is kept and named.
///
/// # Errors
/// Those of the outcome.
pub fn settle(desk: &Desk<'_>, outcome: Result<()>) -> Result<()> {
    let Err(error) = outcome else {
        let written = desk.draft.take().and_then(|draft| draft.path).filter(|_| !desk.settings.dry_run);
        if let Some(path) = written {
            discard(desk, &path);
        }
        return Ok(());
    };
    // What is wrong on the command line is corrected there; only answers are on the disk by now.
    let is_kept = desk.draft.borrow().as_ref().is_some_and(|draft| draft.path.is_some());
    if error.details().kind == ErrorKind::Usage && !is_kept {
        return Err(error);
    }
    Err(match keep(desk) {
        Some(path) => with_advice(desk, error, &path),
        None => error,
    })
}

fn with_advice(desk: &Desk<'_>, error: CommandError, path: &str) -> CommandError {
    let is_here = desk.layout.relative(&desk.settings.working_folder).is_some_and(|here| here.is_empty());
    let whole = desk.layout.absolute(path).map(|place| place.display().to_string());
    let shown = if is_here { path.to_owned() } else { whole.unwrap_or_else(|_| path.to_owned()) };
    error.hint(Said::new("error-hint-draft").with("path", shown))
}

fn without_new_id(mut facts: Value) -> Value {
    if let Value::Map(pairs) = &mut facts {
        pairs.retain(|(key, value)| key != "id" || *value != Value::Token(NEW_ID.to_owned()));
    }
    facts
}

fn is_empty(facts: &Value) -> bool {
    matches!(facts, Value::Map(pairs) if pairs.is_empty())
}
