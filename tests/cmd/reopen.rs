//! `sosku reopen`.

use super::underway::{PATH, folder, refuses, text, writes, writes_fed};

const CLOSURE: &str = "\
# the end, by hand
closure:  # agreed by phone
  # the client called
  date: 2026-03-01  # a Sunday
  ground: client_request
  destination: no_service
  client_view: |
    Palaan, jos siltä tuntuu.

    Kiitos: tästä.
  x_office: \"007\"
  follow_up: {due: 2026-09-01, done: null}
";

fn closed() -> crate::support::TestFolder {
    let folder = folder();
    folder.write(PATH, text(&folder) + CLOSURE);
    folder.commit_all("closed");
    folder
}

#[test]
fn every_key_of_the_closing_is_kept_among_the_earlier_ones() {
    let folder = closed();
    let moved = [
        "closure:",
        "# agreed by phone",
        "# the client called",
        "date: 2026-03-01",
        "ground",
        "destination",
        "client_view",
        "Palaan",
        "Kiitos",
        "x_office",
        "follow_up",
    ];
    let answer = writes(&folder, &["reopen", "kettu", "--reason", "Sama asia jatkuu"], &moved);
    assert_eq!(answer.entry, format!("{PATH}#2026-03-09"));
    let text = text(&folder);
    assert!(!text.contains("\nclosure:"), "{text}");
    for comment in ["# the end, by hand", "# agreed by phone", "# the client called", "# a Sunday"] {
        assert!(text.contains(comment), "{comment} is lost in {text}");
    }
    let earlier: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    let earlier = &earlier["earlier_closures"][0];
    assert_eq!(earlier["client_view"], "Palaan, jos siltä tuntuu.\n\nKiitos: tästä.\n");
    assert_eq!(earlier["x_office"], "007");
    assert_eq!(earlier["follow_up"]["due"], "2026-09-01");
    assert_eq!(earlier["reopened"]["date"], "2026-03-09");
    assert_eq!(earlier["reopened"]["reason"], "Sama asia jatkuu");
}

#[test]
fn a_reopening_comes_from_a_document_and_the_case_can_be_closed_again() {
    let folder = closed();
    let document = "{date: 2026-03-05, reason: Asiakas palasi}\n";
    writes_fed(&folder, &["reopen", "kettu", "--from", "-"], document, &[""]);
    let close = ["close", "kettu", "--ground", "goals_reached", "--destination", "work"];
    refuses(&folder, &[&close[..], &["--date", "2026-03-04"]].concat(), 1);
    writes(&folder, &close, &[]);
    assert!(text(&folder).contains("reason: Asiakas palasi"));
}

#[test]
fn an_open_case_a_day_before_the_closing_and_no_reason_are_refused() {
    refuses(&folder(), &["reopen", "kettu", "--reason", "x"], 1);
    let folder = closed();
    refuses(&folder, &["reopen", "kettu", "--reason", "x", "--date", "2026-02-28"], 1);
    refuses(&folder, &["reopen", "kettu", "--reason", "x", "--date", "2026-03-20"], 2);
    refuses(&folder, &["reopen", "kettu"], 2);
}
