//! `sosku man`: the manual pages.

use super::{office, refused};

#[test]
fn every_command_has_its_page_in_the_readers_language() {
    let folder = office();
    let place = folder.outside().join("man");
    let run = folder.sosku(&["man", place.to_str().unwrap(), "--lang", "fi"]).ok();
    assert!(run.stderr.contains("man"), "{}", run.stderr);
    let page = std::fs::read_to_string(place.join("sosku-session-add.1")).unwrap();
    assert!(page.contains(".SH \"NIMI\"") && page.contains("\\-\\-minutes"), "{page}");
    for english in [".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH EXTRA", ".SH OPTIONS"] {
        assert!(!page.contains(english), "{english} in {page}");
    }
    assert!(place.join("sosku.1").is_file() && place.join("sosku-due.1").is_file());
}

#[test]
fn without_a_folder_the_first_page_is_printed() {
    assert!(office().sosku(&["man"]).ok().stdout.contains(".TH sosku 1"));
}

#[test]
fn a_folder_that_cannot_be_made_is_refused() {
    refused(&office(), &["man", "sosku.yaml"], 1);
}
