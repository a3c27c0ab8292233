//! Which plans and which decision hold on a day, which goals are worked at and where a goal stands.
//!
//! Derived from the dated facts of the case, never stored. Neighbours: `validate` and the commands ask here, so
//! that what is checked and what is offered as a default are the same.

use super::case::Case;
use super::code::Id;
use super::date::Date;
use super::decision::{Decision, DecisionKind};
use super::entry::{Entry, standing};
use super::plan::{Goal, GoalLevel, Plan, PlanKind};

/// The plans in force on a day with their positions: of each kind the last one made, unless another replaced it.
pub fn plans_in_force(plans: &[Plan], day: Date) -> impl Iterator<Item = (usize, &Plan)> {
    let made = move || plans.iter().enumerate().filter(move |(_, plan)| plan.stands() && plan.made <= day);
    made().filter(move |(at, plan)| {
        let is_last =
            !made().any(|(other, later)| later.kind == plan.kind && (later.made, other) > (plan.made, *at));
        is_last && !made().any(|(_, later)| later.replaces.as_ref() == Some(&plan.id))
    })
}

/// The plan that a goal or a support belongs to if nobody says which: the client's own plan before those of
/// other acts, of several the one made last.
pub fn main_plan(plans: &[Plan], day: Date) -> Option<(usize, &Plan)> {
    let is_own = |plan: &Plan| matches!(plan.kind, PlanKind::ClientPlan | PlanKind::SocialRehabilitationPlan);
    plans_in_force(plans, day).max_by_key(|(at, plan)| (is_own(plan), plan.made, *at))
}

/// The goals of the plans in force that are set and not ended on a day, in the order of the file.
pub fn live_goals(case: &Case, day: Date) -> impl Iterator<Item = &Goal> {
    plans_in_force(&case.plans, day)
        .flat_map(move |(_, plan)| standing(&plan.goals).filter(move |goal| goal.is_live_on(day, plan.made)))
}

/// Where a goal stands on a day: the level of the last review that rated it, else its baseline.
pub fn goal_level(case: &Case, goal: &Goal, day: Date) -> Option<GoalLevel> {
    let reviews = standing(&case.reviews).filter(|review| review.date <= day);
    let rated = reviews.filter_map(|review| Some((review.date, level_in(&review.goals, &goal.id)?)));
    // Of equal days the later in the file wins, which is what `max_by_key` gives.
    rated.max_by_key(|(date, _)| *date).map(|(_, level)| level).or(goal.baseline)
}

fn level_in(ratings: &[super::review::GoalRating], goal: &Id) -> Option<GoalLevel> {
    ratings.iter().find(|rating| rating.goal == *goal)?.level
}

/// The decision that a change or an end is about if nobody says which: the last grant or change that no later
/// decision has changed or ended.
pub fn decision_in_force(decisions: &[Decision]) -> Option<&Decision> {
    let is_overtaken = |id: &Id| standing(decisions).any(|later| later.changes.as_ref() == Some(id));
    standing(decisions)
        .filter(|decision| matches!(decision.kind, DecisionKind::Grant | DecisionKind::Change))
        .filter(|decision| !is_overtaken(&decision.id))
        .max_by_key(|decision| decision.date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(id: &str, kind: PlanKind, made: &str, replaces: Option<&str>) -> Plan {
        Plan {
            id: Id::new(id),
            kind,
            made: made.parse().unwrap(),
            replaces: replaces.map(Id::new),
            with_client: true,
            without_client_reason: None,
            client_agrees: None,
            client_disagreement: None,
            rehabilitation_as: Vec::new(),
            expected_end: None,
            meeting_frequency: None,
            situation: None,
            client_proposal: None,
            goals: Vec::new(),
            supports: Vec::new(),
            partners: Vec::new(),
            review_by: None,
            left_out: std::collections::BTreeMap::new(),
            by: None,
            addenda: Vec::new(),
            withdrawn: None,
        }
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn of_each_kind_the_last_plan_is_in_force_unless_another_kind_replaced_it() {
        let employment = PlanKind::MultisectorEmploymentPlan;
        let plans = [
            plan("P1", PlanKind::ClientPlan, "2026-01-10", None),
            plan("P2", employment, "2026-02-01", None),
            plan("P3", PlanKind::ClientPlan, "2026-03-01", None),
            plan("P4", PlanKind::ServicePlan, "2026-04-01", Some("P2")),
        ];
        let on = |date: &str| -> Vec<&str> {
            plans_in_force(&plans, day(date)).map(|(_, plan)| plan.id.as_str()).collect()
        };
        assert_eq!(on("2026-01-09"), [""; 0]);
        assert_eq!(on("2026-02-28"), ["P1", "P2"]);
        assert_eq!(on("2026-03-01"), ["P2", "P3"]);
        assert_eq!(on("2026-04-01"), ["P3", "P4"]);
        assert_eq!(main_plan(&plans, day("2026-04-01")).map(|(at, _)| at), Some(2), "the client's own first");
    }
}
