//! What a person edited and did not commit, kept apart from what the command does.
//!
//! In a file that a command touches it becomes a commit of its own, before and under the person's name, if
//! it is valid; the history then never shows a command doing what a hand did. Other files are not looked at.

use crate::store::change::{ChangeError, Check, Planned, message};
use crate::store::git::{Git, State};
use crate::store::layout::CASES;
use crate::store::lock::Held;

/// How many files a subject names before it counts the rest.
const NAMED: usize = 3;

/// Commits the hand edits in the files that are about to change, if there are any.
pub(super) fn keep<E>(
    git: &Git,
    turn: &Held,
    files: &[Planned],
    check: &Check<'_, E>,
) -> Result<Option<String>, ChangeError<E>> {
    let edited = found(git, files)?;
    for (path, bytes) in &edited {
        check(path, bytes)
            .map_err(|findings| ChangeError::HandEdits { path: (*path).to_owned(), findings })?;
    }
    if edited.is_empty() {
        return Ok(None);
    }
    let paths: Vec<&str> = edited.iter().map(|(path, _)| *path).collect();
    let cases =
        paths.iter().filter_map(|path| code(path)).map(|code| ("Sosku-Case".to_owned(), code.to_owned()));
    let text = message::of(&subject(&paths), &cases.collect::<Vec<_>>())?;
    Ok(git.commit(&paths, &text, turn.share().ok())?)
}

/// The touched files that are there and differ from the last commit, with their bytes.
fn found<'a, E>(git: &Git, files: &'a [Planned]) -> Result<Vec<(&'a str, &'a [u8])>, ChangeError<E>> {
    let there: Vec<(&str, &[u8])> =
        files.iter().filter_map(|file| Some((file.path.as_str(), file.before.as_deref()?))).collect();
    if there.is_empty() {
        return Ok(Vec::new());
    }
    let paths: Vec<&str> = there.iter().map(|(path, _)| *path).collect();
    let mut edited = Vec::new();
    for changed in git.status(&paths)? {
        if changed.state == State::Conflicted {
            return Err(ChangeError::Conflicted { path: changed.path });
        }
        edited.extend(there.iter().filter(|(path, _)| *path == changed.path));
    }
    Ok(edited)
}

/// `sosku: hand edits in SK-4K7QX2, groups/arkiryhma/roster.csv and 2 more`.
fn subject(paths: &[&str]) -> String {
    let named: Vec<&str> = paths.iter().take(NAMED).map(|path| code(path).unwrap_or(path)).collect();
    let more = match paths.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("sosku: hand edits in {}{more}", named.join(", "))
}

/// The code of a case file.
fn code(path: &str) -> Option<&str> {
    path.strip_prefix(CASES)?.strip_prefix('/')?.strip_suffix(".yaml")
}
