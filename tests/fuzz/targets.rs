//! What is fuzzed: plain functions from bytes that somebody may have written to nothing. Each of them panics if a
//! promise is broken, and must not on any input. Used by the suite (`replay`) and by `examples/fuzz`.

use std::hash::{DefaultHasher, Hash, Hasher};

use sosku::catalogue::criteria::CriteriaSet;
use sosku::cli::when::{Toward, parse_day, parse_partial, parse_period};
use sosku::model::case::Case;
use sosku::model::date::Date;
use sosku::model::path::Path;
use sosku::model::period::Period;
use sosku::store::catalogue::{LocalFile, criteria_text, read_criteria, with_local};
use sosku::store::csv;
use sosku::store::load::{Options, read_file};
use sosku::store::merge::{Authors, Outcome, Versions, merge};
use sosku::store::yaml::edit::{Edit, edit};
use sosku::store::yaml::fast;
use sosku::store::yaml::guard::{decode, guard};
use sosku::store::yaml::schema::{FileKind, case_key_order};
use sosku::store::yaml::tree::{Node, parse, parse_by_events};
use sosku::store::yaml::value::Value;

/// A target and its name, which is that of its folder in tests/data/fuzz.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// Every target.
pub(crate) const TARGETS: [Target; 7] = [
    ("yaml-load", yaml_load),
    ("fast", fast_reader),
    ("yaml-edit", yaml_edit),
    ("csv-edit", csv_edit),
    ("merge", merging),
    ("dates", dates),
    ("criteria", criteria),
];

/// What stands between the three versions of a merge in one input.
pub(crate) const BETWEEN: &str = "%%%\n";

const CAP: usize = 1 << 20;

/// A case is read, or every fault has its place in the text.
fn yaml_load(bytes: &[u8]) {
    let read = read_file::<Case>("cases/SK-4K7QX2.yaml", bytes, CAP, FileKind::Case, Options::default());
    assert!(read.loaded.is_some() || !read.diagnostics.is_empty(), "neither a case nor a word why");
    let thorough = Options { thorough: true, ..Options::default() };
    let again = read_file::<Case>("cases/SK-4K7QX2.yaml", bytes, CAP, FileKind::Case, thorough);
    assert_eq!(read.loaded.is_some(), again.loaded.is_some(), "read in one way and not in the other");
}

/// The fast reader does not know a text, or makes the tree of it that the other reader makes.
fn fast_reader(bytes: &[u8]) {
    let Ok(text) = decode(bytes, CAP) else { return };
    let Some(root) = fast::read(text) else { return };
    assert!(guard(bytes, CAP).is_ok(), "the guard refuses what the fast reader takes");
    assert_eq!(Ok(root), parse_by_events(text), "read otherwise than by the parser's events");
}

/// A number that an input draws, always the same one.
fn drawn(bytes: &[u8], salt: u64, below: usize) -> usize {
    let mut hasher = DefaultHasher::new();
    (bytes, salt).hash(&mut hasher);
    usize::try_from(hasher.finish() % below.max(1) as u64).unwrap_or_default()
}

fn paths(node: &Node, path: &Path, found: &mut Vec<Path>) {
    found.push(path.clone());
    node.items().iter().enumerate().for_each(|(index, item)| paths(item, &path.index(index), found));
    node.entries().iter().for_each(|entry| paths(&entry.value, &path.key(entry.name()), found));
}

fn value(bytes: &[u8], salt: u64) -> Value {
    let text = |text: &str| Value::Text(text.to_owned());
    match drawn(bytes, salt, 6) {
        0 => Value::Int(7),
        1 => text("no"),
        2 => text("rivi\n\n  # toinen\n"),
        3 => text("kaksi: osaa"),
        4 => Value::Map(vec![("id".to_owned(), text("G9")), ("note".to_owned(), text("x\ny"))]),
        _ => Value::Seq(vec![Value::Token("2026-03-09".to_owned())]),
    }
}

