//! What is due in a case on a day: limits that the law or the plan sets, meetings agreed, matters left open.
//!
//! Pure, and as of any day: only facts dated up to that day are seen, so that a report of last year says what was
//! late then. A case that is closed has only what follows the closing. Nothing is stored and nothing is said in
//! words here: `cli::page` and the command `due` show it. Neighbours: `statute` (the arithmetic of limits),
//! `timeline` (what has happened).

mod closed;
mod current;
mod joint;
mod rules;

use super::case::Case;
use super::code::{Id, choice};
use super::date::Date;
use super::office::Office;
use super::path::Path;
use super::statute::{Limit, Statutes};
use super::timeline::GroupDay;

pub use closed::after_closing;
pub use current::{decision_end, decision_in_force, last_contact, live_plans, matter_start, next_meeting};

choice! {
    /// What is due. The code is stable; people see the message `show-due-<code>`.
    DueKind("due_kind") {
        /// The service begun by a decision, within three months (SHL 45 §).
        Enforcement = "enforcement",
        /// The assessment started (SHL 36 §).
        AssessmentStart = "assessment_start",
        /// The assessment completed (SHL 36 §).
        AssessmentCompletion = "assessment_completion",
        /// The multisector employment plan made (381/2023).
        EmploymentPlan = "employment_plan",
        /// The multisector employment plan reviewed (381/2023).
        EmploymentPlanReview = "employment_plan_review",
        /// The activation plan reviewed (189/2001).
        ActivationPlanReview = "activation_plan_review",
        /// The plan reviewed by the day that the plan or its last review set.
        PlanReview = "plan_review",
        /// A new decision, or the end of the service: the decision in force runs out.
        DecisionEnding = "decision_ending",
        /// The client met: the office's `silent_days` have gone by.
        NotMet = "not_met",
        /// The client asked after the closing how things are.
        FollowUp = "follow_up",
        /// The documents destroyed: ten years from closing.
        Retention = "retention",
        /// The meeting agreed last.
        NextMeeting = "next_meeting",
        /// An appointment elsewhere.
        Appointment = "appointment",
        /// What was agreed at a prepared appointment, by the day that was agreed.
        AgreedTask = "agreed_task",
        /// A prepared appointment of which nobody has recorded what came of it.
        AppointmentResult = "appointment_result",
        /// An assessment under way.
        AssessmentOpen = "assessment_open",
        /// A check whose conclusion nobody has recorded.
        ConclusionMissing = "conclusion_missing",
        /// A plan on which nothing has been decided.
        PlanWithoutDecision = "plan_without_decision",
        /// Three absences in a row from a group.
        GroupAbsence = "group_absence",
        /// A participant of a group with whom nobody works in person.
        GroupOnly = "group_only",
    }
}

/// What the date of a thing due means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// The last day on which it is in time.
    Deadline,
    /// The day on which people meet.
    Agreed,
    /// The day since when it is left open; there is no limit, and it is never late.
    Unfinished,
}

impl DueKind {
    /// What the date means.
    pub fn nature(self) -> Nature {
        match self {
            Self::NextMeeting | Self::Appointment => Nature::Agreed,
            Self::AssessmentOpen
            | Self::ConclusionMissing
            | Self::PlanWithoutDecision
            | Self::AppointmentResult
            | Self::GroupAbsence
            | Self::GroupOnly => Nature::Unfinished,
            _ => Nature::Deadline,
        }
    }
}

/// The section on which a limit rests.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Basis {
    /// The statute as files name it: `SHL`.
    pub statute: String,
    /// The section's number, where it has been checked.
    pub section: Option<String>,
}

impl From<&Limit> for Basis {
    fn from(limit: &Limit) -> Self {
        Self { statute: limit.statute.clone(), section: limit.section.clone() }
    }
}

/// One thing due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub kind: DueKind,
    /// By when, on which day or since when, see [`DueKind::nature`].
    pub date: Date,
    /// Where in the case file it comes from.
    pub place: Path,
    /// The statute that sets the limit.
    pub basis: Option<Basis>,
    /// The entry that it concerns; of what concerns a group, the group.
    pub entry: Option<Id>,
}

impl Due {
    /// True if the last day has passed. What is agreed or left open is never late.
    pub fn is_late(&self, today: Date) -> bool {
        self.kind.nature() == Nature::Deadline && self.date < today
    }

    /// Days from `today` to the date; negative if it has passed.
    pub fn days_left(&self, today: Date) -> i64 {
        self.date.days_since(today)
    }
}

/// What a case is judged by beside its own file.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The office and its limits.
    pub office: &'a Office,
    /// The statutes and theirs.
    pub statutes: &'a Statutes,
    /// The client's attendance in groups, in any order; may be empty.
    pub group_days: &'a [GroupDay],
}

/// Everything due in a case as it stood on `day`, the earliest first.
pub fn due(case: &Case, around: &Around<'_>, day: Date) -> Vec<Due> {
    let view = rules::View { case, around, day };
    let mut found: Vec<Due> = match case.is_open_on(day) {
        true => rules::WHILE_OPEN.iter().flat_map(|rule| rule(&view)).collect(),
        false => after_closing(case, day),
    };
    found.sort_by_key(|due| (due.date, due.kind));
    found
}

/// What was past its date in a case as it stood on `day`: the indicator `late`.
pub fn late_on(case: &Case, around: &Around<'_>, day: Date) -> Vec<Due> {
    due(case, around, day).into_iter().filter(|due| due.is_late(day)).collect()
}

#[cfg(test)]
mod tests;
