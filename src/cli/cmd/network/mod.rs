//! `sosku network`: those outside the office who carry out the plan, and the consents to share facts
//! with them. The workers of the office are under `team`.

pub mod add;
pub mod end;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku network`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: NetworkCommand,
}

#[derive(Debug, Subcommand)]
enum NetworkCommand {
    Add(add::Args),
    End(end::Args),
}

/// Runs `sosku network …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        NetworkCommand::Add(args) => add::run(desk, args),
        NetworkCommand::End(args) => end::run(desk, args),
    }
}
