//! No English in a Finnish or a Swedish session: the screens and the refusals of every command over the example
//! folder, in three languages side by side.
//!
//! Three words in a row that the English screen has, and the other has too, are English that was left, unless all
//! three are words of the data, stand in backticks, or are a command.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::TestFolder;

/// Screens and refusals, a line each; not those that quote cut texts of the data or subjects of commits.
const LINES: &[&str] = &[
    "",
    "list",
    "list --phase active",
    "list --text kauppa",
    "show kettu",
    "show kettu --plain",
    "show nobody",
    "due",
    "due --within 60d",
    "due --worker nobody",
    "check kettu",
    "check --all",
    "session list kettu",
    "session add kettu",
    "session add kettu -m many",
    "session add kettu -m 60 --place nowhere",
    "session edit kettu none -m 5",
    "assess kettu --need nonsense",
    "plan kettu",
    "decide kettu",
    "review kettu",
    "close kettu",
    "reopen kettu",
    "follow-up kettu",
    "measure kettu --instrument nonsense",
    "team set kettu",
    "network add kettu",
    "pause kettu",
    "observe kettu",
    "appointment add kettu",
    "amend kettu none",
    "group list",
    "group show arkiryhma",
    "group suggest arkiryhma",
    "group show nothing",
    "encounter list",
    "encounter add",
    "event list",
    "event add",
    "survey list",
    "survey add",
    "model show",
    "model assess",
    "report monthly --period 2026-10",
    "report outcomes --period 2026",
    "report model --period 2026",
    "report project --period 2026",
    "report criteria --period 2026",
    "report caseload --period 2026-10",
    "report indicators",
    "report nonsense",
    "report monthly --period nonsense",
    "audit log kettu",
    "audit verify",
    "validate",
    "explain nonsense",
    "catalogue list",
    "catalogue show place",
    "catalogue show nothing",
    "catalogue criteria list",
    "schema nonsense",
    "import none.csv --mapping none.yaml",
    "export",
    "export nonsense",
    "save",
    "doctor",
    "sync",
    "intake",
    "init .",
    "help",
    "help nonsense",
    "nonsense",
];

/// The example office on a day in its last month.
fn example() -> TestFolder {
    let mut folder = TestFolder::example();
    folder.set("SOSKU_NOW", "2026-11-02T09:00:00+02:00");
    folder.unset("SOSKU_LANG");
    folder
}

/// Every three words in a row on one line of a text, in lower case; what is no plain word parts them.
fn threes(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in text.lines() {
        for stretch in line.split(|c: char| !c.is_alphabetic() && !" '’".contains(c)) {
            let words: Vec<String> = stretch
                .split(|c: char| !c.is_alphabetic())
                .filter(|word| !word.is_empty())
                .map(str::to_lowercase)
                .collect();
            found.extend(words.windows(3).map(|three| three.join(" ")));
        }
    }
    found
}

/// What is said on a screen: without what stands in backticks.
fn said(folder: &TestFolder, line: &str, language: &str) -> String {
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let run = folder.sosku(&[&words[..], &["--lang", language]].concat());
    let page = run.stdout + "\n" + &run.stderr;
    page.split('`').step_by(2).collect::<Vec<_>>().join("|")
}

/// The words of the data itself.
fn data(from: &Path, into: &mut String) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => data(&path, into),
            false => into.push_str(&fs::read_to_string(&path).unwrap_or_default()),
        }
    }
}

#[test]
fn no_three_words_of_an_english_screen_are_left_in_another_language() {
    let folder = example();
    let mut own = String::new();
    data(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data-example"), &mut own);
    let own = own.to_lowercase();
    let of_data: BTreeSet<&str> = own.split(|c: char| !c.is_alphabetic()).collect();
    let mut left = Vec::new();
    for line in LINES {
        let english: BTreeSet<String> = threes(&said(&folder, line, "en"));
        for language in ["fi", "sv"] {
            let others = threes(&said(&folder, line, language));
            let same = english.intersection(&others);
            let is_data = |three: &str| three.split(' ').all(|word| of_data.contains(word));
            let same = same.filter(|three| !is_data(three) && !three.contains("sosku"));
            left.extend(same.map(|three| format!("{language} `{line}`: {three}")));
        }
    }
    assert!(left.is_empty(), "English is left:\n{}", left.join("\n"));
}

#[test]
fn english_that_was_left_would_be_found() {
    let english = threes("2 cases are late, and one is due");
    assert!(english.contains("cases are late") && !english.contains("due cases are"));
    assert!(threes("asiaa are late cases are late").intersection(&english).next().is_some());
}
