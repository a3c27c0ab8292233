//! `sosku audit seal [--period MONTH]`: writes the month's seal, the commit and the checksum of its records.
//! It refuses a month that is not over, one that is sealed, and a folder where something lies uncommitted.

use chrono::Datelike;

use super::git_trouble;
use super::verify::present_seals;
use crate::audit::seal::{HEADER, SEALS, Seal, checksum};
use crate::cli::cmd::list::period;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::record;
use crate::model::period::Period;
use crate::store::change::Change;

/// Arguments of `sosku audit seal`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(short, long, value_name = "period", default_value = "last-month")]
    period: String,
}

/// Runs `sosku audit seal`.
///
/// # Errors
/// A period that is no month or not over, a month that is sealed, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let month = month(desk, period(desk, &args.period)?)?;
    let turn = record::take_turn(desk, "audit seal")?;
    if present_seals(desk).iter().any(|seal| seal.period == month) {
        return Err(CommandError::failed("error-audit-sealed").with("period", month));
    }
    let head = desk.git.head().map_err(git_trouble)?;
    let head = head.ok_or_else(|| CommandError::failed("error-audit-no-history"))?;
    if !desk.git.is_clean().map_err(git_trouble)? {
        return Err(CommandError::failed("error-audit-not-clean"));
    }
    let seal = Seal {
        period: month.clone(),
        checksum: checksum(&desk.git, &head).map_err(git_trouble)?,
        commit: head,
        date: desk.today().to_string(),
        by: desk.acting_worker()?.unwrap_or_default(),
    };
    let before = desk.layout.read(SEALS, desk.office.case_bytes()).ok();
    let after = appended(before.as_deref(), HEADER, &seal.line());
    let change = Change::new(format!("audit seal {month}")).file(SEALS, before, after);
    let done = record::carry_out(desk, turn.as_ref(), record::sign(desk, change)?)?;
    if done.diff.is_none() {
        record::answer(desk, None, SEALS, Some(&format!("{SEALS}#{month}")), &done);
        let said = Said::new("audit-sealed").with("period", &month).with("commit", &seal.commit);
        desk.ui.say(&said.with("checksum", &seal.checksum));
    }
    Ok(())
}

/// The file with a line more.
pub(super) fn appended(before: Option<&[u8]>, header: &str, line: &str) -> Vec<u8> {
    let mut after = before.map_or_else(|| header.as_bytes().to_vec(), <[u8]>::to_vec);
    if after.last().is_some_and(|last| *last != b'\n') {
        after.push(b'\n');
    }
    after.extend_from_slice(line.as_bytes());
    after
}

/// The name of a whole month that is over.
fn month(desk: &Desk<'_>, period: Period) -> Result<String> {
    let (first, last) = (period.from(), period.to());
    let name = format!("{:04}-{:02}", first.year(), first.month());
    if Period::month(first.year(), first.month()) != Some(period) {
        return Err(CommandError::usage("error-audit-no-month"));
    }
    if last >= desk.today() {
        return Err(CommandError::failed("error-audit-not-over").with("period", name));
    }
    Ok(name)
}
