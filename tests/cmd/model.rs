//! `sosku model`: a year's self-assessment grows by calls, and is shown beside the year before.

use super::{commits, json, office, refused};

const FILE: &str = "model/2026.yaml";

#[test]
fn a_self_assessment_is_made_and_added_to_and_the_rest_of_the_file_stays() {
    let folder = office();
    let assess = |more: &[&str]| folder.sosku(&[&["model", "assess"], more].concat()).ok();
    let answer = json(&assess(&["--element", "staff=2,text=Kaksi paikkaa auki", "--format", "json"]));
    assert_eq!(answer["entry"], format!("{FILE}#2026-03-09"));
    assert!(answer["case"].is_null());
    let by_hand = folder.read(FILE).replace("year: 2026", "year: 2026   # ensimmäinen");
    folder.write(FILE, &by_hand);
    folder.commit_all("a comment");
    let more =
        ["--element", "staff=3", "--element", "premises=1", "--adaptation", "Minibussi,grounds=Matkat"];
    assess(
        &[&more[..], &["--friction", "weak_management_support", "--criterion", "own_volition=4"]].concat(),
    );
    let text = folder.read(FILE);
    assert!(text.contains("# ensimmäinen") && text.contains("text: Kaksi paikkaa auki"), "{text}");
    assert!(text.contains("rating: 3") && !text.contains("rating: 2"), "{text}");
    assert!(text.contains("grounds: Matkat"), "{text}");
    let count = commits(&folder);
    assess(&["--element", "staff=3"]);
    assert_eq!((commits(&folder), folder.read(FILE)), (count, text));
    assert_eq!(folder.subjects()[0], "model assess 2026");
}

#[test]
fn a_year_is_shown_in_words_beside_the_one_before() {
    let folder = office();
    let document = "year: 2025\ndate: 2026-01-08\nelements:\n  - {element: staff, rating: 1}\n  - {element: premises, rating: 3}\n";
    folder.sosku_fed(&["model", "assess", "--from", "-"], document).ok();
    folder.sosku(&["model", "assess", "--element", "staff=2", "--element", "premises=2"]).ok();
    let page = folder.sosku(&["model", "show", "--plain"]).ok().stdout;
    assert!(page.contains("staff: 2 partly, better, was 1 weakly"), "{page}");
    assert!(page.contains("2 partly, worse, was 3 well") && page.contains("Not rated yet"), "{page}");
    let shown = json(&folder.sosku(&["model", "show", "--format", "json"]).ok());
    assert_eq!(
        (shown["before"]["year"].as_u64(), shown["before"]["elements"]["staff"].as_u64()),
        (Some(2025), Some(1))
    );
    let first = json(&folder.sosku(&["model", "show", "--year", "2025", "--format", "json"]).ok());
    assert!(first["before"].is_null());
}

#[test]
fn what_cannot_be_is_refused_with_nothing_written() {
    let folder = office();
    let none = refused(&folder, &["model", "show"], 1);
    assert!(none.contains("sosku model assess --year 2026"), "{none}");
    for wrong in [
        &["--element", "staff=7"][..],
        &["--element", "sauna=2"],
        &["--adaptation", "Minibussi"],
        &["--date", "2026-13-01"],
        &["--participant", "nobody"],
    ] {
        refused(&folder, &[&["model", "assess"], wrong].concat(), 2);
    }
    let said = refused(&folder, &["model", "assess", "--results", "Tunnus 010190-002R"], 1);
    assert!(!said.contains("010190"), "{said}");
    folder.sosku(&["model", "assess", "--element", "staff=2"]).ok();
    refused(&folder, &["model", "assess"], 2);
    folder.write(FILE, "format: 1\nyear: 2025\ndate: 2026-01-08\n");
    folder.sosku(&["model", "show"]).exits(1);
}