/// An edit is refused, or its result can be read and says what was meant at its place.
fn yaml_edit(bytes: &[u8]) {
    let Ok(text) = guard(bytes, CAP) else { return };
    let Ok(root) = parse(text) else { return };
    let mut found = Vec::new();
    paths(&root, &Path::root(), &mut found);
    for salt in 0..4 {
        let path = found[drawn(bytes, salt, found.len())].clone();
        let value = value(bytes, salt);
        let edits = match drawn(bytes, salt + 9, 4) {
            0 => Edit::Set { path, value },
            1 => Edit::Set { path: path.key("note"), value },
            2 => Edit::Append { list: path, value },
            _ => Edit::Remove { path },
        };
        let Ok(edited) = edit(text, std::slice::from_ref(&edits), &case_key_order) else { continue };
        let after = parse(&edited);
        assert!(after.is_ok(), "an edit made a text that cannot be read");
        if let Edit::Remove { path } = &edits {
            let parent_was_list = path.0.last().is_some_and(|_| root.get(path).is_some());
            assert!(parent_was_list, "what is not there cannot be taken away");
        }
    }
}

/// An edit of a row is refused, or changes the rows as it should.
fn csv_edit(bytes: &[u8]) {
    let Ok(text) = csv::table::decode(bytes, CAP) else { return };
    let Ok(table) = csv::table::parse(text) else { return };
    let row = drawn(bytes, 1, table.rows.len() + 1);
    let cells = ["yksi", "kaksi;2", "\"k\"", "a,b\nc", "=1+1"];
    let cell = cells[drawn(bytes, 2, cells.len())].to_owned();
    let rows = table.rows.len();
    let edits = [
        (csv::edit::RowEdit::Append { cells: vec![("note".to_owned(), cell.clone())] }, rows + 1),
        (csv::edit::RowEdit::Set { row, column: "note".to_owned(), text: cell }, rows),
        (csv::edit::RowEdit::Remove { row }, rows.saturating_sub(1)),
    ];
    for (edit, expected) in edits {
        let Ok(edited) = csv::edit::edit(text, &[edit], ["date", "case", "note"]) else { continue };
        let after = csv::table::parse(&edited).map(|table| table.rows.len());
        assert_eq!(after, Ok(expected), "not the rows that were meant");
    }
}

/// A merge never fails; a side that changed nothing leaves the other as it is, and a clean result can be read.
fn merging(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut versions = text.splitn(3, BETWEEN);
    let [base, ours, theirs] = [(); 3].map(|()| versions.next().unwrap_or_default());
    let authors = Authors { ours: "anna".into(), theirs: "teija".into() };
    for path in ["cases/SK-4K7QX2.yaml", "groups/arki/roster.csv"] {
        let merged = merge(path, Versions { base, ours, theirs }, &authors);
        if merged.outcome == Outcome::Clean && path.ends_with("yaml") {
            assert!(parse(&merged.text).is_ok(), "a clean merge that cannot be read");
        }
        let alone = merge(path, Versions { base, ours, theirs: base }, &authors);
        assert_eq!(alone.text, ours, "nothing came from the other side");
    }
}

/// What can be read as a day or a period reads the same once it is written.
fn dates(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Some(today) = Date::new(2026, 11, 20) else { return };
    for line in text.lines() {
        for toward in [Toward::Past, Toward::Future, Toward::Any] {
            if let Ok(day) = parse_day(line, today, toward) {
                assert_eq!(
                    day.to_string().parse::<Date>().ok(),
                    Some(day),
                    "a day that is lost when written"
                );
            }
        }
        if let Ok(partial) = parse_partial(line) {
            assert!(partial.earliest() <= partial.latest(), "a part of time that ends before it begins");
        }
        if let Ok(period) = parse_period(line, today) {
            in_order(period);
        }
    }
}

fn in_order(period: Period) {
    assert!(period.from() <= period.to() && period.days() > 0, "a period that ends before it begins");
    let earlier = period.previous().is_none_or(|earlier| earlier.to() < period.from());
    let later = period.next().is_none_or(|later| later.from() > period.to());
    assert!(earlier && later, "neighbours that overlap");
    let _ = (period.year_before(), period.weeks().take(60).count(), period.to_string());
}

/// A set that can be read is the same once it is written; an office's file is read, or its fault is told.
fn criteria(bytes: &[u8]) {
    let Ok(text) = guard(bytes, CAP) else { return };
    for set in read_criteria(text).unwrap_or_default() {
        let again: Option<Vec<CriteriaSet>> = read_criteria(&criteria_text(&set));
        assert_eq!(again.as_deref(), Some(std::slice::from_ref(&set)), "a set that is lost when written");
    }
    let reading = with_local(&[LocalFile { name: "catalogue/oma.yaml", text }]);
    drop(reading);
}
