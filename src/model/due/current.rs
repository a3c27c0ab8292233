//! What stands in a case on a day: the beginning of the matter, the plans that are followed, the decision in
//! force, the last contact and the next meeting. Facts dated later are not seen.

use crate::model::case::Case;
use crate::model::closure::Closure;
use crate::model::code::Id;
use crate::model::date::Date;
use crate::model::decision::{Decision, DecisionKind};
use crate::model::entry::Entry;
use crate::model::path::Path;
use crate::model::plan::Plan;
use crate::model::session::Session;
use crate::model::timeline::GroupDay;
use crate::path;

/// The day from which the three months of SHL 45 § run: the last reopening, else the initiation; and its place.
pub fn matter_start(case: &Case, day: Date) -> (Date, Path) {
    let reopened = |(index, closure): (usize, &Closure)| {
        let date = closure.reopened.as_ref().filter(|_| closure.withdrawn.is_none())?.date?;
        (date <= day).then(|| (date, path!["earlier_closures", index, "reopened"]))
    };
    let last = case.earlier_closures.iter().enumerate().filter_map(reopened).max_by_key(|(date, _)| *date);
    last.unwrap_or_else(|| (case.initiation.date, path!["initiation", "date"]))
}

/// The plans that are followed on a day, with their position in the file: neither replaced nor followed by a
/// later one of the same kind.
pub fn live_plans(case: &Case, day: Date) -> impl Iterator<Item = (usize, &Plan)> {
    let known = move || case.plans.iter().enumerate().filter(move |(_, p)| p.stands() && p.made <= day);
    known().filter(move |(index, plan)| {
        !known().any(|(other, later)| {
            later.replaces.as_ref() == Some(&plan.id)
                || later.kind == plan.kind && (later.made, other) > (plan.made, *index)
        })
    })
}

/// The granting (or changing) decision by which the service is given on a day, with its position in the file.
///
/// A decision made but not yet in effect does not count; one whose `to` has passed does not either.
pub fn decision_in_force(case: &Case, day: Date) -> Option<(usize, &Decision)> {
    let (index, decision) = last_grant(case, |decision| decision.effective() <= day)?;
    let ended = case.decisions.iter().any(|end| {
        end.stands()
            && end.kind == DecisionKind::End
            && (decision.effective()..=day).contains(&end.effective())
    });
    let runs = decision_end(case, decision).is_none_or(|last| day <= last);
    (runs && !ended).then_some((index, decision))
}

/// The granting or changing decision that takes effect last, of those that fit.
pub(super) fn last_grant(case: &Case, fits: impl Fn(&Decision) -> bool) -> Option<(usize, &Decision)> {
    let gives = |decision: &Decision| matches!(decision.kind, DecisionKind::Grant | DecisionKind::Change);
    case.decisions
        .iter()
        .enumerate()
        .filter(|(_, decision)| decision.stands() && gives(decision) && fits(decision))
        .max_by_key(|(index, decision)| (decision.effective(), decision.date, *index))
}

/// The last day of a decision: its own, else that of the decision which it changes. One that ends another
/// gives nothing that would last so long.
pub fn decision_end(case: &Case, decision: &Decision) -> Option<Date> {
    if decision.kind == DecisionKind::End {
        return decision.to;
    }
    let changed = |id: &Id| case.decisions.iter().find(|other| other.stands() && other.id == *id);
    let mut chain = Some(decision);
    // As many steps as there are decisions: two that change each other end here.
    for _ in &case.decisions {
        match chain? {
            Decision { to: Some(day), .. } => return Some(*day),
            earlier => chain = earlier.changes.as_ref().and_then(changed),
        }
    }
    None
}

/// The day of the last contact up to a day: an attended session or presence in a group.
pub fn last_contact(case: &Case, group_days: &[GroupDay], day: Date) -> Option<Date> {
    let session = case.last_session_on(day).map(|session| session.date);
    let present =
        group_days.iter().filter(|met| met.is_present() && met.date <= day).map(|met| met.date).max();
    session.max(present)
}

/// The next meeting as it was agreed last, and the session in which it was, with its position in the file.
///
/// `None` once a session is recorded on that day.
pub fn next_meeting(case: &Case, day: Date) -> Option<(Date, usize, &Session)> {
    let known = || case.sessions.iter().enumerate().filter(|(_, s)| s.stands() && s.date <= day);
    let (index, session) =
        known().filter(|(_, s)| s.next.is_some()).max_by_key(|(index, s)| (s.date, *index))?;
    let next = session.next.filter(|next| *next >= day)?;
    (!known().any(|(_, held)| held.date == next)).then_some((next, index, session))
}
