//! `sosku appointment`: appointments elsewhere, which the worker sees come true.
//! Work of our own is under `session`.

pub mod add;
pub mod kept;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku appointment`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: AppointmentCommand,
}

#[derive(Debug, Subcommand)]
enum AppointmentCommand {
    Add(add::Args),
    Kept(kept::Args),
}

/// Runs `sosku appointment …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        AppointmentCommand::Add(args) => add::run(desk, args),
        AppointmentCommand::Kept(args) => kept::run(desk, args),
    }
}
