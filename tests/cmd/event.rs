//! `sosku event`: community work, counted and not named.

use super::{json, office, refused};

const FILE: &str = "events/2026.csv";

#[test]
fn an_event_is_recorded_with_its_phase_its_partners_and_who_was_there() {
    let folder = office();
    let words = "event add --kind co_development --phase plan --clients 4 --professionals 2 --peers 1 -m 90 \
                 --partner kela,third_sector --worker anna,expert_by_experience --format json";
    let words: Vec<&str> = words.split_whitespace().collect();
    let answer = json(&folder.sosku(&words).ok());
    assert_eq!(answer["entry"], format!("{FILE}#2026-03-09"));
    assert!(
        folder.read(FILE).contains(
            "2026-03-09,co_development,plan,,,4,2,1,90,kela|third_sector,anna|actor:expert_by_experience,"
        ),
        "{}",
        folder.read(FILE)
    );
    let list = json(&folder.sosku(&["event", "list", "--format", "json"]).ok());
    assert_eq!(list["totals"]["by"]["partner"]["kela"]["clients"], 4);
    assert_eq!(list["totals"]["all"]["minutes"], 90);
    assert_eq!(folder.sosku(&["event", "list", "--format", "csv"]).ok().stdout.lines().count(), 2);
    let plain = folder.sosku(&["event", "list", "--plain"]).ok().stdout;
    assert!(plain.contains("professionals: 2") && plain.contains("partners: Kela"), "{plain}");
}

#[test]
fn an_event_comes_from_a_document() {
    let folder = office();
    let document =
        "date: 2026-03-02\nkind: training\nprofessionals: 5\ntheme: tulkin kanssa\nworkers: [anna]\n";
    folder.sosku_fed(&["event", "add", "--from", "-"], document).ok();
    assert!(folder.read(FILE).contains("2026-03-02,training,,,tulkin kanssa,,5,"));
}

#[test]
fn a_phase_of_another_kind_a_person_and_a_missing_kind_are_refused() {
    let folder = office();
    refused(&folder, &["event", "add", "--kind", "training", "--phase", "plan"], 2);
    refused(&folder, &["event", "add", "--kind", "training", "--theme", "Kettu kertoo"], 2);
    refused(&folder, &["event", "add", "--clients", "4"], 2);
    refused(&folder, &["event", "list", "--format", "md"], 2);
}
