//! What a client plan should hold (SHL 39 §): made with the client or a reason why not, and each item of the
//! section filled or left out with a reason.

use super::Context;
use super::findings::Findings;
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::{Entry, standing};
use crate::model::plan::{Plan, PlanItem, PlanKind, Situation};
use crate::path;

/// Made without the client, and no reason given.
pub const PLAN_WITHOUT_CLIENT: Kind = Kind::warning("plan-without-client");
/// Items of the section that are neither filled nor left out.
pub const PLAN_ITEMS_OPEN: Kind = Kind::warning("plan-items-open");

pub(super) fn check(case: &Case, _: &Context<'_>, found: &mut Findings) {
    for (at, plan) in case.plans.iter().enumerate().filter(|(_, plan)| plan.stands()) {
        if !plan.with_client && is_blank(plan.without_client_reason.as_deref()) {
            found
                .value(PLAN_WITHOUT_CLIENT, path!["plans", at, "with_client"])
                .with_id("id", plan.id.as_str());
        }
        let open: Vec<&str> = open_items(case, plan).map(PlanItem::code).collect();
        if !open.is_empty() && !is_replaced(case, plan) {
            found
                .value(PLAN_ITEMS_OPEN, path!["plans", at])
                .with_id("id", plan.id.as_str())
                .with("items", open.join(", "));
        }
    }
}

fn is_replaced(case: &Case, plan: &Plan) -> bool {
    standing(&case.plans).any(|later| later.replaces.as_ref() == Some(&plan.id))
}

/// The items of the 39 § plan that are neither filled nor left out with a reason; none for other kinds of plans.
pub fn open_items<'a>(case: &'a Case, plan: &'a Plan) -> impl Iterator<Item = PlanItem> + 'a {
    let is_client_plan = matches!(plan.kind, PlanKind::ClientPlan | PlanKind::SocialRehabilitationPlan);
    let items = if is_client_plan { PlanItem::ALL } else { &[] };
    items.iter().copied().filter(|item| {
        let left_out = plan.left_out.get(item).is_some_and(|reason| !reason.trim().is_empty());
        applies(*item, plan.made) && !left_out && !is_filled(*item, case, plan)
    })
}

/// Items 10 and 11 came into force on 1.1.2025 (act 677/2023).
fn applies(item: PlanItem, made: Date) -> bool {
    let is_later = matches!(item, PlanItem::Environment | PlanItem::ClientProposal);
    !is_later || Date::new(2025, 1, 1).is_some_and(|in_force| made >= in_force)
}

/// Which keys fill which item.
fn is_filled(item: PlanItem, case: &Case, plan: &Plan) -> bool {
    let assessments = || standing(&case.assessments);
    match item {
        PlanItem::NeedEstimate => {
            assessments().any(|a| !a.needs.is_empty() || a.client_view.is_some() || a.conclusions.is_some())
        }
        PlanItem::ServiceNeed => standing(&plan.supports).any(|support| support.service.is_some()),
        PlanItem::NecessaryServices => {
            standing(&plan.supports).any(|support| support.service.is_some())
                || assessments().any(|assessment| !assessment.services_considered.is_empty())
        }
        PlanItem::MeetingFrequency => {
            plan.meeting_frequency.as_ref().is_some_and(|often| often.times.is_some() && often.per.is_some())
        }
        PlanItem::Strengths => assessments().any(|assessment| !assessment.strengths.is_empty()),
        PlanItem::Goals => standing(&plan.goals).next().is_some(),
        PlanItem::Duration => plan.expected_end.is_some() || assessments().any(|a| a.duration.is_some()),
        PlanItem::Partners => {
            standing(&plan.partners).next().is_some() || standing(&case.network).next().is_some()
        }
        PlanItem::FollowUp => plan.review_by.is_some(),
        PlanItem::Environment => plan.situation.as_ref().is_some_and(says_something),
        PlanItem::ClientProposal => !is_blank(plan.client_proposal.as_deref()),
    }
}

fn says_something(situation: &Situation) -> bool {
    !situation.helps.is_empty() || !situation.hinders.is_empty() || !is_blank(situation.text.as_deref())
}

fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
