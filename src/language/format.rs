//! Dates and numbers as a language writes them, for people: tables, pages, prose.
//!
//! Pure functions. What programs read (JSON, CSV, the data folder) is never written through here. Neighbours:
//! `area` writes the numbers inside messages with it, `reports` the tables. Swedish is Finland's: `9.3.2026`.

use chrono::Datelike;

use super::Language;
use crate::model::date::{Date, PartialDate};

/// The minus sign; a hyphen is too short beside digits.
const MINUS: char = '\u{2212}';
/// Keeps a number and what belongs to it on one line.
const NO_BREAK: char = '\u{a0}';
/// What stands for a number that is none.
const NONE: &str = "–";

const MONTHS: [[&str; 12]; 3] = [
    [
        "tammikuu",
        "helmikuu",
        "maaliskuu",
        "huhtikuu",
        "toukokuu",
        "kesäkuu",
        "heinäkuu",
        "elokuu",
        "syyskuu",
        "lokakuu",
        "marraskuu",
        "joulukuu",
    ],
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

const WEEKDAYS: [[&str; 7]; 3] = [
    ["ma", "ti", "ke", "to", "pe", "la", "su"],
    ["må", "ti", "on", "to", "fr", "lö", "sö"],
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
];

/// A day: `9.3.2026`; English `9 March 2026`.
pub fn date(language: Language, date: Date) -> String {
    match language {
        Language::Fi | Language::Sv => format!("{}.{}.{}", date.day(), date.month(), date.year()),
        Language::En => format!("{} {}", day_month(language, date), date.year()),
    }
}

/// A day where the year is plain: `9.3.`; Swedish `9.3`, English `9 March`.
pub fn day_month(language: Language, date: Date) -> String {
    match language {
        Language::Fi => format!("{}.{}.", date.day(), date.month()),
        Language::Sv => format!("{}.{}", date.day(), date.month()),
        Language::En => format!("{} {}", date.day(), month(language, date.month())),
    }
}

/// A day with its weekday: `ma 9.3.2026`.
pub fn weekday_date(language: Language, day: Date) -> String {
    let names = WEEKDAYS[index(language)];
    let name = names.get(day.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
    format!("{name} {}", date(language, day))
}

/// A date as exactly as it is known: `9.3.2026`, `maaliskuu 2026`, `2026`.
pub fn partial_date(language: Language, known: PartialDate) -> String {
    match known {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month(year, number) => month_of_year(language, year, number),
        PartialDate::Day(day) => date(language, day),
    }
}

/// From one day to another, both within, without repeating what they share: `1.–31.3.2026`,
/// `28.2.–3.3.2026`; English `1–31 March 2026`. One day alone is written as a date.
pub fn date_range(language: Language, from: Date, to: Date) -> String {
    if from == to {
        return date(language, to);
    }
    let start = match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => day_before_month(language, from),
        (true, false) => day_month(language, from),
        (false, _) => date(language, from),
    };
    // An English date has spaces of its own, so the dash between two whole ones takes them too.
    let spaced = language == Language::En && start.contains(' ');
    format!("{start}{}{}", if spaced { " – " } else { "–" }, date(language, to))
}

fn day_before_month(language: Language, date: Date) -> String {
    match language {
        Language::Fi => format!("{}.", date.day()),
        Language::Sv | Language::En => date.day().to_string(),
    }
}

/// The name of a month (1–12); empty for any other number.
pub fn month(language: Language, number: u32) -> &'static str {
    let position = (number as usize).wrapping_sub(1);
    MONTHS[index(language)].get(position).copied().unwrap_or_default()
}

/// A month of a year: `maaliskuu 2026`.
pub fn month_of_year(language: Language, year: i32, number: u32) -> String {
    format!("{} {year}", month(language, number))
}

/// A number with as many decimals as it has, at most two: `1 200`, `52,1`.
pub fn number(language: Language, value: f64) -> String {
    let written = decimal(language, value, 2);
    let separator = decimal_separator(language);
    match written.contains(separator) {
        true => written.trim_end_matches('0').trim_end_matches(separator).to_owned(),
        false => written,
    }
}

/// A number with exactly `places` decimals: `52,10`; English `52.10`. What is not finite is `–`.
pub fn decimal(language: Language, value: f64, places: usize) -> String {
    if !value.is_finite() {
        return NONE.to_owned();
    }
    let digits = format!("{:.*}", places, value.abs());
    let negative = value < 0.0 && digits.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = if negative { MINUS.to_string() } else { String::new() };
    text.push_str(&grouped(language, whole));
    if !fraction.is_empty() {
        text.push(decimal_separator(language));
        text.push_str(fraction);
    }
    text
}

/// A share from 0 to 1 as per cent with at most one decimal: `12,5 %`; English `12.5%`.
pub fn percent(language: Language, share: f64) -> String {
    if !share.is_finite() {
        return NONE.to_owned();
    }
    let tenths = (share * 1000.0).round() / 10.0;
    match language {
        Language::Fi | Language::Sv => format!("{}{NO_BREAK}%", number(language, tenths)),
        Language::En => format!("{}%", number(language, tenths)),
    }
}

/// A level or a change, its sign always shown: `+1`, `0`, `−1` (GAS levels, domain changes).
pub fn level(level: i64) -> String {
    match level {
        0 => "0".to_owned(),
        1.. => format!("+{level}"),
        _ => format!("{MINUS}{}", level.unsigned_abs()),
    }
}

