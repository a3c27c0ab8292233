//! `sosku undo [COMMIT]`: takes the last command back by a new commit, or says why it cannot be.
//! It never removes anything from the history; decisions are amended, not taken back. Its neighbour: `redo`.

use serde_json::json;

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::global::Format;
use crate::cli::page::commands;
use crate::cli::record;
use crate::cli::taken_back::{self, Past};
use crate::store::git::Commit;

/// Arguments of `sosku undo`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "commit", conflicts_with = "list")]
    commit: Option<String>,
    #[arg(long)]
    list: bool,
}

/// How many commands `--list` shows.
const SHOWN: usize = 20;

/// Runs `sosku undo`.
///
/// # Errors
/// Nothing to take back, a decision, later facts that rest on it, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    if args.list {
        return list(desk);
    }
    let turn = record::take_turn(desk, "undo")?;
    let past = Past::of(desk)?;
    let commit = chosen(desk, &past, args.commit.as_deref())?;
    if commit.subject.split(' ').next() == Some("decide") {
        return Err(CommandError::failed("error-undo-decision").with("command", taken_back::command(commit)));
    }
    let done = taken_back::told("ui-undone", desk, commit);
    taken_back::reverse(desk, turn.as_ref(), commit, "undo:", &done)
}

/// The command that was named, else the last one of the worker who acts: nobody takes back another's work by
/// accident.
fn chosen<'p>(desk: &Desk<'_>, past: &'p Past, named: Option<&str>) -> Result<&'p Commit> {
    let Some(named) = named else {
        let worker = desk.acting_worker()?.ok_or_else(|| CommandError::failed("error-undo-who"))?;
        return past.last_of(&worker).ok_or_else(|| CommandError::failed("error-nothing-to-undo"));
    };
    let unknown = || CommandError::failed("error-no-such-command").with("commit", named);
    let plausible = named.len() >= 4 && named.bytes().all(|byte| byte.is_ascii_hexdigit());
    let commit = Some(named).filter(|_| plausible).and_then(|id| past.find(id)).ok_or_else(unknown)?;
    if !past.commands().any(|command| command.id == commit.id) {
        return Err(unknown());
    }
    match past.holds(commit) {
        true => Ok(commit),
        false => {
            Err(CommandError::failed("error-undone-already").with("command", taken_back::command(commit)))
        }
    }
}

fn list(desk: &Desk<'_>) -> Result<()> {
    let past = Past::of(desk)?;
    let shown: Vec<(&Commit, bool)> =
        past.commands().take(SHOWN).map(|commit| (commit, past.holds(commit))).collect();
    let text = match desk.settings.format {
        Format::Json => {
            serde_json::Value::Array(shown.iter().map(|(commit, holds)| as_json(commit, *holds)).collect())
                .to_string()
        }
        Format::Table => commands::text(&shown, &desk.voice(), desk.look()),
        other => return Err(desk.no_such_format("undo --list", other)),
    };
    desk.ui.print(&text);
    Ok(())
}

fn as_json(commit: &Commit, holds: bool) -> serde_json::Value {
    json!({
        "commit": commit.id,
        "date": commit.committed.to_rfc3339(),
        "worker": commit.worker(),
        "case": commit.cases(),
        "entry": commit.entries(),
        "command": commit.subject,
        "undone": !holds,
    })
}
