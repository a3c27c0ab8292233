//! Claims about `edit`, one layout at a time; `tests/yaml` claims the same of thousands of generated files.

use super::edit::{Edit, Reason, edit};
use super::value::Value;
use crate::model::path::Path;
use crate::path;

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn token(text: &str) -> Value {
    Value::Token(text.to_owned())
}

fn map(pairs: &[(&str, Value)]) -> Value {
    Value::Map(pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
}

fn set(path: Path, value: Value) -> Edit {
    Edit::Set { path, value }
}

fn append(list: Path, value: Value) -> Edit {
    Edit::Append { list, value }
}

fn remove(path: Path) -> Edit {
    Edit::Remove { path }
}

/// Keys are ordered by the alphabet.
fn alphabet(_: &Path) -> Vec<String> {
    ('a'..='z').map(String::from).collect()
}

fn edited(before: &str, change: Edit) -> String {
    edit(before, &[change], &alphabet).unwrap()
}

fn session() -> Value {
    map(&[
        ("id", token("2026-03-09-k7m")),
        ("date", token("2026-03-09")),
        ("minutes", Value::Int(90)),
        ("workers", Value::Seq(vec![token("anna"), token("teija")])),
        ("place", Value::Null),
        ("note", text("Käytiin kaupassa.\nMeni hyvin: #1\n")),
        ("result", map(&[("date", token("2026-03-10")), ("code", token("no"))])),
    ])
}

#[test]
fn a_comment_survives_an_append() {
    assert_eq!(
        edited("sessions:  # all\n  # first\n  - id: a  # one\n  # end\n\n# next\ngroup: x\n", append(path!["sessions"], session())),
        "sessions:  # all\n  # first\n  - id: a  # one\n  # end\n\n# next\ngroup: x\n".replace(
            "  # end\n",
            "  - id: 2026-03-09-k7m\n    date: 2026-03-09\n    minutes: 90\n    workers: [anna, teija]\n    place: null\n    \
             note: |\n      Käytiin kaupassa.\n      Meni hyvin: #1\n    result: {date: 2026-03-10, code: \"no\"}\n  # end\n"
        )
    );
}

#[test]
fn an_empty_or_absent_list_comes_into_being() {
    let item = map(&[("id", token("x"))]);
    for before in ["a: 1\nb: []  # c\nd: 2\n", "a: 1\nb:  # c\nd: 2\n", "a: 1\nb: null  # c\nd: 2\n"] {
        let after = edited(before, append(path!["b"], item.clone()));
        assert_eq!(after, "a: 1\nb:  # c\n  - id: x\nd: 2\n");
    }
    assert_eq!(edited("a: 1\nd: 2\n", append(path!["b"], item.clone())), "a: 1\nb:\n  - id: x\nd: 2\n");
    assert_eq!(edited("# only\n", append(path!["b"], item)), "# only\nb:\n  - id: x\n");
    assert_eq!(edited("a: [x]\n", append(path!["a"], token("v"))), "a: [x, v]\n");
    assert_eq!(edited("a: {b: []}\n", append(path!["a", "b"], token("v"))), "a: {b: [v]}\n");
}

#[test]
fn the_habits_of_the_file_are_followed() {
    let item = map(&[("id", token("x")), ("m", map(&[("o", text(&"w ".repeat(60)))]))]);
    let long = "w ".repeat(60);
    assert_eq!(
        edited("a:\r\n-   id: w\r\nb:\r\n    c: 1\r\n", append(path!["a"], item)),
        format!(
            "a:\r\n-   id: w\r\n-   id: x\r\n    m:\r\n        o: |-\r\n            {long}\r\nb:\r\n    c: 1\r\n"
        )
    );
    assert_eq!(
        edited("a:\n    - {id: w}", append(path!["a"], map(&[("id", token("x"))]))),
        "a:\n    - {id: w}\n    - {id: x}\n"
    );
}

#[test]
fn a_value_is_replaced_and_its_comment_stays() {
    let long = text("word ".repeat(30).trim_end());
    assert_eq!(edited("a:   1  # c\nb: 2\n", set(path!["a"], token("x"))), "a:   x  # c\nb: 2\n");
    assert_eq!(edited("a: |  # c\n  x\n\n  y\n\nb: 2\n", set(path!["a"], token("x"))), "a: x  # c\n\nb: 2\n");
    assert_eq!(
        edited("a: 1  # c\nb: 2\n", set(path!["a"], long.clone())),
        format!("a: |-  # c\n  {}\nb: 2\n", "word ".repeat(30).trim_end())
    );
    assert_eq!(edited("a: two\n  lines # c\nb: 2\n", set(path!["a"], token("x"))), "a: x # c\nb: 2\n");
    assert_eq!(
        edited("a:  # c\n  # d\n  - x  # e\n  - y\nb: 2\n", set(path!["a"], token("x"))),
        "a: x  # c\n  # d\nb: 2\n"
    );
    assert_eq!(edited("a: {b: 1, c: }\n", set(path!["a", "c"], token("x"))), "a: {b: 1, c: x }\n");
    assert_eq!(edited("a: {b, c}\n", set(path!["a", "b"], token("x"))), "a: {b: x, c}\n");
    assert_eq!(
        edited("- a  # c\n- b\n", set(path![0], map(&[("x", token("v")), ("z", Value::Int(1))]))),
        "- x: v  # c\n  z: 1\n- b\n"
    );
    assert_eq!(edited("a:\n  b\n", set(path!["a"], token("x"))), "a:\n  x\n");
}

#[test]
fn a_new_key_takes_its_place_in_the_order() {
    assert_eq!(edited("a: 1\nc: 3\n", set(path!["b"], Value::Int(2))), "a: 1\nb: 2\nc: 3\n");
    assert_eq!(edited("# file\nb: 1\n", set(path!["a"], Value::Int(0))), "# file\na: 0\nb: 1\n");
    assert_eq!(
        edited("x:\n  # about b\n  b: 1\n", set(path!["x", "a"], Value::Int(0))),
        "x:\n  a: 0\n  # about b\n  b: 1\n"
    );
    assert_eq!(edited("- b: 1\n  c: 2\n", set(path![0, "a"], Value::Int(0))), "- a: 0\n  b: 1\n  c: 2\n");
    assert_eq!(edited("x: {b: 1, d: 2}\n", set(path!["x", "c"], Value::Int(0))), "x: {b: 1, c: 0, d: 2}\n");
    assert_eq!(edited("x: {b: 1}\n", set(path!["x", "a"], Value::Int(0))), "x: {a: 0, b: 1}\n");
    assert_eq!(edited("a: 1\n", set(path!["b", "c", "d"], token("x"))), "a: 1\nb:\n  c: {d: x}\n");
    assert_eq!(edited("a: 1\nb: {}\n", set(path!["b", "c"], token("x"))), "a: 1\nb:\n  c: x\n");
    assert_eq!(edited("---\n# c\n...\n", set(path!["a"], token("x"))), "---\n# c\na: x\n...\n");
    assert_eq!(edited("a: |\n  x", set(path!["b"], token("v"))), "a: |-\n  x\nb: v\n");
}

#[test]
fn a_removal_takes_its_own_comment_only() {
    assert_eq!(edited("# 1\na: 1  # 2\n# 3\nb: 2\n", remove(path!["a"])), "# 1\n# 3\nb: 2\n");
    assert_eq!(edited("- a: 1  # 2\n  # 3\n  b: 2\n", remove(path![0, "a"])), "- # 3\n  b: 2\n");
    assert_eq!(edited("a:\n- x  # 1\n# 2\n- y\n", remove(path!["a", 0])), "a:\n# 2\n- y\n");
    assert_eq!(edited("a: [x, y, z]\n", remove(path!["a", 1])), "a: [x, z]\n");
    assert_eq!(edited("a: [x, y, z ]\n", remove(path!["a", 2])), "a: [x, y ]\n");
    assert_eq!(edited("a: {x: 1,}\n", remove(path!["a", "x"])), "a: {}\n");
    assert_eq!(edited("a:  # 1\n  b: 1\nc: 2\n", remove(path!["a", "b"])), "a: {}  # 1\nc: 2\n");
    assert_eq!(edited("a: 1\n", remove(path!["a"])), "{}\n");
}

#[test]
fn what_cannot_be_done_is_refused_with_its_place() {
    let refused = |before, change| {
        edit(before, &[change], &alphabet).map_err(|refused| (refused.reason, refused.offset))
    };
    assert_eq!(refused("a: b\n", append(path!["a"], token("x"))), Err((Reason::NotAList, 3)));
    assert_eq!(refused("a: b\n", set(path!["a", "c"], token("x"))), Err((Reason::NotAMapping, 3)));
    assert_eq!(refused("a: [b]\n", set(path!["a", 1], token("x"))), Err((Reason::NoSuchPlace, 3)));
    assert_eq!(refused("a: b\n", remove(path!["c"])), Err((Reason::NoSuchPlace, 0)));
    assert_eq!(refused("a: b\na: c\n", remove(path!["a"])), Err((Reason::DuplicateKey, 5)));
    assert!(matches!(refused("a: [b\n", remove(path!["a"])), Err((Reason::Unreadable(_), _))));
}

#[test]
fn a_text_that_a_block_would_lose_goes_into_quotes() {
    // A comment at the place where the block's text would end would become text.
    let after = edited("a:\n    # c\n    b: 1\n    # d\n", set(path!["a"], text("x\ny\n")));
    assert_eq!(after, "a: \"x\\ny\\n\"\n    # c\n    # d\n");
}

fn moved(before: &str) -> String {
    edited(before, Edit::Move { from: path!["c"], list: path!["e"] })
}

#[test]
fn an_entry_becomes_an_item_with_all_its_comments() {
    assert_eq!(
        moved(
            "a: 1\n# over\nc:  # head\n  # first\n  x: 1  # one\n  t: |\n    b\n\n      d\n  # last\n\nz: 2\n"
        ),
        "a: 1\n# over\ne:\n  - # head\n    # first\n    x: 1  # one\n    t: |\n      b\n\n        d\n    # last\n\nz: 2\n"
    );
    assert_eq!(
        moved("c:\n  x: 1  # one\n  y: 2\ne:  # earlier\n  # old\n  - x: 0\n# end\n"),
        "e:  # earlier\n  # old\n  - x: 0\n  - x: 1  # one\n    y: 2\n# end\n"
    );
    assert_eq!(moved("c: {x: 1}  # one\ne: []\n"), "e:\n  - {x: 1}  # one\n");
    assert_eq!(moved("e:\n- x: 0\nc:\r\n    x: 1\r\n    y: 2"), "e:\n- x: 0\n- x: 1\n  y: 2\n");
    assert_eq!(moved("a: 1\nc:\n  x: 1"), "a: 1\ne:\n  - x: 1");
}

#[test]
fn an_entry_that_cannot_move_as_it_is_written_stays() {
    for before in ["c:\n  x: 1\ne: [{x: 0}]\n", "{c: {x: 1}}\n", "a: 1\n", "c:\n  x: 1\ne: 5\n"] {
        let change = Edit::Move { from: path!["c"], list: path!["e"] };
        assert!(edit(before, &[change], &alphabet).is_err(), "{before}");
    }
}
