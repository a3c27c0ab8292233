//! Days, months and spans by name, in Finnish, Swedish and English, as people write them.
//!
//! Capitals, spaces, hyphens and the dots and rings of å, ä and ö do not matter (`TÄNÄÄN`, `tanaan`, `i dag`,
//! `idag`); a test sees that no two meanings become one. Inflected forms only where they answer "when".
//! Neighbour: `when`, which gives the names their place in time.

use chrono::Weekday;

/// A unit of an offset from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OffsetUnit {
    Day,
    Week,
    Month,
}

/// This or last week, month, quarter, year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) which: Which,
    pub(super) unit: SpanUnit,
}

/// The span that today lies in, or the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    This,
    Last,
}

/// What kind of span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SpanUnit {
    Week,
    Month,
    Quarter,
    Year,
}

type Table<T> = &'static [(T, &'static [&'static str])];

const RELATIVE_DAYS: Table<i32> = &[
    (-2, &["toissapäivänä", "i förrgår"]),
    (-1, &["yesterday", "eilen", "igår"]),
    (0, &["today", "tänään", "idag"]),
    (1, &["tomorrow", "huomenna", "imorgon"]),
    (2, &["ylihuomenna", "i övermorgon"]),
];

const WEEKDAYS: Table<Weekday> = &[
    (
        Weekday::Mon,
        &["mon", "monday", "ma", "maanantai", "maanantaina", "mån", "måndag", "i måndags", "på måndag"],
    ),
    (
        Weekday::Tue,
        &["tue", "tuesday", "ti", "tiistai", "tiistaina", "tis", "tisdag", "i tisdags", "på tisdag"],
    ),
    (
        Weekday::Wed,
        &[
            "wed",
            "wednesday",
            "ke",
            "keskiviikko",
            "keskiviikkona",
            "ons",
            "onsdag",
            "i onsdags",
            "på onsdag",
        ],
    ),
    (
        Weekday::Thu,
        &[
            "thu",
            "thursday",
            "to",
            "torstai",
            "torstaina",
            "tor",
            "tors",
            "torsdag",
            "i torsdags",
            "på torsdag",
        ],
    ),
    (
        Weekday::Fri,
        &["fri", "friday", "pe", "perjantai", "perjantaina", "fre", "fredag", "i fredags", "på fredag"],
    ),
    (
        Weekday::Sat,
        &["sat", "saturday", "la", "lauantai", "lauantaina", "lör", "lördag", "i lördags", "på lördag"],
    ),
    (
        Weekday::Sun,
        &["sun", "sunday", "su", "sunnuntai", "sunnuntaina", "sön", "söndag", "i söndags", "på söndag"],
    ),
];

const MONTHS: Table<u32> = &[
    (1, &["january", "jan", "tammikuu", "tammi", "januari"]),
    (2, &["february", "feb", "helmikuu", "helmi", "februari"]),
    (3, &["march", "mar", "maaliskuu", "maalis", "mars"]),
    (4, &["april", "apr", "huhtikuu", "huhti"]),
    (5, &["may", "toukokuu", "touko", "maj"]),
    (6, &["june", "jun", "kesäkuu", "kesä", "juni"]),
    (7, &["july", "jul", "heinäkuu", "heinä", "juli"]),
    (8, &["august", "aug", "elokuu", "elo", "augusti"]),
    (9, &["september", "sep", "sept", "syyskuu", "syys"]),
    (10, &["october", "oct", "lokakuu", "loka", "oktober", "okt"]),
    (11, &["november", "nov", "marraskuu", "marras"]),
    (12, &["december", "dec", "joulukuu", "joulu"]),
];

const THIS: Table<SpanUnit> = &[
    (SpanUnit::Week, &["this-week", "tämä-viikko", "tällä viikolla", "denna vecka", "den här veckan"]),
    (SpanUnit::Month, &["this-month", "tämä-kuu", "tässä kuussa", "denna månad", "den här månaden"]),
    (
        SpanUnit::Quarter,
        &["this-quarter", "tämä-neljännes", "tämä-kvartaali", "detta kvartal", "det här kvartalet"],
    ),
    (SpanUnit::Year, &["this-year", "tämä-vuosi", "tänä vuonna", "detta år", "i år"]),
];

const LAST: Table<SpanUnit> = &[
    (SpanUnit::Week, &["last-week", "viime-viikko", "viime viikolla", "förra-veckan"]),
    (SpanUnit::Month, &["last-month", "viime-kuu", "viime kuussa", "förra-månaden"]),
    (SpanUnit::Quarter, &["last-quarter", "viime-neljännes", "viime-kvartaali", "förra-kvartalet"]),
    (SpanUnit::Year, &["last-year", "viime-vuosi", "viime vuonna", "förra-året", "i fjol"]),
];

const OFFSET_UNITS: Table<OffsetUnit> = &[
    (OffsetUnit::Day, &["d", "day", "days", "pv", "päivä", "päivää", "dag", "dagar"]),
    (OffsetUnit::Week, &["w", "week", "weeks", "vk", "viikko", "viikkoa", "v", "vecka", "veckor"]),
    (OffsetUnit::Month, &["mo", "month", "months", "kk", "kuukausi", "kuukautta", "mån", "månad", "månader"]),
];

/// How many days from today the word means: `eilen` is −1.
pub(super) fn relative_day(text: &str) -> Option<i32> {
    find(RELATIVE_DAYS, &folded(text))
}

/// The weekday of that name or abbreviation.
pub(super) fn weekday(text: &str) -> Option<Weekday> {
    find(WEEKDAYS, &folded(text))
}

/// The unit of `3d`, `2 viikkoa`, `6kk`.
pub(super) fn offset_unit(text: &str) -> Option<OffsetUnit> {
    find(OFFSET_UNITS, &folded(text))
}

/// `last-month`, `viime kuussa`, `denna månad`.
pub(super) fn span(text: &str) -> Option<Span> {
    let word = folded(text);
    let in_table = |which, table| find(table, &word).map(|unit| Span { which, unit });
    in_table(Which::This, THIS).or_else(|| in_table(Which::Last, LAST))
}

/// A month (1–12) by name, and the year (1000–9999) if it is there: `lokakuussa`, `touko 1996`.
pub(super) fn month(text: &str) -> Option<(u32, Option<i32>)> {
    let text = folded(text);
    let name = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let year = text.strip_prefix(name)?;
    let month = find(MONTHS, name)
        .or_else(|| find(MONTHS, name.strip_suffix("ssa")?).filter(|_| name.contains("kuu")))?;
    match year.len() {
        0 => Some((month, None)),
        4 => year.parse().ok().filter(|year| *year >= 1000).map(|year| (month, Some(year))),
        _ => None,
    }
}

fn find<T: Copy>(table: Table<T>, word: &str) -> Option<T> {
    table.iter().find(|(_, names)| names.iter().any(|name| folded(name) == word)).map(|(meaning, _)| *meaning)
}

/// Small letters without marks, spaces and hyphens, whether å is one character or an a and a ring.
fn folded(text: &str) -> String {
    let plain = |letter: char| match letter {
        ' ' | '-' | '_' | '\u{300}'..='\u{36f}' => None,
        'å' | 'ä' => Some('a'),
        'ö' => Some('o'),
        other => Some(other),
    };
    text.trim().chars().flat_map(char::to_lowercase).filter_map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no_name_twice<T: Copy>(table: Table<T>) {
        let mut names: Vec<String> =
            table.iter().flat_map(|(_, names)| *names).map(|name| folded(name)).collect();
        names.sort();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
    }

    #[test]
    fn no_two_meanings_share_a_name() {
        no_name_twice(RELATIVE_DAYS);
        no_name_twice(WEEKDAYS);
        no_name_twice(MONTHS);
        no_name_twice(THIS);
        no_name_twice(LAST);
        no_name_twice(OFFSET_UNITS);
        let is_both = |name: &&str| relative_day(name).is_some();
        assert!(!WEEKDAYS.iter().flat_map(|(_, names)| *names).any(is_both));
    }

    #[test]
    fn marks_capitals_and_gaps_do_not_matter() {
        for text in ["tänään", "TÄNÄÄN", "tanaan", "ta\u{308}na\u{308}a\u{308}n", "i dag", "Idag", " today "]
        {
            assert_eq!(relative_day(text), Some(0), "{text}");
        }
        for text in ["", "-", "todayy", "to day after", "tänäänkö"] {
            assert_eq!(relative_day(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_may_have_its_year() {
        assert_eq!(month("lokakuu"), Some((10, None)));
        assert_eq!(month("Kesäkuussa 2026"), Some((6, Some(2026))));
        assert_eq!(month("maj 1996"), Some((5, Some(1996))));
        for text in ["2026", "lokakuu 26", "lokakuu 0026", "lokassa", "kuussa", "", "lokakuu 20261"] {
            assert_eq!(month(text), None, "{text}");
        }
    }
}
