//! What the formats have in common, and how a month looks.

use crate::language::{Language, Messages};
use crate::model::dated::Dated;
use crate::model::office::AgeBands;
use crate::reports::dictionary::{self, INDICATORS};
use crate::reports::filter::Filter;
use crate::reports::observation::{Observation, STATISTIC, Value};
use crate::reports::provenance::Provenance;
use crate::reports::report::Report;
use crate::reports::testing::{case, dataset, material};
use crate::reports::{LAYOUTS, age_band, criteria, monthly, suppress};
use crate::store::catalogue::built_in;

use super::csv::Dialect;
use super::rows::{Detail, Row};
use super::words::Words;
use super::{csv, html, json, markdown, plain, rows, table};

const FIRST: &str = "
initiation: {date: 2026-08-20, how: contact, source: self}
team: [{worker: anna, role: own_worker, from: 2026-08-21}]
assessments: [{id: A1, started: 2026-08-24, completed: 2026-09-02, needs: [{domain: finances}]}]
plans:
  - {id: P1, kind: client_plan, made: 2026-09-03, with_client: true, goals: [
      {id: G1, statement: Käyn kaupassa, named_by: client, baseline: -1, domain: everyday_life},
      {id: G2, statement: Maksan laskut, named_by: together}]}
decisions: [{id: D1, date: 2026-09-04, kind: grant, service: social_rehabilitation, enforced: 2026-09-07, grounds: Perustelu}]
sessions:
  - {id: S1, date: 2026-09-09, minutes: 45, form: individual, channel: in_person, attendance: attended, workers: [anna]}
  - {id: S2, date: 2026-10-06, minutes: 50, form: individual, channel: in_person, place: home, attendance: attended, workers: [anna], contents: [home_guidance, accompanying]}
  - {id: S3, date: 2026-10-13, minutes: 45, form: contact, channel: phone, attendance: attended, workers: [anna, ben]}
  - {id: S4, date: 2026-10-20, minutes: 45, form: individual, channel: in_person, attendance: no_show, workers: [anna]}
reviews: [{id: R1, date: 2026-10-27, plan: P1, goals: [{goal: G1, level: 1}, {goal: G2, level: 0}], support_sufficient: sufficient}]
";

const SECOND: &str = "
initiation: {date: 2025-10-01, how: contact, source: health_centre}
closure: {date: 2026-10-30, ground: goals_reached, destination: work}
";

fn october() -> Report {
    let dataset = dataset(vec![case("SK-AAAAAA", FIRST), case("SK-BBBBBB", SECOND)]);
    let provenance = Provenance {
        commit: Some("0123456789abcdef0123".into()),
        clean: true,
        cases: 2,
        skipped: 0,
        checksum: "sha256:ab12".into(),
        sosku: "0.1.0".into(),
        filter: Vec::new(),
    };
    Report::new(
        &monthly::LAYOUT,
        material(&dataset),
        "2026-10".parse().unwrap(),
        &Filter::default(),
        provenance,
    )
}

/// The label that the catalogue gives a code.
fn labels(messages: &Messages) -> impl Fn(&str, &str) -> String {
    let (catalogue, language) = (built_in(), messages.language());
    move |list, code| catalogue.label(list, code, language).map_or_else(|| code.to_owned(), Into::into)
}

#[test]
fn every_breakdown_finds_its_labels_in_the_catalogue() {
    let catalogue = built_in();
    let named_elsewhere = [
        "worker",
        "municipality",
        "criterion",
        "group",
        "instrument",
        "instrument_area",
        "place_name",
        "due_kind",
        "indicator",
    ];
    for breakdown in INDICATORS.iter().flat_map(|indicator| indicator.breakdowns) {
        let known = catalogue.list(breakdown.list).is_some() || named_elsewhere.contains(&breakdown.list);
        assert!(known, "{}", breakdown.list);
    }
    for scheme in AgeBands::ALL {
        for (_, band) in age_band::bands(*scheme) {
            assert!(catalogue.contains("age_band", band), "{band}");
        }
    }
}

