//! `sosku validate`: every problem at once.

use super::{CASE, json, keys, office, refused};

#[test]
fn sound_data_is_exit_0_and_an_empty_array() {
    let folder = office();
    let run = folder.sosku(&["validate"]).ok();
    assert_eq!(run.stdout, "");
    assert_eq!(folder.sosku(&["validate", "--format", "json"]).ok().stdout, "[]\n");
}

#[test]
fn every_problem_has_its_place_in_every_format() {
    let folder = office();
    folder.write(CASE, folder.read(CASE).replace("how: contact", "how: contct").replace("alias", "aliass"));
    folder.write("cases/SK-8MMMMM.yaml", "format: 1\ncase: SK-8MMMMM\n");
    let run = folder.sosku(&["validate"]).exits(3);
    assert!(run.stdout.contains("cases/SK-4K7QX2.yaml:4:1"), "{}", run.stdout);
    let problems = json(&folder.sosku(&["validate", "--format", "json"]).exits(3));
    let problems = problems.as_array().unwrap();
    assert_eq!(keys(&problems[0]), ["id", "severity", "path", "line", "column", "message", "help"]);
    let places: Vec<_> =
        problems.iter().map(|one| (one["path"].as_str().unwrap(), one["line"].as_u64().unwrap())).collect();
    let mut sorted = places.clone();
    sorted.sort_unstable();
    assert_eq!(places, sorted);
    assert!(places.contains(&(CASE, 4)) && places.contains(&(CASE, 8)), "{places:?}");
    assert!(places.iter().any(|(path, _)| *path == "cases/SK-8MMMMM.yaml"), "{places:?}");
}

#[test]
fn a_path_narrows_the_answer() {
    let folder = office();
    folder.write(CASE, "format: 1\n");
    folder.sosku(&["validate", "cases/SK-8MMMMM.yaml"]).ok();
    folder.sosku(&["validate", "cases"]).exits(3);
    folder.sosku(&["validate", CASE]).exits(3);
    let said = folder.sosku(&["validate", "cases/nothing.yaml"]).exits(1).stderr;
    assert!(said.contains("cases/nothing.yaml"), "{said}");
}

#[test]
fn no_folder_is_exit_1() {
    let folder = crate::support::TestFolder::empty();
    let run = folder.sosku(&["validate"]).exits(1);
    assert!(run.stderr.contains("sosku init"), "{}", run.stderr);
    refused(&office(), &["validate", "-C", "/nowhere/at/all"], 1);
}
