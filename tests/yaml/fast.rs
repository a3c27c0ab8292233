//! The fast reader against its judge, the reader by the parser's events: of every text it says "I do not know", or
//! it makes the very same tree – places, styles, texts – and then the guard lets the text through as well.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use sosku::store::yaml::fast;
use sosku::store::yaml::guard::{decode, guard};
use sosku::store::yaml::tree::parse_by_events;

use super::dice::Dice;
use super::{runs, sketch};

/// Whether the fast reader knew the text; panics if it knew otherwise than its judge.
fn agrees(text: &str) -> bool {
    if decode(text.as_bytes(), text.len()).is_err() {
        return false;
    }
    let Some(root) = fast::read(text) else { return false };
    assert!(guard(text.as_bytes(), text.len()).is_ok(), "the guard refuses it\n{text}");
    let judged = parse_by_events(text);
    assert_eq!(Ok(root), judged, "\n{text}");
    true
}

#[test]
fn the_fast_reader_reads_a_drawn_file_as_its_judge_does_or_not_at_all() {
    let known = (0..runs(40)).filter(|&seed| agrees(&sketch::file(&mut Dice::new(seed)))).count();
    assert!(known > 0, "it knew none of the drawn files");
}

/// The YAML files below a folder.
fn files(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            found.extend(fs::read_to_string(path));
        }
    }
}

fn example() -> Vec<String> {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data-example"), &mut found);
    found
}

#[test]
fn the_fast_reader_knows_every_file_of_the_example() {
    let unknown = example().iter().filter(|text| !agrees(text)).count();
    assert_eq!(unknown, 0);
    let mut broken = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data"), &mut broken);
    broken.iter().for_each(|text| {
        agrees(text);
    });
}

/// What means something to YAML, to be put where it does not belong.
const SIGNS: [&str; 40] = [
    "\n", "\n\n", "\n  ", "\n    ", " ", "  ", ":", ": ", " #", "#", "- ", "-", "? ", ", ", ",", "[", "]",
    "{", "}", "\"", "'", "''", "\\", "|", "|\n", "|-\n", ">\n", ">-\n", "|2\n", "&a ", "*a", "!t ", "%", "@",
    "---\n", "...\n", "ä", "\u{a0}", "null", "x: ",
];

/// A stretch of a file of the example with signs put in, lines taken out, doubled or moved.
fn mangled(dice: &mut Dice, sources: &[String]) -> String {
    let text = dice.pick(sources);
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let from = dice.below(lines.len());
    let mut lines: Vec<String> =
        lines[from..].iter().take(3 + dice.below(25)).map(|line| (*line).to_owned()).collect();
    for _ in 0..1 + dice.below(4) {
        let at = dice.below(lines.len());
        match dice.below(6) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 => lines[at] = format!("{}{}", " ".repeat(dice.below(5)), lines[at].trim_start()),
            _ => {
                let places: Vec<usize> = lines[at].char_indices().map(|(at, _)| at).collect();
                let place = *dice.pick(&places);
                lines[at].insert_str(place, dice.pick::<&str>(&SIGNS));
            }
        }
        if lines.is_empty() {
            break;
        }
    }
    let mut text = lines.concat();
    if dice.percent(20) {
        text.truncate(text.trim_end_matches('\n').len());
    }
    text
}

#[test]
fn the_fast_reader_is_not_misled_by_a_file_that_somebody_has_mangled() {
    let sources = example();
    let known =
        (0..runs(60)).filter(|&seed| agrees(&mangled(&mut Dice::new(seed ^ 0x5eed), &sources))).count();
    assert!(known > 0, "it knew none of the mangled files");
}

/// Lines of which small files are made that are read by one reader and not by the other, if there are such.
const LINES: [&str; 44] = [
    "a:",
    "b: x",
    "c: 'x y'",
    "d: \"x\\ny\"",
    "- a",
    "- a: 1",
    "-",
    "  - b",
    "  c: 2",
    "    d: 3",
    " e: 4",
    "k: |",
    "k: |-",
    "k: >",
    "- |",
    "  text",
    "    more text",
    "   odd",
    "",
    "  ",
    "# c",
    "    # c",
    "f: [a, b]",
    "f: {a: b}",
    "f: []",
    "f: {-2: x, 0: y z}",
    "f: [a b, 10:30]",
    "g: x # c",
    "g: x#c",
    "- {a: [b], c: 'd'}",
    "h: it's",
    "'q': x",
    "i: - x",
    "i: a: b",
    "j: http://x",
    "l:  x  ",
    "-2: y",
    "- -",
    "- - a",
    "m: [a,b]",
    "m: {a: , b: c}",
    "m: [a, ]",
    "n: ~",
    "o: .5",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: runs(60) as u32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_fast_reader_agrees_on_lines_in_any_order(
        lines in prop::collection::vec(prop::sample::select(LINES.to_vec()), 0..9), ends in any::<bool>(),
    ) {
        let text = lines.join("\n") + if ends { "\n" } else { "" };
        agrees(&text);
    }

    #[test]
    fn the_fast_reader_agrees_on_values_of_signs(
        signs in prop::collection::vec(prop::sample::select(SIGNS.to_vec()), 0..6), form in 0..5_usize,
    ) {
        let value = signs.concat();
        let text = match form {
            0 => format!("a: {value}\nb: 1\n"),
            1 => format!("a: [x{value}, y]\nb: 1\n"),
            2 => format!("a: {{k: x{value}, l: y}}\n"),
            3 => format!("- a: x{value}\n  b: 1\n"),
            _ => format!("a:\n  - x{value}y\n  - z\nc: |\n  x{value}\n"),
        };
        agrees(&text);
    }
}

#[test]
fn a_file_laid_out_in_an_unusual_way_is_left_to_the_other_reader() {
    for text in
        ["", "a\n", "- a\n", " a: 1\n", "a:\tx\n", "a: 1\r\n", "a: x\n  y\n", "? a\n: b\n", "\"a\": 1\n"]
    {
        assert_eq!(fast::read(text), None, "{text:?}");
    }
}