#[test]
fn a_month_looks_like_this() {
    let messages = Messages::new(Language::Fi);
    insta::assert_snapshot!(table::table(&october(), &Words::new(&messages, &labels(&messages)), 80));
}

#[test]
fn a_month_sounds_like_this() {
    let messages = Messages::new(Language::En);
    insta::assert_snapshot!(plain::plain(&october(), &Words::new(&messages, &labels(&messages))));
}

#[test]
fn a_month_is_a_page_like_this() {
    let messages = Messages::new(Language::Sv);
    insta::assert_snapshot!(markdown::markdown(&october(), &Words::new(&messages, &labels(&messages))));
}

#[test]
fn a_month_is_data_like_this() {
    insta::assert_snapshot!(csv::csv(&october(), Dialect::Standard).unwrap());
}

/// The numbers of JSON as CSV would write them: indicator, breakdown, value, period.
fn numbers_of_json(report: &Report) -> Vec<[String; 4]> {
    let document: serde_json::Value = serde_json::from_str(&json::json(report).unwrap()).unwrap();
    let number = |observation: &serde_json::Value| {
        let by = observation["by"].as_object().unwrap().iter();
        let by: Vec<String> = by.map(|(key, value)| format!("{key}={}", value.as_str().unwrap())).collect();
        let period = observation.get("period").unwrap_or(&document["period"]);
        let value = observation["value"].to_string();
        [
            observation["indicator"].as_str().unwrap().into(),
            by.join(";"),
            value,
            period["from"].as_str().unwrap().into(),
        ]
    };
    document["observations"].as_array().unwrap().iter().map(number).collect()
}

#[test]
fn csv_has_the_numbers_of_json() {
    let report = october();
    let text = csv::csv(&report, Dialect::Standard).unwrap();
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let cell = |row: &::csv::StringRecord, place: usize| row.get(place).unwrap().to_owned();
    let rows = reader.records().map(|row| row.unwrap());
    let numbers: Vec<_> =
        rows.map(|row| [cell(&row, 0), cell(&row, 1), cell(&row, 2), cell(&row, 6)]).collect();
    assert_eq!(numbers, numbers_of_json(&report));
}

#[test]
fn every_number_of_the_month_stands_on_the_page_with_its_part() {
    let (report, messages) = (october(), Messages::new(Language::Fi));
    let label = labels(&messages);
    let words = Words::new(&messages, &label);
    let page = markdown::markdown(&report, &words);
    let is_told = |number: &&Observation| {
        number.period.is_none() && !matches!(number.get(STATISTIC), Some("mean" | "median"))
    };
    for number in report.observations.iter().filter(is_told) {
        let indicator = dictionary::find(number.indicator).unwrap();
        let figure = words.figure(indicator, number, None).to_string();
        let part = words.parts(indicator, number);
        let is_there = page.lines().any(|line| line.contains(&figure) && line.contains(&part));
        assert!(is_there, "{} {:?} {figure}", number.indicator, number.by);
    }
}

#[test]
fn of_fewer_than_five_people_see_the_fraction_or_that_they_are_too_few() {
    let messages = Messages::new(Language::Fi);
    let label = labels(&messages);
    let words = Words::new(&messages, &label);
    let said = |number: &Observation, n| {
        let n = (n > 0).then_some(Value::Count(n));
        words.figure(dictionary::find(number.indicator).unwrap(), number, n).to_string()
    };
    let share = |whole| Observation::share("clients.weekly", 1, whole).unwrap();
    assert_eq!(said(&share(4), 0), "1/4");
    assert_eq!(said(&share(5), 0), "20\u{a0}% (1/5)");
    let mean = Observation::number("gas.t", 56.2);
    assert_eq!(said(&mean, 4), "liian vähän (n\u{a0}4)");
    assert_eq!(said(&mean, 5), "56,2 (n\u{a0}5)");
}

