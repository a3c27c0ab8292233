//! The commands: one file each, its path the words on the command line.
//! `run` is the exhaustive dispatch; what a command shares with others lives one folder up.

pub mod assess;
pub mod catalogue;
pub mod decide;
pub mod edit;
pub mod init;
pub mod intake;
pub mod list;
pub mod measure;
pub mod plan;
pub mod report;
pub mod save;
pub mod schema;
pub mod session;
pub mod show;
pub mod validate;

use super::desk::Desk;
use super::error::{CommandError, Result};
use super::global::Settings;
use super::root::Command;
use super::ui::Ui;

/// Runs a command.
///
/// # Errors
/// Whatever the command could not do.
pub fn run(command: Option<&Command>, settings: &Settings, ui: &Ui) -> Result<()> {
    let desk = || Desk::open(settings, ui);
    match command {
        None => Err(CommandError::usage("error-no-command")),
        Some(Command::Init(args)) => init::run(settings, ui, args),
        Some(Command::Intake(args)) => intake::run(&desk()?, args),
        Some(Command::Assess(args)) => assess::run(&desk()?, args),
        Some(Command::Measure(args)) => measure::run(&desk()?, args),
        Some(Command::Plan(args)) => plan::run(&desk()?, args),
        Some(Command::Decide(args)) => decide::run(&desk()?, args),
        Some(Command::Session(args)) => session::run(&desk()?, args),
        Some(Command::List(args)) => list::run(&desk()?, args),
        Some(Command::Show(args)) => show::run(&desk()?, args),
        Some(Command::Edit(args)) => edit::run(&desk()?, args),
        Some(Command::Save(args)) => save::run(&desk()?, args),
        Some(Command::Validate(args)) => validate::run(settings, ui, args),
        Some(Command::Catalogue(args)) => catalogue::run(settings, ui, args),
        Some(Command::Report(args)) => report::run(&desk()?, args),
        Some(Command::Schema(args)) => schema::run(settings, ui, args),
    }
}
