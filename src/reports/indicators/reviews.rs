//! What reviews say of the support: whether it is enough, how its mechanisms worked, what the client
//! experienced and what changed.

use std::collections::BTreeMap;

use crate::model::code::{Code, Level, List};
use crate::model::review::{Review, SupportSufficient};
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::statistics::mean_and_n;
use super::tally::{Tally, one};

/// Reviews of the period by whether the support was enough.
pub fn support_sufficient(view: &View<'_>) -> Vec<Observation> {
    let answer = |review: &Review| one(review.support_sufficient.map(SupportSufficient::code));
    Tally::count(view.reviews(), &[("answer", &answer)]).counts("support_sufficient")
}

/// How the mechanisms of the service model worked.
pub fn mechanisms(view: &View<'_>) -> Vec<Observation> {
    means("mechanisms", "mechanism", view.reviews().flat_map(|review| &review.mechanisms))
}

/// What the clients experienced.
pub fn experience(view: &View<'_>) -> Vec<Observation> {
    means("experience", "aspect", view.reviews().flat_map(|review| &review.experience))
}

/// What changed.
pub fn changes(view: &View<'_>) -> Vec<Observation> {
    means("changes", "area", view.reviews().flat_map(|review| &review.changes))
}

/// Mean and n of the ratings, code by code.
fn means<'a, L: List + 'a, const MIN: i8, const MAX: i8>(
    indicator: &'static str,
    key: &'static str,
    ratings: impl Iterator<Item = (&'a Code<L>, &'a Level<MIN, MAX>)>,
) -> Vec<Observation> {
    let mut by_code: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (code, level) in ratings {
        by_code.entry(code.as_str()).or_default().push(f64::from(level.get()));
    }
    let of_code =
        |(code, levels): (&str, Vec<f64>)| mean_and_n(indicator, &levels, |part| part.by(key, code));
    by_code.into_iter().flat_map(of_code).collect()
}
