//! Ids name entries, so each is unique among its kind in the case; goals, which other entries name without their
//! plan, are unique in the whole case. Withdrawn entries keep their ids.

use std::collections::BTreeSet;

use super::Context;
use super::findings::Findings;
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::entry::Entry;
use crate::model::path::Path;
use crate::path;

/// An id that an earlier entry of the kind has.
pub const DUPLICATE_ID: Kind = Kind::error("duplicate-id");

pub(super) fn check(case: &Case, _: &Context<'_>, found: &mut Findings) {
    entries("consents", &case.consents, found);
    entries("projects", &case.projects, found);
    entries("assessments", &case.assessments, found);
    entries("measurements", &case.measurements, found);
    entries("checks", &case.checks, found);
    entries("plans", &case.plans, found);
    entries("decisions", &case.decisions, found);
    entries("sessions", &case.sessions, found);
    entries("appointments", &case.appointments, found);
    entries("observations", &case.observations, found);
    entries("reviews", &case.reviews, found);
    let goals = case.plans.iter().enumerate().flat_map(|(at, plan)| {
        let place = move |goal: usize| path!["plans", at, "goals", goal];
        plan.goals.iter().enumerate().map(move |(goal, entry)| (entry.id.as_str(), place(goal)))
    });
    unique(goals, found);
}

fn entries<T: Entry>(key: &'static str, entries: &[T], found: &mut Findings) {
    let ids =
        entries.iter().enumerate().filter_map(|(at, entry)| Some((entry.id()?.as_str(), path![key, at])));
    unique(ids, found);
}

/// Reports every id that came before; `ids` are ids with the places of their entries.
pub(super) fn unique<'a>(ids: impl Iterator<Item = (&'a str, Path)>, found: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (id, entry) in ids {
        if !seen.insert(id) {
            found.value(DUPLICATE_ID, entry.key("id")).with_id("id", id);
        }
    }
}
