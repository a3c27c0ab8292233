//! A report as rows: what every format for people shows, in its order, already in words.
//!
//! An indicator gives a headline (with the periods beside it) and under it the parts of its breakdowns. A mean
//! stands in one row with its n. Neighbours: `layout` says what is shown, `words` how it is said.

use std::cmp::Ordering;

use crate::model::period::Period;
use crate::reports::dictionary::{self, Indicator, Unit};
use crate::reports::layout::{Line, Section};
use crate::reports::observation::{Observation, STATISTIC, UNKNOWN, Value};
use crate::reports::report::Report;

use super::words::{Figure, Words, is_named, is_of_few};

/// Ratings run from 0 to this.
const HIGHEST_RATING: f64 = 4.0;

/// The ways a measurement may have gone …
const WAYS: [&str; 3] = ["improved", "same", "worse"];
/// … and those that are told at a glance; the third is what remains of n.
const TOLD_WAYS: [&str; 2] = ["improved", "worse"];

/// How many breakdowns are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Those that the layout shows at a glance.
    Glance,
    /// Every one.
    Full,
}

/// Which way a number went since the period before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// It grew.
    Up,
    /// It shrank.
    Down,
    /// It stayed.
    Same,
}

impl Trend {
    /// A small mark.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Up => "▲",
            Self::Down => "▼",
            Self::Same => "=",
        }
    }

    /// The id of the message that says it in words.
    pub fn message(self) -> &'static str {
        match self {
            Self::Up => "trend-up",
            Self::Down => "trend-down",
            Self::Same => "trend-same",
        }
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// An indicator, or one of its several numbers.
    Headline {
        /// The label.
        label: String,
        /// The number.
        figure: Figure,
        /// The way since the first of the periods beside.
        trend: Option<Trend>,
        /// The numbers of the periods beside.
        beside: Vec<Figure>,
        /// The bare numbers of all periods for a chart, the earliest first.
        course: Vec<(Period, Option<f64>)>,
    },
    /// The name of the breakdown that follows.
    Breakdown {
        /// The breakdown: `sukupuolen mukaan`.
        name: String,
    },
    /// A part of a breakdown.
    Part {
        /// The indicator and the breakdown: `Tavatut asiakkaat sukupuolen mukaan`.
        of: String,
        /// The part: `nainen`.
        label: String,
        /// The number.
        figure: Figure,
        /// How long a bar for it is, 0–1: of the whole for a share or rating, else of the largest part.
        length: Option<f64>,
    },
}

/// The rows of one section.
pub fn rows(report: &Report, section: &Section, words: &Words<'_>, detail: Detail) -> Vec<Row> {
    let known = section.lines.iter().filter_map(|line| Some((line, dictionary::find(line.indicator)?)));
    known.flat_map(|(line, indicator)| Lines { report, words, indicator, detail }.rows(line)).collect()
}

/// The rows of one indicator.
struct Lines<'a> {
    report: &'a Report,
    words: &'a Words<'a>,
    indicator: &'static Indicator,
    detail: Detail,
}

