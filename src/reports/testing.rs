//! Fictitious cases and offices for the tests of reports.
//! Orderly ones obey `validate`; wild ones only the types, and no indicator may fall over them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Strategy, any};
use proptest::sample::select;

use crate::catalogue::Catalogue;
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::closure::Closure;
use crate::model::dataset::{Dataset, Line, Loaded};
use crate::model::date::Date;
use crate::model::group::GroupRecords;
use crate::model::office::Office;
use crate::model::period::Period;
use crate::model::statute::Statutes;
use crate::reports::dictionary::find;
use crate::reports::filter::Filter;
use crate::reports::material::Material;
use crate::reports::observation::{Observation, Value};
use crate::reports::view::View;
use crate::store::catalogue::{built_in, statutes};

const HEAD: &str = "
format: 1
client: {born: 1996-05, gender: woman, municipality: Kokkola, language: fi, target_groups: [young_adult], labour_status: unemployed}
";
const INITIATION: &str = "initiation: {date: 2026-01-07, how: contact, source: self}\n";

/// A case from the keys that matter to a test, on top of the few that must be there.
pub(super) fn case(code: &str, keys: &str) -> Case {
    let initiation = if keys.contains("initiation:") { "" } else { INITIATION };
    let text = format!("case: {code}{HEAD}{initiation}{keys}\n");
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

pub(super) fn dataset(cases: Vec<Case>) -> Dataset {
    let office = "{format: 1, office: Esimerkkitoimisto, language: fi, workers: [{id: anna, name: Anna, role: social_counsellor}]}";
    let office: Office = serde_yaml::from_str(office).unwrap();
    let loaded = |case: Case| Loaded { path: format!("cases/{}.yaml", case.case), record: case };
    Dataset {
        office,
        cases: cases.into_iter().map(loaded).collect(),
        groups: Vec::new(),
        encounters: Vec::new(),
        events: Vec::new(),
        surveys: Vec::new(),
        models: Vec::new(),
    }
}

/// The dataset with the built-in codes and statutes.
pub(super) fn material(dataset: &Dataset) -> Material<'_> {
    static BUILT_IN: LazyLock<(Catalogue, Statutes)> = LazyLock::new(|| (built_in(), statutes()));
    Material { dataset, catalogue: &BUILT_IN.0, statutes: &BUILT_IN.1 }
}

/// The observations of one indicator over these cases.
pub(super) fn observe(indicator: &str, period: &str, cases: Vec<Case>) -> Vec<Observation> {
    let dataset = dataset(cases);
    let view = View::new(material(&dataset), period.parse().unwrap(), &Filter::default());
    (find(indicator).unwrap().compute)(&view)
}

/// The same as lines: `place=home 31`, `4/32`.
pub(super) fn lines(indicator: &str, period: &str, cases: Vec<Case>) -> Vec<String> {
    observe(indicator, period, cases).iter().map(line).collect()
}

/// The same lines over a whole folder.
pub(super) fn lines_of(indicator: &str, period: &str, dataset: &Dataset, filter: &Filter) -> Vec<String> {
    let view = View::new(material(dataset), period.parse().unwrap(), filter);
    (find(indicator).unwrap().compute)(&view).iter().map(line).collect()
}

/// A record of a CSV row from its keys.
pub(super) fn row<T: serde::de::DeserializeOwned>(keys: &str) -> Line<T> {
    let record = serde_yaml::from_str(keys).unwrap_or_else(|error| panic!("{error}\n{keys}"));
    Line { row: 0, record }
}

/// A group that meets on the days on which somebody is present: `2026-10-07 SK-AAAAAA present`. Whoever is
/// named in it has been on its roster since the first of January.
pub(super) fn group(name: &str, keys: &str, attendance: &[&str]) -> GroupRecords {
    let words = |line: &&str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = attendance.iter().map(words).collect();
    let members: BTreeSet<&String> = rows.iter().map(|row| &row[1]).collect();
    let days: BTreeSet<&String> = rows.iter().map(|row| &row[0]).collect();
    let about = format!("{{format: 1, group: {name}, name: {name}, from: 2026-01-01, {keys}}}");
    GroupRecords {
        group: serde_yaml::from_str(&about).unwrap(),
        roster: members.iter().map(|case| row(&format!("{{case: {case}, joined: 2026-01-01}}"))).collect(),
        meetings: days.iter().map(|day| row(&format!("{{date: {day}}}"))).collect(),
        attendance: rows
            .iter()
            .map(|words| row(&format!("{{date: {}, case: {}, presence: {}}}", words[0], words[1], words[2])))
            .collect(),
        reviews: Vec::new(),
    }
}

fn line(observation: &Observation) -> String {
    let by = observation.by.iter().map(|(key, value)| format!("{key}={value} ")).collect::<String>();
    match (observation.numerator, observation.denominator, observation.value) {
        (Some(numerator), Some(denominator), _) => format!("{by}{numerator}/{denominator}"),
        (_, _, Some(Value::Number(number))) => format!("{by}{number:.2}"),
        (_, _, Some(Value::Count(count))) => format!("{by}{count}"),
        _ => by,
    }
}

