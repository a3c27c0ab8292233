//! The facts of a case, from the bytes of its file; of hundreds of its versions at once, no part of them read twice.
//!
//! A version differs from the one before by an entry or a line. So each is cut into passages (`passages`), every
//! passage that any of them has is read once, and a version's facts are those of its passages. Where that fails, in
//! whatever way, the version is read as a whole, which alone decides what it says and that it cannot be read.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::passages::{Passage, passages};
use crate::diagnostic::Diagnostic;
use crate::model::case::Case;
use crate::model::diff::Facts;
use crate::model::path::Path;
use crate::store::load::{Options, read_file};
use crate::store::yaml::de::from_node;
use crate::store::yaml::guard::guard;
use crate::store::yaml::schema::{FileKind, case_key_order};
use crate::store::yaml::tree::{Kind, Node, parse_guarded};

/// The keys without which there is no case. A passage is read in a case of these and itself.
const FRAME: [(&str, &str); 4] = [
    ("format", "format: 1\n"),
    ("case", "case: SK-000000\n"),
    ("client", "client: {born: 2000, gender: undisclosed, municipality: x, language: fi}\n"),
    ("initiation", "initiation: {date: 2000-01-01, how: contact, source: x}\n"),
];

/// The facts of each version, as [`facts`] finds them.
pub(super) fn facts_of_all(versions: &[Option<Vec<u8>>], cap: usize) -> Vec<Option<Arc<Facts>>> {
    let cut: Vec<Option<Vec<Passage<'_>>>> =
        versions.par_iter().map(|bytes| cut(bytes.as_deref()?, cap)).collect();
    let distinct: HashSet<Passage<'_>> = cut.iter().flatten().flatten().copied().collect();
    let read: HashMap<Passage<'_>, Option<Facts>> =
        distinct.into_par_iter().map(|passage| (passage, facts_of_passage(passage))).collect();
    let order = case_key_order(&Path::default());
    let both: Vec<_> = versions.iter().zip(cut).collect();
    both.into_par_iter()
        .map(|(bytes, cut)| {
            let together = cut.and_then(|cut| joined(&cut, &read, &order));
            together.map(Arc::new).or_else(|| facts(bytes.as_deref()?, cap))
        })
        .collect()
}

fn cut(bytes: &[u8], cap: usize) -> Option<Vec<Passage<'_>>> {
    if bytes.len() > cap { None } else { passages(std::str::from_utf8(bytes).ok()?) }
}

/// The facts of a version by its passages; `None` if one cannot be read, or what every case has is missing.
fn joined(
    cut: &[Passage<'_>],
    read: &HashMap<Passage<'_>, Option<Facts>>,
    order: &[String],
) -> Option<Facts> {
    let parts: Vec<&Facts> = cut.iter().map(|passage| read.get(passage)?.as_ref()).collect::<Option<_>>()?;
    let joined = Facts::joined(parts, order)?;
    FRAME.iter().all(|(key, _)| joined.has(key)).then_some(joined)
}

fn facts_of_passage(passage: Passage<'_>) -> Option<Facts> {
    let mut text: String =
        FRAME.iter().filter(|(key, _)| *key != passage.key).map(|(_, line)| *line).collect();
    if passage.is_entry {
        text.push_str(passage.key);
        text.push_str(":\n");
    }
    text.push_str(passage.text);
    let facts = facts(text.as_bytes(), usize::MAX)?;
    Some(Arc::unwrap_or_clone(facts).only(passage.key))
}

/// The facts of a case, if the bytes are one, sound in every part.
pub fn facts(bytes: &[u8], cap: usize) -> Option<Arc<Facts>> {
    if let Some(case) = read_straight(bytes, cap) {
        return Some(Arc::new(Facts::of(&case)));
    }
    let read = read_file::<Case>("", bytes, cap, FileKind::Case, Options::default());
    let is_sound = !read.diagnostics.iter().any(Diagnostic::is_error);
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
mod tests;
