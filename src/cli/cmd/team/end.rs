//! `sosku team end CASE WORKER`: a worker leaves the client's team.
//! Whoever takes over is named by `set`, which ends the former own worker by itself.

use super::set::ending;
use crate::cli::bounds;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind};
use crate::cli::gather::{self, Gathered};
use crate::cli::record::{self, Plan};
use crate::cli::unnamed;
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::entry::Entry;
use crate::model::team::TeamMember;
use crate::store::yaml::value::Value;

/// Arguments of `sosku team end`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(id = "who", value_name = "worker")]
    who: String,
    #[command(flatten)]
    facts: Facts<EndFields>,
}

/// The facts of the end of a place in the team.
#[derive(Debug, Clone, Copy)]
pub struct EndFields;

impl Fields for EndFields {
    const FIELDS: &'static [Field] = &[
        Field::required("to", "end", Kind::Day(Toward::Any)),
        Field::asked("ended_because", "because", Kind::Choice("team_ended_because")),
    ];
}

/// Runs `sosku team end`.
///
/// # Errors
/// No such case, a worker who is not in the team, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let worker = desk.worker_id(&args.who)?;
    let default = |key: &str, _: &Value| (key == "to").then(|| bounds::today(desk));
    let gathered: Gathered<TeamMember> = gather::gather(desk, &args.facts, Some(&open.case), &default)?;
    record::record(desk, "team end", open.code, |open| plan(desk, open, &worker, &gathered))
}

/// Every place of the worker that has no end yet, ends.
fn plan(desk: &Desk<'_>, open: &OpenCase, worker: &str, gathered: &Gathered<TeamMember>) -> Result<Plan> {
    let last_day = gathered.entry.to.unwrap_or_else(|| desk.today());
    let is_meant =
        |member: &TeamMember| member.stands() && member.worker.as_ref().is_some_and(|id| *id == *worker);
    let places: Vec<(usize, &TeamMember)> =
        open.case.team.iter().enumerate().filter(|(_, member)| is_meant(member)).collect();
    let is_done = places.iter().any(|(_, member)| member.to == Some(last_day));
    let ended: Vec<_> = places.iter().filter(|(_, member)| member.to.is_none()).collect();
    if ended.is_empty() && !is_done {
        return Err(CommandError::failed("error-not-in-team").with("case", open.code).with("worker", worker));
    }
    let because = gathered.value.at("ended_because");
    let edits = ended.iter().flat_map(|(at, _)| ending(*at, last_day, because)).collect();
    let done = Said::new("ui-team-ended")
        .with("case", open.code)
        .with("worker", desk.person(worker))
        .with("date", format::date(desk.language(), last_day));
    let was_own = ended.iter().any(|(_, member)| member.is_own_worker());
    let next = was_own.then(|| Said::new("ui-team-no-own-worker").with("case", open.code));
    Ok(Plan { edits, entry: Some(unnamed::name(open, worker)), done, next })
}
