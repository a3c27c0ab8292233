//! `sosku follow-up CASE`: what came of a clienthood, asked six months after its end.
//! It is told once; what comes up later is added with `amend`. Neighbour: `close` sets the day.

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
use crate::model::closure::FollowUp;
use crate::path;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku follow-up`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<FollowUpFields>,
}

/// The facts of a follow-up.
#[derive(Debug, Clone, Copy)]
pub struct FollowUpFields;

impl Fields for FollowUpFields {
    const FIELDS: &'static [Field] = &[
        Field::required("done", "done", Kind::Day(Toward::Past)),
        Field::asked("labour_status.code", "labour-status", Kind::Choice("labour_status")),
        Field::optional("labour_status.since", "labour-since", Kind::PartialDay),
    ];
}

/// The keys of a follow-up that it may set; the day on which it was due stays.
const KEYS: [&str; 2] = ["done", "labour_status"];

/// Runs `sosku follow-up`.
///
/// # Errors
/// No such case, one that is not closed, a follow-up that was made already, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let default = |key: &str, _: &Value| (key == "done").then(|| bounds::today(desk));
    let gathered: Gathered<FollowUp> = gather::gather(desk, &args.facts, Some(&open.case), &default)?;
    if let Some(day) = gathered.entry.done {
        bounds::refuse_future(desk, "done", day)?;
    }
    record::record(desk, "follow-up", open.code, |open| plan(desk, open, &gathered))
}

fn plan(desk: &Desk<'_>, open: &OpenCase, gathered: &Gathered<FollowUp>) -> Result<Plan> {
    let Some(closure) = open.case.standing_closure() else {
        return Err(CommandError::failed("error-not-closed").with("case", open.code));
    };
    let shown = |day| format::date(desk.language(), day);
    let asked = &gathered.entry;
    let day = asked.done.unwrap_or_else(|| desk.today());
    if day < closure.date {
        return Err(CommandError::failed("error-follow-up-before-closing")
            .with("case", open.code)
            .with("date", shown(closure.date)));
    }
    let earlier = closure.follow_up.as_ref();
    let is_same =
        earlier.is_some_and(|own| own.done == asked.done && own.labour_status == asked.labour_status);
    if let Some(done) = earlier.and_then(|own| own.done).filter(|_| !is_same) {
        return Err(CommandError::failed("error-followed-up-already")
            .with("case", open.code)
            .with("date", shown(done)));
    }
    let told = |key| Some((key, gathered.value.at(key)?.clone()));
    let edit = |(key, value): (&str, Value)| record::set(path!["closure", "follow_up", key], value);
    let edits: Vec<Edit> = KEYS.into_iter().filter_map(told).map(edit).filter(|_| !is_same).collect();
    let done = Said::new("ui-followed-up").with("case", open.code).with("date", shown(day));
    Ok(Plan { edits, entry: Some(unnamed::name(open, closure.date)), done, next: None })
}
