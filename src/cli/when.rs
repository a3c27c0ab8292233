//! What people type for a day, a vague date or a period: `9.3.`, `eilen`, `-3d`, `5/1996`, `last-month`.
//!
//! Forgiving in form, never in meaning: what could be two things is refused. Asks no clock, today is an
//! argument; has no texts, an error is a kind that the messages name. Strict forms for files are `model`'s
//! business. Neighbours: `words` (days and months by name in three languages).

mod words;

use chrono::{Datelike, Months, Weekday};

use crate::cli::when::words::{Span, SpanUnit, Which};
use crate::model::date::{Date, PartialDate};
use crate::model::period::{Period, Week};

/// Where a day without a year, a weekday or an unsigned offset lies, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// Behind: the latest such day not after today. For what has happened.
    Past,
    /// Ahead: the next such day; today itself if it was named by date, not if by weekday. For what is planned.
    Future,
    /// Either way: the nearest such day, of two equally near the earlier; an offset needs its sign.
    Any,
}

/// Why a text is no day or period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenError {
    /// Not written as a date in any way that is known here.
    NotADate,
    /// Not written as a period in any way that is known here.
    NotAPeriod,
    /// Written as a date, but the calendar has no such day: `30.2.2026`.
    NoSuchDay,
    /// A month that is not 1–12.
    NoSuchMonth,
    /// A quarter that is not 1–4.
    NoSuchQuarter,
    /// Before the year 1000 or after 9999.
    OutOfCalendar,
    /// The range ends before it starts.
    EndBeforeStart,
}

/// Reads a day: `2026-03-09`, `9.3.2026`, `9.3.`, `today`, `eilen`, `-3d`, `+2vk`, `14d`, `mon`, `maanantaina`.
///
/// # Errors
/// [`WhenError::NotADate`], [`WhenError::NoSuchDay`] or [`WhenError::OutOfCalendar`].
pub fn parse_day(text: &str, today: Date, toward: Toward) -> Result<Date, WhenError> {
    Typed::read(text)?.resolve(today, toward)
}

/// Reads a date that may be known to the month or the year only: `1996`, `5/1996`, `1996-05`, `touko 1996`,
/// `17.5.1996`.
///
/// # Errors
/// [`WhenError::NotADate`], [`WhenError::NoSuchDay`] or [`WhenError::NoSuchMonth`].
pub fn parse_partial(text: &str) -> Result<PartialDate, WhenError> {
    if let Some(numbers) = Numbers::read(text) {
        return numbers.date();
    }
    match words::month(text) {
        Some((month, Some(year))) => Ok(PartialDate::Month(year, month)),
        _ => Err(WhenError::NotADate),
    }
}

/// Reads a period: `2026-10`, `10/2026`, `2026-Q3`, `2026`, `last-month`, `lokakuu`, `2026-01-01..2026-03-31`,
/// `1.1.–31.3.2026`, or a single day. A month by its bare name is the latest that has begun by today.
///
/// # Errors
/// Any [`WhenError`].
pub fn parse_period(text: &str, today: Date) -> Result<Period, WhenError> {
    if let Some((from, to)) = text.rsplit_once("..").or_else(|| text.split_once('–')) {
        return range(from, to, today);
    }
    if let Some((year, quarter)) = quarter(text) {
        return Period::quarter(year, quarter).ok_or(WhenError::NoSuchQuarter);
    }
    if let Some(span) = words::span(text) {
        return this_or_last(span, today).ok_or(WhenError::OutOfCalendar);
    }
    if let Some((month, None)) = words::month(text) {
        return latest_month(month, today).ok_or(WhenError::OutOfCalendar);
    }
    match parse_partial(text) {
        Ok(date) => Period::new(date.earliest(), date.latest()).ok_or(WhenError::OutOfCalendar),
        Err(WhenError::NotADate) => Err(WhenError::NotAPeriod),
        Err(other) => Err(other),
    }
}

/// From one end to the other, both included. An end may be a month or a year; an end without a year leans on
/// the other, so that `1.10.–31.12.2025` lies in one year.
fn range(from: &str, to: &str, today: Date) -> Result<Period, WhenError> {
    let to = match parse_partial(to) {
        Err(WhenError::NotADate) => parse_day(to, today, Toward::Past)?,
        date => date?.latest(),
    };
    let from = match parse_partial(from) {
        Err(WhenError::NotADate) => range_start(from, to, today)?,
        date => date?.earliest(),
    };
    Period::new(from, to).ok_or(WhenError::EndBeforeStart)
}

