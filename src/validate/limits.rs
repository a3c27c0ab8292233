//! Statutory time limits and agreed reviews that have passed. What is late in the file is always said; what is
//! only late by now, as of the day on which one looks.

use super::Context;
use super::findings::Findings;
use crate::diagnostic::Kind;
use crate::model::assessment::Assessment;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::decision::DecisionKind;
use crate::model::entry::{Entry, standing};
use crate::model::in_force::plans_in_force;
use crate::model::initiation::AssessmentLimit;
use crate::model::path::Path;
use crate::model::phase::{Phase, phase_on};
use crate::model::plan::{Plan, PlanKind};
use crate::model::statute::{months_after, weekdays_after};
use crate::path;

/// The assessment began or was completed after its limit, or has not by now (SHL 36 §).
pub const ASSESSMENT_LATE: Kind = Kind::warning("assessment-late");
/// Three months from initiation have passed without a decision in force (SHL 45 §).
pub const ENFORCEMENT_OVERDUE: Kind = Kind::warning("enforcement-overdue");
/// The service began after three months from initiation, and no reason is given (SHL 45 §).
pub const DELAY_WITHOUT_REASON: Kind = Kind::warning("delay-without-reason");
/// A review that was agreed or is required has not been held.
pub const REVIEW_OVERDUE: Kind = Kind::warning("review-overdue");
/// SHL 45 § 1 mom., 36 § (child), 381/2023 and 189/2001: three months.
const MONTHS: u16 = 3;
/// SHL 36 §: the seventh weekday.
const WEEKDAYS: u16 = 7;

pub(super) fn check(case: &Case, context: &Context<'_>, found: &mut Findings) {
    check_assessment(case, context, found);
    check_enforcement(case, context.today, found);
    if let Some(today) = context.today {
        check_reviews(case, today, found);
    }
}

fn check_assessment(case: &Case, context: &Context<'_>, found: &mut Findings) {
    let limit = case.initiation.assessment_limit.unwrap_or(AssessmentLimit::None);
    let settled = standing(&case.assessments).any(|assessment| assessment.not_made.is_some());
    if limit == AssessmentLimit::None || settled {
        return;
    }
    let saturdays = context.office.and_then(|office| office.limits.as_ref()?.saturdays_are_weekdays);
    let start_by = weekdays_after(case.initiation.date, WEEKDAYS, saturdays.unwrap_or(false));
    overrun(case, context.today, "started", start_by, |assessment| assessment.started, found);
    if limit == AssessmentLimit::ChildSpecialSupport {
        let complete_by = months_after(case.initiation.date, MONTHS);
        overrun(case, context.today, "completed", complete_by, |assessment| assessment.completed, found);
    }
}

/// One warning if the first such day lies after the limit, or has not come though the limit has passed.
fn overrun(
    case: &Case,
    today: Option<Date>,
    key: &'static str,
    limit: Date,
    day: fn(&Assessment) -> Option<Date>,
    found: &mut Findings,
) {
    let entries = case.assessments.iter().enumerate().filter(|(_, assessment)| assessment.stands());
    let first = entries.filter_map(|(at, assessment)| Some((day(assessment)?, at))).min();
    let place: Option<Path> = match first {
        Some((day, at)) => (day > limit).then(|| path!["assessments", at, key]),
        None => today
            .filter(|today| *today > limit && case.is_open_on(*today))
            .map(|_| path!["initiation", "assessment_limit"]),
    };
    if let Some(place) = place {
        found.value(ASSESSMENT_LATE, place).with("limit", limit);
    }
}

/// A matter that was opened again has no new limit that the statute states, so it is left alone.
fn check_enforcement(case: &Case, today: Option<Date>, found: &mut Findings) {
    let limit = months_after(case.initiation.date, MONTHS);
    if case.reopenings().next().is_some() {
        return;
    }
    let grants = case
        .decisions
        .iter()
        .enumerate()
        .filter(|(_, decision)| decision.stands() && decision.kind == DecisionKind::Grant);
    let first = grants.min_by_key(|(_, decision)| decision.effective());
    match (first, today) {
        (Some((at, decision)), _) => {
            let began = decision.enforced.unwrap_or(decision.effective());
            let reasoned = decision.delay_reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
            if began > limit && !reasoned {
                let key = if decision.enforced.is_some() { "enforced" } else { "from" };
                found
                    .value(DELAY_WITHOUT_REASON, path!["decisions", at, key])
                    .with_id("id", decision.id.as_str())
                    .with("limit", limit);
            }
        }
        (None, Some(today)) if today > limit && awaits_decision(case, today) => {
            found.value(ENFORCEMENT_OVERDUE, path!["initiation", "date"]).with("limit", limit);
        }
        (None, _) => {}
    }
}

/// Open, and neither sent elsewhere nor refused.
fn awaits_decision(case: &Case, today: Date) -> bool {
    let declined = standing(&case.assessments).any(|assessment| assessment.not_made.is_some());
    let phase = phase_on(case, today);
    !declined
        && matches!(
            phase,
            Some(
                Phase::Initiated
                    | Phase::InAssessment
                    | Phase::Assessed
                    | Phase::Checked
                    | Phase::Planned
                    | Phase::Decided
            )
        )
}

/// The plans in force are reviewed by the day agreed, and some kinds at least every three months.
fn check_reviews(case: &Case, today: Date, found: &mut Findings) {
    let is_under_way = !matches!(phase_on(case, today), Some(Phase::Ended | Phase::Redirected) | None);
    if !case.is_open_on(today) || !is_under_way {
        return;
    }
    for (at, plan) in plans_in_force(&case.plans, today) {
        if let Some((due, place)) = due(case, plan, at, today).filter(|(due, _)| *due < today) {
            found.value(REVIEW_OVERDUE, place).with_id("id", plan.id.as_str()).with("due", due);
        }
    }
}

/// The day by which the next review is due, and the place that says so.
fn due(case: &Case, plan: &Plan, at: usize, today: Date) -> Option<(Date, Path)> {
    let held = case
        .reviews
        .iter()
        .enumerate()
        .filter(|(_, review)| review.stands() && review.plan == plan.id && review.date <= today);
    let last = held.max_by_key(|(_, review)| review.date);
    let agreed = match last {
        Some((review, entry)) => match entry.next_review {
            Some(next) => Some((next, path!["reviews", review, "next_review"])),
            None => {
                plan.review_by.filter(|by| *by > entry.date).map(|by| (by, path!["plans", at, "review_by"]))
            }
        },
        None => plan.review_by.map(|by| (by, path!["plans", at, "review_by"])),
    };
    let is_statutory = matches!(plan.kind, PlanKind::MultisectorEmploymentPlan | PlanKind::ActivationPlan);
    let since = last.map_or(plan.made, |(_, review)| review.date);
    let required = is_statutory.then(|| (months_after(since, MONTHS), path!["plans", at, "kind"]));
    agreed.into_iter().chain(required).min_by_key(|(day, _)| *day)
}
