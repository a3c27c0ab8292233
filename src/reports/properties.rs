//! What holds for the indicators whatever the cases are.
//! Generated cases come from `testing`; what an indicator says of a certain case is tested beside it.

use std::collections::BTreeMap;

use chrono::Datelike;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use crate::eligibility::outcome;
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::code::Id;
use crate::model::dataset::Dataset;
use crate::model::date::Date;
use crate::model::due::{due, last_contact, next_meeting};
use crate::model::period::Period;
use crate::model::reach::Reach;
use crate::model::session::Session;
use crate::model::settled::{named, remains, rest, with_previous};
use crate::model::wordless::Wordless;
use crate::reports::dictionary::{INDICATORS, find};
use crate::reports::filter::Filter;
use crate::reports::indicators::core_elements::lacking;
use crate::reports::indicators::project::TARGET;
use crate::reports::observation::Observation;
use crate::reports::testing::{any_day, any_period, case, dataset, group, material, orderly_case, wild_case};
use crate::reports::view::View;

/// Breakdowns by lists, whose parts need not add up.
const LISTS: [&str; 4] = ["target_group", "content", "worker", "result"];

fn total(indicator: &str, dataset: &Dataset, period: Period) -> f64 {
    let view = View::new(material(dataset), period, &Filter::default());
    let observations = (find(indicator).unwrap().compute)(&view);
    observations.iter().find(|o| o.by.is_empty()).unwrap().value.unwrap().as_f64()
}

