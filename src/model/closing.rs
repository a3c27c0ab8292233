//! What is still open in a case when it is closed: said before the closing, never in its way – a clienthood may
//! end in the middle of anything. Neighbours: `closure` is what is recorded, `phase` what follows from it.

use super::case::Case;
use super::code::Id;
use super::date::Date;
use super::decision::DecisionKind;
use super::entry::standing;
use super::phase::{Phase, phase_on};

/// Something that was begun and not finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfinished<'c> {
    /// An assessment neither completed nor left unmade.
    Assessment(&'c Id),
    /// A service granted until later, with no decision that ends it.
    Decision(&'c Id),
    /// An appointment of which it is not known whether it was kept.
    Appointment(&'c Id),
    /// A meeting agreed for after the day.
    Meeting(Date),
    /// A pause without an end, by its first day.
    Pause(Date),
}

/// What is unfinished in a case on a day, in the order of the file.
pub fn unfinished(case: &Case, day: Date) -> Vec<Unfinished<'_>> {
    let assessments = standing(&case.assessments)
        .filter(|one| one.completed.is_none() && one.not_made.is_none())
        .map(|one| Unfinished::Assessment(&one.id));
    let appointments = standing(&case.appointments)
        .filter(|one| one.kept.is_none())
        .filter_map(|one| one.id.as_ref().map(Unfinished::Appointment));
    let pauses = standing(&case.pauses)
        .filter(|pause| pause.to.is_none())
        .filter_map(|pause| pause.from.map(Unfinished::Pause));
    let agreed = case.last_session_on(day).and_then(|session| session.next).filter(|next| *next > day);
    pauses
        .chain(assessments)
        .chain(running_grant(case, day).map(Unfinished::Decision))
        .chain(agreed.map(Unfinished::Meeting))
        .chain(appointments)
        .collect()
}

/// The last granting decision, if its service goes on after the day.
fn running_grant(case: &Case, day: Date) -> Option<&Id> {
    let is_running = matches!(phase_on(case, day), Some(Phase::Active | Phase::Decided));
    let grants = standing(&case.decisions).filter(|decision| decision.kind == DecisionKind::Grant);
    let last = grants.max_by_key(|decision| decision.effective()).filter(|_| is_running)?;
    last.to.is_none_or(|to| to > day).then_some(&last.id)
}
