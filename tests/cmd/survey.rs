//! `sosku survey`: answers of a group, never of one person.

use super::{json, office, refused};

const FILE: &str = "surveys/2026.csv";

#[test]
fn each_answer_is_a_row_and_only_the_mean_is_shown() {
    let folder = office();
    let add = ["survey", "add", "--instrument", "esis", "--value", "47,5 55 40", "--value", "60"];
    let answer = json(&folder.sosku(&[&add[..], &["--format", "json"]].concat()).ok());
    assert_eq!(answer["entry"], format!("{FILE}#2026-03-09"));
    let rows = "2026-03-09,esis,,47.5\n2026-03-09,esis,,55\n2026-03-09,esis,,40\n2026-03-09,esis,,60\n";
    assert_eq!(folder.read(FILE), format!("date,instrument,group,value\n{rows}"));
    let list = json(&folder.sosku(&["survey", "list", "--format", "json"]).ok());
    assert_eq!((list[0]["answers"].as_u64(), list[0]["mean"].as_f64()), (Some(4), Some(50.625)));
    let page = folder.sosku(&["survey", "list"]).ok().stdout;
    assert!(page.contains("50.6") && !page.contains("47.5"), "{page}");
    assert!(
        folder
            .sosku(&["survey", "list", "--format", "csv"])
            .ok()
            .stdout
            .contains("2026-03-09,esis,,4,50.625")
    );
    // A late answer joins those of its day.
    folder.sosku(&["survey", "add", "--instrument", "esis", "--value", "50"]).ok();
}

#[test]
fn a_round_comes_from_a_document() {
    let folder = office();
    let document = "date: 2026-03-02\ninstrument: esis\nvalues: [50, 60, 70.5]\n";
    folder.sosku_fed(&["survey", "add", "--from", "-"], document).ok();
    assert!(folder.read(FILE).ends_with("2026-03-02,esis,,70.5\n"));
}

#[test]
fn too_few_answers_impossible_ones_and_instruments_without_a_number_are_refused() {
    let folder = office();
    let add = |more: &[&str]| refused(&folder, &[&["survey", "add", "--instrument"], more].concat(), 2);
    assert!(add(&["esis", "--value", "50 60"]).contains("sosku measure"));
    add(&["esis", "--value", "50 60 101"]);
    add(&["3x10d", "--value", "5 6 7"]);
    add(&["nonsense", "--value", "5 6 7"]);
    add(&["esis", "--group", "nowhere", "--value", "5 6 7"]);
    add(&["esis"]);
}

#[test]
fn a_mean_of_too_few_is_not_shown() {
    let folder = office();
    folder.write(FILE, "date,instrument,group,value\n2026-03-02,esis,,50\n2026-03-02,esis,,60\n");
    let list = json(&folder.sosku(&["survey", "list", "--format", "json"]).ok());
    assert!(list[0]["mean"].is_null() && list[0]["answers"] == 2);
}
