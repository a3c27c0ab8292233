//! `sosku redo`: puts on again what the worker's last `undo` took back, by a new commit.
//! It refuses like `undo` does where later facts stand in the way.

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::record;
use crate::cli::taken_back::{self, Past};

/// Arguments of `sosku redo`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Runs `sosku redo`.
///
/// # Errors
/// Nothing was taken back, later facts stand in the way, or a write that is refused.
pub fn run(desk: &Desk<'_>, _: &Args) -> Result<()> {
    let turn = record::take_turn(desk, "redo")?;
    let past = Past::of(desk)?;
    let worker = desk.acting_worker()?.ok_or_else(|| CommandError::failed("error-undo-who"))?;
    let nothing = || CommandError::failed("error-nothing-to-redo");
    let undo = past.last_undo_of(&worker).ok_or_else(nothing)?;
    let command = undo.undoes().and_then(|id| past.find(id)).ok_or_else(nothing)?;
    let done = taken_back::told("ui-redone", desk, command);
    taken_back::reverse(desk, turn.as_ref(), undo, "redo:", &done)
}
