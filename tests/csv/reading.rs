//! Every text: read as the referee reads it, or refused at a place in it; never trouble.

use proptest::prelude::*;
use sosku::catalogue::Catalogue;
use sosku::diagnostic::Place;
use sosku::model::encounter::Encounter;
use sosku::model::group::GroupAttendance;
use sosku::store::csv::place::offset;
use sosku::store::csv::read::read;
use sosku::store::csv::table::{Row, Table, parse};

use super::{referee, runs, sketch};
use crate::yaml::dice::Dice;

/// What every row says, the header first, without what says nothing at its end.
fn says(table: &Table) -> Vec<Vec<String>> {
    let of_row = |row: &Row| {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| cell.text.clone()).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        cells
    };
    let header = Some(&table.header).filter(|header| !header.cells.is_empty());
    header.into_iter().chain(&table.rows).map(of_row).collect()
}

#[test]
fn drawn_tables_are_read_as_the_referee_reads_them() {
    for seed in 0..runs(16) {
        let text = sketch::table(&mut Dice::new(seed));
        let table = parse(&text).unwrap_or_else(|fault| panic!("seed {seed}: {fault}\n{text}"));
        assert_eq!(Some(says(&table)), referee(&text, table.separator), "seed {seed}\n{text}");
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            let bare = &text[cell.span.clone()];
            let unquoted = bare.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            let written = unquoted.map_or_else(|| bare.to_owned(), |inner| inner.replace("\"\"", "\""));
            assert_eq!(written, cell.text, "seed {seed}\n{text}");
        }
    }
}

fn catalogue() -> Catalogue {
    sosku::store::catalogue::built_in()
}

proptest! {
    #[test]
    fn any_text_is_read_as_the_referee_reads_it_or_refused(text in "[ab,;\"\n\r =|0-9.\u{e4}\u{feff}\u{0}-]{0,40}") {
        match parse(&text) {
            Ok(table) => prop_assert_eq!(Some(says(&table)), referee(&text, table.separator)),
            Err(fault) => prop_assert!(text.is_char_boundary(fault.offset)),
        }
    }

    #[test]
    fn whatever_is_found_in_any_rows_has_its_place(rows in "([-0-9.SKXabc|;,\"\n ]{0,12},){0,30}") {
        let text = format!("date,case,presence,no\n{rows}");
        let found = read::<GroupAttendance>("x.csv", &text, Some(&catalogue())).diagnostics;
        let text = format!("date;setting;channel;people;workers;topics\n{}", rows.replace(',', ";"));
        let more = read::<Encounter>("x.csv", &text, None).diagnostics;
        for found in more {
            match &found.place {
                Place::Offset(at) => prop_assert!(text.is_char_boundary(*at)),
                Place::Key(path) | Place::Value(path) => {
                    prop_assert!(offset(&parse(&text).unwrap(), path).is_some())
                }
                Place::File => prop_assert!(false, "{}", found.kind.id),
            }
        }
        for found in found {
            prop_assert!(found.place != Place::File);
        }
    }
}
