//! `sosku observe`.

use super::underway::{folder, refuses, text, writes, writes_fed};

#[test]
fn an_observation_has_its_group_its_domain_and_who_saw_it() {
    let folder = folder();
    let arguments = [
        "observe",
        "kettu",
        "--group",
        "arkiryhma",
        "--domain",
        "social_functioning",
        "--text",
        "Kysyi toiselta reseptin: \"miten?\"",
    ];
    assert_eq!(writes(&folder, &arguments, &[]).entry, "O1");
    let text = text(&folder);
    assert!(text.contains("date: 2026-03-09") && text.contains("by: anna"), "{text}");
    assert_eq!(writes(&folder, &["observe", "kettu", "--text", "Nauroi"], &[]).entry, "O2");
}

#[test]
fn an_observation_comes_from_a_document() {
    let folder = folder();
    let document = "date: 2026-03-04\ngroup: arkiryhma\ntext: |\n  Kaksi riviä,\n  molemmat.\n";
    writes_fed(&folder, &["observe", "kettu", "--from", "-"], document, &[]);
    assert!(text(&folder).contains("Kaksi riviä,"));
}

#[test]
fn no_text_no_such_group_and_a_day_ahead_are_refused() {
    let folder = folder();
    refuses(&folder, &["observe", "kettu", "--group", "arkiryhma"], 2);
    refuses(&folder, &["observe", "kettu", "--group", "arkiryhm", "--text", "x"], 2);
    refuses(&folder, &["observe", "kettu", "--text", "x", "--date", "2026-03-12"], 2);
    let said = refuses(&folder, &["observe", "kettu", "--text", "Tunnus 010190-002R"], 1);
    assert!(!said.contains("010190"), "{said}");
}
