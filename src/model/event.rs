//! Community work: open meetings, co-development, cooperation between services, training.
//! A group of clients is never an event; participants are counted, not named.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code::{Actor, EventKind, Id, choice};
use super::date::Date;
use super::session::Minutes;

choice! {
    /// The phase of co-development.
    EventPhase("event_phase") {
        Plan = "plan",
        CarryOut = "carry_out",
        Evaluate = "evaluate",
    }
}

/// A row of `events/<YYYY>.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The day.
    pub date: Date,
    /// Its kind.
    pub kind: EventKind,
    /// The phase of co-development.
    pub phase: Option<EventPhase>,
    /// Where, in free words.
    pub place: Option<String>,
    /// What it was about, in free words.
    pub theme: Option<String>,
    /// How many clients took part.
    pub clients: Option<u32>,
    /// How many professionals.
    pub professionals: Option<u32>,
    /// How many peers and experts by experience.
    pub peers: Option<u32>,
    /// How long, in minutes.
    pub minutes: Option<Minutes>,
    /// Who held it with the office.
    #[serde(default)]
    pub partners: Vec<Actor>,
    /// Who was there for the office: workers by id, others as `actor:CODE`.
    #[serde(default)]
    pub workers: Vec<Id>,
    /// Anything else that tells nobody apart.
    pub note: Option<String>,
}

impl Event {
    /// How many took part, as far as it is known.
    pub fn participants(&self) -> u64 {
        [self.clients, self.professionals, self.peers].into_iter().flatten().map(u64::from).sum()
    }
}
