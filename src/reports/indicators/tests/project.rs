//! The funded project: one record a person, and targets counted from its first day.
//! Beside it what is late, as it stood on a day.

use crate::model::case::Case;
use crate::model::dataset::Dataset;
use crate::reports::filter::Filter;
use crate::reports::testing::{case, dataset, lines, lines_of};

fn member(code: &str, projects: &str) -> Case {
    case(code, &format!("projects: {projects}"))
}

#[test]
fn a_person_joins_a_project_once_and_leaves_it_last() {
    let twice = || {
        let mut again = member(
            "SK-BBBBBB",
            "[{id: soku, joined: 2026-06-05, left: 2026-09-10, result: [in_employment, job_searching]}]",
        );
        again.initiation.previous_case = Some("SK-AAAAAA".parse().unwrap());
        vec![member("SK-AAAAAA", "[{id: soku, joined: 2026-02-10, left: 2026-03-31}]"), again]
    };
    assert_eq!(lines("esf.participants", "2026-02", twice())[0], "1");
    assert_eq!(lines("esf.participants", "2026-06", twice()), ["0"]);
    assert_eq!(lines("esf.left", "2026-03", twice()), ["0"]);
    assert_eq!(
        lines("esf.left", "2026-09", twice()),
        ["1", "result=in_employment 1", "result=job_searching 1"]
    );
}

#[test]
fn two_projects_are_two_records() {
    let both = vec![member("SK-AAAAAA", "[{id: soku, joined: 2026-02-10}, {id: muu, joined: 2026-02-11}]")];
    assert_eq!(lines("esf.participants", "2026-02", both)[0], "2");
}

#[test]
fn a_year_without_work_is_long_term_unemployment() {
    let status = |since: &str| {
        let mut own = member("SK-AAAAAA", "[{id: soku, joined: 2026-02-10}]");
        own.client.labour_status =
            Some(serde_yaml::from_str(&format!("{{code: unemployed, since: '{since}'}}")).unwrap());
        lines("esf.participants", "2026-02", vec![own])[3].clone()
    };
    assert_eq!(status("2025-02-27"), "labour_status=long_term_unemployed 1");
    assert_eq!(status("2025-02-28"), "labour_status=unemployed 1");
    assert_eq!(status("2025"), "labour_status=unemployed 1");
}

fn with_targets(targets: &str) -> Dataset {
    let session = |day: &str| {
        format!(
            "sessions: [{{id: S1, date: {day}, minutes: 50, form: individual, channel: in_person, attendance: attended, workers: [anna]}}]"
        )
    };
    let cases = vec![
        case("SK-AAAAAA", &session("2026-02-03")),
        case("SK-BBBBBB", &session("2026-03-03")),
        case("SK-CCCCCC", &session("2025-12-31")),
    ];
    let mut dataset = dataset(cases);
    dataset.office.project =
        Some(serde_yaml::from_str(&format!("{{id: soku, from: 2026-01-01, targets: {targets}}}")).unwrap());
    dataset
}

#[test]
fn a_target_counts_from_the_projects_first_day_to_the_periods_last() {
    let served = with_targets("{clients.served: 4, strengthened: 0.5}");
    let expected = [
        "target=clients.served statistic=value 2",
        "target=clients.served statistic=target 4.00",
        "target=clients.served statistic=ratio 0.50",
        "target=strengthened statistic=value 0/2",
        "target=strengthened statistic=target 0.50",
        "target=strengthened statistic=ratio 0.00",
    ];
    assert_eq!(lines_of("target", "2026-03", &served, &Filter::default()), expected);
    assert_eq!(lines_of("target", "2025-12", &served, &Filter::default()), [""; 0]);
}

#[test]
fn a_target_of_nothing_known_and_of_itself_is_left_out() {
    let strange = with_targets("{target: 1, no.such: 3}");
    assert_eq!(lines_of("target", "2026-03", &strange, &Filter::default()), [""; 0]);
}

#[test]
fn what_is_late_is_late_as_it_stood_on_the_last_day() {
    let planned = || {
        vec![case(
            "SK-AAAAAA",
            "
initiation: {date: 2026-01-07, how: contact, source: self}
team: [{worker: anna, role: own_worker, from: 2026-01-08}]
plans: [{id: P1, kind: client_plan, made: 2026-01-20, with_client: true, review_by: 2026-03-15, goals: []}]
reviews: [{id: R1, date: 2026-04-20, plan: P1, goals: []}]",
        )]
    };
    assert_eq!(lines("late", "2026-02", planned()), ["0"]);
    assert_eq!(lines("late", "2026-03", planned()), ["1", "kind=plan_review 1", "own_worker=anna 1"]);
    assert_eq!(
        lines("late", "2026-04", planned()),
        ["1", "kind=enforcement 1", "own_worker=anna 1"],
        "the review has been made, the three months have gone"
    );
}
