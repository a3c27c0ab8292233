//! What a damaged, foreign or half-written small cache comes to: the files are read.
#![allow(clippy::disallowed_methods, reason = "the tests damage the cache's file")]

use std::fs;

use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;

use super::{Draft, Gist, Told, gists, kept, small};
use crate::store::cache::Key;
use crate::store::cache::sight::Seen;
use crate::store::cache::stamp::Stamp;
use crate::store::layout::{CACHE, CASES, Layout};

/// How a file begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Beginning(String);

impl Gist for Beginning {
    const FILE: &'static str = "beginnings";

    fn of(bytes: &[u8]) -> Self {
        Self(String::from_utf8_lossy(bytes).chars().take(3).collect())
    }
}

fn key() -> Key {
    Key::of([("program", b"this one".as_slice())])
}

fn folder() -> (TempDir, Layout) {
    let temp = tempfile::tempdir().unwrap();
    fs::create_dir(temp.path().join(CASES)).unwrap();
    for (name, text) in [("a", "one"), ("b", "two"), ("c", "three")] {
        fs::write(temp.path().join(CASES).join(name), text).unwrap();
    }
    let layout = Layout::at(temp.path());
    (temp, layout)
}

fn seen(layout: &Layout) -> Vec<Seen> {
    let found = layout.entries(CASES).unwrap();
    found
        .into_iter()
        .map(|found| Seen { stamp: Stamp::of(&found.about.unwrap()), path: found.path })
        .collect()
}

fn told(layout: &Layout) -> Vec<String> {
    gists::<Beginning>(layout, key(), seen(layout), true).into_iter().map(|told| told.gist.0).collect()
}

/// Writes a cache in which every file is known by what the system says of it, though it tells lies of each.
fn lie(layout: &Layout, key: Key) {
    let told = seen(layout).into_iter().map(|seen| Told {
        path: seen.path.into(),
        stamp: Some(seen.stamp),
        gist: Beginning("lie".to_owned()),
    });
    let told: Vec<_> = told.collect();
    small::keep(&Draft::begin(layout).unwrap(), Beginning::FILE, key, &told).unwrap();
}

#[test]
fn who_asks_the_first_time_reads_and_keeps() {
    let (_temp, layout) = folder();
    assert_eq!(told(&layout), ["one", "two", "thr"]);
    let kept = kept::<Beginning>(&layout, key()).unwrap();
    assert!(kept.iter().all(|told| told.stamp.is_none()), "they were written just now");
    assert_eq!(told(&layout), ["one", "two", "thr"]);
}

#[test]
fn a_file_that_the_system_calls_unchanged_is_not_opened() {
    let (_temp, layout) = folder();
    lie(&layout, key());
    assert_eq!(told(&layout), ["lie", "lie", "lie"]);
    fs::write(layout.root().join("cases/b"), "another").unwrap();
    assert_eq!(told(&layout), ["lie", "ano", "lie"]);
    fs::remove_file(layout.root().join("cases/a")).unwrap();
    fs::write(layout.root().join("cases/d"), "new").unwrap();
    assert_eq!(told(&layout), ["ano", "lie", "new"]);
}

#[test]
fn files_may_be_named_in_any_order() {
    let (_temp, layout) = folder();
    lie(&layout, key());
    let mut seen = seen(&layout);
    seen.reverse();
    fs::remove_file(layout.root().join("cases/b")).unwrap();
    let told = gists::<Beginning>(&layout, key(), seen, true);
    assert_eq!(told.iter().map(|told| told.gist.0.as_str()).collect::<Vec<_>>(), ["lie", "lie", "lie"]);
    assert!(kept::<Beginning>(&layout, key()).is_some());
}

#[test]
fn nothing_is_believed_of_another_program_or_form() {
    let (_temp, layout) = folder();
    lie(&layout, Key::of([("program", b"another".as_slice())]));
    assert_eq!(told(&layout), ["one", "two", "thr"]);
}

#[test]
fn who_may_not_write_leaves_nothing_behind() {
    let (temp, layout) = folder();
    assert_eq!(gists::<Beginning>(&layout, key(), seen(&layout), false).len(), 3);
    assert!(!temp.path().join(".sosku").exists());
    told(&layout);
    let names: Vec<_> =
        fs::read_dir(temp.path().join(CACHE)).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["beginnings"]);
}

#[test]
fn a_file_that_is_gone_when_it_is_read_has_no_gist() {
    let (_temp, layout) = folder();
    let seen = seen(&layout);
    fs::remove_file(layout.root().join("cases/b")).unwrap();
    let told = gists::<Beginning>(&layout, key(), seen, true);
    assert_eq!(told.iter().map(|told| told.path.as_str()).collect::<Vec<_>>(), ["cases/a", "cases/c"]);
}

#[cfg(unix)]
#[test]
fn a_cache_that_a_link_leads_to_is_none() {
    let (temp, layout) = folder();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir(temp.path().join(".sosku")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), temp.path().join(CACHE)).unwrap();
    assert_eq!(told(&layout), ["one", "two", "thr"]);
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_damaged_cache_is_as_good_as_none(places in proptest::collection::vec((any::<u32>(), 1..=u8::MAX), 1..3), cut in proptest::option::weighted(0.3, any::<u32>())) {
        let (temp, layout) = folder();
        lie(&layout, key());
        let place = temp.path().join(CACHE).join(Beginning::FILE);
        let whole = fs::read(&place).unwrap();
        let mut bytes = whole.clone();
        for (at, flip) in places {
            let at = at as usize % bytes.len();
            bytes[at] ^= flip;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut as usize % bytes.len());
        }
        fs::write(&place, &bytes).unwrap();
        let expected = if bytes == whole { ["lie", "lie", "lie"] } else { ["one", "two", "thr"] };
        prop_assert_eq!(told(&layout), expected);
    }
}
