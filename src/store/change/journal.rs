//! What a writing command is about to do, on the disk before the first file changes.
//!
//! One file: a line of JSON that names the files, then their old bytes one after the other. With it a
//! change that was cut short can be taken back by whoever comes next. Neighbours: `change` begins and ends
//! a journal; `recover` reads one that was left.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::model::digest;
use crate::store::change::Planned;
use crate::store::layout::{DRAFTS, JOURNAL, Layout, ReadError};
use crate::store::lock::Held;
use crate::store::write::{self, WriteError};

/// Far above any sum of files a command touches; a larger file is not a journal.
const CAP: u64 = 1 << 32;

/// An unfinished change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Journal {
    pub(super) subject: String,
    /// True if the change is done only with its commit; else with its last file.
    pub(super) commits: bool,
    files: Vec<Touched>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Touched {
    path: String,
    before: Option<Vec<u8>>,
    after: Option<String>,
}

/// What a file is, compared with a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Now {
    /// As before the change.
    Old,
    /// As the change wants it.
    New,
    /// Neither: someone has edited it since.
    Other,
}

/// What becomes of a file that is neither old nor new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edited {
    /// After a crash, someone may have worked on it for days.
    Stays,
    /// While the command runs, it was a hook that made the file pretty before it refused it; or, once in a
    /// lifetime, a person who saved at that moment.
    BecomesADraft,
}

/// What was put back.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PutBack {
    pub(super) restored: Vec<String>,
    pub(super) left: Vec<String>,
}

/// Why a journal that was left cannot be followed.
#[derive(Debug, Error)]
pub enum JournalError {
    /// It is not one that this version of sosku writes.
    #[error("{JOURNAL}: damaged, or written by another version of sosku")]
    Damaged,
    /// It, or a file that it names, cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A file cannot be put back.
    #[error(transparent)]
    Write(#[from] WriteError),
}

#[derive(Serialize, Deserialize)]
struct Header {
    journal: u32,
    subject: String,
    commits: bool,
    files: Vec<Line>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    path: String,
    /// Bytes of the old file; absent if there was none.
    before: Option<usize>,
    /// Checksum of the new file; absent if it is taken away.
    after: Option<String>,
}

impl Journal {
    pub(super) fn of(subject: &str, commits: bool, files: &[Planned]) -> Self {
        let touched = |file: &Planned| Touched {
            path: file.path.clone(),
            before: file.before.clone(),
            after: file.after.as_deref().map(digest::sha256),
        };
        Self { subject: subject.to_owned(), commits, files: files.iter().map(touched).collect() }
    }

    /// Puts the journal on the disk.
    pub(super) fn begin(&self, layout: &Layout, turn: &Held) -> Result<(), WriteError> {
        self.sweep(layout, turn);
        write::replace(layout, turn, JOURNAL, &self.to_bytes())
    }

    /// Clears away what a crash left beside the files and the journal.
    pub(super) fn sweep(&self, layout: &Layout, turn: &Held) {
        let folder = |path: &str| path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        let one_each: BTreeMap<String, &str> =
            self.paths().into_iter().chain([JOURNAL]).map(|path| (folder(path), path)).collect();
        one_each.values().for_each(|path| write::sweep(layout, turn, path));
    }

    /// The change is over, one way or the other.
    pub(super) fn end(layout: &Layout, turn: &Held) -> Result<(), WriteError> {
        write::remove(layout, turn, JOURNAL)
    }

    /// The journal that lies in the folder.
    pub(super) fn left(layout: &Layout) -> Result<Option<Self>, JournalError> {
        match layout.read(JOURNAL, CAP) {
            Err(ReadError::Missing { .. }) => Ok(None),
            Err(error) => Err(error.into()),
            Ok(bytes) => Self::from_bytes(&bytes).map(Some).ok_or(JournalError::Damaged),
        }
    }

    pub(super) fn paths(&self) -> Vec<&str> {
        self.files.iter().map(|file| file.path.as_str()).collect()
    }

    /// The paths of files that the change makes anew.
    pub(super) fn new_paths(&self) -> Vec<&str> {
        self.files.iter().filter(|file| file.before.is_none()).map(|file| file.path.as_str()).collect()
    }

