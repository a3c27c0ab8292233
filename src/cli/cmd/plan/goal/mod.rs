//! `sosku plan goal`: the goals of a plan, each in the words of whoever named it.

pub mod add;
pub mod change;
pub mod end;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku plan goal`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: GoalCommand,
}

#[derive(Debug, Subcommand)]
enum GoalCommand {
    Add(add::Args),
    Change(change::Args),
    End(end::Args),
}

/// Runs `sosku plan goal …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        GoalCommand::Add(args) => add::run(desk, args),
        GoalCommand::Change(args) => change::run(desk, args),
        GoalCommand::End(args) => end::run(desk, args),
    }
}
