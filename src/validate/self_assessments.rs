//! Self-assessments of the service model: who took part is known, and nothing is rated twice.
//! Their shape and their file's name are `store`'s business.

use std::collections::BTreeSet;

use super::Context;
use super::findings::Findings;
use super::references::{check_participant, check_worker};
use crate::diagnostic::{Diagnostic, Kind};
use crate::model::dataset::Loaded;
use crate::model::self_assessment::SelfAssessment;
use crate::path;

/// An element or a criterion that is rated twice.
pub const RATED_TWICE: Kind = Kind::warning("rated-twice");

/// What is wrong with a self-assessment.
pub fn check(file: &Loaded<SelfAssessment>, context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Findings::new(&file.path);
    let own = &file.record;
    if let Some(by) = &own.by {
        check_worker(by, path!["by"], context, &mut found);
    }
    for (at, participant) in own.participants.iter().enumerate() {
        check_participant(participant, path!["participants", at], context, &mut found);
    }
    doubles("elements", own.elements.iter().map(|one| one.element.as_str()), &mut found);
    doubles("checklist", own.checklist.iter().map(|one| one.criterion.as_str()), &mut found);
    found.into_inner()
}

fn doubles<'c>(list: &'static str, codes: impl Iterator<Item = &'c str>, found: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (at, code) in codes.enumerate() {
        if !seen.insert(code) {
            found.value(RATED_TWICE, path![list, at]).with_id("code", code);
        }
    }
}
