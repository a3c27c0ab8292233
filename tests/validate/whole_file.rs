//! One broken place hides no other: all problems of a file at once, each where it stands in the file.

use sosku::diagnostic::{Located, Severity};
use sosku::store::layout::Layout;
use sosku::store::load::load_all;

use super::{data, found_in};
use crate::support::TestFolder;

/// The rest of a file that has nothing to do with the claim.
const HEAD: &str = "format: 1
case: SK-4K7QX2
client: {born: 1996-05, gender: woman, municipality: Kokkola, language: fi}
initiation: {date: 2026-11-02, how: contact, source: employment_services}
";

/// `line id` of everything found in a case file that begins with `HEAD`, which has four lines.
fn found_after_head(rest: &str) -> Vec<String> {
    let folder = TestFolder::new();
    folder.write("cases/SK-4K7QX2.yaml", format!("{HEAD}{rest}"));
    lines(&found_in(&folder.layout()))
}

fn lines(found: &[Located]) -> Vec<String> {
    found.iter().map(|found| format!("{} {}", found.line, found.diagnostic.kind.id)).collect()
}

#[test]
fn the_example_of_the_data_page_has_no_errors_and_one_overdue_review() {
    let found = found_in(&Layout::at(data("sound")));
    assert_eq!(lines(&found), ["166 review-overdue"]);
}

#[test]
fn the_example_office_has_no_errors() {
    let example = Layout::at(data("../../data-example"));
    let mut found = found_in(&example);
    found.retain(|found| found.diagnostic.kind.severity == Severity::Error);
    assert_eq!(lines(&found), [] as [&str; 0]);
    assert!(load_all(&example, true, None).cases.len() > 10, "the example is there");
}

#[test]
fn every_problem_of_a_file_is_found_at_once() {
    let found = found_after_head(
        "pauses:
  - {from: 2026-13-01, to: 2026-11-09, ground: illnes}
  - {from: 2026-11-20, to: 2026-11-10, ground: treatment}
sessions:
  - {id: 2026-11-10-k7m, date: 2026-11-10, minuts: 60, form: contact, channel: phone, attendance: no_show, workers: [anna]}
  - {id: 2026-11-11-k7m, date: 2026-11-11, minutes: 1441, form: contact, channel: phone, attendance: no_show, workers: [anna]}
  - {id: 2026-11-12-k7m, date: 2026-11-12, minutes: 60, form: contact, channel: phone, attendance: no_show, workers: [ana]}
unknown: 010594Y9032
",
    );
    assert_eq!(
        found,
        [
            "6 impossible-date",
            "6 unknown-choice",
            "7 ends-before-it-begins",
            "9 missing-key",
            "9 unknown-key",
            "10 out-of-range",
            "11 unknown-worker",
            "12 unknown-key",
            "12 identity-code",
        ]
    );
}

#[test]
fn a_reference_to_an_entry_that_is_broken_does_not_dangle() {
    let found = found_after_head(
        "plans:
  - {id: P1, kind: client_plan, made: soon, with_client: true, goals: [{id: G1, statement: Kauppa, named_by: client}]}
sessions:
  - {id: a, date: 2026-11-10, minutes: 60, form: contact, channel: phone, attendance: no_show, workers: [anna], goals: [G1, G2]}
reviews:
  - {id: R1, date: 2026-11-10, plan: P1, goals: [{goal: G1, level: 0}]}
",
    );
    assert_eq!(found, ["6 not-a-date", "8 unknown-goal"]);
}

#[test]
fn a_rating_that_is_broken_is_not_also_called_left_out() {
    let found = found_after_head(
        "plans:
  - {id: P1, kind: service_plan, made: 2026-11-05, with_client: true, goals: [{id: G1, statement: Kauppa, named_by: client}]}
reviews:
  - {id: R1, date: 2026-11-10, plan: P1, goals: [{goal: G1, level: 3}]}
closure: {date: 2026-11-15, ground: client_request, destination: unknown}
",
    );
    assert_eq!(found, ["8 out-of-range"]);
}

