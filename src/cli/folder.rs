//! Reading a data folder for a command: the records, refused as a whole if some are broken.
//!
//! Neighbours: `store::load` reads, `validate` checks, `desk` holds what was opened.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::error::{CommandError, Result, Said};
use super::global::Settings;
use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Located};
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::dataset::Dataset;
use crate::model::date::Date;
use crate::model::office::{DEFAULT_CASE_BYTES, Office};
use crate::store::layout::{Layout, OFFICE};
use crate::store::load::groups::GroupRead;
use crate::store::load::{self, Options, Source};
use crate::store::{locate, lookup};
use crate::validate;

/// The advice to leave broken cases out; of no use where another file is broken.
pub const SKIP: &str = "error-skip-broken";

/// What was read of a folder.
pub struct Read {
    /// The sound records.
    pub dataset: Dataset,
    /// How many broken case files were left out.
    pub skipped: u64,
}

/// The data folder that the settings mean, if there is one.
pub fn find(settings: &Settings) -> Option<Layout> {
    match &settings.repo {
        Some(repo) => Some(Layout::at(repo.clone())).filter(|layout| layout.has(OFFICE)),
        None => Layout::find(&settings.working_folder),
    }
}

/// The data folder that the settings mean.
///
/// # Errors
/// There is none.
pub fn require(settings: &Settings) -> Result<Layout> {
    let asked: &Path = settings.repo.as_deref().unwrap_or(&settings.working_folder);
    find(settings).ok_or_else(|| CommandError::failed("error-no-folder").with("dir", asked.display()))
}

/// The office of a folder.
///
/// # Errors
/// A `sosku.yaml` with errors.
pub fn office(source: &dyn Source) -> Result<Office> {
    let read = load::load_office(source, Options::default());
    match read.loaded {
        Some(loaded) if !read.diagnostics.iter().any(Diagnostic::is_error) => Ok(loaded.record),
        _ => Err(CommandError::data(
            "error-office-unreadable",
            locate::locate(read.diagnostics, source, DEFAULT_CASE_BYTES),
        )),
    }
}

/// The codes of a folder, built in and its own.
pub fn catalogue(source: &dyn Source) -> Catalogue {
    load::load_catalogue(source, &mut Vec::new()).catalogue
}

/// What is wrong with the office's own criteria sets.
pub fn criteria_faults(source: &dyn Source) -> Vec<Located> {
    let mut found = Vec::new();
    let reading = load::load_catalogue(source, &mut found);
    found.retain(|one| one.kind.id.starts_with("criteria-"));
    let sets = reading.criteria.iter();
    found.extend(
        sets.flat_map(|own| validate::criteria::check(&own.file, &own.place, &own.set, &reading.catalogue)),
    );
    locate::locate(found, source, DEFAULT_CASE_BYTES)
}

/// One case and its text; no other case is read.
///
/// # Errors
/// A file with errors of shape.
pub fn case(source: &dyn Source, office: &Office, code: CaseCode) -> Result<(String, String, Case)> {
    let path = lookup::case_path(code);
    let case = case_at(source, office, code, &path)?;
    match text(source, &path, office) {
        Some(text) => Ok((path, text, case)),
        None => Err(unreadable(source, office, code, Vec::new())),
    }
}

/// The case in a file.
///
/// # Errors
/// A file with errors of shape.
pub fn case_at(source: &dyn Source, office: &Office, code: CaseCode, path: &str) -> Result<Case> {
    let read = load::load_case(source, path, office.case_bytes(), Options::default());
    let sound = !read.diagnostics.iter().any(Diagnostic::is_error);
    match read.loaded {
        Some(loaded) if sound => Ok(loaded.record),
        _ => Err(unreadable(source, office, code, read.diagnostics)),
    }
}

fn unreadable(source: &dyn Source, office: &Office, code: CaseCode, found: Vec<Diagnostic>) -> CommandError {
    CommandError::data("error-case-unreadable", locate::locate(found, source, office.case_bytes()))
        .with("case", code)
        .as_failed()
}

