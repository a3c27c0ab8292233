//! What a report was made from: the commit, whether anything lies uncommitted, how many records, and the
//! checksum of every file that was read.
//!
//! Git looks at the files while they are read. A report that cannot say what it rests on is refused.

use std::thread;

use serde::de::DeserializeOwned;

use super::counted::{self, Counted, Told};
use super::desk::Desk;
use super::error::Result;
use super::record::git_error;
use crate::model::reach::Reach;
use crate::reports::provenance::Provenance;
use crate::store::git::{GitError, Standing};

/// What was answered to a question before, or all records, without the broken case files if these may be skipped; and
/// what they rest on. A folder outside git, or without a commit, has no commit and is not clean: its state cannot be had
/// again.
///
/// # Errors
/// Errors in the data, a file that cannot be read, or a git that does not answer.
pub fn read<T: DeserializeOwned + Send>(
    desk: &Desk<'_>,
    reach: &Reach,
    skip_broken: bool,
    question: Option<&str>,
) -> Result<(Told<T>, Provenance)> {
    let git = &desk.git;
    let is_past = desk.past.is_some();
    let (counted, standing) = thread::scope(|scope| {
        let looking = (!is_past).then(|| scope.spawn(|| git.standing()));
        let counted = counted::asked(desk, reach, skip_broken, question);
        (counted, looking.map(|looking| looking.join().unwrap_or(Err(GitError::Unexpected("status")))))
    });
    let Counted { told, checksum, cases } = counted?;
    let skipped = match &told {
        Told::Records(read, _) => read.skipped,
        Told::Answer(_) => 0,
    };
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
        skipped,
        checksum,
        sosku: env!("CARGO_PKG_VERSION").to_owned(),
        filter: Vec::new(),
    };
    Ok((told, provenance))
}
