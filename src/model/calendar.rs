//! The Finnish calendar: public holidays of any year, the eves that offices keep closed, ordinary weekdays.
//!
//! The rules are those in force today and are applied to every year; before 1991 Epiphany and Ascension Day
//! were kept on other days, which no case file reaches. Regional and office holidays are not known here.
//! Neighbours: `statute` moves the last day of a time limit by this calendar; `date` is the day itself.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::model::date::Date;

/// A public holiday that has a name; ordinary Sundays have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// Uudenvuodenpäivä, 1 January.
    NewYear,
    /// Loppiainen, 6 January.
    Epiphany,
    /// Pitkäperjantai, two days before Easter Sunday.
    GoodFriday,
    /// Pääsiäispäivä.
    EasterSunday,
    /// Toinen pääsiäispäivä.
    EasterMonday,
    /// Vapunpäivä, 1 May.
    MayDay,
    /// Helatorstai, 39 days after Easter Sunday.
    Ascension,
    /// Helluntaipäivä, 49 days after Easter Sunday.
    Pentecost,
    /// Juhannuspäivä, the Saturday of 20–26 June.
    Midsummer,
    /// Pyhäinpäivä, the Saturday of 31 October – 6 November.
    AllSaints,
    /// Itsenäisyyspäivä, 6 December.
    Independence,
    /// Joulupäivä, 25 December.
    Christmas,
    /// Tapaninpäivä, 26 December.
    SaintStephen,
}

/// Easter Sunday of a year of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher).
pub fn easter_sunday(year: i32) -> Date {
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - correction + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * century.rem_euclid(4) + 2 * (rest / 4) - epact - rest % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let march_first = NaiveDate::from_ymd_opt(year, 3, 1).unwrap_or_default();
    Date(march_first).plus_days(i64::from(epact + to_sunday - 7 * late + 21))
}

/// The named public holiday that falls on this day, if one does.
pub fn holiday(day: Date) -> Option<Holiday> {
    fixed_holiday(day).or_else(|| saturday_holiday(day)).or_else(|| easter_holiday(day))
}

/// True on a public holiday (pyhäpäivä, Independence Day, 1 May) and on every Sunday.
pub fn is_holiday(day: Date) -> bool {
    day.weekday() == Weekday::Sun || holiday(day).is_some()
}

/// True on Christmas Eve and Midsummer Eve, which are not holidays but close the offices.
pub fn is_eve(day: Date) -> bool {
    (day.month(), day.day()) == (12, 24) || holiday(day.plus_days(1)) == Some(Holiday::Midsummer)
}

/// An ordinary weekday (arkipäivä): Monday to Friday and no holiday. The two eves count as weekdays.
pub fn is_weekday(day: Date) -> bool {
    day.weekday() != Weekday::Sat && !is_holiday(day)
}

/// An ordinary Saturday (arkilauantai): one that is not itself a holiday.
pub fn is_ordinary_saturday(day: Date) -> bool {
    day.weekday() == Weekday::Sat && !is_holiday(day)
}

fn fixed_holiday(day: Date) -> Option<Holiday> {
    match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (1, 6) => Some(Holiday::Epiphany),
        (5, 1) => Some(Holiday::MayDay),
        (12, 6) => Some(Holiday::Independence),
        (12, 25) => Some(Holiday::Christmas),
        (12, 26) => Some(Holiday::SaintStephen),
        _ => None,
    }
}

fn saturday_holiday(day: Date) -> Option<Holiday> {
    match (day.weekday(), day.month(), day.day()) {
        (Weekday::Sat, 6, 20..=26) => Some(Holiday::Midsummer),
        (Weekday::Sat, 10, 31) | (Weekday::Sat, 11, 1..=6) => Some(Holiday::AllSaints),
        _ => None,
    }
}

