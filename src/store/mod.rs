//! The only module that touches files and knows paths and formats.
//!
//! Neighbours above hand it what should be true and get back loaded records or a diagnostic; they never see
//! a file. Below it lie `diagnostic`, `catalogue` and `model`.

pub mod cache;
pub mod catalogue;
pub mod change;
pub mod create;
pub mod csv;
pub mod drafts;
pub mod entry;
pub mod example;
pub mod git;
pub mod layout;
pub mod load;
pub mod locate;
pub mod lock;
pub mod lookup;
pub mod merge;
pub mod pages;
pub mod pieces;
pub mod take_back;
pub mod witness;
pub mod write;
pub mod yaml;
