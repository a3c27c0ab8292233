//! `sosku survey`: anonymous answers at group level.
//! What a client answers for the own case is `measure`.

pub mod add;
pub mod list;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku survey`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: SurveyCommand,
}

#[derive(Debug, Subcommand)]
enum SurveyCommand {
    Add(add::Args),
    List(list::Args),
}

/// Runs `sosku survey …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        SurveyCommand::Add(args) => add::run(desk, args),
        SurveyCommand::List(args) => list::run(desk, args),
    }
}
