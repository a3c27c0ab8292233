//! `sosku catalogue`: codes and labels, the office's own among them.

use super::{json, keys, office, refused};
use crate::support::TestFolder;

#[test]
fn without_a_folder_the_built_in_lists_are_shown() {
    let lists = json(&TestFolder::empty().sosku(&["catalogue", "list", "--format", "json"]).ok());
    let place = lists.as_array().unwrap().iter().find(|list| list["list"] == "place").unwrap();
    assert_eq!(keys(&place["name"]), ["fi", "sv", "en"]);
    assert!(place["codes"].as_array().unwrap().iter().any(|code| code["label"]["fi"] == "koti"));
}

#[test]
fn a_code_is_found_by_its_code() {
    let page = office().sosku(&["catalogue", "show", "home"]).ok().stdout;
    assert!(page.contains("koti") && page.contains("hemmet"), "{page}");
}

#[test]
fn a_code_is_found_by_its_label_in_any_language() {
    for label in ["koti", "HEMMET", " Koti"] {
        let page = office().sosku(&["catalogue", "show", label]).ok().stdout;
        assert!(page.contains("home  (place"), "{label}: {page}");
    }
}

#[test]
fn a_label_that_nobody_uses_has_a_nearest_guess() {
    let said = refused(&office(), &["catalogue", "show", "kotii"], 1);
    assert!(said.contains("koti"), "{said}");
}

#[test]
fn an_unknown_list_has_a_nearest_guess() {
    let said = refused(&office(), &["catalogue", "list", "plac"], 1);
    assert!(said.contains("plac") && said.contains("place"), "{said}");
}

#[test]
fn instruments_are_listed_and_shown_with_their_areas() {
    let folder = TestFolder::empty();
    let list = folder.sosku(&["catalogue", "list", "instruments", "--plain"]).ok().stdout;
    assert!(list.contains("3x10d\t") && list.contains("esis\t"), "{list}");
    let one = folder.sosku(&["catalogue", "show", "3x10d", "--plain"]).ok().stdout;
    assert!(one.contains("daily_coping\t") && one.contains("0–10"), "{one}");
    let whole = json(&folder.sosku(&["catalogue", "show", "3x10d", "--format", "json"]).ok());
    assert_eq!(whole["areas"].as_array().unwrap().len(), 10);
    folder.sosku(&["catalogue", "show", "instruments"]).ok();
}
