//! `sosku session`: individual work with a client.
//! Group meetings are not here: a participant group has its own files.

pub mod add;
pub mod edit;
pub mod list;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku session`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: SessionCommand,
}

#[derive(Debug, Subcommand)]
enum SessionCommand {
    Add(add::Args),
    List(list::Args),
    Edit(edit::Args),
}

/// Runs `sosku session …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        SessionCommand::Add(args) => add::run(desk, args),
        SessionCommand::List(args) => list::run(desk, args),
        SessionCommand::Edit(args) => edit::run(desk, args),
    }
}
