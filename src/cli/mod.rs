//! The command line: what people type, what they see, and one file for each command.

pub mod help;
pub mod page;
pub mod usage;
pub mod when;
