//! Chains that must end: a goal that continues an earlier one, a plan that replaces one, a decision that changes
//! one, and a case that follows on an earlier one, may not come back to where they began.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::findings::Findings;
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::entry::Entry;
use crate::model::path::Path;
use crate::path;

/// A chain of references that comes back to where it began.
pub const REFERS_TO_ITSELF: Kind = Kind::error("refers-to-itself");

pub(super) fn check(case: &Case, _: &Context<'_>, found: &mut Findings) {
    let goals = case.plans.iter().enumerate().filter(|(_, plan)| plan.stands()).flat_map(|(at, plan)| {
        let standing = plan.goals.iter().enumerate().filter(|(_, goal)| goal.stands());
        standing.filter_map(move |(goal, entry)| {
            Some((&entry.id, entry.continues.as_ref()?, path!["plans", at, "goals", goal, "continues"]))
        })
    });
    chain(goals, found);
    chain(links("plans", "replaces", &case.plans, |plan| (&plan.id, plan.replaces.as_ref())), found);
    chain(links("decisions", "changes", &case.decisions, |made| (&made.id, made.changes.as_ref())), found);
    if case.initiation.previous_case == Some(case.case) {
        found.value(REFERS_TO_ITSELF, path!["initiation", "previous_case"]).with("id", case.case);
    }
}

fn links<'a, T: Entry>(
    list: &'static str,
    key: &'static str,
    entries: &'a [T],
    link: impl Fn(&'a T) -> (&'a Id, Option<&'a Id>),
) -> impl Iterator<Item = (&'a Id, &'a Id, Path)> {
    entries.iter().enumerate().filter(|(_, entry)| entry.stands()).filter_map(move |(at, entry)| {
        let (id, to) = link(entry);
        Some((id, to?, path![list, at, key]))
    })
}

/// Reports each chain that comes back, once, at the first of its links in the file.
fn chain<'a>(links: impl Iterator<Item = (&'a Id, &'a Id, Path)>, found: &mut Findings) {
    let links: Vec<(&Id, &Id, Path)> = links.collect();
    let next: BTreeMap<&Id, &Id> = links.iter().map(|(from, to, _)| (*from, *to)).collect();
    let mut reported: BTreeSet<&Id> = BTreeSet::new();
    for (from, _, place) in &links {
        let mut round = BTreeSet::new();
        let mut at = *from;
        while round.insert(at)
            && let Some(to) = next.get(at)
        {
            at = to;
        }
        let comes_back =
            at == *from && round.len() <= next.len() && next.get(at).is_some_and(|to| round.contains(to));
        if comes_back && !reported.contains(from) {
            reported.extend(round);
            found.value(REFERS_TO_ITSELF, place.clone()).with_id("id", from.as_str());
        }
    }
}
