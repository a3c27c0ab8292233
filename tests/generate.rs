//! The made-up folders for measuring: they are sound, they hold cases in every phase, and chance repeats itself.

#[path = "../examples/generate/folder/mod.rs"]
mod folder;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use folder::Wish;
use folder::{Life, Office};
use serde_json::Value;

use crate::support::TestFolder;

pub(crate) const WISH: Wish = Wish { cases: 40, years: 2, seed: 1, sessions: 30 };
/// The evening of the last day of such a folder.
const NOW: &str = "2026-11-20T16:55:00+02:00";

fn files(wish: Wish) -> BTreeMap<String, String> {
    let office = Office::new(wish);
    let lives: Vec<Life> = (0..wish.cases).map(|number| office.life(number)).collect();
    let members: Vec<_> = lives.iter().filter_map(Life::membership).collect();
    lives.iter().map(Life::file).chain(office.rest(&members)).collect()
}

pub(crate) fn folder(wish: Wish) -> TestFolder {
    let mut folder = TestFolder::empty();
    folder.set("SOSKU_NOW", NOW);
    files(wish).iter().for_each(|(path, text)| folder.write(path, text));
    folder
}

#[test]
fn a_made_up_folder_is_sound_to_the_last_warning() {
    let run = folder(WISH).sosku(&["validate", "--format", "json"]).ok();
    assert_eq!(run.stdout.trim(), "[]");
}

#[test]
fn a_made_up_folder_has_cases_in_every_phase() {
    let listed =
        folder(Wish { cases: 400, years: 1, sessions: 4, ..WISH }).sosku(&["list", "--format", "json"]).ok();
    let listed: Vec<Value> = serde_json::from_str(&listed.stdout).unwrap();
    let phases: BTreeSet<&str> = listed.iter().filter_map(|case| case["phase"].as_str()).collect();
    let known = [
        "active",
        "assessed",
        "checked",
        "closed",
        "decided",
        "ended",
        "in_assessment",
        "initiated",
        "planned",
        "redirected",
    ];
    assert_eq!(phases, BTreeSet::from(known));
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_does_not() {
    assert!(files(WISH) == files(WISH));
    let (one, other) = (files(WISH), files(Wish { seed: 2, ..WISH }));
    assert!(one.keys().filter(|path| path.starts_with("cases/")).all(|path| !other.contains_key(path)));
}

#[test]
fn the_commits_lead_to_the_files() {
    let wish = Wish { cases: 6, sessions: 5, ..WISH };
    let office = Office::new(wish);
    let lives: Vec<Life> = (0..wish.cases).map(|number| office.life(number)).collect();
    let folder = folder(wish);
    folder.git(&["init", "--quiet"]);
    folder.library_git().import(office.past(&lives)).unwrap();
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
    assert!(folder.subjects().len() > 60);
    let first = folder.git(&["log", "--reverse", "--format=%s %ct"]);
    assert!(first.starts_with("init "), "{first}");
    let half = folder.git(&["rev-list", "--max-count=1", "--skip=30", "HEAD"]);
    folder.git(&["checkout", "--quiet", half.trim()]);
    folder.sosku(&["validate"]).ok();
}
