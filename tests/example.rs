//! The example office: it holds what the project ships, and its made-up past is one that sosku could have
//! written, version by version.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use sosku::model::case::Case;
use sosku::store::example::{files, history};
use sosku::store::yaml::{de, tree};

use crate::support::TestFolder;

/// A day after the last of the example.
const NOW: &str = "2026-11-21T12:00:00+02:00";

fn shipped() -> BTreeMap<String, String> {
    files().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

/// Every file below a folder, relative to `root`.
fn on_disk(root: &Path, folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        match path.is_dir() {
            true if [".git", ".sosku"].contains(&name.as_str()) => {}
            true => on_disk(root, &path, found),
            false => found.extend([(name, fs::read_to_string(&path).unwrap())]),
        }
    }
}

fn files_in(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    on_disk(root, root, &mut found);
    found
}

#[test]
fn the_program_holds_every_file_of_the_example() {
    assert!(shipped() == files_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data-example")));
}

#[test]
fn the_deeds_lead_to_the_files_that_are_shipped() {
    let mut now: BTreeMap<String, String> = BTreeMap::new();
    for deed in history::deeds() {
        let changes = deed.files.iter().any(|(path, text)| now.get(path) != Some(text));
        assert!(changes, "{} on {} changes nothing", deed.subject, deed.day);
        now.extend(deed.files);
    }
    assert!(now == shipped());
}

#[test]
fn every_version_of_a_case_can_be_read() {
    let versions: Vec<_> = history::deeds().into_iter().flat_map(|deed| deed.files).collect();
    let cases: Vec<_> = versions.iter().filter(|(path, _)| path.starts_with("cases/")).collect();
    assert!(cases.len() > 300);
    cases.par_iter().for_each(|(path, text)| {
        let root = tree::parse(text).unwrap();
        assert!(root.duplicate_keys().is_empty(), "{path}");
        de::from_node::<Case>(&root).unwrap_or_else(|error| panic!("{path}: {error:?}\n{text}"));
    });
}

#[test]
fn the_example_comes_with_the_commits_of_three_workers() {
    let mut folder = TestFolder::empty();
    folder.set("SOSKU_NOW", NOW);
    folder.sosku(&["init", "--example"]).ok();
    assert!(files_in(folder.root()) == shipped());
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
    let authors: BTreeSet<String> =
        folder.git(&["log", "--format=%ae %ce"]).lines().map(Into::into).collect();
    let worker = |name: &str| format!("{name}@example.org {name}@example.org");
    assert_eq!(authors, BTreeSet::from([worker("anna"), worker("mikael"), worker("teija")]));
    let dates = folder.git(&["log", "--reverse", "--format=%ct"]);
    let dates: Vec<i64> = dates.lines().map(|date| date.parse().unwrap()).collect();
    assert!(dates.is_sorted_by(|one, next| one < next), "no two at once, none before the one it follows");
    let closing =
        folder.git(&["log", "--grep=^close SK-3NDT7Y$", "--format=%ad %(trailers:only,separator=%x20)"]);
    assert_eq!(
        closing.trim(),
        "Thu Dec 18 13:16:00 2025 +0200 Sosku-Case: SK-3NDT7Y Sosku-Entry: cases/SK-3NDT7Y.yaml#closure \
         Sosku-Worker: anna"
    );
}

#[test]
fn the_folder_validates_at_any_time_of_its_past() {
    const SAMPLES: usize = 8;
    let mut folder = TestFolder::empty();
    folder.set("SOSKU_NOW", NOW);
    folder.sosku(&["init", "--example"]).ok();
    let commits: Vec<String> = folder.git(&["log", "--format=%H"]).lines().map(Into::into).collect();
    for commit in commits.iter().step_by(commits.len() / SAMPLES) {
        folder.git(&["checkout", "--quiet", commit]);
        folder.sosku(&["validate"]).ok();
    }
}

#[test]
fn the_example_without_commits_is_just_files() {
    let folder = TestFolder::empty();
    folder.sosku(&["init", "--example", "--no-commit"]).ok();
    assert!(files_in(folder.root()) == shipped());
    assert!(!folder.root().join(".git").exists());
}

#[test]
fn inside_a_larger_repository_the_example_is_one_commit() {
    let folder = TestFolder::inside_a_larger_repository();
    let run = folder.sosku(&["init", "../harjoitus", "--example"]).ok();
    assert!(run.stderr.contains("without its history"), "{}", run.stderr);
    assert_eq!(folder.subjects(), ["init --example", "all"]);
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
}

#[test]
fn a_repository_that_has_a_past_keeps_it() {
    let folder = TestFolder::empty();
    folder.git(&["init", "--quiet", "--initial-branch=main"]);
    folder.write("README.md", "Muistiinpanoja\n");
    folder.commit_all("notes");
    folder.sosku(&["init", "--example"]).ok();
    assert_eq!(folder.subjects(), ["init --example", "notes"]);
}

#[test]
fn a_file_in_the_way_leaves_everything_as_it_was() {
    let folder = TestFolder::empty();
    folder.write("cases/SK-4K7QX2.yaml", "toisen oma\n");
    folder.sosku(&["init", "--example"]).exits(1);
    assert_eq!(files_in(folder.root()).keys().collect::<Vec<_>>(), ["cases/SK-4K7QX2.yaml"]);
}
