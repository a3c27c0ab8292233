//! `sosku group show GROUP`: what the group is, who needs a word, and the attendance of its people week by week.
//! It writes nothing; `page::group` lays the page out.

use crate::cli::cmd::list::period;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::global::Format;
use crate::cli::groups::{self, Called};
use crate::cli::page::group as page;
use crate::model::attendance::participants;
use crate::model::case_code::CaseCode;
use crate::model::group::{GroupRecords, Presence};
use crate::model::individual_work::{is_recent, is_worked_with};

/// Arguments of `sosku group show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "group")]
    group: String,
    #[arg(long, value_name = "period")]
    period: Option<String>,
}

/// Runs `sosku group show`.
///
/// # Errors
/// No such group, one with errors, or a period that cannot be read.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let group = groups::open(desk, &groups::find(desk, &args.group)?)?;
    let period = args.period.as_deref().map(|typed| period(desk, typed)).transpose()?;
    let today = desk.today();
    let called = Called::of(desk, group.roster.iter().map(|line| line.record.case));
    let seen = page::Seen {
        group: &group,
        participants: participants(&group, today, period),
        weeks: crate::model::attendance::weeks(&group, today, period),
        alone: alone(desk, &group),
        called: &called,
    };
    let text = match desk.settings.format {
        Format::Json => page::json(&seen, today).to_string(),
        Format::Csv => {
            page::csv(&group).map_err(|cause| CommandError::failed("error-output").because(cause))?
        }
        Format::Table => page::text(&seen, &desk.voice(), desk.look()),
        other => return Err(desk.no_such_format("group show", other)),
    };
    desk.ui.print(&text);
    Ok(())
}

/// Members who lately came, and with whom nobody works in person. A case that cannot be read is passed over:
/// `validate` tells of it.
fn alone(desk: &Desk<'_>, group: &GroupRecords) -> Vec<CaseCode> {
    let today = desk.today();
    let comes = |case: CaseCode| {
        let rows = group.attendance.iter().map(|line| &line.record);
        let mut own = rows.filter(|row| row.case == case && row.presence == Presence::Present);
        own.any(|row| is_recent(row.date, today))
    };
    let members = group.members_on(today).map(|line| line.record.case).filter(|case| comes(*case));
    members
        .filter(|case| desk.read_case(*case).is_ok_and(|open| !is_worked_with(&open.case, today)))
        .collect()
}
