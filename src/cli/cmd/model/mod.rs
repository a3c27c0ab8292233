//! `sosku model`: the yearly self-assessment of the service model.
//! Indicators and the numbers of client work are `report`'s.

pub mod assess;
pub mod show;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku model`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: ModelCommand,
}

#[derive(Debug, Subcommand)]
enum ModelCommand {
    Assess(assess::Args),
    Show(show::Args),
}

/// Runs `sosku model …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        ModelCommand::Assess(args) => assess::run(desk, args),
        ModelCommand::Show(args) => show::run(desk, args),
    }
}
