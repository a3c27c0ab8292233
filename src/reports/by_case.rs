//! What a folder holds about each case outside its own file, and which person it is of.
//!
//! Gathered once from the whole folder, because it depends on no period; `view` asks it again and again.

use std::collections::HashMap;

use crate::model::case_code::CaseCode;
use crate::model::dataset::Dataset;
use crate::model::group::{GroupAttendance, GroupRecords, Membership};
use crate::reports::persons::Persons;

/// A row of a group's attendance with its group.
#[derive(Debug, Clone, Copy)]
pub struct Attended<'a> {
    /// The group.
    pub group: &'a GroupRecords,
    /// The row.
    pub row: &'a GroupAttendance,
}

/// Persons, attendance and memberships by case.
#[derive(Debug)]
pub(super) struct ByCase<'a> {
    /// Who is who.
    pub(super) persons: Persons,
    attendance: HashMap<CaseCode, Vec<Attended<'a>>>,
    memberships: HashMap<CaseCode, Vec<&'a Membership>>,
}

impl<'a> ByCase<'a> {
    /// Of a whole folder.
    pub(super) fn of(dataset: &'a Dataset) -> Self {
        let mut attendance: HashMap<CaseCode, Vec<Attended<'a>>> = HashMap::new();
        let mut memberships: HashMap<CaseCode, Vec<&'a Membership>> = HashMap::new();
        for group in &dataset.groups {
            for row in group.attendance.iter().map(|line| &line.record) {
                attendance.entry(row.case).or_default().push(Attended { group, row });
            }
            for own in group.roster.iter().map(|line| &line.record) {
                memberships.entry(own.case).or_default().push(own);
            }
        }
        Self { persons: Persons::of(dataset), attendance, memberships }
    }

    /// The rows about a case in the attendance of every group, present or not.
    pub(super) fn attendance_of(&self, case: CaseCode) -> impl Iterator<Item = Attended<'a>> {
        self.attendance.get(&case).into_iter().flatten().copied()
    }

    /// The times a case was taken onto a roster.
    pub(super) fn memberships_of(&self, case: CaseCode) -> impl Iterator<Item = &'a Membership> {
        self.memberships.get(&case).into_iter().flatten().copied()
    }
}
