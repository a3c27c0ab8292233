//! A folder as it would be with some files written or gone: what is checked before anything is written, or asked what
//! it would count. It changes nothing; files beside those named are read from where they lie.

use super::Source;
use crate::store::layout::{Listing, ReadError};

/// A source with some files laid over it.
pub struct Overlay<'a> {
    /// What lies beneath.
    pub under: &'a dyn Source,
    /// Paths and bytes of the files that are as good as written; no bytes where there is as good as no file.
    pub files: &'a [(&'a str, Option<&'a [u8]>)],
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
            Some((_, Some(bytes))) if bytes.len() as u64 > cap => {
                Err(ReadError::TooLarge { path: path.to_owned(), size: bytes.len() as u64, cap })
            }
            Some((_, Some(bytes))) => Ok(bytes.to_vec()),
            Some((_, None)) => Err(ReadError::Missing { path: path.to_owned() }),
            None => self.under.read(path, cap),
        }
    }

    fn has(&self, path: &str) -> bool {
        let own = self.files.iter().find(|(own, _)| *own == path);
        own.map_or_else(|| self.under.has(path), |(_, bytes)| bytes.is_some())
    }
}
