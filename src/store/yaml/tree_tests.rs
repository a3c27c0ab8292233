//! Claims about `tree`: spans are exact, whatever the style.

use super::tree::{Kind, Node, SyntaxKind, line_column, parse};
use crate::path;

/// The source of the node at a path.
fn source<'a>(text: &'a str, path: &crate::model::path::Path) -> &'a str {
    let root = parse(text).unwrap();
    &text[root.get(path).unwrap().span.clone()]
}

#[test]
fn a_span_holds_the_value_and_nothing_else() {
    let text = "a: ä plain  # no\nb: \"quo\\\"ted\"   # ä \"no\"\nc: 'it''s'\nd: [1, {x: 2 } , 3 ]  # no\n\
                e: |  # no\n  text\n\n  more\n\n# no\nf: two\n  lines # no\ng:\n  - h: 1\n    i: 2 # no\n  # no\n  -\nj:\n";
    for (path, expected) in [
        (path!["a"], "ä plain"),
        (path!["b"], "\"quo\\\"ted\""),
        (path!["c"], "'it''s'"),
        (path!["d"], "[1, {x: 2 } , 3 ]"),
        (path!["d", 1], "{x: 2 }"),
        (path!["e"], "|  # no\n  text\n\n  more"),
        (path!["f"], "two\n  lines"),
        (path!["g"], "- h: 1\n    i: 2 # no\n  # no\n  -"),
        (path!["g", 0], "h: 1\n    i: 2"),
        (path!["g", 1], ""),
        (path!["j"], ""),
    ] {
        assert_eq!(source(text, &path), expected, "{path}");
    }
}

#[test]
fn spans_hold_in_odd_layouts() {
    assert_eq!(
        source("\u{feff}---\r\na:\r\n- b: |-\r\n    x\r\n- c\r\n...\r\n", &path!["a", 0, "b"]),
        "|-\r\n    x"
    );
    assert_eq!(source("a:\n- |\n  x\n- y\n", &path!["a", 0]), "|\n  x");
    assert_eq!(source("? a\n# c\n: b\n", &path!["a"]), "b");
    assert_eq!(source("{a, b: , \"c\":d}", &path!["c"]), "d");
    assert_eq!(source("[a: b, c]", &path![0]), "a: b");
    assert_eq!(source("---\n x  # c", &path![]), "x");
    assert_eq!(source("# only\n", &path![]), "");
    assert_eq!(source("- - a\n  - b\n- -\n  -  c", &path![1, 1]), "c");
}

#[test]
fn an_empty_value_lies_after_its_colon() {
    let root = parse("a:   # c\nb: {c, d: }\n").unwrap();
    assert_eq!(root.get(&path!["a"]).unwrap().span, 2..2);
    assert_eq!(root.get(&path!["b", "c"]).unwrap().span, 14..14);
    assert_eq!(root.get(&path!["b", "d"]).unwrap().span, 18..18);
    assert!(root.get(&path!["a"]).is_some_and(Node::is_null));
}

#[test]
fn a_block_scalar_at_the_end_without_a_break_has_none() {
    for (text, expected) in
        [("a: |\n  x", "x"), ("a: |\n  x\n", "x\n"), ("a: |+\n  x\n\n", "x\n\n"), ("a: |\n  x\n  ", "x\n")]
    {
        assert_eq!(parse(text).unwrap().get(&path!["a"]).unwrap().text(), Some(expected), "{text:?}");
    }
}

#[test]
fn all_repeated_keys_are_found() {
    let text = "a: 1\nb: {c: 1, c: 2}\na: 3\n'a': 4\n";
    let root = parse(text).unwrap();
    let places: Vec<_> = root.duplicate_keys().into_iter().map(|span| (span.start, &text[span])).collect();
    assert_eq!(places, [(15, "c"), (21, "a"), (26, "'a'")]);
    assert_eq!(root.key_span(&path!["b"]), Some(5..6));
}

#[test]
fn malformed_text_has_a_place() {
    for text in [
        "a: [1\n",
        "a: \"x\n",
        "a: b: c\n",
        "a:\n - b\n  - c\n- d\n",
        "{a: b}}",
        "a: 'b' c\n",
        "? [a]\n: b\n",
    ] {
        let error = parse(text).unwrap_err();
        assert!(
            !matches!(error.kind, SyntaxKind::Refused(_)) && error.offset <= text.len(),
            "{text:?} {error:?}"
        );
    }
}

#[test]
fn lines_and_columns_count_characters_from_one() {
    assert_eq!(line_column("\u{feff}äö: x\r\nb", 8), (1, 4));
    assert_eq!(line_column("ä\nö: x", 5), (2, 2));
    assert_eq!(line_column("a", 99), (1, 2));
}

#[test]
fn flow_is_told_from_block() {
    let root = parse("a: [b]\nc:\n  - d\n").unwrap();
    assert!(matches!(root.get(&path!["a"]).unwrap().kind, Kind::Seq { flow: true, .. }));
    assert!(matches!(root.get(&path!["c"]).unwrap().kind, Kind::Seq { flow: false, .. }));
}
