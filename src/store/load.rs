//! From a folder, or any other place that holds its files, to records and diagnostics.
//!
//! Each file is read fast into its type; only where that fails, or where the caller wants every problem, it is
//! walked slowly. One broken file never hides another. Nothing is asked of the meaning of a record: that is
//! `validate`'s. Neighbours: `layout` finds and reads files, `yaml` understands them, `locate` finds places.

pub mod groups;
pub mod models;
pub mod overlay;
pub mod revision;
pub mod tables;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use super::catalogue::{LocalFile, Reading, with_local};
use super::csv::table::CSV_TOO_LARGE;
use super::layout::{CASES, ENCOUNTERS, EVENTS, Layout, Listing, OFFICE, ReadError, SURVEYS, Strange, Why};
use super::yaml::de::from_node;
use super::yaml::guard::{DEFAULT_CAP, RefusedReason, decode};
use super::yaml::schema::FileKind;
use super::yaml::shape::{DUPLICATE_KEY, Dropped, Shape, examine};
use super::yaml::tree::{Node, SyntaxError, SyntaxKind, parse_decoded};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Kind, Place, quotable};
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::dataset::{Dataset, Lines, Loaded};
use crate::model::encounter::Encounter;
use crate::model::event::Event;
use crate::model::office::{DEFAULT_CASE_BYTES, Office};
use crate::model::self_assessment::SelfAssessment;
use crate::model::survey::SurveyAnswer;
use crate::path;
use groups::{GroupRead, load_groups};
use models::load_models;
use tables::load_tables;

/// The folder has no `sosku.yaml`.
pub const OFFICE_MISSING: Kind = Kind::error("office-missing");
/// The system did not let the file be read.
pub const FILE_UNREADABLE: Kind = Kind::error("file-unreadable");
/// A folder, a pipe or a device where a file should be.
pub const NOT_A_FILE: Kind = Kind::error("not-a-file");
/// A link that leads out of the folder, or nowhere.
pub const LINK_LEADS_OUT: Kind = Kind::error("link-leads-out");
/// A name that no file of a data folder may have.
pub const BAD_FILE_NAME: Kind = Kind::error("bad-file-name");
/// A file that is no case file, among the case files.
pub const STRANGE_FILE: Kind = Kind::warning("strange-file");
/// The file is not named after the case in it.
pub const CASE_FILE_NAME: Kind = Kind::error("case-file-name");
/// Two files hold a case of the same code.
pub const DUPLICATE_CASE: Kind = Kind::error("duplicate-case");
/// A group's folder without its `group.yaml`.
pub const GROUP_MISSING: Kind = Kind::error("group-missing");
/// A group's folder is not named after the group in it.
pub const GROUP_FOLDER_NAME: Kind = Kind::error("group-folder-name");
/// Not well-formed.
pub const YAML_SYNTAX: Kind = Kind::error("yaml-syntax");
/// A list or mapping as a key.
pub const YAML_COMPLEX_KEY: Kind = Kind::error("yaml-complex-key");
/// A value that the model does not take, though its form is right.
pub const UNREADABLE_VALUE: Kind = Kind::error("unreadable-value");

/// The kind of diagnostic for each thing that the guard refuses.
pub const fn refused(reason: RefusedReason) -> Kind {
    Kind::error(match reason {
        RefusedReason::NotUtf8 => "yaml-not-utf8",
        RefusedReason::ControlCharacter => "yaml-control-character",
        RefusedReason::TooLarge => "yaml-too-large",
        RefusedReason::TabIndent => "yaml-tab-indent",
        RefusedReason::Anchor => "yaml-anchor",
        RefusedReason::Alias => "yaml-alias",
        RefusedReason::Tag => "yaml-tag",
        RefusedReason::MergeKey => "yaml-merge-key",
        RefusedReason::Directive => "yaml-directive",
        RefusedReason::SecondDocument => "yaml-second-document",
        RefusedReason::TooDeep => "yaml-too-deep",
    })
}

