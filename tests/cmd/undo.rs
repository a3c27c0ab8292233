//! `sosku undo` and `sosku redo`.

use super::underway::{PATH, folder, refuses, text};
use super::{CASE, json, meeting, office, refused, state};
use crate::support::TestFolder;

/// The id of the last commit.
fn head(folder: &TestFolder) -> String {
    folder.git(&["rev-parse", "HEAD"]).trim().to_owned()
}

#[test]
fn the_last_command_is_taken_back_and_put_on_again_to_the_byte() {
    let folder = office();
    let before = folder.read(CASE);
    let id = meeting(&folder, &["-n", "Kotikäynti"]);
    let after = folder.read(CASE);
    let run = folder.sosku(&["undo", "--format", "json"]).ok();
    let answer = json(&run);
    assert_eq!((answer["case"].as_str(), answer["entry"].as_str()), (Some("SK-4K7QX2"), Some(id.as_str())));
    assert!(run.stderr.contains("session add SK-4K7QX2") && run.stderr.contains("Anna"), "{}", run.stderr);
    assert_eq!(folder.read(CASE), before);
    assert_eq!(folder.subjects()[0], "undo: session add SK-4K7QX2");
    folder.sosku(&["redo"]).ok();
    assert_eq!(folder.read(CASE), after);
    assert_eq!(folder.subjects()[0], "redo: session add SK-4K7QX2");
    refused(&folder, &["redo"], 1);
    folder.sosku(&["undo"]).ok();
    assert_eq!(folder.read(CASE), before);
    refused(&folder, &["undo"], 1);
}

#[test]
fn an_earlier_command_is_taken_back_by_name_and_later_ones_stay() {
    let folder = office();
    meeting(&folder, &["-n", "Ensimmäinen"]);
    let first = head(&folder);
    meeting(&folder, &["-n", "Toinen"]);
    folder.write(CASE, folder.read(CASE) + "# loppuun käsin\n");
    folder.sosku(&["save"]).ok();
    folder.sosku(&["undo", &first[..8]]).ok();
    let text = folder.read(CASE);
    assert!(
        !text.contains("Ensimmäinen") && text.contains("Toinen") && text.contains("# loppuun käsin"),
        "{text}"
    );
    folder.sosku(&["validate"]).ok();
    let said = refused(&folder, &["undo", &first], 1);
    assert!(said.contains("undone already"), "{said}");
}

#[test]
fn what_later_entries_rest_on_is_not_taken_back() {
    let folder = folder();
    folder
        .sosku(&["plan", "goal", "add", "kettu", "--statement", "Käyn uimassa", "--named-by", "client"])
        .ok();
    let goal = head(&folder);
    let rated = ["review", "kettu", "--plan", "P1", "--goal", "G1=0", "--goal", "G2=-1", "--goal", "G3=0"];
    folder.sosku(&rated).ok();
    let said = refuses(&folder, &["undo", &goal], 1);
    assert!(said.contains("rest on it") && said.contains(&format!("{PATH}:")), "{said}");
    folder.sosku(&["undo"]).ok();
    folder.sosku(&["undo"]).ok();
    assert!(!text(&folder).contains("Käyn uimassa"));
}

#[test]
fn a_place_that_was_changed_again_is_not_taken_back() {
    let folder = office();
    let id = meeting(&folder, &[]);
    let added = head(&folder);
    folder.sosku(&["session", "edit", "kettu", &id, "-m", "45"]).ok();
    let said = refused(&folder, &["undo", &added], 1);
    assert!(said.contains("changed later") && said.contains(CASE), "{said}");
}

#[test]
fn a_decision_is_amended_and_not_taken_back() {
    let folder = folder();
    let end = ["decide", "kettu", "--kind", "end", "--grounds", "Tavoitteet saavutettiin."];
    folder.sosku(&end).ok();
    let said = refuses(&folder, &["undo"], 1);
    assert!(said.contains("sosku amend"), "{said}");
}

#[test]
fn nobody_takes_back_anothers_command_by_accident() {
    let mut folder = folder();
    folder.sosku(&["session", "add", "kettu", "-m", "30"]).ok();
    let of_anna = head(&folder);
    folder.set("SOSKU_WORKER", "teija");
    refuses(&folder, &["undo"], 1);
    folder.sosku(&["undo", &of_anna]).ok();
    assert!(!text(&folder).contains("minutes: 30"));
    assert!(folder.git(&["log", "-1", "--format=%B"]).contains("Sosku-Worker: teija"));
}

#[test]
fn a_case_goes_only_if_nothing_names_it() {
    let folder = office();
    let who = ["--born", "1990", "--gender", "man", "--municipality", "Kokkola", "--alias", "Orava"];
    let words = [&["intake", "--how", "contact", "--source", "self"][..], &who[..]].concat();
    let code = folder.sosku(&words).ok().stdout.trim().to_owned();
    let file = format!("cases/{code}.yaml");
    let opened = head(&folder);
    folder.write(
        "cases/SK-8MMMMM.yaml",
        folder.read("cases/SK-8MMMMM.yaml") + &format!("x_seen_with: {code}\n"),
    );
    folder.commit_all("named");
    let said = refused(&folder, &["undo", &opened], 1);
    assert!(said.contains("cases/SK-8MMMMM.yaml"), "{said}");
    folder.git(&["revert", "--no-edit", "HEAD"]);
    folder.sosku(&["undo", &opened]).ok();
    assert_eq!(folder.bytes(&file), None);
    folder.sosku(&["redo"]).ok();
    assert!(folder.bytes(&file).is_some());
}

#[test]
fn after_the_correction_time_an_entry_is_amended() {
    let mut folder = office();
    let id = meeting(&folder, &[]);
    folder.set("SOSKU_NOW", "2026-04-09T12:00:00+03:00");
    let said = refused(&folder, &["undo"], 1);
    assert!(said.contains("30 days"), "{said}");
    let said = refused(&folder, &["session", "edit", "kettu", &id, "-m", "45"], 1);
    assert!(said.contains("sosku amend"), "{said}");
    folder.set("SOSKU_NOW", "2026-04-08T12:00:00+03:00");
    folder.sosku(&["session", "edit", "kettu", &id, "-m", "45"]).ok();
}

#[test]
fn the_list_says_which_commands_hold() {
    let folder = office();
    meeting(&folder, &[]);
    folder.sosku(&["undo"]).ok();
    meeting(&folder, &[]);
    let listed = json(&folder.sosku(&["undo", "--list", "--format", "json"]).ok());
    let states: Vec<_> =
        listed.as_array().unwrap().iter().map(|one| one["undone"].as_bool().unwrap()).collect();
    assert_eq!(states, [false, true]);
    let shown = folder.sosku(&["undo", "--list", "--plain"]).ok().stdout;
    assert!(shown.lines().nth(1).unwrap().contains("(undone)"), "{shown}");
}

#[test]
fn hostile_names_of_commands_are_refused_and_a_dry_run_writes_nothing() {
    let folder = office();
    meeting(&folder, &[]);
    for name in ["--upload-pack=x", "HEAD", "aa", "zzzzzzzz", "deadbeef", ""] {
        refused(&folder, &["undo", "--", name], 1);
    }
    let before = state(&folder);
    let run = folder.sosku(&["undo", "--dry-run"]).ok();
    assert!(run.stdout.contains("-    minutes: 60"), "{}", run.stdout);
    assert_eq!(state(&folder), before);
}
