//! What a command on one case need not open many files for: which cases there are and what they are called, and
//! the client's days in groups. Through the small caches beside the records, unless somebody looks back or wants
//! none. Neighbours: `store::cache::gist` keeps, `desk` asks.

use super::desk::Desk;
use super::global;
use crate::model::case_code::CaseCode;
use crate::model::timeline::GroupDay;
use crate::store::cache::{Key, aliases, mentions, program};
use crate::store::layout::Layout;
use crate::store::load::groups::{days_in, days_of};
use crate::store::lookup::{self, Register};

/// The cases and their aliases.
pub fn register(desk: &Desk<'_>) -> Register {
    match desk.uses_cache() {
        true => register_of(&desk.layout, !desk.settings.dry_run),
        false => lookup::register(desk.source()),
    }
}

/// The same of a folder as it lies there.
pub fn register_of(layout: &Layout, may_write: bool) -> Register {
    aliases::register(layout, key(), may_write)
}

/// A client's days in all groups, as far as they can be read; and `meanwhile`. To ask the system about every group of a
/// region takes about as long as to make a page ready, and there is more than one core.
pub fn group_days<T>(desk: &Desk<'_>, case: CaseCode, meanwhile: impl FnOnce() -> T) -> (Vec<GroupDay>, T) {
    let (layout, source, may_write) = (&desk.layout, desk.source(), !desk.settings.dry_run);
    let uses_cache = desk.uses_cache();
    let find = || match uses_cache {
        true => days_in(layout, &mentions::groups_naming(layout, key(), case, may_write), case),
        false => days_of(source, case),
    };
    let mut days = Vec::new();
    let done = rayon::in_place_scope(|scope| {
        scope.spawn(|_| days = find());
        meanwhile()
    });
    (days, done)
}

/// What is kept of a file rests on it and on the program that read it.
fn key() -> Key {
    Key::of([("program", program(global::program().as_deref()).as_bytes())])
}
