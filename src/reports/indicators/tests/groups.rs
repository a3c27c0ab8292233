//! Groups: who came, what a filter keeps, and what ties them to individual work.
//! One small autumn with two groups, counted by hand.

use crate::model::code::Id;
use crate::model::dataset::Dataset;
use crate::reports::filter::Filter;
use crate::reports::testing::{case, dataset, group, lines_of};

const SESSION: &str = "minutes: 50, form: individual, channel: in_person, workers: [anna]";

/// Two cases in a peer group and one of them in a second, open group.
fn folder() -> Dataset {
    let met = |day: &str, attendance: &str| {
        format!("sessions: [{{id: S1, date: {day}, attendance: {attendance}, {SESSION}}}]")
    };
    let cases = vec![
        case("SK-AAAAAA", &met("2026-09-01", "attended")),
        case("SK-BBBBBB", &met("2026-08-31", "attended")),
        case("SK-CCCCCC", &met("2026-10-02", "no_show")),
    ];
    let mut open = group("avoin", "kind: theme, open: true", &["2026-10-08 SK-AAAAAA present"]);
    open.meetings[0].record.headcount = Some(7);
    let peers = [
        "2026-10-07 SK-AAAAAA present",
        "2026-10-07 SK-BBBBBB present",
        "2026-10-14 SK-AAAAAA present",
        "2026-10-14 SK-BBBBBB excused",
        "2026-10-14 SK-CCCCCC absent",
        "2026-11-04 SK-CCCCCC present",
    ];
    let groups = vec![group("vertaiset", "kind: peer, open: false", &peers), open];
    Dataset { groups, ..dataset(cases) }
}

fn october(indicator: &str, filter: &Filter) -> Vec<String> {
    lines_of(indicator, "2026-10", &folder(), filter)
}

#[test]
fn who_is_in_two_groups_counts_once_in_the_total_and_once_in_each() {
    let all = Filter::default();
    assert_eq!(october("groups.participants", &all), ["2", "group=avoin 1", "group=vertaiset 2"]);
    assert_eq!(october("groups.attendances", &all), ["4", "group=avoin 1", "group=vertaiset 3"]);
    assert_eq!(october("groups.meetings", &all), ["3", "group=avoin 1", "group=vertaiset 2"]);
    assert_eq!(october("groups.open_visits", &all), ["7", "group=avoin 7"]);
    assert_eq!(october("peer_support", &all), ["3"]);
}

#[test]
fn individual_work_of_the_thirty_days_before_ties_a_participant() {
    assert_eq!(october("groups.linked", &Filter::default()), ["1/2"]);
    assert_eq!(lines_of("groups.linked", "2026-09-30..2026-10-31", &folder(), &Filter::default()), ["2/2"]);
}

#[test]
fn presence_in_a_group_is_a_contact() {
    assert_eq!(october("clients.served", &Filter::default())[0], "2");
    assert_eq!(lines_of("clients.served", "2026-11", &folder(), &Filter::default())[0], "1");
}

#[test]
fn a_filter_by_group_keeps_its_roster_and_its_meetings() {
    let only = Filter { group: Some(Id::new("avoin")), ..Filter::default() };
    assert_eq!(october("groups.meetings", &only), ["1", "group=avoin 1"]);
    assert_eq!(october("groups.attendances", &only), ["1", "group=avoin 1"]);
    assert_eq!(october("clients.served", &only)[0], "1");
}

#[test]
fn what_is_the_whole_groups_is_left_out_where_clients_are_chosen() {
    let elsewhere = Filter { municipality: Some("Kokkola".into()), ..Filter::default() };
    assert_eq!(october("groups.meetings", &elsewhere), [""; 0]);
    assert_eq!(october("groups.open_visits", &elsewhere), [""; 0]);
    assert_eq!(october("groups.participants", &elsewhere)[0], "2");
}
