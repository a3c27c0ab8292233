//! The commands, run as people run them: the file, the commit, what is said and the exit code.

mod assess;
mod decide;
mod measure;
mod plan;

use crate::support::{Run, TestFolder};

/// A case that has come up and nothing more, with a comment that must survive everything.
const CASE: &str = "\
# Soitetaan aina iltapäivällä.
format: 1
case: SK-4K7QX2
alias: Kettu
client:
  born: 1996-05
  gender: woman
  municipality: Kokkola
  language: fi
initiation:
  date: 2026-02-03
  how: contact
  source: relative
";
/// Where it lies.
const PATH: &str = "cases/SK-4K7QX2.yaml";

/// A folder with that case and more after it, committed.
fn folder(more: &str) -> TestFolder {
    let folder = TestFolder::new();
    folder.write(PATH, format!("{CASE}{more}"));
    folder.commit_all("a case");
    folder
}

/// The answer of a run as JSON.
#[track_caller]
fn answer(run: &Run) -> serde_json::Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{:?}", run.stdout))
}

/// Asserts that a command made one commit with its subject and trailers, and that the folder has no errors.
#[track_caller]
fn recorded(folder: &TestFolder, command: &str, entry: &str) {
    let message = folder.git(&["log", "-1", "--format=%B"]);
    assert_eq!(message.lines().next(), Some(format!("{command} SK-4K7QX2").as_str()));
    for trailer in ["Sosku-Case: SK-4K7QX2", &format!("Sosku-Entry: {entry}"), "Sosku-Worker: anna"] {
        assert!(message.lines().any(|line| line == trailer), "{trailer} is not in\n{message}");
    }
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
    assert!(folder.read(PATH).starts_with(CASE), "what was there stays as it was");
    folder.sosku(&["validate"]).ok();
}

/// Asserts that a command was refused with the code, said so, and wrote nothing.
#[track_caller]
fn refused(folder: &TestFolder, arguments: &[&str], code: i32, says: &str) {
    let (before, commits) = (folder.read(PATH), folder.subjects().len());
    let run = folder.sosku(arguments).exits(code);
    assert!(run.stderr.contains(says), "{says:?} is not in\n{}", run.stderr);
    assert_eq!((folder.read(PATH), folder.subjects().len()), (before, commits));
}

/// Asserts that a command found nothing to change and made no commit.
#[track_caller]
fn changes_nothing(folder: &TestFolder, arguments: &[&str]) {
    let (before, commits) = (folder.read(PATH), folder.subjects().len());
    let run = folder.sosku(arguments).ok();
    assert!(run.stderr.contains("Nothing to change"), "{}", run.stderr);
    assert_eq!((folder.read(PATH), folder.subjects().len()), (before, commits));
}

/// The file after what it began with.
fn written(folder: &TestFolder) -> String {
    folder.read(PATH).trim_start_matches(CASE).to_owned()
}
