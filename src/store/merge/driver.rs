//! The files that git hands to a merge driver: three to read, one of them to write.
//!
//! They lie where git put them, outside the data folder's rules: no lock, no journal, no commit, for git is in the
//! middle of its own work and keeps both sides. Neighbour: the command `merge`.
#![expect(clippy::disallowed_methods, reason = "git names the files that a driver reads and writes")]

use std::fs;
use std::io;
use std::path::Path;

use super::{Authors, Merged, Outcome, Versions, merge};

/// Where git has put the three versions.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// What both began with.
    pub base: &'a Path,
    /// Our version; the result takes its place.
    pub ours: &'a Path,
    /// The other side's.
    pub theirs: &'a Path,
}

/// The texts of both sides, as far as they are texts.
pub fn sides(files: &Files<'_>) -> Vec<String> {
    [files.ours, files.theirs].into_iter().filter_map(|file| fs::read_to_string(file).ok()).collect()
}

/// Merges three files; `path` is that of the file in the repository. What is not UTF-8 is merged by lines.
///
/// # Errors
/// What the system says; our version is then as it was.
pub fn run(path: &str, files: &Files<'_>, authors: &Authors) -> io::Result<Merged> {
    let Files { base, ours, theirs } = files;
    let bytes = [fs::read(base)?, fs::read(ours)?, fs::read(theirs)?];
    let [Ok(base), Ok(own), Ok(theirs)] = bytes.each_ref().map(|bytes| std::str::from_utf8(bytes)) else {
        let [base, own, theirs] = &bytes;
        let merged = diffy::merge_bytes(base, own, theirs).unwrap_or_else(|marked| marked);
        fs::write(ours, &merged)?;
        let text = String::from_utf8_lossy(&merged).into_owned();
        return Ok(Merged { text, outcome: Outcome::ByLines, renamed: Vec::new(), joined: Vec::new() });
    };
    let merged = merge(path, Versions { base, ours: own, theirs }, authors);
    fs::write(ours, &merged.text)?;
    Ok(merged)
}

impl Merged {
    /// Whether git may go on.
    pub fn is_clean(&self) -> bool {
        self.outcome == Outcome::Clean
    }
}
