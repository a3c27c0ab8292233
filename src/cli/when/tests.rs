//! What `when` promises: the forms of the command line's contract, their errors, and that no text is a trap.

use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use super::*;
use Toward::{Any, Future, Past};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A Wednesday.
fn today() -> Date {
    day("2026-10-14")
}

fn typed(text: &str, toward: Toward) -> String {
    parse_day(text, today(), toward).map_or_else(|error| format!("{error:?}"), |day| day.to_string())
}

fn period(text: &str) -> String {
    parse_period(text, today()).map_or_else(|error| format!("{error:?}"), |period| period.to_string())
}

#[test]
fn a_whole_date_is_that_day_whatever_today_is() {
    for text in ["2026-03-09", " 2026-03-09 ", "9.3.2026", "09.03.2026", "9. 3. 2026", "2026-3-9"] {
        for toward in [Past, Future, Any] {
            assert_eq!(typed(text, toward), "2026-03-09", "{text}");
        }
    }
}

#[test]
fn a_date_without_its_year_lies_where_it_is_looked_for() {
    let cases = [
        ("9.3.", "2026-03-09", "2027-03-09", "2027-03-09"),
        ("9.5", "2026-05-09", "2027-05-09", "2026-05-09"),
        ("14.10.", "2026-10-14", "2026-10-14", "2026-10-14"),
        ("15.10.", "2025-10-15", "2026-10-15", "2026-10-15"),
        ("29.2.", "2024-02-29", "2028-02-29", "2028-02-29"),
    ];
    for (text, past, future, any) in cases {
        assert_eq!([Past, Future, Any].map(|toward| typed(text, toward)), [past, future, any], "{text}");
    }
}

#[test]
fn a_day_may_be_named_in_three_languages() {
    let cases = [
        ("today tänään tanaan idag", "2026-10-14"),
        ("yesterday eilen igår IGÅR igar", "2026-10-13"),
        ("tomorrow huomenna imorgon", "2026-10-15"),
        ("toissapäivänä toissapaivana", "2026-10-12"),
        ("-3d -3pv \u{2212}3d -3dagar", "2026-10-11"),
        ("+14d +2w +2vk +2v", "2026-10-28"),
        ("+3kk +3mån +3mo", "2027-01-14"),
        ("-0d +0d", "2026-10-14"),
    ];
    for (texts, expected) in cases {
        for text in texts.split(' ') {
            for toward in [Past, Future, Any] {
                assert_eq!(typed(text, toward), expected, "{text}");
            }
        }
    }
    assert_eq!(typed("i dag", Past), "2026-10-14");
    assert_eq!(typed("i morgon", Past), "2026-10-15");
    assert_eq!(typed("i förrgår", Past), "2026-10-12");
}

#[test]
fn a_weekday_lies_where_it_is_looked_for() {
    let cases = [
        (
            "mon ma maanantai maanantaina mån måndag MA man ma\u{30a}ndag",
            "2026-10-12",
            "2026-10-19",
            "2026-10-12",
        ),
        ("wed ke keskiviikkona ons onsdag", "2026-10-14", "2026-10-21", "2026-10-14"),
        ("fri pe perjantaina fre fredag", "2026-10-09", "2026-10-16", "2026-10-16"),
        ("sat la lauantai lör lordag", "2026-10-10", "2026-10-17", "2026-10-17"),
        ("tue ti tis", "2026-10-13", "2026-10-20", "2026-10-13"),
        ("thu to tors", "2026-10-08", "2026-10-15", "2026-10-15"),
        ("sun su sön", "2026-10-11", "2026-10-18", "2026-10-11"),
    ];
    for (texts, past, future, any) in cases {
        for text in texts.split(' ') {
            assert_eq!([Past, Future, Any].map(|toward| typed(text, toward)), [past, future, any], "{text}");
        }
    }
}

#[test]
fn an_unsigned_offset_follows_the_direction() {
    assert_eq!(["14d", "2 vk"].map(|text| typed(text, Past)), ["2026-09-30"; 2]);
    assert_eq!(["14d", "2 vk"].map(|text| typed(text, Future)), ["2026-10-28"; 2]);
    assert_eq!(typed("14d", Any), "NotADate");
}

