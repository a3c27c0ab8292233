//! The files that git hands to a merge driver: three to read, one of them to write.
//!
//! They lie where git put them, outside the data folder's rules: no lock, no journal, no commit, for git is in the
//! middle of its own work and keeps both sides. Neighbour: the command `merge`.
#![expect(clippy::disallowed_methods, reason = "git names the files that a driver reads and writes")]

use std::fs;
use std::io;
use std::path::Path;

use super::{Authors, Merged, Outcome, Versions, merge};

/// Merges three files as git's merge driver does: the result takes the place of `ours`.
///
/// `path` is that of the file in the repository. What is not UTF-8 is not understood: `ours` then stays as it is.
///
/// # Errors
/// What the system says; `ours` is then as it was.
pub fn run(path: &str, [base, ours, theirs]: [&Path; 3], authors: &Authors) -> io::Result<Merged> {
    let texts = [base, ours, theirs].map(fs::read_to_string);
    let [base, own, theirs] = match texts {
        [Ok(base), Ok(own), Ok(theirs)] => [base, own, theirs],
        texts => {
            return Err(texts
                .into_iter()
                .find_map(Result::err)
                .unwrap_or_else(|| io::ErrorKind::Other.into()));
        }
    };
    let merged = merge(path, Versions { base: &base, ours: &own, theirs: &theirs }, authors);
    fs::write(ours, &merged.text)?;
    Ok(merged)
}

impl Merged {
    /// Whether git may go on.
    pub fn is_clean(&self) -> bool {
        self.outcome == Outcome::Clean
    }
}
