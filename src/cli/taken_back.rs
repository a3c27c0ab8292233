//! Taking commands back, and putting them on again: which commands there are, which of them still hold, and the
//! one way in which a commit is reversed by a new one.
//!
//! Nothing is ever taken out of the history. Neighbours: `store::take_back` proves what becomes of a file,
//! `cmd::undo` and `cmd::redo` choose the command.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::error::{CommandError, Result, Said};
use super::folder;
use super::record;
use super::written;
use crate::language::format;
use crate::model::date::Date;
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::store::change::{Change, Done};
use crate::store::git::{Step, Touched};
use crate::store::layout::{CASES, ReadError};
use crate::store::lock::Held;
use crate::store::{locate, lookup, take_back};

/// How far back commands are looked for.
const HORIZON: usize = 5_000;

/// The commands of the folder, the newest first, and which of them have been taken back.
pub struct Past {
    steps: Vec<Step>,
    taken_back: BTreeSet<String>,
}

impl Past {
    /// What git tells.
    ///
    /// # Errors
    /// A folder that is not under git.
    pub fn of(desk: &Desk<'_>) -> Result<Self> {
        let steps = desk.git.steps(HORIZON).map_err(record::git_error)?;
        let mut taken_back = BTreeSet::new();
        for step in &steps {
            // The newest comes first, so that what a step takes back is settled before its own turn.
            if let Some(undone) = step.undoes.as_ref().filter(|_| !taken_back.contains(&step.id)) {
                taken_back.insert(undone.clone());
            }
        }
        Ok(Self { steps, taken_back })
    }

