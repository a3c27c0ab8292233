//! `sosku session list CASE`: the sessions of a case, newest first.
//! It reads that one case only; `page::sessions` lays it out.

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::global::Format;
use crate::cli::page::sessions;

/// Arguments of `sosku session list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
}

/// Runs `sosku session list`.
///
/// # Errors
/// No such case, or a file with faults.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let newest_first = sessions::newest_first(&open.case);
    let unprintable = |cause: anyhow::Error| CommandError::failed("error-output").because(cause);
    let text = match desk.settings.format {
        Format::Json => sessions::json(&newest_first).map_err(|cause| unprintable(cause.into()))?.to_string(),
        Format::Csv => sessions::csv(&newest_first).map_err(unprintable)?,
        Format::Table => sessions::text(&newest_first, &desk.voice(), desk.look()),
        other => return Err(desk.no_such_format("session list", other)),
    };
    desk.ui.print(&text);
    Ok(())
}
