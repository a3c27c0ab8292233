//! `sosku follow-up`.

use super::underway::{PATH, changes_nothing, folder, refuses, text, writes, writes_fed};

fn closed() -> crate::support::TestFolder {
    let folder = folder();
    let arguments =
        ["close", "kettu", "--ground", "goals_reached", "--destination", "work", "--date", "2026-03-02"];
    writes(&folder, &arguments, &[]);
    folder
}

#[test]
fn a_follow_up_keeps_the_day_on_which_it_was_due() {
    let folder = closed();
    let arguments = ["follow-up", "kettu", "--done", "2026-03-08", "--labour-status", "employed"];
    let answer = writes(&folder, &arguments, &["follow_up"]);
    assert_eq!(answer.entry, format!("{PATH}#2026-03-02"));
    let text = text(&folder);
    assert!(
        text.contains("due: 2026-09-02, done: 2026-03-08") || text.contains("due: 2026-09-02\n"),
        "{text}"
    );
    assert!(text.contains("employed"), "{text}");
    changes_nothing(&folder, &arguments);
    refuses(&folder, &["follow-up", "kettu", "--labour-status", "studying"], 1);
}

#[test]
fn a_follow_up_comes_from_a_document() {
    let folder = closed();
    let document = "done: 2026-03-08\nlabour_status: {code: studying, since: 2026-03}\n";
    writes_fed(&folder, &["follow-up", "kettu", "--from", "-"], document, &["follow_up"]);
    assert!(text(&folder).contains("since: 2026-03"));
}

#[test]
fn an_open_case_and_days_that_cannot_be_are_refused() {
    refuses(&folder(), &["follow-up", "kettu"], 1);
    let folder = closed();
    refuses(&folder, &["follow-up", "kettu", "--done", "2026-03-01"], 1);
    refuses(&folder, &["follow-up", "kettu", "--done", "2026-03-10"], 2);
}
