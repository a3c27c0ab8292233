//! How the office rated its own service model in its yearly self-assessment.
//! It tells of the office and of no case, so under a filter there is nothing to see.

use std::collections::BTreeMap;

use crate::model::self_assessment::SelfAssessment;
use crate::reports::observation::Observation;
use crate::reports::view::View;

/// The ratings of the latest self-assessment dated in the period.
pub fn rating(view: &View<'_>) -> Vec<Observation> {
    let latest = view.office_wide().and_then(|dataset| {
        let assessments = dataset.models.iter().map(|loaded| &loaded.record);
        assessments.filter(|one| view.covers(one.date)).max_by_key(|one| (one.date, one.year))
    });
    latest.map(ratings).unwrap_or_default()
}

fn ratings(assessment: &SelfAssessment) -> Vec<Observation> {
    let rated = assessment.elements.iter().map(|one| (one.element.as_str(), one.rating.get().unsigned_abs()));
    let by_element: BTreeMap<&str, u8> = rated.collect();
    let rating = |(element, rating): (&str, u8)| {
        Observation::count("model.rating", u64::from(rating)).by("element", element)
    };
    by_element.into_iter().map(rating).collect()
}
