//! What `due` promises: each kind appears on its day, goes when it is done, and last year's view stays last
//! year's.

use super::*;
use crate::model::group::Presence::{self, Absent, Excused, Present};
use crate::model::initiation::AssessmentLimit;

const TODAY: &str = "2026-11-21";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn case(extra: &str) -> Case {
    let text = format!(
        "format: 1\ncase: SK-000000\nclient: {{born: 1990, gender: woman, municipality: Kokkola, language: fi}}\n\
         initiation: {{date: 2026-02-03, how: contact, source: multisector_employment}}\n{extra}"
    );
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn with_limit(limit: &str) -> Case {
    let mut case = case("");
    case.initiation.assessment_limit = AssessmentLimit::from_code(limit);
    case
}

/// What is due, as `kind date` in order.
fn seen_with(case: &Case, group_days: &[GroupDay], today: &str) -> Vec<String> {
    let office: Office = serde_yaml::from_str(include_str!("../../../data-example/sosku.yaml")).unwrap();
    let statutes: Statutes =
        serde_yaml::from_str(include_str!("../../catalogue/builtin/statutes.yaml")).unwrap();
    let around = Around { office: &office, statutes: &statutes, group_days };
    let found = due(case, &around, day(today));
    let late = late_on(case, &around, day(today));
    assert!(late.iter().all(|one| found.contains(one) && one.is_late(day(today))));
    found
        .iter()
        .map(|due| {
            let late = if due.is_late(day(today)) { " late" } else { "" };
            format!("{} {}{late}", due.kind.code(), due.date)
        })
        .collect()
}

fn seen(case: &Case, today: &str) -> Vec<String> {
    seen_with(case, &[], today)
}

const GRANT: &str = "{id: D1, date: 2026-03-04, kind: grant, service: social_rehabilitation, from: 2026-03-05, to: 2026-12-31, grounds: g, enforced: 2026-03-05}";

fn met(date: &str, next: &str) -> String {
    format!(
        "{{id: {date}-aaa, date: {date}, minutes: 60, form: individual, channel: in_person, attendance: attended, workers: [anna], next: {next}}}"
    )
}

#[test]
fn a_decision_is_to_be_enforced_within_three_months_of_initiation() {
    let waiting = case("");
    // 3 May 2026 is a Sunday.
    assert_eq!(seen(&waiting, "2026-05-04"), ["enforcement 2026-05-04"]);
    assert_eq!(seen(&waiting, "2026-05-05"), ["enforcement 2026-05-04 late"]);
    assert!(seen(&waiting, "2026-02-02").is_empty(), "nothing before the matter came up");
    let granted = case(&format!("decisions: [{GRANT}]\n"));
    assert_eq!(seen(&granted, "2026-03-04"), ["enforcement 2026-05-04"], "decided, not yet begun");
    assert_eq!(seen(&granted, "2026-03-05"), ["decision_ending 2026-12-31"]);
}

#[test]
fn a_client_sent_elsewhere_waits_for_nothing() {
    let refused = case(
        "decisions: [{id: D1, date: 2026-03-04, kind: refuse, service: social_rehabilitation, grounds: g}]\n",
    );
    assert!(seen(&refused, TODAY).is_empty());
}

#[test]
fn after_a_reopening_the_three_months_run_anew() {
    let text = |reopened: &str| {
        format!(
            "decisions: [{GRANT}]\nearlier_closures: [{{date: 2026-05-01, ground: other, destination: unknown, reopened: {{date: {reopened}, reason: r}}}}]\n"
        )
    };
    let still_in_force = case(&text("2026-06-01"));
    assert!(!seen(&still_in_force, "2026-06-02").iter().any(|due| due.starts_with("enforcement")));
    let run_out = case(&text("2027-02-01"));
    assert!(seen(&run_out, "2027-02-02").contains(&"enforcement 2027-05-03".to_owned()));
}

#[test]
fn the_assessment_of_some_starts_by_the_seventh_weekday() {
    assert!(
        seen(&with_limit("seven_weekdays"), "2026-02-04").contains(&"assessment_start 2026-02-12".into())
    );
    let child = seen(&with_limit("child_special_support"), "2026-02-04");
    assert_eq!(
        child,
        ["assessment_start 2026-02-12", "enforcement 2026-05-04", "assessment_completion 2026-05-04"]
            .map(str::to_owned)
    );
    let mut started = case("assessments: [{id: A1, started: 2026-02-10}]\n");
    started.initiation.assessment_limit = Some(AssessmentLimit::SevenWeekdays);
    assert!(!seen(&started, "2026-03-04").iter().any(|due| due.starts_with("assessment_start")));
    assert!(seen(&started, "2026-02-09").contains(&"assessment_start 2026-02-12".into()), "as it stood");
}

#[test]
fn an_assessment_under_way_is_left_open_and_never_late() {
    let open = case("assessments: [{id: A1, started: 2026-02-10, completed: 2026-06-01}]\n");
    assert!(seen(&open, "2026-05-31").contains(&"assessment_open 2026-02-10".into()));
    assert!(!seen(&open, "2026-06-01").iter().any(|due| due.starts_with("assessment_open")));
}

#[test]
fn a_multisector_plan_is_made_and_reviewed_every_three_months() {
    let assessed = "assessments: [{id: A1, started: 2026-02-10, completed: 2026-02-20, participants: [client, employment_services]}]\n";
    assert!(seen(&case(assessed), "2026-03-01").contains(&"employment_plan 2026-05-11".into()));
    let planned = format!(
        "{assessed}plans: [{{id: P1, kind: multisector_employment_plan, made: 2026-03-02, with_client: true}}]\n"
    );
    let seen_then = seen(&case(&planned), "2026-06-03");
    assert!(seen_then.contains(&"employment_plan_review 2026-06-02 late".into()), "{seen_then:?}");
    assert!(!seen_then.iter().any(|due| due.starts_with("employment_plan ")));
    let reviewed = format!("{planned}reviews: [{{id: R1, date: 2026-06-01, plan: P1, goals: []}}]\n");
    assert!(seen(&case(&reviewed), "2026-06-03").contains(&"employment_plan_review 2026-09-01".into()));
}

#[test]
fn the_day_of_the_next_review_is_the_one_set_last() {
    let plan =
        "plans: [{id: P1, kind: client_plan, made: 2026-03-02, with_client: true, review_by: 2026-06-02}]\n";
    let decided = format!("decisions: [{GRANT}]\n{plan}");
    let reviews = |outcome: &str| {
        format!(
            "{decided}reviews: [{{id: R1, date: 2026-06-10, plan: P1, goals: [], outcome: {outcome}, next_review: 2026-09-01}}]\n"
        )
    };
    let of = |case: &Case, today: &str| {
        seen(case, today).into_iter().find(|due| due.starts_with("plan_review")).unwrap_or_default()
    };
    assert_eq!(of(&case(&decided), "2026-06-03"), "plan_review 2026-06-02 late");
    assert_eq!(of(&case(&reviews("continue")), "2026-06-09"), "plan_review 2026-06-02 late", "not yet held");
    assert_eq!(of(&case(&reviews("continue")), TODAY), "plan_review 2026-09-01 late");
    assert_eq!(of(&case(&reviews("end")), TODAY), "");
}

#[test]
fn a_plan_that_another_followed_is_reviewed_no_more() {
    let text = "plans: [{id: P1, kind: client_plan, made: 2026-03-02, with_client: true, review_by: 2026-06-02}, \
                {id: P2, kind: client_plan, made: 2026-05-02, with_client: true, review_by: 2026-12-02}]\n";
    let seen = seen(&case(text), TODAY);
    assert!(seen.contains(&"plan_review 2026-12-02".into()), "{seen:?}");
    assert!(!seen.contains(&"plan_review 2026-06-02 late".into()), "{seen:?}");
    assert!(seen.contains(&"plan_without_decision 2026-05-02".into()), "{seen:?}");
}

#[test]
fn silence_is_counted_from_the_last_contact_and_not_in_a_pause() {
    let text = format!("decisions: [{GRANT}]\nsessions: [{}]\n", met("2026-03-10", "null"));
    let silent = |case: &Case, today| {
        seen(case, today).into_iter().find(|due| due.starts_with("not_met")).unwrap_or_default()
    };
    assert_eq!(silent(&case(&text), "2026-03-30"), "");
    assert_eq!(silent(&case(&text), "2026-03-31"), "not_met 2026-03-31");
    assert_eq!(silent(&case(&text), "2026-04-01"), "not_met 2026-03-31 late");
    let paused = case(&format!("{text}pauses: [{{from: 2026-03-20, to: 2026-04-20, ground: treatment}}]\n"));
    assert_eq!(silent(&paused, "2026-04-10"), "");
    assert_eq!(silent(&paused, "2026-05-12"), "not_met 2026-05-11 late");
    let group = [GroupDay { date: day("2026-03-28"), group: Id::new("g"), presence: Present }];
    assert!(!seen_with(&case(&text), &group, "2026-04-01").iter().any(|due| due.starts_with("not_met")));
}

#[test]
fn the_next_meeting_is_the_one_agreed_last_until_it_is_held() {
    let text =
        format!("sessions: [{}, {}]\n", met("2026-02-10", "2026-02-27"), met("2026-02-17", "2026-02-24"));
    let of = |today| {
        seen(&case(&text), today).into_iter().filter(|due| due.starts_with("next")).collect::<Vec<_>>()
    };
    assert_eq!(of("2026-02-16"), ["next_meeting 2026-02-27"]);
    assert_eq!(of("2026-02-24"), ["next_meeting 2026-02-24"]);
    assert!(of("2026-02-25").is_empty());
    let held = format!("sessions: [{}, {}]\n", met("2026-02-17", "2026-02-24"), met("2026-02-24", "null"));
    assert!(!seen(&case(&held), "2026-02-24").iter().any(|due| due.starts_with("next")));
}

#[test]
fn a_check_without_a_conclusion_waits_for_one() {
    let text = "checks: [{id: C1, date: 2026-02-20}, {id: C2, date: 2026-03-01, conclusion: start}]\n";
    assert!(seen(&case(text), "2026-02-25").contains(&"conclusion_missing 2026-02-20".into()));
    assert!(!seen(&case(text), "2026-03-01").iter().any(|due| due.starts_with("conclusion")));
}

#[test]
fn a_decision_that_runs_out_is_due_unless_another_continues_it() {
    let change = "{id: D2, date: 2026-11-01, kind: change, changes: D1, service: social_rehabilitation, from: 2027-01-01, to: 2027-03-31, grounds: g}";
    let one = case(&format!("decisions: [{GRANT}]\n"));
    assert!(seen(&one, "2027-01-01").contains(&"decision_ending 2026-12-31 late".into()));
    let two = case(&format!("decisions: [{GRANT}, {change}]\n"));
    assert!(seen(&two, TODAY).contains(&"decision_ending 2027-03-31".into()));
    assert_eq!(decision_in_force(&two, day(TODAY)).map(|(index, _)| index), Some(0));
    assert_eq!(decision_in_force(&two, day("2027-04-01")), None);
}

#[test]
fn decisions_that_change_each_other_have_no_end_and_do_not_go_round() {
    let text = "decisions: [{id: D1, date: 2026-03-04, kind: grant, changes: D2, service: s, grounds: g}, \
                {id: D2, date: 2026-03-05, kind: change, changes: D1, service: s, grounds: g}]\n";
    let case = case(text);
    assert_eq!(decision_end(&case, &case.decisions[0]), None);
}

#[test]
fn a_closed_case_has_only_what_follows_the_closing() {
    let text = "assessments: [{id: A1, started: 2026-02-10}]\nclosure: {date: 2026-03-01, ground: other, destination: unknown, follow_up: {due: 2026-09-01, done: 2026-10-01}}\n";
    assert_eq!(seen(&case(text), "2026-09-02"), ["follow_up 2026-09-01 late", "retention 2036-03-01"]);
    assert_eq!(seen(&case(text), "2026-10-01"), ["retention 2036-03-01"]);
    assert_eq!(seen(&case(text), "2036-03-02"), ["retention 2036-03-01 late"]);
    assert_eq!(seen(&case(text), "2026-02-28"), ["assessment_open 2026-02-10", "enforcement 2026-05-04"]);
}

#[test]
fn three_absences_in_a_row_are_noticed_and_a_notified_one_is_not_counted() {
    let days = |presences: &[Presence]| -> Vec<GroupDay> {
        let at = |(index, presence): (usize, &Presence)| GroupDay {
            date: day("2026-03-01").plus_days(7 * index as i64),
            group: Id::new("arkiryhma"),
            presence: *presence,
        };
        presences.iter().enumerate().map(at).collect()
    };
    let absent = |presences: &[Presence]| {
        seen_with(&case(""), &days(presences), TODAY).iter().any(|due| due.starts_with("group_absence"))
    };
    assert!(absent(&[Present, Absent, Absent, Excused, Absent]));
    assert!(!absent(&[Absent, Absent, Absent, Present]));
    assert!(!absent(&[Absent, Absent]));
}

#[test]
fn withdrawn_entries_are_due_nowhere() {
    let text = "assessments: [{id: A1, started: 2026-02-10, withdrawn: {date: 2026-02-11, by: anna, reason: r}}]\n\
                appointments: [{id: B1, date: 2027-01-01, withdrawn: {date: 2026-02-11}}, {id: B2, date: 2027-01-02}]\n";
    assert_eq!(seen(&case(text), "2026-03-01"), ["enforcement 2026-05-04", "appointment 2027-01-02"]);
}

#[test]
fn every_kind_has_a_code_of_its_own_that_reads_back() {
    for kind in DueKind::ALL {
        assert_eq!(DueKind::from_code(kind.code()), Some(*kind));
    }
}

/// The example office with every entry of its cases seen on any day of four years.
#[test]
fn no_day_of_the_example_makes_it_stumble_and_the_earliest_comes_first() {
    let office: Office = serde_yaml::from_str(include_str!("../../../data-example/sosku.yaml")).unwrap();
    let statutes: Statutes =
        serde_yaml::from_str(include_str!("../../catalogue/builtin/statutes.yaml")).unwrap();
    let around = Around { office: &office, statutes: &statutes, group_days: &[] };
    let texts = [
        include_str!("../../../data-example/cases/SK-9T3HMB.yaml"),
        include_str!("../../../data-example/cases/SK-3NDT7Y.yaml"),
    ];
    for case in texts.map(|text| serde_yaml::from_str::<Case>(text).unwrap()) {
        for days in 0..1461 {
            let today = day("2024-01-01").plus_days(days);
            let found = due(&case, &around, today);
            assert!(found.is_sorted_by_key(|due| due.date), "{today}");
            assert!(found.iter().all(|due| due.kind.nature() != Nature::Unfinished || due.date <= today));
            assert!(found.iter().all(|due| due.kind.nature() != Nature::Agreed || due.date >= today));
        }
    }
}
