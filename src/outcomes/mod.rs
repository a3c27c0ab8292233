//! What came of the work, as pure arithmetic on loaded cases: goal attainment, instruments, and the core
//! elements of the service model.
//!
//! Knows `model` and nothing above it. Refuses to guess: what was not rated is left out, never counted as 0.

pub mod attainment;
pub mod core_elements;
pub mod gas;
pub mod measurement;
