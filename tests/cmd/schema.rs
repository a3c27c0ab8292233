//! `sosku schema`: JSON Schemas for editors, with or without a folder.

use super::{json, keys, office, refused};
use crate::support::TestFolder;

#[test]
fn every_kind_of_file_has_a_schema() {
    let folder = TestFolder::empty();
    let all = json(&folder.sosku(&["schema"]).ok());
    for kind in keys(&all) {
        let one = json(&folder.sosku(&["schema", kind]).ok());
        assert_eq!(one, all[kind], "{kind}");
        assert_eq!(one["type"], "object");
    }
    assert!(all["case"]["properties"]["sessions"].is_object());
}

#[test]
fn an_unknown_kind_is_a_wrong_command_line() {
    let said = refused(&office(), &["schema", "cases"], 2);
    assert!(said.contains("cases") && said.contains("office"), "{said}");
}
