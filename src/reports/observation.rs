//! One number of a report: what was counted, broken down by what, and in which period.
//!
//! The JSON shape is a contract with scripts (docs/reference/command-line.md). Neighbours: `dictionary`
//! explains what the number means, `render` writes it.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::model::period::Period;

/// The value of a single-valued breakdown where nothing is recorded.
pub const UNKNOWN: &str = "unknown";

/// The breakdown key that tells apart the several numbers of one indicator.
pub const STATISTIC: &str = "statistic";

/// A number, whole or not.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Of things counted; written without decimals.
    Count(u64),
    /// Anything measured; finite.
    Number(f64),
}

impl Value {
    /// The number, for comparing and showing.
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Count(count) => count as f64,
            Self::Number(number) => number,
        }
    }
}

/// One number of one indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// The indicator's id in the dictionary.
    pub indicator: &'static str,
    /// The breakdown, as `(key, value)` in the order in which they are written; empty for the total.
    pub by: Vec<(&'static str, String)>,
    /// The number; `None` if it is suppressed.
    pub value: Option<Value>,
    /// Of a share: how many of …
    pub numerator: Option<u64>,
    /// … how many.
    pub denominator: Option<u64>,
    /// How many people or cases stand behind a number that is printed without them; not printed either.
    pub behind: Option<u64>,
    /// True if the number is withheld because so few people stand behind it.
    pub suppressed: bool,
    /// The period, where it is another than the report's.
    pub period: Option<Period>,
}

impl Observation {
    /// A number that counts things.
    pub fn count(indicator: &'static str, count: u64) -> Self {
        Self::new(indicator, Value::Count(count))
    }

    /// A measured number.
    pub fn number(indicator: &'static str, number: f64) -> Self {
        Self::new(indicator, Value::Number(number))
    }

    /// A share from 0 to 1, unrounded; `None` of nothing.
    pub fn share(indicator: &'static str, numerator: u64, denominator: u64) -> Option<Self> {
        let share = (denominator > 0).then(|| numerator as f64 / denominator as f64)?;
        let fraction = Self {
            numerator: Some(numerator),
            denominator: Some(denominator),
            ..Self::number(indicator, share)
        };
        Some(fraction)
    }

    /// The same number as one part of a breakdown.
    #[must_use]
    pub fn by(mut self, key: &'static str, value: impl Into<String>) -> Self {
        self.by.push((key, value.into()));
        self
    }

    /// The same number of another period than the report's.
    #[must_use]
    pub fn of(self, period: Period) -> Self {
        Self { period: Some(period), ..self }
    }

    /// The same number with how many people or cases stand behind it.
    #[must_use]
    pub fn behind(self, people: u64) -> Self {
        Self { behind: Some(people), ..self }
    }

    /// The same place in the report without the number.
    #[must_use]
    pub fn suppressed(self) -> Self {
        Self { value: None, numerator: None, denominator: None, behind: None, suppressed: true, ..self }
    }

    /// True if this is no part of a breakdown: a total, or one of an indicator's several totals.
    pub fn is_headline(&self) -> bool {
        self.by.iter().all(|(key, _)| *key == STATISTIC)
    }

    /// The value of a breakdown key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.by.iter().find(|(own, _)| *own == key).map(|(_, value)| value.as_str())
    }

    fn new(indicator: &'static str, value: Value) -> Self {
        Self {
            indicator,
            by: Vec::new(),
            value: Some(value),
            numerator: None,
            denominator: None,
            behind: None,
            suppressed: false,
            period: None,
        }
    }
}

impl Serialize for Observation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("indicator", self.indicator)?;
        map.serialize_entry("by", &Breakdown(&self.by))?;
        map.serialize_entry("value", &self.value)?;
        if let Some(numerator) = self.numerator {
            map.serialize_entry("numerator", &numerator)?;
        }
        if let Some(denominator) = self.denominator {
            map.serialize_entry("denominator", &denominator)?;
        }
        if self.suppressed {
            map.serialize_entry("suppressed", &true)?;
        }
        if let Some(period) = self.period {
            map.serialize_entry("period", &period)?;
        }
        map.end()
    }
}

/// A breakdown as a mapping in its own order.
struct Breakdown<'a>(&'a [(&'static str, String)]);

impl Serialize for Breakdown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::Observation;

    fn json(observation: &Observation) -> String {
        serde_json::to_string(observation).unwrap()
    }

    #[test]
    fn the_shape_is_the_one_that_scripts_rely_on() {
        assert_eq!(
            json(&Observation::count("sessions", 31).by("place", "home")),
            r#"{"indicator":"sessions","by":{"place":"home"},"value":31}"#
        );
        assert_eq!(
            json(&Observation::share("sessions.missed", 4, 32).unwrap()),
            r#"{"indicator":"sessions.missed","by":{},"value":0.125,"numerator":4,"denominator":32}"#
        );
        assert_eq!(
            json(&Observation::number("sessions.hours", 12.0)),
            r#"{"indicator":"sessions.hours","by":{},"value":12.0}"#
        );
    }

    #[test]
    fn a_suppressed_number_says_so_and_nothing_else() {
        let hidden = Observation { value: None, suppressed: true, ..Observation::count("clients.served", 3) };
        assert_eq!(json(&hidden), r#"{"indicator":"clients.served","by":{},"value":null,"suppressed":true}"#);
    }

    #[test]
    fn another_period_is_carried_along() {
        let earlier = Observation::count("sessions", 28).of("2026-09".parse().unwrap());
        assert_eq!(
            json(&earlier),
            r#"{"indicator":"sessions","by":{},"value":28,"period":{"from":"2026-09-01","to":"2026-09-30"}}"#
        );
    }

    #[test]
    fn there_is_no_share_of_nothing() {
        assert_eq!(Observation::share("sessions.missed", 0, 0), None);
    }
}
