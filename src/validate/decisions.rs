//! Decisions: who may make them (SHL 46 §), and that a departure from the plan is reasoned (SHL 45 § 3 mom.).
//! Says nothing where the file does not show it. Neighbours: `sequence` and `limits` look at their days.

use super::Context;
use super::findings::Findings;
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::client::SpecialSupport;
use crate::model::code::Id;
use crate::model::date::Date;
use crate::model::decision::{Decision, DecisionKind};
use crate::model::entry::{Entry, standing};
use crate::model::in_force::plans_in_force;
use crate::model::office::Office;
use crate::model::plan::{Plan, RehabilitationAs};
use crate::path;

/// A client in need of special support, and the decision is not a social worker's.
pub const SPECIAL_SUPPORT_DECIDER: Kind = Kind::warning("special-support-decider");
/// A decision that departs from the plan and does not say why.
pub const DEPARTURE_WITHOUT_REASON: Kind = Kind::warning("departure-without-reason");

/// The code of the decision on the service as a whole.
const SOCIAL_REHABILITATION: &str = "social_rehabilitation";

pub(super) fn check(case: &Case, context: &Context<'_>, found: &mut Findings) {
    for (at, decision) in case.decisions.iter().enumerate().filter(|(_, decision)| decision.stands()) {
        if context.office.is_some_and(|office| is_for_a_social_worker(case, decision, office)) {
            found
                .value(SPECIAL_SUPPORT_DECIDER, path!["decisions", at, "by"])
                .with_id("id", decision.id.as_str());
        }
        if departs(case, decision) && !is_reasoned(decision) {
            found.value(DEPARTURE_WITHOUT_REASON, path!["decisions", at]).with_id("id", decision.id.as_str());
        }
    }
}

/// Known only where the file says who decided and what they are.
fn is_for_a_social_worker(case: &Case, decision: &Decision, office: &Office) -> bool {
    let decider = decision.by.as_ref().and_then(|by| office.worker(by.as_str()));
    case.client.special_support_on(decision.date) == SpecialSupport::True
        && decider.is_some_and(|worker| worker.role.as_str() != "social_worker")
}

/// True if the decision says why it departs from the plan.
pub fn is_reasoned(decision: &Decision) -> bool {
    decision.departs_from_plan.as_ref().is_some_and(|reason| !reason.trim().is_empty())
}

/// Whether the decision departs from the plan, as far as it can be told from the file: the plans in force have the service and it is refused, they do not
/// have it and it is granted, or the decision states goals of none of them. Since 1.1.2025 (act 677/2023).
pub fn departs(case: &Case, decision: &Decision) -> bool {
    let in_force = Date::new(2025, 1, 1).is_some_and(|in_force| decision.date >= in_force);
    let plans: Vec<&Plan> = plans_in_force(&case.plans, decision.date).map(|(_, plan)| plan).collect();
    if !in_force || plans.is_empty() {
        return false;
    }
    let planned = plans.iter().any(|plan| has_service(plan, decision));
    let of_a_plan = |id: &Id| plans.iter().any(|plan| plan.goals.iter().any(|goal| goal.id == *id));
    let has_other_goals = !decision.goals.iter().all(of_a_plan);
    match decision.kind {
        DecisionKind::Refuse => planned,
        DecisionKind::Grant => !planned || has_other_goals,
        DecisionKind::Change => has_other_goals,
        DecisionKind::End => false,
    }
}

fn has_service(plan: &Plan, decision: &Decision) -> bool {
    let service = decision.service.as_str();
    let supported = standing(&plan.supports)
        .filter(|support| support.declined.is_none())
        .any(|support| support.service.as_ref().is_some_and(|own| own.as_str() == service));
    // Rehabilitation as a whole is in every plan made for it, unless the plan has it only as an aim.
    let as_a_whole = service == SOCIAL_REHABILITATION
        && (plan.rehabilitation_as.is_empty() || plan.rehabilitation_as.contains(&RehabilitationAs::Service));
    supported || as_a_whole
}
