//! One function for each kind of thing that may be due; each sees the case as it stood on the day.
//!
//! How long a limit is stands in the statutes and in the office's settings, never here. Neighbour: `current`, what
//! stands on a day.

use crate::model::assessment::Assessment;
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::date::Date;
use crate::model::decision::{Decision, DecisionKind};
use crate::model::due::current::{
    decision_end, last_contact, last_grant, live_plans, matter_start, next_meeting,
};
use crate::model::due::joint::joint_appointments;
use crate::model::due::{Around, Basis, Due, DueKind};
use crate::model::entry::{Entry, standing};
use crate::model::group::{GROUP_DAYS, INDIVIDUAL_WORK_DAYS};
use crate::model::initiation::AssessmentLimit;
use crate::model::path::Path;
use crate::model::phase::{Phase, phase_on};
use crate::model::plan::{Plan, PlanKind};
use crate::model::review::{Review, ReviewOutcome};
use crate::model::statute::{Concerns, LimitKind};
use crate::path;

/// A case on a day.
pub(super) struct View<'a> {
    pub(super) case: &'a Case,
    pub(super) around: &'a Around<'a>,
    pub(super) day: Date,
}

pub(super) type Rule = fn(&View<'_>) -> Vec<Due>;

pub(super) const WHILE_OPEN: &[Rule] = &[
    enforcement,
    assessment_limits,
    employment_plan,
    statutory_reviews,
    plan_reviews,
    decision_ending,
    not_met,
    next_session,
    appointments,
    joint_appointments,
    open_assessments,
    conclusions,
    plans_without_decision,
    group_absences,
    group_only,
];

/// So many absences in a row call for asking why.
const ABSENCES: usize = 3;

impl View<'_> {
    fn reached(&self, date: Option<Date>) -> bool {
        date.is_some_and(|date| date <= self.day)
    }

    /// False once the client has been sent elsewhere or the service has ended.
    fn goes_on(&self) -> bool {
        !matches!(phase_on(self.case, self.day), Some(Phase::Redirected | Phase::Ended))
    }

    /// True once the service has ended. A client sent elsewhere may still have a plan that is followed.
    fn has_ended(&self) -> bool {
        phase_on(self.case, self.day) == Some(Phase::Ended)
    }

    fn is_active(&self) -> bool {
        phase_on(self.case, self.day) == Some(Phase::Active)
    }

    /// The last day of a statutory limit that runs from `event`, if there is such a limit.
    fn limit(&self, kind: LimitKind, concerns: Concerns, event: Date) -> Option<(Date, Basis)> {
        let limit = self.around.statutes.limit(kind, concerns, event)?;
        let limits = self.around.office.limits.as_ref();
        let saturdays = limits.and_then(|limits| limits.saturdays_are_weekdays).unwrap_or(false);
        Some((limit.last_day(event, saturdays), Basis::from(limit)))
    }

    /// The last review of a plan that counts.
    fn last_review(&self, plan: &Plan) -> Option<(usize, &Review)> {
        let reviews = self.case.reviews.iter().enumerate();
        let of_plan = |review: &Review| review.stands() && review.plan == plan.id && review.date <= self.day;
        reviews.filter(|(_, review)| of_plan(review)).max_by_key(|(index, review)| (review.date, *index))
    }
}

pub(super) fn plain(kind: DueKind, date: Date, place: Path, entry: Option<&Id>) -> Due {
    Due { kind, date, place, basis: None, entry: entry.cloned() }
}

fn statutory(kind: DueKind, limit: (Date, Basis), place: Path, entry: Option<&Id>) -> Due {
    let (date, basis) = limit;
    Due { kind, date, place, basis: Some(basis), entry: entry.cloned() }
}

/// From initiation or reopening until a granting decision is enforced (SHL 45 §).
fn enforcement(view: &View<'_>) -> Vec<Due> {
    let (start, origin) = matter_start(view.case, view.day);
    if !view.goes_on() || is_enforced(view, start) {
        return Vec::new();
    }
    let waiting = last_grant(view.case, |decision| decision.date <= view.day && decision.date >= start);
    let (place, entry) = match waiting {
        Some((index, decision)) => (path!["decisions", index], Some(&decision.id)),
        None => (origin, None),
    };
    let limit = view.limit(LimitKind::Enforcement, Concerns::Everyone, start);
    limit.map(|limit| statutory(DueKind::Enforcement, limit, place, entry)).into_iter().collect()
}

/// Enforced since `start`, or earlier by a decision that was still in force when the matter was opened again.
fn is_enforced(view: &View<'_>, start: Date) -> bool {
    let ended = |decision: &Decision| {
        decision_end(view.case, decision).is_some_and(|last| last < start)
            || standing(&view.case.decisions)
                .any(|end| end.kind == DecisionKind::End && end.effective() <= start)
    };
    standing(&view.case.decisions)
        .filter(|decision| decision.kind == DecisionKind::Grant && view.reached(decision.enforced))
        .any(|decision| decision.enforced >= Some(start) || !ended(decision))
}

