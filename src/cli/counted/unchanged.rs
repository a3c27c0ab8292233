//! A folder of which the system says of every file what it said when no error was found in it: nothing is asked anew,
//! and only what matters is read. Of ten years most cases count for nothing in a month and are passed over.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::cases::unpacked;
use super::look::Look;
use super::tables::Foldered;
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::dataset::{Dataset, Lines, Loaded};
use crate::model::reach::Reach;
use crate::model::settled::{named, with_previous};
use crate::store::cache::Entry;
use crate::store::cache::kept::Kept;
use crate::store::layout::CASES;
use crate::store::load::groups::GroupRead;
use crate::store::load::models::load_models;
use crate::store::load::{code_of_path, sound};
use crate::store::lookup::case_path;

impl Look<'_> {
    /// All records of such a folder as far as they matter, from what is kept of it; `None` if one does not hold.
    /// `tell` hears how many more cases are done.
    pub(super) fn unchanged(
        &self,
        kept: &Kept,
        reach: &Reach,
        tell: &(dyn Fn(usize) + Sync),
    ) -> Option<Dataset> {
        let groups = self.groups(&mut Vec::new())?.into_iter().map(GroupRead::into_records);
        let groups = groups.collect::<Option<Vec<_>>>()?;
        let named = named(&groups, reach);
        let matters = |entry: &&Entry| {
            let is_named = || code_of_path(&entry.path).is_some_and(|code| named.contains(&code));
            !reach.passes_over(entry.rest()) || is_named()
        };
        let of_cases = kept.files().iter().filter(|entry| entry.path.starts_with(CASES));
        let first: Vec<&Entry> = of_cases.filter(matters).collect();
        let load = |entries: &[&Entry]| -> Option<Vec<Loaded<Case>>> {
            let record = |entry: &&Entry| {
                let record = unpacked(kept, entry, reach, &BTreeSet::new())?;
                tell(1);
                Some(Loaded { record, path: entry.path.clone() })
            };
            entries.par_iter().map(record).collect()
        };
        let of_codes = |codes: &[CaseCode]| {
            load(&codes.iter().filter_map(|code| kept.entry(&case_path(*code))).collect::<Vec<_>>())
        };
        let mut diagnostics = Vec::new();
        Some(Dataset {
            office: self.office()?.clone(),
            cases: with_previous(load(&first)?, of_codes)?,
            groups,
            encounters: self.rows()?,
            events: self.rows()?,
            surveys: self.rows()?,
            models: sound(load_models(&self.witness, self.options(), &mut diagnostics)),
        })
    }

    fn rows<T: Foldered>(&self) -> Option<Vec<Loaded<Lines<T>>>> {
        Some(sound(self.tables(&mut Vec::new())?))
    }
}
