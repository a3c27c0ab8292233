//! The way of every write to a case: take the turn, read, edit the text, read it again, check, write, commit,
//! and tell what was done.
//!
//! What a command wants is planned on the case as it stands once the turn is taken, so that two commands at
//! once never work on the same old text. Neighbours: `store::change` writes and commits.

use serde::Serialize;

use super::desk::{Desk, OpenCase};
use super::error::{CommandError, Result, Said};
use super::global::{Format, Settings};
use crate::diagnostic::Diagnostic;
use crate::model::case_code::CaseCode;
use crate::model::code::Id;
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::model::path::Path;
use crate::path;
use crate::store::change::{self, Change, ChangeError, Done, Mode, Recovery};
use crate::store::git::{Git, GitError};
use crate::store::layout::Layout;
use crate::store::lock::{self, Held, LockError};
use crate::store::yaml::edit::{Edit, edit};
use crate::store::yaml::schema;
use crate::store::yaml::value::Value;
use crate::store::{entry, locate};

/// What a command wants to change in a case, and how it tells of it.
pub struct Plan {
    /// The edits of the file.
    pub edits: Vec<Edit>,
    /// The id of the entry that came to be or changed.
    pub entry: Option<String>,
    /// What was done, in a sentence.
    pub done: Said,
    /// What comes next, if something does.
    pub next: Option<Said>,
}

/// The answer of a writing command, a contract with scripts.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    case: Option<String>,
    path: &'a str,
    entry: Option<&'a str>,
    commit: Option<&'a str>,
}

/// What a write came to.
pub struct Written {
    /// The file.
    pub path: String,
    /// The id of the entry.
    pub entry: Option<String>,
    /// What was done.
    pub done: Done,
    /// What comes next; `None` if nothing was written.
    pub next: Option<Said>,
}

/// Plans a change of a case, carries it out and answers. `command` is the subject of the commit, before the code.
///
/// # Errors
/// Whatever stands in the way; nothing is written then.
pub fn record(
    desk: &Desk<'_>,
    command: &str,
    code: CaseCode,
    plan: impl FnOnce(&OpenCase) -> Result<Plan>,
) -> Result<()> {
    let written = write(desk, command, code, plan)?;
    answer(desk, Some(code), &written.path, written.entry.as_deref(), &written.done);
    if let Some(next) = written.next {
        desk.ui.say(&next);
    }
    Ok(())
}

/// As `record`, for a command that answers in its own words.
///
/// # Errors
/// Whatever stands in the way; nothing is written then.
pub fn write(
    desk: &Desk<'_>,
    command: &str,
    code: CaseCode,
    plan: impl FnOnce(&OpenCase) -> Result<Plan>,
) -> Result<Written> {
    write_several(desk, command, code, |open| {
        let plan = plan(open)?;
        let entries = plan.entry.iter().cloned().collect();
        Ok((plan, entries))
    })
}

/// As `write`, for a change that adds several entries: their ids all stand in the one commit.
///
/// # Errors
/// Whatever stands in the way; nothing is written then.
pub fn write_several(
    desk: &Desk<'_>,
    command: &str,
    code: CaseCode,
    plan: impl FnOnce(&OpenCase) -> Result<(Plan, Vec<String>)>,
) -> Result<Written> {
    let turn = take_turn(desk, command)?;
    let open = desk.read_case(code)?;
    let (plan, entries) = plan(&open)?;
    let after = edited(desk, &open, &plan.edits)?;
    let mut change = Change::new(format!("{command} {code}")).trailer("Sosku-Case", code.to_string());
    for entry in &entries {
        change = change.trailer("Sosku-Entry", entry);
    }
    let change = change.file(&open.path, Some(open.text.clone().into_bytes()), after.clone().into_bytes());
    let is_same = after == open.text;
    let done = carry_out(desk, turn.as_ref(), sign(desk, change)?)?;
    if is_same {
        desk.ui.say(&Said::new("ui-nothing-to-change"));
    } else if done.diff.is_none() {
        desk.ui.say(&plan.done);
    }
    let next = plan.next.filter(|_| !is_same && done.diff.is_none());
    Ok(Written { path: open.path, entry: plan.entry, done, next })
}

/// The turn to write, after clearing up what a crash left; none is needed for a dry run.
///
/// # Errors
/// The turn did not come in time, or an earlier change cannot be cleared up.
pub fn take_turn(desk: &Desk<'_>, command: &str) -> Result<Option<Held>> {
    if desk.past.is_some() {
        return Err(CommandError::usage("error-at-reads-only"));
    }
    if desk.settings.dry_run {
        return Ok(None);
    }
    let worker = desk.settings.worker.clone().unwrap_or_default();
    let turn = lock::acquire(&desk.layout, command, &worker, lock::PATIENCE).map_err(lock_error)?;
    let recovery = change::recover(&desk.layout, &desk.git, &turn)
        .map_err(|error| CommandError::failed("error-recover").because(error))?;
    match recovery {
        Recovery::Nothing => {}
        Recovery::Finished { subject } => {
            desk.ui.say(&Said::new("ui-recovered-done").with("subject", subject))
        }
        Recovery::PutBack { subject, edited, .. } => {
            desk.ui.say(&Said::new("ui-recovered-undone").with("subject", subject));
            for file in edited {
                desk.ui.say(&Said::new("ui-recovered-edited").with("file", file));
            }
        }
    }
    Ok(Some(turn))
}

