//! Community work: open meetings, co-development, cooperation between services, training.
//! A group of clients is never an event; participants are counted, not named.

use std::cmp::Reverse;
use std::collections::BTreeMap;

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
    #[schemars(range(min = 0, max = 9999))]
    pub clients: Option<u32>,
    /// How many professionals.
    #[schemars(range(min = 0, max = 9999))]
    pub professionals: Option<u32>,
    /// How many peers and experts by experience.
    #[schemars(range(min = 0, max = 9999))]
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

/// The kind of event that has phases.
pub const CO_DEVELOPMENT: &str = "co_development";

impl Event {
    /// True if clients and professionals developed something together.
    pub fn is_co_development(&self) -> bool {
        self.kind.as_str() == CO_DEVELOPMENT
    }

    /// How many took part, as far as it is known.
    pub fn participants(&self) -> u64 {
        [self.clients, self.professionals, self.peers].into_iter().flatten().map(u64::from).sum()
    }
}

/// How much there was of some events.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Sum {
    /// How many there were.
    pub events: u64,
    /// How many clients took part in them, whoever came twice counting twice.
    pub clients: u64,
    /// How many professionals.
    pub professionals: u64,
    /// How many peers and experts by experience.
    pub peers: u64,
    /// How long they took, in minutes, as far as it is known.
    pub minutes: u64,
}

impl Sum {
    fn add(&mut self, event: &Event) {
        let number = |count: Option<u32>| u64::from(count.unwrap_or(0));
        self.events += 1;
        self.clients += number(event.clients);
        self.professionals += number(event.professionals);
        self.peers += number(event.peers);
        self.minutes += u64::from(event.minutes.map_or(0, Minutes::get));
    }

    /// The sum of all.
    pub fn of<'e>(events: impl IntoIterator<Item = &'e Event>) -> Self {
        let mut sum = Self::default();
        events.into_iter().for_each(|event| sum.add(event));
        sum
    }

    /// The sums by kind, the most events first.
    pub fn by_kind(events: &[Event]) -> Vec<(String, Self)> {
        Self::by(events, |event| vec![event.kind.to_string()])
    }

    /// The sums by partner; an event counts under each of its partners.
    pub fn by_partner(events: &[Event]) -> Vec<(String, Self)> {
        Self::by(events, |event| event.partners.iter().map(ToString::to_string).collect())
    }

    fn by(events: &[Event], keys: impl Fn(&Event) -> Vec<String>) -> Vec<(String, Self)> {
        let mut sums: BTreeMap<String, Self> = BTreeMap::new();
        for event in events {
            for key in keys(event) {
                sums.entry(key).or_default().add(event);
            }
        }
        let mut sums: Vec<_> = sums.into_iter().collect();
        sums.sort_by_key(|(_, sum)| Reverse(sum.events));
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_counts_once_in_all_and_under_each_partner() {
        let rows = "[{date: 2026-10-06, kind: cooperation, professionals: 9, partners: [kela, third_sector]},
                     {date: 2026-10-22, kind: themed_meeting, clients: 10, peers: 1, minutes: 90, partners: [kela]}]";
        let events: Vec<Event> = serde_yaml::from_str(rows).unwrap();
        let all = Sum::of(&events);
        assert_eq!((all.events, all.clients, all.professionals, all.peers, all.minutes), (2, 10, 9, 1, 90));
        let partners = Sum::by_partner(&events);
        let partners: Vec<_> = partners.iter().map(|(code, sum)| (code.as_str(), sum.events)).collect();
        assert_eq!(partners, [("kela", 2), ("third_sector", 1)]);
    }
}