/// Where files come from: the folder as it lies on the disk, or a revision of it.
pub trait Source: Sync {
    /// The files straight in `folder` with that ending, and what else lies there.
    ///
    /// # Errors
    /// If the folder cannot be read; a missing one is empty.
    fn files(&self, folder: &str, ending: &str) -> Result<Listing, ReadError>;

    /// The folders straight in `folder`.
    ///
    /// # Errors
    /// As for `files`.
    fn folders(&self, folder: &str) -> Result<Listing, ReadError>;

    /// The bytes of a file, if they are at most `cap`.
    ///
    /// # Errors
    /// If it is not there, not a file, outside the folder or larger; a larger one is not read.
    fn read(&self, path: &str, cap: u64) -> Result<Vec<u8>, ReadError>;

    /// True if something lies at the path, a file or a folder.
    fn has(&self, path: &str) -> bool;
}

impl Source for Layout {
    fn files(&self, folder: &str, ending: &str) -> Result<Listing, ReadError> {
        Self::files(self, folder, ending)
    }

    fn folders(&self, folder: &str) -> Result<Listing, ReadError> {
        Self::folders(self, folder)
    }

    fn read(&self, path: &str, cap: u64) -> Result<Vec<u8>, ReadError> {
        Self::read(self, path, cap)
    }

    fn has(&self, path: &str) -> bool {
        Self::has(self, path)
    }
}

/// A check of a file's text as it stands, run while the text is at hand.
pub type TextCheck = fn(file: &str, text: &str) -> Vec<Diagnostic>;

/// How thoroughly to load.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// The codes and labels by which guesses are made.
    pub catalogue: Option<&'a Catalogue>,
    /// Walk every file slowly: also finds what is no obstacle to reading.
    pub thorough: bool,
    /// Asked of every text.
    pub text_check: Option<TextCheck>,
}

/// A file and what could be read of it.
#[derive(Debug, Clone)]
pub struct FileRead<T> {
    /// The record, without the parts that are wrong; `None` if something required is.
    pub loaded: Option<Loaded<T>>,
    /// The file, relative to the folder.
    pub path: String,
    /// The parts that are wrong.
    pub dropped: Dropped,
    /// What is wrong with the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> FileRead<T> {
    /// True if the record is all that the file says.
    pub fn is_sound(&self) -> bool {
        self.loaded.is_some() && !self.diagnostics.iter().any(Diagnostic::is_error)
    }

    fn failed(path: &str, diagnostic: Diagnostic) -> Self {
        Self {
            loaded: None,
            path: path.to_owned(),
            dropped: Dropped::default(),
            diagnostics: vec![diagnostic],
        }
    }
}

/// Everything that a folder holds, broken or not.
#[derive(Debug)]
pub struct Folder {
    /// Codes and labels, the office's own among them.
    pub catalogue: Reading,
    /// `sosku.yaml`.
    pub office: FileRead<Office>,
    /// The case files, by path.
    pub cases: Vec<FileRead<Case>>,
    /// The groups, by name.
    pub groups: Vec<GroupRead>,
    /// The files of `encounters/`, by path.
    pub encounters: Vec<FileRead<Lines<Encounter>>>,
    /// The files of `events/`, by path.
    pub events: Vec<FileRead<Lines<Event>>>,
    /// The files of `surveys/`, by path.
    pub surveys: Vec<FileRead<Lines<SurveyAnswer>>>,
    /// The files of `model/`, by path.
    pub models: Vec<FileRead<SelfAssessment>>,
    /// What is wrong with the folder itself rather than with what a file says.
    pub diagnostics: Vec<Diagnostic>,
}

