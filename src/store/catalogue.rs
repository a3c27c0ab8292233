//! Reads code lists and instruments from YAML: the built-in ones, and those of a folder's `catalogue/`.
//!
//! Works on texts that someone else has read, and knows no paths of its own. A fault in an office's file is a
//! [`Problem`], never a reason to stop: the rest of the file still counts. Neighbours: `crate::catalogue`
//! holds the types; `local` walks the office's files.

mod criteria;
mod local;

pub use criteria::{criteria_text, read_criteria, schema as criteria_schema};
pub use local::{LocalCriteria, LocalFile, Partner, Problem, Reading, Untouched};

use crate::catalogue::{Catalogue, CodeList, Instrument, Readers};
use crate::model::statute::Statutes;

/// The built-in catalogue; each list is read when it is first asked for.
pub fn built_in() -> Catalogue {
    Catalogue::new(Readers { list: read_list, instruments: read_instruments, criteria: read_criteria })
}

/// The built-in catalogue with a folder's own files laid over it, in the order given.
///
/// Deep nesting and aliases are the business of whoever reads the bytes: hand in only texts that have passed
/// the format's checks.
pub fn with_local(files: &[LocalFile<'_>]) -> Reading {
    local::read(built_in(), files)
}

fn read_list(text: &str) -> Option<CodeList> {
    serde_yaml::from_str(text).ok()
}

fn read_instruments(text: &str) -> Option<Vec<Instrument>> {
    serde_yaml::from_str(text).ok()
}

#[cfg(test)]
mod tests;

/// The built-in statutes with their time limits; empty only in a broken build, which a test excludes.
pub fn statutes() -> Statutes {
    serde_yaml::from_str(crate::catalogue::STATUTES).unwrap_or_default()
}