    /// True if every file is as the change wants it.
    pub(super) fn is_written(&self, layout: &Layout) -> Result<bool, ReadError> {
        for file in &self.files {
            if file.now(layout)? != Now::New {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Gives the new files their old bytes. What someone has edited since is dealt with as `edited` says.
    pub(super) fn put_back(
        &self,
        layout: &Layout,
        turn: &Held,
        edited: Edited,
    ) -> Result<PutBack, JournalError> {
        let mut done = PutBack::default();
        for file in self.files.iter().rev() {
            match (file.now(layout)?, edited) {
                (Now::Old, _) => {
                    // Its folder may have been made already; should it have to stay, it does no harm.
                    if file.before.is_none() {
                        let _ = write::remove(layout, turn, &file.path);
                    }
                    continue;
                }
                (Now::Other, Edited::Stays) => {
                    done.left.push(file.path.clone());
                    continue;
                }
                (Now::Other, Edited::BecomesADraft) => file.keep_as_draft(layout, turn)?,
                (Now::New, _) => {}
            }
            match &file.before {
                Some(before) => write::replace(layout, turn, &file.path, before)?,
                None => write::remove(layout, turn, &file.path)?,
            }
            done.restored.push(file.path.clone());
        }
        Ok(done)
    }

    fn to_bytes(&self) -> Vec<u8> {
        let line = |file: &Touched| Line {
            path: file.path.clone(),
            before: file.before.as_ref().map(Vec::len),
            after: file.after.clone(),
        };
        let files = self.files.iter().map(line).collect();
        let header = Header { journal: 1, subject: self.subject.clone(), commits: self.commits, files };
        let mut bytes = serde_json::to_vec(&header).unwrap_or_default();
        bytes.push(b'\n');
        for before in self.files.iter().filter_map(|file| file.before.as_ref()) {
            bytes.extend_from_slice(before);
        }
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let (header, rest) = bytes.split_at_checked(end)?;
        let mut rest = rest.get(1..)?;
        let header: Header =
            serde_json::from_slice(header).ok().filter(|header: &Header| header.journal == 1)?;
        let mut files = Vec::new();
        for Line { path, before, after } in header.files {
            let before = match before {
                Some(length) => Some(rest.split_off(..length)?.to_vec()),
                None => None,
            };
            files.push(Touched { path, before, after });
        }
        rest.is_empty().then_some(Self { subject: header.subject, commits: header.commits, files })
    }
}

impl Touched {
    fn keep_as_draft(&self, layout: &Layout, turn: &Held) -> Result<(), JournalError> {
        let Some(bytes) = present(layout, &self.path)? else { return Ok(()) };
        let draft = format!("{DRAFTS}/{}", self.path);
        Ok(write::replace(layout, turn, &draft, &bytes)?)
    }

    fn now(&self, layout: &Layout) -> Result<Now, ReadError> {
        let now = present(layout, &self.path)?;
        Ok(if now == self.before {
            Now::Old
        } else if now.as_deref().map(digest::sha256) == self.after {
            Now::New
        } else {
            Now::Other
        })
    }
}

/// The bytes at a path; `None` if there is no file.
pub(super) fn present(layout: &Layout, path: &str) -> Result<Option<Vec<u8>>, ReadError> {
    match layout.read(path, CAP) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(ReadError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_is_read_as_it_was_written() {
        let file = |path: &str, before: Option<&[u8]>, after: Option<&[u8]>| Planned {
            path: path.to_owned(),
            before: before.map(<[u8]>::to_vec),
            after: after.map(<[u8]>::to_vec),
        };
        let files = [
            file("cases/a.yaml", Some(b"old\r\n\n\xff"), Some(b"new")),
            file("cases/b.yaml", None, Some(b"")),
            file("cases/c.yaml", Some(b""), None),
        ];
        let journal = Journal::of("session add SK-4K7QX2", true, &files);
        let bytes = journal.to_bytes();
        assert_eq!(Journal::from_bytes(&bytes), Some(journal));
        for cut in 0..bytes.len() {
            assert_eq!(Journal::from_bytes(&bytes[..cut]), None, "cut at {cut}");
        }
    }
}
