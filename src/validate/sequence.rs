//! The order of the process: a plan before the decision that rests on it, a decision before the service begins.
//! Urgent help comes first (SHL 45 §), so an urgent matter is left alone.

use super::Context;
use super::findings::Findings;
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::decision::DecisionKind;
use crate::model::entry::{Entry, standing};
use crate::model::session::{Session, SessionForm};
use crate::path;

/// A service was granted before there was a plan.
pub const DECISION_BEFORE_PLAN: Kind = Kind::warning("decision-before-plan");
/// The service began before it was granted.
pub const MEETING_BEFORE_DECISION: Kind = Kind::warning("meeting-before-decision");

pub(super) fn check(case: &Case, _: &Context<'_>, found: &mut Findings) {
    let is_urgent = case.initiation.urgent.as_ref().is_some_and(|urgent| urgent.needed == Some(true));
    if is_urgent {
        return;
    }
    for (at, decision) in case.decisions.iter().enumerate().filter(|(_, decision)| decision.stands()) {
        if decision.kind == DecisionKind::Grant && case.plan_on(decision.date).is_none() {
            found
                .value(DECISION_BEFORE_PLAN, path!["decisions", at, "date"])
                .with_id("id", decision.id.as_str());
        }
    }
    check_meetings(case, found);
}

/// Reported once, at the first such meeting, with their number.
fn check_meetings(case: &Case, found: &mut Findings) {
    let granted = standing(&case.decisions)
        .filter(|decision| decision.kind == DecisionKind::Grant)
        .map(|decision| decision.date.min(decision.effective()))
        .min();
    let is_early = |session: &Session| granted.is_none_or(|granted| session.date < granted);
    let mut early = case.sessions.iter().enumerate().filter(|(_, session)| {
        session.stands() && session.is_attended() && is_early(session) && is_service(session, case)
    });
    if let Some((at, _)) = early.next() {
        found.value(MEETING_BEFORE_DECISION, path!["sessions", at, "date"]).with("count", early.count() + 1);
    }
}

/// Coaching and peer support are the service itself. Other meetings may belong to the assessment or to social
/// work, unless they say that they carry out the service or work on a goal, or come after the plan.
fn is_service(session: &Session, case: &Case) -> bool {
    match session.form {
        SessionForm::Coaching | SessionForm::PeerSupport => true,
        SessionForm::Individual => match &session.service {
            Some(service) => REHABILITATION.contains(&service.as_str()),
            None => !session.goals.is_empty() || case.plan_on(session.date).is_some(),
        },
        SessionForm::PreparedAppointment | SessionForm::NetworkMeeting | SessionForm::Contact => false,
    }
}

/// The services of which social rehabilitation consists; others need no decision on it.
const REHABILITATION: &[&str] = &[
    "individual_support",
    "hands_on_support",
    "group_activity",
    "work_activity",
    "intensified_individual_work",
    "intensive_social_guidance",
    "individual_coaching",
    "group_coaching",
    "peer_support",
];