fn range_start(text: &str, end: Date, today: Date) -> Result<Date, WhenError> {
    let typed = Typed::read(text)?;
    let leans = matches!(typed, Typed::Yearless { .. } | Typed::Weekday(_));
    typed.resolve(if leans { end } else { today }, Toward::Past)
}

/// `2026-Q3`, `Q3/2026`; the quarter may still be one that does not exist.
fn quarter(text: &str) -> Option<(i32, u32)> {
    let text = text.trim().to_ascii_lowercase();
    let (year, quarter) = match text.split_once("-q") {
        Some(parts) => parts,
        None => text.strip_prefix('q')?.split_once('/').map(|(quarter, year)| (year, quarter))?,
    };
    Some((i32::try_from(year_number(year)?).ok()?, number(quarter)?))
}

fn this_or_last(span: Span, today: Date) -> Option<Period> {
    let current = match span.unit {
        SpanUnit::Week => Period::new(Week::of(today).monday(), Week::of(today).sunday()),
        SpanUnit::Month => Period::month(today.year(), today.month()),
        SpanUnit::Quarter => Period::quarter(today.year(), today.month0() / 3 + 1),
        SpanUnit::Year => Period::year(today.year()),
    }?;
    match span.which {
        Which::This => Some(current),
        Which::Last => current.previous(),
    }
}

fn latest_month(month: u32, today: Date) -> Option<Period> {
    let year = if month <= today.month() { today.year() } else { today.year() - 1 };
    Period::month(year, month)
}

/// A day as it was typed, before today gives it its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    Day(Date),
    Yearless { month: u32, day: u32 },
    Weekday(Weekday),
    Offset { sign: Option<Sign>, count: u32, unit: words::OffsetUnit },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Back,
    Ahead,
}

impl Typed {
    fn read(text: &str) -> Result<Self, WhenError> {
        let text = text.trim();
        if let Some(numbers) = Numbers::read(text) {
            return numbers.day().map(Self::Day);
        }
        if let [day, month] = numbers(text, '.')[..] {
            // A leap year, so that 29 February is a day.
            return Date::new(2000, month, day)
                .map(|_| Self::Yearless { month, day })
                .ok_or(WhenError::NoSuchDay);
        }
        if let Some(days) = words::relative_day(text) {
            let sign = Some(if days < 0 { Sign::Back } else { Sign::Ahead });
            return Ok(Self::Offset { sign, count: days.unsigned_abs(), unit: words::OffsetUnit::Day });
        }
        words::weekday(text).map(Self::Weekday).or_else(|| offset(text)).ok_or(WhenError::NotADate)
    }

    fn resolve(self, today: Date, toward: Toward) -> Result<Date, WhenError> {
        match self {
            Self::Day(day) => Ok(day),
            Self::Yearless { month, day } => {
                yearless(month, day, today, toward).ok_or(WhenError::OutOfCalendar)
            }
            Self::Weekday(weekday) => in_calendar(on_weekday(weekday, today, toward)),
            Self::Offset { sign, count, unit } => {
                let sign = sign.or(toward.sign()).ok_or(WhenError::NotADate)?;
                moved(today, sign, count, unit).ok_or(WhenError::OutOfCalendar).and_then(in_calendar)
            }
        }
    }
}

impl Toward {
    fn sign(self) -> Option<Sign> {
        match self {
            Self::Past => Some(Sign::Back),
            Self::Future => Some(Sign::Ahead),
            Self::Any => None,
        }
    }

    /// Of the day behind and the day ahead the one that is meant.
    fn choose(self, behind: Option<Date>, ahead: Option<Date>, today: Date) -> Option<Date> {
        match (self, behind, ahead) {
            (Self::Past, ..) => behind,
            (Self::Future, ..) => ahead,
            (Self::Any, Some(before), Some(after)) => {
                let nearer = today.days_since(before) <= after.days_since(today);
                Some(if nearer { before } else { after })
            }
            (Self::Any, ..) => behind.or(ahead),
        }
    }
}

