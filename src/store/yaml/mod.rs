//! The lossless YAML layer: text to typed records with positions, and edits that change only what was asked.
//!
//! A file goes through `guard` (the subset), `tree` (nodes with byte spans, made by `fast` or by `build`) and `de`
//! (typed records); a change
//! goes through `value` (a record as plain data), `scalar` and `write` (how it is written) and `edit` (splices
//! into the old text, checked by reading the result again). No file is touched here: texts come in and go out.

mod block_scalar;
mod build;
mod check;
pub mod de;
pub mod edit;
#[cfg(test)]
mod edit_tests;
pub mod fast;
pub mod form;
pub(in crate::store) mod graft;
pub mod guard;
#[cfg(test)]
mod guard_tests;
mod insert;
mod place;
mod plan;
pub mod read;
#[cfg(test)]
mod read_tests;
mod relocate;
mod remove;
mod replace;
mod resolve;
mod scalar;
pub mod scalar_shape;
pub mod schema;
pub mod shape;
pub(in crate::store) mod splice;
mod to_value;
mod trail;
pub mod tree;
#[cfg(test)]
mod tree_tests;
mod trivia;
pub mod value;
pub mod write;
mod yaml_1_1;

pub(in crate::store) use check::comments_of;
