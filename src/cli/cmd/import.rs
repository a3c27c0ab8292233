//! `sosku import TABLE --mapping FILE`: the rows of an office's spreadsheet become case files, or sessions or goals of
//! the cases that there are, in one commit.
//!
//! All or nothing: a row that cannot be read, or that the folder seems to have already, stops the whole unless it is
//! to be left out. Names and identity codes are never let in. Neighbours: `mapping` and `cells` do the reading, `rows`
//! makes cases of it, `entries` with `sessions` and `goals` what belongs to a case.

mod cells;
mod entries;
mod goals;
mod mapping;
mod outcome;
mod rows;
mod sessions;

use std::collections::BTreeSet;
use std::ffi::OsString;

use crate::cli::ask;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::Format;
use crate::cli::record;
use crate::store::change::Done;
use crate::store::csv::table::{self, Row, Table};
use crate::store::entry;
use cells::Unread;
use goals::NewGoal;
use mapping::{Into, Mapping};
use outcome::Outcome;
use sessions::NewSession;

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

/// A spreadsheet and how it is to be read.
struct Sheet {
    mapping: Mapping,
    table: Table,
    text: String,
}

/// Runs `sosku import`.
///
/// # Errors
/// A mapping or a table that cannot be read, rows that cannot, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let sheet = sheet(args)?;
    let turn = record::take_turn(desk, "import")?;
    let into = sheet.mapping.into;
    let mut outcome = match into {
        Into::Cases => rows::read(desk, &sheet, args.with_alike)?,
        Into::Sessions => entries::read::<NewSession>(desk, &sheet, args.with_alike)?,
        Into::Goals => entries::read::<NewGoal>(desk, &sheet, args.with_alike)?,
    };
    agree(desk, args, into, &mut outcome)?;
    let done = record::carry_out(desk, turn.as_ref(), record::sign(desk, outcome.change(into))?)?;
    if done.diff.is_none() {
        answer(desk, into, &outcome, &done);
    }
    Ok(())
}

/// Reads the mapping and the table.
fn sheet(args: &Args) -> Result<Sheet> {
    let mapping = mapping::read(&args.mapping)?;
    let name = args.table.display();
    let text = entry::read_document(&args.table)
        .map_err(|cause| CommandError::failed("error-import-table").with("file", &name).because(cause))?;
    let table = table::parse(&text).map_err(|_| CommandError::usage("error-not-a-table"))?;
    if table.rows.iter().all(Row::is_blank) {
        return Err(CommandError::usage("error-no-rows"));
    }
    Ok(Sheet { mapping, table, text })
}

/// Tells what came of the rows, and asks whether they are to come.
///
/// # Errors
/// Rows that cannot be read, unless they are to be left out; nothing that could come; a person who says no.
fn agree(desk: &Desk<'_>, args: &Args, into: Into, outcome: &mut Outcome) -> Result<()> {
    outcome.unread.sort_by_key(Unread::place);
    for one in &outcome.unread {
        desk.ui.say_item(&one.said(desk));
    }
    let lines: BTreeSet<usize> = outcome.unread.iter().map(Unread::line).collect();
    let count = outcome.arrivals.len();
    desk.ui.say(&Said::new(into.counted()).with("count", count).with("unread", lines.len()));
    if !outcome.unread.is_empty() && !args.skip_broken {
        return Err(CommandError::failed("error-import-unread"));
    }
    let question = Said::new(into.question()).with("count", count);
    if count == 0 || !desk.settings.dry_run && !ask::confirm(desk, &question)? {
        return Err(CommandError::failed("error-given-up"));
    }
    Ok(())
}

/// Which line became what.
fn answer(desk: &Desk<'_>, into: Into, outcome: &Outcome, done: &Done) {
    if desk.settings.format == Format::Json {
        return desk.ui.print(&outcome.json(into, done.commit.as_deref()).to_string());
    }
    desk.ui.print(&outcome.lines());
    if into == Into::Cases {
        desk.ui.say(&Said::new("ui-import-next"));
    }
}
