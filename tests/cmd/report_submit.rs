//! `sosku report submit`, `diff` and `verify`: why a closed month's figure moved.

use serde_json::Value;

use super::underway::{PATH, folder};
use super::{json, refused};
use crate::support::TestFolder;

const REPORT: &str = "reports/monthly/2026-02.json";
const MONTH: [&str; 3] = ["monthly", "--period", "2026-02"];

/// A folder with two sessions in February, the report on which was submitted.
fn submitted() -> (TestFolder, Vec<String>) {
    let folder = folder();
    let mut sessions = Vec::new();
    for (day, minutes) in [("2026-02-03", "60"), ("2026-02-24", "45")] {
        let words =
            ["session", "add", "kettu", "-d", day, "-m", minutes, "-n", "Salaista", "--format", "json"];
        sessions.push(json(&folder.sosku(&words).ok())["entry"].as_str().unwrap().to_owned());
    }
    folder.sosku(&[&["report", "submit"], &MONTH[..]].concat()).ok();
    (folder, sessions)
}

fn diff(folder: &TestFolder) -> Value {
    let words = [&["report", "diff"], &MONTH[..], &["--format", "json"]].concat();
    json(&folder.sosku(&words).ok())
}

/// What moved an indicator's total in the report's own period: the kind, entry and facts of each cause.
fn causes(diff: &Value, indicator: &str) -> Vec<(String, String, Value)> {
    let is_total = |figure: &&Value| {
        figure["indicator"] == indicator
            && figure["by"].as_object().unwrap().is_empty()
            && figure["period"].is_null()
    };
    let figure = diff["figures"]
        .as_array()
        .unwrap()
        .iter()
        .find(is_total)
        .unwrap_or_else(|| panic!("{indicator}: {diff:#}"));
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let causes = figure["causes"].as_array().unwrap().iter();
    causes.map(|cause| (text(&cause["kind"]), text(&cause["entry"]), cause["facts"].clone())).collect()
}

#[test]
fn a_submitted_report_is_kept_committed_and_verified() {
    let (folder, _) = submitted();
    assert_eq!(folder.subjects()[0], "report submit monthly 2026-02");
    let run = folder.sosku(&["report", "verify", REPORT]).ok();
    assert!(run.stderr.contains("come out the same"), "{}", run.stderr);
    let again = folder.sosku(&[&["report", "submit"], &MONTH[..]].concat()).ok();
    assert!(again.stderr.contains("Nothing to change"), "{}", again.stderr);
    assert!(diff(&folder)["figures"].as_array().unwrap().is_empty());
}

#[test]
fn changed_minutes_another_day_a_withdrawal_and_an_erased_entry_are_each_named() {
    let (folder, sessions) = submitted();
    let (first, second) = (sessions[0].as_str(), sessions[1].as_str());
    folder.sosku(&["session", "edit", "kettu", second, "-m", "90"]).ok();
    let moved = causes(&diff(&folder), "sessions.hours");
    assert_eq!(moved, [("edited".to_owned(), second.to_owned(), serde_json::json!(["minutes: 45 → 90"]))]);
    folder.sosku(&["session", "edit", "kettu", second, "-d", "2026-03-02"]).ok();
    let moved = causes(&diff(&folder), "sessions");
    assert_eq!((moved[0].0.as_str(), moved[0].1.as_str(), moved.len()), ("redated", second, 1));
    folder.sosku(&["amend", "kettu", first, "--withdraw", "Kirjattiin väärälle asiakkaalle."]).ok();
    let moved = causes(&diff(&folder), "sessions");
    assert_eq!(moved.iter().map(|cause| cause.0.as_str()).collect::<Vec<_>>(), ["withdrawn", "redated"]);
    folder.sosku(&["session", "add", "kettu", "-d", "2026-02-27", "-m", "20"]).ok();
    let kinds: Vec<String> = causes(&diff(&folder), "sessions").into_iter().map(|cause| cause.0).collect();
    assert!(kinds.contains(&"added".to_owned()), "{kinds:?}");
    let shown = folder.sosku(&[&["report", "diff"], &MONTH[..]].concat()).ok().stdout;
    assert!(shown.contains("Anna, 9.3.2026") || shown.contains("Anna, 9 March 2026"), "{shown}");
    assert!(!shown.contains("Salaista") && !shown.contains("väärälle"), "{shown}");
}

