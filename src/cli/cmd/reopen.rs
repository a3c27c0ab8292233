//! `sosku reopen CASE`: the same matter goes on. The closing is kept among the earlier ones, every key of it,
//! with the day and the reason. A new matter of the same client is a new case: `intake --continues`.

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
use crate::model::closure::Reopened;
use crate::path;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku reopen`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<ReopenFields>,
}

/// The facts of a reopening.
#[derive(Debug, Clone, Copy)]
pub struct ReopenFields;

impl Fields for ReopenFields {
    const FIELDS: &'static [Field] = &[
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("reason", "reason", Kind::Text),
    ];
}

/// Runs `sosku reopen`.
///
/// # Errors
/// No such case, one that is not closed, a day before the closing, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    refuse_open(&open)?;
    let default = |key: &str, _: &Value| (key == "date").then(|| bounds::today(desk));
    let gathered: Gathered<Reopened> = gather::gather(desk, &args.facts, Some(&open.case), &default)?;
    if let Some(day) = gathered.entry.date {
        bounds::refuse_future(desk, "date", day)?;
    }
    record::record(desk, "reopen", open.code, |open| plan(desk, open, gathered))
}

fn refuse_open(open: &OpenCase) -> Result<()> {
    match open.case.standing_closure() {
        Some(_) => Ok(()),
        None => Err(CommandError::failed("error-not-closed").with("case", open.code)),
    }
}

fn plan(desk: &Desk<'_>, open: &OpenCase, gathered: Gathered<Reopened>) -> Result<Plan> {
    refuse_open(open)?;
    let Some(closure) = open.case.standing_closure() else {
        return Err(CommandError::failed("error-not-closed").with("case", open.code));
    };
    let day = gathered.entry.date.unwrap_or_else(|| desk.today());
    if day < closure.date {
        return Err(CommandError::failed("error-reopen-before-closing")
            .with("case", open.code)
            .with("date", format::date(desk.language(), closure.date)));
    }
    let list = path!["earlier_closures"];
    let place = list.index(open.case.earlier_closures.len()).key("reopened");
    let edits = vec![Edit::Move { from: path!["closure"], list }, record::set(place, gathered.value)];
    let done = Said::new("ui-reopened")
        .with("case", open.code)
        .with("date", format::date(desk.language(), day))
        .with("closed", format::date(desk.language(), closure.date));
    let next = Said::new("ui-reopened-next").with("case", open.code);
    Ok(Plan { edits, entry: Some(unnamed::name(open, day)), done, next: Some(next) })
}
