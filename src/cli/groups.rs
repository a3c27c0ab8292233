//! Finding a group by what people call it, and opening it: its folder's name, an unmistakable part of that, or
//! the name that people see.
//!
//! A group is opened whole or not at all, for its files say something only together. Neighbours: `naming` does
//! the same for cases, `rows` writes the tables.

use std::collections::BTreeMap;

use super::desk::Desk;
use super::error::{CommandError, Result, Said};
use super::folder;
use crate::catalogue::nearest;
use crate::diagnostic::Diagnostic;
use crate::model::case_code::CaseCode;
use crate::model::date::Date;
use crate::model::group::GroupRecords;
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::store::load::groups::load_group;
use crate::store::load::{Options, groups};
use crate::store::{locate, lookup};

pub use groups::{ATTENDANCE, GROUP, MEETINGS, REVIEWS, ROSTER};

/// The most groups that an error lists.
const LISTED: usize = 12;

/// The folder of the group that is named so.
///
/// # Errors
/// None or several are named so.
pub fn find(desk: &Desk<'_>, named: &str) -> Result<String> {
    let folders = desk.groups();
    let folded = named.trim().to_lowercase();
    if let Some(own) = folders.iter().find(|own| own.to_lowercase() == folded) {
        return Ok(own.clone());
    }
    let names = lookup::group_names(desk.source(), &folders);
    let by_name: Vec<&String> =
        names.iter().filter(|(name, _)| name.to_lowercase() == folded).map(|(_, own)| own).collect();
    let by_part: Vec<&String> =
        folders.iter().filter(|own| !folded.is_empty() && own.contains(&folded)).collect();
    match (by_name.as_slice(), by_part.as_slice()) {
        ([own], _) | ([], [own]) => Ok((*own).clone()),
        ([], []) => Err(none(&folders, &names, named)),
        ([], several) | (several, _) => {
            let listed: Vec<&str> = several.iter().take(LISTED).map(|own| own.as_str()).collect();
            Err(CommandError::failed("error-ambiguous-group")
                .with("group", named)
                .with("groups", listed.join(", ")))
        }
    }
}

fn none(folders: &[String], names: &[(String, String)], named: &str) -> CommandError {
    let words = names.iter().map(|(name, own)| (name.as_str(), own.clone()));
    let words = words.chain(folders.iter().map(|own| (own.as_str(), own.clone())));
    let error = CommandError::failed("error-no-such-group").with("group", named);
    match nearest(named, words) {
        Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
        None => error,
    }
}

/// Everything recorded of the group in a folder.
///
/// # Errors
/// A file of the group that has errors.
pub fn open(desk: &Desk<'_>, folder: &str) -> Result<GroupRecords> {
    desk.keep_group(folder);
    let read = load_group(desk.source(), folder, Options::default());
    let faults: Vec<Diagnostic> = folder::errors(read.diagnostics().cloned().collect());
    let unreadable = || {
        let located = locate::locate(faults.clone(), &desk.layout, DEFAULT_CASE_BYTES);
        CommandError::data("error-group-unreadable", located).with("group", folder).as_failed()
    };
    if faults.is_empty() { read.into_records().ok_or_else(unreadable) } else { Err(unreadable()) }
}

/// Every group of the folder, by name.
///
/// # Errors
/// A group that has errors.
pub fn all(desk: &Desk<'_>) -> Result<Vec<GroupRecords>> {
    desk.groups().iter().map(|folder| open(desk, folder)).collect()
}

/// The path of a file of a group, relative to the data folder.
pub fn path(group: &GroupRecords, file: &str) -> String {
    groups::path_of(group.group.group.as_str(), file)
}

/// What the people of a group are called: the alias of the case, or its code.
#[derive(Debug, Clone, Default)]
pub struct Called(BTreeMap<CaseCode, String>);

impl Called {
    /// The aliases of these cases.
    pub fn of(desk: &Desk<'_>, codes: impl IntoIterator<Item = CaseCode>) -> Self {
        let codes: Vec<CaseCode> = codes.into_iter().collect();
        let aliases = lookup::aliases(desk.source(), &codes);
        Self(aliases.into_iter().map(|(alias, code)| (code, alias)).collect())
    }

    /// The alias, if the case has one.
    pub fn alias(&self, case: CaseCode) -> Option<&str> {
        self.0.get(&case).map(String::as_str)
    }

    /// The alias, or the code.
    pub fn name(&self, case: CaseCode) -> String {
        self.alias(case).map_or_else(|| case.to_string(), str::to_owned)
    }
}

/// Refuses a day on which the group did not run.
///
/// # Errors
/// The group had not begun, or had ended.
pub fn refuse_outside(desk: &Desk<'_>, group: &GroupRecords, day: Date) -> Result<()> {
    if group.group.is_running_on(day) {
        return Ok(());
    }
    let date = |day: Date| crate::language::format::date(desk.language(), day);
    let error = match group.group.to.filter(|to| *to < day) {
        Some(to) => CommandError::failed("error-group-ended").with("end", date(to)),
        None => CommandError::failed("error-group-not-begun").with("start", date(group.group.from)),
    };
    Err(error.with("group", &group.group.group).with("date", date(day)))
}
