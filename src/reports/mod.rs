//! Reports: indicators computed from a loaded folder, chosen and laid out, and written in several formats.
//!
//! `dictionary` names every indicator and its one pure function (`indicators/`, by theme), which sees the
//! folder through a `view` (a period and a filter) and gives `observation`s. `report` gathers those of a
//! `layout` (`monthly`, `outcomes`, `model` …) with their `provenance`; `render/` has one file a format, all of which
//! show the same numbers. No file, clock or terminal is touched here, so one commit always gives one report.

pub mod age_band;
pub mod by_case;
pub mod caseload;
pub mod contacts;
pub mod criteria;
pub mod dictionary;
pub mod documentation;
pub mod filter;
pub mod indicators;
pub mod kept;
pub mod layout;
pub mod material;
pub mod model;
pub mod monthly;
pub mod observation;
pub mod outcomes;
pub mod persons;
pub mod project;
pub mod provenance;
pub mod render;
pub mod report;
pub mod submitted;
pub mod suppress;
pub mod view;

use layout::Layout;

/// Every report, in the order in which they are offered.
pub const LAYOUTS: [&Layout; 6] = [
    &monthly::LAYOUT,
    &outcomes::LAYOUT,
    &model::LAYOUT,
    &project::LAYOUT,
    &criteria::LAYOUT,
    &caseload::LAYOUT,
];

/// The report of that name.
pub fn layout(name: &str) -> Option<&'static Layout> {
    LAYOUTS.into_iter().find(|layout| layout.name == name)
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod testing;