/// The text of a case after the edits, read again and checked.
///
/// # Errors
/// An edit that cannot be done safely, or a case that would then have errors.
fn edited(desk: &Desk<'_>, open: &OpenCase, edits: &[Edit]) -> Result<String> {
    let after = edit(&open.text, edits, &schema::case_key_order).map_err(|refused| {
        CommandError::failed("error-edit-refused")
            .with("file", &open.path)
            .with("place", &refused.place)
            .with("case", open.code)
    })?;
    refuse_errors(desk, &open.path, &after)?;
    Ok(after)
}

/// Refuses a text that has errors; warnings pass.
///
/// # Errors
/// Every error in the text, with its place.
pub fn refuse_errors(desk: &Desk<'_>, path: &str, text: &str) -> Result<()> {
    let errors = desk.errors_as_written(&[(path, text.as_bytes())]);
    if errors.is_empty() {
        return Ok(());
    }
    let located = locate::locate_in(errors, text);
    Err(CommandError::data("error-would-be-invalid", located).with("file", path).as_failed())
}

/// Adds who acted to a change.
///
/// # Errors
/// A `SOSKU_WORKER` that the office does not have.
pub fn sign(desk: &Desk<'_>, change: Change) -> Result<Change> {
    Ok(match desk.acting_worker()? {
        Some(worker) => change.trailer("Sosku-Worker", worker),
        None => change,
    })
}

/// Writes and commits, or shows the difference in a dry run.
///
/// # Errors
/// Whatever stands in the way; nothing is written then.
pub fn carry_out(desk: &Desk<'_>, turn: Option<&Held>, change: Change) -> Result<Done> {
    let Some(turn) = turn else {
        let diff = change.diff();
        desk.ui.print(&diff);
        return Ok(Done { diff: Some(diff), ..Done::default() });
    };
    let git = clocked(desk.settings, &desk.git);
    let check = |path: &str, bytes: &[u8]| check_hand_edits(desk, path, bytes);
    let done = change::apply(&desk.layout, &git, turn, &change, mode(desk.settings), &check)
        .map_err(|error| change_error(&desk.layout, error))?;
    if done.hand_edits_commit.is_some() {
        desk.ui.say(&Said::new("ui-hand-edits-committed"));
    }
    Ok(done)
}

fn mode(settings: &Settings) -> Mode {
    if settings.no_commit { Mode::NoCommit } else { Mode::Commit }
}

/// Git with the frozen clock, if it is frozen.
pub fn clocked(settings: &Settings, git: &Git) -> Git {
    let now = settings.clock.rfc3339();
    match settings.clock.is_frozen() {
        true => git.clone().with_env("GIT_AUTHOR_DATE", &now).with_env("GIT_COMMITTER_DATE", &now),
        false => git.clone(),
    }
}

/// Carries out a change of a folder that is only coming to be, where no hand edits can lie.
///
/// # Errors
/// Whatever stands in the way; nothing is written then.
pub fn apply_unchecked(settings: &Settings, layout: &Layout, git: &Git, change: &Change) -> Result<Done> {
    let turn = lock::acquire(layout, &change.subject, "", lock::PATIENCE).map_err(lock_error)?;
    let check = |_: &str, _: &[u8]| Ok(());
    change::apply(layout, &clocked(settings, git), &turn, change, mode(settings), &check)
        .map_err(|error| change_error(layout, error))
}

/// Commits what lies in the given files, hand edits all, as one commit.
///
/// # Errors
/// No turn, or a commit that is refused.
pub fn commit_paths(desk: &Desk<'_>, turn: &Held, paths: &[String], subject: &str) -> Result<Option<String>> {
    let mut message = subject.to_owned();
    if let Some(worker) = desk.acting_worker()? {
        message.push_str(&format!("\n\nSosku-Worker: {worker}"));
    }
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    clocked(desk.settings, &desk.git).commit(&paths, &message, turn.share().ok()).map_err(git_error)
}

fn check_hand_edits(desk: &Desk<'_>, path: &str, bytes: &[u8]) -> std::result::Result<(), Vec<Diagnostic>> {
    let found = desk.errors_as_written(&[(path, bytes)]);
    if found.is_empty() { Ok(()) } else { Err(found) }
}

