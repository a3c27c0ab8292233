//! What people see for the codes in a report: of the catalogue, and of what the folder names itself.
//! The report's own words are `reports::render::words`'.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalogue::criteria::CriteriaSet;
use crate::cli::desk::Desk;
use crate::model::dataset::Dataset;

/// What groups are called, by id.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// Of the groups of a folder.
    pub(super) fn of(dataset: &Dataset) -> Self {
        let groups = dataset.groups.iter().map(|own| &own.group);
        Self(groups.map(|group| (group.group.to_string(), group.name.clone())).collect())
    }
}

/// The label of a code of a list; the code itself where nobody has named it.
pub(super) fn label(desk: &Desk<'_>, names: &Names, list: &str, code: &str) -> String {
    match list {
        "worker" => desk.person(code),
        "municipality" | "place_name" => code.to_owned(),
        "criterion" => criterion(desk, code),
        "group" => names.0.get(code).cloned().unwrap_or_else(|| code.to_owned()),
        "due_kind" => desk.ui.messages().text(&format!("show-due-{}", code.replace('_', "-"))),
        _ => desk.label(list, code),
    }
}

/// The title of a criterion, by the office's own set if it has one of that id, else by the newest that does.
fn criterion(desk: &Desk<'_>, id: &str) -> String {
    let sets = desk.catalogue().criteria_sets();
    let of_office =
        |set: &&CriteriaSet| desk.office.criteria.as_ref().is_some_and(|own| set.is_named(own.as_str()));
    let sets = sets.iter().filter(of_office).chain(sets.iter().rev());
    let found = sets.flat_map(|set| &set.criteria).find(|criterion| criterion.id == id);
    found.map_or_else(|| id.to_owned(), |criterion| criterion.title.get(desk.language()).to_owned())
}
