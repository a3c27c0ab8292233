//! `sosku event`: open meetings, co-development, cooperation, training: people are counted, nobody is named.
//! A group of clients is never an event: that is `group`.

pub mod add;
pub mod list;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku event`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: EventCommand,
}

#[derive(Debug, Subcommand)]
enum EventCommand {
    Add(add::Args),
    List(list::Args),
}

/// Runs `sosku event …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        EventCommand::Add(args) => add::run(desk, args),
        EventCommand::List(args) => list::run(desk, args),
    }
}
