//! `sosku init`: a folder under git, ready to work in.

use super::{json, keys};
use crate::support::TestFolder;

#[test]
fn init_makes_a_folder_that_validates_and_commits_once() {
    let folder = TestFolder::empty();
    let run = folder.sosku(&["init", "--format", "json"]).ok();
    assert_eq!(keys(&json(&run)), ["case", "path", "entry", "commit"]);
    assert_eq!(json(&run)["path"], "sosku.yaml");
    assert_eq!(folder.subjects(), ["init"]);
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
    folder.sosku(&["validate"]).ok();
}

#[test]
fn init_makes_the_folder_that_is_named_and_tells_what_comes_next() {
    let folder = TestFolder::empty();
    let run = folder.sosku(&["init", "uusi kansio/./data"]).ok();
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains("intake") && !run.stderr.contains("/./"), "{}", run.stderr);
    assert!(folder.bytes("uusi kansio/data/sosku.yaml").is_some());
}

#[test]
fn init_names_the_worker_after_git() {
    let folder = TestFolder::empty();
    folder.sosku(&["init"]).ok();
    let office = folder.read("sosku.yaml");
    assert!(office.contains("id: anna") && office.contains("anna@example.org"), "{office}");
}

#[test]
fn the_example_can_be_looked_around_in_at_once() {
    let folder = TestFolder::empty();
    folder.sosku(&["init", "--example"]).ok();
    folder.sosku(&["validate"]).ok();
    let report = folder.sosku(&["report", "monthly", "--period", "2026-10"]).ok();
    assert!(!report.stdout.is_empty());
}

#[test]
fn init_does_not_touch_a_folder_that_is_one_already() {
    let folder = TestFolder::new();
    let before = folder.read("sosku.yaml");
    let run = folder.sosku(&["init"]).exits(1);
    assert!(run.stderr.contains(folder.root().to_str().unwrap()), "{}", run.stderr);
    assert_eq!(folder.read("sosku.yaml"), before);
}

#[test]
fn a_dry_run_of_init_shows_the_office_and_writes_nothing() {
    let folder = TestFolder::empty();
    let run = folder.sosku(&["init", "uusi", "--dry-run"]).ok();
    assert!(run.stdout.contains("+format: 1"), "{}", run.stdout);
    assert!(!folder.root().join("uusi").exists());
    assert!(!folder.root().join(".git").exists());
}

#[test]
fn without_an_identity_init_writes_nothing() {
    let mut folder = TestFolder::empty();
    super::every_command::forget_identity(&mut folder);
    let run = folder.sosku(&["init", "uusi"]).exits(1);
    assert!(run.stderr.contains("user.name"), "{}", run.stderr);
    assert!(!folder.root().join("uusi").exists());
}
