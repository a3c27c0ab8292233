//! docs/reference/inventory.md: where everything that the source documents speak of is recorded or reported.
//!
//! `inventory.csv` says it item by item, the catalogue adds the codes that carry the item's number, and the
//! page is written from both. Every target must exist: keys in the schema, codes in their lists, indicators in
//! the dictionary, commands on the command line, findings in their reference.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use clap::CommandFactory;
use serde_json::Value;
use sosku::cli::root::Root;
use sosku::model::encounter::Encounter;
use sosku::model::event::Event;
use sosku::model::group::{GroupReview, Meeting, Membership};
use sosku::model::survey::SurveyAnswer;
use sosku::reports::dictionary;
use sosku::store::catalogue::built_in;
use sosku::store::csv::record::columns;
use sosku::store::yaml::schema::FileKind;

use super::{Document, none_of, root};

const PAGE: &str = "docs/reference/inventory.md";
const TABLE: &str = "tests/docs/inventory.csv";
const ITEMS: u16 = 228;

const OPENING: &str = "# Inventory

What the source documents on social rehabilitation speak of, item by item, and where it is recorded or
reported. `key` is a key of a case file, of `sosku.yaml` or of another file that is named (see [the data
format](data-format.md)), `code` a code of the catalogue (`sosku catalogue show LIST`), `indicator` one of [the indicators](indicators.md),
`finding` one of [the findings](diagnostics.md) of `sosku validate`. This page is written from `tests/docs/inventory.csv` and the catalogue.
";

/// The first item of each section.
const SECTIONS: [(u16, &str); 19] = [
    (1, "Roles and actors"),
    (21, "Who notices the need"),
    (32, "Target groups and phenomena"),
    (41, "Why social functioning has weakened"),
    (47, "When: the criteria"),
    (57, "Steps of the process"),
    (73, "Documents that the service can rest on"),
    (79, "Forms of service"),
    (98, "Where people meet"),
    (109, "Contents of support"),
    (126, "Approaches and methods"),
    (145, "Groups"),
    (160, "Intensity"),
    (163, "Mechanisms and the client's experience"),
    (175, "Resources and environment"),
    (186, "Partners"),
    (195, "Outcomes"),
    (215, "Remarks on quality"),
    (226, "Project and administration"),
];

/// The kinds of places that are keys of a file.
const FILES: [&str; 10] = [
    "case",
    "office",
    "model",
    "group",
    "roster",
    "meetings",
    "group_reviews",
    "encounter",
    "event",
    "survey",
];

/// An item of the inventory.
struct Item {
    number: u16,
    finnish: String,
    english: String,
    targets: Vec<(String, String)>,
    why: String,
}

fn items() -> Vec<Item> {
    let text = fs::read_to_string(root().join(TABLE)).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize::<(u16, String, String, String, String)>().map(Result::unwrap);
    let codes = codes();
    let item = |(number, finnish, english, places, why): (u16, String, String, String, String)| {
        let target = |place: &str| place.split_once(':').map(|(kind, name)| (kind.into(), name.into()));
        let mut targets: Vec<_> = places.split('|').filter_map(target).collect();
        targets.extend(codes.get(&number).into_iter().flatten().map(|code| ("code".into(), code.clone())));
        Item { number, finnish, english, targets, why }
    };
    rows.map(item).collect()
}

/// `list.code` of every code of the catalogue, by the items that it records.
fn codes() -> BTreeMap<u16, Vec<String>> {
    let catalogue = built_in();
    let mut codes: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for list in catalogue.lists() {
        for entry in catalogue.codes(list) {
            for number in &entry.inventory {
                codes.entry(*number).or_default().push(format!("{list}.{}", entry.code));
            }
        }
    }
    codes
}

/// True if the schema has a key at `plans[].goals[].named_by`.
fn has_key(schema: &Value, path: &str) -> bool {
    let mut places = vec![schema];
    for step in path.split('.') {
        let (key, lists) = (step.trim_end_matches("[]"), step.matches("[]").count());
        places = alternatives(places).into_iter().filter_map(|place| place["properties"].get(key)).collect();
        for _ in 0..lists {
            places = alternatives(places).into_iter().filter_map(|place| place.get("items")).collect();
        }
    }
    !places.is_empty()
}

fn alternatives(places: Vec<&Value>) -> Vec<&Value> {
    places.into_iter().flat_map(choices).collect()
}

fn choices(place: &Value) -> Vec<&Value> {
    place["anyOf"].as_array().map_or_else(|| vec![place], |options| alternatives(options.iter().collect()))
}

fn has_command(words: &str) -> bool {
    let root = Root::command();
    words.split(' ').try_fold(&root, |command, word| command.find_subcommand(word)).is_some()
}

