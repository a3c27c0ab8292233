//! `sosku explain`: what a kind of problem means.

use super::{json, office, refused};

#[test]
fn a_problem_is_explained_in_the_readers_language_with_its_example() {
    let folder = office();
    let english = folder.sosku(&["explain", "unknown-key"]).ok().stdout;
    for wanted in ["error[unknown-key]", "misspelt", "Wrong:", "Right:", "minuts", "help:"] {
        assert!(english.contains(wanted), "{wanted} in {english}");
    }
    let finnish = folder.sosku(&["explain", "unknown-key", "--lang", "fi"]).ok().stdout;
    assert!(finnish.contains("virhe[unknown-key]") && finnish.contains("Väärin:"), "{finnish}");
    assert!(!finnish.contains("misspelt"), "no English in a Finnish session: {finnish}");
    assert_eq!(
        json(&folder.sosku(&["explain", "unknown-key", "--format", "json"]).ok())["severity"],
        "error"
    );
}

#[test]
fn what_validate_puts_in_brackets_can_be_pasted() {
    assert!(office().sosku(&["explain", "[unknown-key]"]).ok().stdout.contains("unknown-key"));
}

#[test]
fn a_typo_gets_the_nearest_guess() {
    let said = refused(&office(), &["explain", "unknwn-key"], 2);
    assert!(said.contains("unknown-key"), "{said}");
}
