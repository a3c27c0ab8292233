//! The command line.

pub mod help;
pub mod usage;
