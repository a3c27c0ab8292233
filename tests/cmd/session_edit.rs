//! `sosku session edit`: a correction.

use super::{CASE, commits, json, keys, meeting, office, refused};

#[test]
fn a_correction_changes_that_fact_and_nothing_else() {
    let folder = office();
    let id = meeting(&folder, &["-n", "Ensin näin", "--place", "home"]);
    let before = folder.read(CASE);
    let run = folder.sosku(&["session", "edit", "kettu", &id, "-m", "45", "--format", "json"]).ok();
    assert_eq!(keys(&json(&run)), ["case", "path", "entry", "commit"]);
    assert_eq!(folder.read(CASE), before.replace("minutes: 60", "minutes: 45"));
    assert_eq!(folder.subjects()[0], "session edit SK-4K7QX2");
}

#[test]
fn the_same_again_is_no_work() {
    let folder = office();
    let id = meeting(&folder, &[]);
    let before = commits(&folder);
    let run = folder.sosku(&["session", "edit", "kettu", &id, "-m", "60"]).ok();
    assert!(!run.stderr.is_empty(), "it says so");
    assert_eq!(commits(&folder), before);
}

#[test]
fn an_unknown_entry_and_no_facts_are_refused() {
    let folder = office();
    let said = refused(&folder, &["session", "edit", "kettu", "2026-03-09-zzz", "-m", "5"], 1);
    assert!(said.contains("2026-03-09-zzz") && said.contains("SK-4K7QX2"), "{said}");
    let id = meeting(&folder, &[]);
    refused(&folder, &["session", "edit", "kettu", &id], 2);
    refused(&folder, &["session", "edit", "kettu", &id, "--place", "kuu"], 2);
}
