//! `sosku save`: what was edited by hand.

use super::{CASE, json, keys, office, refused};

#[test]
fn hand_edits_become_one_commit() {
    let folder = office();
    folder.write(CASE, folder.read(CASE).replace("Kokkola", "Vaasa"));
    let run = folder.sosku(&["save", "-m", "kotikunta", "--format", "json"]).ok();
    assert_eq!(keys(&json(&run)), ["case", "path", "entry", "commit"]);
    assert_eq!(json(&run)["path"], CASE);
    assert_eq!(folder.subjects()[0], "kotikunta");
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
}

#[test]
fn nothing_to_save_is_no_commit() {
    let folder = office();
    let run = folder.sosku(&["save"]).ok();
    assert!(!run.stderr.is_empty());
    assert_eq!(folder.subjects().len(), 2);
}

#[test]
fn every_error_in_what_was_edited_is_shown_and_nothing_is_committed() {
    let folder = office();
    folder.write(CASE, folder.read(CASE).replace("how: contact", "how: contct"));
    folder.write("cases/SK-8MMMMM.yaml", "format: 1\ncase: SK-8MMMMM\n");
    let said = refused(&folder, &["save"], 1);
    assert!(said.contains(&format!("{CASE}:8:10")) && said.contains("cases/SK-8MMMMM.yaml"), "{said}");
}
