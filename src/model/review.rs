//! Reviewing with the client whether the support is enough and how the goals stand.
//! Scores over the goals are `outcomes`'; that every goal was looked at is `validate`'s to ask.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::code::{ChangeArea, Experience, Id, Level, Mechanism, choice};
use super::date::Date;
use super::entry::{entry, standing};
use super::plan::{Goal, GoalLevel, Plan};

/// A rating of a mechanism or an experience, 0 (not at all) to 4 (fully).
pub type Rating = Level<0, 4>;

/// A change since the last review: −1 worse, 0 the same, 1 better.
pub type Change = Level<-1, 1>;

choice! {
    /// Whether the support is enough.
    SupportSufficient("support_sufficient") {
        Sufficient = "sufficient",
        TooLittle = "too_little",
        TooMuch = "too_much",
    }
}

choice! {
    /// What follows from the review.
    ReviewOutcome("review_outcome") {
        Continue = "continue",
        Change = "change",
        End = "end",
    }
}

entry! {
    /// A review of a plan with the client.
    Review(required) {
        /// Its id: `R1`.
        id: Id,
        /// The day.
        date: Date,
        /// The plan that is reviewed.
        plan: Id,
        /// Who took part: the client, workers, actors.
        #[serde(default)]
        participants: Vec<Id>,
        /// The goals of the plan set and not ended on the day, each rated or with the reason why not.
        goals: Vec<GoalRating>,
        /// Whether the support is enough.
        support_sufficient: Option<SupportSufficient>,
        /// How the mechanisms worked, 0–4.
        #[serde(default)]
        mechanisms: BTreeMap<Mechanism, Rating>,
        /// The client's experience, 0–4.
        #[serde(default)]
        experience: BTreeMap<Experience, Rating>,
        /// What changed, −1, 0 or 1.
        #[serde(default)]
        changes: BTreeMap<ChangeArea, Change>,
        /// The client's own view, in their words.
        client_view: Option<String>,
        /// The worker's view.
        worker_view: Option<String>,
        /// Other consequences, expected or not.
        #[serde(default)]
        other_consequences: Vec<String>,
        /// What follows.
        outcome: Option<ReviewOutcome>,
        /// The day of the next review.
        next_review: Option<Date>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

/// Where a goal stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GoalRating {
    /// The goal.
    pub goal: Id,
    /// Its level; absent if it is not rated.
    pub level: Option<GoalLevel>,
    /// Why it is not rated.
    pub not_rated: Option<String>,
    /// In words.
    pub note: Option<String>,
}

/// The goals that a review of `plan` on `day` leaves out.
pub fn left_out<'p>(plan: &'p Plan, day: Date, ratings: &[GoalRating]) -> Vec<&'p Goal> {
    plan.live_goals_on(day).filter(|goal| ratings.iter().all(|rating| rating.goal != goal.id)).collect()
}

impl Case {
    /// Where a goal stood before a day: its last rating in a review that stands, else its baseline.
    pub fn level_before(&self, goal: &Id, day: Date) -> Option<GoalLevel> {
        let rated = |review: &Review| review.goals.iter().find(|rating| rating.goal == *goal)?.level;
        let reviews = standing(&self.reviews).filter(|review| review.date < day);
        let last =
            reviews.filter_map(|review| Some((review.date, rated(review)?))).max_by_key(|(day, _)| *day);
        let baseline = || self.goals().find(|(_, own)| own.id == *goal)?.1.baseline;
        last.map(|(_, level)| level).or_else(baseline)
    }
}
