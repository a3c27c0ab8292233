//! Where the goals of a case stand: each goal's latest rating in a period, and the scores that follow.
//!
//! A rating comes from a review or from a closure, earlier closures included. Ratings of goals that are
//! unknown or withdrawn count nowhere, nor does a goal that was looked at but not rated.
//! Neighbours: `gas` (the arithmetic), `reports::indicators::goals` (the numbers over cases).

use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::period::Period;
use crate::model::plan::{Goal, GoalLevel};
use crate::model::review::GoalRating;
use crate::outcomes::gas::{Attainment, NoScore, t_score};

/// The weight of a goal that the plan gives none.
const DEFAULT_WEIGHT: f64 = 1.0;

/// A goal and its latest rating in the period.
#[derive(Debug, Clone, Copy)]
pub struct RatedGoal<'a> {
    /// The goal.
    pub goal: &'a Goal,
    /// The level of the latest rating.
    pub level: GoalLevel,
}

/// Every goal rated in the period with its latest rating in it, in the order of the file.
///
/// On one day a closure comes after a review, and of two reviews the one that stands later in the file.
pub fn latest_ratings(case: &Case, period: Period) -> Vec<RatedGoal<'_>> {
    let ratings: Vec<_> = ratings(case).filter(|(day, _)| period.contains(*day)).collect();
    if ratings.is_empty() {
        return Vec::new();
    }
    let latest = |goal: &Goal| {
        let of_goal = ratings.iter().filter(|(_, rating)| rating.goal == goal.id);
        let levels = of_goal.filter_map(|(day, rating)| Some((*day, rating.level?)));
        // Of equal days the last one wins, which is what `max_by_key` gives.
        levels.max_by_key(|(day, _)| *day).map(|(_, level)| level)
    };
    case.goals().filter_map(|(_, goal)| Some(RatedGoal { goal, level: latest(goal)? })).collect()
}

/// True if in the period any goal was rated at least as expected, whatever later ratings say.
pub fn reached_in(case: &Case, period: Period) -> bool {
    let known = |rating: &GoalRating| case.goals().any(|(_, goal)| goal.id == rating.goal);
    let mut ratings = ratings(case).filter(|(day, _)| period.contains(*day));
    ratings.any(|(_, rating)| rating.level.is_some_and(|level| level.get() >= 0) && known(rating))
}

/// All ratings with their days, those of closures after those of reviews.
fn ratings(case: &Case) -> impl Iterator<Item = (Date, &GoalRating)> {
    let reviewed =
        standing(&case.reviews).flat_map(|review| review.goals.iter().map(|rating| (review.date, rating)));
    let closed =
        case.closures().flat_map(|closure| closure.goals.iter().map(|rating| (closure.date, rating)));
    reviewed.chain(closed)
}

/// The T score of the rated goals, all plans together.
pub fn score(goals: &[RatedGoal<'_>]) -> Result<f64, NoScore> {
    let now: Vec<_> = goals.iter().map(|rated| attainment(rated.goal, rated.level)).collect();
    t_score(&now)
}

/// How far the T score has moved from the baselines, over those of the goals that have one.
pub fn change(goals: &[RatedGoal<'_>]) -> Result<f64, NoScore> {
    let with_baseline = || goals.iter().filter_map(|rated| Some((rated, rated.goal.baseline?)));
    let now: Vec<_> = with_baseline().map(|(rated, _)| attainment(rated.goal, rated.level)).collect();
    let start: Vec<_> = with_baseline().map(|(rated, baseline)| attainment(rated.goal, baseline)).collect();
    Ok(t_score(&now)? - t_score(&start)?)
}

fn attainment(goal: &Goal, level: GoalLevel) -> Attainment {
    Attainment { level, weight: goal.weight.unwrap_or(DEFAULT_WEIGHT) }
}
