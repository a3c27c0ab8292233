//! `sosku import TABLE --mapping FILE`: the rows of an office's spreadsheet become case files, or sessions of the
//! cases that there are, in one commit.
//!
//! All or nothing: a row that cannot be read, or that the folder seems to have already, stops the whole unless it is
//! to be left out. Names and identity codes are never let in. Neighbours: `mapping`, `cells`, `rows` and `sessions`
//! do the reading.

mod cells;
mod mapping;
mod rows;
mod sessions;

use std::collections::BTreeSet;
use std::ffi::OsString;

use serde_json::json;

use crate::cli::ask;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::Format;
use crate::cli::record;
use crate::store::change::{Change, Done};
use crate::store::csv::table::{self, Table};
use crate::store::entry;
use crate::store::lock::Held;
use cells::Unread;
use mapping::{Into, Mapping};
use rows::Arrival;

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
    match mapping.into {
        Into::Cases => cases(desk, args, turn.as_ref(), &mapping, &table, &text),
        Into::Sessions => new_sessions(desk, args, turn.as_ref(), &mapping, &table, &text),
    }
}

/// The rows become cases.
fn cases(
    desk: &Desk<'_>,
    args: &Args,
    turn: Option<&Held>,
    mapping: &Mapping,
    table: &Table,
    text: &str,
) -> Result<()> {
    let mut outcome = rows::read(desk, mapping, table, text)?;
    if !args.with_alike {
        rows::set_alike_apart(desk, &mut outcome)?;
    }
    let arrivals = outcome.arrivals;
    agree(desk, args, &mut outcome.unread, arrivals.len(), ["ui-import-count", "prompt-import"])?;
    let done = record::carry_out(desk, turn, record::sign(desk, change(&arrivals))?)?;
    if done.diff.is_none() {
        answer(desk, &arrivals, &done);
    }
    Ok(())
}

/// The rows become sessions of the cases that there are.
fn new_sessions(
    desk: &Desk<'_>,
    args: &Args,
    turn: Option<&Held>,
    mapping: &Mapping,
    table: &Table,
    text: &str,
) -> Result<()> {
    let mut outcome = sessions::read(desk, mapping, table, text, args.with_alike)?;
    let said = ["ui-import-count-sessions", "prompt-import-sessions"];
    agree(desk, args, &mut outcome.unread, outcome.arrivals.len(), said)?;
    let done = record::carry_out(desk, turn, record::sign(desk, outcome.change())?)?;
    if done.diff.is_none() {
        answer_sessions(desk, &outcome, &done);
    }
    Ok(())
}

/// Tells what came of the rows, and asks whether they are to come.
///
/// # Errors
/// Rows that cannot be read, unless they are to be left out; nothing that could come; a person who says no.
fn agree(
    desk: &Desk<'_>,
    args: &Args,
    unread: &mut [Unread],
    count: usize,
    [counted, asked]: [&'static str; 2],
) -> Result<()> {
    unread.sort_by_key(Unread::place);
    for one in unread.iter() {
        desk.ui.say(&one.said(desk));
    }
    let lines: BTreeSet<usize> = unread.iter().map(Unread::line).collect();
    desk.ui.say(&Said::new(counted).with("count", count).with("unread", lines.len()));
    if !unread.is_empty() && !args.skip_broken {
        return Err(CommandError::failed("error-import-unread"));
    }
    let question = Said::new(asked).with("count", count);
    if count == 0 || !desk.settings.dry_run && !ask::confirm(desk, &question)? {
        return Err(CommandError::failed("error-given-up"));
    }
    Ok(())
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

/// Which line became which session.
fn answer_sessions(desk: &Desk<'_>, outcome: &sessions::Outcome, done: &Done) {
    if desk.settings.format == Format::Json {
        let of_one = |one: &sessions::Arrival| json!({"line": one.line, "case": one.case, "entry": one.id, "path": outcome.path(one.case)});
        let entries: Vec<_> = outcome.arrivals.iter().map(of_one).collect();
        let answer =
            json!({"case": null, "path": "cases", "entry": null, "commit": done.commit, "entries": entries});
        return desk.ui.print(&answer.to_string());
    }
    let line = |one: &sessions::Arrival| format!("{}\t{}\t{}", one.line, one.case, one.id);
    desk.ui.print(&outcome.arrivals.iter().map(line).collect::<Vec<_>>().join("\n"));
}
