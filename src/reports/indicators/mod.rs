//! The indicators, one pure function each, by theme. What each means stands in `dictionary` and in the
//! definitions (`report-indicator-…-definition`); here it is computed.
//!
//! Shared manners: a total stands even if it is 0, parts of a breakdown only where there is something; a
//! single-valued breakdown has `unknown` for what is not recorded, so that its parts add up to the total.

pub mod appointments;
pub mod assessments;
pub mod cases;
pub mod checks;
pub mod clients;
pub mod community;
pub mod core_elements;
pub mod decisions;
pub mod goals;
pub mod groups;
pub mod late;
pub mod measurements;
pub mod model;
pub mod plans;
pub mod project;
pub mod reviews;
pub mod sessions;

mod statistics;
mod tally;

#[cfg(test)]
mod tests;
