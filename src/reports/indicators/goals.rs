//! Goals set and attained, and the GAS T score over cases.
//! The arithmetic is `outcomes`'; here goals are chosen by the period and counted.

use crate::model::case::Case;
use crate::model::code::NeedDomain;
use crate::model::plan::Goal;
use crate::outcomes::attainment::{RatedGoal, change, latest_ratings, score};
use crate::reports::observation::{Observation, STATISTIC};
use crate::reports::view::View;

use super::statistics::{mean, mean_and_n, median};
use super::tally::{Part, Tally, one};

/// Goals set in the period that do not carry on an earlier one.
pub fn set(view: &View<'_>) -> Vec<Observation> {
    let goals = view.worked().flat_map(Case::goals);
    let new =
        goals.filter(|(plan, goal)| goal.continues.is_none() && view.covers(goal.set.unwrap_or(plan.made)));
    Tally::count(new.map(|(_, goal)| goal), &[("named_by", &named_by), ("domain", &domain)])
        .counts("goals.set")
}

/// Of goals rated in the period, the share whose latest rating in it is at least as expected.
pub fn attained(view: &View<'_>) -> Vec<Observation> {
    let parts: [Part<'_, '_, &Goal>; 2] = [("named_by", &named_by), ("domain", &domain)];
    let rated = || view.worked().flat_map(|case| latest_ratings(case, view.period()));
    let attained =
        Tally::count(rated().filter(|rated| rated.level.get() >= 0).map(|rated| rated.goal), &parts);
    Tally::count(rated().map(|rated| rated.goal), &parts).shares(&attained, "goals.attained")
}

/// Mean, median and n over cases of the T score of the goals rated in the period.
pub fn gas(view: &View<'_>) -> Vec<Observation> {
    let scores = over_cases(view, |goals| score(goals).ok());
    let middle = mean(&scores).zip(median(&scores)).map(|(mean, median)| {
        let number = |value: f64, name: &str| Observation::number("gas.t", value).by(STATISTIC, name);
        [number(mean, "mean"), number(median, "median")]
    });
    let n = Observation::count("gas.t", scores.len() as u64).by(STATISTIC, "n");
    middle.map(|middle| middle.into_iter().chain([n]).collect()).unwrap_or_default()
}

/// Mean and n over cases of the change of the T score from the baselines.
pub fn gas_change(view: &View<'_>) -> Vec<Observation> {
    mean_and_n("gas.change", &over_cases(view, |goals| change(goals).ok()), |observation| observation)
}

/// One number a case, of those that have one.
fn over_cases(view: &View<'_>, number: impl Fn(&[RatedGoal<'_>]) -> Option<f64>) -> Vec<f64> {
    view.worked().filter_map(|case| number(&latest_ratings(case, view.period()))).collect()
}

fn named_by(goal: &Goal) -> Vec<&str> {
    one(Some(goal.named_by.code()))
}

fn domain(goal: &Goal) -> Vec<&str> {
    one(goal.domain.as_ref().map(NeedDomain::as_str))
}