proptest! {
    #[test]
    fn what_was_open_and_what_happened_give_what_is_open(cases in vec(orderly_case(), 0..6), period in any_period()) {
        let dataset = dataset(cases);
        let of = |indicator| total(indicator, &dataset, period);
        let expected = of("cases.open_start") + of("cases.opened") + of("cases.reopened") - of("cases.closed");
        prop_assert_eq!(of("cases.open_end"), expected);
    }

    #[test]
    fn what_is_open_at_the_end_is_open_at_the_next_start(cases in vec(orderly_case(), 0..6), period in any_period()) {
        let dataset = dataset(cases);
        if let Some(next) = period.next() {
            prop_assert_eq!(total("cases.open_end", &dataset, period), total("cases.open_start", &dataset, next));
        }
    }

    #[test]
    fn what_a_report_does_not_ask_for_changes_no_number(cases in vec(wild_case(), 0..6), period in any_period()) {
        let reach = Reach::Periods(vec![period]);
        let slight = |mut case: Case| {
            case.drop_words();
            reach.cut(&mut case.sessions);
            case
        };
        let whole = dataset(cases.clone());
        let less = dataset(cases.into_iter().map(slight).collect());
        let of = |dataset| View::new(material(dataset), period, &Filter::default());
        for indicator in INDICATORS.iter().filter(|indicator| indicator.id != TARGET) {
            prop_assert_eq!((indicator.compute)(&of(&whole)), (indicator.compute)(&of(&less)), "{}", indicator.id);
        }
        prop_assert_eq!(lacking(&of(&whole)), lacking(&of(&less)));
    }

    #[test]
    fn what_is_due_on_a_day_is_told_by_a_few_sessions(
        mut case in wild_case(),
        passed in 0..800_i64,
        sessions in vec((-150..20_i64, any::<bool>(), option::of(0..200_i64)), 0..8),
        present in vec(-90..5_i64, 0..4),
    ) {
        let day = "2025-06-01".parse::<Date>().unwrap().plus_days(passed);
        let session = |(days, is_held, next): (i64, bool, Option<i64>)| {
            let date = day.plus_days(days);
            let like = case.sessions[usize::from(!is_held)].clone();
            Session { date, next: next.map(|days| date.plus_days(days)), ..like }
        };
        case.sessions = sessions.into_iter().map(session).collect();
        let row = |days: &i64| format!("{} {} present", day.plus_days(*days), case.case);
        let rows: Vec<String> = present.iter().map(row).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let whole = Dataset { groups: vec![group("arkiryhma", "kind: peer, open: false", &rows)], ..dataset(vec![case.clone()]) };
        let (days, material) = (whole.group_days(), material(&whole));
        let around = material.around(days.of(case.case));
        let agenda = |case: &Case| {
            // In which of the sessions that are left something stands tells nothing.
            let due: Vec<_> = due(case, &around, day).into_iter().map(|due| (due.kind, due.date, due.entry)).collect();
            let next = next_meeting(case, day).map(|(next, _, session)| (next, session.clone()));
            (due, next, last_contact(case, around.group_days, day))
        };
        let expected = agenda(&case);
        Reach::on(day).cut(&mut case.sessions);
        prop_assert_eq!(agenda(&case), expected);
    }

    #[test]
    fn criteria_rest_on_no_words_and_no_sessions(mut case in wild_case(), day in any_day()) {
        for set in material(&dataset(Vec::new())).catalogue.criteria_sets() {
            let expected = outcome(set, &case, day);
            case.drop_words();
            case.sessions.clear();
            prop_assert_eq!(outcome(set, &case, day), expected);
        }
    }

    #[test]
    fn of_settled_cases_no_later_number_asks_more_than_what_remains(
        cases in vec(prop_oneof![orderly_case(), wild_case()], 1..6),
        after in 0..5_000_i64,
        length in 0..400_i64,
    ) {
        let cases = linked(cases);
        let settled: Vec<Date> = cases.iter().filter_map(rest).map(|rest| rest.since).filter(|day| day.year() < 3000).collect();
        let Some(last) = settled.iter().max() else { return Ok(()) };
        let from = last.plus_days(32 + after);
        let period = Period::new(from, from.plus_days(length)).unwrap();
        let reach = Reach::Periods(vec![period]);
        let is_past = |case: &Case| reach.is_after(rest(case));
        let less = |case: &Case| if is_past(case) { remains(case) } else { case.clone() };
        let less = dataset(cases.iter().map(less).collect());
        prop_assert!(less.cases.iter().any(|case| case.record.sessions.is_empty()));
        for (whole, rest) in cases.iter().zip(&less.cases) {
            let due = |case: &Case| due(case, &material(&less).around(&[]), from);
            prop_assert_eq!(due(whole), due(&rest.record));
        }
        let whole = dataset(cases);
        let of = |dataset| View::new(material(dataset), period, &Filter::default());
        for indicator in INDICATORS.iter().filter(|indicator| indicator.id != TARGET) {
            prop_assert_eq!((indicator.compute)(&of(&whole)), (indicator.compute)(&of(&less)), "{}", indicator.id);
        }
        prop_assert_eq!(lacking(&of(&whole)), lacking(&of(&less)));
    }

    #[test]
    fn a_case_at_rest_that_nobody_names_changes_no_number(
        cases in vec((prop_oneof![orderly_case(), wild_case()], any::<bool>(), any::<bool>()), 1..6),
        after in 0..5_000_i64,
        length in 0..400_i64,
        came in vec((0..6_usize, -60..430_i64), 0..3),
    ) {
        let (mut cases, is_linked): (Vec<Case>, Vec<bool>) =
            cases.into_iter().map(|(case, is_asked, is_linked)| (followed_up(case, is_asked), is_linked)).unzip();
        let previous = linked(cases.clone()).into_iter().map(|case| case.initiation.previous_case);
        for ((case, previous), is_linked) in cases.iter_mut().zip(previous).zip(is_linked) {
            case.initiation.previous_case = previous.filter(|_| is_linked);
        }
        let rests: Vec<Date> = cases.iter().filter_map(rest).map(|rest| rest.since).filter(|day| day.year() < 3000).collect();
        let Some(last) = rests.iter().min() else { return Ok(()) };
        let from = last.plus_days(32 + after);
        let period = Period::new(from, from.plus_days(length)).unwrap();
        let row = |(at, days): &(usize, i64)| {
            Some(format!("{} {} present", from.plus_days(*days), cases.get(*at)?.case))
        };
        let rows: Vec<String> = came.iter().filter_map(row).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let groups = vec![group("arkiryhma", "kind: peer, open: false", &rows)];
        let whole = Dataset { groups, ..dataset(cases) };
        let less = mattering(&whole, &Reach::Numbers(vec![period]));
        for filter in [Filter::default(), Filter { group: Some(Id::new("arkiryhma")), ..Filter::default() }] {
            let of = |dataset| View::new(material(dataset), period, &filter);
            for indicator in INDICATORS.iter().filter(|indicator| indicator.id != TARGET) {
                prop_assert_eq!((indicator.compute)(&of(&whole)), (indicator.compute)(&of(&less)), "{}", indicator.id);
            }
            prop_assert_eq!(lacking(&of(&whole)), lacking(&of(&less)));
        }
    }

    #[test]
    fn single_valued_breakdowns_add_up(cases in vec(wild_case(), 0..6), period in any_period()) {
        let dataset = dataset(cases);
        let view = View::new(material(&dataset), period, &Filter::default());
        for indicator in INDICATORS.iter().filter(|indicator| indicator.statistics.is_empty()) {
            let observations = (indicator.compute)(&view);
            // Hours are rounded part by part, and shares add up by their numerators.
            if matches!(indicator.id, "sessions.hours" | "criteria") {
                continue;
            }
            let number = |o: &Observation| o.numerator.map_or(o.value.unwrap().as_f64(), |n| n as f64);
            let Some(total) = observations.iter().find(|o| o.by.is_empty()).map(number) else { continue };
            let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
            for part in &observations {
                if let [(key, _)] = part.by.as_slice() {
                    *sums.entry(key).or_default() += number(part);
                }
            }
            for (key, sum) in sums.into_iter().filter(|(key, _)| !LISTS.contains(key)) {
                prop_assert_eq!(sum, total, "{} by {}", indicator.id, key);
            }
        }
    }

    #[test]
    fn nothing_panics_and_every_observation_keeps_to_the_dictionary(
        cases in vec(wild_case(), 0..6),
        period in any_period(),
    ) {
        let dataset = dataset(cases);
        let view = View::new(material(&dataset), period, &Filter::default());
        for indicator in INDICATORS {
            for observation in (indicator.compute)(&view) {
                prop_assert_eq!(observation.indicator, indicator.id);
                prop_assert!(observation.value.is_some_and(|value| value.as_f64().is_finite()));
                for (key, value) in &observation.by {
                    let statistic = *key == "statistic" && indicator.statistics.contains(&value.as_str());
                    prop_assert!(statistic || indicator.breakdown(key).is_some(), "{} by {}", indicator.id, key);
                }
            }
        }
    }
}