impl Lines<'_> {
    fn rows(&self, line: &Line) -> Vec<Row> {
        let detail = self.detail;
        let keys = self.indicator.breakdowns.iter().map(|breakdown| breakdown.key);
        let shown: Vec<_> = keys.filter(|key| detail == Detail::Full || line.shown.contains(key)).collect();
        let named = detail == Detail::Full || shown.len() > 1;
        self.headlines()
            .into_iter()
            .chain(shown.into_iter().flat_map(|key| self.breakdown(key, named)))
            .collect()
    }

    fn headlines(&self) -> Vec<Row> {
        let own: Vec<&Observation> = self.report.own(self.indicator.id).filter(|o| o.is_headline()).collect();
        if own.is_empty() {
            return vec![self.no_number()];
        }
        own.into_iter().filter(|number| !is_n_of_a_mean(number)).map(|number| self.headline(number)).collect()
    }

    /// The indicator without a total in this period: it has only parts, or nothing was there to count.
    fn no_number(&self) -> Row {
        let label = self.words.indicator(self.indicator);
        if self.report.own(self.indicator.id).next().is_some() {
            let beside = vec![Figure::blank(); self.report.beside.len()];
            return Row::Headline { label, figure: Figure::blank(), trend: None, beside, course: Vec::new() };
        }
        let is_main = |number: &&Observation| {
            number.indicator == self.indicator.id && number.is_headline() && !is_n_of_a_mean(number)
        };
        let elsewhere = self.report.observations.iter().find(is_main);
        let beside = self.report.beside.iter().map(|period| self.beside(elsewhere, *period)).collect();
        Row::Headline { label, figure: Figure::nothing(), trend: None, beside, course: Vec::new() }
    }

    fn headline(&self, number: &Observation) -> Row {
        let before = self.report.beside.first().and_then(|period| self.report.counterpart(number, *period));
        Row::Headline {
            label: self.label(number),
            figure: self.figure(number),
            trend: before.and_then(|before| self.trend(number, before)),
            beside: self.report.beside.iter().map(|period| self.beside(Some(number), *period)).collect(),
            course: self.course(number),
        }
    }

    fn beside(&self, number: Option<&Observation>, period: Period) -> Figure {
        let other = number.and_then(|number| self.report.counterpart(number, period));
        other.map_or_else(Figure::nothing, |other| self.figure(other))
    }

    /// The numbers of a chart; one that rests on too few is missing.
    fn course(&self, number: &Observation) -> Vec<(Period, Option<f64>)> {
        let others =
            self.report.beside.iter().map(|period| (*period, self.report.counterpart(number, *period)));
        let told = |number: &Observation| number.value.filter(|_| !self.is_of_few(number)).map(Value::as_f64);
        let all = std::iter::once((self.report.period, Some(number))).chain(others);
        let mut course: Vec<_> = all.map(|(period, number)| (period, number.and_then(told))).collect();
        course.sort_by_key(|(period, _)| *period);
        course
    }

    fn label(&self, number: &Observation) -> String {
        let label = self.words.indicator(self.indicator);
        match number.get(STATISTIC) {
            Some(statistic) => format!("{label}, {}", self.words.say(&format!("statistic-{statistic}"))),
            None => label,
        }
    }

    /// The number; a mean together with its n.
    fn figure(&self, number: &Observation) -> Figure {
        let figure = self.words.figure(self.indicator, number, self.n_behind(number));
        match (self.detail, number.get(STATISTIC)) {
            (Detail::Glance, Some("mean")) => self.with_ways(figure, number),
            (_, Some("median")) => Figure { behind: None, ..figure },
            _ => figure,
        }
    }

    /// How many stand behind a mean or a median, where that is told.
    fn n_behind(&self, number: &Observation) -> Option<Value> {
        matches!(number.get(STATISTIC), Some("mean" | "median")).then(|| self.n_of(number)?.value).flatten()
    }

    fn is_of_few(&self, number: &Observation) -> bool {
        is_of_few(number, self.n_behind(number))
    }

    /// Which way a number went; not told of too few.
    fn trend(&self, now: &Observation, before: &Observation) -> Option<Trend> {
        if self.is_of_few(now) || self.is_of_few(before) { None } else { trend(now, before) }
    }

    /// A mean change with how many went which way behind it, where that is known: `+2,0 (n 2, parani 1, …)`.
    fn with_ways(&self, figure: Figure, mean: &Observation) -> Figure {
        let told = |way: &&str| {
            let count = self.sibling(mean, way)?.numerator?;
            Some(format!("{}\u{a0}{count}", self.words.say(&format!("statistic-{way}"))))
        };
        let ways = TOLD_WAYS.iter().filter_map(told);
        let behind: Vec<String> = figure.behind.into_iter().chain(ways).collect();
        Figure { behind: (!behind.is_empty()).then(|| behind.join(", ")), ..figure }
    }

    fn n_of(&self, mean: &Observation) -> Option<&Observation> {
        self.sibling(mean, "n")
    }

    /// Another number of the same part in the same period.
    fn sibling(&self, mean: &Observation, statistic: &str) -> Option<&Observation> {
        let parts =
            |o: &Observation| o.by.iter().filter(|(key, _)| *key != STATISTIC).cloned().collect::<Vec<_>>();
        self.report.observations.iter().find(|other| {
            other.indicator == mean.indicator
                && other.period == mean.period
                && other.get(STATISTIC) == Some(statistic)
                && parts(other) == parts(mean)
        })
    }

    /// The parts of one breakdown, under its name if there are several breakdowns.
    fn breakdown(&self, key: &'static str, named: bool) -> Vec<Row> {
        let own = self.report.own(self.indicator.id);
        let mut parts: Vec<&Observation> = own
            .filter(|number| {
                number.by.first().is_some_and(|(first, _)| *first == key)
                    && !is_n_of_a_mean(number)
                    && !(self.detail == Detail::Glance && is_way(number))
            })
            .collect();
        if parts.iter().all(|part| keys(part) == 1 && !is_named(part)) {
            parts.sort_by(|one, other| order(key, one, other));
        }
        let largest = parts.iter().filter_map(|part| part.value).map(Value::as_f64).fold(0.0, f64::max);
        let name = self.words.say(&format!("by-{key}"));
        let of = format!("{} {name}", self.words.indicator(self.indicator));
        let heading = (named && !parts.is_empty()).then_some(Row::Breakdown { name });
        let barred = |number: &&Observation| parts.len() > 1 && !self.is_of_few(number);
        let rows = parts.iter().map(|number| Row::Part {
            of: of.clone(),
            label: self.words.parts(self.indicator, number),
            figure: self.figure(number),
            length: number.value.filter(|_| barred(number)).and_then(|value| self.length(value, largest)),
        });
        heading.into_iter().chain(rows).collect()
    }
}

