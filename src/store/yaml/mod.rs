//! The lossless YAML layer: text to typed records with positions, and edits that change only what was asked.
//!
//! A file goes through `guard` (the subset), `tree` (nodes with byte spans) and `de` (typed records); a change
//! goes through `value` (a record as plain data), `scalar` and `write` (how it is written) and `edit` (splices
//! into the old text, checked by reading the result again). No file is touched here: texts come in and go out.

mod block_scalar;
mod build;
pub mod de;
pub mod guard;
#[cfg(test)]
mod guard_tests;
mod resolve;
pub mod scalar_shape;
pub mod schema;
pub mod shape;
pub mod tree;
#[cfg(test)]
mod tree_tests;
mod trivia;
mod yaml_1_1;
