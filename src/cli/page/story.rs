//! The events of a case in words: what happened, then the details that matter for the next meeting.
//!
//! One small function for each kind of record, all of the same shape: the message's id and the details, some of
//! which may be empty. Neighbour: `said` (what is due).

use super::voice::Voice;
use crate::language::format;
use crate::model::assessment::{Assessment, Check};
use crate::model::closure::{Closure, FollowUp};
use crate::model::decision::{Decision, DecisionKind};
use crate::model::plan::{Goal, GoalEnded};
use crate::model::review::Review;
use crate::model::session::{Appointment, Channel, Observation, Session};
use crate::model::team::{ConsentRecord, NetworkMember, Pause, TeamMember};
use crate::model::timeline::{Event, Fact};
use crate::tr;

/// The id of what happened, and the details.
type Told = (&'static str, Vec<String>);

/// What happened on the day of the event; an entry withdrawn is said to be so.
pub(super) fn event(event: &Event<'_>, voice: &Voice<'_>) -> String {
    let said = match event.fact {
        // The form of a meeting says that there was one.
        Fact::Session(session) if session.is_attended() => {
            listed([how_and_where(session, voice), joint(session, voice)].concat())
        }
        fact => {
            let (id, details) = told(fact, voice);
            let details = listed(details);
            let head = voice.text(id);
            if details.is_empty() { head } else { format!("{head}: {details}") }
        }
    };
    if event.struck { tr!(voice.messages, "show-withdrawn", what = said) } else { said }
}

/// Details one after another; what is not known is left out.
fn listed(details: Vec<String>) -> String {
    let known: Vec<String> = details.into_iter().filter(|detail| !detail.is_empty()).collect();
    known.join(", ")
}

fn told(fact: Fact<'_>, voice: &Voice<'_>) -> Told {
    match fact {
        Fact::Initiated(one) => ("show-event-initiated", vec![voice.label("source", one.source.as_str())]),
        Fact::Reopened(one) => ("show-event-reopened", vec![one.reason.clone().unwrap_or_default()]),
        Fact::TeamJoined(one) => ("show-event-team-joined", member(one, voice)),
        Fact::TeamLeft(one) => ("show-event-team-left", member(one, voice)),
        Fact::NetworkJoined(one) => ("show-event-network-joined", partner(one, voice)),
        Fact::NetworkLeft(one) => ("show-event-network-left", partner(one, voice)),
        Fact::ConsentGiven(one) => ("show-event-consent-given", consent(one)),
        Fact::ConsentWithdrawn(one) => ("show-event-consent-withdrawn", consent(one)),
        Fact::ProjectJoined(one) => ("show-event-project-joined", vec![said(&one.id, ToString::to_string)]),
        Fact::ProjectLeft(one) => ("show-event-project-left", vec![said(&one.id, ToString::to_string)]),
        Fact::PauseBegan(one) => ("show-event-pause-began", pause(one, voice)),
        Fact::PauseEnded(one) => ("show-event-pause-ended", pause(one, voice)),
        Fact::AssessmentStarted(_) => ("show-event-assessment-started", Vec::new()),
        Fact::AssessmentCompleted(_) => ("show-event-assessment-completed", Vec::new()),
        Fact::AssessmentNotMade(one) => ("show-event-assessment-not-made", not_made(one, voice)),
        Fact::Measured(one) => {
            ("show-event-measured", vec![said(&one.instrument, |id| id.as_str().to_uppercase())])
        }
        Fact::Checked(one) => ("show-event-checked", check(one, voice)),
        Fact::PlanMade(one) => ("show-event-plan-made", vec![voice.label("plan_kind", one.kind.code())]),
        Fact::GoalSet(one) => ("show-event-goal-set", vec![format!("{} {}", one.id, one.statement)]),
        Fact::GoalEnded(one, end) => ("show-event-goal-ended", goal_ended(one, end, voice)),
        Fact::Decided(one) => ("show-event-decided", decision(one, voice)),
        Fact::Enforced(one) => (enforced_id(one), Vec::new()),
        Fact::Session(one) => ("show-event-missed", missed(one, voice)),
        Fact::GroupDay(met) => {
            ("show-event-group", vec![met.group.to_string(), voice.label("presence", met.presence.code())])
        }
        Fact::Appointment(one) => appointment(one, voice),
        Fact::Observed(one) => ("show-event-observed", observation(one, voice)),
        Fact::Reviewed(one) => ("show-event-reviewed", review(one, voice)),
        Fact::Closed(one) => ("show-event-closed", closure(one, voice)),
        Fact::FollowedUp(one) => ("show-event-followed-up", follow_up(one, voice)),
    }
}

/// What is known, in words; empty if nothing is.
fn said<T>(known: &Option<T>, say: impl Fn(&T) -> String) -> String {
    known.as_ref().map(say).unwrap_or_default()
}

fn member(one: &TeamMember, voice: &Voice<'_>) -> Vec<String> {
    vec![
        said(&one.worker, |id| voice.person(id)),
        said(&one.role, |role| voice.label("team_role", role.as_str())),
    ]
}

fn partner(one: &NetworkMember, voice: &Voice<'_>) -> Vec<String> {
    vec![said(&one.actor, |actor| voice.label("actor", actor.as_str()))]
}

fn consent(one: &ConsentRecord) -> Vec<String> {
    vec![said(&one.id, ToString::to_string), one.purpose.clone().unwrap_or_default()]
}

fn pause(one: &Pause, voice: &Voice<'_>) -> Vec<String> {
    vec![said(&one.ground, |ground| voice.label("pause_ground", ground.code()))]
}

fn not_made(one: &Assessment, voice: &Voice<'_>) -> Vec<String> {
    let reason = one.not_made.as_ref().and_then(|not_made| not_made.reason);
    vec![said(&reason, |reason| voice.label("assessment_not_made_reason", reason.code()))]
}

fn check(one: &Check, voice: &Voice<'_>) -> Vec<String> {
    vec![
        said(&one.verdict, |verdict| voice.label("verdict", verdict.code())),
        said(&one.conclusion, |conclusion| voice.label("conclusion", conclusion.code())),
    ]
}

fn goal_ended(one: &Goal, ended: &GoalEnded, voice: &Voice<'_>) -> Vec<String> {
    vec![one.id.to_string(), said(&ended.reason, |reason| voice.label("goal_ended_reason", reason.code()))]
}

fn decision(one: &Decision, voice: &Voice<'_>) -> Vec<String> {
    vec![voice.label("decision_kind", one.kind.code()), voice.label("service", one.service.as_str())]
}

fn enforced_id(one: &Decision) -> &'static str {
    match one.kind {
        DecisionKind::Grant => "show-event-service-began",
        _ => "show-event-enforced",
    }
}

