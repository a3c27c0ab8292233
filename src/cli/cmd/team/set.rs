//! `sosku team set CASE`: names a worker for a client. A new own worker (SHL 42 §) takes over from the former
//! one, whose time ends the day before.

use crate::cli::bounds;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered};
use crate::cli::record::{self, Plan};
use crate::cli::unnamed;
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::date::Date;
use crate::model::team::{TeamMember, giving_way};
use crate::path;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku team set`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<TeamFields>,
}

/// The facts of a place in the team.
#[derive(Debug, Clone, Copy)]
pub struct TeamFields;

/// Why the former own worker leaves, or, of a time that is over, why this one did.
const ENDED_BECAUSE: &str = "ended_because";

impl Fields for TeamFields {
    const FIELDS: &'static [Field] = &[
        Field::required("worker", "worker", Kind::Of(Target::Worker)).short('w'),
        Field::required("role", "role", Kind::Choice("team_role")),
        Field::required("from", "start", Kind::Day(Toward::Any)),
        Field::optional("to", "end", Kind::Day(Toward::Any)),
        Field::asked("main_need", "main-need", Kind::Choice("need_domain")),
        Field::optional("unit", "unit", Kind::Text),
        Field::optional(ENDED_BECAUSE, "ended-because", Kind::Choice("team_ended_because")),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// Runs `sosku team set`.
///
/// # Errors
/// No such case, a fact that is wrong or missing, a worker who has that place, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let mut draft = gather::collect(desk, &args.facts, Some(&open.case))?;
    let of_former = if draft.at("to").is_none() { draft.take(ENDED_BECAUSE) } else { None };
    let default = |key: &str, _: &Value| (key == "from").then(|| bounds::today(desk));
    let gathered: Gathered<TeamMember> =
        gather::complete::<TeamFields, TeamMember>(desk, draft, Some(&open.case), &default)?;
    record::record(desk, "team set", open.code, |open| plan(desk, open, gathered, of_former))
}

fn plan(
    desk: &Desk<'_>,
    open: &OpenCase,
    gathered: Gathered<TeamMember>,
    because: Option<Value>,
) -> Result<Plan> {
    let member = &gathered.entry;
    let worker = member.worker.as_ref().map(ToString::to_string).unwrap_or_default();
    let from = member.from.unwrap_or_else(|| desk.today());
    let team = &open.case.team;
    let added = unnamed::append(open, "team", team.len(), gathered.value.clone());
    let is_new = !added.is_empty();
    if is_new {
        refuse_twice(desk, open, member, from)?;
    }
    let former = if member.is_own_worker() && is_new { giving_way(team, from) } else { Vec::new() };
    if because.is_some() && former.is_empty() && is_new {
        return Err(CommandError::usage("error-nobody-leaves"));
    }
    let ends = former.iter().flat_map(|at| ending(*at, from.plus_days(-1), because.as_ref()));
    let edits: Vec<Edit> = ends.chain(added).collect();
    let done = Said::new("ui-team-set")
        .with("case", open.code)
        .with("worker", desk.person(&worker))
        .with(
            "role",
            member.role.as_ref().map(|role| desk.label("team_role", role.as_str())).unwrap_or_default(),
        )
        .with("date", format::date(desk.language(), from));
    Ok(Plan {
        edits,
        entry: Some(unnamed::name(open, worker)),
        done,
        next: took_over(desk, team, &former, from),
    })
}

/// The worker has that very place already.
fn refuse_twice(desk: &Desk<'_>, open: &OpenCase, member: &TeamMember, from: Date) -> Result<()> {
    let is_same = |own: &&TeamMember| {
        own.withdrawn.is_none()
            && own.worker == member.worker
            && own.role == member.role
            && own.holds_on(from)
    };
    let Some(own) = open.case.team.iter().find(is_same) else { return Ok(()) };
    let error = CommandError::failed("error-in-team-already")
        .with("case", open.code)
        .with("worker", own.worker.as_ref().map(ToString::to_string).unwrap_or_default());
    Err(match own.from {
        Some(since) => error.hint(Said::new("ui-since").with("date", format::date(desk.language(), since))),
        None => error,
    })
}

/// The edits that end a place in the team.
pub(super) fn ending(at: usize, last_day: Date, because: Option<&Value>) -> Vec<Edit> {
    let place = path!["team", at];
    let mut edits = vec![record::set(place.key("to"), bounds::token(last_day))];
    edits.extend(because.map(|because| record::set(place.key(ENDED_BECAUSE), because.clone())));
    edits
}

/// Whose time as own worker ended, and when.
fn took_over(desk: &Desk<'_>, team: &[TeamMember], former: &[usize], from: Date) -> Option<Said> {
    let workers = former.iter().filter_map(|at| team.get(*at)?.worker.as_ref());
    let names: Vec<String> = workers.map(|worker| desk.person(worker.as_str())).collect();
    let last_day = format::date(desk.language(), from.plus_days(-1));
    (!names.is_empty())
        .then(|| Said::new("ui-team-former").with("workers", names.join(", ")).with("date", last_day))
}