/// The start and the completion of the assessment, for those for whom the law sets a limit (SHL 36 §).
fn assessment_limits(view: &View<'_>) -> Vec<Due> {
    let concerns = match view.case.initiation.assessment_limit {
        Some(AssessmentLimit::SevenWeekdays) => Concerns::SevenWeekdays,
        Some(AssessmentLimit::ChildSpecialSupport) => Concerns::ChildSpecialSupport,
        Some(AssessmentLimit::None) | None => return Vec::new(),
    };
    let settled = |done: fn(&Assessment) -> Option<Date>| {
        standing(&view.case.assessments)
            .any(|assessment| assessment.not_made.is_some() || view.reached(done(assessment)))
    };
    let limits = [
        (DueKind::AssessmentStart, LimitKind::AssessmentStart, settled(|a| a.started.or(a.completed))),
        (DueKind::AssessmentCompletion, LimitKind::AssessmentCompletion, settled(|a| a.completed)),
    ];
    let place = path!["initiation", "assessment_limit"];
    limits
        .into_iter()
        .filter(|(_, _, settled)| !settled)
        .filter_map(|(kind, limit, _)| {
            let limit = view.limit(limit, concerns, view.case.initiation.date)?;
            Some(statutory(kind, limit, place.clone(), None))
        })
        .collect()
}

/// The multisector employment plan, three months from the start of the shared assessment.
///
/// The file does not say which assessment leads to such a plan; it is taken to be the first one made with the
/// employment services of a client who came from the multisector service.
fn employment_plan(view: &View<'_>) -> Vec<Due> {
    let has_plan = standing(&view.case.plans)
        .any(|plan| plan.kind == PlanKind::MultisectorEmploymentPlan && plan.made <= view.day);
    if has_plan || !view.goes_on() || view.case.initiation.source.as_str() != "multisector_employment" {
        return Vec::new();
    }
    let shared = view.case.assessments.iter().enumerate().filter(|(_, assessment)| {
        assessment.stands()
            && view.reached(assessment.started)
            && assessment.participants.iter().any(|id| *id == "employment_services")
    });
    let first = shared.min_by_key(|(_, assessment)| assessment.started);
    let found = first.and_then(|(index, assessment)| {
        let limit = view.limit(LimitKind::EmploymentPlan, Concerns::Everyone, assessment.started?)?;
        Some(statutory(DueKind::EmploymentPlan, limit, path!["assessments", index], Some(&assessment.id)))
    });
    found.into_iter().collect()
}

/// The reviews that the law asks of two kinds of plan, three months from the plan or its last review.
fn statutory_reviews(view: &View<'_>) -> Vec<Due> {
    let of_plan = |(index, plan): (usize, &Plan)| {
        let (kind, limit) = match plan.kind {
            PlanKind::MultisectorEmploymentPlan => {
                (DueKind::EmploymentPlanReview, LimitKind::EmploymentPlanReview)
            }
            PlanKind::ActivationPlan => (DueKind::ActivationPlanReview, LimitKind::ActivationPlanReview),
            _ => return None,
        };
        let reviewed = view.last_review(plan).map(|(_, review)| review.date);
        let limit = view.limit(limit, Concerns::Everyone, plan.made.max(reviewed.unwrap_or(plan.made)))?;
        Some(statutory(kind, limit, path!["plans", index], Some(&plan.id)))
    };
    if view.has_ended() {
        return Vec::new();
    }
    live_plans(view.case, view.day).filter_map(of_plan).collect()
}

/// The day that the plan, or its last review, set for the next review.
fn plan_reviews(view: &View<'_>) -> Vec<Due> {
    let of_plan = |(index, plan): (usize, &Plan)| match view.last_review(plan) {
        Some((_, review)) if review.outcome == Some(ReviewOutcome::End) => None,
        Some((at, review)) => {
            let place = path!["reviews", at, "next_review"];
            Some(plain(DueKind::PlanReview, review.next_review?, place, Some(&plan.id)))
        }
        None => {
            let place = path!["plans", index, "review_by"];
            Some(plain(DueKind::PlanReview, plan.review_by?, place, Some(&plan.id)))
        }
    };
    if view.has_ended() {
        return Vec::new();
    }
    live_plans(view.case, view.day).filter_map(of_plan).collect()
}

/// The last day of the service that has been granted.
fn decision_ending(view: &View<'_>) -> Vec<Due> {
    let last = last_grant(view.case, |decision| decision.date <= view.day).filter(|_| view.is_active());
    let found = last.and_then(|(index, decision)| {
        let end = decision_end(view.case, decision)?;
        Some(plain(DueKind::DecisionEnding, end, path!["decisions", index], Some(&decision.id)))
    });
    found.into_iter().collect()
}

