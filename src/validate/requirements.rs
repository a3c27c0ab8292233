//! Keys that are required only in certain cases, which a type or a schema cannot say.
//! Neighbour: `store::yaml::shape` reports the keys that are required always.

use super::Context;
use super::findings::Findings;
use crate::model::case::Case;
use crate::path;
use crate::store::yaml::shape::MISSING_KEY;

/// An assessment has begun, or it says why none is made (SHL 36 §).
pub(super) fn check(case: &Case, _: &Context<'_>, found: &mut Findings) {
    for (at, assessment) in case.assessments.iter().enumerate() {
        if assessment.started.is_none() && assessment.not_made.is_none() {
            found.value(MISSING_KEY, path!["assessments", at]).with("key", "started");
        }
    }
}
