//! `sosku close`.

use super::underway::{PATH, changes_nothing, folder, refuses, text, writes, writes_fed};

const CLOSE: [&str; 6] = ["close", "kettu", "--ground", "goals_reached", "--destination", "studies"];

#[test]
fn a_closing_has_its_day_and_the_day_of_the_follow_up_and_tells_what_is_open() {
    let folder = folder();
    let more = ["--goal", "G1=1", "--labour-status", "studying", "--labour-since", "2026-03"];
    let answer = writes(&folder, &[&CLOSE[..], &more].concat(), &[]);
    assert_eq!(answer.entry, format!("{PATH}#2026-03-09"));
    for open in ["decision D1", "appointment B1", "9 September 2026"] {
        assert!(answer.said.contains(open), "{open} in {}", answer.said);
    }
    let text = text(&folder);
    for part in ["date: 2026-03-09", "due: 2026-09-09", "since: 2026-03", "{goal: G1, level: 1}"] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn what_was_begun_and_not_finished_is_said_and_stops_nothing() {
    let folder = folder();
    let open = text(&folder).replace("completed: 2025-11-20, ", "");
    folder.write(PATH, open + "pauses: [{from: 2026-03-01, ground: illness}]\n");
    folder.commit_all("an assessment under way, a pause");
    let meeting = ["session", "add", "kettu", "--minutes", "60", "--next", "2026-03-16"];
    writes(&folder, &meeting, &[]);
    let said = writes(&folder, &CLOSE, &[]).said;
    for open in ["assessment A1", "16 March 2026", "1 March 2026"] {
        assert!(said.contains(open), "{open} in {said}");
    }
}

#[test]
fn the_same_closing_again_changes_nothing_and_another_is_refused() {
    let folder = folder();
    let same = [&CLOSE[..], &["--date", "2026-03-09"]].concat();
    writes(&folder, &same, &[]);
    changes_nothing(&folder, &same);
    let said = refuses(&folder, &[&CLOSE[..], &["--date", "2026-03-08"]].concat(), 1);
    assert!(said.contains("sosku reopen SK-4K7QX2"), "{said}");
}

#[test]
fn a_closing_before_the_opening_or_ahead_or_without_a_ground_is_refused() {
    let folder = folder();
    refuses(&folder, &[&CLOSE[..], &["--date", "2025-11-02"]].concat(), 1);
    refuses(&folder, &[&CLOSE[..], &["--date", "2026-03-10"]].concat(), 2);
    let said = refuses(&folder, &["close", "kettu", "--destination", "work"], 2);
    assert!(said.contains("--ground"), "{said}");
}

#[test]
fn a_closing_comes_from_a_document_and_nobody_follows_up_the_dead() {
    let folder = folder();
    writes_fed(
        &folder,
        &["close", "kettu", "--from", "-"],
        "date: 2026-03-01\nground: died\ndestination: died\n",
        &[],
    );
    assert!(!text(&folder).contains("follow_up"));
}

#[test]
fn a_withdrawn_closing_is_kept_when_the_case_is_closed_again() {
    let folder = folder();
    writes(&folder, &CLOSE, &[]);
    writes(&folder, &["amend", "kettu", "closure", "--withdraw", "Kirjattu liian aikaisin"], &[]);
    writes(
        &folder,
        &["close", "kettu", "--ground", "moved_away", "--destination", "moved_away"],
        &["closure", "date", "ground", "destination", "follow_up", "withdrawn"],
    );
    let text = text(&folder);
    assert!(text.contains("earlier_closures:") && text.contains("Kirjattu liian aikaisin"), "{text}");
}
