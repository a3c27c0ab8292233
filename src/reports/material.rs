//! What reports are made of: the loaded folder, and the codes, instruments and statutes by which it is read.
//! Plain references, handed in by the caller; `view` looks at them through a period and a filter.

use crate::catalogue::Catalogue;
use crate::model::dataset::Dataset;
use crate::model::due::Around;
use crate::model::statute::Statutes;
use crate::model::timeline::GroupDay;

/// The loaded folder with what it takes to understand it.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// Everything that was loaded.
    pub dataset: &'a Dataset,
    /// The codes and instruments, built in and the office's own.
    pub catalogue: &'a Catalogue,
    /// The statutes with their time limits.
    pub statutes: &'a Statutes,
}

impl<'a> Material<'a> {
    /// What a case is judged by beside its own file, given its days in groups.
    pub fn around<'d>(&self, group_days: &'d [GroupDay]) -> Around<'d>
    where
        'a: 'd,
    {
        Around { office: &self.dataset.office, statutes: self.statutes, group_days }
    }
}
