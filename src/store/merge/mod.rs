//! Three versions of a file to one: what git asks sosku to do when two people have worked apart.
//!
//! Decided on facts, not on lines: entries added on both sides are all kept, changes to different facts combine,
//! two texts of one note stand one after the other, and a true conflict keeps both values, the other side's under a
//! key that begins with [`MARK`]. The text is that of our side with the other's changes made in it. What comes out
//! is read again and proven to hold what both sides hold; what is not understood, or not proven, is merged by lines
//! and never called clean. Texts come in and go out; `driver` alone touches files. Neighbours: `yaml`, `csv`.

pub mod driver;
mod facts;
mod identity;
mod list;
mod proof;
mod prose;
mod record;
mod rename;
mod rows;
mod table;
#[cfg(test)]
mod table_tests;
#[cfg(test)]
mod tests;
mod text;

use crate::model::path::Path;
use crate::store::yaml::shape::CONFLICT;

/// A key or column with this at its beginning holds what the other side says: `x_conflict_minutes: 60`; standing
/// alone, `x_conflict: removed`, the other side has taken the entry away.
pub const MARK: &str = CONFLICT;

/// What stands under a lone [`MARK`].
pub const REMOVED: &str = "removed";

/// Three versions of one file.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'a> {
    /// What both sides began with; empty if both made the file anew.
    pub base: &'a str,
    /// Our side's.
    pub ours: &'a str,
    /// The other side's.
    pub theirs: &'a str,
}

/// Who wrote on each side, as it stands before their texts: worker ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authors {
    /// On our side.
    pub ours: String,
    /// On the other.
    pub theirs: String,
}

/// What came of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The one text.
    pub text: String,
    /// Whether a person has to look at it.
    pub outcome: Outcome,
    /// Entries of the other side that got another id, because ours had taken it.
    pub renamed: Vec<Renamed>,
    /// Notes that now hold two texts.
    pub joined: Vec<Path>,
}

/// Whether a merge is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Everything of both sides is there.
    Clean,
    /// So it is, but these places hold two values, of which a person must choose.
    Conflicts(Vec<Path>),
    /// Not understood: merged by lines, with git's markers where that failed.
    ByLines,
}

/// An entry that got another id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The id that both sides had given.
    pub from: String,
    /// What the other side's entry is called now.
    pub to: String,
}

/// Merges the versions of the file at `path`, of which only the end is looked at: its kind follows from it.
pub fn merge(path: &str, versions: Versions<'_>, authors: &Authors) -> Merged {
    let understood = match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("csv") => table::merge(path, versions, authors),
        Some("yaml") => text::merge(path, versions, authors),
        _ => None,
    };
    understood.unwrap_or_else(|| by_lines(versions))
}

/// As git does without us; it may even have found no conflict, but nobody has proven that.
fn by_lines(versions: Versions<'_>) -> Merged {
    let Versions { base, ours, theirs } = versions;
    let text = diffy::merge(base, ours, theirs).unwrap_or_else(|marked| marked);
    Merged { text, outcome: Outcome::ByLines, renamed: Vec::new(), joined: Vec::new() }
}

/// The key under which the other side's value of a fact is kept.
fn mark(key: &str) -> String {
    format!("{MARK}_{key}")
}