fn easter_holiday(day: Date) -> Option<Holiday> {
    match day.days_since(easter_sunday(day.year())) {
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::Pentecost),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn movable_holidays_fall_where_the_almanac_has_them() {
        use Holiday::{AllSaints, Ascension, EasterMonday, EasterSunday, GoodFriday, Midsummer, Pentecost};
        let names = [GoodFriday, EasterSunday, EasterMonday, Ascension, Pentecost, Midsummer, AllSaints];
        let almanac = [
            (2024, ["03-29", "03-31", "04-01", "05-09", "05-19", "06-22", "11-02"]),
            (2025, ["04-18", "04-20", "04-21", "05-29", "06-08", "06-21", "11-01"]),
            (2026, ["04-03", "04-05", "04-06", "05-14", "05-24", "06-20", "10-31"]),
            (2027, ["03-26", "03-28", "03-29", "05-06", "05-16", "06-26", "11-06"]),
            (2028, ["04-14", "04-16", "04-17", "05-25", "06-04", "06-24", "11-04"]),
        ];
        for (year, days) in almanac {
            for (name, on) in names.into_iter().zip(days) {
                assert_eq!(holiday(day(&format!("{year}-{on}"))), Some(name), "{year}-{on}");
            }
        }
    }

    #[test]
    fn easter_keeps_its_rare_dates() {
        // The earliest and the latest that Easter can be, and the years in which the algorithm corrects itself.
        let rare = ["1818-03-22", "1954-04-18", "1981-04-19", "2038-04-25", "2049-04-18", "2076-04-19"];
        for text in rare {
            assert_eq!(easter_sunday(day(text).year()), day(text));
        }
    }

    #[test]
    fn fixed_holidays_are_the_same_every_year() {
        for year in 2024..=2028 {
            for on in ["01-01", "01-06", "05-01", "12-06", "12-25", "12-26"] {
                assert!(is_holiday(day(&format!("{year}-{on}"))), "{year}-{on}");
            }
        }
    }

    #[test]
    fn a_year_has_thirteen_named_holidays_unless_two_meet() {
        let named = |year| {
            let first = day(&format!("{year}-01-01"));
            (0..366).map(|n| first.plus_days(n)).filter(|d| d.year() == year && holiday(*d).is_some()).count()
        };
        assert_eq!((2024..=2028).map(named).collect::<Vec<_>>(), [13; 5]);
        // In 2008 Ascension Day fell on 1 May.
        assert_eq!(named(2008), 12);
    }

    #[test]
    fn eves_are_not_holidays_but_are_known() {
        let eves = ["2024-06-21", "2025-06-20", "2026-06-19", "2027-06-25", "2028-06-23", "2026-12-24"];
        for text in eves {
            assert!(is_eve(day(text)) && !is_holiday(day(text)) && is_weekday(day(text)), "{text}");
        }
        assert!(!is_eve(day("2026-12-23")) && !is_eve(day("2026-06-26")) && !is_eve(day("2026-04-30")));
    }

    #[test]
    fn a_holiday_saturday_is_no_ordinary_one() {
        assert!(is_ordinary_saturday(day("2026-10-24")));
        assert!(!is_ordinary_saturday(day("2026-10-31")));
        assert!(!is_ordinary_saturday(day("2026-06-20")));
        assert!(
            !is_weekday(day("2026-10-24")) && !is_weekday(day("2026-10-25")) && is_weekday(day("2026-10-26"))
        );
    }

    proptest! {
        #[test]
        fn easter_is_a_spring_sunday_in_every_year(year in 1000..=9999_i32) {
            let easter = easter_sunday(year);
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            prop_assert!(matches!((easter.month(), easter.day()), (3, 22..=31) | (4, 1..=25)));
        }

        #[test]
        fn a_day_is_a_weekday_a_holiday_or_an_ordinary_saturday(offset in any::<u16>()) {
            let that = day("1950-01-01").plus_days(i64::from(offset));
            let kinds = [is_weekday(that), is_holiday(that), is_ordinary_saturday(that)];
            prop_assert_eq!(kinds.into_iter().filter(|yes| *yes).count(), 1);
        }
    }
}
