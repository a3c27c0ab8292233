//! `sosku doctor`: what is wrong with the set-up around the data, and how to mend it; `--mend` mends what it may.
//!
//! It asks nothing of the data itself: that is for `validate`. Exit 1 if something is left that is wrong.

use serde_json::json;

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::{self, Format};
use crate::cli::health::{self, Finding, Grade, Mend};
use crate::cli::record;
use crate::store::change::Change;
use crate::store::create::{ATTRIBUTES, with_lines};

/// Arguments of `sosku doctor`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long)]
    mend: bool,
}

/// The size up to which `.gitattributes` is read.
const CAP: u64 = 1024 * 1024;

/// Runs `sosku doctor`.
///
/// # Errors
/// Something is wrong, or could not be mended.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let mut found = health::examine(desk);
    if args.mend && !desk.settings.dry_run {
        let mends: Vec<Mend> = found.iter().filter_map(|one| one.mend).collect();
        for mend in &mends {
            put_right(desk, *mend)?;
        }
        if !mends.is_empty() {
            desk.ui.say(&Said::new("ui-doctor-mended").with("count", mends.len()));
            found = health::examine(desk);
        }
    }
    match desk.settings.format {
        Format::Json => desk.ui.print(&json(desk, &found)),
        _ => desk.ui.print(&page(desk, &found)),
    }
    match found.iter().any(|one| one.grade == Grade::Bad) {
        true => Err(CommandError::answer().as_failed()),
        false => Ok(()),
    }
}

fn put_right(desk: &Desk<'_>, mend: Mend) -> Result<()> {
    match mend {
        Mend::Driver => match global::program() {
            Some(program) => desk.git.merge_with(&program).map_err(record::git_error),
            None => Ok(()),
        },
        // Taking the turn clears up what was left.
        Mend::CutShort => record::take_turn(desk, "doctor").map(drop),
        Mend::Attributes => {
            let turn = record::take_turn(desk, "doctor")?;
            let before = desk.layout.read(".gitattributes", CAP).ok();
            let text = before.as_deref().map(String::from_utf8_lossy).unwrap_or_default();
            let after = with_lines(&text, ATTRIBUTES).into_bytes();
            let change = Change::new("doctor --mend").file(".gitattributes", before.clone(), after);
            record::carry_out(desk, turn.as_ref(), record::sign(desk, change)?).map(drop)
        }
    }
}

fn page(desk: &Desk<'_>, found: &[Finding]) -> String {
    let sign = |grade: Grade| {
        desk.ui.text(&Said::new(match grade {
            Grade::Good => "ui-doctor-good",
            Grade::Note => "ui-doctor-note",
            Grade::Bad => "ui-doctor-bad",
        }))
    };
    let signs = [Grade::Good, Grade::Note, Grade::Bad].map(sign);
    let width = signs.iter().map(|sign| sign.chars().count()).max().unwrap_or(0);
    let mut lines = Vec::new();
    for one in found {
        lines.push(format!("{:width$}  {}", sign(one.grade), desk.ui.text(&one.said)));
        let more = one.cause.iter().flat_map(|cause| cause.lines()).map(str::to_owned);
        let hint = desk.ui.hint_of(&one.said).filter(|_| one.grade != Grade::Good);
        let mend = one.mend.map(|_| desk.ui.text(&Said::new("ui-doctor-may-mend")));
        lines.extend(more.chain(hint).chain(mend).map(|line| format!("{:width$}  {line}", "")));
    }
    lines.join("\n")
}

fn json(desk: &Desk<'_>, found: &[Finding]) -> String {
    let one = |one: &Finding| {
        json!({
            "id": one.id,
            "state": match one.grade {
                Grade::Good => "good",
                Grade::Note => "note",
                Grade::Bad => "bad",
            },
            "message": desk.ui.text(&one.said),
            "help": desk.ui.hint_of(&one.said),
            "mendable": one.mend.is_some(),
        })
    };
    serde_json::Value::from(found.iter().map(one).collect::<Vec<_>>()).to_string()
}
