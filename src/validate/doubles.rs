//! Likely doubles: the same session logged twice, mostly by two workers who were both there. A merge keeps
//! both, for only a person can tell.

use std::collections::BTreeMap;

use super::Context;
use super::findings::Findings;
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::entry::Entry;
use crate::model::session::Session;
use crate::path;

/// Two sessions of the same day, workers, minutes and form.
pub const DOUBLE_SESSION: Kind = Kind::warning("double-session");

pub(super) fn check(case: &Case, _: &Context<'_>, found: &mut Findings) {
    let mut first: BTreeMap<String, &Id> = BTreeMap::new();
    for (at, session) in case.sessions.iter().enumerate().filter(|(_, session)| session.stands()) {
        match first.get(&likeness(session)) {
            Some(other) => {
                found.value(DOUBLE_SESSION, path!["sessions", at, "id"]).with_id("other", other.as_str());
            }
            None => {
                first.insert(likeness(session), &session.id);
            }
        }
    }
}

fn likeness(session: &Session) -> String {
    let mut workers: Vec<&str> = session.workers.iter().map(Id::as_str).collect();
    workers.sort_unstable();
    format!("{} {} {} {}", session.date, session.minutes.get(), session.form.code(), workers.join(" "))
}