#[test]
fn what_the_terminal_shows_stands_on_the_page_too() {
    let (report, messages) = (october(), Messages::new(Language::Fi));
    let label = labels(&messages);
    let words = Words::new(&messages, &label);
    let all =
        |detail| report.layout.sections.iter().flat_map(|s| rows::rows(&report, s, &words, detail)).collect();
    let (glance, full): (Vec<Row>, Vec<Row>) = (all(Detail::Glance), all(Detail::Full));
    assert!(glance.iter().all(|row| full.contains(row)));
    assert!(glance.len() < full.len());
}

#[test]
fn spreadsheets_in_finnish_get_semicolons_and_decimal_commas() {
    let text = csv::csv(&october(), Dialect::ExcelFi).unwrap();
    assert!(text.starts_with("\u{feff}indicator;by;value;"));
    assert!(text.contains("sessions.hours;;1,6;;;false;2026-10-01;2026-10-31"), "{text}");
}

#[test]
fn what_a_finnish_spreadsheet_gets_reads_back_as_the_same_numbers() {
    let report = october();
    let text = csv::csv(&report, Dialect::ExcelFi).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.unwrap()).collect();
    let cell = |row: &::csv::StringRecord, place: usize| row.get(place).unwrap().to_owned();
    let numbers: Vec<_> = rows
        .iter()
        .map(|row| [cell(row, 0), cell(row, 1), cell(row, 2).replace(',', "."), cell(row, 6)])
        .collect();
    assert_eq!(numbers, numbers_of_json(&report));
}

#[test]
fn a_published_report_says_so_and_what_it_hides() {
    let dataset = dataset(vec![case("SK-AAAAAA", FIRST)]);
    let (period, filter) = ("2026-10".parse().unwrap(), Filter::default());
    let report = Report::new(&monthly::LAYOUT, material(&dataset), period, &filter, Provenance::default());
    let report = suppress::publish(report, material(&dataset), &filter);
    let messages = Messages::new(Language::Fi);
    let text = table::table(&report, &Words::new(&messages, &labels(&messages)), 80);
    let hidden = report.publication.unwrap().hidden;
    assert!(hidden > 10);
    assert!(text.contains(&format!("{hidden} lukua peitetty: alle 5 henkilöä")), "{text}");
    assert!(!text.contains(&messages.text("report-internal")));
}

