//! A source that remembers the checksum of every file that it handed out, so that a report names the very bytes that
//! it was made of, whatever happens to the files meanwhile. Neighbour: `lookup` makes one checksum of all.

use std::collections::BTreeMap;
use std::sync::Mutex;

use sha2::{Digest, Sha256};

use crate::store::cache::Hash;
use crate::store::layout::{Listing, ReadError};
use crate::store::load::Source;

/// Another source, watched.
pub struct Witness<'a> {
    under: &'a dyn Source,
    seen: Mutex<BTreeMap<String, Hash>>,
}

impl<'a> Witness<'a> {
    /// Of a source of which nothing has been read.
    pub fn of(under: &'a dyn Source) -> Self {
        Self { under, seen: Mutex::default() }
    }

    /// The checksum of a file as it was last handed out; else of what lies there now.
    ///
    /// # Errors
    /// As for `read`.
    pub fn hash(&self, path: &str, cap: u64) -> Result<Hash, ReadError> {
        let seen = self.seen.lock().ok().and_then(|seen| seen.get(path).copied());
        seen.map_or_else(|| self.under.read(path, cap).map(|bytes| Sha256::digest(&bytes).into()), Ok)
    }
}

impl Source for Witness<'_> {
    fn files(&self, folder: &str, ending: &str) -> Result<Listing, ReadError> {
        self.under.files(folder, ending)
    }

    fn folders(&self, folder: &str) -> Result<Listing, ReadError> {
        self.under.folders(folder)
    }

    fn read(&self, path: &str, cap: u64) -> Result<Vec<u8>, ReadError> {
        let bytes = self.under.read(path, cap)?;
        let hash = Sha256::digest(&bytes).into();
        if let Ok(mut seen) = self.seen.lock() {
            seen.insert(path.to_owned(), hash);
        }
        Ok(bytes)
    }

    fn has(&self, path: &str) -> bool {
        self.under.has(path)
    }
}
