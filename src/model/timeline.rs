//! Everything that has happened in a case, in the order of the days: one event for each dated fact.
//!
//! An event points at the fact and says nothing in words; `cli::page` does. Entries withdrawn stay, marked as
//! struck. Facts without a date have no place in time and are left out. Neighbour: `due` (what lies ahead).

use super::assessment::{Assessment, Check, Measurement};
use super::case::Case;
use super::closure::{Closure, FollowUp, Reopened};
use super::code::Id;
use super::date::Date;
use super::decision::Decision;
use super::entry::Entry;
use super::group::{GroupAttendance, Presence};
use super::initiation::Initiation;
use super::path::Path;
use super::plan::{Goal, GoalEnded, Plan};
use super::review::Review;
use super::session::{Appointment, Observation, Session};
use super::team::{ConsentRecord, NetworkMember, Pause, ProjectMembership, TeamMember};
use crate::path;

/// A group meeting as it stands in the case of one participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupDay {
    /// The day.
    pub date: Date,
    /// The group, by its folder's name.
    pub group: Id,
    /// Whether the client was there.
    pub presence: Presence,
}

impl GroupDay {
    /// The day that a row of a group's attendance records.
    pub fn new(group: &str, row: &GroupAttendance) -> Self {
        Self { date: row.date, group: Id::new(group), presence: row.presence }
    }

    /// True if the client was there.
    pub fn is_present(&self) -> bool {
        self.presence == Presence::Present
    }

    /// True if the client had said that they would not come.
    pub fn is_excused(&self) -> bool {
        self.presence == Presence::Excused
    }
}

