//! Every edit of every table: the cells are the ones meant, by the referee's reading; not a byte of another row
//! differs; and hardly anything is refused.

use sosku::store::csv::edit::{Refused, RowEdit, edit};
use sosku::store::csv::table::{Table, parse};

use super::{referee, runs, sketch};
use crate::yaml::dice::Dice;

fn change(dice: &mut Dice, table: &Table) -> RowEdit {
    let names = sketch::COLUMNS;
    let row = dice.below(table.rows.len().max(1));
    match dice.below(6) {
        0..3 => {
            let mut cells: Vec<(String, String)> = Vec::new();
            for name in names {
                if dice.percent(60) {
                    cells.push((name.to_owned(), (*dice.pick(&sketch::TEXTS)).to_owned()));
                }
            }
            RowEdit::Append { cells }
        }
        3..5 => RowEdit::Set {
            row,
            column: (*dice.pick(&names)).to_owned(),
            text: (*dice.pick(&sketch::TEXTS)).to_owned(),
        },
        _ => RowEdit::Remove { row },
    }
}

fn trim(cells: &mut Vec<String>) {
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
}

/// The place of a column in the header, which gains it if it is not there.
fn column(rows: &mut [Vec<String>], name: &str) -> usize {
    let header = &mut rows[0];
    header.iter().position(|own| own == name).unwrap_or_else(|| {
        header.push(name.to_owned());
        header.len() - 1
    })
}

fn put(cells: &mut Vec<String>, at: usize, text: &str) {
    cells.resize(cells.len().max(at + 1), String::new());
    cells[at] = text.to_owned();
    trim(cells);
}

/// What the rows should say after an edit.
fn apply(rows: &mut Vec<Vec<String>>, edit: &RowEdit) {
    match edit {
        RowEdit::Append { cells } => {
            let mut new = Vec::new();
            for (name, text) in cells.iter().filter(|(_, text)| !text.is_empty()) {
                let at = column(rows, name);
                put(&mut new, at, text);
            }
            rows.push(new);
        }
        RowEdit::Set { row, column: name, text } => {
            let is_there = rows[0].contains(name);
            if is_there || !text.is_empty() {
                let at = column(rows, name);
                put(&mut rows[row + 1], at, text);
            }
        }
        RowEdit::Remove { row } => {
            rows.remove(row + 1);
        }
    }
}

/// The bytes of every row but those touched must be there, in their order, with all that lies between them.
fn assert_minimal(seed: u64, text: &str, after: &str, table: &Table, edit: &RowEdit) {
    let (old, new) = (parse(text).unwrap(), parse(after).unwrap());
    let touched = match edit {
        RowEdit::Append { .. } => None,
        RowEdit::Set { row, .. } | RowEdit::Remove { row } => Some(*row),
    };
    let is_removed = matches!(edit, RowEdit::Remove { .. });
    for (at, row) in old.rows.iter().enumerate().filter(|(at, _)| Some(*at) != touched) {
        let at = if is_removed && touched.is_some_and(|gone| gone < at) { at - 1 } else { at };
        let (was, is) = (&text[row.span.clone()], &after[new.rows[at].span.clone()]);
        assert_eq!(was, is, "seed {seed}: {edit:?}\n{text}\n=====\n{after}");
    }
    let header = &after[new.header.span.clone()];
    assert!(header.starts_with(&text[table.header.span.clone()]), "seed {seed}: {header}");
    if header.len() == table.header.span.len() {
        let same = |one: char, other: char| one == other;
        let before = text.chars().zip(after.chars()).take_while(|(a, b)| same(*a, *b)).count();
        let behind = text.chars().rev().zip(after.chars().rev()).take_while(|(a, b)| same(*a, *b)).count();
        let whole = text.chars().count();
        let room = touched.map_or(0, |row| text[table.rows[row].span.clone()].chars().count() + 2);
        assert!(before + behind + room >= whole, "seed {seed}: {edit:?}\n{text}\n=====\n{after}");
    }
}

#[test]
fn every_edit_changes_what_was_asked_and_nothing_else() {
    let (mut made, mut refused) = (0_usize, 0_usize);
    for seed in 0..runs(24) {
        let mut dice = Dice::new(seed);
        let text = sketch::table(&mut dice);
        let table = parse(&text).unwrap();
        let wanted = change(&mut dice, &table);
        match edit(&text, std::slice::from_ref(&wanted), sketch::COLUMNS) {
            Ok(after) => {
                made += 1;
                let mut rows = referee(&text, table.separator).unwrap();
                apply(&mut rows, &wanted);
                let found = referee(&after, table.separator).unwrap();
                assert_eq!(found, rows, "seed {seed}: {wanted:?}\n{text}\n=====\n{after}");
                assert_minimal(seed, &text, &after, &table, &wanted);
            }
            Err(Refused::NoSuchRow) => assert!(table.rows.is_empty(), "seed {seed}\n{text}"),
            Err(Refused::Nothing) => assert!(matches!(wanted, RowEdit::Append { .. }), "seed {seed}"),
            Err(refusal) => {
                refused += 1;
                assert!(refused < 5, "seed {seed}: {refusal} {wanted:?}\n{text}");
            }
        }
    }
    assert!(refused * 200 < made, "{refused} of {} refused", made + refused);
}

#[test]
fn edits_on_edits_stay_sound() {
    for seed in 0..runs(1) {
        let mut dice = Dice::new(seed ^ 0xabcd);
        let mut text = sketch::table(&mut dice);
        let separator = parse(&text).unwrap().separator;
        let mut rows = referee(&text, separator).unwrap();
        for _ in 0..12 {
            let wanted = change(&mut dice, &parse(&text).unwrap());
            if let Ok(after) = edit(&text, std::slice::from_ref(&wanted), sketch::COLUMNS) {
                apply(&mut rows, &wanted);
                text = after;
            }
        }
        assert_eq!(referee(&text, separator), Some(rows), "seed {seed}\n{text}");
    }
}

#[test]
fn a_hundred_rows_taken_in_one_by_one_are_the_rows_that_were_given() {
    let mut dice = Dice::new(7);
    let mut text = String::new();
    let mut given = Vec::new();
    for number in 0..100 {
        let note = *dice.pick(&sketch::TEXTS);
        let cells = vec![("date".to_owned(), number.to_string()), ("note".to_owned(), note.to_owned())];
        text = edit(&text, &[RowEdit::Append { cells }], ["date", "note"]).unwrap();
        let mut row = vec![number.to_string(), note.to_owned()];
        trim(&mut row);
        given.push(row);
    }
    assert_eq!(referee(&text, ',').unwrap()[1..], given);
}
