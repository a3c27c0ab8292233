//! Commits by the calendar: which day a commit was made on, and which one stood at the end of a day.
//!
//! The day is the one that the committer's own clock and zone showed, as the commit says it: the same on
//! every machine, wherever it stands and whatever its zone.

use crate::model::date::Date;
use crate::store::git::objects::sound;
use crate::store::git::{Git, GitError};

impl Git {
    /// The day on which a commit was made.
    ///
    /// # Errors
    /// [`GitError::BadName`], or what git refused.
    pub fn day_of(&self, commit: &str) -> Result<Date, GitError> {
        let text = self.read("log", &["log", "--no-show-signature", "-1", "--format=%cs", sound(commit)?])?;
        text.parse().map_err(|_| GitError::Unexpected("log"))
    }

    /// The commit that was checked out at the end of a day: the last of the main line (first parents) that was
    /// made on the day or before; `None` if the history begins later.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn standing_on(&self, day: Date) -> Result<Option<String>, GitError> {
        if self.head()?.is_none() {
            return Ok(None);
        }
        let asked = ["log", "--no-show-signature", "--first-parent", "--format=%H %cs", "HEAD"];
        let text = self.read("log", &asked)?;
        let made = |line: &str| -> Option<(String, Date)> {
            let (commit, day) = line.split_once(' ')?;
            Some((commit.to_owned(), day.parse().ok()?))
        };
        let found = text.lines().filter_map(made).find(|(_, made)| *made <= day);
        Ok(found.map(|(commit, _)| commit))
    }
}
