//! Claims about an office's own catalogue files.

use proptest::prelude::{any, prop, proptest};

use super::super::with_local;
use super::{LocalFile, Reading};
use crate::catalogue::Direction;
use crate::language::Language;

fn read(text: &str) -> Reading {
    with_local(&[LocalFile { name: "catalogue/own.yaml", text }])
}

/// Id and place of every problem.
fn problems(text: &str) -> Vec<(&'static str, String)> {
    read(text).problems.iter().map(|problem| (problem.id, problem.place.to_string())).collect()
}

fn domain(code: &str) -> String {
    format!("format: 1\nlists:\n  need_domain:\n    codes:\n      - {code}\n")
}

#[test]
fn an_open_list_takes_a_code_of_the_office_in_one_language() {
    let reading = read(&domain("{code: gaming, label: {fi: pelaaminen}, source: toimisto}"));
    assert_eq!(reading.problems, []);
    let entry = reading.catalogue.entry("need_domain", "gaming").unwrap();
    assert!(entry.local);
    assert_eq!(entry.label.all(), ["pelaaminen"; 3]);
    assert_eq!(entry.source.as_deref(), Some("toimisto"));
    assert_eq!(reading.catalogue.nearest("need_domain", "pelaamnen"), Some("gaming"));
}

#[test]
fn a_plain_text_is_a_label_in_every_language() {
    let reading = read(&domain("{code: gaming, label: Gaming}"));
    assert_eq!(reading.catalogue.label("need_domain", "gaming", Language::Sv).as_deref(), Some("Gaming"));
}

#[test]
fn any_code_may_be_relabelled_even_in_a_closed_list() {
    let text = "format: 1\nlists: {goal_level: {codes: [{code: -2, label: {fi: reilusti alle}}]}}\n";
    let reading = read(text);
    assert_eq!(reading.problems, []);
    let label = |language| reading.catalogue.label("goal_level", "-2", language);
    assert_eq!(label(Language::Fi).as_deref(), Some("reilusti alle"));
    assert_eq!(label(Language::En).as_deref(), Some("much less than expected"));
    assert_eq!(reading.catalogue.codes("goal_level").len(), 5);
}

#[test]
fn a_closed_list_refuses_a_new_code() {
    let text = "format: 1\nlists: {verdict: {codes: [{code: perhaps, label: ehkä}]}}\n";
    assert_eq!(problems(text), [("catalogue-closed-list", "lists.verdict.codes[0].code".into())]);
    assert!(!read(text).catalogue.contains("verdict", "perhaps"));
}

#[test]
fn every_problem_is_found_and_the_rest_of_the_file_counts() {
    let text = "\
format: 2
list: {}
x_own: kept
lists:
  need_domian: {codes: []}
  need_domain:
    codes:
      - {code: Gaming, label: pelaaminen}
      - {code: gaming}
      - {code: music, labels: {fi: musiikki}}
      - {code: pets, label: {fi: eläimet, de: Tiere}}
      - {code: pets, label: lemmikit}
      - art
";
    let expected = [
        ("catalogue-unknown-key", "list"),
        ("catalogue-format", "format"),
        ("catalogue-unknown-list", "lists.need_domian"),
        ("catalogue-bad-code", "lists.need_domain.codes[0].code"),
        ("catalogue-missing-label", "lists.need_domain.codes[1]"),
        ("catalogue-unknown-key", "lists.need_domain.codes[2].labels"),
        ("catalogue-missing-label", "lists.need_domain.codes[2]"),
        ("catalogue-unknown-key", "lists.need_domain.codes[3].label.de"),
        ("catalogue-duplicate-code", "lists.need_domain.codes[4].code"),
        ("catalogue-shape", "lists.need_domain.codes[5]"),
    ];
    assert_eq!(problems(text), expected.map(|(id, place)| (id, place.to_owned())));
    let reading = read(text);
    assert_eq!(reading.catalogue.label("need_domain", "pets", Language::En).as_deref(), Some("eläimet"));
    let guesses: Vec<_> = reading
        .problems
        .iter()
        .flat_map(|problem| &problem.args)
        .filter(|(key, _)| *key == "nearest")
        .collect();
    assert_eq!(
        guesses.iter().map(|(_, guess)| guess.as_str()).collect::<Vec<_>>(),
        ["lists", "need_domain", "label"]
    );
}

#[test]
fn two_files_may_not_say_different_things_of_one_code() {
    let (first, second) = (domain("{code: gaming, label: pelit}"), domain("{code: gaming, label: gambling}"));
    let reading = with_local(&[
        LocalFile { name: "catalogue/a.yaml", text: &first },
        LocalFile { name: "catalogue/b.yaml", text: &second },
    ]);
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(reading.problems[0].file, "catalogue/b.yaml");
    assert_eq!(reading.catalogue.label("need_domain", "gaming", Language::Fi).as_deref(), Some("pelit"));
}