#[test]
fn an_error_tells_a_wrong_day_from_a_wrong_form() {
    let cases = [
        ("30.2.", "NoSuchDay"),
        ("29.2.2026", "NoSuchDay"),
        ("2026-13-01", "NoSuchDay"),
        ("0.1.", "NoSuchDay"),
        ("+9999999w", "OutOfCalendar"),
        ("-9999999d", "OutOfCalendar"),
        ("+9999999kk", "OutOfCalendar"),
        ("-99999999999999999999d", "NotADate"),
        ("9.3.26", "NotADate"),
        ("9/3", "NotADate"),
        ("2026-03", "NotADate"),
        ("2026", "NotADate"),
        ("14", "NotADate"),
        ("d", "NotADate"),
        ("-", "NotADate"),
        ("--3d", "NotADate"),
        ("+-3d", "NotADate"),
        ("maaantai", "NotADate"),
        ("٣.٤.2026", "NotADate"),
        ("", "NotADate"),
    ];
    for (text, error) in cases {
        assert_eq!(typed(text, Past), error, "{text:?}");
    }
}

#[test]
fn a_vague_date_keeps_what_is_known() {
    let cases = [
        ("1996", "1996"),
        ("5/1996", "1996-05"),
        ("05/1996", "1996-05"),
        ("1996-05", "1996-05"),
        ("toukokuu 1996", "1996-05"),
        ("17.5.1996", "1996-05-17"),
        ("1996-05-17", "1996-05-17"),
    ];
    for (text, expected) in cases {
        assert_eq!(parse_partial(text).map(|date| date.to_string()), Ok(expected.to_owned()), "{text}");
    }
    let wrong = [
        ("96", WhenError::NotADate),
        ("13/1996", WhenError::NoSuchMonth),
        ("1996-00", WhenError::NoSuchMonth),
        ("31.4.1996", WhenError::NoSuchDay),
        ("today", WhenError::NotADate),
        ("17.5.", WhenError::NotADate),
        ("toukokuu", WhenError::NotADate),
    ];
    for (text, error) in wrong {
        assert_eq!(parse_partial(text), Err(error), "{text}");
    }
}

#[test]
fn a_period_is_read_in_every_form_of_the_contract() {
    let cases = [
        ("2026-10", "2026-10"),
        ("10/2026", "2026-10"),
        ("2026-Q3", "2026-Q3"),
        ("q3/2026", "2026-Q3"),
        ("2026", "2026"),
        ("9.3.2026", "2026-03-09..2026-03-09"),
        ("2026-01-01..2026-03-31", "2026-Q1"),
        ("1.1.2026..31.3.2026", "2026-Q1"),
        ("1.1...31.3.", "2026-Q1"),
        ("1.1.–31.3.2025", "2025-Q1"),
        ("1.11.–15.12.2025", "2025-11-01..2025-12-15"),
        ("1.12.2025..15.1.2026", "2025-12-01..2026-01-15"),
        ("2026-01..2026-06", "2026-01-01..2026-06-30"),
        ("-7d..today", "2026-10-07..2026-10-14"),
        ("mon..fri", "2026-10-05..2026-10-09"),
    ];
    for (text, expected) in cases {
        assert_eq!(period(text), expected, "{text}");
    }
}

#[test]
fn a_period_may_be_named_in_three_languages() {
    let cases: [(&[&str], &str); 11] = [
        (
            &[
                "last-month",
                "Last Month",
                "viime-kuu",
                "viimekuu",
                "viime kuussa",
                "förra-månaden",
                "forra manaden",
            ],
            "2026-09",
        ),
        (&["this-month", "tämä-kuu", "tassa kuussa", "denna månad"], "2026-10"),
        (&["last-quarter", "viime-neljännes", "förra-kvartalet"], "2026-Q3"),
        (&["this-quarter", "tämä-kvartaali"], "2026-Q4"),
        (&["last-year", "viime-vuosi", "viime vuonna", "förra-året", "i fjol"], "2025"),
        (&["this-year", "tänä vuonna", "i år"], "2026"),
        (&["last-week", "viime viikolla", "förra-veckan"], "2026-10-05..2026-10-11"),
        (&["october", "oct", "lokakuu", "lokakuussa", "oktober"], "2026-10"),
        (&["november", "marraskuu", "marras", "nov"], "2025-11"),
        (&["june", "kesäkuu", "kesakuussa", "juni"], "2026-06"),
        (&["May 2024", "toukokuu 2024", "maj 2024"], "2024-05"),
    ];
    for (texts, expected) in cases {
        for text in texts {
            assert_eq!(period(text), expected, "{text}");
        }
    }
}

#[test]
fn an_error_of_a_period_tells_what_is_wrong() {
    let cases = [
        ("2026-13", "NoSuchMonth"),
        ("2026-Q5", "NoSuchQuarter"),
        ("2026-Q0", "NoSuchQuarter"),
        ("2026-q9999999", "NoSuchQuarter"),
        ("31.4.2026", "NoSuchDay"),
        ("2026-03-31..2026-01-01", "EndBeforeStart"),
        ("2026-02-30..2026-03-01", "NoSuchDay"),
        ("2026-01-01..", "NotADate"),
        ("..", "NotADate"),
        ("26", "NotAPeriod"),
        ("last-decade", "NotAPeriod"),
        ("2026-Q", "NotAPeriod"),
        ("", "NotAPeriod"),
    ];
    for (text, error) in cases {
        assert_eq!(period(text), error, "{text:?}");
    }
    assert_eq!(parse_period("last-year", day("1000-01-01")), Err(WhenError::OutOfCalendar));
}

