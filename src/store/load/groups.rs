//! A group's folder: what it is, and its tables. Nothing here asks whether they hold together.
//! Neighbours: `tables` reads the CSV files, `validate` judges the whole.

use rayon::prelude::*;

use super::tables::{load_table, read_table};
use super::{
    FileRead, GROUP_FOLDER_NAME, GROUP_MISSING, Options, STRANGE_FILE, Source, listed, read_file,
    read_trouble, stranger,
};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::case_code::CaseCode;
use crate::model::dataset::Lines;
use crate::model::group::{Group, GroupAttendance, GroupRecords, GroupReview, Meeting, Membership};
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::model::timeline::GroupDay;
use crate::path;
use crate::store::layout::{GROUPS, ReadError};
use crate::store::yaml::guard::DEFAULT_CAP;
use crate::store::yaml::schema::FileKind;

/// What the group is.
pub const GROUP: &str = "group.yaml";
/// Who belongs to it.
pub const ROSTER: &str = "roster.csv";
/// When it met.
pub const MEETINGS: &str = "meetings.csv";
/// Who came.
pub const ATTENDANCE: &str = "attendance.csv";
/// How it goes.
pub const REVIEWS: &str = "reviews.csv";

const FILES: [&str; 5] = [GROUP, ROSTER, MEETINGS, ATTENDANCE, REVIEWS];

/// A group's folder, broken or not.
#[derive(Debug, Clone)]
pub struct GroupRead {
    /// The name of the folder.
    pub name: String,
    /// `group.yaml`.
    pub group: FileRead<Group>,
    /// `roster.csv`.
    pub roster: FileRead<Lines<Membership>>,
    /// `meetings.csv`.
    pub meetings: FileRead<Lines<Meeting>>,
    /// `attendance.csv`.
    pub attendance: FileRead<Lines<GroupAttendance>>,
    /// `reviews.csv`.
    pub reviews: FileRead<Lines<GroupReview>>,
}

impl GroupRead {
    /// Everything that loading found.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        let tables = [&self.roster.diagnostics, &self.meetings.diagnostics, &self.attendance.diagnostics];
        let of_tables = tables.into_iter().flatten().chain(&self.reviews.diagnostics);
        self.group.diagnostics.iter().chain(of_tables)
    }

    /// Everything recorded of the group, if all of its files are sound.
    pub fn into_records(self) -> Option<GroupRecords> {
        Some(GroupRecords {
            group: sound(self.group)?,
            roster: sound(self.roster)?,
            meetings: sound(self.meetings)?,
            attendance: sound(self.attendance)?,
            reviews: sound(self.reviews)?,
        })
    }
}

fn sound<T>(file: FileRead<T>) -> Option<T> {
    if file.is_sound() { file.loaded.map(|loaded| loaded.record) } else { None }
}

/// The path of a file of a group.
pub fn path_of(group: &str, file: &str) -> String {
    format!("{GROUPS}/{group}/{file}")
}

/// Every group of the source; what lies where no group's file belongs is added to `diagnostics`.
pub fn load_groups(
    source: &dyn Source,
    options: Options<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<GroupRead> {
    let names = names(source, diagnostics);
    for name in &names {
        strangers(source, name, diagnostics);
    }
    names.par_iter().map(|name| load_group(source, name, options)).collect()
}

/// One group, whether or not it is there.
pub fn load_group(source: &dyn Source, name: &str, options: Options<'_>) -> GroupRead {
    GroupRead {
        name: name.to_owned(),
        group: load_about(source, name, options),
        roster: load_table(source, &path_of(name, ROSTER), options),
        meetings: load_table(source, &path_of(name, MEETINGS), options),
        attendance: load_table(source, &path_of(name, ATTENDANCE), options),
        reviews: load_table(source, &path_of(name, REVIEWS), options),
    }
}

/// A client's days in all groups, as far as they can be read; no other table is opened, and none is parsed
/// that does not name the client.
pub fn days_of(source: &dyn Source, case: CaseCode) -> Vec<GroupDay> {
    days_in(source, &names(source, &mut Vec::new()), case)
}

/// A client's days in some groups.
pub fn days_in(source: &dyn Source, names: &[String], case: CaseCode) -> Vec<GroupDay> {
    let written = case.to_string();
    let of_group = |name: &String| {
        let path = path_of(name, ATTENDANCE);
        let bytes = source.read(&path, DEFAULT_CASE_BYTES).unwrap_or_default();
        if !mentions(&bytes, written.as_bytes()) {
            return Vec::new();
        }
        let read = read_table::<GroupAttendance>(&path, &bytes, Options::default());
        let rows = read.loaded.map(|loaded| loaded.record).unwrap_or_default();
        let own = rows.into_iter().map(|line| line.record).filter(|row| row.case == case);
        own.map(|row| GroupDay::new(name, &row)).collect()
    };
    names.par_iter().flat_map_iter(of_group).collect()
}

/// Whether a code stands somewhere in a text, in capitals or not: the only way in which a table can name it.
pub(in crate::store) fn mentions(text: &[u8], code: &[u8]) -> bool {
    text.windows(code.len()).any(|window| window.eq_ignore_ascii_case(code))
}

fn names(source: &dyn Source, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    let listing = listed(source.folders(GROUPS), GROUPS, diagnostics);
    diagnostics.extend(listing.strange.iter().map(|strange| stranger(strange, STRANGE_FILE)));
    listing.files.iter().map(|path| name_of(path).to_owned()).collect()
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

/// What lies in a group's folder and is none of its files. Those that are, are told of where they are read.
fn strangers(source: &dyn Source, name: &str, diagnostics: &mut Vec<Diagnostic>) {
    let folder = format!("{GROUPS}/{name}");
    let listing = listed(source.files(&folder, "csv"), &folder, diagnostics);
    let is_ours = |path: &str| FILES.contains(&name_of(path));
    let others = listing.files.iter().filter(|path| !is_ours(path));
    diagnostics.extend(others.map(|path| STRANGE_FILE.at(path.as_str(), Place::File)));
    let strange = listing.strange.iter().filter(|strange| !is_ours(&strange.path));
    diagnostics.extend(strange.map(|strange| stranger(strange, STRANGE_FILE)));
}

/// `group.yaml`, which must name the folder that it lies in.
pub fn load_about(source: &dyn Source, name: &str, options: Options<'_>) -> FileRead<Group> {
    let path = path_of(name, GROUP);
    let bytes = match source.read(&path, DEFAULT_CASE_BYTES) {
        Ok(bytes) => bytes,
        Err(ReadError::Missing { .. }) => {
            let missing = GROUP_MISSING.at(path.as_str(), Place::File).with("group", name);
            return FileRead::failed(&path, missing);
        }
        Err(error) => return FileRead::failed(&path, read_trouble(&path, &error)),
    };
    let mut file: FileRead<Group> = read_file(&path, &bytes, DEFAULT_CAP, FileKind::Group, options);
    if file.loaded.as_ref().is_some_and(|loaded| loaded.record.group != *name) {
        let found = GROUP_FOLDER_NAME.at(path.as_str(), Place::Value(path!["group"]));
        file.diagnostics.push(found.with("group", name));
    }
    file
}
