//! `sosku pause`.

use super::underway::{PATH, changes_nothing, folder, refuses, text, writes, writes_fed};

#[test]
fn a_pause_begins_and_ends() {
    let folder = folder();
    let answer = writes(&folder, &["pause", "kettu", "--start", "2026-03-02", "--ground", "illness"], &[]);
    assert_eq!(answer.entry, format!("{PATH}#2026-03-02"));
    refuses(&folder, &["pause", "kettu", "--start", "2026-03-05", "--ground", "travel"], 1);
    let end = ["pause", "kettu", "--end", "today"];
    let answer = writes(&folder, &end, &[]);
    assert_eq!(answer.entry, format!("{PATH}#2026-03-02"));
    let text = text(&folder);
    assert!(text.contains("to: 2026-03-09") && text.contains("ground: illness"), "{text}");
    refuses(&folder, &end, 1);
}

#[test]
fn a_pause_with_both_days_comes_from_flags_or_a_document() {
    let folder = folder();
    let arguments = ["pause", "kettu", "--start", "1.7.2026", "--end", "31.7.2026", "--ground", "treatment"];
    writes(&folder, &arguments, &[]);
    changes_nothing(&folder, &arguments);
    let document = "{from: 2026-12-01, to: 2026-12-31, ground: travel}\n";
    writes_fed(&folder, &["pause", "kettu", "--from", "-"], document, &[]);
    let case: serde_yaml::Value = serde_yaml::from_str(&text(&folder)).unwrap();
    assert_eq!(case["pauses"][1]["to"], "2026-12-31");
    assert_eq!(case["pauses"][1]["ground"], "travel");
}

#[test]
fn a_pause_that_ends_before_it_begins_is_refused() {
    let folder = folder();
    refuses(&folder, &["pause", "kettu", "--start", "2026-03-02", "--end", "2026-03-01"], 1);
    refuses(&folder, &["pause", "kettu", "--ground", "boredom"], 2);
    refuses(&folder, &["pause", "kettu", "--end", "today"], 1);
}
