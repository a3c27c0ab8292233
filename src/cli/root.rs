//! The command line as clap knows it: the options of every command and the tree of commands.
//!
//! No texts here: `help` sets them in the reader's language when a page is shown. Each command's own
//! arguments stand in its file under `cmd/`.

use clap::{Parser, Subcommand};

use super::cmd;
use super::global::GlobalArgs;

/// `sosku`.
#[derive(Debug, Parser)]
#[command(name = "sosku", version)]
pub struct Root {
    /// Options of every command.
    #[command(flatten)]
    pub global: GlobalArgs,
    /// The command; without one, what lies ahead today.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands, in the order of a practitioner's day.
#[derive(Debug, Subcommand)]
#[expect(missing_docs, reason = "the names are the commands; their texts are messages")]
pub enum Command {
    Init(cmd::init::Args),
    Intake(cmd::intake::Args),
    Assess(cmd::assess::Args),
    Measure(cmd::measure::Args),
    Check(cmd::check::Args),
    Plan(cmd::plan::Args),
    Decide(cmd::decide::Args),
    Session(cmd::session::Args),
    Observe(cmd::observe::Args),
    Appointment(cmd::appointment::Args),
    Pause(cmd::pause::Args),
    Team(cmd::team::Args),
    Network(cmd::network::Args),
    Group(cmd::group::Args),
    Review(cmd::review::Args),
    Close(cmd::close::Args),
    Reopen(cmd::reopen::Args),
    FollowUp(cmd::follow_up::Args),
    Encounter(cmd::encounter::Args),
    Event(cmd::event::Args),
    Survey(cmd::survey::Args),
    Model(cmd::model::Args),
    List(cmd::list::Args),
    Show(cmd::show::Args),
    Due(cmd::due::Args),
    Edit(cmd::edit::Args),
    Save(cmd::save::Args),
    Undo(cmd::undo::Args),
    Redo(cmd::redo::Args),
    Amend(cmd::amend::Args),
    Audit(cmd::audit::Args),
    Validate(cmd::validate::Args),
    Catalogue(cmd::catalogue::Args),
    Report(cmd::report::Args),
    Import(cmd::import::Args),
    Export(cmd::export::Args),
    Schema(cmd::schema::Args),
    Explain(cmd::explain::Args),
    Completions(cmd::completions::Args),
    Man(cmd::man::Args),
    Help(cmd::help::Args),
    Sync(cmd::sync::Args),
    Merge(cmd::merge::Args),
    Doctor(cmd::doctor::Args),
}
