//! Small looks at a folder that need no parsing: which cases there are, by code and by alias, the office's
//! language, and the checksum of what lies there.

use rayon::prelude::*;

use super::cache::Hash;
use super::layout::{CASES, ENCOUNTERS, EVENTS, GROUPS, Listing, MODEL, OFFICE, ReadError, SURVEYS};
use super::load::{CATALOGUE, Source};
use super::witness::Witness;
use super::yaml::tree;
use crate::language::Language;
use crate::model::case_code::CaseCode;
use crate::model::digest;
use crate::model::office::DEFAULT_CASE_BYTES;

/// Which cases there are, and what they are called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// The codes for which there is a file, sorted.
    pub codes: Vec<CaseCode>,
    /// The alias of each case that has one.
    pub aliases: Vec<(String, CaseCode)>,
}

/// The cases and their aliases, read off the files.
pub fn register(source: &dyn Source) -> Register {
    let codes = codes(source);
    let aliases = aliases(source, &codes);
    Register { codes, aliases }
}

/// The path of a case's file.
pub fn case_path(code: CaseCode) -> String {
    format!("{CASES}/{code}.yaml")
}

/// True if there is a file for the code, looked for by name alone.
pub fn has_case(source: &dyn Source, code: CaseCode) -> bool {
    source.has(&case_path(code))
}

/// The codes for which there is a file, sorted.
pub fn codes(source: &dyn Source) -> Vec<CaseCode> {
    let listing = source.files(CASES, "yaml").unwrap_or_default();
    listing.files.iter().filter_map(|path| super::load::code_of_path(path)).collect()
}

/// The alias of each case that has one, read off the one line that holds it.
pub fn aliases(source: &dyn Source, codes: &[CaseCode]) -> Vec<(String, CaseCode)> {
    codes
        .par_iter()
        .filter_map(|code| {
            let bytes = source.read(&case_path(*code), DEFAULT_CASE_BYTES).ok()?;
            Some((alias_in(&bytes)?, *code))
        })
        .collect()
}

/// The alias in the bytes of a case file.
pub(super) fn alias_in(bytes: &[u8]) -> Option<String> {
    value_of_line(bytes, "alias")
}

/// The name of each group that has one, read off the one line that holds it, with its folder.
pub fn group_names(source: &dyn Source, folders: &[String]) -> Vec<(String, String)> {
    let name = |folder: &String| {
        let bytes = source.read(&format!("{GROUPS}/{folder}/group.yaml"), DEFAULT_CASE_BYTES).ok()?;
        Some((value_of_line(&bytes, "name")?, folder.clone()))
    };
    folders.iter().filter_map(name).collect()
}

/// The language that an office's file names, without loading anything.
pub fn office_language(source: &dyn Source) -> Option<Language> {
    let bytes = source.read(OFFICE, DEFAULT_CASE_BYTES).ok()?;
    Language::from_tag(&value_of_line(&bytes, "language")?)
}

/// The value of a top-level key that stands on one line; nothing behind that line is looked at.
fn value_of_line(bytes: &[u8], key: &str) -> Option<String> {
    let text = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let line = text.split(|byte| *byte == b'\n').find(|line| {
        let rest = line.strip_prefix(key.as_bytes()).map(<[u8]>::trim_ascii_start);
        rest.is_some_and(|rest| rest.starts_with(b":"))
    })?;
    let line = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(line));
    let root = tree::parse(&line).ok()?;
    root.entry(key)?.value.text().filter(|value| !value.is_empty() && *value != "null").map(str::to_owned)
}

/// The byte order mark in UTF-8.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// True if a path, relative to the folder, is one of the data files that sosku keeps.
pub fn is_data(path: &str) -> bool {
    let kept = [".yaml", ".csv", ".json"].iter().any(|ending| path.ends_with(ending));
    kept || path == ".gitattributes" || path == ".gitignore"
}

/// The checksum of the records: SHA-256 of the lines that `sha256sum` prints for `sosku.yaml` and every file
/// below `cases/`, `groups/` and the other data folders, sorted by path in byte order.
///
/// # Errors
/// A folder or a file that cannot be read: a checksum of the rest would be one of other records.
pub fn checksum(source: &dyn Source) -> Result<String, ReadError> {
    checksum_of_witnessed(&Witness::of(source))
}

/// The checksum of the records as they were handed out.
///
/// # Errors
/// As for `checksum`.
pub fn checksum_of_witnessed(source: &Witness<'_>) -> Result<String, ReadError> {
    let hash = |path: String| source.hash(&path, WHOLE).map(|hash| (path, hash));
    let mut hashes: Vec<(String, Hash)> =
        files_listed(source, |listing| listing)?.into_par_iter().map(hash).collect::<Result<_, _>>()?;
    hashes.sort_unstable();
    Ok(checksum_of(hashes.iter().map(|(path, hash)| (path.as_str(), hash))))
}

/// The checksum of files in the order of their paths, each with that of its content.
pub fn checksum_of<'f>(files: impl IntoIterator<Item = (&'f str, &'f Hash)>) -> String {
    let lines: String =
        files.into_iter().map(|(path, hash)| format!("{}  {path}\n", digest::hex(hash))).collect();
    digest::checksum(lines.as_bytes())
}

/// The most bytes of a file of which a checksum is taken; what is larger is no record.
const WHOLE: u64 = 1 << 30;

/// The first data file, apart from `own`, whose text holds `word`; files that cannot be read are passed by.
pub fn naming(source: &dyn Source, word: &str, own: &str) -> Option<String> {
    let holds = |path: &String| {
        let bytes = source.read(path, DEFAULT_CASE_BYTES).unwrap_or_default();
        path != own && String::from_utf8_lossy(&bytes).contains(word)
    };
    data_files(source).into_par_iter().find_first(holds)
}

/// The files that reports are made from: the office, its codes, the cases, groups and tables; of folders that
/// cannot be listed none.
pub fn data_files(source: &dyn Source) -> Vec<String> {
    files_listed(source, |listing| Ok(listing.unwrap_or_default())).unwrap_or_default()
}

/// The same, each folder's listing as `listed` takes it.
fn files_listed(
    source: &dyn Source,
    listed: impl Fn(Result<Listing, ReadError>) -> Result<Listing, ReadError>,
) -> Result<Vec<String>, ReadError> {
    let mut files = vec![OFFICE.to_owned()];
    for (folder, ending) in FLAT {
        files.extend(listed(source.files(folder, ending))?.files);
    }
    for group in listed(source.folders(GROUPS))?.files {
        for ending in OF_GROUPS {
            files.extend(listed(source.files(&group, ending))?.files);
        }
    }
    Ok(files)
}

/// The folders whose files lie straight in them, and how those end.
pub const FLAT: [(&str, &str); 6] = [
    (CASES, "yaml"),
    (CATALOGUE, "yaml"),
    (ENCOUNTERS, "csv"),
    (EVENTS, "csv"),
    (SURVEYS, "csv"),
    (MODEL, "yaml"),
];

/// How the files of a group end.
pub const OF_GROUPS: [&str; 2] = ["yaml", "csv"];
