//! `sosku report`: the office's numbers, and what they mean.

use super::{CASE, json, keys, meeting, office, refused};
use crate::support::TestFolder;

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
    for format in ["table", "json", "csv", "md", "html"] {
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
fn one_error_is_one_in_every_language() {
    let folder = office();
    folder.write(CASE, folder.read(CASE) + "rikki: 1\n");
    for (language, words) in [("fi", "on 1 virhe;"), ("sv", "har 1 fel;"), ("en", "has 1 error;")] {
        let run = folder.sosku(&["report", "monthly", "--lang", language]).exits(3);
        assert!(run.stderr.contains(words), "{}", run.stderr);
    }
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
        &["monthly", "--group", "nowhere"],
        &["monthly", "--csv-dialect", "lotus"],
        &["indicators", "--format", "html"],
    ] {
        let said = refused(&folder, &[&["report"], words].concat(), 2);
        assert!(said.contains(words.last().unwrap()), "{said}");
    }
}

#[test]
fn a_report_for_publication_hides_one_client_and_says_so() {
    let folder = office();
    meeting(&folder, &[]);
    let words = ["report", "monthly", "--period", "2026-03", "--publish", "--format"];
    let report = json(&folder.sosku(&[&words[..], &["json"]].concat()).ok());
    assert_eq!(report["publication"]["threshold"], 5);
    let observations = report["observations"].as_array().unwrap();
    let hidden = observations.iter().filter(|one| one["suppressed"] == true);
    assert_eq!(report["publication"]["hidden"].as_u64().unwrap(), hidden.count() as u64);
    let of = |name: &str| observations.iter().find(|one| one["indicator"] == name).unwrap();
    assert!(of("clients.served")["value"].is_null());
    assert_eq!(of("cases.reopened")["value"], 0);
    let internal = folder.sosku(&["report", "monthly", "--period", "2026-03", "--format", "md"]).ok().stdout;
    let published = folder.sosku(&[&words[..], &["md"]].concat()).ok().stdout;
    assert!(internal.contains("For internal use only") && !published.contains("For internal use only"));
}

#[test]
fn a_finnish_spreadsheet_gets_its_own_csv() {
    let folder = office();
    meeting(&folder, &[]);
    let words = ["report", "monthly", "--period", "2026-03", "--format", "csv", "--csv-dialect", "excel-fi"];
    let text = folder.sosku(&words).ok().stdout;
    assert!(text.starts_with("\u{feff}indicator;by;value;"), "{text}");
}

#[test]
fn every_report_and_the_list_of_indicators_answer() {
    let folder = office();
    for name in ["monthly", "outcomes", "model", "project", "criteria", "caseload"] {
        let report = json(&folder.sosku(&["report", name, "--format", "json"]).ok());
        assert_eq!(report["report"], name);
        let page = folder.sosku(&["report", name, "--format", "html"]).ok().stdout;
        assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    }
    let list = json(&folder.sosku(&["report", "indicators", "--format", "json"]).ok());
    let known = |id: &str| list.as_array().unwrap().iter().any(|entry| entry["id"] == id);
    assert!(known("cases.opened") && known("gas.t") && known("core_elements") && known("target"));
    assert!(folder.sosku(&["report", "indicators"]).ok().stdout.contains("cases.opened\n    "));
}

#[test]
fn periods_that_share_days_are_not_published_side_by_side() {
    let folder = office();
    let words = ["report", "monthly", "--period", "2026-03", "--compare", "2026-Q1", "--publish"];
    let said = refused(&folder, &words, 2);
    assert!(said.contains("overlap") && said.contains("--publish"), "{said}");
    folder.sosku(&words[..words.len() - 1]).ok();
    folder.sosku(&["report", "monthly", "--period", "2026-03", "--compare", "2025", "--publish"]).ok();
}

#[test]
fn no_published_report_names_a_case() {
    let folder = TestFolder::example();
    let codes = |format: &str, publish: &[&str]| {
        let words = ["report", "model", "--period", "2026-10", "--format", format];
        folder.sosku(&[&words[..], publish].concat()).ok().stdout.matches("SK-").count()
    };
    for format in ["table", "md", "html", "json", "csv"] {
        let is_named_inside = codes(format, &[]) > 0;
        assert_eq!(is_named_inside, format != "csv", "{format}");
        assert_eq!(codes(format, &["--publish"]), 0, "{format}");
    }
}
