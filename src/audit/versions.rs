//! The versions of a case, each with what it came from: read out of git by one walk over the commits that touch
//! the file and one for all its contents; every content is parsed once, however many versions hold it.
//!
//! A case that was renamed, or moved with its folder, is followed. A version that does not parse is a version too.
//! Neighbours: `store::git::history` asks git, `event` says what happened.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use crate::diagnostic::Severity;
use crate::model::case::Case;
use crate::model::diff::{Change, Facts, difference};
use crate::store::git::{Asked, Commit, FileChange, Git, GitError};
use crate::store::load::{Options, read_file};
use crate::store::yaml::de::from_node;
use crate::store::yaml::guard::guard;
use crate::store::yaml::schema::FileKind;
use crate::store::yaml::tree::{Kind, Node, parse_guarded};

/// A case's file as it was in a version.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// The file was not there.
    Absent,
    /// It could not be read as a case.
    Broken,
    /// A case.
    Sound(Arc<Facts>),
}

/// A commit that changed a case.
#[derive(Debug, Clone)]
pub struct Version {
    /// Who, when, and how it was told.
    pub commit: Commit,
    /// What the case was before, one for each parent of the commit.
    pub before: Vec<Content>,
    /// What it became.
    pub after: Content,
    /// True if the file could not be read before; it is then compared with the last version that could be.
    pub was_broken: bool,
    /// The path before, if the commit gave the file another.
    pub renamed_from: Option<String>,
}

/// No file was renamed more often; what pretends to have been goes round in circles.
const MOST_RENAMES: usize = 20;

impl Version {
    /// The facts that this version changed. In a merge those only that are as in none of the merged versions. A
    /// version that cannot be read changes no facts; the next one that can is compared with the last before it.
    pub fn changes(&self) -> Vec<Change> {
        let Content::Sound(after) = &self.after else { return Vec::new() };
        let mut of_parents = self.before.iter().map(|before| match before {
            Content::Sound(before) => difference(before, after),
            Content::Absent | Content::Broken => difference(&Facts::default(), after),
        });
        let Some(mut changes) = of_parents.next() else { return Vec::new() };
        for other in of_parents {
            changes.retain(|change| other.iter().any(|also| also.place == change.place));
        }
        changes
    }
}

/// The versions of the file at `path` (from the top of the repository), the earliest first, as seen from a commit.
///
/// # Errors
/// What git refused.
pub fn of_case(git: &Git, from: &str, path: &str, cap: u64) -> Result<Vec<Version>, GitError> {
    let steps = steps(git, from, path)?;
    let contents = Contents::read(git, steps.iter().map(|(_, file, _)| file), cap)?;
    let mut versions: Vec<Version> = Vec::with_capacity(steps.len());
    for (commit, file, renamed_from) in steps.into_iter().rev() {
        let before = match file.before.as_slice() {
            [] => vec![Content::Absent],
            objects => objects.iter().map(|object| contents.of(object.as_deref())).collect(),
        };
        let after = contents.of(file.after.as_deref());
        let was_broken = before.iter().all(|before| *before == Content::Broken);
        versions.push(Version { commit, before, after, was_broken, renamed_from });
    }
    skip_broken(&mut versions);
    Ok(versions)
}

/// A version after ones that cannot be read is compared with the last that could be.
fn skip_broken(versions: &mut [Version]) {
    let mut last_sound = None;
    for version in versions {
        if let (Some(sound), [before @ Content::Broken]) = (&last_sound, version.before.as_mut_slice()) {
            *before = Content::Sound(Arc::clone(sound));
        }
        if let Content::Sound(facts) = &version.after {
            last_sound = Some(Arc::clone(facts));
        }
    }
}

type Step = (Commit, FileChange, Option<String>);

/// The commits that changed the file under any of its names, the latest first.
fn steps(git: &Git, from: &str, path: &str) -> Result<Vec<Step>, GitError> {
    let (mut from, mut path) = (from.to_owned(), path.to_owned());
    let mut steps: Vec<Step> = Vec::new();
    for _ in 0..MOST_RENAMES {
        let commits = git.history(Asked { paths: &[&path], ..Asked::behind(&from) })?;
        let own = commits.into_iter().filter_map(|mut commit| {
            let file = commit.files.pop()?;
            Some((commit, file, None))
        });
        steps.extend(own);
        let Some((first, file, renamed)) = steps.last_mut() else { break };
        let Some(parent) = first.parents.first().filter(|_| file.before.iter().all(Option::is_none)) else {
            break;
        };
        let Some(old) = git.renamed_from(&first.id, &path)? else { break };
        file.before = vec![object_at(git, parent, &old)?];
        from = parent.clone();
        *renamed = Some(old.clone());
        path = old;
    }
    Ok(steps)
}

