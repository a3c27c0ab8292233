//! Measurements from first to latest, the core elements, and who grew stronger.
//! Each rule at its edge: the day before, the day itself, the day after.

use crate::model::case::Case;
use crate::model::dataset::Dataset;
use crate::reports::filter::Filter;
use crate::reports::testing::{case, dataset, group, lines, lines_of};

fn one(keys: &str) -> Vec<Case> {
    vec![case("SK-AAAAAA", keys)]
}

const MEASURED: &str = "
measurements:
  - {instrument: 3x10d, date: 2026-03-01, values: {health: 3, finances: 5}}
  - {instrument: 3x10d, date: 2026-06-01, values: {health: 5}}
  - {instrument: 3x10d, date: 2026-09-01, values: {health: 2}}
  - {instrument: whodas_12, date: 2026-03-01, values: {total: 30}}
  - {instrument: whodas_12, date: 2026-06-01, values: {total: 24}}
  - {instrument: whodas_12, date: 2026-06-02, values: {total: 40}, withdrawn: {date: 2026-06-03}}";

#[test]
fn change_runs_from_the_first_to_the_latest_in_the_instruments_direction() {
    let june = [
        "instrument=3x10d area=health statistic=mean 2.00",
        "instrument=3x10d area=health statistic=n 1",
        "instrument=3x10d area=health statistic=improved 1/1",
        "instrument=3x10d area=health statistic=same 0/1",
        "instrument=3x10d area=health statistic=worse 0/1",
        "instrument=whodas_12 area=total statistic=mean -6.00",
        "instrument=whodas_12 area=total statistic=n 1",
        "instrument=whodas_12 area=total statistic=improved 1/1",
        "instrument=whodas_12 area=total statistic=same 0/1",
        "instrument=whodas_12 area=total statistic=worse 0/1",
    ];
    assert_eq!(lines("measurements.change", "2026-06", one(MEASURED)), june);
    assert_eq!(
        lines("measurements.change", "2026-09", one(MEASURED))[0],
        "instrument=3x10d area=health statistic=mean -1.00"
    );
}

#[test]
fn a_first_measurement_and_two_on_one_day_are_no_change() {
    assert_eq!(lines("measurements.change", "2026-03", one(MEASURED)), [""; 0]);
    let same_day = "
measurements:
  - {instrument: 3x10d, date: 2026-03-01, respondent: client, values: {health: 3}}
  - {instrument: 3x10d, date: 2026-03-01, respondent: worker, values: {health: 5}}";
    assert_eq!(lines("measurements.change", "2026-03", one(same_day)), [""; 0]);
}

const MET: &str = "minutes: 50, form: individual, channel: in_person, attendance: attended, workers: [anna]";

fn strengthened(keys: &str) -> Vec<String> {
    let met = format!("sessions: [{{id: S1, date: 2026-06-10, {MET}}}]\n{keys}");
    lines("strengthened", "2026-06", one(&met))
}

#[test]
fn a_goal_reached_or_a_better_measurement_strengthens_whoever_was_met() {
    let goal = |level: i8| {
        format!(
            "plans: [{{id: P1, kind: client_plan, made: 2026-03-01, with_client: true, goals: [{{id: G1, statement: Käyn kaupassa, named_by: client}}]}}]
reviews: [{{id: R1, date: 2026-06-05, plan: P1, goals: [{{goal: G1, level: {level}}}]}}, {{id: R2, date: 2026-06-20, plan: P1, goals: [{{goal: G1, level: -2}}]}}]"
        )
    };
    assert_eq!(strengthened(&goal(0)), ["1/1"]);
    assert_eq!(strengthened(&goal(-1)), ["0/1"]);
    assert_eq!(strengthened(MEASURED), ["1/1"]);
    assert_eq!(lines("strengthened", "2026-06", one(MEASURED)), [""; 0], "nobody was met");
}

/// A case active since May 4th: assessed, planned with an own goal, to be reviewed by June 15th.
fn active(more: &str) -> Dataset {
    let keys = format!(
        "
initiation: {{date: 2026-04-01, how: contact, source: self}}
assessments: [{{id: A1, started: 2026-04-10, completed: 2026-05-01, needs: [{{domain: finances, level: 2}}], client_view: Rahat loppuvat.}}]
plans: [{{id: P1, kind: client_plan, made: 2026-05-02, with_client: true, review_by: 2026-06-15, goals: [{{id: G1, statement: Maksan laskut, named_by: client}}]}}]
decisions: [{{id: D1, date: 2026-05-04, kind: grant, service: social_rehabilitation, from: 2026-05-04, grounds: Perustelu}}]
{more}"
    );
    let attendance =
        ["2026-05-06 SK-AAAAAA present", "2026-05-13 SK-AAAAAA present", "2026-06-03 SK-AAAAAA present"];
    let groups = vec![group("arki", "kind: coaching, open: false", &attendance)];
    Dataset { groups, ..dataset(one(&keys)) }
}

fn elements(period: &str, more: &str) -> Vec<String> {
    let lines = lines_of("core_elements", period, &active(more), &Filter::default());
    let level = |line: &String| line.split("level=").nth(1).map(|level| level.replace(" 1/1", "")).unwrap();
    lines.iter().map(level).collect()
}

#[test]
fn the_four_core_elements_of_a_month() {
    // Whole ISO weeks of May on which it is active: 4.–10., 11.–17., 18.–24., 25.–31.; met in two of them.
    assert_eq!(elements("2026-05", ""), ["yes", "yes", "no", "yes"]);
    let session = format!("sessions: [{{id: S1, date: 2026-05-20, {MET}}}]");
    assert_eq!(elements("2026-05", &session), ["yes", "yes", "yes", "yes"], "three weeks of four");
    assert_eq!(lines_of("core_elements.all", "2026-05", &active(&session), &Filter::default()), ["1/1"]);
    assert_eq!(
        elements("2026-06", ""),
        ["yes", "partly", "no", "partly"],
        "the review was overdue on June 16th"
    );
}

#[test]
fn an_assessment_is_late_thirty_one_days_after_the_first_session() {
    let first = |day: &str| format!("sessions: [{{id: S1, date: {day}, {MET}}}]");
    assert_eq!(elements("2026-05", &first("2026-04-01"))[0], "yes");
    assert_eq!(elements("2026-05", &first("2026-03-31"))[0], "partly");
}

#[test]
fn a_review_on_the_day_keeps_the_plan_in_time() {
    let review = |day: &str, next: &str| {
        format!("reviews: [{{id: R1, date: {day}, plan: P1, goals: [{{goal: G1, level: 0}}]{next}}}]")
    };
    assert_eq!(elements("2026-06", &review("2026-06-15", ""))[1], "yes");
    assert_eq!(elements("2026-06", &review("2026-06-16", ""))[1], "yes");
    assert_eq!(elements("2026-06", &review("2026-06-17", ""))[1], "partly");
    assert_eq!(elements("2026-06", &review("2026-06-10", ", next_review: 2026-06-20"))[1], "partly");
    assert_eq!(elements("2026-06", &review("2026-06-10", ", next_review: 2026-06-30"))[1], "yes");
}

#[test]
fn a_case_not_active_on_any_day_has_no_core_elements() {
    assert_eq!(lines_of("core_elements", "2026-04", &active(""), &Filter::default()), [""; 0]);
}
