//! A reader who wants to know what was hidden, against generated offices.
//!
//! He has the JSON of this report and of the two adjoining periods, knows how cases are accounted for and
//! which breakdowns add up, that counts are whole, and that what is hidden is not zero. He narrows every
//! number down to the least and the most that it can be until nothing changes. He shares no code with
//! `system`, which looks for a second solution instead.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;
use serde_json::Value as Json;

use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::closure::{Closure, Reopened};
use crate::model::dataset::{Dataset, Loaded};
use crate::model::date::Date;
use crate::model::dated::Dated;
use crate::model::period::Period;
use crate::reports::filter::Filter;
use crate::reports::layout::{Layout, Line, Section};
use crate::reports::provenance::Provenance;
use crate::reports::render::json::json;
use crate::reports::report::Report;
use crate::reports::testing::{case, dataset, group, material, row};
use crate::reports::{LAYOUTS, layout};

use super::publish;

/// More than any number of these offices.
const MANY: i64 = 1_000_000;
const LIST_VALUED: [&str; 4] = ["target_group", "content", "worker", "result"];
/// Counts of people and their cases, as a reader of the definitions would name them.
const OF_PEOPLE: [&str; 13] = [
    "cases.open_start",
    "cases.open_end",
    "cases.opened",
    "cases.closed",
    "cases.reopened",
    "cases.returned",
    "clients.served",
    "moved",
    "follow_ups",
    "groups.participants",
    "encounters.people",
    "esf.participants",
    "late",
];

/// Who is counted in a share is printed as a count as well.
const WHOLES: [(&str, &str); 2] =
    [("clients.served", "strengthened"), ("groups.participants", "groups.linked")];

/// Every printed number by its name, `None` where it is hidden, with what kind of number it is.
#[derive(Debug, Default)]
struct Attacker {
    bounds: BTreeMap<String, (i64, i64)>,
    hidden: Vec<String>,
    /// Members with their signs, adding up to zero.
    sums: Vec<Vec<(String, i64)>>,
}

fn text(value: &Json) -> &str {
    value.as_str().unwrap()
}

fn name(indicator: &str, by: &[(String, String)], period: &str, part: &str) -> String {
    let by: Vec<String> = by.iter().map(|(key, value)| format!("{key}={value}")).collect();
    format!("{indicator}[{}]{period}.{part}", by.join(";"))
}

impl Attacker {
    fn learn(&mut self, name: String, number: Option<i64>, least: i64) {
        let (low, high) = number.map_or((least, MANY), |number| (number, number));
        if number.is_none() {
            self.hidden.push(name.clone());
        }
        let own = self.bounds.entry(name).or_insert((i64::MIN / 4, MANY));
        *own = (own.0.max(low), own.1.min(high));
    }

    /// Reads a report, and of its own period how the breakdowns add up.
    fn read(&mut self, report: &Json) {
        let own_period = text(&report["period"]["from"]);
        let mut parts: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for observation in report["observations"].as_array().unwrap() {
            let indicator = text(&observation["indicator"]);
            let by: Vec<(String, String)> = observation["by"]
                .as_object()
                .unwrap()
                .iter()
                .map(|(key, value)| (key.clone(), text(value).to_owned()))
                .collect();
            let period = observation.get("period").map_or(own_period, |period| text(&period["from"]));
            let suppressed = observation.get("suppressed").is_some();
            let is_share =
                observation.get("denominator").is_some() || suppressed && ends_with_share(indicator);
            let components: &[(&str, i64)] =
                if is_share { &[("part", 0), ("rest", 0)] } else { &[("count", 1)] };
            for (component, least) in components {
                let number = match *component {
                    "part" => observation["numerator"].as_i64(),
                    "rest" => observation["denominator"]
                        .as_i64()
                        .map(|whole| whole - observation["numerator"].as_i64().unwrap()),
                    _ => observation["value"].as_i64(),
                };
                if !suppressed && number.is_none() {
                    continue;
                }
                if suppressed && is_measured(indicator, &by) {
                    continue;
                }
                let own = name(indicator, &by, period, component);
                self.learn(own.clone(), number, *least);
                for (place, (key, _)) in by.iter().enumerate().filter(|_| period == own_period) {
                    let in_several = indicator == "groups.participants" && key == "group";
                    if key != "statistic" && !in_several && !LIST_VALUED.contains(&key.as_str()) {
                        let mut above = by.clone();
                        above.remove(place);
                        let total = name(indicator, &above, period, component);
                        parts.entry(format!("{key} {total}")).or_default().push(own.clone());
                    }
                }
            }
        }
        for (total, parts) in parts {
            let (_, total) = total.split_once(' ').unwrap();
            if self.bounds.contains_key(total) && !total.starts_with("sessions.missed") {
                let mut sum: Vec<_> = parts.into_iter().map(|part| (part, 1)).collect();
                sum.push((total.to_owned(), -1));
                self.sums.push(sum);
            }
        }
    }

