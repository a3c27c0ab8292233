//! `sosku event list`: the events of a period, with their sums by kind and by partner.
//! It reads only `events/`; `page::events` lays the rows out.

use crate::cli::anonymous::{csv, rows_within};
use crate::cli::cmd::list::period;
use crate::cli::desk::Desk;
use crate::cli::error::Result;
use crate::cli::global::Format;
use crate::cli::page::events;
use crate::model::event::Event;
use crate::store::layout::EVENTS;

/// Arguments of `sosku event list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(short, long, value_name = "period", default_value = "this-year")]
    period: String,
}

/// Runs `sosku event list`.
///
/// # Errors
/// No such period, or files with faults.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let period = period(desk, &args.period)?;
    let rows: Vec<Event> = rows_within(desk, EVENTS, period)?;
    let text = match desk.settings.format {
        Format::Json => events::json(&rows, period).to_string(),
        Format::Csv => csv(&rows)?,
        Format::Table => events::text(&rows, period, &desk.voice(), desk.look()),
        other => return Err(desk.no_such_format("event list", other)),
    };
    desk.ui.print(&text);
    Ok(())
}
