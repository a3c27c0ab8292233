//! `sosku encounter`: one row a contact, nothing of a person, and the sums of a period.

use super::{commits, json, keys, office, refused};

const ADD: [&str; 6] = ["encounter", "add", "--setting", "street", "--people", "6"];
const FILE: &str = "encounters/2026-03.csv";

#[test]
fn an_encounter_is_one_row_and_one_commit_and_the_other_rows_stay() {
    let folder = office();
    let before = "\u{feff}date;people;x_own;setting;channel\r\n1.3.2026;4;\"a;b\";street;in_person\r\n";
    folder.write(FILE, before);
    folder.commit_all("a spreadsheet");
    let more = ["--topic", "vuokra", "--topic", "ruoka-apu", "--worker", "anna,kela", "--format", "json"];
    let answer = json(&folder.sosku(&[&ADD[..], &more].concat()).ok());
    assert_eq!(keys(&answer), ["case", "path", "entry", "commit"]);
    assert!(answer["case"].is_null() && answer["path"] == FILE);
    assert_eq!(answer["entry"], format!("{FILE}#2026-03-09"));
    let after = folder.read(FILE);
    let old_rows = before.split_once("\r\n").unwrap().1;
    assert!(after.contains(old_rows), "{after}");
    assert!(after.contains("2026-03-09;6;;street;in_person;vuokra|ruoka-apu;"), "{after}");
    assert!(after.contains("|actor:kela") && after.ends_with("\r\n"), "{after}");
    let said = folder.sosku(&[&ADD[..], &["--cases-opened", "1", "--format", "json"]].concat()).ok();
    assert_eq!(json(&said)["entry"], format!("{FILE}#2026-03-09-2"));
    assert_eq!(folder.subjects()[0], "encounter add");
}

#[test]
fn the_way_to_a_case_is_shown_and_the_same_row_is_written_once() {
    let folder = office();
    let said = folder.sosku(&ADD).ok().stderr;
    assert!(said.contains("sosku intake --source outreach"), "{said}");
    let (text, count) = (folder.read(FILE), commits(&folder));
    folder.sosku(&ADD).ok();
    assert_eq!((folder.read(FILE), commits(&folder)), (text, count));
    folder.sosku(&[&ADD[..], &["--dry-run", "--topic", "kela"]].concat()).ok();
    assert_eq!(commits(&folder), count);
}

#[test]
fn whatever_looks_like_a_person_is_refused_and_not_repeated() {
    let folder = office();
    for text in [
        "tunnus 010190-002R",
        "puh. 040 123 4567",
        "x@example.org",
        "jatkuu sk-4k7qx2",
        "Kettu kertoi",
        "Ketun Mäyrän",
    ] {
        for flag in ["--note", "--place", "--topic"] {
            let said = refused(&folder, &[&ADD[..], &[flag, text]].concat(), 2);
            assert!(said.contains("sosku intake") && !said.contains(text), "{said}");
        }
    }
    let document =
        "date: 2026-03-09\nsetting: street\nchannel: in_person\npeople: 1\nworkers: [anna]\nnote: Kettu\n";
    folder.sosku_fed(&["encounter", "add", "--from", "-"], document).exits(2);
    assert!(folder.bytes(FILE).is_none());
}

#[test]
fn missing_facts_days_ahead_and_unknown_words_are_refused() {
    let folder = office();
    let said = refused(&folder, &["encounter", "add", "--people", "6"], 2);
    assert!(said.contains("--setting"), "{said}");
    refused(&folder, &[&ADD[..], &["--date", "2026-03-12"]].concat(), 2);
    refused(&folder, &[&ADD[..], &["--channel", "pigeon"]].concat(), 2);
    refused(&folder, &["encounter", "add", "--setting", "street", "--people", "-3"], 2);
}

#[test]
fn a_period_is_listed_with_its_sums() {
    let folder = office();
    folder.sosku(&[&ADD[..], &["--topic", "vuokra", "-m", "30"]].concat()).ok();
    folder
        .sosku(&[
            "encounter",
            "add",
            "--setting",
            "online",
            "--channel",
            "message",
            "--people",
            "2",
            "-d",
            "2026-02-10",
        ])
        .ok();
    let list = |words: &[&str]| folder.sosku(&[&["encounter", "list"], words].concat()).ok().stdout;
    let found = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let month = found(&list(&["--format", "json"]));
    assert_eq!(month["totals"]["all"]["people"], 6);
    assert_eq!(month["totals"]["by"]["topic"]["vuokra"]["minutes"], 30);
    let year = found(&list(&["--format", "json", "--period", "2026"]));
    assert_eq!(year["encounters"].as_array().unwrap().len(), 2);
    assert_eq!(list(&["--format", "csv", "--period", "2026"]).lines().count(), 3);
    let plain = list(&["--plain", "--period", "2026"]);
    assert!(plain.contains("people: 6") && plain.contains("encounters 2, people 8"), "{plain}");
    assert!(list(&["--period", "2020"]).contains("encounters 0"));
    refused(&folder, &["encounter", "list", "--period", "someday"], 2);
    folder.write("encounters/2026-01.csv", "date,setting,channel,people\n2026-01-40,street,in_person,1\n");
    folder.sosku(&["encounter", "list"]).exits(3);
}
