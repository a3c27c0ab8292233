//! A writing command as one transaction: every file and the commit, or nothing.
//!
//! The caller has the turn (`lock`) since before it read, has called [`recover`], and has checked what it
//! plans; here it is made sure that the files are still what was read, what a person left uncommitted in
//! them is kept apart as a commit of its own, and a refusal by a hook or the disk leaves the old state.
//! Below: `journal` (what is under way), `recover` (after a crash). It knows bytes, no records.

mod hand_edits;
mod journal;
mod message;
mod recover;
#[cfg(test)]
mod tests;

use similar::TextDiff;
use thiserror::Error;

use crate::store::git::{Git, GitError, Unfinished};
use crate::store::layout::{Layout, ReadError};
use crate::store::lock::Held;
use crate::store::write::{self, WriteError};

pub use journal::JournalError;
use journal::{Edited, Journal, present};
pub use message::BadMessage;
pub(in crate::store) use message::of as message_of;
pub use recover::{RecoverError, Recovery, is_unfinished, recover};

/// What a command wants to be true of the files, and what its commit says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The commit's subject: the command and codes, `session add SK-4K7QX2`.
    pub subject: String,
    /// `Sosku-Case`, `Sosku-Entry`, `Sosku-Worker` and their values.
    pub trailers: Vec<(String, String)>,
    files: Vec<Planned>,
}

/// One file of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Planned {
    path: String,
    before: Option<Vec<u8>>,
    after: Option<Vec<u8>>,
}

/// How far a change goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Files and commit.
    Commit,
    /// Files only; git is not asked.
    NoCommit,
    /// Nothing but the difference as text.
    DryRun,
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// The commit; `None` if there was nothing to change, or none was wanted.
    pub commit: Option<String>,
    /// The commit that keeps what a person had edited by hand and not committed.
    pub hand_edits_commit: Option<String>,
    /// In a dry run, the difference in unified form.
    pub diff: Option<String>,
}

/// Judges the path and bytes of a touched file that was edited by hand and not committed.
pub type Check<'a, E> = dyn Fn(&str, &[u8]) -> Result<(), Vec<E>> + 'a;

/// A step of a change, for tests that cut one short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Journalled,
    Written(usize),
    Committed,
}

