//! What the caseload promises: a table that fits, late things in words, and the shapes that scripts rely on.
//!
//! The whole tables stand in `snapshots/` as they were read and found good.

use super::*;
use crate::cli::page::stage::{COLUMNS_80, PLAIN, Stage, example, examples};
use crate::cli::page::wrap::width_of;
use crate::language::Language;

fn shown(stage: &Stage, look: Look) -> String {
    let (around, cases) = (stage.around(), examples());
    let rows: Vec<_> = cases.iter().map(|case| row(case, &around, stage.today)).collect();
    text(&rows, &stage.voice(), look)
}

#[test]
fn a_caseload_in_finnish() {
    insta::assert_snapshot!(shown(&Stage::new(Language::Fi), COLUMNS_80));
}

#[test]
fn a_caseload_in_english_on_a_wide_screen() {
    insta::assert_snapshot!(shown(&Stage::new(Language::En), Look { width: 120, ..COLUMNS_80 }));
}

#[test]
fn no_line_is_wider_than_the_screen_and_none_ends_in_spaces() {
    for language in Language::ALL {
        let stage = Stage::new(language);
        for width in [60, 80, 100, 200] {
            let page = shown(&stage, Look { width, ..COLUMNS_80 });
            let widest = page.lines().max_by_key(|line| width_of(line)).unwrap();
            assert!(width_of(widest) <= width, "{width}: {widest}");
            assert!(page.lines().all(|line| line.trim_end() == line));
        }
    }
}

#[test]
fn at_80_columns_no_code_name_or_date_is_torn() {
    for language in Language::ALL {
        let stage = Stage::new(language);
        let page = shown(&stage, COLUMNS_80);
        let (around, cases) = (stage.around(), examples());
        for case in &cases {
            let row = row(case, &around, stage.today);
            let whole = [
                Some(row.case.to_string()),
                row.alias.map(str::to_owned),
                row.municipality.map(str::to_owned),
            ];
            for text in whole.iter().flatten() {
                assert!(page.contains(text.as_str()), "{text} in {page}");
            }
            let opened = stage.voice().short(row.opened);
            assert!(opened.split(' ').all(|piece| page.contains(piece)), "{opened} in {page}");
        }
    }
}

#[test]
fn lateness_is_a_word() {
    let page = shown(&Stage::new(Language::Fi), PLAIN);
    let late: Vec<_> = page.lines().filter(|line| line.contains("seuraava: myöhässä")).collect();
    assert_eq!(late.len(), 3);
    assert!(page.ends_with("14 asiaa, joista myöhässä 3\n"));
    assert_eq!(page.lines().count(), 15, "one line a case");
}

#[test]
fn an_empty_caseload_is_a_sum_and_nothing_else() {
    let stage = Stage::new(Language::Fi);
    assert_eq!(text(&[], &stage.voice(), COLUMNS_80), "0 asiaa, joista myöhässä 0\n");
}

#[test]
fn json_has_exactly_the_keys_of_the_contract() {
    let (stage, kettu, tilhi) = (Stage::new(Language::Fi), example("Kettu"), example("Tilhi"));
    let around = stage.around();
    let value = json(&[row(&kettu, &around, stage.today), row(&tilhi, &around, stage.today)]);
    assert_eq!(
        value.to_string(),
        r#"[{"case":"SK-4K7QX2","alias":"Kettu","phase":"active","opened":"2026-02-03","own_worker":"anna","municipality":"Kokkola","last_contact":"2026-11-16","next_due":"2026-11-23"},{"case":"SK-Y93CFA","alias":"Tilhi","phase":"initiated","opened":"2026-11-17","own_worker":null,"municipality":"Kaustinen","last_contact":null,"next_due":"2026-11-26"}]"#
    );
}

#[test]
fn csv_has_the_keys_of_json_and_quotes_what_needs_it() {
    let (stage, mut case) = (Stage::new(Language::Fi), example("Tilhi"));
    case.alias = Some("a,\"b\"".to_owned());
    let around = stage.around();
    let written = csv(&[row(&case, &around, stage.today)]).unwrap();
    let expected = "case,alias,phase,opened,own_worker,municipality,last_contact,next_due\n\
                    SK-Y93CFA,\"a,\"\"b\"\"\",initiated,2026-11-17,,Kaustinen,,2026-11-26\n";
    assert_eq!(written, expected);
}

#[test]
fn the_end_of_keeping_documents_is_next_only_when_it_has_come() {
    let (mut stage, case) = (Stage::new(Language::Fi), example("Haapa"));
    assert_eq!(row(&case, &stage.around(), stage.today).next_due, None);
    stage.today = "2036-01-01".parse().unwrap();
    let kind = row(&case, &stage.around(), stage.today).next_due.map(|due| due.kind);
    assert_eq!(kind, Some(DueKind::Retention));
}
