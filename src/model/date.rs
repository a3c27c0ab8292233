//! Days and partial dates, strict in what they read: `2026-03-09`, and where the fact may be vaguer,
//! `2026-03` or `2026`.
//!
//! Only ISO 8601 calendar forms with all digits are accepted in files; what people type on the command line
//! is `cli::when`'s business. Neighbours: `period` (closed ranges of days), `statute` (time limits).

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A calendar day in Finland, `YYYY-MM-DD`, years 1000–9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub NaiveDate);

/// The text is not a date of the accepted form, or no such day exists.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a date")]
pub struct NotADate;

impl Date {
    /// The day, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        (1000..=9999).contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, day)).flatten().map(Self)
    }

    /// This day moved by `days` (negative: back); stays put at the ends of the calendar.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        self.0.checked_add_signed(chrono::TimeDelta::try_days(days).unwrap_or_default()).map_or(self, Self)
    }

    /// The day as one number, for formats that no person reads: days since the year 1 began.
    fn packed(self) -> i32 {
        self.num_days_from_ce()
    }

    fn unpacked(days: i32) -> Option<Self> {
        let day = NaiveDate::from_num_days_from_ce_opt(days)?;
        (1000..=9999).contains(&day.year()).then_some(Self(day))
    }

    /// Whole days from `earlier` to this day; negative if it is the later one.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }
}

impl Deref for Date {
    type Target = NaiveDate;

    fn deref(&self) -> &NaiveDate {
        &self.0
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        match digits(text)? {
            (year, Some((month, Some(day)))) => Self::new(year as i32, month, day).ok_or(NotADate),
            _ => Err(NotADate),
        }
    }
}

/// A date known to the day, the month or only the year: `1996-05-17`, `1996-05`, `1996`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    /// Only the year is known.
    Year(i32),
    /// The year and the month (1–12) are known.
    Month(i32, u32),
    /// The day is known.
    Day(Date),
}

impl PartialDate {
    /// The first day that it may mean.
    pub fn earliest(self) -> Date {
        match self {
            Self::Year(year) => first_of(year, 1),
            Self::Month(year, month) => first_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// Year, month and day, for formats that no person reads; 0 is not known.
    fn packed(self) -> (i32, u32, u32) {
        match self {
            Self::Year(year) => (year, 0, 0),
            Self::Month(year, month) => (year, month, 0),
            Self::Day(day) => (day.year(), day.month(), day.day()),
        }
    }

    fn unpacked(parts: (i32, u32, u32)) -> Option<Self> {
        match parts {
            (year, 0, 0) => (1000..=9999).contains(&year).then_some(Self::Year(year)),
            (year, month, 0) => Date::new(year, month, 1).map(|_| Self::Month(year, month)),
            (year, month, day) => Date::new(year, month, day).map(Self::Day),
        }
    }

    /// The last day that it may mean.
    pub fn latest(self) -> Date {
        match self {
            Self::Year(year) => first_of(year, 12).plus_days(30),
            Self::Month(year, 12) => first_of(year, 12).plus_days(30),
            Self::Month(year, month) => first_of(year, month + 1).plus_days(-1),
            Self::Day(day) => day,
        }
    }
}

/// The first of a month that the type already guarantees to exist.
fn first_of(year: i32, month: u32) -> Date {
    Date(NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default())
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Day(day) => day.fmt(out),
        }
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        match digits(text)? {
            (year, None) if year >= 1000 => Ok(Self::Year(year as i32)),
            (year, Some((month, None))) if year >= 1000 && (1..=12).contains(&month) => {
                Ok(Self::Month(year as i32, month))
            }
            (year, Some((month, Some(day)))) => {
                Date::new(year as i32, month, day).map(Self::Day).ok_or(NotADate)
            }
            _ => Err(NotADate),
        }
    }
}

/// A year, its month, its day.
type Digits = (u32, Option<(u32, Option<u32>)>);

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as numbers; every digit must be there and nothing else.
fn digits(text: &str) -> Result<Digits, NotADate> {
    match *text.as_bytes() {
        [a, b, c, d] => Ok((number(&[a, b, c, d])?, None)),
        [a, b, c, d, b'-', e, f] => Ok((number(&[a, b, c, d])?, Some((number(&[e, f])?, None)))),
        [a, b, c, d, b'-', e, f, b'-', g, h] => {
            Ok((number(&[a, b, c, d])?, Some((number(&[e, f])?, Some(number(&[g, h])?)))))
        }
        _ => Err(NotADate),
    }
}

fn number(digits: &[u8]) -> Result<u32, NotADate> {
    digits.iter().try_fold(0, |number, digit| match digit {
        b'0'..=b'9' => Ok(number * 10 + u32::from(digit - b'0')),
        _ => Err(NotADate),
    })
}

macro_rules! as_text {
    ($type:ident, $name:literal, $expected:literal, $pattern:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if !serializer.is_human_readable() {
                    return self.packed().serialize(serializer);
                }
                serializer.serialize_newtype_struct($crate::model::TOKEN, &self.to_string())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                if !deserializer.is_human_readable() {
                    let packed = Deserialize::deserialize(deserializer)?;
                    return Self::unpacked(packed).ok_or_else(|| de::Error::custom($expected));
                }
                let text = Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(|_| de::Error::invalid_value(de::Unexpected::Str(&text), &$expected))
            }
        }

        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "format": $name, "pattern": $pattern })
            }
        }
    };
}

as_text!(Date, "date", "a date YYYY-MM-DD", r"^\d{4}-\d{2}-\d{2}$");
as_text!(PartialDate, "partial-date", "a date YYYY-MM-DD, YYYY-MM or YYYY", r"^\d{4}(-\d{2}(-\d{2})?)?$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_iso_dates_are_days() {
        assert_eq!("2026-03-09".parse(), Ok(Date::new(2026, 3, 9).unwrap()));
        for wrong in
            ["2026-3-9", "2026-02-30", " 2026-03-09", "2026-03-09 ", "+2026-03-09", "0999-01-01", "2026", ""]
        {
            assert_eq!(wrong.parse::<Date>(), Err(NotADate), "{wrong:?}");
        }
    }

    #[test]
    fn packed_dates_are_read_back_and_impossible_ones_refused() {
        for day in ["1000-01-01", "2024-02-29", "9999-12-31"] {
            let day: Date = day.parse().unwrap();
            assert_eq!(Date::unpacked(day.packed()), Some(day));
        }
        for date in ["1996", "1996-05", "1996-05-17"] {
            let date: PartialDate = date.parse().unwrap();
            assert_eq!(PartialDate::unpacked(date.packed()), Some(date));
        }
        assert_eq!(
            (Date::unpacked(0), Date::unpacked(i32::MAX), Date::unpacked(i32::MIN)),
            (None, None, None)
        );
        assert_eq!((PartialDate::unpacked((2026, 13, 0)), PartialDate::unpacked((2026, 0, 1))), (None, None));
    }

    #[test]
    fn a_partial_date_knows_what_it_may_mean() {
        let february: PartialDate = "2024-02".parse().unwrap();
        assert_eq!(february.earliest().to_string(), "2024-02-01");
        assert_eq!(february.latest().to_string(), "2024-02-29");
        let year: PartialDate = "2023".parse().unwrap();
        assert_eq!(
            (year.earliest().to_string(), year.latest().to_string()),
            ("2023-01-01".into(), "2023-12-31".into())
        );
    }
}