/// The object of a file in a commit.
fn object_at(git: &Git, commit: &str, path: &str) -> Result<Option<String>, GitError> {
    git.object_of(commit, path)
}

/// The contents of many versions, each read and parsed once, side by side: parsing is most of the work.
pub(super) struct Contents {
    parsed: HashMap<String, Content>,
}

impl Contents {
    pub(super) fn read<'f>(
        git: &Git,
        files: impl Iterator<Item = &'f FileChange>,
        cap: u64,
    ) -> Result<Self, GitError> {
        let objects = files.flat_map(|file| file.before.iter().chain([&file.after]).flatten());
        let mut objects: Vec<String> = objects.cloned().collect();
        objects.sort_unstable();
        objects.dedup();
        let bytes = git.cat_file_batch(&objects)?;
        let cap = usize::try_from(cap).unwrap_or(usize::MAX);
        // What the repository lacks (a clone cut short) and what is no file cannot be read either.
        let parse = |(object, bytes): (String, Option<Vec<u8>>)| {
            let facts = bytes.and_then(|bytes| facts(&bytes, cap));
            (object, facts.map_or(Content::Broken, Content::Sound))
        };
        let both: Vec<(String, Option<Vec<u8>>)> = objects.into_iter().zip(bytes).collect();
        Ok(Self { parsed: both.into_par_iter().map(parse).collect() })
    }

    pub(super) fn of(&self, object: Option<&str>) -> Content {
        let Some(object) = object else { return Content::Absent };
        self.parsed.get(object).cloned().unwrap_or(Content::Broken)
    }
}

/// The facts of a case, if the bytes are one, sound in every part.
pub fn facts(bytes: &[u8], cap: usize) -> Option<Arc<Facts>> {
    if let Some(case) = read_straight(bytes, cap) {
        return Some(Arc::new(Facts::of(&case)));
    }
    let read = read_file::<Case>("", bytes, cap, FileKind::Case, Options::default());
    let is_sound = read.diagnostics.iter().all(|found| found.kind.severity != Severity::Error);
    read.loaded.filter(|_| is_sound).map(|loaded| Arc::new(Facts::of(&loaded.record)))
}

/// A case read without a look at each of its places: hundreds of versions are read to tell one history, and most
/// are sound. Whatever is unusual is left to the slow way.
fn read_straight(bytes: &[u8], cap: usize) -> Option<Case> {
    let mut root = parse_guarded(guard(bytes, cap).ok()?).ok()?;
    if !root.duplicate_keys().is_empty() {
        return None;
    }
    leave_out_empty(&mut root).then(|| from_node(&root).ok()).flatten()
}

/// Takes the keys away that are written without a value: they say what an absent key says. False if a list has an
/// item without one.
fn leave_out_empty(node: &mut Node) -> bool {
    match &mut node.kind {
        Kind::Scalar { .. } => true,
        Kind::Seq { items, .. } => items.iter_mut().all(|item| !item.is_null() && leave_out_empty(item)),
        Kind::Map { entries, .. } => {
            entries.retain(|entry| !entry.value.is_null());
            entries.iter_mut().all(|entry| leave_out_empty(&mut entry.value))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::facts;

    const CASE: &str = "format: 1\ncase: SK-4K7QX2\nclient: {born: 1996, gender: woman, municipality: Kokkola, \
         language: fi}\ninitiation: {date: 2026-02-03, how: contact, source: self}\n";

    #[test]
    fn a_key_without_a_value_is_no_fact() {
        let bare = facts(CASE.as_bytes(), 1000).unwrap();
        let empty =
            format!("{CASE}alias: null\nclosure:\nteam: [{{worker: anna, role: own_worker, to: ~}}]\n");
        let with_team = facts(empty.as_bytes(), 1000).unwrap();
        assert_eq!(with_team.leaves().len(), bare.leaves().len() + 2);
    }

    #[test]
    fn a_version_with_a_fault_has_no_facts() {
        for fault in
            ["sessions: [~]\n", "aliax: Kettu\n", "alias: a\nalias: b\n", "closure: {ground: other}\n"]
        {
            assert!(facts(format!("{CASE}{fault}").as_bytes(), 1000).is_none(), "{fault}");
        }
    }
}
