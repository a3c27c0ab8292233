//! Anonymous answers at group level, one row a respondent (ESIS and the like).
//! No row knows whose it is; what single clients answer belongs to their cases, as measurements.

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
