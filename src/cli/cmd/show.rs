//! `sosku show CASE`: one case on one page, to prepare a meeting by.
//! It reads that one case and its days in groups, and derives everything else; `page::case` lays it out.

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::global::Format;
use crate::cli::page::case::{self, CasePage, client};
use crate::cli::past::AtArgs;

/// Arguments of `sosku show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    pub(in crate::cli) at: AtArgs,
}

/// Runs `sosku show`.
///
/// # Errors
/// No such case, or a file with faults.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let (open, group_days) = desk.case_with_groups(desk.find_case(&args.case)?)?;
    let around = desk.around(&group_days);
    let page = CasePage { case: &open.case, around: &around, all: args.all };
    match desk.settings.format {
        Format::Json => {
            let value = case::json(&page, &desk.voice())
                .map_err(|cause| CommandError::failed("error-output").because(cause))?;
            desk.ui.print(&value.to_string());
        }
        Format::Table => desk.ui.print(&case::text(&page, &desk.voice(), desk.look())),
        Format::Html => {
            let page = client::html(&open.case, &desk.voice())
                .map_err(|cause| CommandError::failed("error-output").because(cause))?;
            desk.ui.print(&page);
        }
        other => return Err(desk.no_such_format("show", other)),
    }
    Ok(())
}