impl Lines<'_> {
    /// The length of a bar; scores and differences, which have no natural zero or end, get none.
    fn length(&self, value: Value, largest: f64) -> Option<f64> {
        let whole = match self.indicator.unit {
            Unit::Share => 1.0,
            Unit::Rating => HIGHEST_RATING,
            Unit::Count | Unit::Hours => largest,
            Unit::Days | Unit::Score | Unit::Change | Unit::Points => return None,
        };
        (whole > 0.0).then(|| (value.as_f64() / whole).clamp(0.0, 1.0))
    }
}

fn is_n_of_a_mean(number: &Observation) -> bool {
    number.get(STATISTIC) == Some("n")
}

fn is_way(number: &Observation) -> bool {
    number.get(STATISTIC).is_some_and(|statistic| WAYS.contains(&statistic))
}

fn trend(now: &Observation, before: &Observation) -> Option<Trend> {
    let order = now.value?.as_f64().partial_cmp(&before.value?.as_f64())?;
    Some(match order {
        Ordering::Greater => Trend::Up,
        Ordering::Less => Trend::Down,
        Ordering::Equal => Trend::Same,
    })
}

/// How many keys a part has, statistics left out. Parts of several keys keep their order.
fn keys(number: &Observation) -> usize {
    number.by.iter().filter(|(key, _)| *key != STATISTIC).count()
}

/// Ages from young to old, all else from much to little; what is not known comes last.
fn order(key: &str, one: &Observation, other: &Observation) -> Ordering {
    let unknown = |number: &Observation| number.get(key) == Some(UNKNOWN);
    let age =
        |number: &Observation| (key == "age_band").then(|| youngest(number.get(key).unwrap_or_default()));
    let size = |number: &Observation| number.value.map_or(f64::NEG_INFINITY, Value::as_f64);
    let known = unknown(one).cmp(&unknown(other));
    known.then(age(one).cmp(&age(other))).then(size(other).total_cmp(&size(one)))
}

/// The order of the age bands by their codes: `under_18`, `18_24`, …, `over_54`.
fn youngest(band: &str) -> u32 {
    let first_number = band.split('_').find_map(|part| part.parse::<u32>().ok()).unwrap_or(u32::MAX);
    if band.starts_with("under") { 0 } else { first_number }
}
