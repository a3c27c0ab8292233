//! A CSV file merged: its rows are entries, its cells facts, and the same decisions hold as for a record.
//!
//! Rows of a group's tables are known by their columns; anonymous rows stay or go as a whole, and of answers to a
//! survey two that say the same are two. Neighbours: `rows` reads tables as values, `csv::edit` writes.

use super::facts::{items, pairs, same};
use super::record::{Decision, Place};
use super::rows::{Sheet, edits, read, told};
use super::{Authors, MARK, Merged, Outcome, Versions, proof};
use crate::model::path::Path;
use crate::store::csv::edit::edit;
use crate::store::layout::SURVEYS;
use crate::store::yaml::value::Value;

/// What stands under a lone [`MARK`] of a row that both sides have changed, each in its own way.
const CHANGED: &str = "changed";

/// The merged table; `None` if a version is not understood, or nothing could be proven of the result.
pub(super) fn merge(path: &str, versions: Versions<'_>, authors: &Authors) -> Option<Merged> {
    let (base, ours, theirs) = (read(versions.base)?, read(versions.ours)?, read(versions.theirs)?);
    if ours.is_marked() || theirs.is_marked() {
        return None;
    }
    let file = path.rsplit('/').next().unwrap_or(path);
    let mut decision = Decision::new(authors);
    decision.counts_alike = path.split('/').rev().nth(1) == Some(SURVEYS);
    let lists = (items(&base.rows), items(&ours.rows), items(&theirs.rows));
    let root = Place { ours: Path::root(), theirs: Path::root() };
    let merged = match decision.list(file, lists, &root) {
        Some(rows) => rows,
        None => undecided(&mut decision, &ours, &theirs, &root),
    };
    let merged = told(&Value::Seq(merged));
    let edits = edits(&decision, &ours)?;
    let text = edit(versions.ours, &edits, theirs.columns.iter().map(String::as_str)).ok()?;
    let is_proven = same(&read(&text)?.rows, &merged)
        && proof::nothing_is_lost([&base.rows, &ours.rows, &theirs.rows], &merged);
    let outcome = match decision.conflicts.is_empty() {
        true => Outcome::Clean,
        false => Outcome::Conflicts(decision.conflicts),
    };
    is_proven.then_some(Merged { text, outcome, renamed: Vec::new(), joined: decision.joined })
}

/// Both have changed the same row without a name: all rows of both stay, the other side's with a mark.
fn undecided(decision: &mut Decision<'_>, ours: &Sheet, theirs: &Sheet, place: &Place) -> Vec<Value> {
    let mut merged = items(&ours.rows).to_vec();
    for (at, row) in items(&theirs.rows).iter().enumerate() {
        if !items(&ours.rows).iter().any(|own| same(own, row)) {
            let mut cells = pairs(row).to_vec();
            cells.push((MARK.to_owned(), Value::Text(CHANGED.to_owned())));
            merged.push(Value::Map(cells.clone()));
            decision.add(at, &Value::Map(cells), place);
        }
    }
    decision.conflicts.push(Path::root());
    merged
}
