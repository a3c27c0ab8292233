//! A closed range of days that a report covers: `2026-10`, `2026-Q3`, `2026`, `2026-01-15..2026-03-31`.
//!
//! One range has one spelling: three whole months that make a quarter *are* that quarter, however they were
//! given, so a period can name a file. Neighbours: `date` (its ends), `cli::when` (what people type for it).

use std::fmt;
use std::iter::successors;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::model::date::{Date, PartialDate};

/// The days from `from` to `to`, both included; never empty, within the years 1000–9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Ends")]
pub struct Period {
    from: Date,
    to: Date,
}

/// The text is not a period of the accepted form, or it ends before it starts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a period")]
pub struct NotAPeriod;

/// What a period is to a reader, which decides how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// One calendar month.
    Month,
    /// A calendar quarter, January–March being the first.
    Quarter,
    /// A calendar year.
    Year,
    /// Any other range of days.
    Days,
}

/// An ISO week, Monday to Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    monday: Date,
}

impl Period {
    /// The days from `from` to `to`; `None` if it would end before it starts or leave the years 1000–9999.
    pub fn new(from: Date, to: Date) -> Option<Self> {
        let known = |day: Date| (1000..=9999).contains(&day.year());
        (from <= to && known(from) && known(to)).then_some(Self { from, to })
    }

    /// A calendar month (1–12).
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Self::new(Date::new(year, month, 1)?, PartialDate::Month(year, month).latest())
    }

    /// A calendar quarter (1–4).
    pub fn quarter(year: i32, quarter: u32) -> Option<Self> {
        let first = quarter.checked_sub(1)?.checked_mul(3)?.checked_add(1)?;
        Self::new(Date::new(year, first, 1)?, PartialDate::Month(year, first + 2).latest())
    }

    /// A calendar year.
    pub fn year(year: i32) -> Option<Self> {
        Self::new(Date::new(year, 1, 1)?, Date::new(year, 12, 31)?)
    }

    /// The first day.
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day.
    pub fn to(self) -> Date {
        self.to
    }

    /// True if the day lies in the period; both ends do.
    pub fn contains(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// How many days there are, at least 1.
    pub fn days(self) -> i64 {
        self.to.days_since(self.from) + 1
    }

    /// Month, quarter, year or some other range.
    pub fn kind(self) -> PeriodKind {
        match self.whole_months() {
            Some((_, 1)) => PeriodKind::Month,
            Some((first, 3)) if first % 3 == 0 => PeriodKind::Quarter,
            Some((first, 12)) if first % 12 == 0 => PeriodKind::Year,
            _ => PeriodKind::Days,
        }
    }

    /// The adjoining period of the same kind before this one; `None` before the year 1000.
    ///
    /// Whole months give as many whole months (the half-year before a half-year), other days as many days.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.moved(-1)
    }

    /// The adjoining period of the same kind after this one; `None` after the year 9999.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.moved(1)
    }

    /// The same months one year earlier, else the same days (29 February becomes the 28th).
    #[must_use]
    pub fn year_before(self) -> Option<Self> {
        if let Some((first, count)) = self.whole_months() {
            return Self::from_months(first - 12, count);
        }
        let earlier = |day: Date| day.checked_sub_months(Months::new(12)).map(Date);
        Self::new(earlier(self.from)?, earlier(self.to)?)
    }

    /// The ISO weeks that lie wholly inside, in order.
    pub fn weeks(self) -> impl Iterator<Item = Week> {
        let first = Week::of(self.from.plus_days(6));
        successors(Some(first), |week| Some(Week { monday: week.monday.plus_days(7) }))
            .take_while(move |week| week.sunday() <= self.to)
    }

    fn moved(self, steps: i32) -> Option<Self> {
        if let Some((first, count)) = self.whole_months() {
            return Self::from_months(first + steps * count, count);
        }
        let days = i64::from(steps) * self.days();
        Self::new(self.from.plus_days(days), self.to.plus_days(days))
    }

    /// The number of the first month (counted from January of the year 0) and how many whole months there are.
    fn whole_months(self) -> Option<(i32, i32)> {
        let after = self.to.plus_days(1);
        let whole = self.from.day() == 1 && after.day() == 1;
        whole.then(|| (month_number(self.from), month_number(after) - month_number(self.from)))
    }

    fn from_months(first: i32, count: i32) -> Option<Self> {
        let start =
            |number: i32| NaiveDate::from_ymd_opt(number.div_euclid(12), number.rem_euclid(12) as u32 + 1, 1);
        Self::new(Date(start(first)?), Date(start(first + count)?).plus_days(-1))
    }
}

