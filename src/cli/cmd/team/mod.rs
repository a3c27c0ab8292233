//! `sosku team`: the own worker and the others who work with the client.
//! Those outside the office are under `network`.

pub mod end;
pub mod set;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku team`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: TeamCommand,
}

#[derive(Debug, Subcommand)]
enum TeamCommand {
    End(end::Args),
    Set(set::Args),
}

/// Runs `sosku team …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        TeamCommand::End(args) => end::run(desk, args),
        TeamCommand::Set(args) => set::run(desk, args),
    }
}
