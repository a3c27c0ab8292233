//! `sosku plan support end CASE SUPPORT`: ends a support, named by its service or its place in the plan; with
//! `--declined` it never began, as the client did not want it. It stays in the plan with day and reason.

use crate::cli::cmd::plan::find_plan;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind};
use crate::cli::gather::{Gathered, gather};
use crate::cli::record::{self, Plan};
use crate::cli::revise;
use crate::cli::when::Toward;
use crate::model::entry::Entry;
use crate::model::plan::{Declined, Plan as ClientPlan, Support};
use crate::path;
use crate::store::yaml::value::Value;

/// Arguments of `sosku plan support end`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(value_name = "support")]
    support: String,
    #[arg(long, value_name = "id")]
    plan: Option<String>,
    #[arg(long)]
    declined: bool,
    #[command(flatten)]
    facts: Facts<EndFields>,
}

/// The facts of a support's end.
#[derive(Debug, Clone, Copy)]
pub struct EndFields;

impl Fields for EndFields {
    const FIELDS: &'static [Field] = &[
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::asked("reason", "reason", Kind::Text),
    ];
}

/// Runs `sosku plan support end`.
///
/// # Errors
/// No such case, plan or support, several that are named so, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let (_, plan) = find_plan(&open, args.plan.as_deref(), desk.today())?;
    find_support(desk, plan, &args.support)?;
    let default = |key: &str, _: &Value| (key == "date").then(|| Value::Token(desk.today().to_string()));
    let gathered: Gathered<Declined> = gather(desk, &args.facts, Some(&open.case), &default)?;
    record::record(desk, "plan support end", open.code, |open| end(desk, open, args, gathered))
}

/// A support by its place (from 1), or by a service that only one support under way has.
fn find_support<'p>(desk: &Desk<'_>, plan: &'p ClientPlan, named: &str) -> Result<(usize, &'p Support)> {
    let all = || plan.supports.iter().enumerate().filter(|(_, support)| support.stands());
    if let Ok(place) = named.parse::<usize>() {
        return all().find(|(at, _)| at + 1 == place).ok_or_else(|| unknown(desk, plan, named));
    }
    let service = desk.with_scope(None, |scope| scope.find_code("service", named));
    let is_named = |support: &Support| {
        support.service.as_ref().is_some_and(|own| Some(own.as_str()) == service.as_deref())
    };
    let live: Vec<_> = all().filter(|(_, support)| is_named(support) && is_under_way(support)).collect();
    match (live.as_slice(), all().find(|(_, support)| is_named(support))) {
        ([one], _) => Ok(*one),
        ([], Some(ended)) => Ok(ended),
        _ => Err(unknown(desk, plan, named)),
    }
}

fn is_under_way(support: &Support) -> bool {
    support.ended.is_none() && support.declined.is_none()
}

/// Lists the supports with their places.
fn unknown(desk: &Desk<'_>, plan: &ClientPlan, named: &str) -> CommandError {
    let error = CommandError::failed("error-no-such-support").with("support", named).with("plan", &plan.id);
    let supports = plan.supports.iter().enumerate().filter(|(_, support)| support.stands());
    let supports: Vec<String> = supports
        .filter_map(|(at, support)| {
            let service = support.service.as_ref()?;
            Some(format!("{} ({})", at + 1, desk.label("service", service.as_str())))
        })
        .collect();
    match supports.is_empty() {
        true => error.hint(Said::new("error-hint-none-defined")),
        false => error.hint(Said::new("error-hint-allowed").with("values", supports.join(", "))),
    }
}

fn end(desk: &Desk<'_>, open: &OpenCase, args: &Args, gathered: Gathered<Declined>) -> Result<Plan> {
    let (at, plan) = find_plan(open, args.plan.as_deref(), desk.today())?;
    let (position, own) = find_support(desk, plan, &args.support)?;
    let entry = super::entry(&open.path, plan.id.as_str(), position);
    let (key, same, other) = match args.declined {
        true => ("declined", &own.declined, &own.ended),
        false => ("ended", &own.ended, &own.declined),
    };
    let refused = |id| CommandError::failed(id).with("support", position + 1).with("plan", &plan.id);
    let edits = match (same, other) {
        (Some(earlier), _) if revise::stored(earlier)? == gathered.value => Vec::new(),
        (None, None) => vec![record::set(path!["plans", at, "supports", position, key], gathered.value)],
        _ if own.declined.is_some() => return Err(refused("error-support-declined")),
        _ => return Err(refused("error-support-ended")),
    };
    let service = own.service.as_ref().map_or("", |service| service.as_str());
    let done = Said::new(if args.declined { "ui-support-declined" } else { "ui-support-ended" })
        .with("service", desk.label("service", service))
        .with("plan", &plan.id)
        .with("case", open.code);
    Ok(Plan { edits, entry: Some(entry), done, next: None })
}
