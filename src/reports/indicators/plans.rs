//! Plans and reviews made.
//! What the reviews said of the goals is counted in `goals`, of the support in `reviews`.

use crate::model::plan::Plan;
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::tally::{Tally, one};

/// Plans made in the period.
pub fn made(view: &View<'_>) -> Vec<Observation> {
    let plans = view.entries(|case| &case.plans, |plan| Some(plan.made));
    Tally::count(plans, &[("kind", &|plan: &Plan| one(Some(plan.kind.code())))]).counts("plans.made")
}

/// Reviews made in the period.
pub fn reviews(view: &View<'_>) -> Vec<Observation> {
    Tally::count(view.reviews(), &[]).counts("reviews.made")
}
