//! `sosku doctor`: what is wrong around the data, and what it mends.

use super::json;
use crate::support::{Run, TestFolder};

/// The state of a look: `good`, `note` or `bad`.
fn state(run: &Run, id: &str) -> String {
    let found = json(run);
    let one = found.as_array().unwrap().iter().find(|one| one["id"] == id);
    one.unwrap_or_else(|| panic!("{id} in {found}"))["state"].as_str().unwrap().to_owned()
}

fn asked(folder: &TestFolder, exit: i32) -> Run {
    folder.sosku(&["doctor", "--format", "json"]).exits(exit)
}

#[test]
fn a_folder_that_init_made_is_in_good_order() {
    let folder = TestFolder::empty();
    folder.sosku(&["init"]).ok();
    let run = folder.sosku(&["doctor"]).ok();
    assert!(run.stdout.contains("Git") && !run.stdout.contains("MEND"), "{}", run.stdout);
}

#[test]
fn a_clone_without_the_driver_is_told_and_mended() {
    let folder = TestFolder::new();
    let run = asked(&folder, 1);
    assert_eq!((state(&run, "driver"), state(&run, "attributes")), ("bad".into(), "bad".into()));
    folder.sosku(&["doctor", "--mend"]).ok();
    assert_eq!(folder.subjects()[0], "doctor --mend");
    assert!(folder.git(&["config", "merge.sosku.driver"]).contains("merge -- %O %A %B %P"));
    assert_eq!(state(&asked(&folder, 0), "driver"), "good");
    folder.git(&["config", "merge.sosku.driver", "/somewhere/else merge %O %A %B %P"]);
    assert_eq!(state(&asked(&folder, 1), "driver"), "bad");
    let validated = folder.sosku(&["validate"]).ok();
    assert!(validated.stderr.contains("doctor --mend"), "{}", validated.stderr);
}

#[test]
fn a_dry_run_mends_nothing() {
    let folder = TestFolder::new();
    folder.sosku(&["doctor", "--mend", "--dry-run"]).exits(1);
    assert!(folder.bytes(".gitattributes").is_none());
}

#[test]
fn a_stranger_and_nobody_at_all_are_told_apart() {
    let mut folder = TestFolder::new();
    folder.unset("SOSKU_WORKER");
    folder.set("GIT_AUTHOR_EMAIL", "nobody@example.org");
    assert_eq!(state(&asked(&folder, 1), "worker"), "bad");
    super::every_command::forget_identity(&mut folder);
    assert_eq!(state(&asked(&folder, 1), "identity"), "bad");
}

#[cfg(unix)]
#[test]
fn a_hook_that_refuses_or_may_not_run_is_found() {
    let folder = TestFolder::new();
    folder.sosku(&["doctor", "--mend"]).ok();
    folder.hook("pre-commit", "echo 'not on a Saturday' >&2; exit 1");
    assert_eq!(state(&asked(&folder, 1), "hooks"), "bad");
    assert!(folder.sosku(&["doctor"]).exits(1).stdout.contains("not on a Saturday"));
    let place = folder.root().join(".git/hooks/pre-commit");
    std::fs::set_permissions(place, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    assert!(folder.sosku(&["doctor"]).exits(1).stdout.contains("pre-commit"));
}

#[test]
fn what_was_left_behind_is_found() {
    let folder = TestFolder::new();
    folder.sosku(&["doctor", "--mend"]).ok();
    folder.write(".git/index.lock", "");
    assert_eq!(state(&asked(&folder, 1), "index"), "bad");
    std::fs::remove_file(folder.root().join(".git/index.lock")).unwrap();
    folder.write(".sosku/journal", "{\"journal\":1,\"subject\":\"x\",\"commits\":false,\"files\":[]}\n");
    assert_eq!(state(&asked(&folder, 1), "cut-short"), "bad");
    folder.sosku(&["doctor", "--mend"]).ok();
    assert_eq!(state(&asked(&folder, 0), "cut-short"), "good");
}

#[test]
fn a_clock_behind_the_last_commit_is_not_believed() {
    let mut folder = TestFolder::new();
    folder.sosku(&["doctor", "--mend"]).ok();
    folder.set("SOSKU_NOW", "2020-01-01T12:00:00+02:00");
    assert_eq!(state(&asked(&folder, 1), "clock"), "bad");
}

#[test]
fn outside_git_it_says_so_and_asks_no_more() {
    let folder = TestFolder::empty();
    folder.write("sosku.yaml", crate::support::OFFICE);
    assert_eq!(state(&asked(&folder, 1), "repository"), "bad");
}
