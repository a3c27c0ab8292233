//! `sosku appointment`.

use super::underway::{changes_nothing, folder, refuses, text, writes, writes_fed};

#[test]
fn an_appointment_is_agreed_and_then_kept() {
    let folder = folder();
    let answer = writes(&folder, &["appointment", "add", "kettu", "--date", "12.3.", "--actor", "kela"], &[]);
    assert_eq!(answer.entry, "B2");
    assert!(text(&folder).contains("{id: B2, date: 2026-03-12, actor: kela}"));
    refuses(&folder, &["appointment", "kept", "kettu", "B2", "yes"], 2);
    let arguments = ["appointment", "kept", "kettu", "b1", "yes", "--accompanied"];
    assert_eq!(writes(&folder, &arguments, &["id: B1"]).entry, "B1");
    assert!(text(&folder).contains("{id: B1, date: 2026-03-02, actor: kela, kept: true, accompanied: true}"));
    changes_nothing(&folder, &arguments);
}

#[test]
fn appointments_come_from_documents() {
    let folder = folder();
    let document = "date: 2026-03-02\nactor: psychiatric_clinic\nkept: true\naccompanied: false\n";
    writes_fed(&folder, &["appointment", "add", "kettu", "--from", "-"], document, &[]);
    assert!(text(&folder).contains("kept: true, accompanied: false"));
    writes_fed(&folder, &["appointment", "kept", "kettu", "B1", "--from", "-"], "kept: false\n", &["id: B1"]);
    assert!(text(&folder).contains("actor: kela, kept: false"));
}

#[test]
fn what_is_no_appointment_or_no_answer_is_refused() {
    let folder = folder();
    refuses(&folder, &["appointment", "kept", "kettu", "B9", "yes"], 1);
    refuses(&folder, &["appointment", "kept", "kettu", "R1", "yes"], 1);
    refuses(&folder, &["appointment", "kept", "kettu", "B1", "maybe"], 2);
    refuses(&folder, &["appointment", "kept", "kettu", "B1"], 2);
    refuses(&folder, &["appointment", "add", "kettu", "--actor", "kela"], 2);
}
