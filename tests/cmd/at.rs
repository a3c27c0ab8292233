//! `--at`: the folder as it stood in a version or at the end of a day.

use serde_json::Value;

use super::{BADGER, CASE, FOX, json, meeting, office, refused};
use crate::support::TestFolder;

const REPORT: [&str; 6] = ["report", "monthly", "-p", "2026-03", "--format", "json"];

/// Commits everything as it lies there, at a moment in a zone.
fn commit_at(folder: &mut TestFolder, moment: &str) {
    folder.set("GIT_COMMITTER_DATE", moment);
    folder.commit_all("by hand");
}

fn municipality(folder: &TestFolder, at: &str) -> String {
    let listed = json(&folder.sosku(&["list", "--format", "json", "--at", at]).ok());
    let fox = listed.as_array().unwrap().iter().find(|case| case["case"] == "SK-4K7QX2").unwrap();
    fox["municipality"].as_str().unwrap().to_owned()
}

#[test]
fn a_version_is_read_as_it_stood_whatever_lies_there_now() {
    let folder = office();
    meeting(&folder, &["-n", "Käveltiin"]);
    folder.write(CASE, "not: [a case\n");
    folder.write("sosku.yaml", "broken: [\n");
    assert!(folder.sosku(&["show", "kettu", "--at", "HEAD"]).ok().stdout.contains("Käveltiin"));
    assert!(!folder.sosku(&["show", "kettu", "--at", "HEAD~1"]).ok().stdout.contains("Käveltiin"));
    let found = folder.sosku(&["validate", "--at", "HEAD", "--format", "json"]).ok();
    assert!(json(&found).as_array().unwrap().iter().all(|found| found["severity"] == "warning"));
    folder.sosku(&["validate"]).exits(3);
    let checked = json(&folder.sosku(&["check", "--all", "--at", "HEAD", "--format", "json"]).ok());
    assert_eq!(checked.as_array().unwrap().len(), 2);
}

#[test]
fn a_report_of_a_version_names_it_and_has_the_numbers_of_its_time() {
    let folder = office();
    meeting(&folder, &[]);
    let then = folder.sosku(&REPORT).ok().stdout;
    let commit = folder.git(&["rev-parse", "HEAD"]);
    meeting(&folder, &[]);
    folder.write(CASE, folder.read(CASE) + "# not committed\n");
    let again = folder.sosku(&[&REPORT[..], &["--at", commit.trim()]].concat()).ok().stdout;
    assert_eq!(again, then, "the same version gives the same bytes, checksum and all");
    assert_eq!(json(&folder.sosku(&REPORT).ok())["provenance"]["clean"], false);
}

#[test]
fn a_day_means_the_last_version_made_on_it_by_the_committers_own_calendar() {
    let mut folder = office();
    for (town, moment) in [
        ("Vaasa", "2026-03-10T23:50:00+02:00"),
        // In Helsinki it is already the 12th, but not where this was made.
        ("Oulu", "2026-03-11T23:30:00+00:00"),
        ("Kemi", "2026-03-14T08:00:00+02:00"),
    ] {
        folder.write(CASE, FOX.replace("Kokkola", town));
        commit_at(&mut folder, moment);
    }
    for (day, town) in [
        ("9.3.2026", "Kokkola"),
        ("2026-03-10", "Vaasa"),
        ("11.3.2026", "Oulu"),
        ("13.3.2026", "Oulu"),
        ("14.3.2026", "Kemi"),
    ] {
        assert_eq!(municipality(&folder, day), town, "{day}");
    }
    let early = refused(&folder, &["list", "--at", "2026-01-01"], 1);
    assert!(early.contains("2026-01-01"), "{early}");
}

