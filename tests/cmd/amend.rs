//! `sosku amend`.

use super::underway::{PATH, changes_nothing, folder, refuses, text, writes, writes_fed};

#[test]
fn an_addendum_has_its_day_and_its_author() {
    let folder = folder();
    let arguments = ["amend", "kettu", "R1", "--text", "Taso tarkistettiin yhdessä."];
    assert_eq!(writes(&folder, &arguments, &["id: R1"]).entry, "R1");
    let text = text(&folder);
    assert!(text.contains("by: anna") && text.contains("Taso tarkistettiin yhdessä."), "{text}");
    changes_nothing(&folder, &[&arguments[..], &["--date", "2026-03-09"]].concat());
}

#[test]
fn goals_and_entries_without_an_id_are_amended_by_name() {
    let folder = folder();
    assert_eq!(writes(&folder, &["amend", "kettu", "G2", "--text", "x"], &["id: G2"]).entry, "G2");
    let kela = format!("{PATH}#kela");
    assert_eq!(writes(&folder, &["amend", "kettu", &kela, "--text", "x"], &["actor: kela"]).entry, kela);
    assert!(text(&folder).contains("# oma ajatus"));
}

#[test]
fn a_withdrawn_entry_stays_with_the_reason_and_is_not_withdrawn_twice() {
    let folder = folder();
    let arguments = ["amend", "kettu", "B1", "--withdraw", "Väärä asiakas"];
    writes(&folder, &arguments, &["id: B1"]);
    assert!(
        text(&folder).contains("actor: kela, withdrawn: {date: 2026-03-09, by: anna, reason: Väärä asiakas}")
    );
    refuses(&folder, &arguments, 1);
}

#[test]
fn addenda_and_withdrawals_come_from_documents() {
    let folder = folder();
    let addendum = "{date: 2026-03-05, by: teija, text: Lisäys}\n";
    writes_fed(&folder, &["amend", "kettu", "A1", "--from", "-"], addendum, &["id: A1"]);
    assert!(text(&folder).contains("date: 2026-03-05"));
    let withdrawal = "{by: teija, reason: Kahteen kertaan}\n";
    writes_fed(&folder, &["amend", "kettu", "R1", "--from", "-"], withdrawal, &["id: R1"]);
}

#[test]
fn nothing_to_say_both_at_once_and_no_such_entry_are_refused() {
    let folder = folder();
    refuses(&folder, &["amend", "kettu", "R1"], 2);
    refuses(&folder, &["amend", "kettu", "R1", "--text", "x", "--withdraw", "y"], 2);
    refuses(&folder, &["amend", "kettu", "R9", "--text", "x"], 1);
    refuses(&folder, &["amend", "kettu", "R1", "--text", "x", "--date", "2026-03-10"], 2);
}
