//! Reports in the formats that people and programs read, one file a format; all show the same numbers.
//!
//! `rows` lays the observations out and `words` says them in the reader's language; `table`, `plain` and
//! `markdown` write the rows. `json` and `csv` write the observations themselves, whatever the language.
//! Everything here gives text; printing is the caller's.

mod bars;
pub mod csv;
pub mod html;
pub mod json;
mod lacking;
pub mod markdown;
pub mod plain;
pub mod rows;
pub mod table;
pub mod words;

#[cfg(test)]
mod tests;
