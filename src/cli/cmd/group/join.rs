//! `sosku group join GROUP CASE…`: clients become members of a group, several at once in one commit.
//!
//! The group serves individual work and does not stand in for it, so a case that is closed is refused and one with
//! which nobody works in person is named.

use super::roster::{self, open_cases};
use crate::cli::bounds::{self, token};
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered};
use crate::cli::groups;
use crate::cli::rows::{self, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::case::Case;
use crate::model::group::{GroupRecords, Membership};
use crate::model::individual_work::is_worked_with;
use crate::store::csv::edit::RowEdit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku group join`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "group")]
    group: String,
    #[arg(value_name = "case", required = true, num_args = 1.., value_delimiter = ',')]
    case: Vec<String>,
    #[command(flatten)]
    facts: Facts<JoinFields>,
}

/// The facts of a membership.
#[derive(Debug, Clone, Copy)]
pub struct JoinFields;

impl Fields for JoinFields {
    const FIELDS: &'static [Field] = &[
        Field::required("joined", "date", Kind::Day(Toward::Any)).short('d'),
        Field::asked("goal", "goal", Kind::Of(Target::Goal)),
        Field::asked("note", "note", Kind::Text).short('n'),
    ];
}

/// Runs `sosku group join`.
///
/// # Errors
/// No such group or case, somebody who belongs to it already, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let folder = groups::find(desk, &args.group)?;
    let cases = open_cases(desk, &args.case)?;
    let one: Option<&Case> = if let [open] = cases.as_slice() { Some(&open.case) } else { None };
    let default = |key: &str, _: &Value| (key == "joined").then(|| bounds::today(desk));
    let draft = gather::collect(desk, &args.facts, one)?;
    if one.is_none() && draft.at("goal").is_some() {
        return Err(CommandError::usage("error-goal-of-several"));
    }
    let draft = gather::filled::<JoinFields>(desk, draft, one, &default)?;
    let members = cases.iter().map(|open| member(desk, open, draft.clone())).collect::<Result<Vec<_>>>()?;
    let subject = roster::subject("group join", &folder, &cases);
    rows::record(desk, &subject, || plan(desk, &folder, &cases, &members))
}

fn member(desk: &Desk<'_>, open: &OpenCase, mut draft: Value) -> Result<Gathered<Membership>> {
    draft.set("case", token(open.code));
    let gathered: Gathered<Membership> = gather::typed(desk, draft)?;
    let day = gathered.entry.joined;
    if open.case.is_open_on(day) {
        return Ok(gathered);
    }
    let date = format::date(desk.language(), day);
    Err(CommandError::failed("error-joins-closed-case").with("case", open.code).with("date", date))
}

fn plan(desk: &Desk<'_>, folder: &str, cases: &[OpenCase], members: &[Gathered<Membership>]) -> Result<Plan> {
    let group = groups::open(desk, folder)?;
    let mut edits = Vec::new();
    for member in members {
        edits.extend(joining(desk, &group, member)?);
    }
    let day = members.first().map_or_else(|| desk.today(), |member| member.entry.joined);
    let next = advice(desk, &group, cases, edits.len());
    Ok(Plan { next, ..roster::plan(desk, &group, &edits, cases, day, "ui-group-joined")? })
}

/// The row of a new member; none if the very same stands there.
fn joining(desk: &Desk<'_>, group: &GroupRecords, member: &Gathered<Membership>) -> Result<Option<RowEdit>> {
    let new = &member.entry;
    groups::refuse_outside(desk, group, new.joined)?;
    let of_case = group.roster.iter().map(|line| &line.record).filter(|own| own.case == new.case);
    let overlapping = of_case.rev().find(|own| own.left.is_none_or(|left| new.joined <= left));
    match overlapping {
        Some(own) if own == new => Ok(None),
        Some(own) => Err(CommandError::failed("error-in-group-already")
            .with("case", new.case)
            .with("group", &group.group.group)
            .with("date", format::date(desk.language(), own.joined))),
        None => Ok(Some(rows::appended(&member.value))),
    }
}

/// Places that are left, and clients with whom nobody works in person.
fn advice(desk: &Desk<'_>, group: &GroupRecords, cases: &[OpenCase], added: usize) -> Vec<Said> {
    let taken = i64::try_from(added).unwrap_or(i64::MAX);
    let mut next = Vec::new();
    if let Some(free) = group.free_places_on(desk.today()) {
        let left = free.saturating_sub(taken);
        next.push(match left {
            0.. => Said::new("ui-group-free-places").with("count", left),
            _ => Said::new("ui-group-overfull").with("count", -left),
        });
    }
    let alone = cases.iter().filter(|open| !is_worked_with(&open.case, desk.today()));
    next.extend(alone.map(|open| Said::new("ui-group-no-individual-work").with("case", open.code)));
    next
}
