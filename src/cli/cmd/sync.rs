//! `sosku sync`: fetches what others have done, merges it with one's own, checks the whole, and sends it.
//!
//! Nothing that lies uncommitted is lost: it is saved first if it is valid, and stops the command if not. A merge
//! that stops waits for a person; the next `sync` goes on from there, `--give-up` goes back to before it.

use serde_json::json;

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::folder;
use crate::cli::global::{self, Format};
use crate::cli::progress;
use crate::cli::record;
use crate::diagnostic::Located;
use crate::store::git::{Distance, Git, GitError, Pushed, State, Unfinished};
use crate::store::load::Source;
use crate::store::lock::Held;
use crate::store::lookup;

/// Arguments of `sosku sync`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long)]
    give_up: bool,
}

/// How often somebody may push in between before we ask to try again later.
const ATTEMPTS: usize = 2;

/// Where the branch belongs.
enum Target {
    /// It follows this branch, `origin/main`.
    Follows(String),
    /// It follows none yet; it will be sent there under its own name.
    First { remote: String, branch: String },
}

impl Target {
    /// The name of the other repository.
    fn remote(&self) -> &str {
        match self {
            Self::Follows(upstream) => upstream.split_once('/').map_or(upstream, |(remote, _)| remote),
            Self::First { remote, .. } => remote,
        }
    }
}

/// Runs `sosku sync`.
///
/// # Errors
/// No other repository, no connection, a merge that a person must finish, or errors in the data.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let turn = record::take_turn(desk, "sync")?;
    if args.give_up {
        return give_up(desk);
    }
    let target = target(&desk.git)?;
    let Some(turn) = turn else { return foresee(desk, &target) };
    let merging = desk.git.unfinished().map_err(record::git_error)?;
    match merging {
        Some(Unfinished::Merge) => conclude(desk)?,
        Some(_) => return Err(CommandError::failed("error-git-busy")),
        None => save(desk, &turn)?,
    }
    install_driver(desk)?;
    let total = exchange(desk, target)?;
    tell(desk, total)
}

fn give_up(desk: &Desk<'_>) -> Result<()> {
    if desk.git.unfinished().map_err(record::git_error)? != Some(Unfinished::Merge) {
        return Err(CommandError::failed("error-sync-nothing-to-give-up"));
    }
    desk.git.give_up_merge().map_err(record::git_error)?;
    desk.ui.say(&Said::new("ui-sync-given-up"));
    Ok(())
}

fn target(git: &Git) -> Result<Target> {
    let branch = git.branch().map_err(record::git_error)?;
    let branch = branch.ok_or_else(|| CommandError::failed("error-sync-no-branch"))?;
    if let Some(upstream) = git.upstream(&branch).map_err(record::git_error)? {
        return Ok(Target::Follows(upstream));
    }
    let mut remotes = git.remotes().map_err(record::git_error)?.into_iter();
    match (remotes.next(), remotes.next()) {
        (Some(remote), None) => Ok(Target::First { remote, branch }),
        (None, _) => Err(CommandError::failed("error-sync-no-remote")),
        _ => Err(CommandError::failed("error-sync-many-remotes").with("branch", branch)),
    }
}

/// What a dry run tells: how far both have gone.
fn foresee(desk: &Desk<'_>, target: &Target) -> Result<()> {
    fetch(desk, target)?;
    let distance = match target {
        Target::Follows(upstream) => desk.git.distance(upstream).map_err(record::git_error)?,
        Target::First { .. } => Distance::default(),
    };
    desk.ui.say(&Said::new("ui-sync-ahead").with("receive", distance.behind).with("send", distance.ahead));
    Ok(())
}

/// Commits what a person has edited by hand, if it is valid.
fn save(desk: &Desk<'_>, turn: &Held) -> Result<()> {
    let paths = changed(&desk.git, |_| true)?;
    if paths.is_empty() {
        return Ok(());
    }
    refuse(desk.errors_in(&paths), "error-save-refused")?;
    record::commit_paths(desk, turn, &paths, "save")?;
    desk.ui.say(&Said::new("ui-saved").with("count", paths.len()));
    Ok(())
}

fn changed(git: &Git, wanted: impl Fn(State) -> bool) -> Result<Vec<String>> {
    let changed = git.status(&[]).map_err(record::git_error)?.into_iter();
    let wanted = changed.filter(|one| wanted(one.state) && lookup::is_data(&one.path));
    Ok(wanted.map(|one| one.path).collect())
}

fn refuse(found: Vec<Located>, error: &'static str) -> Result<()> {
    if found.is_empty() { Ok(()) } else { Err(CommandError::data(error, found).as_failed()) }
}

/// Ends a merge that a person has put right.
fn conclude(desk: &Desk<'_>) -> Result<()> {
    let paths = changed(&desk.git, |_| true)?;
    let waiting = changed(&desk.git, |state| state == State::Conflicted)?;
    refuse(desk.errors_in(&paths), "error-sync-still-conflicts")?;
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    record::clocked(desk.settings, &desk.git).conclude_merge(&paths).map_err(record::git_error)?;
    desk.ui.say(&Said::new("ui-sync-concluded").with("count", waiting.len()));
    Ok(())
}

