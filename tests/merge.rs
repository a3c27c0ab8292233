//! The corpus of concurrent edits (tests/data/merge, written by `cargo run --example merge_pairs -- --write`): every
//! pair is merged in both directions, and nothing is lost, doubled or wrongly called clean.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sosku::model::case::Case;
use sosku::store::merge::{Authors, Merged, Outcome, Versions, merge};
use sosku::store::yaml::read::read;

/// A pair of the corpus, as it lies there.
struct Pair {
    name: String,
    expected: Value,
    texts: [String; 3],
}

fn corpus() -> Vec<Pair> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/merge");
    let mut folders: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders.iter().map(|folder| pair(folder)).collect()
}

fn pair(folder: &Path) -> Pair {
    let expected: Value =
        serde_json::from_str(&fs::read_to_string(folder.join("expected.json")).unwrap()).unwrap();
    let ending = expected["path"].as_str().unwrap().rsplit('.').next().unwrap();
    let text = |name: &str| fs::read_to_string(folder.join(format!("{name}.{ending}"))).unwrap();
    let texts = ["base", "ours", "theirs"].map(text);
    Pair { name: folder.file_name().unwrap().to_str().unwrap().to_owned(), expected, texts }
}

fn merged(pair: &Pair, order: [usize; 3]) -> Merged {
    let [base, ours, theirs] = order.map(|at| pair.texts[at].as_str());
    let authors = Authors { ours: "anna".into(), theirs: "teija".into() };
    merge(pair.expected["path"].as_str().unwrap(), Versions { base, ours, theirs }, &authors)
}

#[test]
fn the_corpus_has_every_kind_of_pair() {
    let names: Vec<String> = corpus().into_iter().map(|pair| pair.name[3..].to_owned()).collect();
    assert_eq!(names.len(), 60);
    for kind in
        ["append-append", "one-fact-twice", "one-note-twice", "delete-edit", "roster-rows", "colliding-ids"]
    {
        assert_eq!(names.iter().filter(|name| *name == kind).count(), 10, "{kind}");
    }
}

#[test]
fn every_pair_keeps_all_that_both_sides_wrote_and_nothing_twice() {
    for pair in corpus() {
        for order in [[0, 1, 2], [0, 2, 1]] {
            let merged = merged(&pair, order);
            for word in pair.expected["once"].as_array().unwrap() {
                let count = merged.text.matches(word.as_str().unwrap()).count();
                assert_eq!(count, 1, "{} {word}:\n{}", pair.name, merged.text);
            }
        }
    }
}

#[test]
fn every_pair_is_clean_just_when_nobody_has_to_choose() {
    for pair in corpus() {
        for order in [[0, 1, 2], [0, 2, 1]] {
            let merged = merged(&pair, order);
            let stops = matches!(merged.outcome, Outcome::Conflicts(_));
            assert_eq!(stops, pair.expected["must_stop"] == true, "{}:\n{}", pair.name, merged.text);
            assert_ne!(merged.outcome, Outcome::ByLines, "{}", pair.name);
            if pair.texts[0].starts_with("format") {
                assert!(read::<Case>(&merged.text).is_ok(), "{}:\n{}", pair.name, merged.text);
            }
        }
    }
}

#[test]
fn a_side_that_changed_nothing_leaves_the_other_as_it_is() {
    for pair in corpus() {
        for (order, expected) in [([0, 1, 0], 1), ([0, 0, 1], 1), ([0, 1, 1], 1)] {
            let merged = merged(&pair, order);
            assert_eq!(merged.outcome, Outcome::Clean, "{}", pair.name);
            assert_eq!(merged.text, pair.texts[expected], "{}", pair.name);
        }
    }
}
