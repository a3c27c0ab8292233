//! `sosku audit`: the history of a case as events, the integrity of the folder, review by a supervisor.
//! What the subcommands share: where a case's file lies in the repository, and who made a version.

pub mod blame;
pub mod check;
pub mod diff;
pub mod log;
pub mod sample;
pub mod seal;
pub mod verify;

use clap::Subcommand;

use crate::audit::event::{Means, means};
use crate::audit::versions::{Version, of_case};
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::page::history::Origin;
use crate::cli::record::git_error;
use crate::model::case_code::CaseCode;
use crate::store::git::Commit;

/// Arguments of `sosku audit`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: AuditCommand,
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    Log(log::Args),
    Diff(diff::Args),
    Blame(blame::Args),
    Verify(verify::Args),
    Seal(seal::Args),
    Sample(sample::Args),
    Check(check::Args),
}

/// Runs `sosku audit …`.
///
/// # Errors
/// Whatever the subcommand could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match &args.command {
        AuditCommand::Log(args) => log::run(desk, args),
        AuditCommand::Diff(args) => diff::run(desk, args),
        AuditCommand::Blame(args) => blame::run(desk, args),
        AuditCommand::Verify(args) => verify::run(desk, args),
        AuditCommand::Seal(args) => seal::run(desk, args),
        AuditCommand::Sample(args) => sample::run(desk, args),
        AuditCommand::Check(args) => check::run(desk, args),
    }
}

/// The code of a case that is there, or was once.
fn case_of(desk: &Desk<'_>, named: &str) -> Result<CaseCode> {
    // A case whose file was removed is known by its whole code only.
    desk.find_case(named).or_else(|error| named.parse().map_err(|_| error))
}

/// The versions of a case, the earliest first.
fn versions(desk: &Desk<'_>, code: CaseCode) -> Result<Vec<Version>> {
    let path = crate::store::lookup::case_path(code);
    let place = desk.git.place().map_err(git_trouble)?;
    let head = desk.git.head().map_err(git_trouble)?;
    let Some(head) = head else { return Err(CommandError::failed("error-audit-no-history")) };
    let full = format!("{}{path}", place.prefix);
    let versions = of_case(&desk.git, &head, &full, desk.office.case_bytes()).map_err(git_trouble)?;
    if versions.is_empty() {
        return Err(CommandError::failed("error-audit-not-in-history").with("case", code));
    }
    if desk.git.status(&[path.as_str()]).is_ok_and(|changed| !changed.is_empty()) {
        desk.ui.say(&Said::new("audit-uncommitted").with("case", code));
    }
    if desk.git.is_shallow().unwrap_or(false) {
        desk.ui.say(&Said::new("audit-shallow"));
    }
    Ok(versions)
}

/// Who made a version, when and by what.
fn origin(desk: &Desk<'_>, version: &Version) -> Origin {
    let commit = &version.commit;
    let command = match means(version) {
        Means::Command(verb) => Some(verb),
        Means::Hand => None,
    };
    Origin {
        commit: commit.id.clone(),
        time: commit.authored,
        worker: worker_of(desk, commit),
        author: commit.author.name.clone(),
        command,
    }
}

/// The worker whom the office knows by the author's address.
fn worker_of(desk: &Desk<'_>, commit: &Commit) -> Option<String> {
    desk.office.worker_by_email(&commit.author.email).map(|worker| worker.id.to_string())
}

fn git_trouble(error: crate::store::git::GitError) -> CommandError {
    match error {
        crate::store::git::GitError::NotARepository => CommandError::failed("error-at-no-repository"),
        other => git_error(other),
    }
}
