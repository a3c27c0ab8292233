//! `sosku export`: tidy tables of codes, days and numbers.

use super::{json, meeting, office, refused};

#[test]
fn each_entry_is_a_row_and_no_words_of_people_come_along() {
    let folder = office();
    let id =
        meeting(&folder, &["-n", "Salaisuus", "--place", "home", "--content", "home_guidance,accompanying"]);
    let sessions = folder.sosku(&["export", "sessions"]).ok().stdout;
    let mut lines = sessions.lines();
    assert!(lines.next().unwrap().starts_with("case,id,date,minutes,form"), "{sessions}");
    let row = lines.next().unwrap();
    assert!(
        row.starts_with(&format!("SK-4K7QX2,{id},")) && row.contains("home_guidance|accompanying"),
        "{row}"
    );
    let cases = folder.sosku(&["export", "cases"]).ok().stdout;
    for private in ["Kettu", "Mäyrä", "Salai"] {
        assert!(!(sessions.clone() + &cases).contains(private), "{private}");
    }
    assert_eq!(cases.lines().count(), 3);
}

#[test]
fn every_table_is_named_and_every_one_can_be_printed() {
    let folder = office();
    let names = folder.sosku(&["export"]).ok().stdout;
    assert!(names.lines().count() > 15, "{names}");
    for name in names.lines() {
        folder.sosku(&["export", name]).ok();
        assert!(json(&folder.sosku(&["export", name, "--format", "json"]).ok()).is_array());
    }
}

#[test]
fn a_finnish_spreadsheet_gets_semicolons_and_a_mark() {
    let text = office().sosku(&["export", "cases", "--csv-dialect", "excel-fi"]).ok().stdout;
    assert!(text.starts_with("\u{feff}case;client.born;"), "{text}");
}

#[test]
fn an_unknown_table_and_a_format_that_is_none_are_refused() {
    assert!(refused(&office(), &["export", "sesions"], 2).contains("sessions"));
    refused(&office(), &["export", "cases", "--format", "html"], 2);
}