fn review(one: &Review, voice: &Voice<'_>) -> Vec<String> {
    let levels = one.goals.iter().filter_map(|rating| {
        Some(format!("{}\u{a0}{}", rating.goal, format::level(i64::from(rating.level?.get()))))
    });
    levels.chain(one.outcome.map(|outcome| voice.label("review_outcome", outcome.code()))).collect()
}

fn observation(one: &Observation, voice: &Voice<'_>) -> Vec<String> {
    let domain = said(&one.domain, |domain| voice.label("need_domain", domain.as_str()));
    vec![said(&one.group, ToString::to_string), domain]
}

fn closure(one: &Closure, voice: &Voice<'_>) -> Vec<String> {
    vec![
        voice.label("closing_ground", one.ground.as_str()),
        voice.label("destination", one.destination.as_str()),
    ]
}

fn follow_up(one: &FollowUp, voice: &Voice<'_>) -> Vec<String> {
    vec![said(&one.labour_status, |status| voice.label("labour_status", status.code.as_str()))]
}

fn appointment(one: &Appointment, voice: &Voice<'_>) -> Told {
    let id = match one.kept {
        Some(true) => "show-event-appointment-kept",
        Some(false) => "show-event-appointment-missed",
        None => "show-event-appointment",
    };
    (id, vec![said(&one.actor, |actor| voice.label("actor", actor.as_str()))])
}

fn missed(one: &Session, voice: &Voice<'_>) -> Vec<String> {
    vec![voice.label("attendance", one.attendance.code()), voice.label("session_form", one.form.code())]
}

/// With whom something was agreed at a prepared appointment, and what came of it.
fn joint(session: &Session, voice: &Voice<'_>) -> Vec<String> {
    let Some(appointment) = &session.appointment else { return Vec::new() };
    let actors: Vec<String> = appointment
        .agreed
        .iter()
        .filter_map(|agreed| Some(voice.label("actor", agreed.actor.as_ref()?.as_str())))
        .collect();
    let agreed =
        (!actors.is_empty()).then(|| tr!(voice.messages, "show-agreed-with", actors = actors.join(", ")));
    let code = appointment.result.as_ref().and_then(|result| result.code);
    let result = code.map(|code| {
        tr!(
            voice.messages,
            "show-appointment-result",
            result = voice.label("appointment_result", code.code())
        )
    });
    agreed.into_iter().chain(result).collect()
}

/// Form, place (of a meeting in person) or channel, length and workers of a session.
pub(super) fn how_and_where(session: &Session, voice: &Voice<'_>) -> Vec<String> {
    let place = match (&session.place, session.channel) {
        (Some(place), Channel::InPerson) => voice.label("place", place.as_str()),
        (_, channel) => voice.label("channel", channel.code()),
    };
    let workers: Vec<String> = session.workers.iter().map(|id| voice.person(id)).collect();
    vec![
        voice.label("session_form", session.form.code()),
        place,
        format::duration(u64::from(session.minutes.get())),
        workers.join(", "),
    ]
}