/// Months since January of the year 0.
fn month_number(day: Date) -> i32 {
    day.year() * 12 + day.month0() as i32
}

impl Week {
    /// The week that the day belongs to.
    pub fn of(day: Date) -> Self {
        Self { monday: day.plus_days(-i64::from(day.weekday().num_days_from_monday())) }
    }

    /// Its first day.
    pub fn monday(self) -> Date {
        self.monday
    }

    /// Its last day.
    pub fn sunday(self) -> Date {
        self.monday.plus_days(6)
    }

    /// True if the day lies in the week.
    pub fn contains(self, day: Date) -> bool {
        Self::of(day) == self
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.from.year(), self.from.month());
        match self.kind() {
            PeriodKind::Month => write!(out, "{year:04}-{month:02}"),
            PeriodKind::Quarter => write!(out, "{year:04}-Q{}", month / 3 + 1),
            PeriodKind::Year => write!(out, "{year:04}"),
            PeriodKind::Days => write!(out, "{}..{}", self.from, self.to),
        }
    }
}

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        if let Some((from, to)) = text.split_once("..") {
            let day = |text: &str| text.parse().map_err(|_| NotAPeriod);
            return Self::new(day(from)?, day(to)?).ok_or(NotAPeriod);
        }
        let found = match text.split_once("-Q") {
            Some((year, quarter)) => {
                whole_year(year).zip(one_digit(quarter)).and_then(|(y, q)| Self::quarter(y, q))
            }
            None => match text.parse() {
                Ok(PartialDate::Year(year)) => Self::year(year),
                Ok(PartialDate::Month(year, month)) => Self::month(year, month),
                _ => None,
            },
        };
        found.ok_or(NotAPeriod)
    }
}

fn whole_year(text: &str) -> Option<i32> {
    match text.parse() {
        Ok(PartialDate::Year(year)) => Some(year),
        _ => None,
    }
}

fn one_digit(text: &str) -> Option<u32> {
    let digit = text.chars().next()?.to_digit(10)?;
    (text.len() == 1).then_some(digit)
}

/// How a period stands in JSON, before its ends are compared.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ends {
    from: Date,
    to: Date,
}

impl TryFrom<Ends> for Period {
    type Error = NotAPeriod;

