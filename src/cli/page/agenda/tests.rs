//! What the agenda promises: every task under its worker, late things first and in words, and a calendar without a
//! fact of a client.

use super::*;
use crate::cli::page::stage::{COLUMNS_80, PLAIN, Stage, examples};
use crate::cli::page::wrap::width_of;
use crate::language::Language;
use crate::model::agenda::{sort, tasks};
use crate::model::due::due;

fn with_agenda<T>(stage: &Stage, of_one: bool, with: impl FnOnce(&Agenda<'_>) -> T) -> T {
    let (cases, around) = (examples(), stage.around());
    let horizon = stage.today.plus_days(14);
    let of_case = |case| tasks(case, due(case, &around, stage.today), stage.today, horizon);
    let mut found: Vec<Task<'_>> = cases.iter().flat_map(of_case).collect();
    sort(&mut found);
    with(&Agenda { tasks: &found, horizon, first: Some("anna"), of_one })
}

fn shown(stage: &Stage, look: Look) -> String {
    with_agenda(stage, false, |agenda| text(agenda, &stage.voice(), look))
}

#[test]
fn an_agenda_in_finnish() {
    insta::assert_snapshot!(shown(&Stage::new(Language::Fi), COLUMNS_80));
}

#[test]
fn a_plain_agenda_in_english() {
    insta::assert_snapshot!(shown(&Stage::new(Language::En), PLAIN));
}

#[test]
fn a_glance_in_swedish() {
    let stage = Stage::new(Language::Sv);
    insta::assert_snapshot!(with_agenda(&stage, true, |agenda| glance(agenda, &stage.voice(), COLUMNS_80)));
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for language in Language::ALL {
        for width in [60, 80, 200] {
            let page = shown(&Stage::new(language), Look { width, ..COLUMNS_80 });
            let widest = page.lines().max_by_key(|line| width_of(line)).unwrap();
            assert!(width_of(widest) <= width, "{width}: {widest}");
        }
    }
}

#[test]
fn every_format_shows_the_same_tasks() {
    let stage = Stage::new(Language::Fi);
    with_agenda(&stage, false, |agenda| {
        let count = agenda.tasks.len();
        assert!(count > 5, "the example has things to do");
        assert_eq!(json(agenda.tasks, stage.today).as_array().unwrap().len(), count);
        assert_eq!(csv(agenda.tasks, &stage.voice()).unwrap().lines().count(), count + 1);
        assert_eq!(markdown(agenda.tasks, &stage.voice()).lines().count(), count + 2);
    });
}

#[test]
fn a_calendar_holds_codes_and_no_alias_and_every_event_once() {
    let stage = Stage::new(Language::Fi);
    let feed =
        with_agenda(&stage, false, |agenda| calendar::feed(agenda.tasks, "20261121T120000Z", &stage.voice()));
    let lines: Vec<&str> = feed.split("\r\n").collect();
    assert_eq!((lines[0], lines[lines.len() - 2]), ("BEGIN:VCALENDAR", "END:VCALENDAR"));
    assert!(!feed.replace("\r\n", "").contains('\n'), "every line ends in CRLF");
    for case in examples() {
        assert!(!feed.contains(case.alias.as_deref().unwrap()), "{:?}", case.alias);
    }
    let mut uids: Vec<&&str> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
    let count = uids.len();
    uids.sort();
    uids.dedup();
    assert!(count > 3 && uids.len() == count, "{uids:?}");
}
