//! The commands: one file each, its path the words on the command line.
//! `run` is the exhaustive dispatch; what a command shares with others lives one folder up.

pub mod amend;
pub mod appointment;
pub mod assess;
pub mod audit;
pub mod catalogue;
pub mod check;
pub mod close;
pub mod completions;
pub mod decide;
pub mod doctor;
pub mod due;
pub mod edit;
pub mod encounter;
pub mod event;
pub mod explain;
pub mod export;
pub mod follow_up;
pub mod group;
pub mod help;
pub mod import;
pub mod init;
pub mod intake;
pub mod list;
pub mod man;
pub mod measure;
pub mod merge;
pub mod model;
pub mod network;
pub mod observe;
pub mod pause;
pub mod plan;
pub mod redo;
pub mod reopen;
pub mod report;
pub mod review;
pub mod save;
pub mod schema;
pub mod session;
pub mod show;
pub mod survey;
pub mod sync;
pub mod team;
pub mod undo;
pub mod validate;

use std::cell::OnceCell;

use super::desk::Desk;
use super::draft;
use super::error::{CommandError, Result};
use super::folder;
use super::global::Settings;
use super::root::Command;
use super::ui::Ui;

/// Runs a command.
///
/// # Errors
/// Whatever the command could not do.
pub fn run(command: Option<&Command>, settings: &Settings, ui: &Ui) -> Result<()> {
    let opened = OnceCell::new();
    let outcome = dispatch(command, settings, ui, &opened);
    match opened.get() {
        Some(desk) => draft::settle(desk, outcome),
        None => outcome,
    }
}

fn dispatch<'a>(
    command: Option<&Command>,
    settings: &'a Settings,
    ui: &'a Ui,
    opened: &OnceCell<Desk<'a>>,
) -> Result<()> {
    // What only reads the whole says by its exit code that the data has errors; the others could not be done.
    let at = command.and_then(looks_back);
    let whole = || Desk::open_at(settings, ui, at).map(|desk| opened.get_or_init(|| desk));
    let desk = || whole().map_err(CommandError::data_as_failed);
    match command {
        None if folder::find(settings).is_none() => Err(CommandError::usage("error-start")),
        None => due::glance(desk()?),
        Some(Command::Init(args)) => init::run(settings, ui, args),
        Some(Command::Intake(args)) => intake::run(desk()?, args),
        Some(Command::Assess(args)) => assess::run(desk()?, args),
        Some(Command::Measure(args)) => measure::run(desk()?, args),
        Some(Command::Check(args)) => check::run(whole()?, args),
        Some(Command::Plan(args)) => plan::run(desk()?, args),
        Some(Command::Decide(args)) => decide::run(desk()?, args),
        Some(Command::Session(args)) => session::run(desk()?, args),
        Some(Command::List(args)) => list::run(whole()?, args),
        Some(Command::Observe(args)) => observe::run(desk()?, args),
        Some(Command::Appointment(args)) => appointment::run(desk()?, args),
        Some(Command::Pause(args)) => pause::run(desk()?, args),
        Some(Command::Team(args)) => team::run(desk()?, args),
        Some(Command::Network(args)) => network::run(desk()?, args),
        Some(Command::Group(args)) => group::run(desk()?, args),
        Some(Command::Review(args)) => review::run(desk()?, args),
        Some(Command::Close(args)) => close::run(desk()?, args),
        Some(Command::Reopen(args)) => reopen::run(desk()?, args),
        Some(Command::FollowUp(args)) => follow_up::run(desk()?, args),
        Some(Command::Show(args)) => show::run(desk()?, args),
        Some(Command::Due(args)) => due::run(desk()?, args),
        Some(Command::Edit(args)) => edit::run(desk()?, args),
        Some(Command::Save(args)) => save::run(desk()?, args),
        Some(Command::Undo(args)) => undo::run(desk()?, args),
        Some(Command::Redo(args)) => redo::run(desk()?, args),
        Some(Command::Amend(args)) => amend::run(desk()?, args),
        Some(Command::Encounter(args)) => encounter::run(desk()?, args),
        Some(Command::Event(args)) => event::run(desk()?, args),
        Some(Command::Survey(args)) => survey::run(desk()?, args),
        Some(Command::Model(args)) => model::run(desk()?, args),
        Some(Command::Audit(args)) => audit::run(desk()?, args),
        Some(Command::Validate(args)) => validate::run(settings, ui, args),
        Some(Command::Catalogue(args)) => catalogue::run(settings, ui, args),
        Some(Command::Report(args)) => report::run(whole()?, args),
        Some(Command::Import(args)) => import::run(desk()?, args),
        Some(Command::Export(args)) => export::run(whole()?, args),
        Some(Command::Schema(args)) => schema::run(settings, ui, args),
        Some(Command::Explain(args)) => explain::run(settings, ui, args),
        Some(Command::Completions(args)) => completions::run(ui, args),
        Some(Command::Man(args)) => man::run(ui, args),
        Some(Command::Help(args)) => help::run(ui, args),
        Some(Command::Sync(args)) => sync::run(desk()?, args),
        Some(Command::Merge(args)) => merge::run(settings, ui, args),
        Some(Command::Doctor(args)) => doctor::run(desk()?, args),
    }
}

/// The version or day that a command is to look back to.
fn looks_back(command: &Command) -> Option<&str> {
    match command {
        Command::Show(args) => args.at.typed(),
        Command::List(args) => args.at.typed(),
        Command::Check(args) => args.filter.at.typed(),
        Command::Report(args) => args.at.typed(),
        Command::Export(args) => args.at.typed(),
        _ => None,
    }
}
