//! Claims about `guard`: what it lets through, what it refuses and where, and that it never hangs.

use super::guard::{DEFAULT_CAP, RefusedReason, guard};

fn refused(text: impl AsRef<[u8]>) -> Option<(RefusedReason, usize)> {
    guard(text.as_ref(), DEFAULT_CAP).err().map(|refused| (refused.reason, refused.offset))
}

#[test]
fn signs_within_text_are_text() {
    for text in [
        "a: Tom & Jerry *rated* !x <<\n",
        "a: x\n  & y\n  *z: \n",
        "a: x\n\n  \"&\n  !\nb: 1\n",
        "a: |\n  &a *b !c\n  <<: x\n  ---\n  %x\n  \t\n  [[[{{{\nb: 1\n",
        "a:\n  >-\n  &a\nb: 1\n",
        "- - |\n    *a\n  - b\n",
        "a: \"&x\n\n  *y \\\" !z\"\nb: 'it''s &'\n",
        "a: [x & y, \"*z\", 'a''!b', b &c,\n    d\n    &e]  # &f\n",
        "a: {b: x*y, c: \"d\", \"e\":1, f: http://g/?h&i}\n# *x\n",
        "a: '<<'\n'<<': 1\nb: <<\n",
        "\u{feff}---\n# x\na: 1\n...\n# y\n...\n",
        "--- {a: 1}\n",
        "a: 50 %\n  %x\n",
        "a: x\ty\nb:\tz\n",
        "? a\n: b\n",
        "a:\r\n  - b\r\n",
        "",
        "a: x # *y\n",
    ] {
        assert_eq!(refused(text), None, "{text:?}");
    }
}

#[test]
fn what_lies_outside_the_subset_is_refused_with_its_place() {
    use RefusedReason as R;
    for (text, reason, offset) in [
        ("a: &x 1\n", R::Anchor, 3),
        ("- - &x 1\n", R::Anchor, 4),
        ("a:\n  *x\n", R::Alias, 5),
        ("a: [b, *x]\n", R::Alias, 7),
        ("a: {b: \"c\", \"d\":&x e}\n", R::Anchor, 16),
        ("a: b\n!x c: d\n", R::Tag, 5),
        ("a: 'b' # c\nd: !e f\n", R::Tag, 14),
        ("a: |\n  text\nb: *x\n", R::Alias, 15),
        ("a: x # comment ends it\n  &b: c\n", R::Anchor, 25),
        ("<<: {a: 1}\n", R::MergeKey, 0),
        ("a: {<< : b}\n", R::MergeKey, 4),
        ("%YAML 1.2\n---\na: 1\n", R::Directive, 0),
        ("a: 1\n---\nb: 2\n", R::SecondDocument, 5),
        ("---\n---\n", R::SecondDocument, 4),
        ("a: 1\n...\nb: 2\n", R::SecondDocument, 9),
        ("a:\n\tb: 1\n", R::TabIndent, 3),
        ("- \ta: 1\n", R::TabIndent, 2),
        ("a: [b,\n\tc]\n", R::TabIndent, 7),
        ("a: \u{0}\n", R::ControlCharacter, 3),
        ("a: \"\u{7f}\"\n", R::ControlCharacter, 4),
        ("a: ä\u{85}\n", R::ControlCharacter, 5),
        ("a: \u{2028}\n", R::ControlCharacter, 3),
        ("a: b\rc: d\n", R::ControlCharacter, 4),
        ("a: \u{feff}\n", R::ControlCharacter, 3),
    ] {
        assert_eq!(refused(text), Some((reason, offset)), "{text:?}");
    }
    assert_eq!(refused(b"a: \xff"), Some((R::NotUtf8, 3)));
}

#[test]
fn hostile_depth_and_size_are_refused() {
    assert_eq!(refused("[".repeat(100_000)), Some((RefusedReason::TooDeep, 64)));
    assert_eq!(refused("- ".repeat(100_000)), Some((RefusedReason::TooDeep, 128)));
    assert_eq!(refused("? ".repeat(100_000)), Some((RefusedReason::TooDeep, 128)));
    let steps: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert!(matches!(refused(steps), Some((RefusedReason::TooDeep, _))));
    assert_eq!(refused("x".repeat(50 << 20)), Some((RefusedReason::TooLarge, DEFAULT_CAP)));
    assert_eq!(guard(b"abc", 2).map_err(|refused| refused.reason), Err(RefusedReason::TooLarge));
}

#[test]
fn sixty_four_levels_are_not_too_deep() {
    assert_eq!(refused(format!("{}{}", "[".repeat(64), "]".repeat(64))), None);
    assert_eq!(refused(format!("{}x", "- ".repeat(64))), None);
}

#[test]
fn every_reason_has_its_own_id() {
    use RefusedReason as R;
    let all = [
        R::NotUtf8,
        R::ControlCharacter,
        R::TooLarge,
        R::TabIndent,
        R::Anchor,
        R::Alias,
        R::Tag,
        R::MergeKey,
        R::Directive,
        R::SecondDocument,
        R::TooDeep,
    ];
    let ids: std::collections::HashSet<_> = all.iter().map(|reason| reason.id()).collect();
    assert_eq!(ids.len(), all.len());
}
