//! Everything that was loaded from a folder, each record with the file that it came from.
//! Plain data for whoever counts or checks; `store::load` fills it, and nothing here reads a file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::case_code::CaseCode;
use super::encounter::Encounter;
use super::event::Event;
use super::group::GroupRecords;
use super::office::Office;
use super::self_assessment::SelfAssessment;
use super::survey::SurveyAnswer;
use super::timeline::GroupDay;

/// A record and its origin.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded<T> {
    /// The record.
    pub record: T,
    /// The file, relative to the data folder, with `/`.
    pub path: String,
}

/// A row of a CSV file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line<T> {
    /// Which row of the file, counted from 0 below the header.
    pub row: usize,
    /// What it says.
    pub record: T,
}

/// The rows of a CSV file.
pub type Lines<T> = Vec<Line<T>>;

/// The loaded folder.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// `sosku.yaml`.
    pub office: Office,
    /// The cases, by code.
    pub cases: Vec<Loaded<Case>>,
    /// The groups, by name.
    pub groups: Vec<GroupRecords>,
    /// Anonymous contacts, by file.
    pub encounters: Vec<Loaded<Lines<Encounter>>>,
    /// Community work, by file.
    pub events: Vec<Loaded<Lines<Event>>>,
    /// Anonymous answers, by file.
    pub surveys: Vec<Loaded<Lines<SurveyAnswer>>>,
    /// The self-assessments of the service model, by file.
    pub models: Vec<Loaded<SelfAssessment>>,
}

impl Dataset {
    /// Every client's days in all groups, gone through once: asking each group for each of ten thousand cases
    /// takes minutes.
    pub fn group_days(&self) -> GroupDays {
        let mut by_case: BTreeMap<CaseCode, Vec<GroupDay>> = BTreeMap::new();
        for group in &self.groups {
            for line in &group.attendance {
                by_case.entry(line.record.case).or_default().push(group.day(&line.record));
            }
        }
        GroupDays(by_case)
    }
}

/// The days that clients have spent in groups.
#[derive(Debug, Clone, Default)]
pub struct GroupDays(BTreeMap<CaseCode, Vec<GroupDay>>);

impl GroupDays {
    /// A client's days in all groups, in no promised order.
    pub fn of(&self, case: CaseCode) -> &[GroupDay] {
        self.0.get(&case).map_or(&[], Vec::as_slice)
    }
}
