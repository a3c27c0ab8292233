//! The numbers of a report in the form in which they are kept until the folder changes: exact, and only for the
//! program that wrote them.

use serde::{Deserialize, Serialize};

use crate::model::period::Period;
use crate::reports::dictionary::find;
use crate::reports::layout::Layout;
use crate::reports::observation::{Observation, STATISTIC, Value};
use crate::reports::provenance::Provenance;
use crate::reports::report::{Lacking, Publication, Report};

/// What a report says, without what it was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Numbers {
    /// The numbers.
    #[serde(with = "flat")]
    pub observations: Vec<Observation>,
    /// As in the report.
    pub lacking: Vec<Lacking>,
    /// As in the report.
    pub publication: Option<Publication>,
}

impl Numbers {
    /// What a report says.
    pub fn of(report: &Report) -> Self {
        Self {
            observations: report.observations.clone(),
            lacking: report.lacking.clone(),
            publication: report.publication,
        }
    }

    /// The report that says this.
    pub fn report(
        self,
        layout: &'static Layout,
        office: String,
        period: Period,
        beside: Vec<Period>,
        provenance: Provenance,
    ) -> Report {
        let Self { observations, lacking, publication } = self;
        Report { layout, office, period, beside, provenance, publication, observations, lacking }
    }
}

/// An observation without what only the dictionary knows.
#[derive(Serialize, Deserialize)]
struct Flat {
    indicator: String,
    by: Vec<(String, String)>,
    value: Option<Number>,
    numerator: Option<u64>,
    denominator: Option<u64>,
    behind: Option<u64>,
    suppressed: bool,
    period: Option<Period>,
}

#[derive(Serialize, Deserialize)]
enum Number {
    Count(u64),
    Number(f64),
}

impl From<&Observation> for Flat {
    fn from(own: &Observation) -> Self {
        let number = |value: Value| match value {
            Value::Count(count) => Number::Count(count),
            Value::Number(number) => Number::Number(number),
        };
        Self {
            indicator: own.indicator.to_owned(),
            by: own.by.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect(),
            value: own.value.map(number),
            numerator: own.numerator,
            denominator: own.denominator,
            behind: own.behind,
            suppressed: own.suppressed,
            period: own.period,
        }
    }
}

impl Flat {
    /// The observation, if the dictionary has its indicator and breakdowns.
    fn observation(self) -> Option<Observation> {
        let indicator = find(&self.indicator)?;
        let key = |key: &str| match key {
            STATISTIC => Some(STATISTIC),
            other => indicator.breakdown(other).map(|breakdown| breakdown.key),
        };
        let value = |number| match number {
            Number::Count(count) => Value::Count(count),
            Number::Number(number) => Value::Number(number),
        };
        Some(Observation {
            indicator: indicator.id,
            by: self.by.into_iter().map(|(own, value)| Some((key(&own)?, value))).collect::<Option<_>>()?,
            value: self.value.map(value),
            numerator: self.numerator,
            denominator: self.denominator,
            behind: self.behind,
            suppressed: self.suppressed,
            period: self.period,
        })
    }
}

mod flat {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::{Flat, Observation};

    pub(super) fn serialize<S: Serializer>(own: &[Observation], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(own.iter().map(Flat::from))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<Observation>, D::Error> {
        let read = Vec::<Flat>::deserialize(reader)?.into_iter().map(Flat::observation);
        read.collect::<Option<_>>().ok_or_else(|| D::Error::custom("an unknown indicator"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::{ProptestConfig, Strategy, prop_assert_eq, proptest};
    use proptest::sample::select;

    use super::{Numbers, Observation};
    use crate::model::period::Period;
    use crate::reports::LAYOUTS;
    use crate::reports::filter::Filter;
    use crate::reports::provenance::Provenance;
    use crate::reports::render::json::json;
    use crate::reports::report::{Publication, Report};
    use crate::reports::testing::{dataset, material, wild_case};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn what_was_kept_of_a_report_says_all_that_it_said(
            cases in vec(wild_case(), 0..6),
            month in 1..13_u32,
            layout in select(LAYOUTS.to_vec()),
            publication in option::of((0..9_u64).prop_map(|hidden| Publication { threshold: 5, hidden })),
        ) {
            let (dataset, period) = (dataset(cases), Period::month(2026, month).unwrap());
            let material = material(&dataset);
            let made = Report::new(layout, material, period, &Filter::default(), Provenance::default());
            let hide = |(at, number): (usize, Observation)| match at % 3 {
                0 if publication.is_some() => number.suppressed(),
                _ => number,
            };
            let observations = made.observations.into_iter().enumerate().map(hide).collect();
            let made = Report { observations, publication, ..made };
            let bytes = postcard::to_stdvec(&Numbers::of(&made)).unwrap();
            let kept: Numbers = postcard::from_bytes(&bytes).unwrap();
            prop_assert_eq!(&kept, &Numbers::of(&made));
            let (office, beside) = (made.office.clone(), made.beside.clone());
            let again = kept.report(layout, office, period, beside, made.provenance.clone());
            prop_assert_eq!(json(&again).unwrap(), json(&made).unwrap());
        }
    }
}
