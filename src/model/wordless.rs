//! Records without what people wrote in their own words: all that counting and listing needs, and nothing of a
//! client's story. This is what may lie in a cache.
//!
//! Codes, days, numbers, names of entries and the alias stay. A text that says something becomes a mark, a blank
//! one stays blank, for some rules ask whether anything was written. A new field of free text gets its line here.
//! Neighbour: `reach`, which leaves out whole sessions.

use super::assessment::Assessment;
use super::case::Case;
use super::closure::Closure;
use super::encounter::Encounter;
use super::entry::{Addendum, Withdrawal};
use super::event::Event;
use super::group::{Group, GroupAttendance, GroupReview, Meeting, Membership};
use super::plan::{Declined, Goal, Plan};
use super::review::{GoalRating, Review};
use super::session::Session;
use super::survey::SurveyAnswer;
use super::team::ConsentWithdrawn;

/// What stands where somebody wrote something.
const SAID: &str = "…";

/// A record that can forget its free texts.
pub trait Wordless {
    /// Puts a mark in the place of every free text.
    fn drop_words(&mut self);
}

fn hush<'t>(texts: impl IntoIterator<Item = &'t mut String>) {
    for text in texts {
        *text = if text.trim().is_empty() { String::new() } else { SAID.to_owned() };
    }
}

fn hush_additions(addenda: &mut [Addendum], withdrawn: Option<&mut Withdrawal>) {
    hush(addenda.iter_mut().filter_map(|addendum| addendum.text.as_mut()));
    hush(withdrawn.into_iter().filter_map(|withdrawal| withdrawal.reason.as_mut()));
}

fn hush_each<T: Wordless>(records: &mut [T]) {
    records.iter_mut().for_each(Wordless::drop_words);
}

/// Entries whose only words are what was added to them, and why they were withdrawn.
macro_rules! hush_entries {
    ($($entries:expr),* $(,)?) => {
        $(for entry in $entries {
            hush_additions(&mut entry.addenda, entry.withdrawn.as_deref_mut());
        })*
    };
}

impl Wordless for Case {
    fn drop_words(&mut self) {
        hush(&mut self.initiation.reason);
        hush(self.client.representatives.iter_mut().filter_map(|one| one.scope.as_mut()));
        hush(self.network.iter_mut().filter_map(|member| member.role.as_mut()));
        hush_consents(self);
        hush_each(&mut self.assessments);
        hush_each(&mut self.plans);
        hush_each(&mut self.sessions);
        hush_each(&mut self.reviews);
        hush_each(&mut self.earlier_closures);
        self.closure.iter_mut().for_each(Wordless::drop_words);
        for decision in &mut self.decisions {
            hush([&mut decision.grounds]);
            hush([&mut decision.departs_from_plan, &mut decision.delay_reason].into_iter().flatten());
            hush(decision.appeal.iter_mut().filter_map(|appeal| appeal.result.as_mut()));
        }
        hush(self.measurements.iter_mut().filter_map(|one| one.summary.as_mut()));
        hush(self.checks.iter_mut().filter_map(|check| check.grounds.as_mut()));
        hush(self.observations.iter_mut().filter_map(|one| one.text.as_mut()));
        hush_entries!(&mut self.team, &mut self.network, &mut self.projects, &mut self.pauses);
        hush_entries!(&mut self.measurements, &mut self.checks, &mut self.decisions);
        hush_entries!(&mut self.appointments, &mut self.observations);
    }
}

fn hush_consents(case: &mut Case) {
    for consent in &mut case.consents {
        hush(&mut consent.purpose);
        hush(consent.addenda.iter_mut().filter_map(|addendum| addendum.text.as_mut()));
        if let Some(ConsentWithdrawn::Entry(withdrawal)) = &mut consent.withdrawn {
            hush(&mut withdrawal.reason);
        }
    }
}

impl Wordless for Assessment {
    fn drop_words(&mut self) {
        hush(&mut self.strengths);
        hush([&mut self.client_view, &mut self.others_view, &mut self.conclusions].into_iter().flatten());
        for need in &mut self.needs {
            hush([&mut need.client_view, &mut need.worker_view].into_iter().flatten());
            hush_additions(&mut need.addenda, need.withdrawn.as_deref_mut());
        }
        hush_additions(&mut self.addenda, self.withdrawn.as_deref_mut());
    }
}

impl Wordless for Plan {
    fn drop_words(&mut self) {
        let said =
            [&mut self.without_client_reason, &mut self.client_disagreement, &mut self.client_proposal];
        hush(said.into_iter().flatten());
        hush(self.situation.iter_mut().filter_map(|situation| situation.text.as_mut()));
        hush(self.left_out.values_mut());
        hush_each(&mut self.goals);
        for support in &mut self.supports {
            let turned_down = [&mut support.declined, &mut support.ended].into_iter().flatten();
            hush(turned_down.filter_map(|declined: &mut Declined| declined.reason.as_mut()));
            hush_additions(&mut support.addenda, support.withdrawn.as_deref_mut());
        }
        hush(self.partners.iter_mut().filter_map(|partner| partner.responsibility.as_mut()));
        hush_entries!(&mut self.partners);
        hush_additions(&mut self.addenda, self.withdrawn.as_deref_mut());
    }
}

impl Wordless for Goal {
    fn drop_words(&mut self) {
        hush([&mut self.statement]);
        hush(self.scale.values_mut());
        hush_additions(&mut self.addenda, self.withdrawn.as_deref_mut());
    }
}

impl Wordless for Session {
    fn drop_words(&mut self) {
        hush(&mut self.note);
        if let Some(appointment) = &mut self.appointment {
            hush(appointment.agreed.iter_mut().filter_map(|agreed| agreed.what.as_mut()));
            hush(appointment.result.iter_mut().filter_map(|result| result.note.as_mut()));
        }
        hush_additions(&mut self.addenda, self.withdrawn.as_deref_mut());
    }
}

fn hush_ratings(ratings: &mut [GoalRating]) {
    for rating in ratings {
        hush([&mut rating.not_rated, &mut rating.note].into_iter().flatten());
    }
}

impl Wordless for Review {
    fn drop_words(&mut self) {
        hush_ratings(&mut self.goals);
        hush([&mut self.client_view, &mut self.worker_view].into_iter().flatten());
        hush(&mut self.other_consequences);
        hush_additions(&mut self.addenda, self.withdrawn.as_deref_mut());
    }
}

impl Wordless for Closure {
    fn drop_words(&mut self) {
        hush_ratings(&mut self.goals);
        hush(&mut self.client_view);
        hush(self.reopened.iter_mut().filter_map(|reopened| reopened.reason.as_mut()));
        hush_additions(&mut self.addenda, self.withdrawn.as_mut());
    }
}

impl Wordless for Group {
    fn drop_words(&mut self) {
        hush([&mut self.common_goal, &mut self.ended_because].into_iter().flatten());
    }
}

/// Rows whose only free text is a note. The place of an encounter, its topics and the theme of an event are what
/// reports are broken down by, so they stay.
macro_rules! noted {
    ($($row:ident),*) => {
        $(impl Wordless for $row {
            fn drop_words(&mut self) {
                hush(&mut self.note);
            }
        })*
    };
}

noted!(Membership, Meeting, GroupAttendance, GroupReview, Encounter, Event);

impl Wordless for SurveyAnswer {
    fn drop_words(&mut self) {}
}
