//! Why a figure is not what it was: which pieces of the folder differ between two states of it, and which figures
//! each of them moves.
//!
//! A piece moves a figure if the figure would be another with that piece as it was and everything else as it is.
//! Below: `authors` asks git who wrote it. Neighbours: `store::pieces` takes files apart, `cmd::report::diff` tells.

mod authors;

use std::collections::BTreeMap;
use std::mem;

pub use authors::Authors;

use crate::model::dataset::{Dataset, Lines, Loaded};
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::reports::submitted::Figures;
use crate::store::csv::record::Record;
use crate::store::layout::{CASES, ENCOUNTERS, EVENTS, GROUPS, OFFICE, SURVEYS};
use crate::store::load::groups::load_group;
use crate::store::load::overlay::Overlay;
use crate::store::load::tables::load_table;
use crate::store::load::{Options, Source, load_case, load_office};
use crate::store::lookup::data_files;
use crate::store::pieces::Pieces;
use crate::store::yaml::value::Value;

/// A piece of the folder that is not what it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The file.
    pub path: String,
    /// Its name in the file; empty if the whole file came or went.
    pub name: String,
    /// As it was.
    pub before: Option<Value>,
    /// As it is.
    pub after: Option<Value>,
    /// The file as it would be with this piece as it was; `None` if there would be none.
    put_back: Option<String>,
}

/// The pieces that differ between two states of the folder, by file and name.
pub fn pieces(then: &dyn Source, now: &dyn Source) -> Vec<Piece> {
    let mut paths: Vec<String> = data_files(then).into_iter().chain(data_files(now)).collect();
    paths.sort();
    paths.dedup();
    let text =
        |source: &dyn Source, path: &str| String::from_utf8(source.read(path, DEFAULT_CASE_BYTES).ok()?).ok();
    let of_file = |path: String| match (text(then, &path), text(now, &path)) {
        (before, after) if before == after => Vec::new(),
        (Some(before), Some(after)) => within(&path, &before, &after),
        (before, after) => {
            let whole = |text: &Option<String>| text.as_ref().map(|_| Value::Null);
            vec![Piece {
                name: String::new(),
                before: whole(&before),
                after: whole(&after),
                path,
                put_back: before,
            }]
        }
    };
    paths.into_iter().flat_map(of_file).collect()
}

fn within(path: &str, before: &str, after: &str) -> Vec<Piece> {
    let (before, after) = (Pieces::of(path, before), Pieces::of(path, after));
    let piece = |name: &str| Piece {
        path: path.to_owned(),
        name: name.to_owned(),
        before: before.get(name).cloned(),
        after: after.get(name).cloned(),
        put_back: Some(after.with_piece_of(&before, name).text()),
    };
    before.changed(&after).into_iter().map(piece).collect()
}

/// For every figure that a piece moves, the places of these pieces in `pieces`.
pub fn movers(
    dataset: &mut Dataset,
    now: &dyn Source,
    pieces: &[Piece],
    figures_of: &dyn Fn(&Dataset) -> Figures,
) -> BTreeMap<String, Vec<usize>> {
    let present = figures_of(dataset);
    let mut moved: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        let other = with_put_back(dataset, now, piece, figures_of);
        for name in differing(&present, &other) {
            moved.entry(name).or_default().push(at);
        }
    }
    moved
}

/// The names of the figures that two reports do not agree on.
pub fn differing(one: &Figures, other: &Figures) -> Vec<String> {
    let mut names: Vec<String> =
        one.keys().chain(other.keys()).filter(|name| one.get(*name) != other.get(*name)).cloned().collect();
    names.sort();
    names.dedup();
    names
}

/// The figures with one piece put back; the dataset holds the same records afterwards.
fn with_put_back(
    dataset: &mut Dataset,
    now: &dyn Source,
    piece: &Piece,
    figures_of: &dyn Fn(&Dataset) -> Figures,
) -> Figures {
    let path = piece.path.as_str();
    let files = [(path, piece.put_back.as_ref().map(String::as_bytes))];
    let source = Overlay { under: now, files: &files };
    let mut parts = piece.path.split('/');
    match (parts.next().unwrap_or_default(), parts.next()) {
        (CASES, _) => {
            let case = load_case(&source, path, DEFAULT_CASE_BYTES, Options::default()).loaded;
            swapped(dataset, |all| &mut all.cases, |own| own.path == path, case, figures_of)
        }
        (GROUPS, Some(name)) => {
            let group = load_group(&source, name, Options::default()).into_records();
            swapped(dataset, |all| &mut all.groups, |own| own.group.group.as_str() == name, group, figures_of)
        }
        (ENCOUNTERS, _) => with_table(dataset, |all| &mut all.encounters, &source, path, figures_of),
        (EVENTS, _) => with_table(dataset, |all| &mut all.events, &source, path, figures_of),
        (SURVEYS, _) => with_table(dataset, |all| &mut all.surveys, &source, path, figures_of),
        (OFFICE, _) => with_office(dataset, &source, figures_of),
        _ => figures_of(dataset),
    }
}

fn with_table<T: Record>(
    dataset: &mut Dataset,
    list: fn(&mut Dataset) -> &mut Vec<Loaded<Lines<T>>>,
    source: &dyn Source,
    path: &str,
    figures_of: &dyn Fn(&Dataset) -> Figures,
) -> Figures {
    let table = load_table(source, path, Options::default()).loaded;
    swapped(dataset, list, |own| own.path == path, table, figures_of)
}

fn with_office(
    dataset: &mut Dataset,
    source: &dyn Source,
    figures_of: &dyn Fn(&Dataset) -> Figures,
) -> Figures {
    let Some(office) = load_office(source, Options::default()).loaded else { return figures_of(dataset) };
    let kept = mem::replace(&mut dataset.office, office.record);
    let figures = figures_of(dataset);
    dataset.office = kept;
    figures
}

/// The figures with one record of a list exchanged for another, or taken out.
fn swapped<T>(
    dataset: &mut Dataset,
    list: fn(&mut Dataset) -> &mut Vec<T>,
    is_own: impl Fn(&T) -> bool,
    other: Option<T>,
    figures_of: &dyn Fn(&Dataset) -> Figures,
) -> Figures {
    let records = list(dataset);
    let kept = records.iter().position(is_own).map(|at| records.remove(at));
    let others = usize::from(other.is_some());
    records.extend(other);
    let figures = figures_of(dataset);
    let records = list(dataset);
    records.truncate(records.len() - others);
    records.extend(kept);
    figures
}