impl Folder {
    /// Everything that loading found, in the order of the files.
    pub fn all_diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        let of_cases = self.cases.iter().flat_map(|case| &case.diagnostics);
        let of_groups = self.groups.iter().flat_map(GroupRead::diagnostics);
        let of_tables = (self.encounters.iter().flat_map(|file| &file.diagnostics))
            .chain(self.events.iter().flat_map(|file| &file.diagnostics))
            .chain(self.surveys.iter().flat_map(|file| &file.diagnostics))
            .chain(self.models.iter().flat_map(|file| &file.diagnostics));
        let of_office = self.diagnostics.iter().chain(&self.office.diagnostics);
        of_office.chain(of_cases).chain(of_groups).chain(of_tables)
    }

    /// The names of the groups' folders.
    pub fn group_names(&self) -> BTreeSet<String> {
        self.groups.iter().map(|group| group.name.clone()).collect()
    }

    /// The codes for which there is a file, readable or not.
    pub fn codes(&self) -> BTreeSet<CaseCode> {
        self.cases.iter().filter_map(|case| code_of_path(&case.path)).collect()
    }

    /// The records that are sound, leaving out broken files and groups; `None` without an office.
    pub fn into_dataset(self) -> Option<Dataset> {
        Some(Dataset {
            office: self.office.loaded?.record,
            cases: sound(self.cases),
            groups: self.groups.into_iter().filter_map(GroupRead::into_records).collect(),
            encounters: sound(self.encounters),
            events: sound(self.events),
            surveys: sound(self.surveys),
            models: sound(self.models),
        })
    }
}

/// The records of the files that are sound.
pub fn sound<T>(files: Vec<FileRead<T>>) -> Vec<Loaded<T>> {
    files.into_iter().filter(FileRead::is_sound).filter_map(|file| file.loaded).collect()
}

/// Everything that the source holds. `thorough` and `text_check` as in [`Options`].
pub fn load_all(source: &dyn Source, thorough: bool, text_check: Option<TextCheck>) -> Folder {
    let mut diagnostics = Vec::new();
    let catalogue = load_catalogue(source, &mut diagnostics);
    // A code that nobody knows is no obstacle to reading; only who wants every problem is told of it, and not
    // only where some other trouble made a file be walked.
    let known = Some(&catalogue.catalogue).filter(|_| thorough);
    let options = Options { catalogue: known, thorough, text_check };
    let office = load_office(source, options);
    let cap = office.loaded.as_ref().map_or(DEFAULT_CASE_BYTES, |office| office.record.case_bytes());
    let listing = listed(source.files(CASES, "yaml"), CASES, &mut diagnostics);
    let mut cases: Vec<FileRead<Case>> =
        listing.files.par_iter().map(|path| load_case(source, path, cap, options)).collect();
    cases.extend(listing.strange.iter().filter_map(unreadable_case));
    cases.sort_by(|one, other| one.path.cmp(&other.path));
    let strangers = listing.strange.iter().filter(|strange| unreadable_case(strange).is_none());
    diagnostics.extend(strangers.map(|strange| stranger(strange, STRANGE_FILE)));
    mark_duplicates(&mut cases);
    let groups = load_groups(source, options, &mut diagnostics);
    let encounters = load_tables(source, ENCOUNTERS, options, &mut diagnostics);
    let events = load_tables(source, EVENTS, options, &mut diagnostics);
    let surveys = load_tables(source, SURVEYS, options, &mut diagnostics);
    let models = load_models(source, options, &mut diagnostics);
    Folder { catalogue, office, cases, groups, encounters, events, surveys, models, diagnostics }
}

/// `sosku.yaml`.
pub fn load_office(source: &dyn Source, options: Options<'_>) -> FileRead<Office> {
    match source.read(OFFICE, DEFAULT_CASE_BYTES) {
        Ok(bytes) => read_file(OFFICE, &bytes, DEFAULT_CAP, FileKind::Office, options),
        Err(ReadError::Missing { .. }) => FileRead::failed(OFFICE, OFFICE_MISSING.at(OFFICE, Place::File)),
        Err(error) => FileRead::failed(OFFICE, read_trouble(OFFICE, &error)),
    }
}

