//! Why a figure is not what it was: which pieces of the folder differ between two states of it, and which figures
//! each of them moves.
//!
//! A piece moves a figure if the figure would be another with that piece as it was and everything else as it is.
//! Who wrote it is asked of git. Neighbours: `store::pieces` takes files apart, `cmd::report::diff` tells.

use std::collections::BTreeMap;
use std::mem;

use crate::cli::error::Result;
use crate::cli::record::git_error;
use crate::model::dataset::Dataset;
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::reports::submitted::Figures;
use crate::store::git::{Git, Step};
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

/// The figures with one piece put back; the dataset is as before afterwards.
fn with_put_back(
    dataset: &mut Dataset,
    now: &dyn Source,
    piece: &Piece,
    figures_of: &dyn Fn(&Dataset) -> Figures,
) -> Figures {
    let files: Vec<(&str, &[u8])> =
        piece.put_back.iter().map(|text| (piece.path.as_str(), text.as_bytes())).collect();
    let source = Overlay { under: now, files: &files };
    let folder = piece.path.split('/').next().unwrap_or_default();
    macro_rules! swapped {
        ($list:expr, $is_own:expr, $record:expr) => {{
            let kept = $list.iter().position($is_own).map(|at| $list.remove(at));
            let put: Option<_> = $record;
            let is_put = put.is_some();
            $list.extend(put);
            let figures = figures_of(dataset);
            if is_put {
                $list.pop();
            }
            $list.extend(kept);
            figures
        }};
    }
    macro_rules! table {
        ($list:expr) => {
            swapped!($list, |file| file.path == piece.path, {
                piece
                    .put_back
                    .as_ref()
                    .and_then(|_| load_table(&source, &piece.path, Options::default()).loaded)
            })
        };
    }
    match folder {
        CASES => swapped!(dataset.cases, |case| case.path == piece.path, {
            let put_back = piece.put_back.as_ref();
            put_back
                .and_then(|_| load_case(&source, &piece.path, DEFAULT_CASE_BYTES, Options::default()).loaded)
        }),
        GROUPS => {
            let name = piece.path.split('/').nth(1).unwrap_or_default();
            swapped!(dataset.groups, |group| group.group.group.as_str() == name, {
                load_group(&source, name, Options::default()).into_records()
            })
        }
        ENCOUNTERS => table!(dataset.encounters),
        EVENTS => table!(dataset.events),
        SURVEYS => table!(dataset.surveys),
        OFFICE => match load_office(&source, Options::default()).loaded {
            Some(office) => {
                let kept = mem::replace(&mut dataset.office, office.record);
                let figures = figures_of(dataset);
                dataset.office = kept;
                figures
            }
            None => figures_of(dataset),
        },
        _ => figures_of(dataset),
    }
}

/// The commits since `since` that changed a piece, the newest first; none if that is not committed yet.
///
/// # Errors
/// What git refused.
pub fn authors(git: &Git, since: &str, piece: &Piece) -> Result<Vec<Step>> {
    let mut found = Vec::new();
    for step in git.steps_of(since, &piece.path).map_err(git_error)? {
        let parent = step.parent.clone().unwrap_or_default();
        let names = [format!("{parent}:./{}", piece.path), format!("{}:./{}", step.id, piece.path)];
        let mut texts = git.cat_file_batch(&names).map_err(git_error)?.into_iter();
        let mut version = || {
            let bytes = texts.next().flatten();
            bytes.map(|bytes| Pieces::of(&piece.path, &String::from_utf8_lossy(&bytes)))
        };
        let (before, after) = (version(), version());
        let get =
            |pieces: &Option<Pieces>| pieces.as_ref().and_then(|pieces| pieces.get(&piece.name).cloned());
        let is_changed = match piece.name.is_empty() {
            true => before.is_some() != after.is_some(),
            false => get(&before) != get(&after),
        };
        if is_changed && !step.is_merge {
            found.push(step);
        }
    }
    Ok(found)
}
