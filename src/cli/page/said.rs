//! What is due in words, as a practitioner would say it.
//!
//! One message for each kind, found by an exhaustive match. Neighbour: `story` (what has happened).

use super::voice::Voice;
use crate::model::due::{Due, DueKind, Nature};
use crate::tr;

/// What is due, in a few words: `palvelu aloitettava (SHL 45 §)`.
pub fn due_in_words(due: &Due, voice: &Voice<'_>) -> String {
    let what = voice.text(due_id(due.kind));
    let concerns = match (&due.basis, due.kind) {
        (Some(basis), _) => {
            basis.section.as_ref().map(|section| format!("{} {section}\u{a0}§", basis.statute))
        }
        (None, DueKind::GroupAbsence | DueKind::GroupOnly) => due.entry.as_ref().map(ToString::to_string),
        _ => None,
    };
    match concerns {
        Some(more) => format!("{what} ({more})"),
        None => what,
    }
}

/// How far the date of a thing due is: days late, days left, or since when.
pub fn due_distance(due: &Due, voice: &Voice<'_>) -> String {
    let days = due.days_left(voice.today);
    match due.kind.nature() {
        Nature::Deadline if days < 0 => tr!(voice.messages, "show-days-late", days = -days),
        _ => voice.distance(due.date),
    }
}

fn due_id(kind: DueKind) -> &'static str {
    match kind {
        DueKind::Enforcement => "show-due-enforcement",
        DueKind::AssessmentStart => "show-due-assessment-start",
        DueKind::AssessmentCompletion => "show-due-assessment-completion",
        DueKind::EmploymentPlan => "show-due-employment-plan",
        DueKind::EmploymentPlanReview => "show-due-employment-plan-review",
        DueKind::ActivationPlanReview => "show-due-activation-plan-review",
        DueKind::PlanReview => "show-due-plan-review",
        DueKind::DecisionEnding => "show-due-decision-ending",
        DueKind::NotMet => "show-due-not-met",
        DueKind::FollowUp => "show-due-follow-up",
        DueKind::Retention => "show-due-retention",
        DueKind::NextMeeting => "show-due-next-meeting",
        DueKind::Appointment => "show-due-appointment",
        DueKind::AgreedTask => "show-due-agreed-task",
        DueKind::AppointmentResult => "show-due-appointment-result",
        DueKind::AssessmentOpen => "show-due-assessment-open",
        DueKind::ConclusionMissing => "show-due-conclusion-missing",
        DueKind::PlanWithoutDecision => "show-due-plan-without-decision",
        DueKind::GroupAbsence => "show-due-group-absence",
        DueKind::GroupOnly => "show-due-group-only",
    }
}