/// A length of time from whole minutes: `45 min`, `1 h 30 min`, `2 h`.
pub fn duration(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest}{NO_BREAK}min"),
        (hours, 0) => format!("{hours}{NO_BREAK}h"),
        (hours, rest) => format!("{hours}{NO_BREAK}h {rest}{NO_BREAK}min"),
    }
}

/// Digits in groups of three from the end.
fn grouped(language: Language, digits: &str) -> String {
    let separator = match language {
        Language::Fi | Language::Sv => NO_BREAK,
        Language::En => ',',
    };
    let mut text = String::with_capacity(digits.len() * 2);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

fn decimal_separator(language: Language) -> char {
    match language {
        Language::Fi | Language::Sv => ',',
        Language::En => '.',
    }
}

/// The language's row in the tables above.
const fn index(language: Language) -> usize {
    match language {
        Language::Fi => 0,
        Language::Sv => 1,
        Language::En => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: [Language; 3] = Language::ALL;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_written_as_the_language_does() {
        let monday = day("2026-03-09");
        assert_eq!(ALL.map(|l| date(l, monday)), ["9.3.2026", "9.3.2026", "9 March 2026"]);
        assert_eq!(ALL.map(|l| day_month(l, monday)), ["9.3.", "9.3", "9 March"]);
        assert_eq!(ALL.map(|l| weekday_date(l, monday)), ["ma 9.3.2026", "må 9.3.2026", "Mon 9 March 2026"]);
    }

    #[test]
    fn a_vague_date_claims_no_more_than_is_known() {
        let month = "2026-03".parse().unwrap();
        assert_eq!(ALL.map(|l| partial_date(l, month)), ["maaliskuu 2026", "mars 2026", "March 2026"]);
        assert_eq!(partial_date(Language::Fi, PartialDate::Year(1996)), "1996");
    }

    #[test]
    fn a_range_does_not_repeat_what_its_ends_share() {
        for (from, to, written) in [
            ("2026-03-09", "2026-03-09", ["9.3.2026", "9.3.2026", "9 March 2026"]),
            ("2026-03-01", "2026-03-31", ["1.–31.3.2026", "1–31.3.2026", "1–31 March 2026"]),
            ("2026-02-28", "2026-03-03", ["28.2.–3.3.2026", "28.2–3.3.2026", "28 February – 3 March 2026"]),
            (
                "2025-12-28",
                "2026-12-03",
                ["28.12.2025–3.12.2026", "28.12.2025–3.12.2026", "28 December 2025 – 3 December 2026"],
            ),
        ] {
            assert_eq!(ALL.map(|l| date_range(l, day(from), day(to))), written);
        }
    }

    #[test]
    fn numbers_are_grouped_and_pointed_as_the_language_does() {
        assert_eq!(
            ALL.map(|l| number(l, 1_234_567.5)),
            ["1\u{a0}234\u{a0}567,5", "1\u{a0}234\u{a0}567,5", "1,234,567.5"]
        );
        assert_eq!(ALL.map(|l| decimal(l, -52.1, 2)), ["−52,10", "−52,10", "−52.10"]);
        assert_eq!(number(Language::Fi, 100.0), "100");
        assert_eq!(decimal(Language::En, 999.999, 2), "1,000.00");
    }

    #[test]
    fn what_rounds_to_nothing_has_no_sign() {
        assert_eq!(number(Language::Fi, -0.001), "0");
        assert_eq!(decimal(Language::Fi, -0.04, 1), "0,0");
        assert_eq!(percent(Language::En, -0.0), "0%");
    }

    #[test]
    fn what_is_no_number_is_a_dash() {
        assert_eq!(number(Language::Fi, f64::NAN), "–");
        assert_eq!(percent(Language::En, f64::INFINITY), "–");
    }

    #[test]
    fn shares_become_per_cent() {
        assert_eq!(ALL.map(|l| percent(l, 0.125)), ["12,5\u{a0}%", "12,5\u{a0}%", "12.5%"]);
        assert_eq!(percent(Language::Fi, 1.0), "100\u{a0}%");
    }

    #[test]
    fn a_level_shows_its_sign() {
        assert_eq!([-2, -1, 0, 1, 2].map(level), ["−2", "−1", "0", "+1", "+2"]);
        assert_eq!(level(i64::MIN), "−9223372036854775808");
    }

    #[test]
    fn minutes_become_hours() {
        assert_eq!(
            [0, 45, 90, 120].map(duration),
            ["0\u{a0}min", "45\u{a0}min", "1\u{a0}h 30\u{a0}min", "2\u{a0}h"]
        );
    }

    #[test]
    fn a_month_that_is_none_has_no_name() {
        assert_eq!([0, 13, u32::MAX].map(|number| month(Language::Fi, number)), ["", "", ""]);
    }

    proptest! {
        #[test]
        fn a_whole_number_keeps_its_digits(value in -1_000_000_000_000_i64..1_000_000_000_000) {
            for language in ALL {
                let written = number(language, value as f64).replace(['\u{a0}', ','], "").replace(MINUS, "-");
                prop_assert_eq!(written.parse::<i64>().unwrap(), value);
            }
        }
    }
}
