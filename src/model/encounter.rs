//! Anonymous contacts of low-threshold and outreach work: how many, where, about what – never who.
//! When somebody's need becomes known, a case is opened; from then on it is no encounter.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code::{Id, Setting};
use super::date::Date;
use super::session::{Channel, Minutes};

/// A row of `encounters/<YYYY-MM>.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Encounter {
    /// The day.
    pub date: Date,
    /// Where, in free words.
    pub place: Option<String>,
    /// In what surroundings.
    pub setting: Setting,
    /// The channel.
    pub channel: Channel,
    /// How many people were met.
    pub people: u32,
    /// How long, in minutes.
    pub minutes: Option<Minutes>,
    /// What was talked about, in free words.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Who was there for the office: workers by id, others as `actor:CODE`.
    #[serde(default)]
    pub workers: Vec<Id>,
    /// How many cases were opened of it.
    pub cases_opened: Option<u32>,
    /// Anything else that tells nobody apart.
    pub note: Option<String>,
}