/// Prints the answer of a writing command as JSON, if that is asked for.
pub fn answer(desk: &Desk<'_>, case: Option<CaseCode>, path: &str, entry: Option<&str>, done: &Done) {
    if desk.settings.format == Format::Json && done.diff.is_none() {
        let case = case.map(|code| code.to_string());
        let answer = Answer { case, path, entry, commit: done.commit.as_deref() };
        desk.ui.print(&serde_json::to_string(&answer).unwrap_or_default());
    }
}

/// Appends an entry to a list of the case, unless the same is there already.
///
/// # Errors
/// Another entry has the same id.
pub fn append(open: &OpenCase, list: &'static str, id: &str, value: Value) -> Result<Vec<Edit>> {
    match open.case.find_entry(id) {
        None => Ok(vec![Edit::Append { list: path![list], value }]),
        Some((key, index)) if key == list && entry::is_same(&open.text, &path![list, index], &value) => {
            Ok(Vec::new())
        }
        Some(_) => Err(CommandError::failed("error-entry-exists").with("entry", id).with("case", open.code)),
    }
}

/// The next free id of a kind of entry: the letter and a number above all that are there.
pub fn next_id<'i>(letter: char, ids: impl Iterator<Item = &'i Id>) -> String {
    let number = |id: &Id| id.as_str().strip_prefix(letter)?.parse::<u32>().ok();
    let highest = ids.filter_map(number).max().unwrap_or(0);
    format!("{letter}{}", highest.saturating_add(1))
}

/// Sets one key of the case.
pub fn set(path: Path, value: Value) -> Edit {
    Edit::Set { path, value }
}

/// No turn to write, in the reader's language.
pub fn lock_error(error: LockError) -> CommandError {
    match error {
        LockError::TimedOut { waited, holder } => {
            let holder = holder.unwrap_or_else(|| "?".to_owned());
            CommandError::failed("error-locked").with("seconds", waited.as_secs()).with("holder", holder)
        }
        LockError::Link => CommandError::failed("error-lock-link"),
        LockError::Io(cause) => CommandError::failed("error-lock-io").because(cause),
    }
}

/// A change that was not made, in the reader's language.
pub fn change_error(layout: &Layout, error: ChangeError<Diagnostic>) -> CommandError {
    match error {
        ChangeError::HandEdits { path, findings } => CommandError::data(
            "error-edited-file-broken",
            locate::locate(findings, layout, DEFAULT_CASE_BYTES),
        )
        .with("file", path)
        .as_failed(),
        ChangeError::Stale { path } => CommandError::failed("error-stale").with("file", path),
        ChangeError::Conflicted { path } => CommandError::failed("error-conflicted").with("file", path),
        ChangeError::Busy(_) => CommandError::failed("error-git-busy"),
        ChangeError::CutShort => CommandError::failed("error-cut-short"),
        ChangeError::Git(error) => git_error(error),
        ChangeError::Commit { source, .. } => match source {
            GitError::Refused { output, .. } => quoting("error-commit-refused", &output),
            other => git_error(other),
        },
        ChangeError::Write(cause) => CommandError::failed("error-write").because(cause),
        ChangeError::Read(cause) => CommandError::failed("error-read").because(cause),
        other => CommandError::failed("error-change").because(anyhow::Error::msg(other.to_string())),
    }
}

/// What git refused, in the reader's language.
pub fn git_error(error: GitError) -> CommandError {
    match error {
        GitError::NotInstalled => CommandError::failed("error-git-missing"),
        GitError::TooOld(..) => CommandError::failed("error-old-git"),
        GitError::NotARepository => CommandError::failed("error-no-repository"),
        GitError::Foreign => CommandError::failed("error-foreign-folder"),
        GitError::NoIdentity => CommandError::failed("error-no-git-identity"),
        GitError::IndexLocked(_) => CommandError::failed("error-index-locked"),
        GitError::Refused { command, output } => {
            quoting("error-git-failed", &output).with("command", command)
        }
        GitError::Unexpected(command) | GitError::Io { command, .. } => {
            git_failed(command).because(anyhow::Error::msg(error.to_string()))
        }
        GitError::BadName => git_failed("rev-parse").because(anyhow::Error::msg(error.to_string())),
    }
}

fn git_failed(command: &str) -> CommandError {
    CommandError::failed("error-git-failed").with("command", command)
}

/// The most lines of git's or a hook's words that are shown; the last ones tell what went wrong.
const QUOTED: usize = 12;

/// Our own words first, then, marked as such, what git or a hook said.
fn quoting(id: &'static str, output: &str) -> CommandError {
    let lines: Vec<&str> = output.lines().filter(|line| !line.trim().is_empty()).collect();
    let last = lines.get(lines.len().saturating_sub(QUOTED)..).unwrap_or_default();
    let quoted: Vec<String> = last.iter().map(|line| format!("> {line}")).collect();
    let error = CommandError::failed(id);
    match quoted.is_empty() {
        true => error,
        false => error.hint(Said::new("error-git-said").with("output", quoted.join("\n    "))),
    }
}