    fn try_from(ends: Ends) -> Result<Self, NotAPeriod> {
        Self::new(ends.from, ends.to).ok_or(NotAPeriod)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

    use super::*;

    fn period(text: &str) -> Period {
        text.parse().unwrap()
    }

    #[test]
    fn a_range_that_is_a_quarter_is_written_as_one() {
        let pairs = [
            ("2026-01-01..2026-03-31", "2026-Q1"),
            ("2024-02-01..2024-02-29", "2024-02"),
            ("2026-01-01..2026-12-31", "2026"),
            ("2026-02-01..2026-04-30", "2026-02-01..2026-04-30"),
            ("2025-02-01..2025-02-27", "2025-02-01..2025-02-27"),
            ("2026-12-31..2026-12-31", "2026-12-31..2026-12-31"),
            ("2026-Q4", "2026-Q4"),
        ];
        for (given, written) in pairs {
            assert_eq!(period(given).to_string(), written);
        }
    }

    #[test]
    fn only_the_strict_forms_are_read() {
        let wrong = [
            "",
            "26",
            "2026-13",
            "2026-00",
            "2026-Q0",
            "2026-Q5",
            "2026-q3",
            "2026-Q03",
            "2026-Q",
            "2026-Q+1",
            "2026-10 ",
            "2026-10-01",
            "10/2026",
            "2026-03-31..2026-01-01",
            "2026-01..2026-03",
            "2026-01-01..",
            "0999",
            "12026",
        ];
        for text in wrong {
            assert_eq!(text.parse::<Period>(), Err(NotAPeriod), "{text:?}");
        }
    }

    #[test]
    fn the_previous_period_is_of_the_same_kind() {
        let pairs = [
            ("2026-01", "2025-12"),
            ("2026-03", "2026-02"),
            ("2026-Q1", "2025-Q4"),
            ("2026", "2025"),
            ("2026-01-01..2026-06-30", "2025-07-01..2025-12-31"),
            ("2026-03-01..2026-03-10", "2026-02-19..2026-02-28"),
        ];
        for (given, before) in pairs {
            assert_eq!(period(given).previous(), Some(period(before)), "{given}");
        }
        assert_eq!(period("1000").previous(), None);
        assert_eq!(period("9999-12").next(), None);
    }

    #[test]
    fn a_year_before_keeps_the_months_or_the_days() {
        let pairs = [
            ("2025-02", "2024-02"),
            ("2026-Q3", "2025-Q3"),
            ("2026", "2025"),
            ("2025-01-01..2025-02-28", "2024-01-01..2024-02-29"),
            ("2024-02-10..2024-02-29", "2023-02-10..2023-02-28"),
            ("2024-02-29..2024-02-29", "2023-02-28..2023-02-28"),
        ];
        for (given, before) in pairs {
            assert_eq!(period(given).year_before(), Some(period(before)), "{given}");
        }
        assert_eq!(period("1000-05-02..1000-05-03").year_before(), None);
    }

    #[test]
    fn only_whole_weeks_count() {
        let mondays = |text: &str| period(text).weeks().map(|w| w.monday().to_string()).collect::<Vec<_>>();
        assert_eq!(mondays("2026-10"), ["2026-10-05", "2026-10-12", "2026-10-19"]);
        assert_eq!(mondays("2026-06").first().unwrap(), "2026-06-01");
        assert_eq!(mondays("2026-10-05..2026-10-11"), ["2026-10-05"]);
        assert_eq!(mondays("2026-10-05..2026-10-10"), [""; 0]);
        assert_eq!(period("9999-12").weeks().count(), 3);
    }

    #[test]
    fn a_period_stands_in_json_by_its_ends() {
        let json = serde_json::to_string(&period("2026-10")).unwrap();
        assert_eq!(json, r#"{"from":"2026-10-01","to":"2026-10-31"}"#);
        assert_eq!(serde_json::from_str::<Period>(&json).unwrap(), period("2026-10"));
        assert!(serde_json::from_str::<Period>(r#"{"from":"2026-10-31","to":"2026-10-01"}"#).is_err());
    }

    fn any_period() -> impl Strategy<Value = Period> {
        prop_oneof![
            (1002..9998, 1..=12_u32).prop_filter_map("month", |(y, m)| Period::month(y, m)),
            (1002..9998, 1..=4_u32).prop_filter_map("quarter", |(y, q)| Period::quarter(y, q)),
            (1002..9998).prop_filter_map("year", Period::year),
            (0..500_000_i64, 0..300_i64).prop_filter_map("days", |(start, length)| {
                let from = Date::new(1200, 1, 1)?.plus_days(start);
                Period::new(from, from.plus_days(length))
            }),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(that in any_period()) {
            prop_assert_eq!(that.to_string().parse(), Ok(that));
        }

        #[test]
        fn neighbours_adjoin_and_keep_the_kind(that in any_period()) {
            let (before, after) = (that.previous().unwrap(), that.next().unwrap());
            prop_assert_eq!(before.to().plus_days(1), that.from());
            prop_assert_eq!(after.from(), that.to().plus_days(1));
            if that.whole_months().is_some() {
                prop_assert_eq!((before.kind(), after.kind()), (that.kind(), that.kind()));
                prop_assert_eq!(before.next(), Some(that));
            } else {
                prop_assert_eq!((before.days(), after.days()), (that.days(), that.days()));
            }
        }

        #[test]
        fn a_year_before_ends_a_year_before(that in any_period()) {
            let before = that.year_before().unwrap();
            prop_assert_eq!(before.from().year(), that.from().year() - 1);
            prop_assert_eq!(before.to().year(), that.to().year() - 1);
            prop_assert!(that.kind() == PeriodKind::Days || before.kind() == that.kind());
        }

        #[test]
        fn every_whole_week_is_found(that in any_period()) {
            let found: Vec<Week> = that.weeks().collect();
            let whole = |week: &Week| that.contains(week.monday()) && that.contains(week.sunday());
            prop_assert!(found.iter().all(whole));
            prop_assert!(found.windows(2).all(|pair| pair[0].sunday().plus_days(1) == pair[1].monday()));
            prop_assert!(that.days() - 7 * found.len() as i64 <= 12);
        }

        #[test]
        fn no_text_makes_reading_panic(text in any::<String>()) {
            let _ = text.parse::<Period>();
        }
    }
}
