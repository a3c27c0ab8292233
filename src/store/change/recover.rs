//! After a crash: what became of the change that was under way.
//!
//! One rule decides. A change is done when its commit is there (with `--no-commit`: when its last file is);
//! else it never was, and its files are put back. So a worker whose command was cut short finds it done or
//! can simply give it again, and never has it twice. Neighbours: `journal` holds the facts; every writing
//! command calls this first, with the turn in hand and before it reads.

use thiserror::Error;

use crate::store::change::journal::{Edited, Journal, JournalError, PutBack};
use crate::store::git::{Git, GitError};
use crate::store::layout::{JOURNAL, Layout};
use crate::store::lock::Held;
use crate::store::write;

/// What was found, and done about it.
#[derive(Debug, PartialEq, Eq)]
pub enum Recovery {
    /// No change was cut short.
    Nothing,
    /// The change was done; only the end of its command was missing.
    Finished {
        /// The subject of the change.
        subject: String,
    },
    /// The change was not done, and its files are as they were before it.
    PutBack {
        /// The subject of the change.
        subject: String,
        /// Files that got their old bytes back.
        restored: Vec<String>,
        /// Files that someone has edited since the crash; they are as they were left.
        edited: Vec<String>,
    },
}

/// Why the folder could not be brought to rest; the journal is still there.
#[derive(Debug, Error)]
pub enum RecoverError {
    /// The journal, or a file that it names, cannot be read or written.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// Git cannot say whether the commit is there.
    #[error(transparent)]
    Git(#[from] GitError),
}

/// True if a writing command was cut short here. For commands that only read, which cannot mend it.
pub fn is_unfinished(layout: &Layout) -> bool {
    layout.has(JOURNAL)
}

/// Brings the folder to rest after a crash, if there was one.
///
/// # Errors
/// [`RecoverError`]; may be called again when its cause is gone.
pub fn recover(layout: &Layout, git: &Git, turn: &Held) -> Result<Recovery, RecoverError> {
    let Some(journal) = Journal::left(layout)? else {
        // A command that was killed while it wrote its journal has changed nothing yet; its pages would stay.
        write::sweep(layout, turn, JOURNAL);
        return Ok(Recovery::Nothing);
    };
    journal.sweep(layout, turn);
    let subject = journal.subject.clone();
    let written = journal.is_written(layout).map_err(JournalError::from)?;
    let done = written && (!journal.commits || git.is_committed(&journal.paths())?);
    let recovery = if done {
        Recovery::Finished { subject }
    } else {
        let PutBack { restored, left } = journal.put_back(layout, turn, Edited::Stays)?;
        Recovery::PutBack { subject, restored, edited: left }
    };
    // The crash may have come when git already knew the new files by name, or between its commit and its index, which
    // would then hold the change taken back, for the next hand to commit.
    if journal.commits {
        git.forget(&journal.paths())?;
    }
    Journal::end(layout, turn).map_err(JournalError::from)?;
    Ok(recovery)
}
