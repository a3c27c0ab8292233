//! Files that the program makes outside any data folder: manual pages.
//! They hold nothing of a client, and are written over.
#![expect(clippy::disallowed_methods, reason = "this is where such files are written")]

use std::fs;
use std::io;
use std::path::Path;

/// Writes files into a folder, which is made if it is not there.
///
/// # Errors
/// What the system says.
pub fn write_all(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    files.iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
}
