//! The domain as plain data and pure decisions: what a case file, an office and a period *are*.
//!
//! No I/O, no clock, no terminal and no clap here; everything is a function of its arguments. Names are the
//! field's own (docs/reference/glossary.md), the same in YAML keys, types and flags. The modules follow the
//! keys of a case file; `date`, `period` and `statute` know time, `path` names a place inside a record.

pub mod agenda;
pub mod assessment;
pub mod attendance;
mod bare;
pub mod calendar;
pub mod case;
pub mod case_code;
pub mod client;
pub mod closing;
pub mod closure;
pub mod code;
pub mod dataset;
pub mod date;
pub mod dated;
pub mod days;
pub mod decision;
pub mod diff;
pub mod digest;
pub mod due;
pub mod encounter;
pub mod entry;
pub mod event;
pub mod group;
pub mod identity_code;
pub mod in_force;
pub mod individual_work;
pub mod initiation;
pub mod likeness;
pub mod matching;
pub mod office;
pub mod passage;
pub mod path;
pub mod period;
pub mod phase;
pub mod place;
pub mod plan;
pub mod reach;
pub mod review;
pub mod self_assessment;
pub mod session;
pub mod settled;
pub mod statute;
pub mod survey;
pub mod team;
pub mod timeline;
pub mod way;
pub mod wordless;

/// The serde newtype name that marks a value as a token (a date, a code, an id): `store::yaml` writes tokens
/// bare and protects every other text from being read as something else.
pub const TOKEN: &str = "token";
