//! `sosku encounter list`: the anonymous contacts of a period, with their sums by setting, place, channel, topic.
//! It reads only `encounters/`; `page::encounters` lays the rows out.

use crate::cli::anonymous::{csv, rows_within};
use crate::cli::cmd::list::period;
use crate::cli::desk::Desk;
use crate::cli::error::Result;
use crate::cli::global::Format;
use crate::cli::page::encounters;
use crate::model::encounter::Encounter;
use crate::store::layout::ENCOUNTERS;

/// Arguments of `sosku encounter list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(short, long, value_name = "period", default_value = "this-month")]
    period: String,
}

/// Runs `sosku encounter list`.
///
/// # Errors
/// No such period, or files with faults.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let period = period(desk, &args.period)?;
    let rows: Vec<Encounter> = rows_within(desk, ENCOUNTERS, period)?;
    let text = match desk.settings.format {
        Format::Json => encounters::json(&rows, period).to_string(),
        Format::Csv => csv(&rows)?,
        Format::Table => encounters::text(&rows, period, &desk.voice(), desk.look()),
        other => return Err(desk.no_such_format("encounter list", other)),
    };
    desk.ui.print(&text);
    Ok(())
}
