//! What is known of the folder's files from the last time they were read: in `.sosku/cache/`, derived, disposable,
//! never committed, never trusted over the data (docs/decisions/0014-cache.md).
//!
//! Of each file: what the system said of it (`stamp`), the checksum of its content, and, of files without errors, the
//! record without its words (`packed`). Whatever is damaged, of another program or of other codes is as if it were not
//! there; nothing here is ever an error of a command. Neighbours: `sight` looks at the folder, `kept` reads the cache,
//! `draft` writes it, `cli::counted` asks which records still hold; `gist` and `numbers` keep small files beside it.
#![expect(clippy::disallowed_methods, reason = "the cache is a file of the folder's own machine")]

pub mod aliases;
pub mod draft;
pub mod gist;
pub mod kept;
pub mod mentions;
pub mod numbers;
pub mod packed;
pub mod sight;
mod small;
pub mod stamp;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::layout::{CACHE, Layout, OWN};
use super::lock::make_own;
use crate::model::case_code::CaseCode;
use crate::model::settled::Rest;
use stamp::Stamp;

/// The one file of the cache.
const FILE: &str = "records";
/// With what it ends, and which form it has.
const MAGIC: &[u8; 8] = b"sosku\x00c\x03";

/// The SHA-256 of a file's content.
pub type Hash = [u8; 32];

/// What the records of a cache rest on beside the files themselves: the program and the codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(Hash);

impl Key {
    /// The key of what is written in `parts`, each with its name.
    pub fn of<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Self {
        let mut whole = Sha256::new();
        for (name, bytes) in parts {
            for part in [name.as_bytes(), bytes] {
                whole.update((part.len() as u64).to_le_bytes());
                whole.update(part);
            }
        }
        Self(whole.finalize().into())
    }
}

/// What tells this program from every other build of it: its version, and what the system says of its file. The
/// form of the records follows the program's types, and so does what its checks find.
pub fn program(file: Option<&Path>) -> String {
    let stamp = file.and_then(|file| fs::metadata(file).ok()).map(|about| Stamp::of(&about));
    format!("{} {stamp:?}", env!("CARGO_PKG_VERSION"))
}

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Relative to the folder.
    pub path: String,
    /// What the system said of the file before it was read; `None` if it was too fresh to be known by that.
    pub stamp: Option<Stamp>,
    /// The checksum of its content.
    pub hash: Hash,
    /// The other cases that its checks asked about, and whether they were there.
    pub asked: Vec<(CaseCode, bool)>,
    /// Where its record lies; `None` of a file of which only the content is known.
    record: Option<Span>,
    /// Of a settled case how long it is at rest, and where lies what remains of it.
    settled: Option<(Rest, Span)>,
}

impl Entry {
    /// How long a settled case is at rest.
    pub fn rest(&self) -> Option<Rest> {
        self.settled.map(|(rest, _)| rest)
    }
}

/// A piece of the cache, with its checksum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Span {
    start: u64,
    length: u64,
    sum: u64,
}

impl Span {
    fn end(self) -> u64 {
        self.start.saturating_add(self.length)
    }
}

/// What is known of the folder as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Index {
    /// The checksum of the records in which the checks across files found no error.
    sound: Option<String>,
    /// The groups that there were when the files were checked.
    groups: Vec<String>,
    /// The files, by path.
    files: Vec<Entry>,
}

/// The last bytes of the cache: where the index lies, whether it is whole, and whose it is.
const TRAILER: u64 = 8 + 8 + 8 + 32 + 8;

/// The folder of the cache, made if it is missing; never one that a link leads to.
fn folder(layout: &Layout) -> io::Result<PathBuf> {
    make_own(&layout.root().join(OWN))?;
    let folder = layout.root().join(CACHE);
    draft::make(&folder)?;
    if layout.holds(&folder) { Ok(folder) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// A file of the cache and its length; none behind a link that leads elsewhere.
fn opened(layout: &Layout, name: &str) -> Option<(File, u64)> {
    let place = layout.root().join(CACHE);
    if !layout.holds(&place) {
        return None;
    }
    let file = File::open(place.join(name)).ok()?;
    let about = file.metadata().ok().filter(fs::Metadata::is_file)?;
    Some((file, about.len()))
}

#[cfg(test)]
mod tests;
