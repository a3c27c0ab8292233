//! All records for a command that counts or lists: through the cache, reading only what has changed since.
//!
//! What comes from here lacks free texts (`model::wordless`), the sessions that nobody asked for (`model::reach`) and,
//! where only numbers are wanted, cases that count for none (`model::settled`). The cache knows only files without
//! errors. If there is an error anywhere, or the folder holds something that is not understood at a glance, everything
//! is read anew (`folder`), so that what is said of it rests on the files alone. Neighbours: `store::cache` keeps,
//! `look` judges what still holds.

mod cases;
mod known;
mod look;
mod tables;
mod unchanged;

use std::collections::BTreeSet;
use std::convert::Infallible;

use serde::de::DeserializeOwned;

use super::desk::Desk;
use super::error::{CommandError, Result, Said};
use super::folder::{self, Read};
use super::progress::{self, Progress};
use crate::diagnostic::Diagnostic;
use crate::model::case_code::CaseCode;
use crate::model::dataset::Dataset;
use crate::model::reach::Reach;
use crate::store::cache::{Key, numbers};
use crate::store::layout::ReadError;
use crate::store::load::models::load_models;
use crate::store::load::{Folder, Source};
use crate::store::lookup;
use crate::store::witness::Witness;
use crate::validate;
use cases::{Aimed, Asked};
use look::Look;

/// What is known of a question about all records.
pub enum Told<T> {
    /// What was answered before, over the very same files.
    Answer(T),
    /// All records, to answer it from; and under which key that may be kept, if it may be.
    Records(Box<Read>, Option<Key>),
}

/// What was read or known, and the checksum of the very bytes that it rests on.
pub struct Counted<T> {
    /// What is known.
    pub told: Told<T>,
    /// As `lookup::checksum` makes it.
    pub checksum: String,
    /// How many cases there are, those among them that were passed over.
    pub cases: usize,
}

/// What was answered to a question before, over the files as they are.
type Before<'b, T> = &'b dyn Fn(Key, &str) -> Option<T>;

/// The answer to a question if it is kept; else all records, or those without the broken case files if these may be
/// skipped.
///
/// # Errors
/// Every error in the data, or a file that could not be read for the checksum.
pub fn asked<T: DeserializeOwned>(
    desk: &Desk<'_>,
    reach: &Reach,
    skip_broken: bool,
    question: Option<&str>,
) -> Result<Counted<T>> {
    let before = |key, checksum: &str| numbers::answer(&desk.layout, key, checksum, question?);
    if let Some(counted) = known(desk, reach, &before) {
        return Ok(counted);
    }
    progress::watched(desk.ui, desk.source(), |source| whole(source, skip_broken))
}

/// All records, or those without the broken case files if these may be skipped.
///
/// # Errors
/// As of `asked`.
pub fn read(desk: &Desk<'_>, reach: &Reach, skip_broken: bool) -> Result<Read> {
    if let Some(read) = known(desk, reach, &nothing).and_then(records) {
        return Ok(read);
    }
    progress::watched(desk.ui, desk.source(), |source| folder::read(source, skip_broken))
}

/// All records as `read` gives them, if there is no error anywhere and the cache may be used; what is not sound is for
/// the caller to read.
pub fn sound(desk: &Desk<'_>, reach: &Reach) -> Option<Dataset> {
    known(desk, reach, &nothing).and_then(records).map(|read| read.dataset)
}

fn nothing(_: Key, _: &str) -> Option<Infallible> {
    None
}

fn records(counted: Counted<Infallible>) -> Option<Read> {
    match counted.told {
        Told::Records(read, _) => Some(*read),
        Told::Answer(never) => match never {},
    }
}

fn known<T>(desk: &Desk<'_>, reach: &Reach, before: Before<'_, T>) -> Option<Counted<T>> {
    desk.uses_cache().then(|| through_cache(desk, reach, before)).flatten()
}

fn whole<T>(source: &dyn Source, skip_broken: bool) -> Result<Counted<T>> {
    let witness = Witness::of(source);
    let read = folder::read(&witness, skip_broken)?;
    let checksum = lookup::checksum_of_witnessed(&witness).map_err(unreadable)?;
    let cases = read.dataset.cases.len();
    Ok(Counted { told: Told::Records(Box::new(read), None), checksum, cases })
}

/// A file without which there is no true checksum.
pub fn unreadable(cause: ReadError) -> CommandError {
    CommandError::failed("error-checksum").because(cause)
}

/// `None` if the folder must be read as a whole.
fn through_cache<T>(desk: &Desk<'_>, reach: &Reach, before: Before<'_, T>) -> Option<Counted<T>> {
    // Who only tries something out leaves nothing behind.
    let may_write = !desk.settings.dry_run;
    let look = Look::at(&desk.layout, may_write)?;
    let cases = look.sight().cases().len();
    let key = look.past.key;
    let all = look.past.all();
    if let Some((checksum, answer)) = all.and_then(|(_, sum)| Some((sum, before(key, sum)?))) {
        return Some(Counted { told: Told::Answer(answer), checksum: checksum.to_owned(), cases });
    }
    let progress = Progress::over(desk.ui, &Said::new("ui-reading"), cases);
    let tell = |done| progress.advance(done);
    let unchanged = all.and_then(|(kept, sum)| Some((look.unchanged(kept, reach, &tell)?, sum.to_owned())));
    let (dataset, checksum) = match unchanged {
        Some(known) => known,
        None => anew(look, reach, may_write, &tell)?,
    };
    let read = Read { dataset, skipped: 0 };
    Some(Counted { told: Told::Records(Box::new(read), may_write.then_some(key)), checksum, cases })
}

/// Every record, known or read, and the checksum; with the next cache.
fn anew(
    look: Look<'_>,
    reach: &Reach,
    may_write: bool,
    tell: &(dyn Fn(usize) + Sync),
) -> Option<(Dataset, String)> {
    let mut lines = Vec::with_capacity(look.sight().files.len());
    let groups = look.groups(&mut lines)?;
    let asked = Asked { reach, aimed: Aimed::by(&groups, &lines) };
    let cases = look.cases(&asked, &mut lines, tell)?;
    let encounters = look.tables(&mut lines)?;
    let events = look.tables(&mut lines)?;
    let surveys = look.tables(&mut lines)?;
    let mut diagnostics = Vec::new();
    let models = load_models(&look.witness, look.options(), &mut diagnostics);
    look.others(&mut lines)?;
    lines.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    let checksum = lookup::checksum_of(lines.iter().map(|line| (line.path.as_str(), &line.hash)));
    let proven = asked.aimed.proven(&lines);
    let Look { past, reading: catalogue, office, .. } = look;
    let folder =
        Folder { catalogue, office, cases, groups, encounters, events, surveys, models, diagnostics };
    if !past.is_sound(&checksum) && !is_sound(&folder, &proven) {
        return None;
    }
    if may_write {
        past.keep(checksum.clone(), lines);
    }
    Some((folder.into_dataset()?, checksum))
}

fn is_sound(folder: &Folder, proven: &BTreeSet<CaseCode>) -> bool {
    !folder.all_diagnostics().any(Diagnostic::is_error) && validate::errors_across(folder, proven).is_empty()
}
