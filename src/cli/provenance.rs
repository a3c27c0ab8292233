//! What a report was made from: the commit, whether anything lies uncommitted, how many records, and the
//! checksum of every file that was read.
//!
//! Git looks at the files while they are read. A report that cannot say what it rests on is refused.

use std::thread;

use super::counted::{self, Counted};
use super::desk::Desk;
use super::error::Result;
use super::folder::Read;
use super::record::git_error;
use crate::model::reach::Reach;
use crate::reports::provenance::Provenance;
use crate::store::git::{GitError, Standing};

/// All records, without the broken case files if these may be skipped, and what they rest on. A folder outside
/// git, or without a commit, has no commit and is not clean: its state cannot be had again.
///
/// # Errors
/// Errors in the data, a file that cannot be read, or a git that does not answer.
pub fn read(desk: &Desk<'_>, reach: &Reach, skip_broken: bool) -> Result<(Read, Provenance)> {
    let git = &desk.git;
    let is_past = desk.past.is_some();
    let (counted, standing) = thread::scope(|scope| {
        let looking = (!is_past).then(|| scope.spawn(|| git.standing()));
        let counted = counted::read(desk, reach, skip_broken);
        (counted, looking.map(|looking| looking.join().unwrap_or(Err(GitError::Unexpected("status")))))
    });
    let Counted { read, checksum, cases } = counted?;
    let standing = match (standing, &desk.past) {
        (_, Some(past)) => Standing { head: Some(past.commit.clone()), clean: true },
        (Some(Ok(standing)), None) => standing,
        (Some(Err(GitError::NotARepository)) | None, None) => Standing { head: None, clean: false },
        (Some(Err(error)), None) => return Err(git_error(error)),
    };
    let provenance = Provenance {
        clean: standing.head.is_some() && standing.clean,
        commit: standing.head,
        cases: cases as u64,
        skipped: read.skipped,
        checksum,
        sosku: env!("CARGO_PKG_VERSION").to_owned(),
        filter: Vec::new(),
    };
    Ok((read, provenance))
}
