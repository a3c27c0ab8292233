//! What the page of a case promises: the same facts however it is drawn, no line too wide, nothing dangerous in
//! it, and pages as they were read and found good.

use std::collections::BTreeSet;

use super::*;
use crate::cli::page::stage::{COLUMNS_80, PLAIN, Stage, example, examples};
use crate::cli::page::wrap::width_of;
use crate::language::Language;
use crate::model::code::Id;
use crate::model::group::Presence;
use crate::model::timeline::GroupDay;

fn shown(case: &Case, stage: &Stage, look: Look) -> String {
    let around = stage.around();
    text(&CasePage { case, around: &around, all: false }, &stage.voice(), look)
}

fn as_json(case: &Case, stage: &Stage) -> Value {
    let around = stage.around();
    json(&CasePage { case, around: &around, all: false }, &stage.voice()).unwrap()
}

#[test]
fn a_page_in_finnish() {
    insta::assert_snapshot!(shown(&example("Kettu"), &Stage::new(Language::Fi), COLUMNS_80));
}

#[test]
fn a_page_in_swedish_of_a_client_nobody_reaches() {
    insta::assert_snapshot!(shown(&example("Ljung"), &Stage::new(Language::Sv), COLUMNS_80));
}

#[test]
fn a_page_in_english_of_a_case_that_is_late() {
    insta::assert_snapshot!(shown(&example("Sammal"), &Stage::new(Language::En), COLUMNS_80));
}

#[test]
fn a_closed_case_tells_how_it_ended_and_what_follows() {
    insta::assert_snapshot!(shown(&example("Haapa"), &Stage::new(Language::Fi), COLUMNS_80));
}

#[test]
fn a_plain_page_has_one_fact_a_line() {
    insta::assert_snapshot!(shown(&example("Pihlaja"), &Stage::new(Language::Fi), PLAIN));
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for language in Language::ALL {
        let stage = Stage::new(language);
        for case in examples() {
            for width in [60, 71, 80, 100, 200] {
                let page = shown(&case, &stage, Look { width, ..COLUMNS_80 });
                let widest = page.lines().max_by_key(|line| width_of(line)).unwrap();
                assert!(width_of(widest) <= width, "{width}: {widest}");
                assert!(page.lines().all(|line| line.trim_end() == line), "spaces at the end of a line");
            }
        }
    }
}

/// The words and numbers of a page, without what is drawn.
fn words(page: &str) -> BTreeSet<String> {
    let breaks = |c: char| !c.is_alphanumeric() && c != '−' && c != '+';
    page.to_lowercase().split(breaks).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[test]
fn both_drawings_show_the_same_facts() {
    for language in Language::ALL {
        let stage = Stage::new(language);
        let voice = stage.voice();
        let only_plain: BTreeSet<String> =
            ["show-level", "show-note", "show-column-phase", "show-level-at-start"]
                .iter()
                .flat_map(|id| words(&voice.text(id)))
                .collect();
        for case in examples() {
            let drawn = words(&shown(&case, &stage, COLUMNS_80));
            let plain = words(&shown(&case, &stage, PLAIN));
            let missing: Vec<_> = drawn.difference(&plain).collect();
            assert!(missing.is_empty(), "{}: only in columns: {missing:?}", case.case);
            let more: Vec<_> = plain.difference(&drawn).filter(|word| !only_plain.contains(*word)).collect();
            assert!(more.is_empty(), "{}: only plain: {more:?}", case.case);
        }
    }
}

#[test]
fn nothing_that_somebody_wrote_can_disturb_the_terminal() {
    let evil = "a\u{1b}[2J\u{202e}b\nc\u{7}\u{200f}";
    let mut case = example("Ljung");
    case.alias = Some(evil.to_owned());
    case.plans[0].goals[0].statement = evil.to_owned();
    case.plans[0].client_disagreement = Some(evil.to_owned());
    case.assessments[0].strengths = vec![evil.to_owned()];
    for session in &mut case.sessions {
        session.note = Some(evil.to_owned());
    }
    let stage = Stage::new(Language::Fi);
    for look in [COLUMNS_80, PLAIN] {
        let page = shown(&case, &stage, look);
        assert!(page.chars().all(|c| c == '\n' || !c.is_control()), "{page:?}");
        assert!(!page.contains(['\u{202e}', '\u{200f}']));
        assert!(page.contains("a<U+001B>[2J<U+202E>b c<U+0007><U+200F>"));
    }
}

#[test]
fn what_is_late_is_said_in_words_and_stands_before_everything_else() {
    let stage = Stage::new(Language::Fi);
    let page = shown(&example("Sammal"), &stage, COLUMNS_80);
    let (late, contact) = (page.find("MYÖHÄSSÄ").unwrap(), page.find("Viimeksi").unwrap());
    assert!(late < contact);
    assert!(!shown(&example("Kettu"), &stage, COLUMNS_80).contains("MYÖHÄSSÄ"));
}

#[test]
fn colour_comes_only_when_it_is_asked_for() {
    let stage = Stage::new(Language::Fi);
    let case = example("Sammal");
    assert!(!shown(&case, &stage, COLUMNS_80).contains('\u{1b}'));
    let coloured = shown(&case, &stage, Look { colour: true, ..COLUMNS_80 });
    assert!(coloured.contains("\u{1b}[31m"));
    assert_eq!(console_free(&coloured), shown(&case, &stage, COLUMNS_80));
}

/// The text without its colours.
fn console_free(text: &str) -> String {
    let mut pieces = text.split('\u{1b}');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| out + piece.split_once('m').map_or("", |(_, rest)| rest))
}

