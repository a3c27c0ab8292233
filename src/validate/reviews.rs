//! A review speaks of every goal of its plan that is set and not ended on the day: each is rated, or it says why
//! not. A goal that is silently left out would count as neither reached nor missed.

use std::collections::BTreeSet;

use super::Context;
use super::findings::Findings;
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::entry::{Entry, standing};
use crate::model::path::Path;
use crate::model::plan::Plan;
use crate::model::review::{GoalRating, Review};
use crate::path;

/// A goal that the review does not speak of.
pub const GOAL_LEFT_OUT: Kind = Kind::error("goal-left-out");
/// A goal that is named without a level and without a reason.
pub const GOAL_NOT_RATED: Kind = Kind::error("goal-not-rated");
/// A goal that is rated twice at once.
pub const GOAL_RATED_TWICE: Kind = Kind::error("goal-rated-twice");
/// A goal of another plan than the reviewed one.
pub const GOAL_OF_ANOTHER_PLAN: Kind = Kind::error("goal-of-another-plan");

pub(super) fn check(case: &Case, _: &Context<'_>, found: &mut Findings) {
    for (at, review) in case.reviews.iter().enumerate().filter(|(_, review)| review.stands()) {
        let place = path!["reviews", at, "goals"];
        check_ratings(&review.goals, &place, found);
        if let Some(plan) = standing(&case.plans).find(|plan| plan.id == review.plan) {
            check_against(review, plan, case, &place, found);
        }
    }
    for (closure, place) in case
        .earlier_closures
        .iter()
        .enumerate()
        .map(|(at, closure)| (closure, path!["earlier_closures", at, "goals"]))
        .chain(case.closure.iter().map(|closure| (closure, path!["closure", "goals"])))
        .filter(|(closure, _)| closure.withdrawn.is_none())
    {
        check_ratings(&closure.goals, &place, found);
    }
}

fn check_ratings(ratings: &[GoalRating], place: &Path, found: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (at, rating) in ratings.iter().enumerate() {
        if !seen.insert(&rating.goal) {
            found.value(GOAL_RATED_TWICE, place.index(at).key("goal")).with_id("goal", rating.goal.as_str());
        }
        let has_reason = rating.not_rated.as_ref().is_some_and(|reason| !reason.trim().is_empty());
        if rating.level.is_none() && !has_reason {
            found.value(GOAL_NOT_RATED, place.index(at)).with_id("goal", rating.goal.as_str());
        }
    }
}

fn check_against(review: &Review, plan: &Plan, case: &Case, place: &Path, found: &mut Findings) {
    for (at, rating) in review.goals.iter().enumerate() {
        let is_of_plan = plan.goals.iter().any(|goal| goal.id == rating.goal);
        if !is_of_plan && case.goal_ids().any(|id| *id == rating.goal) {
            found
                .value(GOAL_OF_ANOTHER_PLAN, place.index(at).key("goal"))
                .with_id("goal", rating.goal.as_str())
                .with_id("plan", plan.id.as_str());
        }
    }
    let rated: BTreeSet<&Id> = review.goals.iter().map(|rating| &rating.goal).collect();
    let live = standing(&plan.goals).filter(|goal| goal.is_live_on(review.date, plan.made));
    for goal in live.filter(|goal| !rated.contains(&goal.id)) {
        found.key(GOAL_LEFT_OUT, place.clone()).with_id("goal", goal.id.as_str());
    }
}
