//! The lossless CSV layer: text to typed rows with positions, and edits of single rows that leave every other
//! byte as it was.
//!
//! A file goes through `table` (cells with byte spans) and `read` (typed rows); a change goes through `edit`
//! (splices into the old text, checked by reading the result again). What a spreadsheet would run (`=…`, `+…`) is
//! text here and stays as it is; exports are where it is made harmless. No file is touched: texts come in and
//! go out. Neighbours: `yaml` has the nodes, schemas and splices that both layers share.

pub mod edit;
#[cfg(test)]
mod edit_tests;
pub mod place;
pub mod read;
#[cfg(test)]
mod read_tests;
pub mod record;
pub mod table;
