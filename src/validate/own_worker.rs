//! The own worker (omatyöntekijä, SHL 42 §): one, for as long as the clienthood lasts, unless none is needed.
//! Whether the one named may be an own worker by profession (817/2015) is not asked: the file does not say.

use super::Context;
use super::findings::Findings;
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::{Entry, standing};
use crate::model::team::TeamMember;
use crate::path;

/// There is a plan or a decision, but no own worker today.
pub const OWN_WORKER_MISSING: Kind = Kind::warning("own-worker-missing");
/// Two own workers at once.
pub const TWO_OWN_WORKERS: Kind = Kind::warning("two-own-workers");

pub(super) fn check(case: &Case, context: &Context<'_>, found: &mut Findings) {
    if let Some(today) = context.today
        && is_missing(case, today)
    {
        found.value(OWN_WORKER_MISSING, path!["team"]);
    }
    let own: Vec<(usize, &TeamMember)> = case
        .team
        .iter()
        .enumerate()
        .filter(|(_, member)| member.stands() && member.is_own_worker())
        .collect();
    for (position, (at, member)) in own.iter().enumerate() {
        let earlier = own.iter().take(position);
        if earlier.into_iter().any(|(_, other)| overlap(member, other)) {
            found.value(TWO_OWN_WORKERS, path!["team", *at, "role"]);
        }
    }
}

/// Only once there is a plan or a decision, and never where the last assessment found that none is needed.
fn is_missing(case: &Case, today: Date) -> bool {
    let needed = standing(&case.assessments).rev().find_map(|assessment| assessment.own_worker_needed);
    let planned = standing(&case.plans).any(|plan| plan.made <= today);
    let decided = standing(&case.decisions).any(|decision| decision.date <= today);
    case.is_open_on(today)
        && needed != Some(false)
        && (planned || decided)
        && case.own_worker_on(today).is_none()
}

/// The last day of one may be the first of the next.
fn overlap(one: &TeamMember, other: &TeamMember) -> bool {
    let begins_within = |a: &TeamMember, b: &TeamMember| match (a.from, b.to) {
        (Some(from), Some(to)) => from < to,
        _ => true,
    };
    begins_within(one, other) && begins_within(other, one)
}