    /// Open at the start + opened + reopened = open at the end + closed, and a start is the end before it.
    fn account(&mut self, periods: &[Period]) {
        let of = |indicator: &str, period: &Period| name(indicator, &[], &period.from().to_string(), "count");
        for period in periods {
            let signs = [("open_start", 1), ("opened", 1), ("reopened", 1), ("open_end", -1), ("closed", -1)];
            let sum = signs.map(|(what, sign)| (of(&format!("cases.{what}"), period), sign));
            self.sums.push(sum.to_vec());
            for (whole, share) in WHOLES {
                let part = |part: &str| (name(share, &[], &period.from().to_string(), part), 1);
                self.sums.push(vec![part("part"), part("rest"), (of(whole, period), -1)]);
            }
        }
        for pair in periods.windows(2) {
            self.sums.push(vec![(of("cases.open_end", &pair[0]), 1), (of("cases.open_start", &pair[1]), -1)]);
        }
        self.sums.retain(|sum| sum.iter().all(|(name, _)| self.bounds.contains_key(name)));
    }

    fn narrow(&mut self) {
        let mut changed = true;
        while changed {
            changed = false;
            for sum in self.sums.clone() {
                for (name, sign) in &sum {
                    changed |= self.narrow_one(&sum, name, *sign);
                }
            }
        }
    }

    /// What the others of a sum leave to one of its members.
    fn narrow_one(&mut self, sum: &[(String, i64)], name: &str, sign: i64) -> bool {
        let (mut least, mut most) = (0_i64, 0_i64);
        for (other, other_sign) in sum.iter().filter(|(other, _)| other != name) {
            let (low, high) = self.bounds[other];
            let (low, high) = if *other_sign > 0 { (low, high) } else { (-high, -low) };
            (least, most) = (least + low, most + high);
        }
        let (low, high) = if sign > 0 { (-most, -least) } else { (least, most) };
        let own = self.bounds.get_mut(name).unwrap();
        let before = *own;
        *own = (own.0.max(low), own.1.min(high));
        assert!(own.0 <= own.1, "{name} cannot be {own:?}: {sum:?}");
        *own != before
    }

    /// The hidden numbers of which only one value is left.
    fn known(&self) -> Vec<&String> {
        self.hidden.iter().filter(|name| self.bounds[*name].0 == self.bounds[*name].1).collect()
    }
}

fn ends_with_share(indicator: &str) -> bool {
    let shares = [
        "sessions.missed",
        "decisions.in_time",
        "clients.weekly",
        "goals.attained",
        "groups.linked",
        "core_elements",
        "core_elements.all",
        "strengthened",
    ];
    shares.contains(&indicator) || indicator.ends_with(".kept") || indicator.ends_with(".overridden")
}

/// True of means and medians, whose n is a number of its own.
fn is_measured(indicator: &str, by: &[(String, String)]) -> bool {
    let statistic = by.iter().find(|(key, _)| key == "statistic").map(|(_, value)| value.as_str());
    let measured = ["mean", "median", "improved", "same", "worse", "ratio", "value"];
    indicator == "assessments.days" || statistic.is_some_and(|name| measured.contains(&name))
}

fn published(layout: &'static Layout, dataset: &Dataset, period: Period) -> Json {
    let filter = Filter::default();
    let report = Report::new(layout, material(dataset), period, &filter, Provenance::default());
    serde_json::from_str(&json(&publish(report, material(dataset), &filter)).unwrap()).unwrap()
}

/// Every line of every report in one, for a reader who has them all.
fn everything() -> &'static Layout {
    static ALL: LazyLock<Layout> = LazyLock::new(|| {
        let mut lines: Vec<Line> = LAYOUTS.iter().flat_map(|layout| layout.lines()).copied().collect();
        lines.sort_by_key(|line| line.indicator);
        lines.dedup_by_key(|line| line.indicator);
        let section = Section { id: "everything", lines: Vec::leak(lines) };
        Layout { name: "everything", compared: true, names_cases: false, sections: Vec::leak(vec![section]) }
    });
    &ALL
}

