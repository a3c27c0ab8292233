//! The commands end to end, as scripts and people run them: one file a command, one for what holds for all.
//!
//! Each test runs the built program in a `TestFolder`; below are the case that most of them work on and the
//! questions that all of them ask.

mod amend;
mod appointment;
mod assess;
mod at;
mod audit;
mod catalogue;
mod close;
mod completions;
mod decide;
mod doctor;
mod due;
mod edit;
mod edit_facts;
mod encounter;
mod event;
mod every_command;
mod every_key;
mod explain;
mod export;
mod follow_up;
mod group;
mod help;
mod hostile;
mod import;
mod init;
mod initiated;
mod intake;
mod line_ends;
mod list;
mod man;
mod measure;
mod model;
mod network;
mod observe;
mod pause;
mod plan;
mod reopen;
mod report;
mod report_submit;
mod review;
mod save;
mod schema;
mod screens;
mod session_add;
mod session_edit;
mod show;
mod survey;
mod sync;
mod team;
mod underway;
mod undo;
mod validate;

use serde_json::Value;

use crate::support::{Run, TestFolder};

/// The case that most tests work on, written by hand, with comments.
pub(crate) const CASE: &str = "cases/SK-4K7QX2.yaml";

const FOX: &str = "\
# written by hand
format: 1
case: SK-4K7QX2   # the code
alias: Kettu
client: {born: 1996-05, gender: woman, municipality: Kokkola, language: fi}
initiation:
    date: 2026-02-03
    how: contact
    source: employment_services
    reason: |
        Salainen syy, joka ei kuulu viesteihin.
team:
  - {worker: anna, role: own_worker, from: 2026-02-05}
";

const BADGER: &str = "\
format: 1
case: SK-8MMMMM
alias: Mäyrä
client: {born: 1980, gender: man, municipality: Kannus, language: sv}
initiation: {date: 2026-03-01, how: application, source: self}
";

/// An office with two cases: a fox and a badger.
pub(crate) fn office() -> TestFolder {
    let folder = TestFolder::new();
    folder.write(CASE, FOX);
    folder.write("cases/SK-8MMMMM.yaml", BADGER);
    folder.commit_all("two cases");
    folder
}

/// Adds a meeting to the fox and returns its id.
#[track_caller]
pub(crate) fn meeting(folder: &TestFolder, more: &[&str]) -> String {
    let words = [&["session", "add", "kettu", "--minutes", "60", "--format", "json"], more].concat();
    json(&folder.sosku(&words).ok())["entry"].as_str().unwrap().to_owned()
}

/// The answer on standard output as JSON.
#[track_caller]
pub(crate) fn json(run: &Run) -> Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}\n{}", run.stdout))
}

/// The names of an object's keys, in their order.
#[track_caller]
pub(crate) fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

/// Checks that a refused command said something on standard error, nothing on standard output, and left the
/// folder and its history as they were.
#[track_caller]
pub(crate) fn refused(folder: &TestFolder, arguments: &[&str], code: i32) -> String {
    let (before, files) = (state(folder), folder.git(&["status", "--porcelain", "--ignored"]));
    let run = folder.sosku(arguments).exits(code);
    assert_eq!(run.stdout, "", "nothing on standard output");
    assert!(!run.stderr.is_empty(), "an error says what is wrong");
    assert_eq!(state(folder), before, "the history is as it was");
    let after = folder.git(&["status", "--porcelain", "--ignored"]);
    assert_eq!(after.replace("!! .sosku/\n", ""), files.replace("!! .sosku/\n", ""), "so are the files");
    run.stderr
}

/// The last commit and what differs from it.
pub(crate) fn state(folder: &TestFolder) -> String {
    folder.git(&["rev-parse", "HEAD"]) + &folder.git(&["diff", "HEAD"])
}

/// How many commits there are.
pub(crate) fn commits(folder: &TestFolder) -> usize {
    folder.subjects().len()
}
