//! Orders of days that cannot be: a closure before the matter came up, a reopening before its closure, an end
//! before its beginning.

use super::Context;
use super::findings::Findings;
use super::walk::{Mapping, each_standing};
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::closure::Closure;
use crate::model::date::Date;
use crate::model::path::Path;
use crate::path;
use crate::store::yaml::value::Value;

/// A closure before the initiation, or before the reopening that it follows.
pub const CLOSED_BEFORE_OPENED: Kind = Kind::error("closed-before-opened");
/// A reopening before the closure that it undoes.
pub const REOPENED_BEFORE_CLOSED: Kind = Kind::error("reopened-before-closed");
/// The last day is before the first.
pub const ENDS_BEFORE_IT_BEGINS: Kind = Kind::error("ends-before-it-begins");

/// Keys that stand side by side, first day and last.
const SPANS: &[(&str, &str)] =
    &[("from", "to"), ("joined", "left"), ("started", "completed"), ("given", "withdrawn")];

pub(super) fn check(case: &Case, _: &Context<'_>, found: &mut Findings) {
    check_closures(case, found);
}

/// The keys that the checks of spans look at.
pub(super) fn span_keys() -> impl Iterator<Item = &'static str> {
    SPANS.iter().flat_map(|(first, last)| [*first, *last])
}

/// Every last day that comes before its first, anywhere in a record.
pub(super) fn check_spans(record: &Value, found: &mut Findings) {
    each_standing(record, &mut |mapping| {
        for (first, last) in SPANS {
            if let (Some(begins), Some(ends)) = (day(mapping, first), day(mapping, last))
                && ends < begins
            {
                let place = mapping.place(last);
                found.value(ENDS_BEFORE_IT_BEGINS, place).with("first", first).with("last", last);
            }
        }
    });
}

fn day(mapping: &Mapping<'_>, key: &str) -> Option<Date> {
    mapping.word(key)?.parse().ok()
}

/// Closures and reopenings in turn, each not before the one that it follows.
fn check_closures(case: &Case, found: &mut Findings) {
    let mut opened = case.initiation.date;
    let earlier = case.earlier_closures.iter().enumerate();
    let all = earlier.map(|(at, closure)| (closure, path!["earlier_closures", at]));
    let last = case.closure.iter().map(|closure| (closure, path!["closure"]));
    for (closure, place) in all.chain(last).filter(|(closure, _)| closure.withdrawn.is_none()) {
        opened = check_closure(closure, &place, opened, found);
    }
}

/// Returns the day on which the matter was opened again, for the closure that follows.
fn check_closure(closure: &Closure, place: &Path, opened: Date, found: &mut Findings) -> Date {
    if closure.date < opened {
        found
            .value(CLOSED_BEFORE_OPENED, place.key("date"))
            .with("date", closure.date)
            .with("opened", opened);
    }
    let Some(reopened) = closure.reopened.as_ref().and_then(|reopened| reopened.date) else { return opened };
    if reopened < closure.date {
        found
            .value(REOPENED_BEFORE_CLOSED, place.key("reopened").key("date"))
            .with("date", reopened)
            .with("closed", closure.date);
    }
    reopened
}