/// What the attacker finds out of a layout's report on a period with its neighbours beside it.
fn found_out(layout: &'static Layout, dataset: &Dataset, period: Period) -> Vec<String> {
    let periods = [period.previous().unwrap(), period, period.next().unwrap()];
    let mut attacker = Attacker::default();
    for period in periods {
        attacker.read(&published(layout, dataset, period));
    }
    attacker.account(&periods);
    attacker.narrow();
    attacker.known().into_iter().cloned().collect()
}

const FULL: &str = "
assessments: [{id: A1, started: 2026-01-08, completed: 2026-03-20, needs: [{domain: finances}]}]
checks: [{id: C1, date: 2026-03-21, criteria: pirkanmaa-2022@1, verdict: supported, criteria_results: {social_functioning: supported}, conclusion: start}]
plans: [{id: P1, kind: client_plan, made: 2026-03-25, with_client: true, goals: [{id: G1, statement: Käyn kaupassa, named_by: client, baseline: -1}]}]
decisions: [{id: D1, date: 2026-03-26, kind: grant, service: social_rehabilitation, from: 2026-03-26, enforced: 2026-03-26, grounds: Perustelu}]
measurements: [{instrument: 3x10d, date: 2026-01-08, values: {health: 2}}, {instrument: 3x10d, date: 2026-03-29, values: {health: 3}}]
projects: [{id: soku, joined: 2026-03-05}]
sessions: [{id: S1, date: 2026-03-30, minutes: 50, form: individual, channel: in_person, attendance: attended, workers: [anna]}]
reviews: [{id: R1, date: 2026-03-31, plan: P1, goals: [{goal: G1, level: 1}], support_sufficient: sufficient, mechanisms: {trust: 4}}]
closure: {date: 2026-12-15, ground: goals_reached, destination: work, goals: [{goal: G1, level: 2}], follow_up: {due: 2027-06-15}}";

/// A case with facts from a few, so that breakdowns have small and large parts; opened, closed and reopened
/// by turns within nine months around March 2026.
fn client() -> impl Strategy<Value = Case> {
    let full = case("SK-AAAAAA", FULL);
    let facts = (
        select(vec!["Kokkola", "Kokkola", "Kannus", "Toholampi"]),
        select(vec!["woman", "woman", "man", "non_binary"]),
        select(vec!["self", "relative", "health_centre"]),
        select(vec![("goals_reached", "work"), ("no_contact", "unknown"), ("goals_reached", "studies")]),
        select(vec!["supported", "not_supported", "unknown"]),
        any::<(bool, bool)>(),
    );
    let days = (any::<[u8; 6]>(), 0..200_i64, vec((0..70_i64, 0..40_i64), 0..3), any::<bool>());
    (facts, days).prop_map(
        move |((town, gender, source, end, verdict, (mut met, mut rated)), (code, start, turns, open))| {
            let mut case = Case { case: CaseCode::from_random(code), ..full.clone() };
            let day = |text: &str| text.parse::<Date>().unwrap();
            case.client.municipality = Dated::Always(town.into());
            case.client.gender = serde_yaml::from_str(gender).unwrap();
            case.initiation.source = serde_yaml::from_str(source).unwrap();
            case.initiation.date = day("2025-11-01").plus_days(start);
            if case.initiation.date > day("2026-03-20") {
                (case.assessments, case.plans, case.decisions) = Default::default();
                (met, rated) = (false, false);
                case.checks[0].date = None;
            }
            case.checks[0].verdict = Some(serde_yaml::from_str(verdict).unwrap());
            case.sessions.retain(|_| met);
            case.reviews.retain(|_| rated);
            let closure = Closure {
                ground: serde_yaml::from_str(end.0).unwrap(),
                destination: serde_yaml::from_str(end.1).unwrap(),
                goals: Vec::new(),
                ..full.closure.clone().unwrap()
            };
            let mut last = case.initiation.date;
            for (until_closed, until_reopened) in turns {
                let closed = last.plus_days(until_closed);
                last = closed.plus_days(until_reopened);
                let reopened = Some(Reopened { date: Some(last), reason: None });
                case.earlier_closures.push(Closure { date: closed, reopened, ..closure.clone() });
            }
            let closed = last.plus_days(30);
            case.closure = (!open).then_some(Closure { date: closed, ..closure });
            case
        },
    )
}

