//! `sosku plan support`: the services and the help that a plan agrees on.

pub mod add;
pub mod end;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku plan support`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: SupportCommand,
}

#[derive(Debug, Subcommand)]
enum SupportCommand {
    Add(add::Args),
    End(end::Args),
}

/// Runs `sosku plan support …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        SupportCommand::Add(args) => add::run(desk, args),
        SupportCommand::End(args) => end::run(desk, args),
    }
}

/// How a support, which has no id, is named in an answer: the file, its plan and its place there, from 1.
fn entry(path: &str, plan: &str, position: usize) -> String {
    format!("{path}#{plan}.supports.{}", position + 1)
}
