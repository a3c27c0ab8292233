//! `sosku show CASE`: one case on one page, to prepare a meeting by.
//! It reads that one case only and derives everything else; `page::case` lays it out.

use crate::cli::desk::Desk;
use crate::cli::error::Result;
use crate::cli::page::case;

/// Arguments of `sosku show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(long)]
    all: bool,
}

/// Runs `sosku show`.
///
/// # Errors
/// No such case, or a file with faults.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let page = case::page(&open.case, &desk.office, desk.statutes(), desk.today(), args.all, &desk.sheet());
    desk.ui.print(&page);
    Ok(())
}
