//! One look at the folder: every data file with what the system says of it, none of them opened.
//!
//! The files are those of the records' checksum (`lookup::data_files`); a test sees that both mean the same.

use rayon::prelude::*;

use super::stamp::Stamp;
use crate::model::case_code::CaseCode;
use crate::store::layout::{CASES, Found, GROUPS, Layout, OFFICE, ReadError, Why};
use crate::store::load::code_of_path;
use crate::store::lookup::{FLAT, OF_GROUPS};

/// The folder at a glance.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sight {
    /// The data files, by path.
    pub files: Vec<Seen>,
    /// The names of the groups' folders, sorted.
    pub groups: Vec<String>,
    /// False if something lies there about which only a thorough look can tell.
    pub is_ordinary: bool,
}

/// A file that was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Relative to the folder.
    pub path: String,
    /// What the system says of it.
    pub stamp: Stamp,
}

/// Looks at the folder.
///
/// # Errors
/// A folder that cannot be listed, or no office.
pub fn look(layout: &Layout) -> Result<Sight, ReadError> {
    let mut sight = Sight { is_ordinary: true, ..Sight::default() };
    let office = layout.about(OFFICE)?;
    sight.files.push(Seen { path: OFFICE.to_owned(), stamp: Stamp::of(&office) });
    for (folder, ending) in FLAT {
        sight.take(layout.entries(folder)?, &[ending]);
    }
    let groups = layout.entries(GROUPS)?;
    let is_folder = |found: &&Found| found.about.as_ref().is_ok_and(|about| about.is_dir());
    sight.groups = groups.iter().filter(is_folder).map(|found| name(&found.path).to_owned()).collect();
    sight.is_ordinary &= groups.iter().all(|found| found.about.as_ref().is_ok_and(|about| about.is_dir()));
    let folders: Vec<&Found> = groups.iter().filter(is_folder).collect();
    let within: Vec<Result<Vec<Found>, ReadError>> =
        folders.par_iter().map(|found| layout.entries(&found.path)).collect();
    for entries in within {
        sight.take(entries?, &OF_GROUPS);
    }
    sight.groups.sort_unstable();
    sight.files.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    Ok(sight)
}

impl Sight {
    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&Seen> {
        let at = self.files.binary_search_by(|seen| seen.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }

    /// The files straight in a folder.
    pub fn within(&self, folder: &str) -> &[Seen] {
        let prefix = format!("{folder}/");
        let from = self.files.partition_point(|seen| seen.path.as_str() < prefix.as_str());
        let rest = self.files.get(from..).unwrap_or_default();
        let length = rest.iter().take_while(|seen| seen.path.starts_with(&prefix)).count();
        rest.get(..length).unwrap_or_default()
    }

    /// The case files.
    pub fn cases(&self) -> &[Seen] {
        self.within(CASES)
    }

    /// The codes for which there is a file.
    pub fn codes(&self) -> impl Iterator<Item = CaseCode> {
        self.cases().iter().filter_map(|seen| code_of_path(&seen.path))
    }

    fn take(&mut self, entries: Vec<Found>, endings: &[&str]) {
        for Found { path, about } in entries {
            let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
            match about {
                Ok(about) if about.is_file() && endings.contains(&ending) => {
                    self.files.push(Seen { stamp: Stamp::of(&about), path });
                }
                // A stray note is left alone; what might have been a record is for the thorough look.
                Ok(about) if about.is_file() && code_of_path(&path).is_none() => {}
                Ok(_) | Err(Why::Name | Why::LeadsOut | Why::WrongKind | Why::Ending) => {
                    self.is_ordinary = false;
                }
            }
        }
    }
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}
