//! Claims about `de` and `read`: scalars are typed on demand, own keys are passed over, errors have a place.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::de::ShapeKind;
use super::read::{ReadError, read};
use crate::model::date::Date;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Place {
    Home,
    Office,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    Many(Vec<Inner>),
    One(Inner),
    Code(String),
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inner {
    code: String,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    id: String,
    #[serde(default)]
    date: Option<Date>,
    #[serde(default)]
    minutes: Option<u16>,
    #[serde(default)]
    share: f64,
    #[serde(default)]
    kept: bool,
    #[serde(default)]
    place: Option<Place>,
    #[serde(default)]
    notes: Vec<String>,
    #[serde(default)]
    scale: BTreeMap<i8, String>,
    #[serde(default)]
    status: Option<OneOrMany>,
}

fn kind(text: &str) -> (ShapeKind, usize) {
    match read::<Record>(text) {
        Err(ReadError::Shape(error)) => (error.kind, error.offset),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_scalar_has_the_type_that_is_asked_for() {
    for text in ["0555567", "1e3", "no", "2026-01-01", "true", "10:30", "007", "ä"] {
        assert_eq!(read::<Record>(&format!("id: {text}\n")).unwrap().id, text);
    }
    let record: Record = read(
        "id: 1\nx_own: {a: 1}\ndate: 2026-03-09\nminutes: 90\nshare: 1\nkept: true\nplace: home\n\
         notes: [no, '']\nscale: {-1: a, 0: b}\nstatus: {code: 7x, x_own: 1}\n",
    )
    .unwrap();
    assert_eq!(record.minutes, Some(90));
    assert_eq!(record.place, Some(Place::Home));
    assert_eq!(record.notes, ["no", ""]);
    assert_eq!(record.scale, BTreeMap::from([(-1, "a".to_owned()), (0, "b".to_owned())]));
    assert_eq!(record.status, Some(OneOrMany::One(Inner { code: "7x".to_owned() })));
}

#[test]
fn nothing_is_none_and_no_items() {
    let record: Record = read("id: a\ndate: ~\nplace:\nminutes: null\nnotes:\nstatus: \n").unwrap();
    assert_eq!((record.date, record.place, record.minutes, record.status), (None, None, None, None));
    assert_eq!(record.notes.len(), 0);
}

#[test]
fn an_error_names_its_place_but_no_text() {
    assert_eq!(kind("id: a\ndate: 9.3.2026\n"), (ShapeKind::Expected("a date YYYY-MM-DD".into()), 12));
    assert!(matches!(kind("id: a\nminuts: 9\n"), (ShapeKind::UnknownKey { key, .. }, 6) if key == "minuts"));
    assert!(
        matches!(kind("id: a\nplace: hom\n"), (ShapeKind::UnknownCode { code: Some(code), .. }, 13) if code == "hom")
    );
    assert!(matches!(kind("id: a\nplace: her own home\n"), (ShapeKind::UnknownCode { code: None, .. }, 13)));
    assert_eq!(kind("kept: true\n"), (ShapeKind::MissingKey("id"), 0));
    assert_eq!(kind("id: a\nkept: yes\n"), (ShapeKind::Expected("true or false".into()), 12));
    assert!(matches!(kind("id: a\nminutes: \"90\"\n"), (ShapeKind::Expected(_), 15)));
    assert!(matches!(kind("id: a\nminutes: 70000\n"), (ShapeKind::Expected(_), 15)));
    assert!(matches!(kind("id: a\nnotes: [b, {c: d}]\n"), (ShapeKind::Expected(_), 17)));
}

#[test]
fn a_repeated_key_is_refused_at_the_second() {
    let error = read::<Record>("id: a\nx_a: {b: 1, b: 2}\n").unwrap_err();
    assert_eq!((error.id(), error.offset()), ("duplicate-key", 18));
    assert_eq!(read::<Record>("id: &a b\n").unwrap_err().id(), "anchor");
}
