//! What a report was made from: the commit, whether anything lies uncommitted, how many records, and the
//! checksum of every file that was read.
//!
//! Git looks at the files while they are read. A report that cannot say what it rests on is refused.

use std::thread;

use super::counted;
use super::desk::Desk;
use super::error::Result;
use super::folder::Read;
use super::record::git_error;
use crate::model::reach::Reach;
use crate::reports::provenance::Provenance;
use crate::store::git::{GitError, Standing};
use crate::store::lookup;

/// All records, without the broken case files if these may be skipped, and what they rest on. A folder outside
/// git, or without a commit, has no commit and is not clean: its state cannot be had again.
///
/// # Errors
/// Errors in the data, a file that cannot be read, or a git that does not answer.
pub fn read(desk: &Desk<'_>, reach: &Reach, skip_broken: bool) -> Result<(Read, Provenance)> {
    let git = &desk.git;
    let is_past = desk.past.is_some();
    let (read, standing) = thread::scope(|scope| {
        let looking = (!is_past).then(|| scope.spawn(|| git.standing()));
        let read = counted::read(desk, reach, skip_broken);
        (read, looking.map(|looking| looking.join().unwrap_or(Err(GitError::Unexpected("status")))))
    });
    let read = read?;
    let standing = match (standing, &desk.past) {
        (_, Some(past)) => Standing { head: Some(past.commit.clone()), clean: true },
        (Some(Ok(standing)), None) => standing,
        (Some(Err(GitError::NotARepository)) | None, None) => Standing { head: None, clean: false },
        (Some(Err(error)), None) => return Err(git_error(error)),
    };
    let provenance = of(desk, &read, standing)?;
    Ok((read, provenance))
}

fn of(desk: &Desk<'_>, read: &Read, standing: Standing) -> Result<Provenance> {
    let checksum = match &read.checksum {
        Some(checksum) => checksum.clone(),
        None => lookup::checksum(desk.source()).map_err(counted::unreadable)?,
    };
    Ok(Provenance {
        clean: standing.head.is_some() && standing.clean,
        commit: standing.head,
        cases: read.dataset.cases.len() as u64,
        skipped: read.skipped,
        checksum,
        sosku: env!("CARGO_PKG_VERSION").to_owned(),
        filter: Vec::new(),
    })
}