#[test]
fn what_is_derived_is_derived_for_that_day() {
    let folder = office();
    folder.write(
        CASE,
        FOX.to_owned() + "closure: {date: 2026-03-08, ground: moved_away, destination: moved_away}\n",
    );
    folder.commit_all("closed");
    let phase = |at: &str| {
        let listed = json(&folder.sosku(&["list", "--format", "json", "--at", at]).ok());
        listed[0]["phase"].clone()
    };
    assert_eq!(phase("HEAD"), "closed");
    assert_eq!(phase("HEAD~1"), "initiated");
}

#[test]
fn a_folder_within_a_larger_repository_has_its_own_past() {
    let folder = TestFolder::inside_a_larger_repository();
    folder.write(CASE, FOX);
    folder.write("cases/SK-8MMMMM.yaml", BADGER);
    folder.commit_all("two cases");
    folder.write(CASE, FOX.replace("Kokkola", "Vaasa"));
    folder.write("../../elsewhere.yaml", "x: 1\n");
    folder.commit_all("more");
    assert_eq!(municipality(&folder, "HEAD~1"), "Kokkola");
    assert_eq!(municipality(&folder, "HEAD"), "Vaasa");
    let before = refused(&folder, &["list", "--at", "HEAD~3"], 2);
    assert!(before.contains("HEAD~3"), "{before}");
}

#[test]
fn a_version_from_before_the_folder_is_refused() {
    let folder = TestFolder::empty();
    folder.git(&["init", "--quiet", "--initial-branch=main"]);
    folder.write("note.txt", "first\n");
    folder.commit_all("no office yet");
    folder.write("sosku.yaml", crate::support::OFFICE);
    folder.commit_all("the office");
    assert!(refused(&folder, &["list", "--at", "HEAD~1"], 1).contains("sosku.yaml"));
}

#[test]
fn what_looks_like_an_option_or_a_path_is_no_version() {
    let folder = office();
    for bad in ["--upload-pack=touch gone", "--output=gone", "-", "HEAD:cases", "HEAD..HEAD", "nonsense", ""]
    {
        for command in [vec!["list"], vec!["show", "kettu"], vec!["validate"], vec!["report", "monthly"]] {
            let at = format!("--at={bad}");
            refused(&folder, &[&command[..], &[at.as_str()]].concat(), 2);
        }
    }
    assert!(!folder.root().join("gone").exists());
}

#[test]
fn nothing_is_written_into_the_past() {
    let folder = office();
    let record = ["check", "kettu", "--record", "--conclusion", "start", "--grounds", "x", "--at", "HEAD"];
    refused(&folder, &record, 2);
    refused(&folder, &["session", "add", "kettu", "-m", "60", "--at", "HEAD"], 2);
}

#[cfg(unix)]
#[test]
fn a_link_in_an_old_version_is_told_of_and_not_followed() {
    let folder = office();
    std::os::unix::fs::symlink("/etc/passwd", folder.root().join("cases/SK-000000.yaml")).unwrap();
    folder.commit_all("a link");
    let found = folder.sosku(&["validate", "--at", "HEAD", "--format", "json"]).exits(3);
    let ids: Vec<Value> = json(&found).as_array().unwrap().iter().map(|found| found["id"].clone()).collect();
    assert!(ids.contains(&Value::from("link-leads-out")), "{ids:?}");
}

#[test]
fn the_past_has_the_findings_that_the_folder_had() {
    let folder = office();
    folder.write("cases/muistio.txt", "x");
    folder.write("groups/arkiryhma/roster.csv", "case,joined\nSK-4K7QX2,2026-03-01\n");
    folder.write(CASE, FOX.replace("how: contact", "how: contct"));
    folder.write("encounters/2026-03.csv", "date,place\n2026-13-09,tori\n");
    folder.commit_all("many faults");
    let found = |more: &[&str]| {
        let words = [&["validate", "--format", "json"], more].concat();
        let set = folder.sosku(&words).exits(3);
        json(&set)
    };
    assert_eq!(found(&["--at", "HEAD"]), found(&[]));
    assert_eq!(found(&["--at", "HEAD", "cases"]), found(&["cases"]));
}
