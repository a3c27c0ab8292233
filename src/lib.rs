//! `sosku`: a command-line toolkit for social rehabilitation (sosiaalinen kuntoutus) in Finland.
//!
//! The map of the code. Knowledge flows one way, `main → cli → {reports, audit} → {eligibility, validate} →
//! store → {outcomes, diagnostic} → catalogue → model`; nobody reaches upwards, and `tests/layers.rs` reads
//! the imports to see that it stays so. `language` holds the texts a person sees and may be used by all but
//! `model`. Files are touched only in `store`, processes started only in `store::git`, the environment read
//! only in `cli::global`, the clock only in `cli::clock`, the terminal written only by `cli::ui`.

pub mod audit;
pub mod catalogue;
pub mod cli;
pub mod diagnostic;
pub mod eligibility;
pub mod language;
pub mod model;
pub mod outcomes;
pub mod reports;
pub mod store;
pub mod validate;