    /// The commands of practice: neither hand edits, nor what was itself a taking back.
    pub fn commands(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.worker.is_some() && step.undoes.is_none() && !step.is_merge)
    }

    /// Whether the command still holds.
    pub fn holds(&self, step: &Step) -> bool {
        !self.taken_back.contains(&step.id)
    }

    /// The last command of a worker that still holds.
    pub fn last_of(&self, worker: &str) -> Option<&Step> {
        self.commands().find(|step| self.holds(step) && step.worker.as_deref() == Some(worker))
    }

    /// The last undoing by a worker that still holds.
    pub fn last_undo_of(&self, worker: &str) -> Option<&Step> {
        let undoes_a_command = |step: &&Step| {
            step.undoes.as_deref().and_then(|id| self.find(id)).is_some_and(|undone| undone.undoes.is_none())
        };
        let mut own = self.steps.iter().filter(|step| step.worker.as_deref() == Some(worker));
        own.find(|step| self.holds(step) && undoes_a_command(step))
    }

    /// The commit with that id, or beginning with it.
    pub fn find(&self, id: &str) -> Option<&Step> {
        let mut found = self.steps.iter().filter(|step| step.id.starts_with(id));
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

/// The day on which a commit was made, where it was made.
pub fn day_of(step: &Step) -> Option<Date> {
    step.when.get(..10)?.parse().ok()
}

/// Reverses a commit by a new one whose subject begins with `verb`.
///
/// # Errors
/// Later facts rest on what it wrote, it lies too far back, or a write is refused; nothing is written then.
pub fn reverse(
    desk: &Desk<'_>,
    turn: Option<&Held>,
    step: &Step,
    verb: &'static str,
    done: &Said,
) -> Result<()> {
    refuse_old(desk, step)?;
    let change = planned(desk, step, verb)?;
    let told = carried_out(desk, turn, step, change)?;
    if told.diff.is_none() {
        desk.ui.say(done);
    }
    let code = step.case.as_deref().and_then(|case| case.parse().ok());
    let path = code.map(folder::case_path).unwrap_or_default();
    record::answer(desk, code, &path, step.entry.as_deref(), &told);
    Ok(())
}

fn carried_out(desk: &Desk<'_>, turn: Option<&Held>, step: &Step, change: Change) -> Result<Done> {
    let mut change = change.trailer("Sosku-Undoes", &step.id);
    if let Some(case) = &step.case {
        change = change.trailer("Sosku-Case", case);
    }
    if let Some(entry) = &step.entry {
        change = change.trailer("Sosku-Entry", entry);
    }
    record::carry_out(desk, turn, record::sign(desk, change)?)
}

/// After the office's correction time a record is amended, not taken back.
fn refuse_old(desk: &Desk<'_>, step: &Step) -> Result<()> {
    let limit = i64::from(desk.office.correction_days());
    match day_of(step) {
        Some(day) if desk.today().days_since(day) <= limit => Ok(()),
        _ => Err(about("error-undo-too-old", desk, step).with("days", limit)),
    }
}

/// An error or a sentence about a command: its words, its entry, who gave it and when.
pub fn told(id: &'static str, desk: &Desk<'_>, step: &Step) -> Said {
    let date = day_of(step).map(|day| format::date(desk.language(), day)).unwrap_or_default();
    let worker = step.worker.as_deref().map(|worker| desk.person(worker)).unwrap_or_default();
    Said::new(id).with("command", command(step)).with("date", date).with("worker", worker)
}

fn about(id: &'static str, desk: &Desk<'_>, step: &Step) -> CommandError {
    told(id, desk, step)
        .args
        .into_iter()
        .fold(CommandError::failed(id), |error, (name, value)| error.with(name, value))
}

/// `session add SK-4K7QX2 S12`.
pub fn command(step: &Step) -> String {
    let entry = step.entry.as_deref().filter(|entry| !entry.contains('#'));
    entry.map_or_else(|| step.subject.clone(), |entry| format!("{} {entry}", step.subject))
}

fn planned(desk: &Desk<'_>, step: &Step, verb: &str) -> Result<Change> {
    let files = desk.git.touched(step).map_err(record::git_error)?;
    if files.is_empty() || !files.iter().all(|file| may_be_taken_back(&file.path)) {
        return Err(about("error-undo-never", desk, step));
    }
    let subject = step.subject.strip_prefix("undo: ").unwrap_or(&step.subject);
    let mut change = Change::new(format!("{verb} {subject}"));
    let mut results = Vec::new();
    for file in &files {
        let now = present(desk, &file.path)?;
        let after = result(desk, step, file, now.as_deref())?;
        refuse_named_elsewhere(desk, step, file, after.is_none())?;
        change = match (&after, now) {
            (Some(after), now) => change.file(&file.path, now, after.clone()),
            (None, Some(now)) => change.removal(&file.path, now),
            (None, None) => change,
        };
        results.extend(after.map(|after| (file.path.clone(), after)));
    }
    refuse_what_rests_on_it(desk, step, &results)?;
    Ok(change)
}

/// Reports that were handed in and the records of supervision stand for good.
fn may_be_taken_back(path: &str) -> bool {
    lookup::is_data(path) && !["reports/", "audit/"].iter().any(|kept| path.starts_with(kept))
}

fn present(desk: &Desk<'_>, path: &str) -> Result<Option<Vec<u8>>> {
    match desk.layout.read(path, desk.office.case_bytes().max(DEFAULT_CASE_BYTES)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(ReadError::Missing { .. }) => Ok(None),
        Err(cause) => Err(CommandError::failed("error-read").because(cause)),
    }
}

fn result(desk: &Desk<'_>, step: &Step, file: &Touched, now: Option<&[u8]>) -> Result<Option<Vec<u8>>> {
    let objects: Vec<&String> = [&file.before, &file.after].into_iter().flatten().collect();
    let mut found = desk.git.cat_file_batch(&objects).map_err(record::git_error)?.into_iter();
    let mut bytes = |object: &Option<String>| object.as_ref().and_then(|_| found.next().flatten());
    let (before, after) = (bytes(&file.before), bytes(&file.after));
    take_back::take_back(&file.path, before.as_deref(), after.as_deref(), now)
        .map_err(|_| about("error-undo-changed-since", desk, step).with("file", &file.path))
}

/// A case that goes must be named by no other file.
fn refuse_named_elsewhere(desk: &Desk<'_>, step: &Step, file: &Touched, goes: bool) -> Result<()> {
    let code =
        file.path.strip_prefix(CASES).and_then(|name| name.trim_start_matches('/').strip_suffix(".yaml"));
    let Some(code) = code.filter(|_| goes) else { return Ok(()) };
    match lookup::naming(&desk.layout, code, &file.path) {
        Some(other) => Err(about("error-undo-changed-since", desk, step).with("file", other)),
        None => Ok(()),
    }
}

/// The files as they would be must be sound: what was written later may build on what would go.
fn refuse_what_rests_on_it(desk: &Desk<'_>, step: &Step, results: &[(String, Vec<u8>)]) -> Result<()> {
    let files: Vec<(&str, &[u8])> =
        results.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let errors = folder::errors(written::check(&desk.layout, &desk.office, desk.catalogue(), &files));
    let Some(first) = errors.first() else { return Ok(()) };
    let bytes = results.iter().find(|(path, _)| *path == first.file).map(|(_, bytes)| bytes.as_slice());
    let text = String::from_utf8_lossy(bytes.unwrap_or_default());
    let errors = errors.iter().filter(|found| found.file == first.file).cloned().collect();
    let said = told("error-undo-rested-on", desk, step);
    let error = CommandError::data("error-undo-rested-on", locate::locate_in(errors, &text)).as_failed();
    Err(said.args.into_iter().fold(error, |error, (name, value)| error.with(name, value)))
}
