//! Claims about reading rows: what is right however it is written, and what is wrong where.

use super::read::{Rows, read};
use super::table::parse;
use crate::diagnostic::{Diagnostic, Place};
use crate::model::encounter::Encounter;
use crate::model::group::{GroupAttendance, Meeting, Membership};
use crate::model::survey::SurveyAnswer;
use crate::store::catalogue::built_in;

/// Id, line and column of what was found.
fn told<T>(text: &str, rows: &Rows<T>) -> Vec<(&'static str, usize, usize)> {
    let table = parse(text);
    let offset = |found: &Diagnostic| match &found.place {
        Place::Offset(offset) => *offset,
        Place::Key(path) | Place::Value(path) => super::place::offset(table.as_ref().unwrap(), path).unwrap(),
        Place::File => 0,
    };
    let place = |found: &Diagnostic| {
        let before = &text[..offset(found)];
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (found.kind.id, before.matches('\n').count() + 1, column)
    };
    rows.diagnostics.iter().map(place).collect()
}

#[test]
fn columns_are_found_by_name_in_any_order_and_others_are_passed_over() {
    let text = "oma;presence; case ;date\nx;present;sk-4k7qx2;2026-03-09\n";
    let rows = read::<GroupAttendance>("x.csv", text, Some(&built_in()));
    assert_eq!(rows.diagnostics, []);
    let row = &rows.rows[0].record;
    assert_eq!((row.case.to_string(), row.date.to_string()), ("SK-4K7QX2".into(), "2026-03-09".into()));
    assert_eq!((row.no, &row.note), (None, &None));
}

#[test]
fn lists_numbers_and_texts_are_what_their_columns_say() {
    let text = "date,setting,channel,people,topics,workers,note\n2026-03-09,street,phone,4, ruoka | 2026-01-01|,anna|actor:peer, no \n";
    let rows = read::<Encounter>("x.csv", text, Some(&built_in()));
    assert_eq!(rows.diagnostics, []);
    let row = &rows.rows[0].record;
    assert_eq!(row.topics, ["ruoka", "2026-01-01"]);
    assert_eq!(row.workers.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["anna", "actor:peer"]);
    assert_eq!(row.note.as_deref(), Some(" no "));
}

#[test]
fn dates_and_decimals_of_a_finnish_spreadsheet_are_read() {
    let text = "date;instrument;value\n9.3.2026;esis;47,5\n09.03.2026;esis;3\n";
    let rows = read::<SurveyAnswer>("x.csv", text, None);
    assert_eq!(told(text, &rows), [("foreign-date", 2, 1), ("foreign-date", 3, 1)]);
    let values: Vec<f64> = rows.rows.iter().map(|line| line.record.value).collect();
    assert_eq!(values, [47.5, 3.0]);
    assert!(rows.rows.iter().all(|line| line.record.date.to_string() == "2026-03-09"));
}

#[test]
fn every_fault_is_told_with_its_cell() {
    let text = "date,minutes,theme,leaders\n2026-02-30,90,peer,\n2026-03-09,1500,\"peers\",\n,10,,\n2026-03-10,x,,anna\n9.3,,,\n2026-03-11,30,peer,anna\n";
    let rows = read::<Meeting>("x.csv", text, Some(&built_in()));
    assert_eq!(
        told(text, &rows),
        [
            ("impossible-date", 2, 1),
            ("out-of-range", 3, 12),
            ("unknown-code", 3, 17),
            ("missing-key", 4, 1),
            ("wrong-type", 5, 12),
            ("not-a-date", 6, 1),
        ]
    );
    assert_eq!(rows.rows.iter().map(|line| line.row).collect::<Vec<_>>(), [1, 3, 5]);
}

#[test]
fn a_header_without_its_columns_says_so_once() {
    let text = "date;case;precense;case\n2026-03-09;SK-4K7QX2;present;x\n";
    let rows = read::<GroupAttendance>("x.csv", text, None);
    let expected = [("unknown-column", 1, 11), ("duplicate-column", 1, 20), ("missing-column", 1, 1)];
    assert_eq!(told(text, &rows), expected);
    assert!(rows.rows.is_empty());
}

#[test]
fn a_row_may_end_early_but_not_late() {
    let text =
        "case,joined,left,goal,note\nSK-4K7QX2,2026-03-09\nSK-4K7QX2,2026-03-09,,,eilen, tänään\n,,,,,,,\n";
    let rows = read::<Membership>("x.csv", text, None);
    assert_eq!(told(text, &rows), [("csv-cell-count", 3, 30)]);
    assert_eq!(rows.rows.len(), 1);
}

#[test]
fn the_fast_and_the_thorough_reading_agree() {
    let text =
        "date,no,case,presence,note\n2026-03-09,2,SK-4K7QX2,present,~\n2026-03-09,,sk-aaaaaa,excused,null\n";
    let fast = read::<GroupAttendance>("x.csv", text, None);
    let thorough = read::<GroupAttendance>("x.csv", text, Some(&built_in()));
    assert_eq!(fast.rows, thorough.rows);
    assert_eq!(fast.rows[1].record.note.as_deref(), Some("null"));
    assert_eq!(fast.rows[0].record.meeting().1, 2);
}

#[test]
fn a_file_of_faults_is_not_listed_to_its_end() {
    let text = format!("case,joined\n{}", "x,y\n".repeat(2000));
    let rows = read::<Membership>("x.csv", &text, None);
    assert_eq!(rows.diagnostics.len(), 1001);
    assert_eq!(rows.diagnostics.last().unwrap().kind.id, "more-problems");
}
