//! Everything that was loaded from a folder, each record with the file that it came from.
//! Plain data for whoever counts or checks; `store::load` fills it, and nothing here reads a file.

use std::collections::BTreeSet;

use super::case::Case;
use super::office::Office;

/// A record and its origin.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded<T> {
    /// The record.
    pub record: T,
    /// The file, relative to the data folder, with `/`.
    pub path: String,
}

/// A row of a CSV file.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<T> {
    /// Which row of the file, counted from 0 below the header.
    pub row: usize,
    /// What it says.
    pub record: T,
}

/// The loaded folder.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// `sosku.yaml`.
    pub office: Office,
    /// The cases, by code.
    pub cases: Vec<Loaded<Case>>,
    /// The names of the groups' folders.
    pub groups: BTreeSet<String>,
}
