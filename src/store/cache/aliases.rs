//! Which cases there are and what each is called, without opening a case file that has not changed.
//!
//! An alias stands in the case's own file and nowhere else. Whether another case has come to the same name can only
//! be known by looking at every file, so every file is looked at, as `git status` does; none is opened that the
//! system calls unchanged. Neighbour: `lookup`, which reads the same off the files themselves.

use std::fs::Metadata;

use super::Key;
use super::gist::{Gist, gists};
use super::sight::Seen;
use super::stamp::Stamp;
use crate::store::layout::{CASES, Found, Layout};
use crate::store::load::code_of_path;
use crate::store::lookup::{Register, alias_in, case_path};

/// The alias of a case, if it has one.
type Alias = Option<String>;

impl Gist for Alias {
    const FILE: &'static str = "aliases";

    fn of(bytes: &[u8]) -> Self {
        alias_in(bytes)
    }
}

/// The cases of a folder and their aliases, as `lookup::register` finds them.
pub fn register(layout: &Layout, key: Key, may_write: bool) -> Register {
    let is_case =
        |found: &Found| found.path.ends_with(".yaml") && found.about.as_ref().is_ok_and(Metadata::is_file);
    let mut files = layout.entries(CASES).unwrap_or_default();
    files.retain(is_case);
    let codes = files.iter().filter_map(|found| code_of_path(&found.path)).collect();
    let seen = files.into_iter().filter_map(|found| seen(layout, found)).collect();
    let told = gists::<Alias>(layout, key, seen, may_write);
    let aliases = told.into_iter().filter_map(|told| Some((told.gist?, code_of_path(&told.path)?)));
    Register { codes, aliases: aliases.collect() }
}

/// The file in which a case is looked for. One with a name in small letters is that only where the system says so.
fn seen(layout: &Layout, found: Found) -> Option<Seen> {
    let path = case_path(code_of_path(&found.path)?);
    let about = if path == found.path { found.about.ok()? } else { layout.about(&path).ok()? };
    Some(Seen { stamp: Stamp::of(&about), path })
}