#[test]
fn no_line_of_the_table_is_wider_than_the_terminal() {
    for language in Language::ALL {
        let messages = Messages::new(language);
        for width in [60, 80, 100, 200] {
            let text = table::table(&october(), &Words::new(&messages, &labels(&messages)), width);
            for line in text.lines() {
                assert!(line.chars().count() <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn the_web_page_has_every_number_of_the_markdown_page_and_needs_nothing_else() {
    for language in Language::ALL {
        let (report, messages) = (october(), Messages::new(language));
        let label = labels(&messages);
        let words = Words::new(&messages, &label);
        let page = html::html(&report, &words, language).unwrap();
        assert!(page.contains(&format!("<html lang=\"{}\">", language.tag())));
        for section in report.layout.sections {
            for row in rows::rows(&report, section, &words, Detail::Full) {
                let (Row::Headline { label, figure, .. } | Row::Part { label, figure, .. }) = row else {
                    continue;
                };
                let cell = format!("<th scope=\"row\">{label}</th><td>{}", figure.number);
                assert!(page.contains(&cell), "{cell}");
            }
        }
        for outside in ["<script", "http", "url(", "@import", "<link", "<img"] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert_eq!(
            page.matches("<svg class=\"course\"").count(),
            page.matches("role=\"img\" aria-label=").count()
        );
    }
}

#[test]
fn a_name_cannot_become_part_of_the_web_page() {
    let mut odd = case("SK-AAAAAA", "initiation: {date: 2026-10-01, how: contact, source: self}");
    odd.client.municipality = Dated::Always("<script>alert(1)</script>\"&'".into());
    let mut dataset = dataset(vec![odd]);
    dataset.office.office = "</title><b>Toimisto".into();
    let period = "2026-10".parse().unwrap();
    let report =
        Report::new(&monthly::LAYOUT, material(&dataset), period, &Filter::default(), Provenance::default());
    let messages = Messages::new(Language::En);
    let label = labels(&messages);
    let page = html::html(&report, &Words::new(&messages, &label), Language::En).unwrap();
    assert!(!page.contains("<script") && !page.contains("<b>") && page.contains("Toimisto"), "{page}");
    assert_eq!(page.matches("</title>").count(), 1);
}

#[test]
fn an_indicator_without_a_total_shows_its_parts() {
    let checked = case(
        "SK-AAAAAA",
        "checks: [{id: C1, date: 2026-10-01, verdict: unknown, criteria_results: {a: supported, b: unknown}}]",
    );
    let dataset = dataset(vec![checked]);
    let period = "2026-10".parse().unwrap();
    let report =
        Report::new(&criteria::LAYOUT, material(&dataset), period, &Filter::default(), Provenance::default());
    let messages = Messages::new(Language::En);
    let label = labels(&messages);
    let words = Words::new(&messages, &label);
    let text = plain::plain(&report, &words);
    assert!(text.contains("Verdicts on criteria by criterion, a, supported: 1"), "{text}");
    assert!(!text.contains("Verdicts on criteria:"), "{text}");
    assert!(table::table(&report, &words, 80).contains("b, not known"));
}

#[test]
fn a_name_cannot_steer_the_terminal_or_break_a_page() {
    let mut odd = case("SK-AAAAAA", "initiation: {date: 2026-10-01, how: contact, source: self}");
    odd.client.municipality = Dated::Always("Kok\u{1b}[31m|\nkola".into());
    let mut dataset = dataset(vec![odd]);
    dataset.office.office = "Toi\u{7}misto".into();
    let period = "2026-10".parse().unwrap();
    let report =
        Report::new(&monthly::LAYOUT, material(&dataset), period, &Filter::default(), Provenance::default());
    let messages = Messages::new(Language::En);
    let label = labels(&messages);
    let words = Words::new(&messages, &label);
    for text in [
        table::table(&report, &words, 80),
        plain::plain(&report, &words),
        markdown::markdown(&report, &words),
    ] {
        assert!(text.chars().all(|sign| sign == '\n' || !sign.is_control()), "{text:?}");
    }
    assert!(markdown::markdown(&report, &words).contains("| Kok \\[31m\\| kola | 1 |"));
}

#[test]
fn every_layout_has_its_words_in_every_language() {
    for messages in Language::ALL.map(Messages::new) {
        for layout in LAYOUTS {
            assert!(messages.has(&format!("report-title-{}", layout.name)), "{}", layout.name);
            for section in layout.sections {
                assert!(messages.has(&format!("report-section-{}", section.id)), "{}", section.id);
            }
        }
    }
}

#[test]
fn every_indicator_is_named_and_defined_in_every_language_and_fits_its_column() {
    for messages in Language::ALL.map(Messages::new) {
        for indicator in INDICATORS {
            let label = messages.text(&indicator.label_id());
            assert!(label.chars().count() <= 38, "{label}");
            assert!(messages.has(&indicator.definition_id()), "{}", indicator.id);
            for breakdown in indicator.breakdowns {
                let id = format!("report-by-{}", breakdown.key.replace('_', "-"));
                assert!(messages.has(&id), "{id}");
            }
        }
    }
}

#[test]
fn nothing_that_was_withheld_is_shown() {
    let mut report = october();
    for number in &mut report.observations {
        *number = Observation {
            value: None,
            numerator: None,
            denominator: None,
            suppressed: true,
            ..number.clone()
        };
    }
    let messages = Messages::new(Language::En);
    let label = labels(&messages);
    let words = Words::new(&messages, &label);
    for text in [
        table::table(&report, &words, 80),
        plain::plain(&report, &words),
        markdown::markdown(&report, &words),
    ] {
        let shown = text.lines().find(|line| line.contains("Sessions held")).unwrap();
        assert!(shown.contains("hidden") && !shown.contains('2'), "{shown}");
    }
    assert!(json::json(&report).unwrap().contains("\"value\": null"));
}
