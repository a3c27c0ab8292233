//! A case: one client's matter from noticing the need to what came after, as one file holds it.
//!
//! Facts are stored, states derived: see `phase`. The order of the fields is the order of the keys.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::assessment::{Assessment, Check, Measurement};
use super::case_code::CaseCode;
use super::client::Client;
use super::closure::Closure;
use super::code::Id;
use super::date::Date;
use super::decision::{Decision, DecisionKind};
use super::entry::{Entry, standing};
use super::initiation::Initiation;
use super::plan::{Goal, Plan};
use super::review::Review;
use super::session::{Appointment, Observation, Session};
use super::team::{ConsentRecord, NetworkMember, Pause, ProjectMembership, TeamMember};

/// The version of the format that this program reads and writes.
pub const FORMAT: u8 = 1;

/// A format version; only `1` is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Format(u8);

impl Default for Format {
    fn default() -> Self {
        Self(FORMAT)
    }
}

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let version = u8::deserialize(deserializer)?;
        if version == FORMAT { Ok(Self(version)) } else { Err(serde::de::Error::custom("format 1")) }
    }
}

impl JsonSchema for Format {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "format".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": FORMAT, "maximum": FORMAT })
    }
}

/// A case file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The version of the format.
    pub format: Format,
    /// The code, the same as the file's name.
    pub case: CaseCode,
    /// A working name that identifies nobody outside the office.
    pub alias: Option<String>,
    /// The person.
    pub client: Client,
    /// How the matter came up.
    pub initiation: Initiation,
    /// The workers.
    #[serde(default)]
    pub team: Vec<TeamMember>,
    /// Others who carry out the plan.
    #[serde(default)]
    pub network: Vec<NetworkMember>,
    /// Consents to share facts.
    #[serde(default)]
    pub consents: Vec<ConsentRecord>,
    /// Membership of funded projects.
    #[serde(default)]
    pub projects: Vec<ProjectMembership>,
    /// Times without weekly work.
    #[serde(default)]
    pub pauses: Vec<Pause>,
    /// Assessments of need.
    #[serde(default)]
    pub assessments: Vec<Assessment>,
    /// Numbers from instruments.
    #[serde(default)]
    pub measurements: Vec<Measurement>,
    /// Eligibility checks.
    #[serde(default)]
    pub checks: Vec<Check>,
    /// Plans.
    #[serde(default)]
    pub plans: Vec<Plan>,
    /// Decisions.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// Individual work.
    #[serde(default)]
    pub sessions: Vec<Session>,
    /// Appointments elsewhere.
    #[serde(default)]
    pub appointments: Vec<Appointment>,
    /// What was noticed in groups.
    #[serde(default)]
    pub observations: Vec<Observation>,
    /// Reviews.
    #[serde(default)]
    pub reviews: Vec<Review>,
    /// The end.
    pub closure: Option<Closure>,
    /// Closures after which the same matter was opened again.
    #[serde(default)]
    pub earlier_closures: Vec<Closure>,
}

impl Case {
    /// The closure that stands, unless it was withdrawn.
    pub fn standing_closure(&self) -> Option<&Closure> {
        self.closure.as_ref().filter(|closure| closure.withdrawn.is_none())
    }

    /// Every closure that stands, earlier ones first.
    pub fn closures(&self) -> impl Iterator<Item = &Closure> {
        self.earlier_closures
            .iter()
            .filter(|closure| closure.withdrawn.is_none())
            .chain(self.standing_closure())
    }

    /// The days on which the matter was opened again, in the order of the file.
    pub fn reopenings(&self) -> impl Iterator<Item = Date> {
        self.closures().filter_map(|closure| closure.reopened.as_ref()?.date)
    }

    /// True from initiation (or reopening) until the day before the closure that follows.
    pub fn is_open_on(&self, day: Date) -> bool {
        self.initiation.date <= day && !self.is_closed_on(day)
    }

    /// True from a closure until the day before the reopening that follows it, if any.
    pub fn is_closed_on(&self, day: Date) -> bool {
        self.closures().any(|closure| {
            let reopened = closure.reopened.as_ref().and_then(|reopened| reopened.date);
            closure.date <= day && reopened.is_none_or(|reopened| day < reopened)
        })
    }

    /// The own worker on a day; if several overlap, the one named last.
    pub fn own_worker_on(&self, day: Date) -> Option<&Id> {
        standing(&self.team)
            .filter(|member| member.is_own_worker() && member.holds_on(day) && member.worker.is_some())
            .max_by_key(|member| member.from)
            .and_then(|member| member.worker.as_ref())
    }

    /// The first granting decision that stands.
    pub fn first_grant(&self) -> Option<&Decision> {
        standing(&self.decisions)
            .filter(|decision| decision.kind == DecisionKind::Grant)
            .min_by_key(|d| d.effective())
    }

    /// The plan made last, on or before a day.
    pub fn plan_on(&self, day: Date) -> Option<&Plan> {
        standing(&self.plans).filter(|plan| plan.made <= day).max_by_key(|plan| plan.made)
    }

    /// Every goal that stands, with its plan, in the order of the file.
    pub fn goals(&self) -> impl Iterator<Item = (&Plan, &Goal)> {
        standing(&self.plans).flat_map(|plan| standing(&plan.goals).map(move |goal| (plan, goal)))
    }

    /// Every goal id in the file, withdrawn or not.
    pub fn goal_ids(&self) -> impl Iterator<Item = &Id> {
        self.plans.iter().flat_map(|plan| plan.goals.iter().map(|goal| &goal.id))
    }

    /// The last attended session on or before a day.
    pub fn last_session_on(&self, day: Date) -> Option<&Session> {
        standing(&self.sessions)
            .filter(|session| session.is_attended() && session.date <= day)
            .max_by_key(|s| s.date)
    }

    /// The nearest meeting that a session has agreed on for after a day.
    pub fn next_meeting_after(&self, day: Date) -> Option<Date> {
        standing(&self.sessions).filter_map(|session| session.next).filter(|next| *next > day).min()
    }

    /// True if a pause that stands covers the day.
    pub fn is_paused_on(&self, day: Date) -> bool {
        self.is_paused_between(day, day)
    }

    /// True if a pause that stands covers any of the days from the first to the last, both included.
    pub fn is_paused_between(&self, first: Date, last: Date) -> bool {
        let covers = |from: Date, to: Option<Date>| from.max(first) <= to.map_or(last, |to| to.min(last));
        standing(&self.pauses).any(|pause| pause.from.is_some_and(|from| covers(from, pause.to)))
    }

    /// The entry with that id, whatever its kind, as its key in the file and its position.
    pub fn find_entry(&self, id: &str) -> Option<(&'static str, usize)> {
        fn position<T: Entry>(key: &'static str, entries: &[T], id: &str) -> Option<(&'static str, usize)> {
            entries.iter().position(|entry| entry.id().is_some_and(|own| own == id)).map(|index| (key, index))
        }
        position("assessments", &self.assessments, id)
            .or_else(|| position("measurements", &self.measurements, id))
            .or_else(|| position("checks", &self.checks, id))
            .or_else(|| position("plans", &self.plans, id))
            .or_else(|| position("decisions", &self.decisions, id))
            .or_else(|| position("sessions", &self.sessions, id))
            .or_else(|| position("appointments", &self.appointments, id))
            .or_else(|| position("observations", &self.observations, id))
            .or_else(|| position("reviews", &self.reviews, id))
            .or_else(|| position("consents", &self.consents, id))
    }
}
