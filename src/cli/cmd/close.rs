//! `sosku close CASE`: ends the clienthood (SHL 34 §) – why, what the client went on to, where the goals stand.
//!
//! What is still open in the case is said first and stops nothing. Neighbours: `reopen` takes the closing back
//! for the same matter, `follow_up` asks six months later.

use crate::cli::bounds::{self, token};
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered};
use crate::cli::record::{self, Plan};
use crate::cli::unnamed;
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::closing::{Unfinished, unfinished};
use crate::model::closure::Closure;
use crate::model::statute::months_after;
use crate::path;
use crate::store::entry;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku close`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<ClosureFields>,
}

/// The facts of a closing.
#[derive(Debug, Clone, Copy)]
pub struct ClosureFields;

/// Months after which the client is asked how things are.
const MONTHS_TO_FOLLOW_UP: u16 = 6;

impl Fields for ClosureFields {
    const FIELDS: &'static [Field] = &[
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("ground", "ground", Kind::Choice("closing_ground")),
        Field::required("destination", "destination", Kind::Choice("destination")),
        Field::asked("labour_status.code", "labour-status", Kind::Choice("labour_status")),
        Field::optional("labour_status.since", "labour-since", Kind::PartialDay),
        Field::asked("goals", "goal", Kind::Records(super::review::RATING)),
        Field::asked("client_view", "client-view", Kind::LongText),
        Field::optional("follow_up.due", "follow-up-due", Kind::Day(Toward::Future)),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// Runs `sosku close`.
///
/// # Errors
/// No such case, one that is closed already, a day that cannot be, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let draft = gather::collect(desk, &args.facts, Some(&open.case))?;
    let default = |key: &str, _: &Value| (key == "date").then(|| bounds::today(desk));
    let gathered: Gathered<Closure> =
        gather::complete::<ClosureFields, Closure>(desk, draft, Some(&open.case), &default)?;
    bounds::refuse_future(desk, "date", gathered.entry.date)?;
    let gathered = with_follow_up(desk, gathered)?;
    record::record(desk, "close", open.code, |open| plan(desk, open, gathered))
}

/// The client is asked after six months, unless another day was given or the client died.
fn with_follow_up(desk: &Desk<'_>, mut gathered: Gathered<Closure>) -> Result<Gathered<Closure>> {
    let closure = &gathered.entry;
    let has_day = closure.follow_up.as_ref().is_some_and(|asking| asking.due.is_some());
    if has_day || closure.is_by_death() {
        return Ok(gathered);
    }
    gathered.value.set("follow_up.due", token(months_after(closure.date, MONTHS_TO_FOLLOW_UP)));
    gather::typed(desk, gathered.value)
}

fn plan(desk: &Desk<'_>, open: &OpenCase, gathered: Gathered<Closure>) -> Result<Plan> {
    let closure = &gathered.entry;
    let day = format::date(desk.language(), closure.date);
    let is_same = entry::is_same(&open.text, &path!["closure"], &gathered.value);
    let edits = if is_same { Vec::new() } else { edits(desk, open, closure, gathered.value)? };
    let done = Said::new("ui-closed").with("case", open.code).with("date", &day);
    let due = closure.follow_up.as_ref().and_then(|asking| asking.due);
    let next = due.map(|due| {
        Said::new("ui-close-follow-up")
            .with("date", format::date(desk.language(), due))
            .with("case", open.code)
    });
    Ok(Plan { edits, entry: Some(unnamed::name(open, closure.date)), done, next })
}

fn edits(desk: &Desk<'_>, open: &OpenCase, closure: &Closure, value: Value) -> Result<Vec<Edit>> {
    if let Some(standing) = open.case.standing_closure() {
        return Err(CommandError::failed("error-closed-already")
            .with("case", open.code)
            .with("date", format::date(desk.language(), standing.date)));
    }
    let opened = open.case.reopenings().last().unwrap_or(open.case.initiation.date);
    if closure.date < opened {
        return Err(CommandError::failed("error-close-before-opening")
            .with("case", open.code)
            .with("date", format::date(desk.language(), opened)));
    }
    for left in unfinished(&open.case, closure.date) {
        desk.ui.say(&still_open(desk, left));
    }
    let mut edits = Vec::new();
    // What stands there does not count any more: it was withdrawn.
    if open.case.closure.is_some() {
        edits.push(Edit::Move { from: path!["closure"], list: path!["earlier_closures"] });
    }
    edits.push(record::set(path!["closure"], value));
    Ok(edits)
}

fn still_open(desk: &Desk<'_>, left: Unfinished<'_>) -> Said {
    let day = |day| format::date(desk.language(), day);
    match left {
        Unfinished::Assessment(id) => Said::new("ui-close-open-assessment").with("entry", id),
        Unfinished::Decision(id) => Said::new("ui-close-open-decision").with("entry", id),
        Unfinished::Appointment(id) => Said::new("ui-close-open-appointment").with("entry", id),
        Unfinished::Meeting(date) => Said::new("ui-close-open-meeting").with("date", day(date)),
        Unfinished::Pause(date) => Said::new("ui-close-open-pause").with("date", day(date)),
    }
}
