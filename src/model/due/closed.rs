//! What follows the closing of a case: the client is asked how things are, and the documents are destroyed in time.
//! It rests on the closure alone, whatever the office and its limits are.

use chrono::Months;

use crate::model::case::Case;
use crate::model::closure::Closure;
use crate::model::date::Date;
use crate::model::due::rules::plain;
use crate::model::due::{Due, DueKind};
use crate::model::path::Path;
use crate::path;

/// Documents are kept ten years from the closing of the matter (703/2023, annex: services for working age).
const RETENTION_MONTHS: Months = Months::new(120);

/// What is due in a case that is closed on a day.
pub fn after_closing(case: &Case, day: Date) -> Vec<Due> {
    let Some((closure, place)) = closure_on(case, day) else { return Vec::new() };
    follow_up(closure, &place, day).into_iter().chain(retention(closure, place)).collect()
}

/// The closure by which the case is closed on the day, and its place.
fn closure_on(case: &Case, day: Date) -> Option<(&Closure, Path)> {
    let closes = |closure: &Closure| {
        let reopened = closure.reopened.as_ref().and_then(|reopened| reopened.date);
        closure.withdrawn.is_none() && closure.date <= day && reopened.is_none_or(|reopened| day < reopened)
    };
    let earlier = case.earlier_closures.iter().enumerate();
    let earlier = earlier.map(|(index, closure)| (closure, path!["earlier_closures", index]));
    let all = earlier.chain(case.closure.iter().map(|closure| (closure, path!["closure"])));
    all.filter(|(closure, _)| closes(closure)).max_by_key(|(closure, _)| closure.date)
}

fn follow_up(closure: &Closure, place: &Path, day: Date) -> Option<Due> {
    let is_done = |done: Option<Date>| done.is_some_and(|done| done <= day);
    let follow_up = closure.follow_up.as_ref().filter(|follow_up| !is_done(follow_up.done))?;
    Some(plain(DueKind::FollowUp, follow_up.due?, place.key("follow_up"), None))
}

fn retention(closure: &Closure, place: Path) -> Option<Due> {
    let last = closure.date.checked_add_months(RETENTION_MONTHS).map(Date)?;
    Some(plain(DueKind::Retention, last, place, None))
}
