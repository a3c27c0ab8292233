//! What a report was made from: the commit, whether anything lies uncommitted, how many records, and the
//! checksum of every file that was read.

use super::desk::Desk;
use super::folder::Read;
use crate::reports::provenance::Provenance;
use crate::store::lookup;

/// The provenance of what was read. A folder outside git, or without a commit, has no commit and is not
/// clean: its state cannot be had again.
pub fn of(desk: &Desk<'_>, read: &Read) -> Provenance {
    let (commit, clean) = match &desk.past {
        Some(past) => (Some(past.commit.clone()), true),
        None => {
            let commit = desk.git.head().ok().flatten();
            let clean = commit.is_some() && desk.git.is_clean().unwrap_or(false);
            (commit, clean)
        }
    };
    Provenance {
        commit,
        clean,
        cases: read.dataset.cases.len() as u64,
        skipped: read.skipped,
        checksum: lookup::checksum(desk.source()),
        sosku: env!("CARGO_PKG_VERSION").to_owned(),
        filter: Vec::new(),
    }
}
