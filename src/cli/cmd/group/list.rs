//! `sosku group list`: the groups that run, with their members and free places; `--all` adds those that ended.
//! It reads the groups alone, no case; `page::groups` lays the rows out.

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::global::Format;
use crate::cli::groups;
use crate::cli::page::groups as page;

/// Arguments of `sosku group list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long)]
    all: bool,
}

/// Runs `sosku group list`.
///
/// # Errors
/// A group with errors.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let groups = groups::all(desk)?;
    let today = desk.today();
    let is_listed = |to: Option<_>| args.all || to.is_none_or(|to| today <= to);
    let listed = groups.iter().filter(|group| is_listed(group.group.to));
    let rows: Vec<_> = listed.map(|group| page::row(group, today)).collect();
    let text = match desk.settings.format {
        Format::Json => page::json(&rows).to_string(),
        Format::Csv => {
            page::csv(&rows).map_err(|cause| CommandError::failed("error-output").because(cause))?
        }
        Format::Table => page::text(&rows, &desk.voice(), desk.look()),
        other => return Err(desk.no_such_format("group list", other)),
    };
    desk.ui.print(&text);
    Ok(())
}