#[test]
fn a_partner_becomes_an_actor_and_keeps_its_contact_facts() {
    let text = "\
format: 1
partners:
  - {code: harbour_clubhouse, label: {fi: Sataman klubitalo}, phone: 0400000000, url: https://example.org}
  - {code: client, label: asiakas}
";
    let reading = read(text);
    let label = reading.catalogue.label("actor", "harbour_clubhouse", Language::Fi);
    assert_eq!(label.as_deref(), Some("Sataman klubitalo"));
    assert_eq!(reading.partners.len(), 1);
    assert_eq!(reading.partners[0].contact[1], ("url".into(), "https://example.org".into()));
    assert_eq!(problems(text), [("catalogue-reserved-code", "partners[1].code".into())]);
}

const LADDER: &str = "\
format: 1
instruments:
  - code: ladder
    name: {fi: Tikapuut, sv: Stegen, en: Ladder}
    explain: {fi: Missä nyt ollaan., sv: Var vi är nu., en: Where we are now.}
    areas: [{code: now, label: {fi: nyt, sv: nu, en: now}}]
    min: 0
    max: 10
    step: 0.1
    direction: higher_worse
    total: allowed
    level: case
    licence: {fi: oma, sv: egen, en: own}
    source: {fi: toimisto, sv: enheten, en: office}
";

#[test]
fn an_office_adds_an_instrument_of_its_own() {
    let reading = read(LADDER);
    assert_eq!(reading.problems, []);
    let ladder = reading.catalogue.instrument("ladder").unwrap();
    assert_eq!(ladder.direction, Direction::HigherWorse);
    assert_eq!(ladder.accepts("now", 0.3), Ok(()));
    assert!(reading.catalogue.instrument("gas").is_some());
}

#[test]
fn an_instrument_that_contradicts_itself_or_takes_a_code_is_refused() {
    let changed = |from, to| problems(&LADDER.replace(from, to));
    assert_eq!(changed("max: 10", "max: 0"), [("catalogue-instrument", "instruments[0]".into())]);
    assert_eq!(changed("total: allowed", "total: only"), [("catalogue-instrument", "instruments[0]".into())]);
    assert_eq!(changed("step: 0.1", "step: 0"), [("catalogue-instrument", "instruments[0]".into())]);
    assert_eq!(changed("level: case", "level: street"), [("catalogue-instrument", "instruments[0]".into())]);
    assert_eq!(
        changed("code: ladder", "code: gas"),
        [("catalogue-duplicate-code", "instruments[0].code".into())]
    );
}

#[test]
fn statutes_are_handed_on_as_they_stand() {
    let reading = read("format: 1\nstatutes: {shl: 2025}\n");
    assert_eq!(reading.problems, []);
    let keys: Vec<_> = reading.untouched.iter().map(|part| part.key).collect();
    assert_eq!(keys, ["statutes"]);
}

const OWN_SET: &str = "
format: 1
criteria:
  - id: own
    version: 1
    title: Oma
    source: oma
    supported: 1
    partly_supported: 0
    criteria:
      - {id: a, title: {sv: A}, when: {need: {domain: housing, level: 2}}}
";

#[test]
fn a_criteria_set_needs_a_text_in_one_language_only() {
    let reading = read(OWN_SET);
    assert_eq!(reading.problems, []);
    let set = reading.catalogue.criteria_set("own").unwrap();
    assert_eq!((set.name().as_str(), set.title.all()), ("own@1", ["Oma"; 3]));
    assert_eq!(reading.criteria[0].place.to_string(), "criteria[0]");
}

#[test]
fn a_criteria_set_that_cannot_be_read_is_a_problem_at_its_place() {
    let problem = |text: &str| {
        let reading = read(text);
        reading.problems.iter().map(|one| (one.id, one.place.to_string())).collect::<Vec<_>>()
    };
    let misspelt = OWN_SET.replace("level: 2", "levl: 2");
    assert_eq!(problem(&misspelt), [("criteria-shape", "criteria[0].criteria[0].when".into())]);
    let built_in = OWN_SET.replace("id: own", "id: pirkanmaa-2022");
    assert_eq!(problem(&built_in), [("criteria-duplicate", "criteria[0].id".into())]);
}

#[test]
fn broken_yaml_is_one_problem_with_its_line_and_repeats_no_text() {
    let reading = read("format: 1\nlists: [secret\n");
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(reading.problems[0].id, "catalogue-syntax");
    assert!(reading.problems[0].args.iter().all(|(_, value)| value.parse::<usize>().is_ok()));
    assert_eq!(problems("[]"), [("catalogue-shape", String::new())]);
    assert_eq!(problems(""), []);
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        read(&text);
        read(&domain(&text));
    }

    #[test]
    fn whatever_stands_under_the_keys_no_built_in_code_is_lost(
        key in prop::sample::select(vec!["lists", "partners", "instruments", "criteria"]),
        value in "[\\[\\]{}a-z_:, \"0-9-]{0,40}",
    ) {
        let reading = read(&format!("format: 1\n{key}: {value}\n"));
        assert!(reading.catalogue.contains("actor", "kela"));
        assert!(reading.catalogue.contains("need_domain", "everyday_life"));
    }
}