#[test]
fn what_was_erased_by_hand_is_named_too() {
    let (folder, sessions) = submitted();
    let text = folder.read(PATH);
    let start = text.find(&format!("  - id: {}", sessions[1])).unwrap();
    folder.write(PATH, &text[..start]);
    let of = diff(&folder);
    assert_eq!(causes(&of, "sessions")[0].0, "removed");
    assert!(of["figures"][0]["causes"][0]["by"].as_array().unwrap().is_empty(), "not committed yet");
    folder.sosku(&["save"]).ok();
    let of = diff(&folder);
    assert!(!of["figures"][0]["causes"][0]["by"].as_array().unwrap().is_empty());
}

#[test]
fn a_reclassified_closing_is_named() {
    let folder = folder();
    folder
        .sosku(&["close", "kettu", "-d", "2026-02-27", "--ground", "goals_reached", "--destination", "work"])
        .ok();
    folder.sosku(&[&["report", "submit"], &MONTH[..]].concat()).ok();
    folder.write(PATH, folder.read(PATH).replace("destination: work", "destination: studies"));
    folder.sosku(&["save"]).ok();
    let of = diff(&folder);
    let figures = of["figures"].as_array().unwrap();
    assert!(!figures.is_empty(), "{of:#}");
    for figure in figures {
        assert_eq!(figure["causes"][0]["entry"], "closure", "{of:#}");
    }
}

#[test]
fn one_altered_digit_is_found_with_and_without_a_new_stamp() {
    let (folder, _) = submitted();
    let text = folder.read(REPORT);
    let altered = text.replacen("\"by\":{},\"value\":2", "\"by\":{},\"value\":3", 1);
    assert_ne!(altered, text);
    folder.write(REPORT, &altered);
    let said = folder.sosku(&["report", "verify", REPORT]).exits(1).stderr;
    assert!(said.contains("changed after it was submitted"), "{said}");
    let restamped = sosku::reports::submitted::stamp_of(&altered);
    let old = text.lines().find(|line| line.starts_with("\"stamp\"")).unwrap();
    folder.write(REPORT, altered.replace(old, &format!("\"stamp\": \"{restamped}\",")));
    let said = folder.sosku(&["report", "verify", REPORT]).exits(1).stderr;
    assert!(
        !said.contains("stamp does not fit") && said.contains("not the one that the data give"),
        "{said}"
    );
}

#[test]
fn what_could_not_be_made_again_is_not_submitted() {
    let (folder, sessions) = submitted();
    folder.sosku(&["session", "edit", "kettu", &sessions[1], "-m", "90"]).ok();
    let submit = [&["report", "submit"], &MONTH[..]].concat();
    let said = refused(&folder, &submit, 1);
    assert!(said.contains("report diff"), "{said}");
    refused(&folder, &[&submit[..], &["--worker", "anna"]].concat(), 2);
    folder.write(PATH, folder.read(PATH) + "# käsin\n");
    let said = refused(&folder, &submit, 1);
    assert!(said.contains("sosku save"), "{said}");
    folder.sosku(&["save"]).ok();
    folder.sosku(&[&submit[..], &["--replace"]].concat()).ok();
    folder.sosku(&["report", "verify", REPORT]).ok();
    refused(&folder, &["report", "submit"], 2);
    refused(&folder, &["report", "diff", "monthly", "--period", "2025-02"], 1);
    refused(&folder, &["report", "verify", PATH], 1);
    refused(&folder, &["report", "verify", "reports/none.json"], 1);
}

#[test]
fn a_table_that_came_to_be_later_moves_figures_like_any_other() {
    let folder = folder();
    folder.sosku(&["group", "join", "arkiryhma", "kettu", "--date", "2026-02-04"]).ok();
    folder.sosku(&[&["report", "submit"], &MONTH[..]].concat()).ok();
    folder.sosku(&["group", "meet", "arkiryhma", "-d", "2026-02-10", "-p", "kettu", "-m", "90"]).ok();
    let of = diff(&folder);
    let moved = causes(&of, "groups.attendances");
    assert_eq!(moved.iter().map(|cause| cause.0.as_str()).collect::<Vec<_>>(), ["added"], "{of:#}");
    let figures = of["figures"].as_array().unwrap();
    let told = figures.iter().find(|figure| figure["indicator"] == "groups.attendances").unwrap();
    let command = told["causes"][0]["by"][0]["command"].as_str().unwrap();
    assert!(command.starts_with("group meet arkiryhma"), "{command}");
}
