//! The plan (asiakassuunnitelma, SHL 39 §): goals in the client's words, supports, partners, and for each of
//! the section's items either content or the reason why it is left out.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use super::bare::try_code_or_map;
use super::code::{Actor, Content, Id, Level, NeedDomain, Service, SituationFactor, choice};
use super::date::Date;
use super::entry::{entry, standing};

/// Goal attainment: −2 much less than expected, −1 less, 0 as expected, +1 more, +2 much more (GAS).
pub type GoalLevel = Level<-2, 2>;

choice! {
    /// The kind of plan that the service rests on.
    PlanKind("plan_kind") {
        ClientPlan = "client_plan",
        ActivationPlan = "activation_plan",
        MultisectorEmploymentPlan = "multisector_employment_plan",
        SocialRehabilitationPlan = "social_rehabilitation_plan",
        ServicePlan = "service_plan",
    }
}

choice! {
    /// Whether the client agrees with the plan.
    ClientAgrees("client_agrees") {
        Agrees = "agrees",
        Disagrees = "disagrees",
        Partly = "partly",
    }
}

choice! {
    /// What social rehabilitation is in this plan.
    RehabilitationAs("rehabilitation_as") {
        Service = "service",
        Approach = "approach",
        Goal = "goal",
    }
}

choice! {
    /// Who named a goal.
    GoalNamedBy("goal_named_by") {
        Client = "client",
        Together = "together",
        Worker = "worker",
    }
}

choice! {
    /// Why a goal ended.
    GoalEndedReason("goal_ended_reason") {
        Reached = "reached",
        GivenUp = "given_up",
        Replaced = "replaced",
    }
}

choice! {
    /// Who provides a support.
    Provider("provider") {
        Own = "own",
        Purchased = "purchased",
        PartOfSocialWork = "part_of_social_work",
    }
}

choice! {
    /// The unit of time of a frequency.
    MeetingPer("meeting_per") {
        Day = "day",
        Week = "week",
        TwoWeeks = "two_weeks",
        Month = "month",
    }
}

choice! {
    /// The items of the client plan (SHL 39 § 2 mom.; items 10 and 11 since 1.1.2025).
    PlanItem("plan_item") {
        NeedEstimate = "need_estimate",
        ServiceNeed = "service_need",
        NecessaryServices = "necessary_services",
        MeetingFrequency = "meeting_frequency",
        Strengths = "strengths",
        Goals = "goals",
        Duration = "duration",
        Partners = "partners",
        FollowUp = "follow_up",
        Environment = "environment",
        ClientProposal = "client_proposal",
    }
}

entry! {
    /// A plan made with the client.
    Plan(required) {
        /// Its id: `P1`.
        id: Id,
        /// The kind of plan.
        kind: PlanKind,
        /// The day on which it was made.
        made: Date,
        /// The plan that it replaces.
        replaces: Option<Id>,
        /// Whether it was made with the client.
        with_client: bool,
        /// Why it was made without the client (SHL 39 § 1 mom.: an evident obstacle).
        without_client_reason: Option<String>,
        /// Whether the client agrees.
        client_agrees: Option<ClientAgrees>,
        /// What the client disagrees with, in their words.
        client_disagreement: Option<String>,
        /// Whether rehabilitation is here a service, an approach, a goal.
        #[serde(default)]
        rehabilitation_as: Vec<RehabilitationAs>,
        /// When the clienthood is expected to end.
        expected_end: Option<Date>,
        /// How often client and own worker meet.
        meeting_frequency: Option<Frequency>,
        /// How life situation and surroundings affect functioning.
        situation: Option<Situation>,
        /// The client's own proposal of how the services should be carried out.
        client_proposal: Option<String>,
        /// The goals; ids are unique in the case.
        #[serde(default)]
        goals: Vec<Goal>,
        /// What is done to reach them.
        #[serde(default)]
        supports: Vec<Support>,
        /// Who else is responsible for what.
        #[serde(default)]
        partners: Vec<Partner>,
        /// The day by which the plan is reviewed.
        review_by: Option<Date>,
        /// Items of the 39 § plan that are not needed, with the reason.
        #[serde(default)]
        left_out: BTreeMap<PlanItem, String>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

impl Plan {
    /// The goals that have been set and have not ended on a day: those that a review must speak of.
    pub fn live_goals_on(&self, day: Date) -> impl Iterator<Item = &Goal> {
        standing(&self.goals).filter(move |goal| goal.is_live_on(day, self.made))
    }
}

/// So many times in a unit of time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Frequency {
    /// How many times.
    pub times: Option<u32>,
    /// In which time.
    pub per: Option<MeetingPer>,
}

/// How life situation and surroundings affect functioning (39 § item 10).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// What helps.
    #[serde(default)]
    pub helps: Vec<SituationFactor>,
    /// What hinders.
    #[serde(default)]
    pub hinders: Vec<SituationFactor>,
    /// In words.
    pub text: Option<String>,
}

entry! {
    /// A goal, in the words of whoever named it.
    Goal(required) {
        /// Its id, unique in the case: `G1`.
        id: Id,
        /// The goal in words.
        statement: String,
        /// Who named it.
        named_by: GoalNamedBy,
        /// The day on which it was set; absent: the day of the plan.
        set: Option<Date>,
        /// The domain of need that it concerns.
        domain: Option<NeedDomain>,
        /// Its weight among the goals; absent: 1.
        weight: Option<f64>,
        /// The level at the start.
        baseline: Option<GoalLevel>,
        /// The day by which it should be reached.
        target_date: Option<Date>,
        /// What each level means for this goal.
        #[serde(default)]
        scale: BTreeMap<GoalLevel, String>,
        /// The goal of an earlier plan that this one carries on.
        continues: Option<Id>,
        /// That it was ended, and why.
        ended: Option<GoalEnded>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

impl Goal {
    /// True if the goal has been set and has not ended on that day; `made` is its plan's day.
    pub fn is_live_on(&self, day: Date, made: Date) -> bool {
        let ended = self.ended.as_ref().and_then(|ended| ended.date).is_some_and(|date| date <= day);
        self.set.unwrap_or(made) <= day && !ended
    }
}

/// The end of a goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GoalEnded {
    /// The day.
    pub date: Option<Date>,
    /// Why.
    pub reason: Option<GoalEndedReason>,
}

entry! {
    /// A service or help that the plan agrees on.
    Support(none) {
        /// The service.
        service: Option<Service>,
        /// The group, for group activity.
        group: Option<Id>,
        /// What it consists of.
        #[serde(default)]
        contents: Vec<Content>,
        /// How many times …
        times: Option<u32>,
        /// … in which time.
        per: Option<MeetingPer>,
        /// Who provides it.
        provider: Option<Provider>,
        /// That the client declined it.
        declined: Option<Declined>,
        /// That it ended.
        ended: Option<Declined>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

/// The day and the reason of a refusal or an end; a bare date leaves the reason open.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Declined {
    /// The day.
    pub date: Option<Date>,
    /// Why.
    pub reason: Option<String>,
}

impl<'de> Deserialize<'de> for Declined {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Full {
            date: Option<Date>,
            reason: Option<String>,
        }
        try_code_or_map(
            deserializer,
            |day| day.parse().ok().map(|date| Self { date: Some(date), reason: None }),
            |full: Full| Self { date: full.date, reason: full.reason },
        )
    }
}

entry! {
    /// Another party and what it answers for (39 § item 8).
    Partner(none) {
        /// The party.
        actor: Option<Actor>,
        /// What it is responsible for.
        responsibility: Option<String>,
        /// Who recorded it.
        by: Option<Id>,
    }
}
