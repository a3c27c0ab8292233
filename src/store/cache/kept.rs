//! The cache as it lies there, open for reading. Of what is asked for only that piece is read, and it is believed
//! only if its checksum holds; every answer may be that nothing is known.

use std::fs::File;
use std::io;

use xxhash_rust::xxh3::xxh3_64;

use super::{Entry, FILE, Index, Key, MAGIC, Span, TRAILER, opened};
use crate::store::layout::Layout;

/// More bytes than the index of any region has.
const LARGEST_INDEX: u64 = 1 << 30;

/// The opened cache.
#[derive(Debug)]
pub struct Kept {
    file: File,
    index: Index,
    /// Where the records end and the index begins.
    end: u64,
}

impl Kept {
    /// The cache of a folder, if there is one that was written by this program over these codes.
    pub fn open(layout: &Layout, key: Key) -> Option<Self> {
        let (file, length) = opened(layout, FILE)?;
        let behind = length.checked_sub(TRAILER)?;
        let trailer = read(&file, behind, TRAILER)?;
        let number = |at: usize| Some(u64::from_le_bytes(trailer.get(at..at + 8)?.try_into().ok()?));
        let (end, length, sum) = (number(0)?, number(8)?, number(16)?);
        let is_ours = trailer.get(24..56)? == key.0 && trailer.get(56..)? == MAGIC;
        if !is_ours || length > LARGEST_INDEX || end.checked_add(length)? != behind {
            return None;
        }
        let bytes = read(&file, end, length).filter(|bytes| xxh3_64(bytes) == sum)?;
        let index = postcard::from_bytes(&bytes).ok()?;
        Some(Self { file, index, end })
    }

    /// What is known of the file at a path.
    pub fn entry(&self, path: &str) -> Option<&Entry> {
        let files = &self.index.files;
        files.get(files.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok()?)
    }

    /// What is known of each file, by path.
    pub fn files(&self) -> &[Entry] {
        &self.index.files
    }

    /// Of how many files something is known.
    pub fn len(&self) -> usize {
        self.index.files.len()
    }

    /// True if nothing is known.
    pub fn is_empty(&self) -> bool {
        self.index.files.is_empty()
    }

    /// The groups that there were when the files were checked.
    pub fn groups(&self) -> &[String] {
        &self.index.groups
    }

    /// The checksum of the records in which the checks across files found no error.
    pub fn sound(&self) -> Option<&str> {
        self.index.sound.as_deref()
    }

    /// The record of a file, if it is whole.
    pub fn record(&self, entry: &Entry) -> Option<Vec<u8>> {
        self.piece(entry.record?)
    }

    /// What remains of a settled case, if it is whole.
    pub fn remains(&self, entry: &Entry) -> Option<Vec<u8>> {
        self.piece(entry.settled?.1)
    }

    fn piece(&self, span: Span) -> Option<Vec<u8>> {
        let bytes = (span.end() <= self.end).then(|| read(&self.file, span.start, span.length))??;
        (xxh3_64(&bytes) == span.sum).then_some(bytes)
    }
}

/// So many bytes at a place; the caller has made sure that the file is as long.
fn read(file: &File, start: u64, length: u64) -> Option<Vec<u8>> {
    let mut bytes = vec![0; usize::try_from(length).ok()?];
    read_at(file, &mut bytes, start).ok()?;
    Some(bytes)
}

#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], start: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, start)
}

#[cfg(windows)]
fn read_at(file: &File, mut bytes: &mut [u8], mut start: u64) -> io::Result<()> {
    while !bytes.is_empty() {
        let length = std::os::windows::fs::FileExt::seek_read(file, bytes, start)?;
        if length == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        start += length as u64;
        bytes = bytes.get_mut(length..).unwrap_or_default();
    }
    Ok(())
}