/// The cases as those of one person, each after the one before.
fn linked(mut cases: Vec<Case>) -> Vec<Case> {
    let mut previous = None;
    for case in &mut cases {
        case.initiation.previous_case = previous.replace(case.case);
    }
    cases
}

/// The case with every follow-up done on the day that it was due, or none asked for.
fn followed_up(mut case: Case, is_asked: bool) -> Case {
    for closure in case.earlier_closures.iter_mut().chain(&mut case.closure) {
        closure.follow_up = closure.follow_up.take().filter(|_| is_asked);
        closure.follow_up.iter_mut().for_each(|own| own.done = own.due);
    }
    case
}

/// What is read of a folder.
fn mattering(whole: &Dataset, reach: &Reach) -> Dataset {
    let named = named(&whole.groups, reach);
    let matters = |case: &Case| !reach.passes_over(rest(case)) || named.contains(&case.case);
    let of = |is_wanted: &dyn Fn(&Case) -> bool| {
        whole.cases.iter().filter(|loaded| is_wanted(&loaded.record)).cloned().collect::<Vec<_>>()
    };
    let load = |codes: &[CaseCode]| Some(of(&|case| codes.contains(&case.case)));
    Dataset { cases: with_previous(of(&matters), load).unwrap(), ..whole.clone() }
}

#[test]
fn a_case_is_passed_over_from_its_rest_until_its_papers_are_to_be_destroyed() {
    let closed = case("SK-AAAAAA", "closure: {date: 2026-06-30, ground: goals_reached, destination: work}");
    let whole = dataset(vec![closed]);
    let count = |period: &str| mattering(&whole, &Reach::Numbers(vec![period.parse().unwrap()])).cases.len();
    assert_eq!(["2026-06", "2026-07", "2026-08", "2036-06", "2036-07"].map(count), [1, 1, 0, 0, 1]);
}

#[test]
fn no_two_observations_of_a_report_are_the_same_number() {
    let cases = vec![case("SK-AAAAAA", "")];
    let dataset = dataset(cases);
    let view = View::new(material(&dataset), Period::year(2026).unwrap(), &Filter::default());
    for indicator in INDICATORS {
        let mut seen = Vec::new();
        for observation in (indicator.compute)(&view) {
            assert!(!seen.contains(&observation.by), "{} {:?}", indicator.id, observation.by);
            seen.push(observation.by);
        }
    }
}

#[test]
fn who_had_a_settled_case_between_two_others_is_still_one_person() {
    let met = |previous: &str| {
        format!(
            "initiation: {{date: 2026-10-01, how: contact, source: self{previous}}}\nsessions: [{{id: 2026-10-05-aaa, date: 2026-10-05, minutes: 50, form: individual, channel: in_person, attendance: attended, workers: [anna]}}]"
        )
    };
    let between = "initiation: {date: 2020-01-01, how: contact, source: self, previous_case: SK-AAAAAA}\nclosure: {date: 2020-12-01, ground: goals_reached, destination: work}";
    let cases = vec![
        case("SK-AAAAAA", &met("")),
        remains(&case("SK-BBBBBB", between)),
        case("SK-CCCCCC", &met(", previous_case: SK-BBBBBB")),
    ];
    assert_eq!(total("clients.served", &dataset(cases), "2026-10".parse().unwrap()), 1.0);
}
