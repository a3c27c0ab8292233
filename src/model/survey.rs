//! Anonymous answers at group level, one row a respondent (ESIS and the like).
//! No row knows whose it is; what single clients answer belongs to their cases, as measurements.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code::Id;
use super::date::Date;

/// A row of `surveys/<YYYY>.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SurveyAnswer {
    /// The day.
    pub date: Date,
    /// The instrument.
    pub instrument: Id,
    /// The group that was asked.
    pub group: Option<Id>,
    /// The respondent's value.
    pub value: f64,
}

/// With fewer answers of one day, instrument and group, each respondent would know what another answered: they
/// are no answers of a group.
pub const FEWEST_ANSWERS: usize = 3;

/// The answers that were given together: the day, the instrument and the group.
pub type Round<'a> = (Date, &'a Id, Option<&'a Id>);

impl SurveyAnswer {
    /// With which others it was given.
    pub fn round(&self) -> Round<'_> {
        (self.date, &self.instrument, self.group.as_ref())
    }
}

/// The answers of one day, instrument and group, as a worker hands them in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The day.
    pub date: Date,
    /// The instrument.
    pub instrument: Id,
    /// The group that was asked.
    pub group: Option<Id>,
    /// One value a respondent.
    pub values: Vec<f64>,
}

impl Answers {
    /// One row a respondent.
    pub fn rows(&self) -> impl Iterator<Item = SurveyAnswer> {
        self.values.iter().map(|value| SurveyAnswer {
            date: self.date,
            instrument: self.instrument.clone(),
            group: self.group.clone(),
            value: *value,
        })
    }
}

/// What a round of answers comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome<'a> {
    /// The day, the instrument and the group.
    pub round: Round<'a>,
    /// How many answered.
    pub count: usize,
    /// The mean of their values.
    pub mean: f64,
}

/// What the rounds come to, the earliest first.
pub fn outcomes<'a>(answers: impl IntoIterator<Item = &'a SurveyAnswer>) -> Vec<Outcome<'a>> {
    let mut rounds: BTreeMap<Round<'a>, Vec<f64>> = BTreeMap::new();
    for answer in answers {
        rounds.entry(answer.round()).or_default().push(answer.value);
    }
    let outcome = |(round, values): (Round<'a>, Vec<f64>)| {
        let count = values.len();
        Outcome { round, count, mean: values.iter().sum::<f64>() / count as f64 }
    };
    rounds.into_iter().map(outcome).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_given_together_are_counted_together() {
        let date = Date::new(2026, 10, 28).unwrap();
        let answers = |group: &str, values: &[f64]| Answers {
            date,
            instrument: Id::new("esis"),
            group: Some(Id::new(group)),
            values: values.to_vec(),
        };
        let rows: Vec<_> =
            [answers("b", &[10.0, 20.0]), answers("a", &[7.5])].iter().flat_map(Answers::rows).collect();
        let found: Vec<_> = outcomes(&rows).iter().map(|one| (one.count, one.mean)).collect();
        assert_eq!(found, [(1, 7.5), (2, 15.0)]);
    }
}