/// An office with these clients, of whom some go to groups, with answers, anonymous contacts and a project.
fn office(clients: Vec<Case>) -> Dataset {
    // Whatever else is known of them: who goes where follows from the code alone.
    let sign = |case: &Case, place: usize| case.case.to_string().as_bytes()[place];
    let attends = |case: &&Case| {
        let day = if sign(case, 3).is_multiple_of(3) { "2026-03-18" } else { "2026-02-18" };
        (case.initiation.date <= day.parse::<Date>().unwrap()).then(|| format!("{day} {} present", case.case))
    };
    let (few, many): (Vec<&Case>, Vec<&Case>) =
        clients.iter().partition(|case| sign(case, 4).is_multiple_of(4));
    let rows = |cases: &[&Case]| cases.iter().filter_map(attends).collect::<Vec<String>>();
    let of = |name: &str, keys: &str, cases: &[&Case]| {
        let rows = rows(cases);
        group(name, keys, &rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let groups = vec![of("a", "kind: peer, open: false", &few), of("b", "kind: theme, open: false", &many)];
    let answer = |place: usize| {
        let group = if place.is_multiple_of(4) { "a" } else { "b" };
        row(&format!("{{date: 2026-03-18, instrument: esis, group: {group}, value: {place}}}"))
    };
    let met = |people: usize| {
        let setting = if people.is_multiple_of(2) { "street" } else { "online" };
        row(&format!("{{date: 2026-03-18, setting: {setting}, channel: in_person, people: {people}}}"))
    };
    let path = || "rivit.csv".to_owned();
    let surveys = vec![Loaded { record: (0..12).map(answer).collect(), path: path() }];
    let encounters = vec![Loaded { record: (1..4).map(met).collect(), path: path() }];
    let mut dataset = Dataset { groups, surveys, encounters, ..dataset(clients) };
    dataset.office.project = serde_yaml::from_str(
        "{id: soku, from: 2026-02-01, targets: {clients.served: 50, cases.opened: 40, strengthened: 0.7}}",
    )
    .unwrap();
    dataset
}

fn months() -> impl Strategy<Value = Period> {
    select(vec!["2026-01", "2026-02", "2026-03", "2026-04"]).prop_map(|month| month.parse().unwrap())
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 24, ..Default::default() })]

    #[test]
    fn nobody_finds_out_what_is_hidden(clients in vec(client(), 0..40), month in months()) {
        let dataset = office(clients);
        prop_assert_eq!(found_out(everything(), &dataset, month), Vec::<String>::new());
    }

    #[test]
    fn what_one_report_hides_no_other_report_shows(clients in vec(client(), 0..30), month in months()) {
        let dataset = office(clients);
        let numbers = |layout| {
            let report = published(layout, &dataset, month);
            let name = |one: &Json| format!("{}{}{}", one["indicator"], one["by"], one["period"]);
            let all = report["observations"].as_array().unwrap();
            all.iter().map(|one| (name(one), one.clone())).collect::<BTreeMap<String, Json>>()
        };
        let all = numbers(everything());
        for layout in LAYOUTS {
            for (name, number) in numbers(layout) {
                prop_assert_eq!(Some(&number), all.get(&name), "{}", name);
            }
        }
    }

    #[test]
    fn what_is_published_is_large_or_zero(clients in vec(client(), 0..40), month in months()) {
        let report = published(everything(), &office(clients), month);
        for observation in report["observations"].as_array().unwrap() {
            let of_people = OF_PEOPLE.contains(&text(&observation["indicator"]));
            let small = |number: &Json| number.as_u64().is_some_and(|number| number < 5);
            prop_assert!(!(of_people && small(&observation["value"]) && observation["value"] != 0));
            prop_assert!(!small(&observation["denominator"]), "{observation}");
            let is_n = observation["by"]["statistic"] == "n";
            prop_assert!(!(is_n && small(&observation["value"])), "{observation}");
            if observation["suppressed"] == true {
                prop_assert!(observation["value"].is_null());
            }
        }
    }

    #[test]
    fn a_published_month_stays_as_it_was_when_the_next_is_known(
        clients in vec(client(), 25..45),
        month in months(),
    ) {
        let later = month.to();
        let until_then: Vec<Case> = clients.iter().filter_map(|case| as_known_on(case, later)).collect();
        let now = published(layout("monthly").unwrap(), &office(until_then), month);
        let afterwards = published(layout("monthly").unwrap(), &office(clients), month);
        prop_assert_eq!(&now["observations"], &afterwards["observations"]);
    }
}

