//! Whole files or none.

use std::fs;

use sosku::store::lock::{Held, PATIENCE, acquire};
use sosku::store::write::{WriteError, remove, replace, sweep};

use crate::support::TestFolder;

const CASE: &str = "cases/SK-4K7QX2.yaml";

fn turn(folder: &TestFolder) -> Held {
    acquire(&folder.layout(), "test", "anna", PATIENCE).unwrap()
}

/// Names of what lies in a folder, but for `.sosku`.
fn names(folder: &TestFolder, path: &str) -> Vec<String> {
    let entries = fs::read_dir(folder.root().join(path)).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != ".sosku")
        .collect()
}

#[test]
fn every_byte_is_kept_and_folders_are_made() {
    let folder = TestFolder::empty();
    let all: Vec<u8> = (0..=255).chain(*b"\r\n\n\r").collect();
    replace(&folder.layout(), &turn(&folder), "groups/arkiryhma/roster.csv", &all).unwrap();
    assert_eq!(folder.bytes("groups/arkiryhma/roster.csv").unwrap(), all);
    assert_eq!(names(&folder, "groups/arkiryhma"), ["roster.csv"], "nothing temporary stays");
}

#[test]
fn what_a_crash_left_is_swept_away() {
    let folder = TestFolder::empty();
    folder.write("cases/.sosku-tmp-a1b2c3", "half a fi");
    let held = turn(&folder);
    replace(&folder.layout(), &held, CASE, b"format: 1\n").unwrap();
    sweep(&folder.layout(), &held, CASE);
    assert_eq!(names(&folder, "cases"), ["SK-4K7QX2.yaml"]);
}

#[test]
fn a_folder_in_the_way_is_an_error() {
    let folder = TestFolder::empty();
    folder.write("cases/SK-4K7QX2.yaml/x", "x");
    assert!(matches!(
        replace(&folder.layout(), &turn(&folder), CASE, b"x"),
        Err(WriteError::NotAFile { .. })
    ));
    folder.write("groups", "a file");
    assert!(replace(&folder.layout(), &turn(&folder), "groups/arkiryhma/group.yaml", b"x").is_err());
    assert_eq!(folder.read("groups"), "a file");
}

#[test]
fn an_emptied_group_is_removed_but_not_the_folder_of_groups() {
    let folder = TestFolder::empty();
    folder.write("groups/arkiryhma/group.yaml", "x");
    folder.write(CASE, "x");
    let held = turn(&folder);
    for path in ["groups/arkiryhma/group.yaml", CASE, CASE, "nowhere/at/all"] {
        remove(&folder.layout(), &held, path).unwrap();
    }
    assert_eq!((names(&folder, "groups").len(), names(&folder, "cases").len()), (0, 0));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(folder: &TestFolder, path: &str) -> u32 {
        fs::metadata(folder.root().join(path)).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn the_rights_of_the_old_file_are_kept() {
        let folder = TestFolder::empty();
        folder.write(CASE, "old");
        for rights in [0o600, 0o640, 0o444] {
            fs::set_permissions(folder.root().join(CASE), PermissionsExt::from_mode(rights)).unwrap();
            replace(&folder.layout(), &turn(&folder), CASE, b"new").unwrap();
            assert_eq!(mode(&folder, CASE), rights);
        }
    }

    #[test]
    fn a_new_file_has_the_rights_that_any_program_gives() {
        let folder = TestFolder::empty();
        folder.write("cases/other", "x");
        replace(&folder.layout(), &turn(&folder), CASE, b"new").unwrap();
        assert_eq!(mode(&folder, CASE), mode(&folder, "cases/other"));
    }

    #[test]
    fn a_link_is_never_written_through() {
        let folder = TestFolder::empty();
        let outside = folder.outside().join("outside");
        fs::create_dir(&outside).unwrap();
        fs::write(outside.join("file"), "theirs").unwrap();
        folder.write("cases/other.yaml", "ours");
        symlink(outside.join("file"), folder.root().join(CASE)).unwrap();
        symlink(&outside, folder.root().join("groups")).unwrap();
        let (layout, held) = (folder.layout(), turn(&folder));
        for path in [CASE, "groups/file", "groups/new/file"] {
            assert!(matches!(replace(&layout, &held, path, b"x"), Err(WriteError::Link { .. })), "{path}");
        }
        assert!(matches!(remove(&layout, &held, "groups/file"), Err(WriteError::Link { .. })));
        assert_eq!(fs::read(outside.join("file")).unwrap(), b"theirs");
        assert_eq!(fs::read_dir(&outside).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_may_not_be_written_keeps_the_old_file() {
        let folder = TestFolder::empty();
        folder.write(CASE, "old");
        let held = turn(&folder);
        let cases = folder.root().join("cases");
        fs::set_permissions(&cases, PermissionsExt::from_mode(0o555)).unwrap();
        // A superuser may write anywhere; then there is nothing to see.
        let binds = fs::write(cases.join("probe"), "").is_err();
        let outcome = replace(&folder.layout(), &held, CASE, b"new");
        fs::set_permissions(&cases, PermissionsExt::from_mode(0o755)).unwrap();
        if binds {
            assert!(matches!(outcome, Err(WriteError::Io { .. })));
            assert_eq!(folder.read(CASE), "old");
        }
    }
}