fn any_day() -> impl Strategy<Value = Date> {
    (0..3_000_000_i64).prop_map(|days| day("1100-01-01").plus_days(days))
}

/// Texts that are nearly dates, so that the parsers get past their first question.
fn nearly_a_date() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,8}",
        "[-+./–Qq ]{1,2}",
        Just("..".to_owned()),
        Just("ma".to_owned()),
        Just("kk".to_owned()),
        Just("lokakuussa".to_owned()),
        Just("\u{308}".to_owned()),
        "[dwv]",
    ];
    proptest::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

fn read_every_way(text: &str, today: Date) {
    for toward in [Past, Future, Any] {
        if let Ok(found) = parse_day(text, today, toward) {
            assert_eq!(found.to_string().parse(), Ok(found), "a day that files cannot hold: {text:?}");
        }
    }
    let _ = parse_partial(text);
    if let Ok(found) = parse_period(text, today) {
        assert_eq!(found.to_string().parse(), Ok(found), "a period that cannot be written: {text:?}");
    }
}

proptest! {
    #[test]
    fn no_text_is_a_trap(text in any::<String>(), today in any_day()) {
        read_every_way(&text, today);
    }

    #[test]
    fn nothing_near_a_date_is_a_trap(text in nearly_a_date(), today in any_day()) {
        read_every_way(&text, today);
        read_every_way(&text, Date(chrono::NaiveDate::MAX));
        read_every_way(&text, Date(chrono::NaiveDate::MIN));
    }

    #[test]
    fn canonical_days_read_back(that in any_day(), today in any_day()) {
        prop_assert_eq!(parse_day(&that.to_string(), today, Any), Ok(that));
        let finnish = format!("{}.{}.{}", that.day(), that.month(), that.year());
        prop_assert_eq!(parse_day(&finnish, today, Any), Ok(that));
        prop_assert_eq!(parse_partial(&finnish), Ok(PartialDate::Day(that)));
    }

    #[test]
    fn canonical_periods_read_back(from in any_day(), days in 0..800_i64, today in any_day()) {
        let that = Period::new(from, from.plus_days(days)).unwrap();
        prop_assert_eq!(parse_period(&that.to_string(), today), Ok(that));
        for whole in [Period::month(from.year(), from.month()), Period::year(from.year())].into_iter().flatten() {
            prop_assert_eq!(parse_period(&whole.to_string(), today), Ok(whole));
        }
    }

    #[test]
    fn a_date_without_its_year_is_the_nearest_on_its_side(that in any_day(), today in any_day()) {
        let text = format!("{}.{}.", that.day(), that.month());
        let same = |found: Date| (found.day(), found.month()) == (that.day(), that.month());
        let (past, future) = (parse_day(&text, today, Past).unwrap(), parse_day(&text, today, Future).unwrap());
        prop_assert!(same(past) && same(future) && past <= today && today <= future);
        let next_year = Date::new(past.year() + 1, that.month(), that.day());
        prop_assert!(next_year.is_none_or(|later| later > today));
    }

    #[test]
    fn a_weekday_is_within_a_week_on_its_side(name in 0..7_usize, today in any_day()) {
        let text = ["ma", "ti", "ke", "to", "pe", "la", "su"][name];
        let (past, future) = (parse_day(text, today, Past).unwrap(), parse_day(text, today, Future).unwrap());
        prop_assert!((0..7).contains(&today.days_since(past)));
        prop_assert!((1..=7).contains(&future.days_since(today)));
        prop_assert_eq!(past.weekday().num_days_from_monday() as usize, name);
        prop_assert_eq!(future.weekday(), past.weekday());
    }

    #[test]
    fn a_named_month_has_begun_and_is_the_latest(month in 1..=12_u32, today in any_day()) {
        let name = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"][month as usize - 1];
        let found = parse_period(name, today).unwrap();
        prop_assert!(found.from() <= today && found.from().month() == month);
        prop_assert!(Period::month(found.from().year() + 1, month).unwrap().from() > today);
    }

    #[test]
    fn last_adjoins_this_and_this_holds_today(today in any_day()) {
        for unit in ["week", "month", "quarter", "year"] {
            let named = |which: &str| parse_period(&format!("{which}-{unit}"), today).unwrap();
            prop_assert!(named("this").contains(today));
            prop_assert_eq!(named("last").next(), Some(named("this")));
        }
    }
}
