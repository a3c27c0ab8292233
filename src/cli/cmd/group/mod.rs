//! `sosku group`: groups of clients, their people, meetings and attendance.
//! Whoever belongs to a group is a case; anonymous encounters and open events are other commands.

pub mod close;
pub mod join;
pub mod leave;
pub mod list;
pub mod meet;
pub mod new;
pub mod review;
mod roster;
pub mod show;
pub mod suggest;

use clap::Subcommand;

use crate::cli::desk::Desk;
use crate::cli::error::Result;

/// Arguments of `sosku group`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: GroupCommand,
}

#[derive(Debug, Subcommand)]
enum GroupCommand {
    New(new::Args),
    Join(join::Args),
    Leave(leave::Args),
    Meet(meet::Args),
    Review(review::Args),
    List(list::Args),
    Show(show::Args),
    Suggest(suggest::Args),
    Close(close::Args),
}

/// Runs `sosku group …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        GroupCommand::New(args) => new::run(desk, args),
        GroupCommand::Join(args) => join::run(desk, args),
        GroupCommand::Leave(args) => leave::run(desk, args),
        GroupCommand::Meet(args) => meet::run(desk, args),
        GroupCommand::Review(args) => review::run(desk, args),
        GroupCommand::List(args) => list::run(desk, args),
        GroupCommand::Show(args) => show::run(desk, args),
        GroupCommand::Suggest(args) => suggest::run(desk, args),
        GroupCommand::Close(args) => close::run(desk, args),
    }
}