/// No contact for the office's `silent_days` in a service that runs and is not paused; days before the service
/// began and those of a pause do not count.
fn not_met(view: &View<'_>) -> Vec<Due> {
    let (case, day) = (view.case, view.day);
    if !view.is_active() || case.is_paused_on(day) {
        return Vec::new();
    }
    let contact = last_contact(case, view.around.group_days, day);
    let pause = standing(&case.pauses).filter_map(|pause| pause.to).filter(|to| *to < day).max();
    let began = case.first_grant().map(Decision::effective);
    let Some(since) = contact.max(pause).max(began) else { return Vec::new() };
    let last_day = since.plus_days(i64::from(view.around.office.silent_days()));
    let silent = (last_day <= day).then(|| plain(DueKind::NotMet, last_day, path!["sessions"], None));
    silent.into_iter().collect()
}

fn next_session(view: &View<'_>) -> Vec<Due> {
    let agreed = next_meeting(view.case, view.day).map(|(date, index, session)| {
        plain(DueKind::NextMeeting, date, path!["sessions", index, "next"], Some(&session.id))
    });
    agreed.into_iter().collect()
}

fn appointments(view: &View<'_>) -> Vec<Due> {
    let ahead = view.case.appointments.iter().enumerate().filter(|(_, appointment)| {
        appointment.stands() && appointment.kept.is_none() && appointment.date >= Some(view.day)
    });
    ahead
        .filter_map(|(index, appointment)| {
            let place = path!["appointments", index];
            Some(plain(DueKind::Appointment, appointment.date?, place, appointment.id.as_ref()))
        })
        .collect()
}

fn open_assessments(view: &View<'_>) -> Vec<Due> {
    let open = view.case.assessments.iter().enumerate().filter(|(_, assessment)| {
        assessment.stands() && assessment.not_made.is_none() && !view.reached(assessment.completed)
    });
    open.filter(|(_, assessment)| view.reached(assessment.started))
        .filter_map(|(index, assessment)| {
            let place = path!["assessments", index];
            Some(plain(DueKind::AssessmentOpen, assessment.started?, place, Some(&assessment.id)))
        })
        .collect()
}

/// Checks without a conclusion, unless a later one has been concluded.
fn conclusions(view: &View<'_>) -> Vec<Due> {
    let checks = || view.case.checks.iter().enumerate().filter(|(_, c)| c.stands() && view.reached(c.date));
    let concluded =
        checks().filter(|(_, check)| check.conclusion.is_some()).filter_map(|(_, check)| check.date).max();
    checks()
        .filter(|(_, check)| check.conclusion.is_none() && check.date > concluded)
        .filter_map(|(index, check)| {
            let place = path!["checks", index];
            Some(plain(DueKind::ConclusionMissing, check.date?, place, check.id.as_ref()))
        })
        .collect()
}

/// Plans in a matter on which nothing has been decided since it was opened, and nothing earlier is in force.
fn plans_without_decision(view: &View<'_>) -> Vec<Due> {
    let (start, _) = matter_start(view.case, view.day);
    let decided = standing(&view.case.decisions)
        .any(|decision| decision.date <= view.day && (decision.date >= start || is_enforced(view, start)));
    if decided || !view.goes_on() {
        return Vec::new();
    }
    live_plans(view.case, view.day)
        .map(|(index, plan)| {
            plain(DueKind::PlanWithoutDecision, plan.made, path!["plans", index], Some(&plan.id))
        })
        .collect()
}

/// The last three meetings of a group missed; a notified absence neither counts nor breaks the row.
fn group_absences(view: &View<'_>) -> Vec<Due> {
    let mut days: Vec<_> =
        view.around.group_days.iter().filter(|met| met.date <= view.day && !met.is_excused()).collect();
    days.sort_by_key(|met| (&met.group, met.date));
    days.chunk_by(|one, other| one.group == other.group)
        .filter_map(|of_group| {
            let last = of_group.len().checked_sub(ABSENCES).and_then(|start| of_group.get(start..))?;
            let third = last.last().filter(|_| !last.iter().any(|met| met.is_present()))?;
            Some(plain(DueKind::GroupAbsence, third.date, Path::root(), Some(&third.group)))
        })
        .collect()
}

/// Group work rests on individual work: somebody came lately, and nobody has met them in person.
fn group_only(view: &View<'_>) -> Vec<Due> {
    let lately = |date: Date, days: i64| date <= view.day && view.day.days_since(date) <= days;
    let came = view.around.group_days.iter().filter(|met| met.is_present() && lately(met.date, GROUP_DAYS));
    let is_met = standing(&view.case.sessions)
        .any(|session| session.is_attended() && lately(session.date, INDIVIDUAL_WORK_DAYS));
    let last = came.max_by_key(|met| (met.date, &met.group)).filter(|_| !is_met);
    last.map(|met| plain(DueKind::GroupOnly, met.date, Path::root(), Some(&met.group))).into_iter().collect()
}
