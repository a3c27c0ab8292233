//! `sosku report monthly`: the month in numbers.

use super::{CASE, json, keys, meeting, office, refused};

#[test]
fn a_meeting_is_seen_in_the_month() {
    let folder = office();
    meeting(&folder, &[]);
    let report = json(&folder.sosku(&["report", "monthly", "--period", "2026-03", "--format", "json"]).ok());
    assert_eq!(keys(&report), ["report", "period", "provenance", "observations"]);
    assert_eq!(keys(&report["period"]), ["from", "to"]);
    assert_eq!(
        (report["period"]["from"].as_str(), report["period"]["to"].as_str()),
        (Some("2026-03-01"), Some("2026-03-31"))
    );
    let provenance = &report["provenance"];
    assert_eq!(provenance["commit"].as_str().unwrap(), folder.git(&["rev-parse", "HEAD"]).trim());
    assert_eq!(provenance["clean"], true);
    assert_eq!((provenance["records"]["cases"].as_u64(), provenance["skipped"].as_u64()), (Some(2), Some(0)));
    assert!(provenance["checksum"].as_str().unwrap().starts_with("sha256:"));
    let observations = report["observations"].as_array().unwrap();
    let sessions =
        observations.iter().find(|one| one["indicator"] == "sessions" && one["by"] == serde_json::json!({}));
    assert_eq!(sessions.unwrap()["value"], 1);
    let missed = observations.iter().find(|one| one["indicator"] == "sessions.missed").unwrap();
    assert_eq!((missed["numerator"].as_u64(), missed["denominator"].as_u64()), (Some(0), Some(1)));
}

#[test]
fn csv_has_the_long_form() {
    let csv = office().sosku(&["report", "monthly", "--format", "csv"]).ok().stdout;
    assert_eq!(csv.lines().next().unwrap(), "indicator,by,value,numerator,denominator,suppressed,from,to");
    assert!(csv.lines().any(|line| line.ends_with("2026-02-01,2026-02-28")), "last month: {csv}");
}

#[test]
fn the_same_commit_gives_the_same_bytes() {
    let folder = office();
    for format in ["table", "json", "csv", "md"] {
        let words = ["report", "monthly", "--period", "2026-02", "--format", format];
        assert_eq!(folder.sosku(&words).ok().stdout, folder.sosku(&words).ok().stdout, "{format}");
    }
}

#[test]
fn an_empty_month_is_a_report_too() {
    office().sosku(&["report", "monthly", "--period", "1999-01"]).ok();
}

#[test]
fn hand_edits_show_in_the_provenance() {
    let folder = office();
    folder.write(CASE, folder.read(CASE) + "# a note\n");
    let report = json(&folder.sosku(&["report", "monthly", "--format", "json"]).ok());
    assert_eq!(report["provenance"]["clean"], false);
}

#[test]
fn broken_data_prints_nothing_unless_it_may_be_left_out() {
    let folder = office();
    folder.write(CASE, "format: 1\ncase: SK-4K7QX2\n");
    let run = folder.sosku(&["report", "monthly"]).exits(3);
    assert_eq!(run.stdout, "");
    let report = folder.sosku(&["report", "monthly", "--skip-broken", "--format", "json"]).ok();
    assert_eq!(json(&report)["provenance"]["skipped"], 1);
}

#[test]
fn what_cannot_be_reported_is_a_wrong_command_line() {
    let folder = office();
    for words in [
        &["weekly"][..],
        &["monthly", "--period", "soon"],
        &["monthly", "--worker", "nobody"],
        &["monthly", "--csv-dialect", "lotus"],
    ] {
        let said = refused(&folder, &[&["report"], words].concat(), 2);
        assert!(said.contains(words.last().unwrap()), "{said}");
    }
}
