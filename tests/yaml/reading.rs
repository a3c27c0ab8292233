//! Our reader and yaml_serde, the referee, take every file for the same; nothing that comes in makes the reader
//! panic or hang.

use proptest::prelude::*;
use serde_json::Value as Json;
use sosku::store::yaml::read::read;
use sosku::store::yaml::tree::{Kind, Node, Style, parse};

use super::dice::Dice;
use super::{referee, runs, sketch};

#[test]
fn both_readers_take_a_drawn_file_for_the_same() {
    for seed in 0..runs(8) {
        let text = sketch::file(&mut Dice::new(seed));
        let theirs: Result<serde_yaml::Value, _> = referee(&text);
        let ours: Result<serde_yaml::Value, _> = read(&text);
        // The referee knows no own keys; a drawn file may have one.
        let theirs = theirs.map(without_own_keys);
        assert_eq!(ours.ok(), theirs.ok(), "seed {seed}\n{text}");
    }
}

fn without_own_keys(value: serde_yaml::Value) -> serde_yaml::Value {
    match value {
        serde_yaml::Value::Mapping(map) => serde_yaml::Value::Mapping(
            map.into_iter()
                .filter(|(key, _)| !key.as_str().is_some_and(|key| key.starts_with("x_")))
                .map(|(key, value)| (key, without_own_keys(value)))
                .collect(),
        ),
        serde_yaml::Value::Sequence(items) => {
            serde_yaml::Value::Sequence(items.into_iter().map(without_own_keys).collect())
        }
        other => other,
    }
}

#[test]
fn spans_of_a_drawn_file_hold_their_own_source() {
    for seed in 0..runs(4) {
        let text = sketch::file(&mut Dice::new(seed));
        let root = parse(&text).unwrap();
        each(&root, &mut |node| {
            let source = &text[node.span.clone()];
            let sound = match &node.kind {
                Kind::Scalar { text, style: Style::Plain } => source == text || source.contains('\n'),
                Kind::Scalar { style: Style::Single, .. } => {
                    source.starts_with('\'') && source.ends_with('\'')
                }
                Kind::Scalar { style: Style::Double, .. } => source.starts_with('"') && source.ends_with('"'),
                Kind::Scalar { style: Style::Literal, .. } => source.starts_with('|'),
                Kind::Scalar { style: Style::Folded, .. } => source.starts_with('>'),
                Kind::Seq { flow: true, .. } => source.starts_with('[') && source.ends_with(']'),
                Kind::Map { flow: true, .. } => source.starts_with('{') && source.ends_with('}'),
                Kind::Seq { .. } => source.starts_with('-'),
                Kind::Map { .. } => source.contains(':'),
            };
            assert!(sound, "seed {seed} {:?} {source:?}\n{text}", node.kind);
        });
    }
}

fn each(node: &Node, visit: &mut dyn FnMut(&Node)) {
    visit(node);
    node.items().iter().for_each(|item| each(item, visit));
    for entry in node.entries() {
        visit(&entry.key);
        each(&entry.value, visit);
    }
}

/// Pieces that have led readers astray.
const PIECES: [&str; 52] = [
    "a",
    "b: ",
    "c:",
    " ",
    "  ",
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "\r\n",
    "- ",
    "-",
    "? ",
    ": ",
    ":",
    ", ",
    ",",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "''",
    "\\",
    "\\n",
    "#",
    " # x",
    "|",
    "|\n",
    "|-\n  ",
    "|+",
    ">",
    ">2",
    "---\n",
    "...\n",
    "--- ",
    "%",
    "@",
    "`",
    "\t",
    "ä",
    "\u{1f600}",
    "1",
    "null",
    "true",
    "<<",
    "x y",
    "0x1",
    "~",
    "!",
    "&",
];

fn bits() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: runs(40) as u32, failure_persistence: None, ..ProptestConfig::default() })]

    /// What our reader accepts, the referee accepts, too, and for the same.
    #[test]
    fn nothing_is_read_otherwise_than_by_the_referee(text in bits()) {
        // Of a file without content it depends on the marks around it what the referee says.
        if let Ok(ours) = read::<Json>(&text) && !ours.is_null() {
            let theirs: Result<Json, _> = referee(&text);
            prop_assert!(theirs.is_ok(), "{:?} is {:?}, {:?}", text, ours, theirs.err().map(|e| e.to_string()));
            prop_assert_eq!(Some(ours), theirs.ok(), "{:?}", text);
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        let _ = read::<Json>(&text);
    }
}

#[test]
fn hostile_files_are_settled_at_once() {
    let size = 200_000;
    let deep: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    for text in [
        "[".repeat(size),
        "{a: ".repeat(size),
        "- ".repeat(size),
        deep,
        format!("[{}]", "a,".repeat(size)),
        format!("[{}]", "'a',".repeat(size)),
        format!("{{{}}}", (0..size).map(|n| format!("k{n}: ä,")).collect::<String>()),
        format!("a: \"{}", "x\n".repeat(size)),
        format!("a: |\n{}", "\n".repeat(size)),
        format!("a: {}", "x: ".repeat(size)),
        format!("a:\n{}", "# c\n".repeat(size)),
        "? ".repeat(size),
        "a:\n- b\n".repeat(size / 10),
        "\"".repeat(size),
    ] {
        // Passing at all is the claim: anything worse than linear does not come back in a day.
        let _ = read::<Json>(&text);
    }
}