/// What happened, pointing at the record that says so. The order is that of the work, for facts of one day.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "each variant is named after the record that it points at")]
pub enum Fact<'a> {
    Initiated(&'a Initiation),
    Reopened(&'a Reopened),
    TeamJoined(&'a TeamMember),
    TeamLeft(&'a TeamMember),
    NetworkJoined(&'a NetworkMember),
    NetworkLeft(&'a NetworkMember),
    ConsentGiven(&'a ConsentRecord),
    ConsentWithdrawn(&'a ConsentRecord),
    ProjectJoined(&'a ProjectMembership),
    ProjectLeft(&'a ProjectMembership),
    PauseBegan(&'a Pause),
    PauseEnded(&'a Pause),
    AssessmentStarted(&'a Assessment),
    AssessmentCompleted(&'a Assessment),
    AssessmentNotMade(&'a Assessment),
    Measured(&'a Measurement),
    Checked(&'a Check),
    PlanMade(&'a Plan),
    GoalSet(&'a Goal),
    GoalEnded(&'a Goal, &'a GoalEnded),
    Decided(&'a Decision),
    Enforced(&'a Decision),
    Session(&'a Session),
    GroupDay(&'a GroupDay),
    Appointment(&'a Appointment),
    Observed(&'a Observation),
    Reviewed(&'a Review),
    Closed(&'a Closure),
    FollowedUp(&'a FollowUp),
}

/// A dated fact of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Event<'a> {
    /// The day.
    pub date: Date,
    /// What happened.
    pub fact: Fact<'a>,
    /// The id of its entry.
    pub entry: Option<&'a Id>,
    /// Its place in the case file; the root for what stands in another file.
    pub place: Path,
    /// True if the entry was withdrawn: it is shown struck through and counts nowhere.
    pub struck: bool,
}

/// Every dated fact of a case, the oldest first; of one day in the order of the work, then of the file.
///
/// Days to come are among them. For the newest first, turn it round (`.rev()`).
pub fn timeline<'a>(case: &'a Case, group_days: &'a [GroupDay]) -> Vec<Event<'a>> {
    let mut line = Line(Vec::new());
    line.beginning(case);
    line.people(case);
    line.pauses(case);
    line.finding_out(case);
    line.plans(case);
    line.decisions(case);
    line.meetings(case, group_days);
    line.reviews(case);
    line.end(case);
    // Stable, so that what was added first stands first on its day.
    line.0.sort_by_key(|event| event.date);
    line.0
}

/// The events collected so far.
struct Line<'a>(Vec<Event<'a>>);

impl<'a> Line<'a> {
    fn add(&mut self, date: Option<Date>, fact: Fact<'a>, entry: Option<&'a Id>, place: Path, struck: bool) {
        self.0.extend(date.map(|date| Event { date, fact, entry, place, struck }));
    }

    /// Adds an event of an entry, which knows its id and whether it was withdrawn.
    fn entry<T: Entry>(&mut self, date: Option<Date>, fact: Fact<'a>, entry: &'a T, place: Path) {
        self.add(date, fact, entry.id(), place, !entry.stands());
    }

    fn beginning(&mut self, case: &'a Case) {
        let initiation = &case.initiation;
        self.add(Some(initiation.date), Fact::Initiated(initiation), None, path!["initiation"], false);
        for (index, closure) in case.earlier_closures.iter().enumerate() {
            let Some(reopened) = &closure.reopened else { continue };
            let place = path!["earlier_closures", index, "reopened"];
            self.add(reopened.date, Fact::Reopened(reopened), None, place, closure.withdrawn.is_some());
        }
    }

    fn people(&mut self, case: &'a Case) {
        for (index, member) in case.team.iter().enumerate() {
            self.entry(member.from, Fact::TeamJoined(member), member, path!["team", index]);
            self.entry(member.to, Fact::TeamLeft(member), member, path!["team", index]);
        }
        for (index, member) in case.network.iter().enumerate() {
            self.entry(member.from, Fact::NetworkJoined(member), member, path!["network", index]);
            self.entry(member.to, Fact::NetworkLeft(member), member, path!["network", index]);
        }
        for (index, consent) in case.consents.iter().enumerate() {
            let place = path!["consents", index];
            self.entry(consent.given, Fact::ConsentGiven(consent), consent, place.clone());
            self.entry(consent.withdrawn_on(), Fact::ConsentWithdrawn(consent), consent, place);
        }
        for (index, project) in case.projects.iter().enumerate() {
            self.entry(project.joined, Fact::ProjectJoined(project), project, path!["projects", index]);
            self.entry(project.left, Fact::ProjectLeft(project), project, path!["projects", index]);
        }
    }

    fn pauses(&mut self, case: &'a Case) {
        for (index, pause) in case.pauses.iter().enumerate() {
            self.entry(pause.from, Fact::PauseBegan(pause), pause, path!["pauses", index]);
            self.entry(pause.to, Fact::PauseEnded(pause), pause, path!["pauses", index]);
        }
    }

    fn finding_out(&mut self, case: &'a Case) {
        for (index, one) in case.assessments.iter().enumerate() {
            let place = path!["assessments", index];
            self.entry(one.started, Fact::AssessmentStarted(one), one, place.clone());
            self.entry(one.completed, Fact::AssessmentCompleted(one), one, place.clone());
            let not_made = one.not_made.as_ref().and_then(|not_made| not_made.date);
            self.entry(not_made, Fact::AssessmentNotMade(one), one, place);
        }
        for (index, one) in case.measurements.iter().enumerate() {
            self.entry(one.date, Fact::Measured(one), one, path!["measurements", index]);
        }
        for (index, check) in case.checks.iter().enumerate() {
            self.entry(check.date, Fact::Checked(check), check, path!["checks", index]);
        }
    }

    fn plans(&mut self, case: &'a Case) {
        for (index, plan) in case.plans.iter().enumerate() {
            self.entry(Some(plan.made), Fact::PlanMade(plan), plan, path!["plans", index]);
            for (at, goal) in plan.goals.iter().enumerate() {
                let place = path!["plans", index, "goals", at];
                // A goal of a plan that was withdrawn went with it.
                let struck = !(goal.stands() && plan.stands());
                let id = Some(&goal.id);
                self.add(Some(goal.set.unwrap_or(plan.made)), Fact::GoalSet(goal), id, place.clone(), struck);
                let Some(ended) = &goal.ended else { continue };
                self.add(ended.date, Fact::GoalEnded(goal, ended), id, place, struck);
            }
        }
    }

    fn decisions(&mut self, case: &'a Case) {
        for (index, decision) in case.decisions.iter().enumerate() {
            let place = path!["decisions", index];
            self.entry(Some(decision.date), Fact::Decided(decision), decision, place.clone());
            self.entry(decision.enforced, Fact::Enforced(decision), decision, place);
        }
    }

    fn meetings(&mut self, case: &'a Case, group_days: &'a [GroupDay]) {
        for (index, session) in case.sessions.iter().enumerate() {
            self.entry(Some(session.date), Fact::Session(session), session, path!["sessions", index]);
        }
        for met in group_days {
            self.add(Some(met.date), Fact::GroupDay(met), Some(&met.group), Path::root(), false);
        }
        for (index, one) in case.appointments.iter().enumerate() {
            self.entry(one.date, Fact::Appointment(one), one, path!["appointments", index]);
        }
        for (index, one) in case.observations.iter().enumerate() {
            self.entry(one.date, Fact::Observed(one), one, path!["observations", index]);
        }
    }

    fn reviews(&mut self, case: &'a Case) {
        for (index, review) in case.reviews.iter().enumerate() {
            self.entry(Some(review.date), Fact::Reviewed(review), review, path!["reviews", index]);
        }
    }

    fn end(&mut self, case: &'a Case) {
        let earlier = case.earlier_closures.iter().enumerate();
        let earlier = earlier.map(|(index, closure)| (closure, path!["earlier_closures", index]));
        for (closure, place) in earlier.chain(case.closure.iter().map(|last| (last, path!["closure"]))) {
            let struck = closure.withdrawn.is_some();
            self.add(Some(closure.date), Fact::Closed(closure), None, place.clone(), struck);
            let Some(follow_up) = &closure.follow_up else { continue };
            self.add(follow_up.done, Fact::FollowedUp(follow_up), None, place.key("follow_up"), struck);
        }
    }
}

#[cfg(test)]
mod tests;
