//! `sosku session list CASE`: the sessions of a case, newest first.
//! It reads that one case only; `page::sessions` lays it out.

use crate::cli::desk::Desk;
use crate::cli::error::Result;
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
    desk.ui.print(&sessions::page(&open.case, &desk.sheet()));
    Ok(())
}
