//! Taking commands back, and putting them on again: which commands there are, which of them still hold, and the
//! one way in which a commit is reversed by a new one.
//!
//! Nothing is ever taken out of the history. Neighbours: `store::take_back` proves what becomes of a file,
//! `cmd::undo` and `cmd::redo` choose the command.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::error::{CommandError, Result, Said};
use super::record;
use crate::language::format;
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::store::change::{Change, Done};
use crate::store::git::{Asked, Commit, FileChange, Git, GitError};
use crate::store::layout::{CASES, ReadError};
use crate::store::lock::Held;
use crate::store::{locate, lookup, take_back};

/// How far back commands are looked for.
const HORIZON: usize = 5_000;

/// The commands of the folder, the newest first, and which of them have been taken back.
pub struct Past {
    commits: Vec<Commit>,
    taken_back: BTreeSet<String>,
}

impl Past {
    /// What git tells.
    ///
    /// # Errors
    /// A folder that is not under git.
    pub fn of(desk: &Desk<'_>) -> Result<Self> {
        let commits = commits(&desk.git).map_err(record::git_error)?;
        let mut taken_back = BTreeSet::new();
        for commit in &commits {
            // The newest comes first, so that what a commit takes back is settled before its own turn.
            if let Some(undone) = commit.undoes().filter(|_| !taken_back.contains(&commit.id)) {
                taken_back.insert(undone.to_owned());
            }
        }
        Ok(Self { commits, taken_back })
    }

    /// The commands of practice: neither hand edits, nor what was itself a taking back.
    pub fn commands(&self) -> impl Iterator<Item = &Commit> {
        self.commits
            .iter()
            .filter(|commit| commit.worker().is_some() && commit.undoes().is_none() && !commit.is_merge())
    }

    /// Whether the command still holds.
    pub fn holds(&self, commit: &Commit) -> bool {
        !self.taken_back.contains(&commit.id)
    }

    /// The last command of a worker that still holds.
    pub fn last_of(&self, worker: &str) -> Option<&Commit> {
        self.commands().find(|commit| self.holds(commit) && commit.worker() == Some(worker))
    }

    /// The last undoing by a worker that still holds.
    pub fn last_undo_of(&self, worker: &str) -> Option<&Commit> {
        let undoes_a_command = |commit: &&Commit| {
            commit.undoes().and_then(|id| self.find(id)).is_some_and(|undone| undone.undoes().is_none())
        };
        let mut own = self.commits.iter().filter(|commit| commit.worker() == Some(worker));
        own.find(|commit| self.holds(commit) && undoes_a_command(commit))
    }

