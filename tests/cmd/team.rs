//! `sosku team`.

use super::underway::{PATH, changes_nothing, folder, refuses, text, writes, writes_fed};

#[test]
fn a_new_own_worker_takes_over_the_day_after_the_former_ones_last() {
    let folder = folder();
    let arguments = [
        "team",
        "set",
        "kettu",
        "--worker",
        "teija",
        "--role",
        "own_worker",
        "--start",
        "2026-04-01",
        "--main-need",
        "finances",
        "--ended-because",
        "leave",
    ];
    let answer = writes(&folder, &arguments, &["worker: anna"]);
    assert_eq!(answer.entry, format!("{PATH}#teija"));
    assert!(answer.said.contains("Anna") && answer.said.contains("31 March 2026"), "{}", answer.said);
    let text = text(&folder);
    assert!(text.contains("to: 2026-03-31, main_need: everyday_life, ended_because: leave"), "{text}");
    assert!(text.contains("# Nimetty heti alussa."), "{text}");
    changes_nothing(&folder, &arguments);
}

#[test]
fn a_co_worker_ends_nobody() {
    let folder = folder();
    writes(&folder, &["team", "set", "kettu", "--worker", "Teija", "--role", "nurse"], &[]);
    assert!(text(&folder).contains("worker: teija, role: nurse, from: 2026-03-09"));
    refuses(
        &folder,
        &["team", "set", "kettu", "--worker", "teija", "--role", "nurse", "--start", "2026-03-20"],
        1,
    );
    let nobody =
        ["team", "set", "kettu", "--worker", "teija", "--role", "co_worker", "--ended-because", "leave"];
    refuses(&folder, &nobody, 2);
}

#[test]
fn a_time_that_is_over_comes_from_a_document_with_its_reason() {
    let folder = folder();
    let document =
        "worker: teija\nrole: co_worker\nfrom: 2026-01-01\nto: 2026-02-01\nended_because: need_changed\n";
    writes_fed(&folder, &["team", "set", "kettu", "--from", "-"], document, &[]);
    assert!(text(&folder).contains("to: 2026-02-01, ended_because: need_changed"));
}

#[test]
fn a_worker_who_leaves_has_a_last_day_and_a_reason() {
    let folder = folder();
    let arguments = ["team", "end", "kettu", "anna", "--end", "2026-03-08", "--because", "worker_left"];
    let answer = writes(&folder, &arguments, &["worker: anna"]);
    assert!(answer.said.contains("new own worker"), "{}", answer.said);
    assert!(text(&folder).contains("ended_because: worker_left"));
    changes_nothing(&folder, &arguments);
    refuses(&folder, &["team", "end", "kettu", "teija"], 1);
    refuses(&folder, &["team", "end", "kettu", "nobody"], 2);
}

#[test]
fn an_end_comes_from_a_document_and_never_before_the_beginning() {
    let folder = folder();
    refuses(&folder, &["team", "end", "kettu", "anna", "--end", "2025-11-01"], 1);
    let document = "{to: 2026-03-01, ended_because: client_wish}\n";
    writes_fed(&folder, &["team", "end", "kettu", "anna", "--from", "-"], document, &["worker: anna"]);
}