/// A case with every kind of entry, whose dates the generated cases bend.
static FULL: LazyLock<Case> = LazyLock::new(|| {
    case(
        "SK-AAAAAA",
        "
team: [{worker: anna, role: own_worker, from: 2026-01-08}]
pauses: [{from: 2026-07-01, to: 2026-07-31, ground: treatment}]
assessments: [{id: A1, started: 2026-01-08, completed: 2026-01-20, needs: [{domain: finances}]}]
checks: [{id: C1, date: 2026-01-21, criteria: pirkanmaa-2022@1, verdict: supported, criteria_results: {social_functioning: supported}, conclusion: start}]
plans: [{id: P1, kind: client_plan, made: 2026-01-25, with_client: true, goals: [{id: G1, statement: Käyn kaupassa, named_by: client, baseline: -1}]}]
decisions: [{id: D1, date: 2026-01-26, kind: grant, service: social_rehabilitation, from: 2026-02-01, enforced: 2026-02-01, grounds: Perustelu}]
sessions:
  - {id: 2026-02-03-aaa, date: 2026-02-03, minutes: 50, form: individual, channel: in_person, attendance: attended, workers: [anna]}
  - {id: 2026-02-10-aaa, date: 2026-02-10, minutes: 45, form: peer_support, channel: phone, attendance: no_show, workers: [anna]}
appointments: [{id: B1, date: 2026-03-20, actor: kela, kept: true}]
reviews: [{id: R1, date: 2026-05-02, plan: P1, goals: [{goal: G1, level: 1}], support_sufficient: sufficient, mechanisms: {trust: 4}}]
closure: {date: 2026-12-15, ground: goals_reached, destination: work, goals: [{goal: G1, level: 2}], follow_up: {due: 2027-06-15}}
",
    )
});

/// Days on which much changes: month ends, leap days, and the ends of the calendar.
pub(super) fn any_day() -> impl Strategy<Value = Date> {
    let day = |text: &str| text.parse::<Date>().unwrap();
    let edges = ["1000-01-01", "9999-12-31", "2024-02-29", "2026-02-28", "2026-03-01", "2026-12-31"].map(day);
    proptest::prop_oneof![
        9 => (0..800_i64).prop_map(move |days| day("2025-06-01").plus_days(days)),
        1 => select(edges.to_vec()),
    ]
}

/// Periods of every kind, mostly where the cases are.
pub(super) fn any_period() -> impl Strategy<Value = Period> {
    proptest::prop_oneof![
        (2025..2028, 1..13_u32).prop_map(|(year, month)| Period::month(year, month).unwrap()),
        (2025..2028).prop_map(|year| Period::year(year).unwrap()),
        (any_day(), any_day()).prop_map(|(a, b)| Period::new(a.min(b), a.max(b)).unwrap()),
    ]
}

/// A case whose life is in order: initiated, then closed and reopened by turns, each not before the last.
pub(super) fn orderly_case() -> impl Strategy<Value = Case> {
    let code = any::<[u8; 6]>().prop_map(CaseCode::from_random);
    (code, any_day(), vec((0..90_i64, 0..40_i64), 0..4), any::<bool>(), option::of(any_day())).prop_map(
        |(code, start, turns, open, withdrawn)| {
            let mut case = Case { case: code, closure: None, ..FULL.clone() };
            case.initiation.date = start;
            let mut day = start;
            let closures = turns.iter().map(|(until_closed, until_reopened)| {
                let closed = day.plus_days(*until_closed);
                day = closed.plus_days(*until_reopened);
                closure(closed, Some(day))
            });
            case.earlier_closures = closures.collect();
            if !open {
                case.closure = case.earlier_closures.pop().map(|last| Closure { reopened: None, ..last });
            }
            if let (Some(day), Some(session)) = (withdrawn, case.sessions.first_mut()) {
                session.date = day;
            }
            case
        },
    )
}

/// A case whose days are in no order at all, as hand edits can make them.
pub(super) fn wild_case() -> impl Strategy<Value = Case> {
    (any::<[u8; 6]>().prop_map(CaseCode::from_random), vec(any_day(), 16), option::of(any::<[u8; 6]>()))
        .prop_map(|(code, days, previous)| {
            let mut case = Case { case: code, ..FULL.clone() };
            case.initiation.previous_case = previous.map(CaseCode::from_random);
            bend(&mut case, &days);
            case
        })
}

fn bend(case: &mut Case, days: &[Date]) {
    let mut days = days.iter().copied().cycle();
    let mut next = || days.next().unwrap();
    case.initiation.date = next();
    case.assessments[0].completed = Some(next());
    case.checks[0].date = Some(next());
    case.plans[0].made = next();
    case.decisions[0].date = next();
    case.decisions[0].from = Some(next());
    case.decisions[0].enforced = Some(next());
    case.sessions.iter_mut().for_each(|session| session.date = next());
    case.appointments[0].date = Some(next());
    case.reviews[0].date = next();
    case.pauses[0].from = Some(next());
    case.pauses[0].to = Some(next());
    case.earlier_closures = vec![closure(next(), Some(next()))];
}

fn closure(date: Date, reopened: Option<Date>) -> Closure {
    let reopened = reopened.map(|day| crate::model::closure::Reopened { date: Some(day), reason: None });
    Closure { date, reopened, ..FULL.closure.clone().unwrap() }
}
