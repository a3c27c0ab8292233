//! Who works with the client: the team with its own worker (omatyöntekijä, SHL 42 §), the network, consents,
//! membership of funded projects, and pauses.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::bare::try_code_or_map;
use super::code::{Actor, EsfFlag, EsfResult, Id, NeedDomain, TeamRole, choice};
use super::date::Date;
use super::entry::{Entry, Withdrawal, entry};

choice! {
    /// Why a worker left a case's team.
    TeamEndedBecause("team_ended_because") {
        WorkerLeft = "worker_left",
        ClientWish = "client_wish",
        Chemistry = "chemistry",
        NeedChanged = "need_changed",
        Leave = "leave",
    }
}

choice! {
    /// Why the work pauses.
    PauseGround("pause_ground") {
        Treatment = "treatment",
        Illness = "illness",
        Prison = "prison",
        Travel = "travel",
        ClientWish = "client_wish",
        Service = "service",
    }
}

entry! {
    /// A worker's place in the team.
    TeamMember(none) {
        /// The worker.
        worker: Option<Id>,
        /// Own worker, co-worker or another.
        role: Option<TeamRole>,
        /// The first day.
        from: Option<Date>,
        /// The last day.
        to: Option<Date>,
        /// The main need by which an own worker is named.
        main_need: Option<NeedDomain>,
        /// The unit that the worker belongs to.
        unit: Option<String>,
        /// Why the worker left.
        ended_because: Option<TeamEndedBecause>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

impl TeamMember {
    /// True if this is the own worker.
    pub fn is_own_worker(&self) -> bool {
        self.role.as_ref().is_some_and(|role| role.as_str() == "own_worker")
    }

    /// True if the place is held on that day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// The own workers, by their places in the team, who give way to one named from `from` on: those who began
/// before and would still be there.
pub fn giving_way(team: &[TeamMember], from: Date) -> Vec<usize> {
    let gives_way = |member: &TeamMember| {
        let began_before = member.from.is_none_or(|own| own < from);
        member.stands() && member.is_own_worker() && began_before && member.to.is_none_or(|to| to >= from)
    };
    team.iter().enumerate().filter(|(_, member)| gives_way(member)).map(|(at, _)| at).collect()
}

/// Whether the client has agreed that facts are shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Consent {
    /// Agreed, without a recorded consent.
    Given,
    /// Not agreed.
    Refused,
    /// By the consent with this id.
    By(Id),
}

impl fmt::Display for Consent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Given => out.write_str("true"),
            Self::Refused => out.write_str("false"),
            Self::By(id) => id.fmt(out),
        }
    }
}

impl Serialize for Consent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // Formats that no person reads have one form for all three.
            own if !serializer.is_human_readable() => serializer.collect_str(own),
            Self::Given => serializer.serialize_bool(true),
            Self::Refused => serializer.serialize_bool(false),
            Self::By(id) => id.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Consent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match String::deserialize(deserializer)?.as_str() {
            "true" => Self::Given,
            "false" => Self::Refused,
            id => Self::By(Id::new(id)),
        })
    }
}

impl JsonSchema for Consent {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "consent".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["boolean", "string"] })
    }
}

entry! {
    /// Somebody outside the office who carries out the plan with the client.
    NetworkMember(none) {
        /// The authority, service or close person.
        actor: Option<Actor>,
        /// The part they have, in a word.
        role: Option<String>,
        /// Whether facts may be shared with them.
        consent: Option<Consent>,
        /// The first day.
        from: Option<Date>,
        /// The last day.
        to: Option<Date>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

/// A recorded consent to share facts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsentRecord {
    /// Its id, referred to by the network.
    pub id: Option<Id>,
    /// What may be shared, with whom and to what end.
    #[serde(rename = "for")]
    pub purpose: Option<String>,
    /// The day on which it was given.
    pub given: Option<Date>,
    /// The day on which the client withdrew it, or the withdrawal of a mistaken entry.
    pub withdrawn: Option<ConsentWithdrawn>,
    /// Who recorded it.
    pub by: Option<Id>,
    /// Later additions.
    #[serde(default)]
    pub addenda: Vec<super::entry::Addendum>,
}

/// A consent that no longer holds, or an entry that never should have been.
#[derive(Debug, Clone, PartialEq, JsonSchema)]
#[serde(untagged)]
pub enum ConsentWithdrawn {
    /// The client withdrew it on that day.
    ByClient(Date),
    /// The entry was a mistake.
    Entry(Withdrawal),
}

impl Serialize for ConsentWithdrawn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::ByClient(day) if serializer.is_human_readable() => day.serialize(serializer),
            Self::Entry(entry) if serializer.is_human_readable() => entry.serialize(serializer),
            Self::ByClient(day) => (Some(day), None::<Withdrawal>).serialize(serializer),
            Self::Entry(entry) => (None::<Date>, Some(entry)).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for ConsentWithdrawn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return match <(Option<Date>, Option<Withdrawal>)>::deserialize(deserializer)? {
                (Some(day), None) => Ok(Self::ByClient(day)),
                (None, Some(entry)) => Ok(Self::Entry(entry)),
                _ => Err(serde::de::Error::custom("a day or a withdrawal")),
            };
        }
        try_code_or_map(deserializer, |day| day.parse().ok().map(Self::ByClient), Self::Entry)
    }
}

impl super::entry::Entry for ConsentRecord {
    fn id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn withdrawal(&self) -> Option<&Withdrawal> {
        match &self.withdrawn {
            Some(ConsentWithdrawn::Entry(withdrawal)) => Some(withdrawal),
            _ => None,
        }
    }

    fn addenda(&self) -> &[super::entry::Addendum] {
        &self.addenda
    }
}

impl ConsentRecord {
    /// The day on which the client withdrew the consent.
    pub fn withdrawn_on(&self) -> Option<Date> {
        match self.withdrawn {
            Some(ConsentWithdrawn::ByClient(day)) => Some(day),
            _ => None,
        }
    }
}

entry! {
    /// Membership of a funded project: one record a person.
    ProjectMembership(optional) {
        /// The project's id in `sosku.yaml`.
        id: Option<Id>,
        /// The joining day.
        joined: Option<Date>,
        /// The leaving day.
        left: Option<Date>,
        /// Consent to the funder's data.
        consent: Option<bool>,
        /// What the funder asks of the participant at the start.
        #[serde(default)]
        flags: Vec<EsfFlag>,
        /// What came of it on leaving.
        #[serde(default)]
        result: Vec<EsfResult>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

entry! {
    /// A time in which weekly work is not expected.
    Pause(none) {
        /// The first day.
        from: Option<Date>,
        /// The last day; absent while it goes on.
        to: Option<Date>,
        /// Why.
        ground: Option<PauseGround>,
        /// Who recorded it.
        by: Option<Id>,
    }
}
