//! The seal of a month: which commit the folder stood at and what its records came to, kept in the folder and
//! checked later, so that a history that was rewritten is found.
//!
//! What a seal proves and what it does not: docs/guides/audit.md. Neighbours: `store::lookup` has the checksum,
//! `cli::cmd::audit` seals and verifies.

use std::collections::BTreeSet;

use crate::store::git::{Asked, Git, GitError};
use crate::store::load::revision::Revision;
use crate::store::lookup;

/// The file of the seals, relative to the folder.
pub const SEALS: &str = "audit/seals.csv";
/// Its columns.
pub const HEADER: &str = "period,commit,checksum,date,by\n";

/// One seal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seal {
    /// The month: `2026-10`.
    pub period: String,
    /// The commit that the folder stood at.
    pub commit: String,
    /// The checksum of its records: `sha256:…`.
    pub checksum: String,
    /// The day on which it was sealed.
    pub date: String,
    /// The worker who sealed it.
    pub by: String,
}

/// What is wrong with a seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breach {
    /// The commit is not in the history any more: the history was rewritten.
    Rewritten,
    /// The records of the commit are not those that were sealed.
    Differs,
    /// The seal itself was taken out or changed.
    Removed,
}

impl Seal {
    /// The seal as a line of the file.
    pub fn line(&self) -> String {
        format!("{},{},{},{},{}\n", self.period, self.commit, self.checksum, self.date, self.by)
    }
}

/// The seals in the text of the file; lines that are none are passed over.
pub fn read(text: &str) -> Vec<Seal> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let Ok(headers) = reader.headers().cloned() else { return Vec::new() };
    let records = reader.records().filter_map(Result::ok);
    let seal = |record: csv::StringRecord| {
        let cell = |name: &str| {
            let at = headers.iter().position(|header| header == name)?;
            record.get(at).map(str::to_owned)
        };
        let (period, commit, checksum) = (cell("period")?, cell("commit")?, cell("checksum")?);
        Some(Seal { period, commit, checksum, date: cell("date")?, by: cell("by").unwrap_or_default() })
    };
    records.filter_map(seal).collect()
}

/// The checksum of the folder's records in a commit.
///
/// # Errors
/// What git refused.
pub fn checksum(git: &Git, commit: &str) -> Result<String, GitError> {
    // A commit's file that git does not give is git's trouble.
    lookup::checksum(&Revision::open(git, commit)?).map_err(|_| GitError::Unexpected("cat-file"))
}

/// The seals that do not hold as seen from `head`; `present` are those of the file as it lies there, and `path` is
/// the file's path from the top of the repository.
///
/// # Errors
/// What git refused.
pub fn breaches(
    git: &Git,
    head: &str,
    path: &str,
    present: &[Seal],
) -> Result<Vec<(Seal, Breach)>, GitError> {
    let mut broken: Vec<(Seal, Breach)> = Vec::new();
    for seal in present {
        let known = git.commit_of(&seal.commit).unwrap_or_default();
        let stands = match &known {
            Some(commit) => *commit == seal.commit && git.is_ancestor(commit, head)?,
            None => false,
        };
        if !stands {
            broken.push((seal.clone(), Breach::Rewritten));
        } else if checksum(git, &seal.commit)? != seal.checksum {
            broken.push((seal.clone(), Breach::Differs));
        }
    }
    let removed = ever(git, head, path)?.into_iter().filter(|seal| !present.contains(seal));
    broken.extend(removed.map(|seal| (seal, Breach::Removed)));
    Ok(broken)
}

/// Every seal that any version of the file held.
fn ever(git: &Git, head: &str, path: &str) -> Result<BTreeSet<Seal>, GitError> {
    let commits = git.history(Asked { paths: &[path], ..Asked::behind(head) })?;
    let objects: Vec<String> =
        commits.iter().flat_map(|commit| &commit.files).filter_map(|file| file.after.clone()).collect();
    let texts = git.cat_file_batch(&objects)?.into_iter().flatten();
    Ok(texts.flat_map(|bytes| read(&String::from_utf8_lossy(&bytes))).collect())
}

#[cfg(test)]
mod tests {
    use super::{HEADER, Seal, read};

    #[test]
    fn a_seal_is_read_as_it_was_written_whatever_the_order_of_the_columns() {
        let seal = Seal {
            period: "2026-10".into(),
            commit: "ab".into(),
            checksum: "sha256:cd".into(),
            date: "2026-11-02".into(),
            by: "anna".into(),
        };
        assert_eq!(read(&format!("{HEADER}{}", seal.line())), std::slice::from_ref(&seal));
        let turned = "by,date,checksum,commit,period,more\nanna,2026-11-02,sha256:cd,ab,2026-10,x\nshort\n";
        assert_eq!(read(turned), [seal]);
    }
}
