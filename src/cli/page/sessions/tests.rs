//! What the list of sessions promises: the newest first, withdrawn ones marked, nothing lost for scripts.
//!
//! The whole table stands in `snapshots/` as it was read and found good.

use super::*;
use crate::cli::page::stage::{COLUMNS_80, PLAIN, Stage, example, examples};
use crate::cli::page::wrap::width_of;
use crate::language::Language;

#[test]
fn sessions_in_finnish() {
    let (stage, case) = (Stage::new(Language::Fi), example("Pihlaja"));
    let sessions = newest_first(&case);
    insta::assert_snapshot!(text(&sessions[..12], &stage.voice(), COLUMNS_80));
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for language in Language::ALL {
        let stage = Stage::new(language);
        for case in examples() {
            for width in [60, 80, 200] {
                let page = text(&newest_first(&case), &stage.voice(), Look { width, ..COLUMNS_80 });
                let widest = page.lines().max_by_key(|line| width_of(line)).unwrap();
                assert!(width_of(widest) <= width, "{width}: {widest}");
            }
        }
    }
}

#[test]
fn the_newest_comes_first_and_of_one_day_the_one_written_last() {
    let mut case = example("Kettu");
    let mut twin = case.sessions.last().unwrap().clone();
    twin.id = crate::model::code::Id::new("2026-11-16-zzz");
    case.sessions.push(twin);
    let ids: Vec<_> = newest_first(&case).iter().take(3).map(|session| session.id.to_string()).collect();
    assert_eq!(ids, ["2026-11-16-zzz", "2026-11-16-sr0", "2026-11-09-cdx"]);
}

#[test]
fn a_withdrawn_session_is_marked_and_not_counted() {
    let (stage, case) = (Stage::new(Language::Fi), example("Pihlaja"));
    let sessions = newest_first(&case);
    let page = text(&sessions, &stage.voice(), PLAIN);
    assert_eq!(page.matches("mitätöity").count(), 1);
    let standing = sessions.iter().filter(|session| session.stands()).count();
    assert_eq!(standing + 1, sessions.len());
    assert!(page.contains(&format!("\n{standing} tapaamista")));
}

#[test]
fn json_is_what_is_stored() {
    let case = example("Kettu");
    let sessions = newest_first(&case);
    let read: Vec<Session> = serde_json::from_value(json(&sessions).unwrap()).unwrap();
    assert!(sessions.into_iter().eq(read.iter()));
}

#[test]
fn csv_has_a_line_a_session_and_keeps_whole_notes() {
    let case = example("Kettu");
    let written = csv(&newest_first(&case)).unwrap();
    let mut reader = csv::Reader::from_reader(written.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), KEYS);
    let records: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), case.sessions.len());
    let newest = case.sessions.last().unwrap();
    assert_eq!(records[0].get(9), Some("G2|G3"));
    assert_eq!(records[0].get(11), newest.note.as_deref());
}
