//! Anonymous contacts, community work, anonymous answers and the office's view of itself.
//! What belongs to no client vanishes under any filter that chooses clients.

use crate::model::code::Id;
use crate::model::dataset::{Dataset, Line, Loaded};
use crate::reports::filter::Filter;
use crate::reports::testing::{dataset, lines_of, row};

fn file<T>(rows: Vec<Line<T>>) -> Vec<Loaded<Vec<Line<T>>>> {
    vec![Loaded { record: rows, path: "rivit.csv".into() }]
}

fn folder() -> Dataset {
    Dataset {
        encounters: file(vec![
            row("{date: 2026-10-01, place: satama, setting: street, channel: in_person, people: 4, cases_opened: 1}"),
            row("{date: 2026-10-31, setting: street, channel: in_person, people: 0}"),
            row("{date: 2026-11-01, setting: online, channel: message, people: 9}"),
        ]),
        events: file(vec![
            row("{date: 2026-10-06, kind: cooperation, professionals: 9}"),
            row("{date: 2026-10-22, kind: training, clients: 1, professionals: 2, peers: 3}"),
        ]),
        surveys: file(vec![
            row("{date: 2026-10-28, instrument: esis, group: arkiryhma, value: 40}"),
            row("{date: 2026-10-28, instrument: esis, group: arkiryhma, value: 60}"),
            row("{date: 2026-10-29, instrument: esis, value: 80}"),
        ]),
        models: [("2025", "2026-10-30", 1), ("2026", "2026-10-02", 4)]
            .map(|(year, date, rating)| Loaded {
                record: serde_yaml::from_str(&format!(
                    "{{format: 1, year: {year}, date: {date}, elements: [{{element: staff, rating: 0}}, {{element: staff, rating: {rating}}}]}}"
                ))
                .unwrap(),
                path: format!("model/{year}.yaml"),
            })
            .to_vec(),
        ..dataset(Vec::new())
    }
}

fn october(indicator: &str) -> Vec<String> {
    lines_of(indicator, "2026-10", &folder(), &Filter::default())
}

#[test]
fn a_place_nobody_wrote_down_is_unknown() {
    let by_place = ["2", "setting=street 2", "place=satama 1", "place=unknown 1", "channel=in_person 2"];
    assert_eq!(october("encounters"), by_place);
    assert_eq!(october("encounters.people")[0], "4");
    assert_eq!(october("encounters.cases_opened")[0], "1");
}

#[test]
fn participants_of_events_are_all_who_came() {
    assert_eq!(october("events"), ["2", "kind=cooperation 1", "kind=training 1"]);
    assert_eq!(october("events.participants"), ["15", "kind=cooperation 9", "kind=training 6"]);
}

#[test]
fn answers_are_counted_by_instrument_and_within_it_by_group() {
    let expected = [
        "instrument=esis statistic=mean 60.00",
        "instrument=esis statistic=n 3",
        "instrument=esis group=arkiryhma statistic=mean 50.00",
        "instrument=esis group=arkiryhma statistic=n 2",
        "instrument=esis group=unknown statistic=mean 80.00",
        "instrument=esis group=unknown statistic=n 1",
    ];
    assert_eq!(october("surveys"), expected);
}

#[test]
fn the_latest_self_assessment_of_the_period_speaks() {
    assert_eq!(october("model.rating"), ["element=staff 1"]);
    assert_eq!(lines_of("model.rating", "2026-09", &folder(), &Filter::default()), [""; 0]);
}

#[test]
fn no_filter_of_cases_tells_whose_anonymous_work_it_was() {
    let of_anna = Filter { worker: Some(Id::new("anna")), ..Filter::default() };
    for indicator in ["encounters", "encounters.people", "events", "surveys", "model.rating"] {
        assert_eq!(lines_of(indicator, "2026-10", &folder(), &of_anna), [""; 0], "{indicator}");
    }
}
