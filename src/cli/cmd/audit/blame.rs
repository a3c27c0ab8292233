//! `sosku audit blame CASE`: each fact of a case, since when it is what it is, by whom and in which version.
//! It changes nothing; `audit::blame` finds out, `page::history` lays it out.

use super::{case_of, origin, versions};
use crate::audit::blame::blame;
use crate::cli::desk::Desk;
use crate::cli::error::Result;
use crate::cli::global::Format;
use crate::cli::page::history::{self, Owed};

/// Arguments of `sosku audit blame`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
}

/// Runs `sosku audit blame`.
///
/// # Errors
/// No such case, or no history.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let code = case_of(desk, &args.case)?;
    let versions = versions(desk, code)?;
    let owed: Vec<Owed> = blame(&versions)
        .into_iter()
        .map(|fact| Owed {
            place: fact.place,
            value: fact.value,
            origin: fact.since.map(|version| origin(desk, version)),
        })
        .collect();
    match desk.settings.format {
        Format::Json => desk.ui.print(&history::blame_json(&owed).to_string()),
        Format::Table => desk.ui.print(&history::blame_table(&owed, &desk.voice(), desk.look())),
        other => return Err(desk.no_such_format("audit blame", other)),
    }
    Ok(())
}
