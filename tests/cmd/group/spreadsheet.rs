//! Tables that a spreadsheet has saved, and cells that nobody should have typed.
//!
//! The files in `tests/data/libreoffice` went through LibreOffice Calc once, as `docs/reference/data-format.md` tells.

use super::{ATTENDANCE, MEETINGS, ROSTER, founded, no, run};
use crate::support::TestFolder;

/// The group's tables as LibreOffice saved them, in an office that knows their people.
fn saved() -> TestFolder {
    let folder = super::office();
    let about = "format: 1\ngroup: arki\nname: Arki\nkind: coaching\nopen: false\nfrom: 2026-01-07\n";
    folder.write("groups/arki/group.yaml", about);
    folder.write(ROSTER, include_str!("../../data/libreoffice/roster.csv"));
    folder.write(MEETINGS, include_str!("../../data/libreoffice/meetings.csv"));
    folder.write(ATTENDANCE, include_str!("../../data/libreoffice/attendance.csv"));
    let goal = "{id: G2, statement: Lähden kotoa, named_by: client}";
    let plan = format!(
        "plans:\n  - {{id: P1, kind: client_plan, made: 2026-01-05, with_client: true, goals: [{goal}]}}\n"
    );
    folder.write("cases/SK-4K7QX2.yaml", folder.read("cases/SK-4K7QX2.yaml") + &plan);
    folder.commit_all("saved by a spreadsheet");
    folder
}

#[test]
fn what_libreoffice_saved_is_read_and_its_rows_stay_untouched() {
    let folder = saved();
    folder.sosku(&["validate"]).ok();
    let before = [ROSTER, MEETINGS, ATTENDANCE].map(|path| folder.read(path));
    run(&folder, "group meet arki -d 2026-03-09 --present kettu -m 90 --theme nutrition");
    run(&folder, "group leave arki kettu --date 2026-03-09");
    assert_eq!(folder.read(MEETINGS), format!("{}2026-03-09;90;nutrition;;;\n", before[1]));
    assert_eq!(folder.read(ATTENDANCE), format!("{}2026-03-09;SK-4K7QX2;present;\n", before[2]));
    let left = before[0].replacen("2026-01-07;;G2", "2026-01-07;2026-03-09;G2", 1);
    assert_eq!(folder.read(ROSTER), left);
}

#[test]
fn marks_and_line_ends_of_a_windows_spreadsheet_stay() {
    let folder = saved();
    let windows = format!("\u{feff}{}", folder.read(MEETINGS).replace('\n', "\r\n"));
    folder.write(MEETINGS, &windows);
    folder.commit_all("saved on Windows");
    run(&folder, "group meet arki -d 2026-03-09 --present kettu");
    assert_eq!(folder.read(MEETINGS), format!("{windows}2026-03-09;;;;;\r\n"));
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_is_kept_as_text() {
    let folder = founded();
    let note = "=HYPERLINK(\"http://example.org\";\"x\")";
    folder.sosku(&["group", "meet", "arki", "-d", "2026-03-04", "-p", "kettu", "--note", note]).ok();
    let written = note.replace('"', "\"\"");
    assert!(folder.read(MEETINGS).ends_with(&format!("\"{written}\"\n")), "{}", folder.read(MEETINGS));
    let shown = super::json(&run(&folder, "group show arki --format json"));
    assert_eq!(shown["meetings"][1]["note"], note);
}

#[test]
fn a_line_break_in_a_cell_is_one_cell() {
    let folder = founded();
    folder.write(ATTENDANCE, "date,case,presence,note\n2026-03-02,SK-4K7QX2,present,\"yksi\nkaksi\"\n");
    folder.commit_all("by hand");
    run(&folder, "group meet arki -d 2026-03-04 -p kettu,mäyrä");
    let text = folder.read(ATTENDANCE);
    assert!(
        text.starts_with("date,case,presence,note\n2026-03-02,SK-4K7QX2,present,\"yksi\nkaksi\"\n"),
        "{text}"
    );
    folder.sosku(&["validate"]).ok();
}

#[test]
fn a_giant_cell_and_ten_thousand_columns_give_a_diagnostic_and_nothing_is_written() {
    for (hostile, id) in [
        (
            format!("date,case,presence,note\n2026-03-02,SK-4K7QX2,present,{}\n", "x".repeat(1 << 20)),
            "csv-too-large",
        ),
        (format!("date,case,presence{}\n", ",x".repeat(10_000)), "csv-too-large"),
        ("date,case,presence\n2026-03-02,SK-4K7QX2,\"present\n".to_owned(), "csv-quote"),
    ] {
        let folder = founded();
        folder.write(ATTENDANCE, hostile);
        folder.commit_all("hostile");
        let found = folder.sosku(&["validate"]).exits(3);
        assert!(found.stdout.contains(id) || found.stderr.contains(id), "{id}");
        no(&folder, "group meet arki -d 2026-03-04 -p kettu", 1, id);
        no(&folder, "group show arki", 1, id);
    }
}