/// The case as it stood in the file on a day; `None` before it was opened.
fn as_known_on(case: &Case, day: Date) -> Option<Case> {
    let mut case = case.clone();
    let closures = case.earlier_closures.iter().chain(&case.closure).filter(|closure| closure.date <= day);
    let mut closures: Vec<Closure> = closures.cloned().collect();
    for closure in &mut closures {
        closure.reopened =
            closure.reopened.clone().filter(|again| again.date.is_some_and(|date| date <= day));
    }
    let ends = closures.last().is_some_and(|closure| closure.reopened.is_none());
    case.closure = if ends { closures.pop() } else { None };
    case.earlier_closures = closures;
    case.assessments.retain(|entry| entry.started <= Some(day));
    for assessment in &mut case.assessments {
        assessment.completed = assessment.completed.filter(|date| *date <= day);
    }
    case.checks.retain(|entry| entry.date.is_none_or(|date| date <= day));
    case.plans.retain(|entry| entry.made <= day);
    case.decisions.retain(|entry| entry.date <= day);
    case.sessions.retain(|entry| entry.date <= day);
    case.reviews.retain(|entry| entry.date <= day);
    (case.initiation.date <= day).then_some(case)
}

#[test]
fn the_attacker_finds_out_a_lone_hidden_part_and_a_lone_hidden_flow() {
    let cases = (0..9).map(|place| {
        let source = if place < 2 { "relative" } else { "self" };
        let code = CaseCode::from_random([place; 6]).to_string();
        case(&code, &format!("initiation: {{date: 2026-03-02, how: contact, source: {source}}}"))
    });
    let dataset = dataset(cases.collect());
    let march: Period = "2026-03".parse().unwrap();
    let report = Report::new(
        layout("monthly").unwrap(),
        material(&dataset),
        march,
        &Filter::default(),
        Provenance::default(),
    );
    let hide = |chosen: fn(&crate::reports::observation::Observation) -> bool| {
        let observations = report
            .observations
            .iter()
            .map(|number| if chosen(number) { number.clone().suppressed() } else { number.clone() });
        let careless = Report { observations: observations.collect(), ..report.clone() };
        let mut attacker = Attacker::default();
        attacker.read(&serde_json::from_str(&json(&careless).unwrap()).unwrap());
        attacker.account(&[march]);
        attacker.narrow();
        attacker.known().into_iter().cloned().collect::<Vec<_>>()
    };
    let part = hide(|number| number.get("source") == Some("relative"));
    assert_eq!(part, ["cases.opened[source=relative]2026-03-01.count"]);
    let flow = hide(|number| number.indicator == "cases.open_end" && number.period.is_none());
    assert!(flow.contains(&"cases.open_end[]2026-03-01.count".to_owned()), "{flow:?}");
}

#[test]
fn without_a_threshold_nothing_is_hidden() {
    let mut dataset = dataset(vec![case("SK-AAAAAA", FULL)]);
    dataset.office.publish = Some(crate::model::office::Publish { threshold: Some(1) });
    let report = published(layout("monthly").unwrap(), &dataset, "2026-03".parse().unwrap());
    assert_eq!(report["publication"]["hidden"], 0);
    assert_eq!(report["publication"]["threshold"], 1);
}

#[test]
fn five_cases_that_close_one_a_month_cannot_be_counted_down() {
    let closing = (0..5).map(|place: u8| {
        let code = CaseCode::from_random([place; 6]).to_string();
        let month = place + 2;
        let keys = format!(
            "initiation: {{date: 2025-12-01, how: contact, source: self}}\nclosure: {{date: 2026-0{month}-10, ground: no_contact, destination: unknown}}"
        );
        case(&code, &keys)
    });
    let dataset = dataset(closing.collect());
    for month in 1..9 {
        let period = Period::month(2026, month).unwrap();
        assert_eq!(found_out(layout("monthly").unwrap(), &dataset, period), Vec::<String>::new(), "{period}");
    }
}
