//! Entries without an id (team, network, pauses, projects, the closure): the name that answers and commits give
//! them, and the way to add one only once.

use std::fmt::Display;

use super::desk::OpenCase;
use crate::path;
use crate::store::entry;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// `cases/SK-….yaml#kela`: the file, and the worker, actor or day that tells the entry from the others.
pub fn name(open: &OpenCase, key: impl Display) -> String {
    format!("{}#{key}", open.path)
}

/// Adds an entry at the end of a list of so many, unless the very same stands there already.
pub fn append(open: &OpenCase, list: &'static str, count: usize, value: Value) -> Vec<Edit> {
    if has(open, list, count, &value) {
        return Vec::new();
    }
    vec![Edit::Append { list: path![list], value }]
}

/// True if the very same entry stands in a list of so many.
pub fn has(open: &OpenCase, list: &'static str, count: usize, value: &Value) -> bool {
    (0..count).any(|at| entry::is_same(&open.text, &path![list, at], value))
}
