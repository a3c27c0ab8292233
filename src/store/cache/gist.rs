//! What one command wants to know of many files, kept beside what the system said of each, so that none is opened
//! that has not changed since: which cases a group's attendance names (`mentions`), the alias of a case (`aliases`).
//!
//! A small file for each kind beside the records, and no part of them: a command on one case must not read what a
//! report needs. The same rules of trust: every file is looked at by every command that asks, nothing is believed
//! over what the system says of it, damage is as good as absence, and no words are kept
//! (docs/decisions/0016-small-caches.md).

use compact_str::CompactString;
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::sight::Seen;
use super::stamp::Stamp;
use super::{Key, small};
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::store::layout::Layout;

/// What is kept of a file's content.
pub trait Gist: Serialize + DeserializeOwned + PartialEq + Send + Sync {
    /// The name of the cache's file.
    const FILE: &'static str;

    /// What is to be known of a file with these bytes.
    fn of(bytes: &[u8]) -> Self;
}

/// A file and its gist.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told<T> {
    /// Relative to the folder.
    pub path: CompactString,
    /// What the system said of the file before it was read; `None` if it was too fresh to be known by that.
    stamp: Option<Stamp>,
    /// What it says.
    pub gist: T,
}

impl<T> Told<T> {
    fn is_of(&self, seen: &Seen) -> bool {
        self.stamp == Some(seen.stamp)
    }
}

/// The gists of files that were just looked at, by path; one that cannot be read has none. Files that have changed
/// are read, and then the cache is written anew if it may be.
pub fn gists<T: Gist>(layout: &Layout, key: Key, mut seen: Vec<Seen>, may_write: bool) -> Vec<Told<T>> {
    seen.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    let kept = beside(&seen, kept::<T>(layout, key).unwrap_or_default());
    if seen.iter().zip(&kept).all(|(seen, kept)| kept.as_ref().is_some_and(|kept| kept.is_of(seen))) {
        return kept.into_iter().flatten().collect();
    }
    // Before any file is read, for what is written later must look later by the file system's own clock.
    let draft = if may_write { Draft::begin(layout).ok() } else { None };
    let read: Vec<(Option<Told<T>>, bool)> = (seen.par_iter().zip(kept))
        .map(|(seen, kept)| match kept {
            Some(kept) if kept.is_of(seen) => (Some(kept), false),
            kept => {
                let fresh = fresh(layout, seen, draft.as_ref());
                let is_news = fresh != kept;
                (fresh, is_news)
            }
        })
        .collect();
    let is_news = read.iter().any(|(_, is_news)| *is_news);
    let told = read.into_iter().filter_map(|(told, _)| told).collect();
    if let Some(draft) = draft.filter(|_| is_news) {
        // A cache that could not be written is one that is not there.
        let _ = small::keep(&draft, T::FILE, key, &told);
    }
    told
}

/// What is known of each of the files; both lists are sorted by path.
fn beside<T>(seen: &[Seen], kept: Vec<Told<T>>) -> Vec<Option<Told<T>>> {
    let mut kept = kept.into_iter().peekable();
    let own = |seen: &Seen| {
        while kept.next_if(|kept| kept.path.as_str() < seen.path.as_str()).is_some() {}
        kept.next_if(|kept| kept.path == seen.path)
    };
    seen.iter().map(own).collect()
}

/// What a file says now; its stamp only if a later change must leave another.
fn fresh<T: Gist>(layout: &Layout, seen: &Seen, draft: Option<&Draft>) -> Option<Told<T>> {
    let gist = T::of(&layout.read(&seen.path, DEFAULT_CASE_BYTES).ok()?);
    let stamp = draft.and_then(|draft| draft.certain(seen.stamp));
    Some(Told { path: seen.path.as_str().into(), stamp, gist })
}

/// What was kept, if it is in order.
fn kept<T: Gist>(layout: &Layout, key: Key) -> Option<Vec<Told<T>>> {
    let told: Vec<Told<T>> = small::kept(layout, T::FILE, key)?;
    told.is_sorted_by(|one, other| one.path < other.path).then_some(told)
}

#[cfg(test)]
mod tests;
