//! The command line: what people type, what they see, and one file for each command.

pub mod when;
