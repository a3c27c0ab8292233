//! From the symbolic place of a row's column (`[3].date`) to its byte, when a diagnostic is shown.
//! Neighbour: `store::locate`, which asks.

use super::table::Table;
use crate::model::path::{Path, Step};

/// The byte at which the cell begins, or the row if it has no such cell; `None` for what is no row.
pub fn offset(table: &Table, path: &Path) -> Option<usize> {
    let mut steps = path.0.iter();
    let Some(Step::Index(row)) = steps.next() else { return None };
    let row = table.rows.get(*row)?;
    let cell = match steps.next() {
        Some(Step::Key(column)) => table.column(column).and_then(|at| row.cells.get(at)),
        _ => None,
    };
    Some(cell.map_or(row.span.start, |cell| cell.span.start))
}
