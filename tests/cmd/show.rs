//! `sosku show`: one case, whatever people call it.

use super::{CASE, json, meeting, office, refused};

#[test]
fn a_case_is_found_by_code_part_and_alias() {
    let folder = office();
    for named in ["SK-4K7QX2", "sk-4k7qx2", "4K7QX2", "4k7", "Kettu", "kettu", "KETTU"] {
        let page = folder.sosku(&["show", named]).ok().stdout;
        assert!(page.contains("SK-4K7QX2") && page.contains("Kokkola"), "{named}: {page}");
    }
    assert!(folder.sosku(&["show", "MÄYRÄ"]).ok().stdout.contains("SK-8MMMMM"));
}

#[test]
fn several_and_none_are_told_apart() {
    let folder = office();
    folder.write("cases/SK-4KAAAA.yaml", folder.read(CASE).replace("SK-4K7QX2", "SK-4KAAAA"));
    folder.commit_all("another fox");
    let several = refused(&folder, &["show", "4K"], 1);
    assert!(several.contains("SK-4K7QX2") && several.contains("SK-4KAAAA"), "{several}");
    let foxes = refused(&folder, &["show", "kettu"], 1);
    assert!(foxes.contains("SK-4K7QX2") && foxes.contains("SK-4KAAAA"), "{foxes}");
    let none = refused(&folder, &["show", "Mäyry"], 1);
    assert!(none.contains("Mäyry") && none.contains("SK-8MMMMM"), "the nearest: {none}");
    assert!(refused(&folder, &["show", "zzzzzz"], 1).contains("sosku list"));
}

#[test]
fn the_case_is_there_in_json() {
    let folder = office();
    let id = meeting(&folder, &["-n", "Puhuttiin"]);
    let case = json(&folder.sosku(&["show", "kettu", "--format", "json"]).ok());
    assert_eq!(case["case"], "SK-4K7QX2");
    assert_eq!(case["sessions"][0]["id"], id);
    assert_eq!(case["sessions"][0]["note"], "Puhuttiin");
}

#[test]
fn a_broken_case_is_shown_with_its_place() {
    let folder = office();
    folder.write(CASE, "format: 1\ncase: SK-4K7QX2\nclent: {}\n");
    let run = folder.sosku(&["show", "4K7QX2"]).exits(1);
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains(CASE), "{}", run.stderr);
}
