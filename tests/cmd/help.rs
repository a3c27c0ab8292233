//! `sosku help`: the guides without a network, and the page of any command.

use super::{office, refused};

#[test]
fn a_guide_is_read_in_the_readers_language() {
    let folder = office();
    let page = |language: &str| folder.sosku(&["help", "own-criteria", "--lang", language]).ok().stdout;
    assert!(page("fi").starts_with("# ") && page("fi") != page("en"));
}

#[test]
fn a_command_has_the_page_of_its_help_flag() {
    let folder = office();
    let page = folder.sosku(&["help", "session", "add"]).ok().stdout;
    assert_eq!(page, folder.sosku(&["session", "add", "--help"]).ok().stdout);
    assert!(folder.sosku(&["help"]).ok().stdout.contains("own-criteria"));
}

#[test]
fn a_topic_that_is_none_gets_the_nearest_guess() {
    let said = refused(&office(), &["help", "own-criterai"], 2);
    assert!(said.contains("own-criteria"), "{said}");
}
