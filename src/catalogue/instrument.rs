//! Outcome instruments: which numbers a measurement may hold, in which direction they mean better, and what
//! the instrument's owner allows.
//!
//! Definitions hold area codes and numbers, never the wording of an item: most forms are protected and may
//! only be filled in as their owners publish them. Arithmetic on the numbers is `outcomes`' business.

use serde::Deserialize;

use super::code_list::{Labels, code_text};

/// The key under which a measurement holds a total.
pub const TOTAL: &str = "total";

/// An instrument, built in or added by an office.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// The stable code, as measurements and surveys name it.
    #[serde(deserialize_with = "code_text")]
    pub code: String,
    /// What practitioners call it.
    pub name: Labels,
    /// One line on what it is for.
    pub explain: Labels,
    /// The areas that a measurement may give a number for; empty where only a total is recorded.
    #[serde(default)]
    pub areas: Vec<Area>,
    /// The smallest number allowed.
    pub min: f64,
    /// The largest number allowed.
    pub max: f64,
    /// The distance between allowed numbers, counted from `min`; absent: any number in the range.
    #[serde(default)]
    pub step: Option<f64>,
    /// Which way is better.
    pub direction: Direction,
    /// Whether a total may be recorded.
    pub total: Total,
    /// Whether it may measure one person.
    pub level: Level,
    /// Why not, for a group-level instrument.
    #[serde(default)]
    pub not_for_a_case: Option<Labels>,
    /// True if sosku computes it from the goals of a plan and nobody records it.
    #[serde(default)]
    pub native: bool,
    /// True if a measurement may carry a summary in the worker's own words.
    #[serde(default)]
    pub summary: bool,
    /// What the owner allows, in short.
    pub licence: Labels,
    /// Who made it, and where it is described.
    pub source: Labels,
}

/// One area of an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The stable code.
    #[serde(deserialize_with = "code_text")]
    pub code: String,
    /// What practitioners call it; not the wording of an item.
    pub label: Labels,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// A higher number is better.
    HigherBetter,
    /// A higher number is worse.
    HigherWorse,
}

/// Whether a total may be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Total {
    /// Beside the areas.
    Allowed,
    /// Never: the instrument has no meaningful total.
    None,
    /// Nothing but the total.
    Only,
}

/// Whom an instrument may measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// One person, in the person's own case.
    Case,
    /// A group, anonymously.
    Group,
}

/// Why a number cannot be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueRefusal {
    /// The instrument has no such area.
    UnknownArea,
    /// The instrument has no total.
    NoTotal,
    /// The number is below `min`, above `max` or not a number.
    OutOfRange,
    /// The number lies between two steps.
    BetweenSteps,
}

impl Instrument {
    /// Whether `value` may stand under `key`, an area's code or [`TOTAL`].
    ///
    /// # Errors
    /// The first reason why it may not.
    pub fn accepts(&self, key: &str, value: f64) -> Result<(), ValueRefusal> {
        if key == TOTAL {
            // A total of several areas has another range than they; only a total-only instrument states it.
            return match self.total {
                Total::None => Err(ValueRefusal::NoTotal),
                Total::Allowed => Ok(()),
                Total::Only => self.in_range(value),
            };
        }
        if !self.areas.iter().any(|area| area.code == key) {
            return Err(ValueRefusal::UnknownArea);
        }
        self.in_range(value)
    }

    /// The change from `first` to `latest` counted so that positive is better.
    pub fn improvement(&self, first: f64, latest: f64) -> f64 {
        match self.direction {
            Direction::HigherBetter => latest - first,
            Direction::HigherWorse => first - latest,
        }
    }

    /// False if the definition contradicts itself: an empty range, no step forward, neither areas nor a total,
    /// or areas beside a total that stands alone.
    pub fn is_sound(&self) -> bool {
        let bounds = self.min.is_finite() && self.max.is_finite() && self.min < self.max;
        let step = self.step.is_none_or(|step| step.is_finite() && step > 0.0);
        let content = self.native || self.areas.is_empty() == (self.total == Total::Only);
        bounds && step && content
    }

    fn in_range(&self, value: f64) -> Result<(), ValueRefusal> {
        if !(self.min..=self.max).contains(&value) {
            return Err(ValueRefusal::OutOfRange);
        }
        let steps = self.step.map_or(0.0, |step| (value - self.min) / step);
        // Decimal steps (0.1) are not exact in binary.
        if (steps - steps.round()).abs() < 1e-6 { Ok(()) } else { Err(ValueRefusal::BetweenSteps) }
    }
}
