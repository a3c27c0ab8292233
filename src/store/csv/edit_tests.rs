//! Claims about `edit`, one layout at a time; `tests/csv` claims the same of thousands of drawn files.

use super::edit::{Refused, RowEdit, edit};
use super::record::columns;
use crate::model::group::Membership;

fn append(text: &str, cells: &[(&str, &str)]) -> Result<String, Refused> {
    let cells = cells.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    edit(text, &[RowEdit::Append { cells }], columns::<Membership>())
}

fn set(text: &str, row: usize, column: &str, cell: &str) -> Result<String, Refused> {
    let edits = [RowEdit::Set { row, column: column.to_owned(), text: cell.to_owned() }];
    edit(text, &edits, columns::<Membership>())
}

const JOINED: &[(&str, &str)] = &[("case", "SK-4K7QX2"), ("joined", "2026-03-09")];

#[test]
fn a_new_file_gets_all_columns_in_their_order() {
    let made = append("", JOINED).unwrap();
    assert_eq!(made, "case,joined,left,goal,note\nSK-4K7QX2,2026-03-09,,,\n");
}

#[test]
fn a_row_follows_the_columns_separator_and_line_ends_of_the_file() {
    let text = "\u{feff}oma;joined;case\r\nx;2025-01-01;SK-AAAAAA\r\n\r\n";
    let expected = "\u{feff}oma;joined;case\r\nx;2025-01-01;SK-AAAAAA\r\n;2026-03-09;SK-4K7QX2\r\n\r\n";
    assert_eq!(append(text, JOINED).unwrap(), expected);
}

#[test]
fn a_missing_last_line_break_is_made_up_for_and_stays_missing() {
    let text = "case,joined\r\nSK-AAAAAA,2025-01-01";
    let expected = "case,joined\r\nSK-AAAAAA,2025-01-01\r\nSK-4K7QX2,2026-03-09";
    assert_eq!(append(text, JOINED).unwrap(), expected);
    assert_eq!(append("case,joined", JOINED).unwrap(), "case,joined\nSK-4K7QX2,2026-03-09");
}

#[test]
fn quotes_are_used_where_the_file_uses_them() {
    let text = "\"case\";\"joined\";\"note\"\n\"SK-AAAAAA\";2025-01-01;\"\"\n";
    let made = append(text, JOINED).unwrap();
    assert_eq!(made.lines().last(), Some("\"SK-4K7QX2\";2026-03-09;\"\""));
    let with_note = append(text, &[JOINED, &[("note", "x")]].concat()).unwrap();
    assert_eq!(with_note.lines().last(), Some("\"SK-4K7QX2\";2026-03-09;\"x\""));
}

#[test]
fn what_would_break_a_line_or_a_cell_stands_in_quotes() {
    let note = "yksi, \"kaksi\";\nkolme";
    let made = append("case,joined,note\n", &[JOINED, &[("note", note)]].concat()).unwrap();
    assert!(made.ends_with("SK-4K7QX2,2026-03-09,\"yksi, \"\"kaksi\"\";\nkolme\"\n"), "{made}");
}

#[test]
fn what_a_spreadsheet_would_run_is_kept_as_it_is() {
    let note = "=HYPERLINK(\"http://example.org\")";
    let made = append("case;joined;note\n", &[JOINED, &[("note", note)]].concat()).unwrap();
    assert!(made.ends_with(";\"=HYPERLINK(\"\"http://example.org\"\")\"\n"), "{made}");
    assert!(set("case,joined,note\nx,y,\n", 0, "note", "+358").unwrap().ends_with("x,y,+358\n"));
}

#[test]
fn a_column_that_is_lacking_is_added_to_the_header_alone() {
    let made = append("case,joined\nSK-AAAAAA,2025-01-01\n", &[JOINED, &[("goal", "G1")]].concat()).unwrap();
    assert_eq!(made, "case,joined,goal\nSK-AAAAAA,2025-01-01\nSK-4K7QX2,2026-03-09,G1\n");
    assert_eq!(
        set("case,joined\nx,y\nz,w\n", 0, "left", "2026-01-01").unwrap(),
        "case,joined,left\nx,y,2026-01-01\nz,w\n"
    );
}

#[test]
fn a_cell_is_set_and_every_other_byte_stays() {
    let text = "case,joined,left,note\r\n\"x\", y ,,\"a,b\"\r\n\nz,w\n";
    assert_eq!(
        set(text, 0, "left", "2026-01-01").unwrap(),
        "case,joined,left,note\r\n\"x\", y ,2026-01-01,\"a,b\"\r\n\nz,w\n"
    );
    assert_eq!(
        set(text, 1, "note", "n").unwrap(),
        "case,joined,left,note\r\n\"x\", y ,,\"a,b\"\r\n\nz,w,,n\n"
    );
    assert_eq!(set(text, 0, "case", "x").unwrap(), text);
    assert_eq!(set(text, 1, "note", "").unwrap(), text);
    assert_eq!(set(text, 2, "note", "n"), Err(Refused::NoSuchRow));
}

#[test]
fn a_row_goes_with_its_line() {
    let remove = |text: &str, row| edit(text, &[RowEdit::Remove { row }], columns::<Membership>());
    assert_eq!(remove("a,b\n1,2\n\n3,4\n", 0).unwrap(), "a,b\n\n3,4\n");
    assert_eq!(remove("a,b\n1,2\n3,4", 1).unwrap(), "a,b\n1,2\n");
    assert_eq!(remove("a,b\n", 0), Err(Refused::NoSuchRow));
}

#[test]
fn what_cannot_be_meant_is_refused() {
    assert_eq!(append("case,joined,case\n", JOINED), Err(Refused::DuplicateColumn));
    assert_eq!(append("case,joined\n", &[("case", "")]), Err(Refused::Nothing));
    assert_eq!(append("case,joined\n", &[("case", "a\0b")]), Err(Refused::Unsafe));
    assert!(matches!(append("case,\"joined\n", JOINED), Err(Refused::Unreadable(_))));
}
