//! A table as a list of mappings, and edits of such a list as edits of rows.
//!
//! An empty cell is an absent fact. Refused: what is no table, a column that stands twice, a cell without a column.
//! Neighbour: `table` merges what is read here.

use super::facts::{items, pairs, word};
use super::record::{Addition, Decision};
use super::{MARK, REMOVED};
use crate::model::path::{Path, Step};
use crate::store::csv::edit::RowEdit;
use crate::store::csv::table::{Row, parse};
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// What a table says.
pub(super) struct Sheet {
    pub(super) columns: Vec<String>,
    /// A list with a mapping for each row that says anything.
    pub(super) rows: Value,
    /// Where each of those stands among all rows.
    positions: Vec<usize>,
}

impl Sheet {
    /// Whether an earlier conflict is still open.
    pub(super) fn is_marked(&self) -> bool {
        items(&self.rows).iter().flat_map(pairs).any(|(column, _)| column.starts_with(MARK))
    }
}

pub(super) fn read(text: &str) -> Option<Sheet> {
    let table = parse(text).ok()?;
    let columns: Vec<String> = table.header.cells.iter().map(|cell| cell.text.trim().to_owned()).collect();
    let is_double = |(at, column): (usize, &String)| columns.iter().take(at).any(|other| other == column);
    if columns.iter().enumerate().any(is_double) {
        return None;
    }
    let said = table.rows.iter().enumerate().filter(|(_, row)| !row.is_blank());
    let (positions, rows): (Vec<usize>, Vec<Option<Value>>) =
        said.map(|(at, row)| (at, mapping(&columns, row))).unzip();
    Some(Sheet { columns, rows: Value::Seq(rows.into_iter().collect::<Option<_>>()?), positions })
}

fn mapping(columns: &[String], row: &Row) -> Option<Value> {
    let surplus = row.cells.get(columns.len()..).unwrap_or_default();
    if surplus.iter().any(|cell| !cell.text.is_empty()) {
        return None;
    }
    let said = columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.text.is_empty());
    Some(Value::Map(said.map(|(column, cell)| (column.clone(), Value::Text(cell.text.clone()))).collect()))
}

/// The decision as edits of our table.
pub(super) fn edits(decision: &Decision<'_>, ours: &Sheet) -> Option<Vec<RowEdit>> {
    let row = |path: &Path| match path.0.first() {
        Some(Step::Index(at)) => ours.positions.get(*at).copied(),
        _ => None,
    };
    let sets = decision.sets.iter().map(|edit| match (edit, edit.path().last()) {
        (Edit::Set { path, value }, Some(Step::Key(column))) => {
            Some(RowEdit::Set { row: row(path)?, column: column.clone(), text: cell(value)? })
        }
        _ => None,
    });
    let additions = decision.additions.iter().map(|Addition { value, .. }| {
        let cells = pairs(value).iter().map(|(column, value)| Some((column.clone(), cell(value)?)));
        Some(RowEdit::Append { cells: cells.collect::<Option<_>>()? })
    });
    // A cell that the other side has emptied is a fact of ours that goes.
    let (rows, cells): (Vec<&Path>, Vec<&Path>) =
        decision.removals.iter().partition(|path| path.0.len() == 1);
    let emptied = cells.into_iter().map(|path| match path.last() {
        Some(Step::Key(column)) => {
            Some(RowEdit::Set { row: row(path)?, column: column.clone(), text: String::new() })
        }
        _ => None,
    });
    let mut gone: Vec<usize> = rows.into_iter().map(row).collect::<Option<_>>()?;
    gone.sort_unstable();
    let gone = gone.into_iter().rev().map(|row| Some(RowEdit::Remove { row }));
    sets.chain(emptied).chain(additions).chain(gone).collect()
}

/// What a cell says; nothing cannot be said in one, so that it is called by a word.
fn cell(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(REMOVED.to_owned()),
        value => word(value).map(str::to_owned),
    }
}

/// The rows as a table can tell them.
pub(super) fn told(rows: &Value) -> Value {
    let row = |row: &Value| {
        let cells =
            pairs(row).iter().filter_map(|(column, value)| Some((column.clone(), Value::Text(cell(value)?))));
        Value::Map(cells.collect())
    };
    Value::Seq(items(rows).iter().map(row).collect())
}