fn exists(kind: &str, name: &str, findings: &str) -> bool {
    match kind {
        "case" => has_key(FileKind::Case.built_in(), name),
        "office" => has_key(FileKind::Office.built_in(), name),
        "model" => has_key(FileKind::Model.built_in(), name),
        "group" => has_key(FileKind::Group.built_in(), name),
        "roster" => columns::<Membership>().any(|column| column == name),
        "meetings" => columns::<Meeting>().any(|column| column == name),
        "group_reviews" => columns::<GroupReview>().any(|column| column == name),
        "encounter" => columns::<Encounter>().any(|column| column == name),
        "event" => columns::<Event>().any(|column| column == name),
        "survey" => columns::<SurveyAnswer>().any(|column| column == name),
        "indicator" => dictionary::find(name).is_some(),
        "command" => has_command(name),
        "finding" => findings.lines().any(|line| line == format!("## {name}")),
        "code" => name.split_once('.').is_some_and(|(list, code)| built_in().contains(list, code)),
        _ => false,
    }
}

/// The page, in Markdown.
fn page() -> String {
    let mut page = OPENING.to_owned();
    for item in items() {
        if let Some((_, title)) = SECTIONS.iter().find(|(first, _)| *first == item.number) {
            page.push_str(&format!("\n## {title}\n\n| | item | where |\n| --: | --- | --- |\n"));
        }
        let Item { number, finnish, english, .. } = &item;
        page.push_str(&format!("| {number} | {finnish} – {english} | {} |\n", places(&item)));
    }
    page
}

/// The targets by kind: key, code, indicator, command, finding, and why not.
fn places(item: &Item) -> String {
    let of = |word: &str, kinds: &[&str]| {
        let named = item.targets.iter().filter(|(kind, _)| kinds.contains(&kind.as_str()));
        let names: Vec<String> = named
            .map(|(kind, name)| match kind.as_str() {
                "office" => format!("`sosku.yaml: {name}`"),
                "model" => format!("`model/: {name}`"),
                "group" => format!("`group.yaml: {name}`"),
                "roster" => format!("`roster.csv: {name}`"),
                "meetings" => format!("`meetings.csv: {name}`"),
                "group_reviews" => format!("`reviews.csv: {name}`"),
                "encounter" => format!("`encounters/: {name}`"),
                "event" => format!("`events/: {name}`"),
                "survey" => format!("`surveys/: {name}`"),
                "command" => format!("`sosku {name}`"),
                _ => format!("`{name}`"),
            })
            .collect();
        (!names.is_empty()).then(|| format!("{word} {}", names.join(", ")))
    };
    let mut places: Vec<String> = [
        of("key", &FILES),
        of("code", &["code"]),
        of("indicator", &["indicator"]),
        of("command", &["command"]),
        of("finding", &["finding"]),
    ]
    .into_iter()
    .flatten()
    .collect();
    places.extend(Some(item.why.clone()).filter(|why| !why.is_empty()));
    places.join("; ")
}

#[test]
fn every_item_of_the_inventory_has_its_place() {
    let items = items();
    let numbers: Vec<u16> = items.iter().map(|item| item.number).collect();
    assert_eq!(numbers, (1..=ITEMS).collect::<Vec<_>>());
    let bare = items.iter().filter(|item| item.targets.is_empty() && item.why.is_empty());
    none_of(bare.map(|item| format!("{} has neither a place nor a reason", item.number)).collect());
}

#[test]
fn every_place_of_the_inventory_exists() {
    let findings = Document::read("docs/reference/diagnostics.md").text;
    let mut faults = BTreeSet::new();
    for item in items() {
        for (kind, name) in item.targets.iter().filter(|(kind, name)| !exists(kind, name, &findings)) {
            faults.insert(format!("{}: there is no {kind} `{name}`", item.number));
        }
    }
    none_of(faults.into_iter().collect());
}

#[test]
fn a_place_that_is_not_there_is_noticed() {
    for (kind, name) in [
        ("case", "plans[].goals[].colour"),
        ("case", "plans.goals"),
        ("office", "client"),
        ("model", "elements[].colour"),
        ("event", "client"),
        ("indicator", "sessions.colour"),
        ("command", "session paint"),
        ("finding", "colour-missing"),
        ("code", "place.moon"),
        ("group", "colour"),
        ("roster", "colour"),
        ("colour", "red"),
    ] {
        assert!(!exists(kind, name, "## review-overdue"), "{kind} {name}");
    }
}

#[test]
fn the_page_of_the_inventory_is_up_to_date() {
    let written = fs::read_to_string(root().join(PAGE)).unwrap_or_default();
    assert!(written == page(), "out of date: cargo test --test sosku write_the_inventory -- --ignored");
}

#[test]
#[ignore = "writes docs/reference/inventory.md anew"]
fn write_the_inventory() {
    fs::write(root().join(PAGE), page()).unwrap();
}
