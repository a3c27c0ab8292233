//! The phase of a case on a day, derived from the facts dated up to it; nobody writes it down.
//! Withdrawn entries and anything dated later count for nothing; the facts are `case`'s and its neighbours'.

use super::assessment::Conclusion;
use super::case::Case;
use super::code::choice;
use super::date::Date;
use super::decision::DecisionKind;
use super::entry::standing;
use super::period::Period;

choice! {
    /// Where a case stands; the first that holds, from `closed` down to `initiated`.
    Phase("phase") {
        Closed = "closed",
        Ended = "ended",
        Active = "active",
        Redirected = "redirected",
        Decided = "decided",
        Planned = "planned",
        Checked = "checked",
        Assessed = "assessed",
        InAssessment = "in_assessment",
        Initiated = "initiated",
    }
}

/// Whether a phase holds on a day.
type Holds = fn(&Case, Date) -> bool;

/// The phase of a case on a day; `None` before its initiation.
pub fn phase_on(case: &Case, day: Date) -> Option<Phase> {
    (case.initiation.date <= day).then(|| {
        let holds: [(Phase, Holds); 9] = [
            (Phase::Closed, Case::is_closed_on),
            (Phase::Ended, is_ended),
            (Phase::Active, is_active),
            (Phase::Redirected, is_redirected),
            (Phase::Decided, |case, day| standing(&case.decisions).any(|decision| decision.date <= day)),
            (Phase::Planned, |case, day| standing(&case.plans).any(|plan| plan.made <= day)),
            (Phase::Checked, |case, day| standing(&case.checks).any(|check| reached(check.date, day))),
            (Phase::Assessed, |case, day| standing(&case.assessments).any(|a| reached(a.completed, day))),
            (Phase::InAssessment, |case, day| standing(&case.assessments).any(|a| reached(a.started, day))),
        ];
        holds.iter().find(|(_, holds)| holds(case, day)).map_or(Phase::Initiated, |(phase, _)| *phase)
    })
}

/// The stretches of a period on whose every day the case is active, in order, no two adjoining.
pub fn active_stretches(case: &Case, period: Period) -> Vec<Period> {
    let mut turns: Vec<Date> = turns(case).filter(|day| period.contains(*day)).collect();
    turns.push(period.from());
    turns.sort_unstable();
    let is_active = |day: &Date| phase_on(case, *day) == Some(Phase::Active);
    let mut states: Vec<(Date, bool)> = turns.iter().map(|day| (*day, is_active(day))).collect();
    states.dedup_by_key(|(_, active)| *active);
    let ends = states.iter().skip(1).map(|(next, _)| next.plus_days(-1)).chain([period.to()]);
    let active = states.iter().zip(ends).filter(|((_, active), _)| *active);
    active.filter_map(|((from, _), to)| Period::new(*from, to)).collect()
}

/// The days on which a case may become active or cease to be; between two of them nothing changes.
fn turns(case: &Case) -> impl Iterator<Item = Date> {
    let decided = standing(&case.decisions).map(|decision| decision.effective());
    let closed = case.closures().map(|closure| closure.date);
    decided.chain(closed).chain(case.reopenings()).chain([case.initiation.date])
}

fn reached(date: Option<Date>, day: Date) -> bool {
    date.is_some_and(|date| date <= day)
}

/// An `end` decision has taken effect, and neither a later grant nor a reopening has undone it.
fn is_ended(case: &Case, day: Date) -> bool {
    let last_of = |kind: DecisionKind| {
        standing(&case.decisions)
            .filter(|decision| decision.kind == kind && decision.effective() <= day)
            .map(|decision| (decision.effective(), decision.date))
            .max()
    };
    let reopened = case.reopenings().filter(|date| *date <= day).max();
    last_of(DecisionKind::End).is_some_and(|end| {
        last_of(DecisionKind::Grant).is_none_or(|grant| grant <= end)
            && reopened.is_none_or(|date| date <= end.0)
    })
}

/// The first granting decision's `from` has come.
fn is_active(case: &Case, day: Date) -> bool {
    case.first_grant().is_some_and(|grant| grant.effective() <= day)
}

/// The last recorded conclusion sends the client elsewhere, or the last decision refuses.
fn is_redirected(case: &Case, day: Date) -> bool {
    let concluded = standing(&case.checks)
        .filter(|check| check.conclusion.is_some() && reached(check.date, day))
        .max_by_key(|check| check.date)
        .and_then(|check| check.conclusion);
    let decided = standing(&case.decisions).filter(|decision| decision.date <= day).max_by_key(|d| d.date);
    matches!(concluded, Some(Conclusion::DoNotStart | Conclusion::OtherService))
        || decided.is_some_and(|decision| decision.kind == DecisionKind::Refuse)
}
