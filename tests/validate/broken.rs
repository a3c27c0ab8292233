//! Every registered kind has a broken folder in which it is found at its line and column, a paragraph, and
//! messages in three languages; and there is nothing else among them.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};
use sosku::diagnostic::render::{Look, help, message, render};
use sosku::diagnostic::{Located, Severity};
use sosku::language::{Language, Messages};
use sosku::store::layout::Layout;
use sosku::validate::kinds::{KINDS, Registered};

use super::{data, found_in, found_on};

/// Its folder holds a thousand problems of another kind, which the expectation does not list.
const TOO_MANY_TO_LIST: &str = "more-problems";

fn ids() -> BTreeSet<&'static str> {
    KINDS.iter().map(|registered| registered.kind.id).collect()
}

fn found_for(id: &str) -> Vec<Located> {
    found_in(&Layout::at(data("broken").join(id)))
}

fn golden(found: &Located) -> Value {
    let diagnostic = &found.diagnostic;
    json!({ "id": diagnostic.kind.id, "path": diagnostic.file, "line": found.line, "column": found.column })
}

#[test]
fn no_id_is_registered_twice() {
    assert_eq!(ids().len(), KINDS.len());
}

#[test]
fn every_kind_is_found_where_its_broken_folder_has_it_and_nothing_else_is() {
    for id in ids() {
        let expected = fs::read_to_string(data("broken").join(id).join("expected.json")).expect(id);
        let expected: Vec<Value> = serde_json::from_str(&expected).unwrap();
        assert!(expected.iter().any(|one| one["id"] == id), "{id} does not expect itself");
        let mut found: Vec<Value> = found_for(id).iter().map(golden).collect();
        if id == TOO_MANY_TO_LIST {
            found.retain(|one| one["id"] == id);
        }
        assert_eq!(found, expected, "{id}");
    }
}

#[test]
fn every_broken_folder_is_of_a_registered_kind() {
    let folders = fs::read_dir(data("broken")).unwrap().map(|entry| entry.unwrap().file_name());
    let folders: BTreeSet<String> = folders.map(|name| name.into_string().unwrap()).collect();
    assert_eq!(folders.iter().map(String::as_str).collect::<BTreeSet<_>>(), ids());
}

#[test]
fn every_kind_has_its_paragraph_and_no_paragraph_is_left_over() {
    let page = fs::read_to_string(data("../../docs/reference/diagnostics.md")).unwrap();
    let mut described = BTreeSet::new();
    for part in page.split("\n## ").skip(1) {
        let (id, text) = part.split_once('\n').unwrap();
        let severity = Registered::by_id(id).map(|registered| registered.kind.severity);
        let opening = if severity == Some(Severity::Warning) { "*Warning.*" } else { "*Error.*" };
        assert!(text.trim_start().starts_with(opening), "{id} is called by the wrong severity");
        assert!(text.contains("What to do: "), "{id} does not say what to do");
        described.insert(id);
    }
    assert_eq!(described, ids());
}

#[test]
fn every_kind_is_said_and_helped_in_three_languages() {
    for language in Language::ALL {
        let messages = Messages::new(language);
        for id in ids() {
            for ending in ["", "-help"] {
                let key = format!("diagnostic-{id}{ending}");
                assert!(messages.has(&key), "{} lacks {key}", language.tag());
            }
            // Formatting stops the test if a message wants a word that its diagnostic does not bring.
            for found in found_for(id) {
                let said = message(&found.diagnostic, &messages) + &help(&found.diagnostic, &messages);
                assert!(!said.contains("diagnostic-"), "{said}");
            }
        }
    }
}

#[test]
fn no_message_and_no_excerpt_shows_a_personal_identity_code() {
    for id in ["identity-code", "identity-code-in-name"] {
        let shown = render(&found_for(id), &Messages::new(Language::Fi), Look::default());
        assert!(shown.contains(id) && !shown.contains("010594Y9032"), "{shown}");
    }
}

#[test]
fn errors_are_the_same_on_every_day() {
    for id in ids() {
        let layout = Layout::at(data("broken").join(id));
        let errors_on = |day: Option<&str>| {
            let mut found = found_on(&layout, day.map(|day| day.parse().unwrap()));
            found.retain(|diagnostic| diagnostic.kind.severity == Severity::Error);
            found
        };
        let without_a_day = errors_on(None);
        assert_eq!(errors_on(Some("1999-01-01")), without_a_day, "{id}");
        assert_eq!(errors_on(Some("2199-01-01")), without_a_day, "{id}");
    }
}

#[test]
fn the_json_has_the_keys_that_scripts_rely_on() {
    let found = found_for("unknown-key");
    let json = sosku::diagnostic::json::to_json(&found, &Messages::new(Language::En));
    let keys: Vec<&str> = json[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["id", "severity", "path", "line", "column", "message", "help"]);
    assert_eq!((&json[0]["severity"], &json[0]["line"]), (&json!("error"), &json!(50)));
}
