//! `sosku assess`: starts, continues and completes an assessment, or says why none is made.

use super::{answer, changes_nothing, folder, recorded, refused, written};

#[test]
fn an_assessment_is_started_continued_and_completed() {
    let folder = folder("");
    let run = folder.sosku(&["assess", "kettu", "--format", "json"]).ok();
    assert_eq!(answer(&run)["entry"], "A1");
    assert!(run.stderr.contains("--duration"), "what SHL 37 § asks for is named: {}", run.stderr);
    recorded(&folder, "assess", "A1");

    let first =
        ["assess", "kettu", "--need", "everyday_life=3,since=2023,client_view=a, b", "--strength", "x"];
    folder.sosku(&first).ok();
    changes_nothing(&folder, &first);
    folder.sosku(&["assess", "kettu", "--need", "everyday_life=2", "--need", "housing=0"]).ok();
    let run = folder.sosku(&["assess", "kettu", "--completed", "today"]).ok();
    assert!(run.stderr.contains("sosku check SK-4K7QX2"), "{}", run.stderr);
    recorded(&folder, "assess", "A1");
    assert_eq!(
        written(&folder),
        "\
assessments:
  - id: A1
    started: 2026-03-09
    completed: 2026-03-09
    needs:
      - {domain: everyday_life, level: 2, since: 2023, client_view: \"a, b\"}
      - {domain: housing, level: 0}
    strengths: [x]
"
    );
}

#[test]
fn a_completed_assessment_takes_nothing_more_and_the_next_one_is_a_new_one() {
    let folder = folder("assessments:\n  - {id: A1, started: 2026-02-05, completed: 2026-02-24}\n");
    refused(&folder, &["assess", "kettu", "--id", "A1", "--need", "housing=1"], 1, "exists already");
    let run = folder.sosku(&["assess", "kettu", "--format", "json"]).ok();
    assert_eq!(answer(&run)["entry"], "A2");
}

#[test]
fn a_document_is_the_entry_as_it_stands_in_the_file() {
    let folder = folder("");
    let document =
        "id: A7\nstarted: 2026-02-05\nneeds:\n  - {domain: safety, level: 1}\nclient_view: |\n  no: #1\n";
    folder.sosku_fed(&["assess", "kettu", "--from", "-"], document).ok();
    recorded(&folder, "assess", "A7");
    let run = folder.sosku_fed(&["assess", "kettu", "--from", "-"], document).ok();
    assert!(run.stderr.contains("Nothing to change"), "{}", run.stderr);
    assert!(written(&folder).contains("client_view: |\n      no: #1\n"), "{}", written(&folder));
}

#[test]
fn that_none_is_made_needs_its_reason_and_excludes_completion() {
    let folder = folder("");
    refused(&folder, &["assess", "kettu", "--not-made", "because"], 2, "client_declined");
    let both = ["assess", "kettu", "--not-made", "no_contact", "--completed", "today"];
    refused(&folder, &both, 2, "cannot be both");
    folder.sosku(&["assess", "kettu", "--not-made", "client_declined"]).ok();
    recorded(&folder, "assess", "A1");
    assert!(!written(&folder).contains("started"), "{}", written(&folder));
}
