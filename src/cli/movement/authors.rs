//! Who wrote the pieces that moved a figure: the versions of their files since a commit, as git has them.
//!
//! The history is walked once and every version taken apart once, however many pieces are asked about. Merges
//! write nothing of their own here. Neighbours: `store::git::history` tells the commits, `store::pieces` the pieces.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::mem;

use super::Piece;
use crate::store::git::{Asked, Commit, FileChange, Git, GitError};
use crate::store::pieces::Pieces;

/// Some files and what was done to them, by path.
pub struct Authors {
    files: BTreeMap<String, Versions>,
}

/// The versions of a file, the newest first, and what its contents say, by object.
#[derive(Default)]
struct Versions {
    changes: Vec<(Commit, FileChange)>,
    contents: HashMap<String, Pieces>,
}

impl Authors {
    /// Reads what was done since a commit to the files of the pieces.
    ///
    /// # Errors
    /// What git refused.
    pub fn since<'p>(
        git: &Git,
        since: &str,
        pieces: impl Iterator<Item = &'p Piece>,
    ) -> Result<Self, GitError> {
        let mut files: BTreeMap<String, Versions> =
            pieces.map(|piece| (piece.path.clone(), Versions::default())).collect();
        let Some(head) = git.head()?.filter(|_| !files.is_empty()) else { return Ok(Self { files }) };
        let mut commits = git.folder_history(Asked { since: Some(since), ..Asked::behind(&head) })?;
        commits.retain(|commit| !commit.is_merge());
        // Branches come one after the other; the newest is the newest by the clock.
        commits.sort_by_key(|commit| Reverse(commit.committed));
        for mut commit in commits {
            for change in mem::take(&mut commit.files) {
                if let Some(versions) = files.get_mut(&change.path) {
                    versions.changes.push((commit.clone(), change));
                }
            }
        }
        read_contents(git, &mut files)?;
        Ok(Self { files })
    }

    /// The commits that changed a piece, the newest first; none if that is not committed yet.
    pub fn of(&self, piece: &Piece) -> Vec<Commit> {
        let Some(versions) = self.files.get(&piece.path) else { return Vec::new() };
        let own = versions.changes.iter().filter(|(_, change)| versions.changed(change, &piece.name));
        own.map(|(commit, _)| commit.clone()).collect()
    }
}

impl Versions {
    fn objects(&self) -> BTreeSet<String> {
        let sides = self.changes.iter().flat_map(|(_, change)| change.before.iter().chain([&change.after]));
        sides.flatten().cloned().collect()
    }

    fn changed(&self, change: &FileChange, name: &str) -> bool {
        let before = change.before.first().and_then(Option::as_ref);
        let after = change.after.as_ref();
        if name.is_empty() {
            return before.is_some() != after.is_some();
        }
        let said = |object: Option<&String>| self.contents.get(object?)?.get(name);
        said(before) != said(after)
    }
}

/// Reads the contents of all files through one git.
fn read_contents(git: &Git, files: &mut BTreeMap<String, Versions>) -> Result<(), GitError> {
    let asked: Vec<BTreeSet<String>> = files.values().map(Versions::objects).collect();
    let mut contents = git.cat_file_batch(&asked.iter().flatten().collect::<Vec<_>>())?.into_iter();
    for ((path, versions), objects) in files.iter_mut().zip(asked) {
        // What the repository lacks says nothing.
        let read = objects.into_iter().zip(contents.by_ref());
        let said = read.filter_map(|(object, bytes)| {
            Some((object, Pieces::of(path, &String::from_utf8_lossy(&bytes?))))
        });
        versions.contents = said.collect();
    }
    Ok(())
}
