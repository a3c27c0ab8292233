//! `--at`: the folder as it stood in a version or at the end of a day, and the day that it is then.
//!
//! A day means the last version made on it or before (`store::git::when`); anything else is one of git's names
//! for a version. What reads as a day is one: a branch called `mon` is `refs/heads/mon`. Nothing is written
//! while the past is looked at (`record::take_turn`). Neighbour: `desk` opens the folder from here.

use super::error::{CommandError, Result, Said};
use super::global::Settings;
use super::record::git_error;
use super::ui::Ui;
use super::when::{Toward, parse_day};
use crate::language::format;
use crate::model::date::Date;
use crate::store::git::{Git, GitError};
use crate::store::layout::OFFICE;
use crate::store::load::Source;
use crate::store::load::revision::Revision;

/// The flag of the commands that can look back.
#[derive(Debug, Clone, Default, clap::Args)]
#[group(skip)]
pub struct AtArgs {
    #[arg(long, value_name = "rev", allow_hyphen_values = true)]
    at: Option<String>,
}

impl AtArgs {
    /// What was typed.
    pub fn typed(&self) -> Option<&str> {
        self.at.as_deref()
    }
}

/// Digits of a version's name that people are shown.
const SHORT: usize = 10;

/// The folder as it stood.
#[derive(Debug)]
pub struct Past {
    /// The full name of the version.
    pub commit: String,
    /// The day that was asked for, else the day on which the version was made.
    pub day: Date,
    /// Its files.
    pub files: Revision,
}

/// Opens the folder as it stood, and says so.
///
/// # Errors
/// No such version, a day before the first one, or a version without the folder.
pub fn open(settings: &Settings, ui: &Ui, git: &Git, typed: &str) -> Result<Past> {
    let (commit, day) = find(settings, git, typed)?;
    let files = Revision::open(git, &commit).map_err(git_trouble)?;
    if !files.has(OFFICE) {
        return Err(CommandError::failed("error-at-no-folder").with("value", typed));
    }
    let said = Said::new("ui-at").with("date", format::date(ui.messages().language(), day));
    ui.say(&said.with("commit", commit.get(..SHORT).unwrap_or(&commit)));
    Ok(Past { commit, day, files })
}

fn find(settings: &Settings, git: &Git, typed: &str) -> Result<(String, Date)> {
    let today = settings.clock.today();
    if let Ok(day) = parse_day(typed, today, Toward::Past) {
        let commit = git.standing_on(day).map_err(git_trouble)?;
        let commit = commit.ok_or_else(|| CommandError::failed("error-at-too-early").with("value", typed))?;
        return Ok((commit, day.min(today)));
    }
    let unknown = || CommandError::usage("error-at-unknown").with("value", typed);
    match git.commit_of(typed) {
        Ok(Some(commit)) => git.day_of(&commit).map(|day| (commit, day)).map_err(git_trouble),
        Ok(None) | Err(GitError::BadName) => Err(unknown()),
        Err(error) => Err(git_trouble(error)),
    }
}

/// What git refused; nothing was to be written here.
fn git_trouble(error: GitError) -> CommandError {
    match error {
        GitError::NotARepository => CommandError::failed("error-at-no-repository"),
        other => git_error(other),
    }
}