#[test]
fn withdrawn_entries_count_nowhere_but_must_be_of_the_right_shape() {
    let entry = |minutes: &str, withdrawn: &str| {
        found_after_head(&format!(
            "sessions:\n  - {{id: a, date: 2026-11-10, minutes: {minutes}, form: coaching, channel: phone, \
             attendance: attended, workers: [nobody], goals: [G9]{withdrawn}}}\n"
        ))
    };
    let withdrawn = ", withdrawn: {date: 2026-11-11, by: anna, reason: väärä asiakas}";
    assert_eq!(entry("60", ""), ["6 meeting-before-decision", "6 unknown-worker", "6 unknown-goal"]);
    assert_eq!(entry("60", withdrawn), [] as [&str; 0]);
    assert_eq!(entry("9999", withdrawn), ["6 out-of-range"]);
}

#[test]
fn keys_of_an_office_are_passed_over_in_every_record() {
    let found = found_after_head(
        "x_office: {anything: [goes, {x: 1}]}
closure:
  date: 2026-11-20
  ground: goals_reached
  destination: work
  x_mood: hyvä
  labour_status: {code: employed, since: 2026-11, x_where: muualla}
",
    );
    assert_eq!(found, [] as [&str; 0]);
}

#[test]
fn short_forms_and_empty_keys_are_read() {
    let found = found_after_head(
        "team:
network: []
assessments:
  - id: A1
    started: 2026-11-03
    services_considered: [planned_social_work, {service: group_activity, outcome: tried}]
    not_made: null
closure: {date: 2026-11-20, ground: died, destination: died, labour_status: retired}
",
    );
    assert_eq!(found, [] as [&str; 0]);
}

#[test]
fn a_broken_office_does_not_make_its_workers_unknown() {
    let folder = TestFolder::new();
    folder.write(
        "sosku.yaml",
        "format: 1\noffice: Esimerkkitoimisto\nlanguage: fi\nworkers:\n  - {id: anna, name: Anna, role: social_counsellor}\n  - {id: teija, nam: Teija, role: nurse}\n",
    );
    let session = "sessions:\n  - {id: a, date: 2026-11-10, minutes: 60, form: contact, channel: phone, attendance: no_show, workers: [teija]}\n";
    folder.write("cases/SK-4K7QX2.yaml", format!("{HEAD}{session}"));
    assert_eq!(lines(&found_in(&folder.layout())), ["6 missing-key", "6 unknown-key"]);
}

#[test]
fn warnings_that_rest_on_what_could_not_be_read_are_not_given() {
    let case = "plans:
  - {id: P1, kind: service_plan, made: 2026-11-31, with_client: true}
decisions:
  - {id: D1, date: 2026-11-10, kind: grant, service: social_rehabilitation, grounds: Tarve.}
team:
  - {worker: anna, role: own_worker}
";
    assert_eq!(found_after_head(case), ["6 impossible-date"]);
    assert_eq!(found_after_head(&case.replace("11-31", "11-30")), ["8 decision-before-plan"]);
}

#[test]
fn only_sound_cases_get_into_the_dataset() {
    let folder = TestFolder::new();
    folder.write("cases/SK-4K7QX2.yaml", HEAD);
    folder.write("cases/SK-9T3HMB.yaml", HEAD.replace("SK-4K7QX2", "SK-9T3HMB").replace("woman", "women"));
    let loaded = load_all(&folder.layout(), false, None);
    assert!(loaded.all_diagnostics().all(|found| found.kind.severity == Severity::Error));
    let dataset = loaded.into_dataset().unwrap();
    assert_eq!(
        dataset.cases.iter().map(|case| case.path.as_str()).collect::<Vec<_>>(),
        ["cases/SK-4K7QX2.yaml"]
    );
}

#[test]
fn a_code_that_nobody_knows_is_no_obstacle_to_the_fast_read_with_or_without_nulls() {
    let folder = TestFolder::new();
    for language in ["language: fi", "language: fi, mother_tongue: null"] {
        let text = HEAD.replace("employment_services", "unheard_of").replace("language: fi", language);
        folder.write("cases/SK-4K7QX2.yaml", text);
        let is_sound =
            |thorough| load_all(&folder.layout(), thorough, None).cases.iter().all(|case| case.is_sound());
        assert!(is_sound(false) && !is_sound(true), "{language}");
    }
}
