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

#[test]
fn the_criteria_sets_have_a_schema_with_the_offices_codes() {
    let schema = json(&office().sosku(&["schema", "criteria"]).ok());
    let set = &schema["properties"]["criteria"]["items"];
    assert!(set.is_object() && !set.to_string().contains("null"), "{set}");
    let text = schema.to_string();
    for said in
        ["at_least", "labour_market_readiness", "partly_supported", "everyday_life", "#/$defs/Condition"]
    {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(schema["$defs"]["Condition"].is_object());
}
