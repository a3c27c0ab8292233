//! Goals in the client's words, with their levels from the beginning to now.
//!
//! A picture of five positions for the eye, the same in numbers beside it. Refuses to count a score: that is
//! `outcomes`' business.

use serde_json::{Value, json};

use crate::cli::page::sheet::{Mark, Row, Section};
use crate::cli::page::voice::Voice;
use crate::language::format;
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::date::Date;
use crate::model::due::live_plans;
use crate::model::entry::standing;
use crate::model::plan::{Goal, GoalLevel, Plan};
use crate::model::review::GoalRating;
use crate::tr;

/// A rating of a goal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rated<'a> {
    /// The day of the review or the closing.
    pub date: Date,
    /// The level.
    pub level: GoalLevel,
    /// The review; `None` for a level stated at the closing.
    pub review: Option<&'a Id>,
}

/// The ratings of a goal up to a day, the oldest first; on one day the closure comes after the review.
pub fn levels_over_time<'a>(case: &'a Case, goal: &Id, day: Date) -> Vec<Rated<'a>> {
    let of_goal = |rating: &&GoalRating| rating.goal == *goal;
    let reviewed = standing(&case.reviews).flat_map(|review| {
        let ratings = review.goals.iter().filter(of_goal);
        ratings.filter_map(|rating| {
            Some(Rated { date: review.date, level: rating.level?, review: Some(&review.id) })
        })
    });
    let closed = case.closures().flat_map(|closure| {
        let ratings = closure.goals.iter().filter(of_goal);
        ratings.filter_map(|rating| Some(Rated { date: closure.date, level: rating.level?, review: None }))
    });
    let mut all: Vec<Rated<'_>> = reviewed.chain(closed).filter(|rated| rated.date <= day).collect();
    all.sort_by_key(|rated| (rated.date, rated.review.is_none()));
    all
}

pub(super) fn section(case: &Case, voice: &Voice<'_>) -> Section {
    let known: Vec<(&Plan, &Goal)> =
        case.goals().filter(|(plan, goal)| goal.set.unwrap_or(plan.made) <= voice.today).collect();
    let followed = |plan: &Plan| live_plans(case, voice.today).any(|(_, live)| live.id == plan.id);
    let (live, past): (Vec<_>, Vec<_>) =
        known.into_iter().partition(|(plan, goal)| goal.is_live_on(voice.today, plan.made) && followed(plan));
    let mut rows: Vec<Row> = live.iter().flat_map(|(_, goal)| live_goal(case, goal, voice)).collect();
    rows.extend(past.iter().map(|(_, goal)| past_goal(case, goal, voice)));
    Section::new(voice.text("show-goals"), rows)
}

/// The words, the picture of the levels, and what the level of today means for this goal.
fn live_goal(case: &Case, goal: &Goal, voice: &Voice<'_>) -> Vec<Row> {
    let rated = levels_over_time(case, &goal.id, voice.today);
    let now = rated.last().map(|rated| rated.level);
    let mut rows = vec![Row::one(goal.id.to_string(), goal.statement.clone())];
    let way = way(goal, &rated, voice);
    let mut parts = vec![format!("{}\u{a0}\u{a0}{}", picture(goal.baseline, now), way.join(" → "))];
    let target = goal.target_date.map(|date| tr!(voice.messages, "show-target", date = voice.short(date)));
    parts.extend(target.clone());
    let from = goal.baseline.map(|_| format!("{} ", voice.text("show-level-at-start"))).unwrap_or_default();
    let plain = from + &[way, target.into_iter().collect()].concat().join(", ");
    rows.push(Row::new("", parts).plainly(format!("{}, {}: {plain}", goal.id, voice.text("show-level"))));
    let meaning = now.or(goal.baseline).and_then(|level| Some((level, goal.scale.get(&level)?)));
    rows.extend(meaning.map(|(level, meaning)| {
        let id = if now.is_some() { "show-level-now" } else { "show-level-at-start" };
        let said = format!("{} {}: {meaning}", voice.text(id), written(level));
        Row::one("", said.clone()).plainly(format!("{}, {said}", goal.id)).marked(Mark::Quiet)
    }));
    rows
}

/// A goal that is no longer worked on, in one line.
fn past_goal(case: &Case, goal: &Goal, voice: &Voice<'_>) -> Row {
    let mut parts = vec![goal.statement.clone()];
    let ended = goal.ended.as_ref();
    let reason = ended.and_then(|ended| ended.reason);
    parts.push(match reason {
        Some(reason) => voice.label("goal_ended_reason", reason.code()),
        None => voice.text("show-goal-of-earlier-plan"),
    });
    parts.extend(ended.and_then(|ended| ended.date).map(|date| voice.date(date)));
    let last = levels_over_time(case, &goal.id, voice.today).last().map(|rated| written(rated.level));
    parts.extend(last);
    Row::new(goal.id.to_string(), parts).marked(Mark::Quiet)
}

/// The levels in order: `−1`, `0 (2.6.)`, `+1 (1.9.)`.
fn way(goal: &Goal, rated: &[Rated<'_>], voice: &Voice<'_>) -> Vec<String> {
    let start = goal.baseline.map(written);
    let rest =
        rated.iter().map(|rated| format!("{}\u{a0}({})", written(rated.level), voice.short(rated.date)));
    let way: Vec<String> = start.into_iter().chain(rest).collect();
    if way.is_empty() { vec![voice.text("show-not-rated")] } else { way }
}

fn written(level: GoalLevel) -> String {
    format::level(i64::from(level.get()))
}

/// Five positions from −2 to +2: `·` a level, `│` the expected one, `○` the beginning, `●` now.
fn picture(baseline: Option<GoalLevel>, now: Option<GoalLevel>) -> String {
    let sign = |level: i8| {
        let here = |at: Option<GoalLevel>| at.is_some_and(|at| at.get() == level);
        match (here(now), here(baseline), level) {
            (true, ..) => "●",
            (_, true, _) => "○",
            (_, _, 0) => "│",
            _ => "·",
        }
    };
    (-2..=2).map(sign).collect::<Vec<_>>().join("─")
}

/// The goals with their levels over time, as scripts read them.
pub(super) fn json(case: &Case, day: Date) -> Vec<Value> {
    let of_goal = |(plan, goal): (&Plan, &Goal)| {
        let levels: Vec<Value> = levels_over_time(case, &goal.id, day)
            .iter()
            .map(|rated| json!({ "date": rated.date, "level": rated.level, "review": rated.review }))
            .collect();
        json!({
            "goal": goal.id,
            "plan": plan.id,
            "statement": goal.statement,
            "named_by": goal.named_by,
            "live": goal.is_live_on(day, plan.made) && live_plans(case, day).any(|(_, live)| live.id == plan.id),
            "baseline": goal.baseline,
            "levels": levels,
        })
    };
    case.goals().filter(|(plan, goal)| goal.set.unwrap_or(plan.made) <= day).map(of_goal).collect()
}
