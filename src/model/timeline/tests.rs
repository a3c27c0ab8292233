//! What `timeline` promises: nothing dated is left out, the order is that of the days, what was withdrawn stays.
//!
//! The example case is the measure of completeness; small cases show one rule each.

use super::*;
use crate::model::path::Step;

const KETTU: &str = include_str!("../../../data-example/cases/SK-4K7QX2.yaml");

fn case(extra: &str) -> Case {
    let text = format!(
        "format: 1\ncase: SK-000000\nclient: {{born: 1990, gender: woman, municipality: Kokkola, language: fi}}\n\
         initiation: {{date: 2026-01-05, how: contact, source: self}}\n{extra}"
    );
    serde_yaml::from_str(&text).unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn every_date_of_the_example_case_that_tells_of_something_done_is_in_its_timeline() {
    let case: Case = serde_yaml::from_str(KETTU).unwrap();
    let events = timeline(&case, &[]);
    let of = |key: &str| {
        events.iter().filter(|event| event.place.0.first() == Some(&Step::Key(key.to_owned()))).count()
    };
    assert_eq!(of("sessions"), case.sessions.len());
    assert_eq!(of("reviews"), case.reviews.len());
    assert_eq!(of("measurements"), 3);
    assert_eq!(of("assessments"), 2, "started and completed");
    assert_eq!(of("plans"), 4, "the plan and its three goals");
    assert_eq!(of("decisions"), 2, "made and enforced");
    assert!(events.is_sorted_by_key(|event| event.date));
    assert_eq!(events.first().map(|event| event.date), Some(case.initiation.date));
}

#[test]
fn facts_of_one_day_stand_in_the_order_of_the_work() {
    let case = case(
        "sessions: [{id: s, date: 2026-01-05, minutes: 30, form: contact, channel: phone, attendance: attended, workers: [anna]}]\n\
         assessments: [{id: A1, started: 2026-01-05}]\n",
    );
    let facts: Vec<_> = timeline(&case, &[]).into_iter().map(|event| event.fact).collect();
    assert!(
        matches!(facts[..], [Fact::Initiated(_), Fact::AssessmentStarted(_), Fact::Session(_)]),
        "{facts:?}"
    );
}

#[test]
fn a_withdrawn_entry_stays_struck_and_takes_its_goals_along() {
    let case = case(
        "plans:\n- id: P1\n  kind: client_plan\n  made: 2026-02-01\n  with_client: true\n  \
         goals: [{id: G1, statement: s, named_by: client}]\n  withdrawn: {date: 2026-02-02, by: anna, reason: r}\n",
    );
    let events = timeline(&case, &[]);
    let struck: Vec<_> = events.iter().filter(|event| event.struck).map(|event| event.entry).collect();
    assert_eq!(struck, [Some(&Id::new("P1")), Some(&Id::new("G1"))]);
}

#[test]
fn groups_are_a_strand_of_the_same_line() {
    let case = case("");
    let met = [GroupDay { date: day("2026-03-01"), group: Id::new("arkiryhma"), presence: Presence::Absent }];
    let events = timeline(&case, &met);
    assert_eq!(events.last().map(|event| event.fact), Some(Fact::GroupDay(&met[0])));
}

#[test]
fn closing_reopening_and_closing_again_are_three_events() {
    let case = case(
        "closure: {date: 2026-09-01, ground: other, destination: unknown, follow_up: {due: 2027-03-01, done: 2027-02-20}}\n\
         earlier_closures: [{date: 2026-05-01, ground: other, destination: unknown, reopened: {date: 2026-06-01, reason: r}}]\n",
    );
    let places: Vec<_> = timeline(&case, &[]).iter().map(|event| event.place.to_string()).collect();
    let expected =
        ["initiation", "earlier_closures[0]", "earlier_closures[0].reopened", "closure", "closure.follow_up"];
    assert_eq!(places, expected);
}
