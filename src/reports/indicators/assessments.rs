//! Assessments of the need of support: how many were completed, and how soon the first.
//! An assessment that is still open, or was not made, counts in neither.

use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::statistics::median;
use super::tally::Tally;

/// Assessments completed in the period.
pub fn completed(view: &View<'_>) -> Vec<Observation> {
    let completed = view.entries(|case| &case.assessments, |assessment| assessment.completed);
    Tally::count(completed, &[]).counts("assessments.completed")
}

/// Median days from initiation to a case's first completed assessment, of those completed in the period.
pub fn days(view: &View<'_>) -> Vec<Observation> {
    let firsts = view.worked().filter_map(|case| Some((case, first_completed(case)?)));
    let days: Vec<f64> = firsts
        .filter(|(_, day)| view.covers(*day))
        .map(|(case, day)| day.days_since(case.initiation.date) as f64)
        .collect();
    let median =
        median(&days).map(|middle| Observation::number("assessments.days", middle).behind(days.len() as u64));
    median.into_iter().collect()
}

fn first_completed(case: &Case) -> Option<Date> {
    standing(&case.assessments).filter_map(|assessment| assessment.completed).min()
}
