//! How measurements of one case follow each other: the first number of each area of each instrument, and the
//! latest.
//!
//! Areas are followed one by one, never added up. Which way is better is the instrument's to say
//! (`catalogue`). Measurements without a day or an instrument are left out, and so are withdrawn ones.

use std::collections::BTreeMap;

use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::period::Period;

/// One area of an instrument, measured on at least two days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress<'a> {
    /// The instrument.
    pub instrument: &'a str,
    /// The area, or `total`.
    pub area: &'a str,
    /// The number of the first day.
    pub first: f64,
    /// A number of the period, from a later day.
    pub later: f64,
}

/// Each area whose latest number, as known on the period's last day, lies in the period, with its first.
pub fn latest_in(case: &Case, period: Period) -> Vec<Progress<'_>> {
    if !is_measured_in(case, period) {
        return Vec::new();
    }
    let known = series(case).into_iter().map(|(area, numbers)| (area, known_on(&numbers, period.to())));
    known.filter_map(|(area, numbers)| progress(area, &numbers, *numbers.last()?, period)).collect()
}

/// Every number of the period beside the first of its area.
pub fn all_in(case: &Case, period: Period) -> Vec<Progress<'_>> {
    if !is_measured_in(case, period) {
        return Vec::new();
    }
    let of_area = |(area, numbers): ((_, _), Vec<_>)| {
        let later = numbers.iter().filter_map(|later| progress(area, &numbers, *later, period));
        later.collect::<Vec<_>>()
    };
    series(case).into_iter().flat_map(of_area).collect()
}

fn is_measured_in(case: &Case, period: Period) -> bool {
    standing(&case.measurements).any(|measured| measured.date.is_some_and(|day| period.contains(day)))
}

type Area<'a> = (&'a str, &'a str);
type Number = (Date, f64);

fn progress<'a>(
    (instrument, area): Area<'a>,
    numbers: &[Number],
    (day, later): Number,
    period: Period,
) -> Option<Progress<'a>> {
    let (first_day, first) = *numbers.first()?;
    (period.contains(day) && first_day < day).then_some(Progress { instrument, area, first, later })
}

fn known_on(numbers: &[Number], last: Date) -> Vec<Number> {
    numbers.iter().copied().filter(|(day, _)| *day <= last).collect()
}

/// The numbers of each area by day; of one day in the order of the file.
fn series(case: &Case) -> BTreeMap<Area<'_>, Vec<Number>> {
    let mut series: BTreeMap<Area<'_>, Vec<Number>> = BTreeMap::new();
    for measurement in standing(&case.measurements) {
        let Some((instrument, day)) = measurement.instrument.as_ref().zip(measurement.date) else { continue };
        for (area, value) in measurement.values.iter().filter(|(_, value)| value.is_finite()) {
            series.entry((instrument.as_str(), area)).or_default().push((day, *value));
        }
    }
    series.values_mut().for_each(|numbers| numbers.sort_by_key(|(day, _)| *day));
    series
}
