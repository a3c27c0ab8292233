//! The next cache, written beside the present one, which it replaces in one step: who reads sees the old or the new
//! one whole, and of two who write the last one stays.
//!
//! It is begun before any file is read, for the file system's own clock must be known from then; but written all at
//! once at the end, so that who is interrupted before leaves nothing behind. It is not
//! forced to the disk, for what a crash leaves of it is known by its checksums. A folder that cannot be written to
//! has no cache, and no command fails for it.
#![expect(clippy::disallowed_methods, reason = "the cache is a file of the folder's own machine")]

use std::borrow::Cow;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_64;

use super::kept::Kept;
use super::packed::Packed;
use super::stamp::{Moment, Stamp};
use super::{Entry, FILE, Hash, Index, Key, MAGIC, Span, folder};
use crate::model::case_code::CaseCode;
use crate::store::layout::Layout;
use crate::store::write::{TEMPORARY, temporary};

/// A cache that was begun so many seconds before another was left behind by somebody who was killed.
const ABANDONED: i64 = 3600;

/// A cache that is to be made.
#[derive(Debug)]
pub struct Draft {
    place: PathBuf,
    began: Moment,
}

/// What the next cache is to know of a file.
#[derive(Debug)]
pub struct Line {
    /// Relative to the folder.
    pub path: String,
    /// What the system said of the file before it was read.
    pub stamp: Stamp,
    /// The checksum of its content.
    pub hash: Hash,
    /// The other cases that its checks asked about, and whether they were there.
    pub asked: Vec<(CaseCode, bool)>,
    /// Its record.
    pub record: Record,
}

/// Where the record of a file comes from.
#[derive(Debug)]
pub enum Record {
    /// None is kept.
    Nothing,
    /// It lies in the present cache.
    Known,
    /// It was read anew.
    Fresh(Packed),
}

impl Draft {
    /// Begins one.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn begin(layout: &Layout) -> io::Result<Self> {
        let place = folder(layout)?;
        let mut file = temporary(&place)?;
        // Some file systems give a new file its time only when something is written.
        file.write_all(MAGIC)?;
        let began = Stamp::of(&file.as_file().metadata()?).modified();
        Ok(Self { place, began })
    }

    /// Writes it and puts it in the place of the present one. `sound` is the checksum of the records if the checks
    /// across files found no error.
    ///
    /// # Errors
    /// A full disk, or a folder that is gone; the present cache stays.
    pub fn finish(
        self,
        key: Key,
        present: Option<&Kept>,
        groups: Vec<String>,
        sound: Option<String>,
        lines: Vec<Line>,
    ) -> io::Result<()> {
        self.put(FILE, |out| {
            out.write_all(MAGIC)?;
            let mut at = MAGIC.len() as u64;
            let mut files = Vec::with_capacity(lines.len());
            for line in lines {
                let packed = packed(present, &line);
                let record = packed.as_ref().map(|packed| piece(out, &mut at, &packed.whole)).transpose()?;
                let settled = packed.as_ref().and_then(|packed| packed.settled.as_ref());
                let settled =
                    settled.map(|(rest, bytes)| Ok::<_, io::Error>((*rest, piece(out, &mut at, bytes)?)));
                let stamp = self.certain(line.stamp);
                let Line { path, hash, asked, .. } = line;
                files.push(Entry { path, stamp, hash, asked, record, settled: settled.transpose()? });
            }
            let index = postcard::to_stdvec(&Index { sound, groups, files }).map_err(io::Error::other)?;
            out.write_all(&index)?;
            for number in [at, index.len() as u64, xxh3_64(&index)] {
                out.write_all(&number.to_le_bytes())?;
            }
            out.write_all(&key.0)?;
            out.write_all(MAGIC)
        })
    }

    /// The stamp of a file that was read since, if a later change must leave another.
    pub(super) fn certain(&self, stamp: Stamp) -> Option<Stamp> {
        Some(stamp).filter(|stamp| stamp.is_settled(self.began))
    }

    /// Writes a file of the cache whole and puts it in the place of the present one.
    pub(super) fn put(
        &self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut file = temporary(&self.place)?;
        let mut out = BufWriter::with_capacity(1 << 20, file.as_file_mut());
        write(&mut out)?;
        out.flush()?;
        drop(out);
        file.persist(self.place.join(name))?;
        sweep(&self.place, self.began);
        Ok(())
    }
}

/// The bytes of a file's record, new or known; none of one that was known and is no longer whole.
fn packed<'l>(present: Option<&Kept>, line: &'l Line) -> Option<Cow<'l, Packed>> {
    match &line.record {
        Record::Nothing => None,
        Record::Fresh(packed) => Some(Cow::Borrowed(packed)),
        Record::Known => {
            let entry = present?.entry(&line.path)?;
            let settled = entry.rest().map(|rest| Some((rest, present?.remains(entry)?)));
            Some(Cow::Owned(Packed { whole: present?.record(entry)?, settled: settled.flatten() }))
        }
    }
}

/// Writes bytes and tells where they lie.
fn piece(out: &mut dyn Write, at: &mut u64, bytes: &[u8]) -> io::Result<Span> {
    out.write_all(bytes)?;
    let span = Span { start: *at, length: bytes.len() as u64, sum: xxh3_64(bytes) };
    *at = span.end();
    Ok(span)
}

/// Makes the folder of the cache.
pub(super) fn make(folder: &Path) -> io::Result<()> {
    match fs::create_dir(folder) {
        Err(source) if source.kind() != io::ErrorKind::AlreadyExists => Err(source),
        _ => Ok(()),
    }
}

/// Removes what was left behind long before.
fn sweep(folder: &Path, now: Moment) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for left in entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(TEMPORARY)) {
        let written = left.metadata().map(|about| Stamp::of(&about).modified());
        if written.is_ok_and(|written| written.0.saturating_add(ABANDONED) < now.0) {
            let _ = fs::remove_file(left.path());
        }
    }
}