/// Why a change was not made. Unless it says otherwise, every file is as it was.
#[derive(Debug, Error)]
pub enum ChangeError<E> {
    /// A subject or trailer that may not stand in a commit.
    #[error(transparent)]
    Message(#[from] BadMessage),
    /// The change names a file twice.
    #[error("{path}: named twice in one change")]
    Twice {
        /// Relative to the root.
        path: String,
    },
    /// The file is not what the command read.
    #[error("{path}: changed while the command was at work")]
    Stale {
        /// Relative to the root.
        path: String,
    },
    /// What was edited by hand in a touched file is not valid; the caller's check says what.
    #[error("{path}: edited by hand, not committed, and not valid")]
    HandEdits {
        /// Relative to the root.
        path: String,
        /// What the check found.
        findings: Vec<E>,
    },
    /// The file holds two versions that wait to be merged.
    #[error("{path}: holds two versions that must be merged first")]
    Conflicted {
        /// Relative to the root.
        path: String,
    },
    /// Git is in the middle of something.
    #[error("git has begun something here that must be finished or given up first: {0}")]
    Busy(Unfinished),
    /// An earlier command was cut short; [`recover`] comes first.
    #[error("an earlier command was cut short and has not been cleared up")]
    CutShort,
    /// A file cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Git refused before anything was written.
    #[error(transparent)]
    Git(#[from] GitError),
    /// A file cannot be written; those written before it were put back.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// Git or a hook refused the commit; every file was put back.
    #[error("the commit was refused, and nothing was written: {source}")]
    Commit {
        /// What git or the hook said.
        source: GitError,
        /// Hand edits that had been committed before; they stay.
        hand_edits_commit: Option<String>,
    },
    /// It failed, and putting the files back failed as well. The journal is kept, and the next command
    /// tries again.
    #[error("{cause}; and the files could not be put back: {source}")]
    NotPutBack {
        /// The first failure.
        cause: String,
        /// The second.
        source: JournalError,
    },
}

impl Change {
    /// A change of nothing yet.
    pub fn new(subject: impl Into<String>) -> Self {
        Self { subject: subject.into(), trailers: Vec::new(), files: Vec::new() }
    }

    /// Adds a trailer to the commit: a key of letters and hyphens, a value of one line.
    #[must_use]
    pub fn trailer(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.trailers.push((key.into(), value.into()));
        self
    }

    /// Plans a file: the bytes that were read (`None`: there was no file) and those that shall be.
    #[must_use]
    pub fn file(self, path: impl Into<String>, before: Option<Vec<u8>>, after: Vec<u8>) -> Self {
        self.planned(path.into(), before, Some(after))
    }

    /// Plans to take a file away that held `before`.
    #[must_use]
    pub fn removal(self, path: impl Into<String>, before: Vec<u8>) -> Self {
        self.planned(path.into(), Some(before), None)
    }

    fn planned(mut self, path: String, before: Option<Vec<u8>>, after: Option<Vec<u8>>) -> Self {
        self.files.push(Planned { path, before, after });
        self
    }

    /// The difference that the change makes, in unified form; empty if it makes none.
    pub fn diff(&self) -> String {
        self.files.iter().filter(|file| file.before != file.after).map(Planned::diff).collect()
    }

    /// The files that would differ afterwards.
    fn effective(&self) -> Vec<Planned> {
        self.files.iter().filter(|file| file.before != file.after).cloned().collect()
    }

    fn twice(&self) -> Option<String> {
        let mut paths: Vec<&str> = self.files.iter().map(|file| file.path.as_str()).collect();
        paths.sort_unstable();
        paths
            .windows(2)
            .find(|pair| pair.first() == pair.last())
            .and_then(|pair| pair.first().map(|path| (*path).to_owned()))
    }
}

impl Planned {
    fn diff(&self) -> String {
        let side = |bytes: &Option<Vec<u8>>| String::from_utf8(bytes.clone().unwrap_or_default());
        let name = |letter, bytes: &Option<Vec<u8>>| match bytes {
            Some(_) => format!("{letter}/{}", self.path),
            None => "/dev/null".to_owned(),
        };
        let (Ok(old), Ok(new)) = (side(&self.before), side(&self.after)) else {
            return format!("Binary file {} differs\n", self.path);
        };
        let (from, to) = (name('a', &self.before), name('b', &self.after));
        TextDiff::from_lines(&old, &new).unified_diff().context_radius(3).header(&from, &to).to_string()
    }
}

/// Makes the change.
///
/// # Errors
/// [`ChangeError`]: every file is as it was, unless it is [`ChangeError::NotPutBack`].
pub fn apply<E>(
    layout: &Layout,
    git: &Git,
    turn: &Held,
    change: &Change,
    mode: Mode,
    check: &Check<'_, E>,
) -> Result<Done, ChangeError<E>> {
    let message = message::of(&change.subject, &change.trailers)?;
    if mode == Mode::DryRun {
        return Ok(Done { diff: Some(change.diff()), ..Done::default() });
    }
    if is_unfinished(layout) {
        return Err(ChangeError::CutShort);
    }
    unchanged(layout, change)?;
    let files = change.effective();
    if files.is_empty() {
        return Ok(Done::default());
    }
    let mut done = Done::default();
    if mode == Mode::Commit {
        ready(git)?;
        done.hand_edits_commit = hand_edits::keep(git, turn, &files, check)?;
        // A hook of that commit may have touched the files.
        unchanged(layout, change)?;
    }
    let transaction = Transaction { layout, git, turn, message: &message, commits: mode == Mode::Commit };
    done.commit = transaction.run(&change.subject, &files, &|_| true).map_err(|error| match error {
        ChangeError::Commit { source, .. } => {
            ChangeError::Commit { source, hand_edits_commit: done.hand_edits_commit.take() }
        }
        error => error,
    })?;
    Ok(done)
}

/// Someone who commits, and no half-done work of git's in the way.
fn ready<E>(git: &Git) -> Result<(), ChangeError<E>> {
    if let Some(unfinished) = git.unfinished()? {
        return Err(ChangeError::Busy(unfinished));
    }
    git.identity()?;
    Ok(())
}

/// Every file is still what the command read.
fn unchanged<E>(layout: &Layout, change: &Change) -> Result<(), ChangeError<E>> {
    if let Some(path) = change.twice() {
        return Err(ChangeError::Twice { path });
    }
    for file in &change.files {
        if present(layout, &file.path)? != file.before {
            return Err(ChangeError::Stale { path: file.path.clone() });
        }
    }
    Ok(())
}

struct Transaction<'a> {
    layout: &'a Layout,
    git: &'a Git,
    turn: &'a Held,
    message: &'a str,
    commits: bool,
}

impl Transaction<'_> {
    /// Journal, files, commit, end of the journal. `go_on` is asked after each step; a test that says no
    /// leaves everything as a crash at that point would.
    fn run<E>(
        &self,
        subject: &str,
        files: &[Planned],
        go_on: &dyn Fn(Step) -> bool,
    ) -> Result<Option<String>, ChangeError<E>> {
        let journal = Journal::of(subject, self.commits, files);
        journal.begin(self.layout, self.turn)?;
        if !go_on(Step::Journalled) {
            return Ok(None);
        }
        for (number, file) in files.iter().enumerate() {
            self.write(file).map_err(|cause| self.put_back(&journal, cause.into()))?;
            if !go_on(Step::Written(number)) {
                return Ok(None);
            }
        }
        let refused = |source| ChangeError::Commit { source, hand_edits_commit: None };
        let commit = self.commit(files).map_err(|source| self.put_back(&journal, refused(source)))?;
        if go_on(Step::Committed) {
            // The change is done; a journal that stays only makes the next command find that out.
            let _ = Journal::end(self.layout, self.turn);
        }
        Ok(commit)
    }

    fn write(&self, file: &Planned) -> Result<(), WriteError> {
        match &file.after {
            Some(after) => write::replace(self.layout, self.turn, &file.path, after),
            None => write::remove(self.layout, self.turn, &file.path),
        }
    }

    fn commit(&self, files: &[Planned]) -> Result<Option<String>, GitError> {
        if !self.commits {
            return Ok(None);
        }
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        self.git.commit(&paths, self.message, self.turn.share().ok())
    }

    /// The old state again, and the cause as the error; or both failures.
    fn put_back<E>(&self, journal: &Journal, cause: ChangeError<E>) -> ChangeError<E> {
        // On a full disk git may not even forget what it was told of: then the next command clears that up.
        let is_forgotten = !self.commits || self.git.forget_new(&journal.new_paths()).is_ok();
        let ended = || match is_forgotten {
            true => Journal::end(self.layout, self.turn).map_err(JournalError::from),
            false => Ok(()),
        };
        let restored = journal.put_back(self.layout, self.turn, Edited::BecomesADraft).and_then(|_| ended());
        match restored {
            Ok(()) => cause,
            Err(source) => ChangeError::NotPutBack { cause: cause.to_string(), source },
        }
    }
}
