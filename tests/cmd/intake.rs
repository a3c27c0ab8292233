//! `sosku intake`: a case comes to be.

use super::{commits, json, keys, office, refused};
use crate::support::TestFolder;

const FACTS: [&str; 10] = [
    "--born",
    "1990-01",
    "--gender",
    "man",
    "--municipality",
    "Kokkola",
    "--how",
    "contact",
    "--source",
    "self",
];

fn intake(more: &[&'static str]) -> Vec<&'static str> {
    [&["intake"], &FACTS[..], more].concat()
}

#[test]
fn intake_prints_the_code_and_commits_the_case_once() {
    let folder = TestFolder::new();
    let run = folder.sosku(&intake(&["--alias", "Ilves"])).ok();
    let code = run.stdout.trim();
    assert!(code.len() == 9 && code.starts_with("SK-"), "{code:?}");
    assert_eq!(folder.subjects()[0], format!("intake {code}"));
    assert!(run.stderr.contains(&format!("sosku assess {code}")), "{}", run.stderr);
    let message = folder.git(&["log", "-1", "--format=%B"]);
    assert!(message.contains(&format!("Sosku-Case: {code}")) && message.contains("Sosku-Worker: anna"));
    assert!(!message.contains("Ilves"), "{message}");
    folder.sosku(&["validate"]).ok();
}

#[test]
fn intake_answers_in_json() {
    let folder = TestFolder::new();
    let answer = json(&folder.sosku(&intake(&["--format", "json"])).ok());
    assert_eq!(keys(&answer), ["case", "path", "entry", "commit"]);
    let path = format!("cases/{}.yaml", answer["case"].as_str().unwrap());
    assert_eq!(answer["path"], path);
    assert!(answer["entry"].as_str().unwrap().starts_with(&path), "{answer}");
    assert_eq!(answer["commit"].as_str().unwrap(), folder.git(&["rev-parse", "HEAD"]).trim());
}

#[test]
fn intake_names_every_flag_that_is_missing() {
    let said = refused(&office(), &["intake", "--gender", "man"], 2);
    for flag in ["--born", "--municipality", "--how", "--source"] {
        assert!(said.contains(flag), "{flag} in {said}");
    }
    assert!(!said.contains("--gender"), "{said}");
}

#[test]
fn intake_shows_open_cases_that_may_be_the_same_person() {
    let folder = office();
    let words = ["intake", "--born", "1996", "--gender", "nainen", "--municipality", "Kokkola"];
    let run = folder.sosku(&[&words[..], &["--how", "contact", "--source", "self"]].concat()).ok();
    assert!(run.stderr.contains("SK-4K7QX2") && !run.stderr.contains("SK-8MMMMM"), "{}", run.stderr);
}

#[test]
fn a_document_is_enough() {
    let folder = TestFolder::new();
    let document = "\
client: {born: 1990, gender: undisclosed, municipality: 'no', language: fi}
initiation:
  date: 2026-03-08
  how: own_observation
  source: outreach
  reason: |
    ---
    no: yes # not a comment
";
    let run = folder.sosku_fed(&["intake", "--from", "-"], document).ok();
    let case = folder.read(&format!("cases/{}.yaml", run.stdout.trim()));
    assert!(case.contains("    ---\n    no: yes # not a comment\n"), "{case}");
    folder.sosku(&["validate"]).ok();
}

#[test]
fn the_next_case_of_a_client_takes_over_what_lasts() {
    let folder = office();
    let words = ["intake", "--continues", "kettu", "--how", "contact", "--source", "self"];
    let code = folder.sosku(&words).ok().stdout;
    let case = folder.read(&format!("cases/{}.yaml", code.trim()));
    for kept in ["previous_case: SK-4K7QX2", "born: 1996-05", "municipality: Kokkola", "alias: Kettu"] {
        assert!(case.contains(kept), "{kept} in {case}");
    }
}

#[test]
fn a_dry_run_shows_the_case_and_writes_nothing() {
    let folder = office();
    let run = folder.sosku(&intake(&["--dry-run"])).ok();
    assert!(run.stdout.contains("+  municipality: Kokkola"), "{}", run.stdout);
    assert_eq!(commits(&folder), 2);
    assert_eq!(folder.git(&["status", "--porcelain", "--ignored"]), "");
}
