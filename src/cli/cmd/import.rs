//! `sosku import TABLE --mapping FILE`: the rows of an office's spreadsheet become case files, in one commit.
//!
//! All or nothing: a row that cannot be read, or may be about somebody who has a case, stops the whole unless it
//! is to be left out. Names and identity codes are never let in. Neighbours: `mapping` and `rows` do the reading.

mod mapping;
mod rows;

use std::collections::BTreeSet;
use std::ffi::OsString;

use serde_json::json;

use crate::cli::ask;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::Format;
use crate::cli::record;
use crate::store::change::{Change, Done};
use crate::store::csv::table;
use crate::store::entry;
use rows::{Arrival, Outcome};

/// Arguments of `sosku import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "file")]
    table: OsString,
    #[arg(long, value_name = "file", required = true)]
    mapping: OsString,
    #[arg(long)]
    skip_broken: bool,
    #[arg(long)]
    with_alike: bool,
}

/// Runs `sosku import`.
///
/// # Errors
/// A mapping or a table that cannot be read, rows that cannot, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let mapping = mapping::read(&args.mapping)?;
    let name = args.table.display();
    let text = entry::read_document(&args.table)
        .map_err(|cause| CommandError::failed("error-import-table").with("file", &name).because(cause))?;
    let table = table::parse(&text).map_err(|_| CommandError::usage("error-not-a-table"))?;
    if table.rows.iter().all(table::Row::is_blank) {
        return Err(CommandError::usage("error-no-rows"));
    }
    let turn = record::take_turn(desk, "import")?;
    let mut outcome = rows::read(desk, &mapping, &table, &text)?;
    if !args.with_alike {
        rows::set_alike_apart(desk, &mut outcome)?;
    }
    report(desk, &mut outcome);
    if !outcome.unread.is_empty() && !args.skip_broken {
        return Err(CommandError::failed("error-import-unread"));
    }
    let arrivals = outcome.arrivals;
    let question = Said::new("prompt-import").with("count", arrivals.len());
    if arrivals.is_empty() || !desk.settings.dry_run && !ask::confirm(desk, &question)? {
        return Err(CommandError::failed("error-given-up"));
    }
    let done = record::carry_out(desk, turn.as_ref(), record::sign(desk, change(&arrivals))?)?;
    if done.diff.is_none() {
        answer(desk, &arrivals, &done);
    }
    Ok(())
}

/// Tells what came of the rows.
fn report(desk: &Desk<'_>, outcome: &mut Outcome) {
    rows::sort(outcome);
    for unread in &outcome.unread {
        desk.ui.say(&unread.said(desk));
    }
    let unread: BTreeSet<usize> = outcome.unread.iter().map(rows::Unread::line).collect();
    let said = Said::new("ui-import-count").with("count", outcome.arrivals.len());
    desk.ui.say(&said.with("unread", unread.len()));
}

fn change(arrivals: &[Arrival]) -> Change {
    let new = Change::new(format!("import {}", arrivals.len()));
    arrivals.iter().fold(new, |change, one| {
        let change = change.trailer("Sosku-Case", one.case.entry.case.to_string());
        change.file(&one.path, None, one.text.clone().into_bytes())
    })
}

/// Which line became which case: the only link to the spreadsheet, and it is kept nowhere.
fn answer(desk: &Desk<'_>, arrivals: &[Arrival], done: &Done) {
    if desk.settings.format == Format::Json {
        let cases: Vec<_> = arrivals
            .iter()
            .map(|one| json!({"line": one.line, "case": one.case.entry.case, "path": one.path}))
            .collect();
        let answer =
            json!({"case": null, "path": "cases", "entry": null, "commit": done.commit, "cases": cases});
        return desk.ui.print(&answer.to_string());
    }
    let lines: Vec<String> =
        arrivals.iter().map(|one| format!("{}\t{}", one.line, one.case.entry.case)).collect();
    desk.ui.print(&lines.join("\n"));
    desk.ui.say(&Said::new("ui-import-next"));
}