fn yearless(month: u32, day: u32, today: Date, toward: Toward) -> Option<Date> {
    // 29 February can be eight years away, around 1900 or 2100.
    let in_year = |offset: i32| Date::new(today.year() + offset, month, day);
    let behind = (0..=8).filter_map(|years| in_year(-years)).find(|date| *date <= today);
    let ahead = (0..=8).filter_map(in_year).find(|date| *date >= today);
    toward.choose(behind, ahead, today)
}

fn on_weekday(weekday: Weekday, today: Date, toward: Toward) -> Date {
    let behind = today.plus_days(-i64::from(today.weekday().days_since(weekday)));
    let ahead = behind.plus_days(7);
    toward.choose(Some(behind), Some(ahead), today).unwrap_or(behind)
}

/// `-3d`, `+14pv`, `2 vk`, `+3kk`. Never so large that it could not be counted.
fn offset(text: &str) -> Option<Typed> {
    let (sign, rest) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (Some(Sign::Back), rest),
        None => match text.strip_prefix('+') {
            Some(rest) => (Some(Sign::Ahead), rest),
            None => (None, text),
        },
    };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (count, unit) = rest.split_at_checked(digits)?;
    Some(Typed::Offset { sign, count: number(count)?, unit: words::offset_unit(unit)? })
}

fn moved(today: Date, sign: Sign, count: u32, unit: words::OffsetUnit) -> Option<Date> {
    let days = match unit {
        words::OffsetUnit::Day => i64::from(count),
        words::OffsetUnit::Week => 7 * i64::from(count),
        words::OffsetUnit::Month => return moved_months(today, sign, count),
    };
    Some(today.plus_days(if sign == Sign::Back { -days } else { days }))
}

fn moved_months(today: Date, sign: Sign, count: u32) -> Option<Date> {
    let months = Months::new(count);
    let day =
        if sign == Sign::Back { today.checked_sub_months(months) } else { today.checked_add_months(months) };
    day.map(Date)
}

fn in_calendar(day: Date) -> Result<Date, WhenError> {
    Date::new(day.year(), day.month(), day.day()).ok_or(WhenError::OutOfCalendar)
}

/// A date in numbers, with its year: as much of it as was typed, not yet held against the calendar.
struct Numbers {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

impl Numbers {
    /// `2026`, `2026-03`, `2026-03-09`, `3/2026`, `3.2026`, `9.3.2026`.
    fn read(text: &str) -> Option<Self> {
        let (iso, slashed, dotted) = (numbers(text, '-'), numbers(text, '/'), numbers(text, '.'));
        let (year, month, day) = match (&iso[..], &slashed[..], &dotted[..]) {
            (&[year], ..) => (year, None, None),
            (&[year, month], ..) => (year, Some(month), None),
            (&[year, month, day], ..) | (_, _, &[day, month, year]) => (year, Some(month), Some(day)),
            (_, &[month, year], _) | (_, _, &[month, year]) => (year, Some(month), None),
            _ => return None,
        };
        // Four digits: of `9.3.26` nobody can tell the century.
        (1000..=9999).contains(&year).then_some(Self { year: i32::try_from(year).ok()?, month, day })
    }

    fn date(&self) -> Result<PartialDate, WhenError> {
        match (self.month, self.day) {
            (None, _) => Ok(PartialDate::Year(self.year)),
            (Some(month @ 1..=12), None) => Ok(PartialDate::Month(self.year, month)),
            (Some(_), None) => Err(WhenError::NoSuchMonth),
            (Some(month), Some(day)) => {
                Date::new(self.year, month, day).map(PartialDate::Day).ok_or(WhenError::NoSuchDay)
            }
        }
    }

    fn day(&self) -> Result<Date, WhenError> {
        match self.date()? {
            PartialDate::Day(day) => Ok(day),
            _ => Err(WhenError::NotADate),
        }
    }
}

/// The numbers between the separators; empty unless there is nothing else. One last dot is let pass (`9.3.`).
fn numbers(text: &str, separator: char) -> Vec<u32> {
    let text = text.trim();
    let text = if separator == '.' { text.strip_suffix('.').unwrap_or(text) } else { text };
    text.split(separator).map(|part| number(part.trim())).collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// Up to seven digits and nothing else.
fn number(text: &str) -> Option<u32> {
    let sound = text.len() <= 7 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| sound)
}

fn year_number(text: &str) -> Option<u32> {
    number(text.trim()).filter(|year| (1000..=9999).contains(year))
}

#[cfg(test)]
mod tests;