/// One case file of at most `cap` bytes; its name must be that of the case in it.
pub fn load_case(source: &dyn Source, path: &str, cap: u64, options: Options<'_>) -> FileRead<Case> {
    let bytes = match source.read(path, cap) {
        Ok(bytes) => bytes,
        Err(error) => return FileRead::failed(path, read_trouble(path, &error)),
    };
    let mut file: FileRead<Case> =
        read_file(path, &bytes, usize::try_from(cap).unwrap_or(usize::MAX), FileKind::Case, options);
    let named = code_of_path(path);
    match &file.loaded {
        Some(loaded) if named != Some(loaded.record.case) => {
            let place = Place::Value(path!["case"]);
            let found = CASE_FILE_NAME.at(path, place).with("code", loaded.record.case);
            file.diagnostics.push(found);
        }
        None if named.is_none() => file.diagnostics.push(BAD_FILE_NAME.at(path, Place::File)),
        _ => {}
    }
    file
}

/// The office's own codes; what is wrong with its files is added to `diagnostics`.
pub fn load_catalogue(source: &dyn Source, diagnostics: &mut Vec<Diagnostic>) -> Reading {
    let listing = listed(source.files(CATALOGUE, "yaml"), CATALOGUE, diagnostics);
    let mut texts = Vec::new();
    for path in listing.files {
        match source.read(&path, DEFAULT_CASE_BYTES) {
            Ok(bytes) => match sound_text(&path, &bytes) {
                Ok(text) => texts.push((path, text.to_owned())),
                Err(found) => diagnostics.push(found),
            },
            Err(error) => diagnostics.push(read_trouble(&path, &error)),
        }
    }
    let files: Vec<LocalFile<'_>> = texts.iter().map(|(name, text)| LocalFile { name, text }).collect();
    let reading = with_local(&files);
    diagnostics.extend(reading.problems.iter().map(|problem| Diagnostic {
        kind: Kind::error(problem.id),
        file: problem.file.clone(),
        place: Place::Value(problem.place.clone()),
        args: problem.args.iter().map(|(name, value)| (*name, quotable(value))).collect(),
    }));
    reading
}

/// The text of a file that holds well-formed YAML of the subset, no key twice.
fn sound_text<'a>(path: &str, bytes: &'a [u8]) -> Result<&'a str, Diagnostic> {
    let text = decode(bytes, DEFAULT_CAP)
        .map_err(|error| refused(error.reason).at(path, Place::Offset(error.offset)))?;
    let root = parse_decoded(text).map_err(|error| syntax(path, error))?;
    match root.duplicate_keys().first() {
        Some(key) => Err(DUPLICATE_KEY
            .at(path, Place::Offset(key.start))
            .with("key", quotable(text.get(key.clone()).unwrap_or_default()))),
        None => Ok(text),
    }
}

fn syntax(path: &str, error: SyntaxError) -> Diagnostic {
    let kind = match error.kind {
        SyntaxKind::Refused(reason) => refused(reason),
        SyntaxKind::Malformed => YAML_SYNTAX,
        SyntaxKind::ComplexKey => YAML_COMPLEX_KEY,
    };
    kind.at(path, Place::Offset(error.offset))
}

/// The folder of the office's own codes.
pub const CATALOGUE: &str = "catalogue";

/// The record in a file's bytes, fast if it is sound.
pub fn read_file<T: DeserializeOwned>(
    path: &str,
    bytes: &[u8],
    cap: usize,
    kind: FileKind,
    options: Options<'_>,
) -> FileRead<T> {
    let text = match decode(bytes, cap) {
        Ok(text) => text,
        Err(error) => {
            return FileRead::failed(path, refused(error.reason).at(path, Place::Offset(error.offset)));
        }
    };
    let of_text = options.text_check.map_or_else(Vec::new, |check| check(path, text));
    let mut file = match parse_decoded(text) {
        Ok(root) => read_tree(path, &root, kind, options),
        Err(error) => FileRead::failed(path, syntax(path, error)),
    };
    file.diagnostics.extend(of_text);
    file
}

