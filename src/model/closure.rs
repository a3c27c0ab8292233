//! The end of a clienthood (SHL 34 §) and what came of it six months later.
//! A case that was closed and reopened keeps its earlier closures; the phase is `phase`'s to derive.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::client::LabourStatus;
use super::code::{ClosingGround, Destination, Id};
use super::date::Date;
use super::entry::{Addendum, Entry, Withdrawal};
use super::review::GoalRating;

/// The closing of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Closure {
    /// The day of closing.
    pub date: Date,
    /// Why.
    pub ground: ClosingGround,
    /// What the client went on to.
    pub destination: Destination,
    /// Standing in the labour market at the end.
    pub labour_status: Option<LabourStatus>,
    /// Where the goals stood at the end.
    #[serde(default)]
    pub goals: Vec<GoalRating>,
    /// The client's own view, in their words.
    pub client_view: Option<String>,
    /// Asking after six months.
    pub follow_up: Option<FollowUp>,
    /// Of an earlier closure: that the same matter was opened again.
    pub reopened: Option<Reopened>,
    /// Who recorded it.
    pub by: Option<Id>,
    /// Later additions.
    #[serde(default)]
    pub addenda: Vec<Addendum>,
    /// Present if the entry counts nowhere.
    pub withdrawn: Option<Withdrawal>,
}

impl Entry for Closure {
    fn id(&self) -> Option<&Id> {
        None
    }

    fn withdrawal(&self) -> Option<&Withdrawal> {
        self.withdrawn.as_ref()
    }

    fn addenda(&self) -> &[Addendum] {
        &self.addenda
    }
}

impl Closure {
    /// True if the client died: nobody is asked afterwards how things are.
    pub fn is_by_death(&self) -> bool {
        self.ground.as_str() == "died" || self.destination.as_str() == "died"
    }
}

/// Asking after the end how things are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The day on which it is due.
    pub due: Option<Date>,
    /// The day on which it was done.
    pub done: Option<Date>,
    /// Standing in the labour market then.
    pub labour_status: Option<LabourStatus>,
}

/// That a closed matter was opened again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reopened {
    /// The day.
    pub date: Option<Date>,
    /// Why.
    pub reason: Option<String>,
}
