//! `sosku undo --list`: the last commands, the newest first; those taken back are struck through and said to be so.
//! Neighbours: `taken_back` finds the commands.

use super::Look;
use super::sheet::Mark;
use super::table::{Column, Field, draw};
use super::voice::Voice;
use crate::cli::taken_back;
use crate::store::git::Commit;
use crate::tr;

/// How much of a commit's id is shown; as much is enough to name it.
const SHORT: usize = 8;

/// The list as text, each line ended; with every command, whether it still holds.
pub fn text(commands: &[(&Commit, bool)], voice: &Voice<'_>, look: Look) -> String {
    if commands.is_empty() {
        return format!("{}\n", voice.text("show-no-commands"));
    }
    let columns = ["show-column-commit", "show-column-date", "show-column-worker", "show-column-command"];
    let columns = columns.map(|id| Column { heading: voice.text(id), numeric: false });
    let records: Vec<Vec<Field>> =
        commands.iter().map(|(commit, holds)| fields(commit, *holds, voice)).collect();
    draw(&columns, &records, look)
}

fn fields(commit: &Commit, holds: bool, voice: &Voice<'_>) -> Vec<Field> {
    let command = taken_back::command(commit);
    let command = if holds { command } else { tr!(voice.messages, "show-taken-back", command = command) };
    let (day, time) = (voice.short(commit.day()), commit.committed.format("%H.%M"));
    let texts = [
        commit.id.chars().take(SHORT).collect(),
        format!("{day}\u{a0}{time}"),
        commit.worker().map(|worker| voice.person(worker)).unwrap_or_default(),
        command,
    ];
    let mark = if holds { Mark::None } else { Mark::Struck };
    texts.into_iter().map(|text| Field::marked(text, mark)).collect()
}