fn read_tree<T: DeserializeOwned>(
    path: &str,
    root: &Node,
    kind: FileKind,
    options: Options<'_>,
) -> FileRead<T> {
    let loaded = |record| Some(Loaded { record, path: path.to_owned() });
    if !options.thorough
        && root.duplicate_keys().is_empty()
        && !has_null(root)
        && let Ok(record) = from_node(root)
    {
        return FileRead {
            loaded: loaded(record),
            path: path.to_owned(),
            dropped: Dropped::default(),
            diagnostics: Vec::new(),
        };
    }
    let Shape { mut diagnostics, rest, dropped } = examine(root, kind.form(), path, options.catalogue);
    let record = rest.and_then(|rest| match from_node(rest.as_ref()) {
        Ok(record) => Some(record),
        Err(error) => {
            // The model is stricter than the schema in a few corners; the file is wrong all the same.
            diagnostics.push(UNREADABLE_VALUE.at(path, Place::Offset(error.offset)));
            None
        }
    });
    FileRead { loaded: record.and_then(loaded), path: path.to_owned(), dropped, diagnostics }
}

/// Whether some key or list element is written without a value. To the typed read `null` is a word like any
/// other where a text is wanted, so such files are walked.
fn has_null(node: &Node) -> bool {
    node.is_null()
        || node.entries().iter().any(|entry| has_null(&entry.value))
        || node.items().iter().any(has_null)
}

/// A listing; trouble with the folder itself is reported, and then it counts as empty.
fn listed(listing: Result<Listing, ReadError>, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Listing {
    listing.unwrap_or_else(|error| {
        diagnostics.push(read_trouble(folder, &error));
        Listing::default()
    })
}

fn read_trouble(path: &str, error: &ReadError) -> Diagnostic {
    let kind = match error {
        ReadError::Name(_) => BAD_FILE_NAME,
        ReadError::LeadsOut { .. } => LINK_LEADS_OUT,
        ReadError::NotAFile { .. } => NOT_A_FILE,
        ReadError::TooLarge { .. } if path.ends_with(".csv") => CSV_TOO_LARGE,
        ReadError::TooLarge { .. } => refused(RefusedReason::TooLarge),
        ReadError::Missing { .. } | ReadError::Io { .. } => FILE_UNREADABLE,
    };
    kind.at(path, Place::File)
}

/// Something among the case files that was to be one, but cannot be read: a link that leads out, a folder
/// named like a case, a case under another ending.
fn unreadable_case(strange: &Strange) -> Option<FileRead<Case>> {
    let stem = stem(&strange.path);
    let is_case = strange.path.ends_with(".yaml") || stem.parse::<CaseCode>().is_ok();
    is_case.then(|| FileRead::failed(&strange.path, stranger(strange, BAD_FILE_NAME)))
}

/// What to say of something that should not lie there; `by_ending` where only its ending is at fault.
fn stranger(strange: &Strange, by_ending: Kind) -> Diagnostic {
    let kind = match strange.why {
        Why::LeadsOut => LINK_LEADS_OUT,
        Why::WrongKind if by_ending == STRANGE_FILE => STRANGE_FILE,
        Why::WrongKind => NOT_A_FILE,
        Why::Name => BAD_FILE_NAME,
        Why::Ending => by_ending,
    };
    kind.at(strange.path.as_str(), Place::File)
}

/// Adds a diagnostic to every file whose case an earlier file has already.
fn mark_duplicates(cases: &mut [FileRead<Case>]) {
    let mut first: BTreeMap<CaseCode, String> = BTreeMap::new();
    for case in cases {
        let own = case.loaded.as_ref().map(|loaded| loaded.record.case);
        let Some(code) = own.or_else(|| code_of_path(&case.path)) else { continue };
        match first.get(&code) {
            Some(other) => {
                let place = if own.is_some() { Place::Value(path!["case"]) } else { Place::File };
                let found =
                    DUPLICATE_CASE.at(case.path.as_str(), place).with("code", code).with("other", other);
                case.diagnostics.push(found);
            }
            None => {
                first.insert(code, case.path.clone());
            }
        }
    }
}

/// The code that a case file's name says; capitals or not.
pub fn code_of_path(path: &str) -> Option<CaseCode> {
    stem(path).parse().ok()
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
