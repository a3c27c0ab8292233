//! Whatever a person types is read back exactly: by us, by the referee, and as text by YAML 1.1 readers.

use proptest::prelude::*;
use sosku::model::path::Path;
use sosku::path;
use sosku::store::yaml::edit::{Edit, edit};
use sosku::store::yaml::tree::{Style, parse};
use sosku::store::yaml::value::Value;

use super::runs;

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            " ", "  ", "\n", "\n\n", "\t", ":", ": ", "#", " #", "- ", "---", "...", "no", "yes", "~", "null", "1", "0555567", "1e3",
            "10:30", "2026-03-09", "'", "\"", "\\", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "=", "<<",
            "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{feff}", "\0", "\u{7f}", "\u{1f600}", "ä", "\u{301}", "\u{fffe}", "x_1",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-zäö ]{0,40}",
    ];
    prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

/// The places where a text may stand.
const FILES: [(&str, &[&str]); 5] = [
    ("a: 1\nnote: x\nb: 2\n", &["note"]),
    ("a:\n  b:\n  - c: 1\n    # c\n    note: |\n      old\n\n    d: 2\n", &["a", "b", "0", "note"]),
    ("a: [1, {note: x}, 2]\n", &["a", "1", "note"]),
    ("a:\r\n    - x\r\n    - note\r\n", &["a", "1"]),
    ("a: 1", &["note"]),
];

fn path_of(steps: &[&str]) -> Path {
    steps.iter().fold(Path::root(), |path, step| match step.parse() {
        Ok(index) => path.index(index),
        Err(_) => path.key(*step),
    })
}

fn at<'a>(value: &'a serde_yaml::Value, steps: &[&str]) -> &'a serde_yaml::Value {
    steps.iter().fold(value, |value, step| {
        step.parse::<usize>().map_or_else(|_| &value[*step], |index| &value[index])
    })
}

fn is_kept(text: &str) {
    for (file, steps) in FILES {
        let path = path_of(steps);
        let set = Edit::Set { path: path.clone(), value: Value::Text(text.to_owned()) };
        let after = edit(file, &[set], &|_| Vec::new())
            .unwrap_or_else(|refused| panic!("{refused}: {text:?} in {file:?}"));
        let root = parse(&after).unwrap();
        let node = root.get(&path).unwrap();
        assert_eq!(node.text(), Some(text), "{after}");
        let theirs: serde_yaml::Value = serde_yaml::from_str(&after).unwrap();
        assert_eq!(at(&theirs, steps), &serde_yaml::Value::String(text.to_owned()), "{after}");
        assert!(node.plain().is_none() || reads_as_text_in_1_1(text), "{after}");
    }
}

/// Whether a YAML 1.1 reader takes the plain scalar for a text: the types of its repository, digit by digit.
fn reads_as_text_in_1_1(text: &str) -> bool {
    let words = [
        "", "~", "null", "y", "n", "yes", "no", "true", "false", "on", "off", "=", "<<", ".inf", ".nan",
        "-.inf", "+.inf",
    ];
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let all = |text: &str, wanted: fn(char) -> bool| !text.is_empty() && text.chars().all(wanted);
    let digits = |text: &str| all(text, |c| c.is_ascii_digit() || c == '_');
    let sexagesimal = unsigned.contains(':')
        && unsigned.split(':').all(|part| all(part, |c| c.is_ascii_digit() || "_.".contains(c)));
    let based = unsigned.strip_prefix("0b").is_some_and(|rest| all(rest, |c| "01_".contains(c)))
        || unsigned.strip_prefix("0x").is_some_and(|rest| all(rest, |c| c.is_ascii_hexdigit() || c == '_'));
    let mantissa = unsigned.split(['e', 'E']).next().unwrap_or_default();
    let float = mantissa.contains(|c: char| c.is_ascii_digit())
        && unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && all(mantissa, |c| c.is_ascii_digit() || "._".contains(c))
        && unsigned.strip_prefix(mantissa).is_some_and(|exponent| {
            exponent.is_empty()
                || digits(exponent.get(1..).unwrap_or_default().trim_start_matches(['-', '+']))
        });
    let (year, rest) = text.split_once('-').unwrap_or((text, ""));
    let date = year.len() == 4
        && digits(year)
        && !rest.is_empty()
        && rest.chars().all(|c| c.is_ascii_digit() || "-:.tTzZ+ \t".contains(c));
    !(words.contains(&text.to_ascii_lowercase().as_str())
        || digits(unsigned)
        || sexagesimal
        || based
        || float
        || date)
}

#[test]
fn the_check_for_1_1_can_fail() {
    for other in [
        "no",
        "On",
        "1_0",
        "0o7x".trim_end_matches("o7x"),
        "10:30",
        "1.5e+3",
        ".5",
        "0x_f",
        "2026-01-01",
        "2026-1-1 10:00:00 Z",
        "=",
    ] {
        assert!(!reads_as_text_in_1_1(other), "{other}");
    }
    for text in ["nope", "a1", "2 kertaa", "2026-03-09-k7m", "e3", "."] {
        assert!(reads_as_text_in_1_1(text), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: runs(2) as u32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_back_exactly(text in pieces()) {
        is_kept(&text);
    }
}

#[test]
fn awkward_texts_are_read_back_exactly() {
    let long = "sana ".repeat(10_000);
    for text in [
        "",
        " ",
        "\n",
        "\n\n",
        " \n ",
        "x\n",
        "x\n\n",
        "\nx",
        " x\ny",
        "x\n y\n",
        "\tx\ny",
        "x\n\ty\n",
        "x \ny  \n",
        "x\n  \ny",
        "x\r\ny",
        "no",
        "NO",
        "---",
        "--- x",
        "...",
        "%x",
        "a: b",
        "a:",
        "a #b",
        "- x",
        "-",
        "?",
        "#",
        "\u{2028}",
        "\u{85}x\n",
        "\u{1f600}",
        "\0",
        "x\n# y\n",
        "x\n...\n",
        "x\n---\ny\n",
        "\u{feff}x",
        "'",
        "\"",
        "\\",
        "it's",
        "x\u{a0}",
        "\u{a0}",
        "\u{3000}x",
        &long,
        long.trim(),
    ] {
        is_kept(text);
    }
}

#[test]
fn long_text_in_block_style_stands_in_a_literal_block() {
    let value = Value::Text("sana ".repeat(30));
    let after = edit("a: 1\n", &[Edit::Set { path: path!["note"], value }], &|_| Vec::new()).unwrap();
    let root = parse(&after).unwrap();
    assert!(matches!(
        root.get(&path!["note"]).unwrap().kind,
        sosku::store::yaml::tree::Kind::Scalar { style: Style::Literal, .. }
    ));
}