/// The text of a file of the folder; `None` if it cannot be read as text.
pub fn text(source: &dyn Source, path: &str, office: &Office) -> Option<String> {
    String::from_utf8(source.read(path, office.case_bytes()).ok()?).ok()
}

/// All records. Faults refuse the whole, unless broken case files are to be left out.
///
/// # Errors
/// Every error in the data.
pub fn read(source: &dyn Source, skip_broken: bool) -> Result<Read> {
    let folder = load::load_all(source, true, Some(validate::texts::check));
    let mut errors = validate::check_folder(&folder, None);
    errors.retain(Diagnostic::is_error);
    let broken: BTreeSet<&str> = errors.iter().map(|found| found.file.as_str()).collect();
    let of_cases = |file: &&str| file.starts_with(crate::store::layout::CASES);
    let may_skip = skip_broken && broken.iter().all(of_cases);
    if !errors.is_empty() && !may_skip {
        let (count, only_cases) = (errors.len(), broken.iter().all(of_cases));
        let located = locate::locate(errors, source, DEFAULT_CASE_BYTES);
        let error = CommandError::data("error-data-has-errors", located).with("count", count);
        return Err(if only_cases { error.hint(Said::new(SKIP)) } else { error });
    }
    let skipped = broken.len() as u64;
    let broken: BTreeSet<String> = broken.into_iter().map(str::to_owned).collect();
    let unreadable = || CommandError::failed("error-could-not-read").with("path", OFFICE);
    let mut dataset = folder.into_dataset().ok_or_else(unreadable)?;
    dataset.cases.retain(|case| !broken.contains(&case.path));
    Ok(Read { dataset, skipped })
}

/// What can be read of a folder, and the files and folders of groups that had to be left out; for what is asked for
/// every morning and counts nothing.
///
/// # Errors
/// An office that cannot be read.
pub fn readable(layout: &Layout) -> Result<(Dataset, Vec<String>)> {
    let folder = load::load_all(layout, false, None);
    let broken_cases = folder.cases.iter().filter(|case| !case.is_sound()).map(|case| case.path.clone());
    let is_broken = |group: &&GroupRead| group.diagnostics().any(Diagnostic::is_error);
    let broken_groups = folder.groups.iter().filter(is_broken);
    let broken_groups = broken_groups.map(|group| format!("{}/{}", crate::store::layout::GROUPS, group.name));
    let left_out = broken_cases.chain(broken_groups).collect();
    let unreadable = || CommandError::failed("error-could-not-read").with("path", OFFICE);
    Ok((folder.into_dataset().ok_or_else(unreadable)?, left_out))
}

/// The names of the groups' folders.
pub fn groups(source: &dyn Source) -> Vec<String> {
    let listing = source.folders(crate::store::layout::GROUPS).unwrap_or_default();
    listing.files.iter().filter_map(|path| path.rsplit('/').next()).map(str::to_owned).collect()
}

/// Everything wrong with a folder, located.
pub fn all_diagnostics(source: &dyn Source, today: Date) -> Vec<Located> {
    let folder = load::load_all(source, true, Some(validate::texts::check));
    let found = validate::check_folder(&folder, Some(today));
    let cap = folder.office.loaded.map_or(DEFAULT_CASE_BYTES, |office| office.record.case_bytes());
    locate::locate(found, source, cap)
}

/// Paths as they were typed, relative to the folder; those that the source holds are taken as they are.
///
/// # Errors
/// A path outside the folder.
pub fn relative_paths(
    settings: &Settings,
    layout: &Layout,
    source: &dyn Source,
    typed: &[PathBuf],
) -> Result<Vec<String>> {
    typed
        .iter()
        .map(|path| {
            let given = path.to_string_lossy().replace('\\', "/");
            let given = given.trim_start_matches("./").trim_end_matches('/').to_owned();
            if source.has(&given) {
                return Ok(given);
            }
            let absolute = settings.working_folder.join(path);
            let relative = layout.relative(&absolute);
            relative.ok_or_else(|| CommandError::failed("error-could-not-read").with("path", path.display()))
        })
        .collect()
}

/// The errors among what was found.
pub fn errors(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    found.retain(Diagnostic::is_error);
    found
}