/// Without it git would merge by lines; a clone does not bring it along.
fn install_driver(desk: &Desk<'_>) -> Result<()> {
    let Some(program) = global::program() else { return Ok(()) };
    if !desk.git.merges_with(&program).map_err(record::git_error)? {
        desk.git.merge_with(&program).map_err(record::git_error)?;
        desk.ui.say(&Said::new("ui-driver-installed"));
    }
    Ok(())
}

/// Fetches, merges, checks and sends; once more if somebody was faster.
fn exchange(desk: &Desk<'_>, mut target: Target) -> Result<Distance> {
    let mut total = Distance::default();
    for _ in 0..ATTEMPTS {
        fetch(desk, &target)?;
        if let Target::First { remote, branch } = &target {
            let there = format!("{remote}/{branch}");
            if desk.git.commit_of(&there).map_err(record::git_error)?.is_some() {
                target = Target::Follows(there);
            }
        }
        if let Target::Follows(upstream) = &target {
            total.behind += receive(desk, upstream)?;
        }
        let all = |source: &dyn Source| folder::all_diagnostics(source, desk.today());
        let errors = progress::watched(desk.ui, &desk.layout, all).into_iter();
        let errors = errors.filter(|found| found.diagnostic.is_error()).collect();
        refuse(errors, "error-sync-data-errors")?;
        let (ahead, pushed) = send(desk, &target)?;
        total.ahead = ahead;
        if pushed == Pushed::Done {
            return Ok(total);
        }
    }
    Err(CommandError::failed("error-sync-raced"))
}

fn fetch(desk: &Desk<'_>, target: &Target) -> Result<()> {
    desk.ui.wait_for(&Said::new("ui-sync-fetching").with("remote", target.remote()));
    desk.git.fetch().map_err(|error| unreachable(error, "error-sync-offline"))
}

/// The other repository cannot be reached, or does not let us in: git's own words say which.
fn unreachable(error: GitError, id: &'static str) -> CommandError {
    match error {
        GitError::Refused { output, .. } => CommandError::failed(id).because(anyhow::Error::msg(output)),
        error => record::git_error(error),
    }
}

/// Merges what others have; how many commits that were.
fn receive(desk: &Desk<'_>, upstream: &str) -> Result<usize> {
    let distance = desk.git.distance(upstream).map_err(record::git_error)?;
    if distance.behind == 0 {
        return Ok(0);
    }
    match record::clocked(desk.settings, &desk.git).merge(upstream) {
        Ok(said) => {
            if !said.is_empty() {
                desk.ui.note(&said);
            }
            Ok(distance.behind)
        }
        Err(error) => Err(stopped(desk, error)),
    }
}

/// Why a merge stopped, and what is to be done about it.
fn stopped(desk: &Desk<'_>, error: GitError) -> CommandError {
    let is_open = matches!(desk.git.unfinished(), Ok(Some(Unfinished::Merge)));
    let files = changed(&desk.git, |state| state == State::Conflicted).unwrap_or_default();
    match error {
        GitError::Refused { output, .. } if is_open && !files.is_empty() => {
            desk.ui.note(&output);
            CommandError::failed("error-sync-conflict").with("files", files.join(", "))
        }
        error => unreachable(error, "error-sync-merge-refused"),
    }
}

fn send(desk: &Desk<'_>, target: &Target) -> Result<(usize, Pushed)> {
    let refused = |error| unreachable(error, "error-sync-not-sent");
    let waiting = || desk.ui.wait_for(&Said::new("ui-sync-sending").with("remote", target.remote()));
    match target {
        Target::Follows(upstream) => {
            let ahead = desk.git.distance(upstream).map_err(record::git_error)?.ahead;
            let branch = desk.git.branch().map_err(record::git_error)?.unwrap_or_default();
            let follows = desk.git.upstream(&branch).map_err(record::git_error)?.is_some();
            let first = upstream.split_once('/').filter(|_| !follows);
            match ahead {
                0 => Ok((0, Pushed::Done)),
                _ => {
                    waiting();
                    Ok((ahead, desk.git.push(first).map_err(refused)?))
                }
            }
        }
        Target::First { remote, branch } => {
            waiting();
            Ok((1, desk.git.push(Some((remote, branch))).map_err(refused)?))
        }
    }
}

fn tell(desk: &Desk<'_>, total: Distance) -> Result<()> {
    desk.ui.say(&match total {
        Distance { ahead: 0, behind: 0 } => Said::new("ui-sync-nothing"),
        Distance { ahead, behind } => Said::new("ui-sync-done").with("received", behind).with("sent", ahead),
    });
    if desk.settings.format == Format::Json {
        let head = desk.git.head().map_err(record::git_error)?;
        desk.ui.print(&json!({ "received": total.behind, "sent": total.ahead, "commit": head }).to_string());
    }
    Ok(())
}