    /// The commit with that id, or beginning with it.
    pub fn find(&self, id: &str) -> Option<&Commit> {
        let mut found = self.commits.iter().filter(|commit| commit.id.starts_with(id));
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

fn commits(git: &Git) -> std::result::Result<Vec<Commit>, GitError> {
    let Some(head) = git.head()? else { return Ok(Vec::new()) };
    git.folder_history(Asked { latest: Some(HORIZON), ..Asked::behind(&head) })
}

/// Reverses a commit by a new one whose subject begins with `verb`.
///
/// # Errors
/// Later facts rest on what it wrote, it lies too far back, or a write is refused; nothing is written then.
pub fn reverse(
    desk: &Desk<'_>,
    turn: Option<&Held>,
    commit: &Commit,
    verb: &'static str,
    done: &Said,
) -> Result<()> {
    refuse_old(desk, commit)?;
    let change = planned(desk, commit, verb)?;
    let told = carried_out(desk, turn, commit, change)?;
    if told.diff.is_none() {
        desk.ui.say(done);
    }
    let code = commit.cases().and_then(|case| case.parse().ok());
    let path = code.map(lookup::case_path).unwrap_or_default();
    record::answer(desk, code, &path, commit.entries().as_deref(), &told);
    Ok(())
}

fn carried_out(desk: &Desk<'_>, turn: Option<&Held>, commit: &Commit, change: Change) -> Result<Done> {
    let mut change = change.trailer("Sosku-Undoes", &commit.id);
    if let Some(case) = commit.cases() {
        change = change.trailer("Sosku-Case", case);
    }
    if let Some(entry) = commit.entries() {
        change = change.trailer("Sosku-Entry", entry);
    }
    record::carry_out(desk, turn, record::sign(desk, change)?)
}

/// After the office's correction time a record is amended, not taken back.
fn refuse_old(desk: &Desk<'_>, commit: &Commit) -> Result<()> {
    let limit = i64::from(desk.office.correction_days());
    match desk.today().days_since(commit.day()) <= limit {
        true => Ok(()),
        false => Err(about("error-undo-too-old", desk, commit).with("days", limit)),
    }
}

/// An error or a sentence about a command: its words, its entry, who gave it and when.
pub fn told(id: &'static str, desk: &Desk<'_>, commit: &Commit) -> Said {
    let worker = commit.worker().map(|worker| desk.person(worker)).unwrap_or_default();
    Said::new(id)
        .with("command", command(commit))
        .with("date", format::date(desk.language(), commit.day()))
        .with("worker", worker)
}

fn about(id: &'static str, desk: &Desk<'_>, commit: &Commit) -> CommandError {
    told(id, desk, commit)
        .args
        .into_iter()
        .fold(CommandError::failed(id), |error, (name, value)| error.with(name, value))
}

/// `session add SK-4K7QX2 S12`.
pub fn command(commit: &Commit) -> String {
    let entry = commit.entries().filter(|entry| !entry.contains('#'));
    entry.map_or_else(|| commit.subject.clone(), |entry| format!("{} {entry}", commit.subject))
}

fn planned(desk: &Desk<'_>, commit: &Commit, verb: &str) -> Result<Change> {
    let files = &commit.files;
    if files.is_empty() || !files.iter().all(|file| may_be_taken_back(&file.path)) {
        return Err(about("error-undo-never", desk, commit));
    }
    let subject = commit.subject.strip_prefix("undo: ").unwrap_or(&commit.subject);
    let mut change = Change::new(format!("{verb} {subject}"));
    let mut results = Vec::new();
    for file in files {
        let now = present(desk, &file.path)?;
        let after = result(desk, commit, file, now.as_deref())?;
        refuse_named_elsewhere(desk, commit, file, after.is_none())?;
        change = match (&after, now) {
            (Some(after), now) => change.file(&file.path, now, after.clone()),
            (None, Some(now)) => change.removal(&file.path, now),
            (None, None) => change,
        };
        results.extend(after.map(|after| (file.path.clone(), after)));
    }
    refuse_what_rests_on_it(desk, commit, &results)?;
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

fn result(
    desk: &Desk<'_>,
    commit: &Commit,
    file: &FileChange,
    now: Option<&[u8]>,
) -> Result<Option<Vec<u8>>> {
    let (before, after) = (file.before.first().and_then(Option::as_ref), file.after.as_ref());
    let objects: Vec<&String> = before.into_iter().chain(after).collect();
    let mut found = desk.git.cat_file_batch(&objects).map_err(record::git_error)?.into_iter();
    let mut bytes = |object: Option<&String>| object.and_then(|_| found.next().flatten());
    let (before, after) = (bytes(before), bytes(after));
    take_back::take_back(&file.path, before.as_deref(), after.as_deref(), now)
        .map_err(|_| about("error-undo-changed-since", desk, commit).with("file", &file.path))
}

/// A case that goes must be named by no other file.
fn refuse_named_elsewhere(desk: &Desk<'_>, commit: &Commit, file: &FileChange, goes: bool) -> Result<()> {
    let code =
        file.path.strip_prefix(CASES).and_then(|name| name.trim_start_matches('/').strip_suffix(".yaml"));
    let Some(code) = code.filter(|_| goes) else { return Ok(()) };
    match lookup::naming(&desk.layout, code, &file.path) {
        Some(other) => Err(about("error-undo-changed-since", desk, commit).with("file", other)),
        None => Ok(()),
    }
}

/// The files as they would be must be sound: what was written later may build on what would go.
fn refuse_what_rests_on_it(desk: &Desk<'_>, commit: &Commit, results: &[(String, Vec<u8>)]) -> Result<()> {
    let files: Vec<(&str, &[u8])> =
        results.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let errors = desk.errors_as_written(&files);
    let Some(first) = errors.first() else { return Ok(()) };
    let bytes = results.iter().find(|(path, _)| *path == first.file).map(|(_, bytes)| bytes.as_slice());
    let text = String::from_utf8_lossy(bytes.unwrap_or_default());
    let errors = errors.iter().filter(|found| found.file == first.file).cloned().collect();
    let said = told("error-undo-rested-on", desk, commit);
    let error = CommandError::data("error-undo-rested-on", locate::locate_in(errors, &text)).as_failed();
    Err(said.args.into_iter().fold(error, |error, (name, value)| error.with(name, value)))
}
