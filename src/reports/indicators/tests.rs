//! One small month an indicator, counted by hand.

mod community;
mod groups;
mod progress;
mod project;

use crate::model::case::Case;
use crate::reports::testing::{case, lines};

fn one(keys: &str) -> Vec<Case> {
    vec![case("SK-AAAAAA", keys)]
}

#[test]
fn a_case_closed_and_reopened_within_the_month_is_open_at_both_ends() {
    let cases = || {
        one("
initiation: {date: 2026-09-01, how: contact, source: self}
earlier_closures: [{date: 2026-10-05, ground: no_contact, destination: unknown, reopened: {date: 2026-10-20}}]")
    };
    assert_eq!(lines("cases.open_start", "2026-10", cases())[0], "1");
    assert_eq!(
        lines("cases.open_end", "2026-10", cases()),
        ["1", "own_worker=unknown 1", "municipality=Kokkola 1", "phase=initiated 1"]
    );
    assert_eq!(
        lines("cases.closed", "2026-10", cases()),
        ["1", "ground=no_contact 1", "destination=unknown 1"]
    );
    assert_eq!(lines("cases.reopened", "2026-10", cases()), ["1"]);
    assert_eq!(lines("cases.reopened", "2026-11", cases()), ["0"]);
}

#[test]
fn an_opened_case_has_the_facts_of_its_first_day() {
    let mut opened = case(
        "SK-AAAAAA",
        "initiation: {date: 2026-05-31, how: contact, source: outreach, previous_case: SK-BBBBBB}",
    );
    opened.client = serde_yaml::from_str(
        "{born: 2001-06-01, gender: non_binary, language: sv, municipality: [{value: Kannus}, {value: Kokkola, from: 2026-06-01}], target_groups: [working_age, unemployed]}",
    )
    .unwrap();
    let expected = [
        "1",
        "source=outreach 1",
        "municipality=Kannus 1",
        "target_group=unemployed 1",
        "target_group=working_age 1",
        "labour_status=unknown 1",
        "gender=non_binary 1",
        "age_band=18_24 1",
    ];
    assert_eq!(lines("cases.opened", "2026-Q2", vec![opened.clone()]), expected);
    assert_eq!(lines("cases.returned", "2026-Q2", vec![opened]), ["1"]);
}

#[test]
fn only_a_cases_first_completed_assessment_has_days() {
    let keys = |first: &str| {
        format!(
            "
initiation: {{date: 2026-01-07, how: contact, source: self}}
assessments:
  - {{id: A1, started: 2026-01-08, completed: {first}, needs: []}}
  - {{id: A2, started: 2026-02-01, completed: 2026-02-10, needs: []}}
  - {{id: A3, started: 2026-01-08, completed: 2026-01-08, needs: [], withdrawn: {{date: 2026-01-09}}}}"
        )
    };
    assert_eq!(lines("assessments.completed", "2026-02", one(&keys("2026-01-20"))), ["1"]);
    assert_eq!(lines("assessments.days", "2026-02", one(&keys("2026-01-20"))), [""; 0]);
    assert_eq!(lines("assessments.days", "2026-01", one(&keys("2026-01-20"))), ["13.00"]);
    let two = vec![case("SK-AAAAAA", &keys("2026-02-01")), case("SK-BBBBBB", &keys("2026-02-02"))];
    assert_eq!(lines("assessments.days", "2026-02", two), ["25.50"]);
}

#[test]
fn three_months_run_from_the_initiation_by_statutory_arithmetic() {
    // 30.11.2025 + 3 months is Saturday 28.2.2026, which moves to Monday 2.3.2026.
    let enforced = |day: &str| {
        one(&format!(
            "
initiation: {{date: 2025-11-30, how: contact, source: self}}
decisions:
  - {{id: D1, date: 2026-01-26, kind: grant, service: social_rehabilitation, enforced: {day}, grounds: x}}
  - {{id: D2, date: 2026-02-26, kind: grant, service: social_rehabilitation, enforced: 2026-03-30, grounds: x}}"
        ))
    };
    assert_eq!(lines("decisions.in_time", "2026-03", enforced("2026-03-02")), ["1/1"]);
    assert_eq!(lines("decisions.in_time", "2026-03", enforced("2026-03-03")), ["0/1"]);
    assert_eq!(lines("decisions.in_time", "2026-03", enforced("2026-02-28")), [""; 0]);
    assert_eq!(lines("decisions", "2026-Q1", enforced("2026-03-02")), ["2", "kind=grant 2"]);
}

#[test]
fn three_months_run_anew_from_a_reopening() {
    let reopened = one("
initiation: {date: 2025-01-07, how: contact, source: self}
earlier_closures: [{date: 2025-03-01, ground: no_contact, destination: unknown, reopened: {date: 2026-01-07}}]
decisions: [{id: D1, date: 2026-02-01, kind: grant, service: social_rehabilitation, enforced: 2026-03-02, grounds: x}]");
    assert_eq!(lines("decisions.in_time", "2026-03", reopened), ["1/1"]);
}

#[test]
fn checks_are_counted_by_what_the_rules_and_the_professional_said() {
    let checks = one("
checks:
  - {id: C1, date: 2026-03-02, verdict: supported, conclusion: start, criteria_results: {a: supported, b: unknown}}
  - {id: C2, date: 2026-03-31, verdict: supported, criteria_results: {a: supported}}
  - {id: C3, date: 2026-04-01, verdict: supported}");
    let expected = ["2", "verdict=supported 2", "conclusion=start 1", "conclusion=unknown 1"];
    assert_eq!(lines("checks.recorded", "2026-03", checks.clone()), expected);
    assert_eq!(
        lines("criteria", "2026-03", checks),
        ["criterion=a verdict=supported 2", "criterion=b verdict=unknown 1"]
    );
}

#[test]
fn a_conclusion_departs_from_a_verdict_only_against_it() {
    let concluded = |code: &str, verdict: &str, conclusion: &str| {
        case(
            code,
            &format!("checks: [{{id: C1, date: 2026-03-02, verdict: {verdict}, conclusion: {conclusion}}}]"),
        )
    };
    let cases = vec![
        concluded("SK-AAAAAA", "not_supported", "start"),
        concluded("SK-BBBBBB", "supported", "do_not_start"),
        concluded("SK-CCCCCC", "supported", "start"),
        concluded("SK-DDDDDD", "partly_supported", "do_not_start"),
        concluded("SK-EEEEEE", "supported", "other_service"),
    ];
    let expected = ["2/5", "municipality=Kokkola 2/5", "source=self 2/5"];
    assert_eq!(lines("criteria.overridden", "2026-03", cases), expected);
}

const SESSIONS: &str = "
sessions:
  - {id: S1, date: 2026-03-01, minutes: 50, form: individual, service: individual_support, channel: in_person, place: home, attendance: attended, workers: [anna], contents: [home_guidance, accompanying]}
  - {id: S2, date: 2026-03-31, minutes: 45, form: peer_support, channel: phone, attendance: attended, workers: [anna, ben]}
  - {id: S3, date: 2026-03-15, minutes: 30, form: individual, channel: in_person, attendance: no_show, workers: [anna]}
  - {id: S4, date: 2026-03-15, minutes: 30, form: individual, channel: in_person, attendance: cancelled_by_service, workers: [anna]}
  - {id: S5, date: 2026-03-15, minutes: 30, form: individual, channel: in_person, attendance: attended, workers: [anna], withdrawn: {date: 2026-03-16}}
  - {id: S6, date: 2026-04-01, minutes: 30, form: individual, channel: in_person, attendance: attended, workers: [anna]}";

#[test]
fn only_attended_standing_sessions_of_the_month_count() {
    let expected = [
        "2",
        "form=individual 1",
        "form=peer_support 1",
        "service=individual_support 1",
        "service=unknown 1",
        "channel=in_person 1",
        "channel=phone 1",
        "place=home 1",
        "place=unknown 1",
        "content=accompanying 1",
        "content=home_guidance 1",
        "worker=anna 2",
        "worker=ben 1",
    ];
    assert_eq!(lines("sessions", "2026-03", one(SESSIONS)), expected);
    assert_eq!(lines("peer_support", "2026-03", one(SESSIONS)), ["1"]);
}

#[test]
fn hours_are_rounded_from_the_sum_of_minutes() {
    let expected =
        ["1.60", "form=individual 0.80", "form=peer_support 0.80", "worker=anna 1.60", "worker=ben 0.80"];
    assert_eq!(lines("sessions.hours", "2026-03", one(SESSIONS)), expected);
}

#[test]
fn missed_sessions_are_a_share_of_all() {
    let expected = ["2/4", "attendance=cancelled_by_service 1/4", "attendance=no_show 1/4"];
    assert_eq!(lines("sessions.missed", "2026-03", one(SESSIONS)), expected);
    assert_eq!(lines("sessions.missed", "2026-05", one(SESSIONS)), [""; 0]);
}

#[test]
fn a_returning_client_is_one_person() {
    let session = "sessions: [{id: S1, date: 2026-03-02, minutes: 50, form: contact, channel: phone, attendance: attended, workers: [anna]}]";
    let first = case("SK-AAAAAA", session);
    let mut second = case(
        "SK-BBBBBB",
        &format!(
            "initiation: {{date: 2026-02-01, how: contact, source: self, previous_case: SK-AAAAAA}}\n{session}"
        ),
    );
    second.client.gender = crate::model::client::Gender::Undisclosed;
    let other = case("SK-CCCCCC", session);
    let expected =
        ["2", "gender=undisclosed 1", "gender=woman 1", "age_band=25_29 2", "municipality=Kokkola 2"];
    assert_eq!(lines("clients.served", "2026-03", vec![first, second, other]), expected);
}

/// Active from 1.2.2026 (a Sunday); the weeks wholly in February begin on the 2nd, 9th and 16th.
fn met_on(days: &[&str], more: &str) -> Vec<Case> {
    let session = |day: &&str| {
        format!(
            "  - {{id: S-{day}, date: {day}, minutes: 50, form: contact, channel: phone, attendance: attended, workers: [anna]}}\n"
        )
    };
    let sessions: String = days.iter().map(session).collect();
    one(&format!(
        "
decisions: [{{id: D1, date: 2026-01-26, kind: grant, service: social_rehabilitation, from: 2026-02-01, grounds: x}}]
sessions:
{sessions}{more}"
    ))
}

#[test]
fn weekly_contact_is_asked_of_whole_active_weeks() {
    assert_eq!(
        lines("clients.weekly", "2026-02", met_on(&["2026-02-02", "2026-02-15", "2026-02-16"], "")),
        ["1/1"]
    );
    assert_eq!(
        lines("clients.weekly", "2026-02", met_on(&["2026-02-02", "2026-02-03", "2026-02-24"], "")),
        ["0/1"]
    );
    assert_eq!(lines("clients.weekly", "2026-01", met_on(&["2026-01-20"], "")), [""; 0]);
}

#[test]
fn weeks_touched_by_a_pause_are_left_out() {
    let pause = "pauses: [{from: 2026-02-15, to: 2026-02-16, ground: treatment}]";
    assert_eq!(lines("clients.weekly", "2026-02", met_on(&["2026-02-02"], pause)), ["1/1"]);
    let long = "pauses: [{from: 2026-02-02, ground: treatment}]";
    assert_eq!(lines("clients.weekly", "2026-02", met_on(&["2026-02-02"], long)), [""; 0]);
}

#[test]
fn results_of_prepared_appointments_count_on_their_own_day() {
    let prepared = one("
sessions:
  - {id: S1, date: 2026-02-20, minutes: 60, form: prepared_appointment, channel: in_person, attendance: attended, workers: [anna], appointment: {result: {date: 2026-03-10, code: referral}}}
  - {id: S2, date: 2026-03-20, minutes: 60, form: prepared_appointment, channel: in_person, attendance: attended, workers: [anna]}
appointments:
  - {id: B1, date: 2026-03-20, actor: kela, kept: true}
  - {id: B2, date: 2026-03-21, actor: kela, kept: false}
  - {id: B3, date: 2026-03-22, actor: health_centre, kept: true}
  - {id: B4, date: 2026-03-23, actor: health_centre}");
    assert_eq!(lines("appointments.prepared", "2026-03", prepared.clone()), ["1"]);
    assert_eq!(lines("appointments.results", "2026-03", prepared.clone()), ["1", "code=referral 1"]);
    assert_eq!(
        lines("appointments.kept", "2026-03", prepared),
        ["2/3", "actor=health_centre 1/1", "actor=kela 1/2"]
    );
}

const GOALS: &str = "
plans:
  - {id: P1, kind: client_plan, made: 2026-03-02, with_client: true, goals: [
      {id: G1, statement: a, named_by: client, baseline: -1, domain: finances},
      {id: G2, statement: b, named_by: worker, set: 2026-04-01, weight: 2},
      {id: G3, statement: c, named_by: client, baseline: -2, withdrawn: {date: 2026-03-03}}]}
  - {id: P2, kind: client_plan, made: 2026-03-20, with_client: true, goals: [{id: G4, statement: d, named_by: client, continues: G1}]}
reviews:
  - {id: R1, date: 2026-06-02, plan: P1, goals: [{goal: G1, level: 2}, {goal: G2, not_rated: x}, {goal: G3, level: 2}]}
  - {id: R2, date: 2026-06-20, plan: P1, goals: [{goal: G1, level: 1}, {goal: G2, level: 0}], support_sufficient: too_little, mechanisms: {trust: 3}}
  - {id: R3, date: 2026-06-10, plan: P1, goals: [{goal: G2, level: -2}], mechanisms: {trust: 4}, changes: {coping: -1}, experience: {time: 2}}
closure: {date: 2026-06-20, ground: goals_reached, destination: work, goals: [{goal: G2, level: -1}], follow_up: {due: 2026-06-30, done: 2026-06-29, labour_status: employed}}";

#[test]
fn goals_that_carry_on_others_are_not_set_anew() {
    let expected = ["1", "named_by=client 1", "domain=finances 1"];
    assert_eq!(lines("goals.set", "2026-03", one(GOALS)), expected);
    assert_eq!(lines("goals.set", "2026-04", one(GOALS)), ["1", "named_by=worker 1", "domain=unknown 1"]);
}

#[test]
fn the_latest_rating_counts_and_a_closure_comes_after_the_review_of_its_day() {
    let expected =
        ["1/2", "named_by=client 1/1", "named_by=worker 0/1", "domain=finances 1/1", "domain=unknown 0/1"];
    assert_eq!(lines("goals.attained", "2026-06", one(GOALS)), expected);
}

#[test]
fn the_t_score_weighs_the_goals_and_its_change_needs_a_baseline() {
    // +1 with weight 1 and −1 with weight 2: 50 + 10·(−1) / √(0.7·5 + 0.3·9) = 45.98
    assert_eq!(
        lines("gas.t", "2026-06", one(GOALS)),
        ["statistic=mean 45.98", "statistic=median 45.98", "statistic=n 1"]
    );
    assert_eq!(lines("gas.change", "2026-06", one(GOALS)), ["statistic=mean 20.00", "statistic=n 1"]);
    assert_eq!(lines("gas.t", "2026-05", one(GOALS)), [""; 0]);
}

#[test]
fn reviews_give_means_by_code() {
    assert_eq!(
        lines("mechanisms", "2026-06", one(GOALS)),
        ["mechanism=trust statistic=mean 3.50", "mechanism=trust statistic=n 2"]
    );
    assert_eq!(lines("changes", "2026-06", one(GOALS))[0], "area=coping statistic=mean -1.00");
    assert_eq!(lines("experience", "2026-06", one(GOALS))[1], "aspect=time statistic=n 1");
    assert_eq!(
        lines("support_sufficient", "2026-06", one(GOALS)),
        ["3", "answer=too_little 1", "answer=unknown 2"]
    );
    assert_eq!(lines("reviews.made", "2026-06", one(GOALS)), ["3"]);
    assert_eq!(lines("plans.made", "2026-03", one(GOALS)), ["2", "kind=client_plan 2"]);
}

#[test]
fn what_came_after_is_counted_by_destination_and_by_labour_status() {
    assert_eq!(lines("moved", "2026-06", one(GOALS)), ["1", "destination=work 1"]);
    let expected = ["statistic=due 1", "statistic=done 1", "labour_status=employed statistic=done 1"];
    assert_eq!(lines("follow_ups", "2026-06", one(GOALS)), expected);
}
