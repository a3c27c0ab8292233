//! A folder as it would be with some files written: what is checked before anything is written.
//! It changes nothing; files beside those named are read from where they lie.

use super::Source;
use crate::store::layout::{Listing, ReadError};

/// A source with some files laid over it.
pub struct Overlay<'a> {
    /// What lies beneath.
    pub under: &'a dyn Source,
    /// Paths and bytes of the files that are as good as written.
    pub files: &'a [(&'a str, &'a [u8])],
}

impl Source for Overlay<'_> {
    fn files(&self, folder: &str, ending: &str) -> Result<Listing, ReadError> {
        self.under.files(folder, ending)
    }

    fn folders(&self, folder: &str) -> Result<Listing, ReadError> {
        self.under.folders(folder)
    }

    fn read(&self, path: &str, cap: u64) -> Result<Vec<u8>, ReadError> {
        match self.files.iter().find(|(own, _)| *own == path) {
            Some((_, bytes)) if bytes.len() as u64 > cap => {
                Err(ReadError::TooLarge { path: path.to_owned(), size: bytes.len() as u64, cap })
            }
            Some((_, bytes)) => Ok(bytes.to_vec()),
            None => self.under.read(path, cap),
        }
    }

    fn has(&self, path: &str) -> bool {
        self.files.iter().any(|(own, _)| *own == path) || self.under.has(path)
    }
}
