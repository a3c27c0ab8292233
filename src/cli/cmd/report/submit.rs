//! `sosku report submit NAME --period P`: keeps a report as it is handed in, with its stamp, under `reports/`.
//! It refuses what could not be made again: uncommitted data, a part of the office's cases, another report of the
//! same name and period. Neighbours: `verify` proves such a file, `diff` tells what has changed since.

use super::Args;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::record;
use crate::model::period::Period;
use crate::reports::report::Report;
use crate::reports::submitted::{self, Submitted};
use crate::store::change::Change;
use crate::store::layout::ReadError;
use crate::store::lock::Held;

/// No submitted report is larger.
const LARGEST: u64 = 64 << 20;

/// Where a submitted report lies.
pub(super) fn path(name: &str, period: Period) -> String {
    format!("reports/{name}/{period}.json")
}

/// Keeps the report.
///
/// # Errors
/// See above; nothing is written then.
pub(super) fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let turn = record::take_turn(desk, "report submit")?;
    // What is handed in is counted from the records, whatever was told before.
    let wanted = super::wanted(desk, args, args.layout()?)?;
    let (report, _) = super::made(desk, &wanted, args.skip_broken, None)?;
    if !report.provenance.clean {
        return Err(CommandError::failed("error-submit-unclean"));
    }
    if !report.provenance.filter.is_empty() {
        return Err(CommandError::usage("error-submit-filtered"));
    }
    let path = path(report.layout.name, report.period);
    let text =
        submitted::text(&report).map_err(|cause| CommandError::failed("error-output").because(cause))?;
    let before = read(desk, &path)?;
    if before.as_ref().is_some_and(|before| says_the_same(before, &text)) {
        desk.ui.say(&Said::new("ui-nothing-to-change"));
        return Ok(());
    }
    if before.is_some() && !args.replace {
        return Err(CommandError::failed("error-submitted-already")
            .with("name", report.layout.name)
            .with("period", report.period));
    }
    keep(desk, turn.as_ref(), &report, &path, before, text)
}

fn keep(
    desk: &Desk<'_>,
    turn: Option<&Held>,
    report: &Report,
    path: &str,
    before: Option<String>,
    text: String,
) -> Result<()> {
    let subject = format!("report submit {} {}", report.layout.name, report.period);
    let change = Change::new(subject).file(path, before.map(String::into_bytes), text.into_bytes());
    let done = record::carry_out(desk, turn, record::sign(desk, change)?)?;
    if done.diff.is_none() {
        desk.ui.say(&Said::new("ui-report-submitted").with("path", path));
    }
    record::answer(desk, None, path, None, &done);
    Ok(())
}

/// The text of a submitted report; `None` if there is none.
///
/// # Errors
/// A file that cannot be read.
pub(super) fn read(desk: &Desk<'_>, path: &str) -> Result<Option<String>> {
    match desk.layout.read(path, LARGEST) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(ReadError::Missing { .. }) => Ok(None),
        Err(cause) => Err(CommandError::failed("error-read").because(cause)),
    }
}

/// The same numbers from the same data by the same definitions; only the commit may be another.
fn says_the_same(before: &str, after: &str) -> bool {
    let essence = |text: &str| {
        let read: Submitted = submitted::read(text).ok()?;
        Some((read.is_whole, read.is_published, read.checksum, read.definitions, read.figures))
    };
    let before = essence(before);
    before.is_some() && before == essence(after)
}
