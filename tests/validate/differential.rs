//! The fast read and the thorough pass agree: a file that one takes for sound, the other does too.
//!
//! Files are made from a sound one by small changes of the kind that people and merges make.

use std::fs;

use proptest::prelude::*;
use sosku::diagnostic::{Kind, Severity};
use sosku::model::case::Case;
use sosku::store::load::{FileRead, Options, read_file};
use sosku::store::yaml::read::read;
use sosku::store::yaml::schema::FileKind;
use sosku::store::yaml::tree::{Node, parse};

use super::data;

/// What the thorough pass alone minds; the model reads the value all the same.
const STRICTER: [&str; 1] = ["empty-id"];

/// The example of the data page, without the keys that it leaves open.
fn sound() -> String {
    let text = fs::read_to_string(data("sound/cases/SK-4K7QX2.yaml")).unwrap();
    text.lines().filter(|line| !line.contains("null")).map(|line| format!("{line}\n")).collect()
}

fn thorough(text: &str) -> FileRead<Case> {
    let options = Options { thorough: true, ..Options::default() };
    read_file("cases/SK-4K7QX2.yaml", text.as_bytes(), 8 << 20, FileKind::Case, options)
}

fn has_null(node: &Node) -> bool {
    node.is_null()
        || node.entries().iter().any(|entry| has_null(&entry.value))
        || node.items().iter().any(has_null)
}

fn is_error(kind: Kind) -> bool {
    kind.severity == Severity::Error && !STRICTER.contains(&kind.id)
}

/// Words that people write in the wrong places.
const WORDS: [&str; 14] = [
    "null",
    "~",
    "",
    "true",
    "no",
    "3",
    "-1",
    "+2",
    "0x1",
    "1.5",
    "2026-02-30",
    "2026",
    "[a, {b: c}]",
    "{a: 1, a: 2}",
];

#[derive(Debug, Clone)]
enum Change {
    DropLine(usize),
    DoubleLine(usize),
    Indent(usize),
    Replace(usize, usize),
    DropCharacter(usize),
    SwapValues(usize, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let any = 0..1000_usize;
    prop_oneof![
        any.clone().prop_map(Change::DropLine),
        any.clone().prop_map(Change::DoubleLine),
        any.clone().prop_map(Change::Indent),
        (any.clone(), 0..WORDS.len()).prop_map(|(line, word)| Change::Replace(line, word)),
        (0..100_000_usize).prop_map(Change::DropCharacter),
        (any.clone(), any).prop_map(|(one, other)| Change::SwapValues(one, other)),
    ]
}

fn changed(text: &str, change: &Change) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let count = lines.len().max(1);
    match *change {
        Change::DropLine(at) => drop(lines.remove(at % count)),
        Change::DoubleLine(at) => lines.insert(at % count, lines[at % count].clone()),
        Change::Indent(at) => lines[at % count].insert_str(0, "  "),
        Change::Replace(at, word) => {
            let line = &mut lines[at % count];
            if let Some((key, _)) = line.split_once(": ") {
                *line = format!("{key}: {}", WORDS[word]);
            }
        }
        Change::DropCharacter(at) => {
            let mut text = lines.join("\n");
            let at = at % text.len().max(1);
            if text.is_char_boundary(at) && at < text.len() {
                text.remove(at);
            }
            return text;
        }
        Change::SwapValues(one, other) => {
            let value = |line: &str| line.split_once(": ").map(|(_, value)| value.to_owned());
            let other = value(&lines[other % count]);
            let line = &mut lines[one % count];
            if let (Some((key, _)), Some(other)) = (line.split_once(": "), other) {
                *line = format!("{key}: {other}");
            }
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn the_text_that_is_changed_is_sound() {
    assert!(thorough(&sound()).is_sound() && read::<Case>(&sound()).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_the_fast_read_takes_the_thorough_pass_takes_and_the_other_way_round(
        changes in prop::collection::vec(change(), 1..4),
    ) {
        let text = changes.iter().fold(sound(), |text, change| changed(&text, change));
        let slow = thorough(&text);
        let errors: Vec<_> = slow.diagnostics.iter().filter(|found| is_error(found.kind)).collect();
        // `null` where a text is wanted is that word to the typed read, and nothing to the thorough pass; a file
        // with a null is always walked.
        let has_null = parse(&text).is_ok_and(|root| has_null(&root));
        match read::<Case>(&text) {
            Ok(fast) => {
                prop_assert!(errors.is_empty() || has_null, "{errors:?}\n{text}");
                if let Some(loaded) = slow.loaded.filter(|_| slow.dropped.is_empty() && !has_null) {
                    prop_assert_eq!(fast, loaded.record);
                }
            }
            // Keys of the office in short forms are read only after they are taken out.
            Err(error) => prop_assert!(!errors.is_empty() || has_null, "{error:?}\n{text}"),
        }
    }

    #[test]
    fn any_bytes_are_loaded_without_trouble(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let read: FileRead<Case> =
            read_file("cases/SK-4K7QX2.yaml", &bytes, 8 << 20, FileKind::Case, Options::default());
        prop_assert!(!read.is_sound());
    }
}
