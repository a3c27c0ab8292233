//! `sosku due`, and a bare `sosku`: what is due in all cases.

use super::{CASE, json, keys, meeting, office, refused};
use crate::support::TestFolder;

#[test]
fn what_is_due_is_said_with_its_section_and_its_days() {
    let folder = office();
    meeting(&folder, &["--next", "16.3."]);
    let tasks = json(&folder.sosku(&["due", "--within", "60d", "--format", "json"]).ok());
    let tasks = tasks.as_array().unwrap();
    let meeting = tasks.iter().find(|task| task["kind"] == "next_meeting").unwrap();
    assert_eq!((meeting["date"].as_str(), meeting["days_left"].as_i64()), (Some("2026-03-16"), Some(7)));
    assert_eq!(meeting["workers"][0], "anna");
    let limit = tasks.iter().find(|task| task["kind"] == "enforcement").unwrap();
    assert_eq!((limit["statute"].as_str(), limit["section"].as_str()), (Some("SHL"), Some("45")));
    let wanted =
        ["case", "alias", "workers", "urgency", "kind", "date", "late", "days_left", "statute", "section"];
    assert_eq!(&keys(limit)[..wanted.len()], wanted);
    let page = folder.sosku(&["due", "--within", "60d"]).ok().stdout.replace('\u{a0}', " ");
    assert!(page.contains("SHL 45") && page.contains("Kettu") && page.contains("in 7 days"), "{page}");
}

#[test]
fn a_worker_and_a_span_narrow_what_is_shown() {
    let folder = office();
    meeting(&folder, &["--next", "16.3."]);
    let count = |words: &[&str]| {
        let words = [&["due", "--format", "json"], words].concat();
        json(&folder.sosku(&words).ok()).as_array().unwrap().len()
    };
    assert_eq!(count(&["--within", "3d"]), 0);
    assert_eq!(count(&["--within", "16.3."]), 1);
    // The badger has no own worker, and three months too.
    assert_eq!((count(&["--within", "120d"]), count(&["--within", "120d", "--worker", "Anna"])), (3, 2));
}

#[test]
fn a_calendar_holds_codes_and_nothing_else_of_a_client() {
    let folder = office();
    meeting(&folder, &["--next", "16.3.", "--note", "Salainen muistiinpano"]);
    let feed = folder.sosku(&["due", "--format", "ics"]).ok().stdout;
    assert!(feed.starts_with("BEGIN:VCALENDAR\r\n") && feed.ends_with("END:VCALENDAR\r\n"), "{feed}");
    assert!(feed.contains("DTSTART;VALUE=DATE:20260316") && feed.contains("SUMMARY:SK-4K7QX2:"), "{feed}");
    assert!(!feed.contains("Kettu") && !feed.contains("Salainen") && !feed.contains("Kokkola"), "{feed}");
    assert!(feed.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{feed}");
    let later = folder.sosku(&["due", "--format", "ics"]).ok().stdout;
    let uids = |feed: &str| {
        feed.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(uids(&feed), uids(&later), "events keep their identity");
}

#[test]
fn every_format_of_the_command_is_one_of_the_known() {
    let folder = office();
    for format in ["table", "json", "csv", "md", "ics"] {
        let run = folder.sosku(&["due", "--within", "120d", "--format", format]).ok();
        assert!(run.stdout.contains("SK-8MMMMM") || run.stdout.contains("Mäyrä"), "{format}: {}", run.stdout);
    }
    refused(&folder, &["due", "--format", "html"], 2);
    refused(&folder, &["list", "--format", "ics"], 2);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_shown() {
    let folder = office();
    meeting(&folder, &["--next", "16.3."]);
    folder.write("cases/SK-8MMMMM.yaml", "format: 1\ncase: SK-8MMMMM\nclent: {}\n");
    let run = folder.sosku(&["due"]).ok();
    assert!(run.stdout.contains("Kettu"), "{}", run.stdout);
    assert!(run.stderr.contains("cases/SK-8MMMMM.yaml") && run.stderr.contains("validate"), "{}", run.stderr);
    folder.write(CASE, folder.read(CASE).replace("how: contact", "how: contct"));
    assert!(folder.sosku(&["due"]).ok().stderr.contains(CASE));
}

#[test]
fn a_span_or_a_worker_that_means_nothing_is_a_wrong_command_line() {
    let folder = office();
    for words in [["--within", "soon"], ["--within", "-3d"], ["--worker", "nobody"]] {
        let said = refused(&folder, &["due", words[0], words[1]], 2);
        assert!(said.contains(words[1]), "{said}");
    }
}

#[test]
fn without_a_command_a_folder_shows_today_at_a_glance() {
    let folder = office();
    meeting(&folder, &["--next", "10.3."]);
    let run = folder.sosku(&[]).ok();
    assert!(run.stdout.contains("Kettu") && run.stdout.contains("tomorrow"), "{}", run.stdout);
    assert!(run.stderr.contains("sosku due"), "{}", run.stderr);
    assert!(folder.sosku(&["-q"]).ok().stderr.is_empty());
    let nowhere = TestFolder::empty().sosku(&[]).exits(2);
    assert!(nowhere.stderr.contains("sosku --help"), "{}", nowhere.stderr);
}
