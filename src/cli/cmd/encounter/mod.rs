//! `sosku encounter`: anonymous contacts of low-threshold and outreach work.
//! Who becomes known is no encounter any more: that is `intake`.

pub mod add;
pub mod list;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku encounter`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: EncounterCommand,
}

#[derive(Debug, Subcommand)]
enum EncounterCommand {
    Add(add::Args),
    List(list::Args),
}

/// Runs `sosku encounter …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        EncounterCommand::Add(args) => add::run(desk, args),
        EncounterCommand::List(args) => list::run(desk, args),
    }
}