#[test]
fn a_withdrawn_entry_is_struck_through_and_said_to_be_withdrawn() {
    let stage = Stage::new(Language::Fi);
    let case = example("Pihlaja");
    let around = stage.around();
    let page = CasePage { case: &case, around: &around, all: true };
    let coloured = text(&page, &stage.voice(), Look { colour: true, ..COLUMNS_80 });
    let line = coloured.lines().find(|line| line.contains("mitätöity")).unwrap();
    assert!(line.contains("18.9.2026") && line.contains("\u{1b}[9m"), "{line:?}");
}

#[test]
fn twelve_events_are_shown_and_all_of_them_when_asked() {
    let stage = Stage::new(Language::Fi);
    let case = example("Kettu");
    let around = stage.around();
    let lines = |all| {
        let page = text(&CasePage { case: &case, around: &around, all }, &stage.voice(), PLAIN);
        let start = page.find("Tapahtumat:").unwrap();
        page[start..].lines().count() - 1
    };
    assert_eq!(lines(false), LATEST + 1, "the last line says how many more");
    assert_eq!(lines(true), timeline(&case, &[]).len());
}

#[test]
fn a_day_in_a_group_is_a_contact_and_an_event() {
    let mut stage = Stage::new(Language::Fi);
    let met = |date: &str| GroupDay {
        date: date.parse().unwrap(),
        group: Id::new("arkiryhma"),
        presence: Presence::Present,
    };
    stage.group_days = vec![met("2026-11-18"), met("2026-11-25")];
    let page = shown(&example("Kettu"), &stage, PLAIN);
    assert!(page.contains("Viimeksi: ke 18.11.2026, 3 päivää sitten, ryhmä, arkiryhma\n"), "{page}");
    assert!(page.contains("Kahden kesken: ma 16.11.2026"));
    assert!(page.contains("18.11.2026: ryhmä: arkiryhma, läsnä\n"));
    assert!(!page.contains("25.11.2026"), "a day to come has not happened");
}

#[test]
fn a_page_of_an_earlier_day_knows_nothing_of_later_ones() {
    let mut stage = Stage::new(Language::Fi);
    stage.today = "2026-06-01".parse().unwrap();
    let case = example("Kettu");
    let page = shown(&case, &stage, PLAIN);
    assert!(page.contains("G1, taso: alussa −1, tavoiteaika 1.6.\n"), "{page}");
    assert!(!page.contains("G3"), "a goal set in September");
    let value = as_json(&case, &stage);
    assert_eq!(value["goals"].as_array().map(Vec::len), Some(2));
    assert_eq!(value["last_contact"], "2026-06-01");
}

#[test]
fn json_is_the_case_as_stored_and_what_follows_from_it() {
    let stage = Stage::new(Language::Fi);
    let case = example("Kettu");
    let mut value = as_json(&case, &stage);
    assert_eq!(value["phase"], "active");
    assert_eq!(value["next_meeting"], "2026-11-23");
    assert_eq!(value["due"][1]["kind"], "plan_review");
    assert_eq!(value["due"][1]["date"], "2026-12-01");
    assert_eq!(value["due"][1]["late"], false);
    assert_eq!(value["goals"][0]["levels"][1]["level"], 1);
    let object = value.as_object_mut().unwrap();
    for derived in ["phase", "last_contact", "next_meeting", "due", "goals"] {
        object.remove(derived);
    }
    assert_eq!(value, serde_json::to_value(&case).unwrap());
}

#[test]
fn a_need_stands_as_the_newest_assessment_that_names_it_says() {
    let mut case = example("Kettu");
    let mut again = case.assessments[0].clone();
    again.id = Id::new("A2");
    again.started = "2026-10-01".parse().ok();
    again.completed = "2026-10-10".parse().ok();
    again.needs.truncate(1);
    again.needs[0].level = crate::model::assessment::NeedLevel::new(1);
    case.assessments.push(again);
    let page = shown(&case, &Stage::new(Language::Fi), PLAIN);
    assert!(page.contains("\nvaikea: sosiaalinen toimintakyky (24.2.2026)\n"), "{page}");
    assert!(
        page.contains("\nlievä: raha-asiat (24.2.2026), arki\n")
            || page.contains("\nlievä: arki, raha-asiat (24.2.2026)\n"),
        "{page}"
    );
}
