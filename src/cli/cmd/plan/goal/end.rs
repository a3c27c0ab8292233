//! `sosku plan goal end CASE GOAL`: ends a goal, because it was reached, given up or replaced.

use crate::cli::cmd::plan::find_goal;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind};
use crate::cli::gather::{Gathered, gather};
use crate::cli::record::{self, Plan};
use crate::cli::revise;
use crate::cli::when::Toward;
use crate::model::in_force::live_goals;
use crate::model::plan::GoalEnded;
use crate::path;
use crate::store::yaml::value::Value;

/// Arguments of `sosku plan goal end`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(value_name = "goal")]
    goal: String,
    #[command(flatten)]
    facts: Facts<EndFields>,
}

/// The facts of a goal's end.
#[derive(Debug, Clone, Copy)]
pub struct EndFields;

impl Fields for EndFields {
    const FIELDS: &'static [Field] = &[
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("reason", "reason", Kind::Choice("goal_ended_reason")),
    ];
}

/// Runs `sosku plan goal end`.
///
/// # Errors
/// No such case or goal, a goal that has ended otherwise, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    find_goal(&open, &args.goal)?;
    let default = |key: &str, _: &Value| (key == "date").then(|| Value::Token(desk.today().to_string()));
    let gathered: Gathered<GoalEnded> = gather(desk, &args.facts, Some(&open.case), &default)?;
    record::record(desk, "plan goal end", open.code, |open| end(desk, open, &args.goal, gathered))
}

fn end(desk: &Desk<'_>, open: &OpenCase, named: &str, gathered: Gathered<GoalEnded>) -> Result<Plan> {
    let (plan, at, own) = find_goal(open, named)?;
    let place = path!["plans", plan, "goals", at, "ended"];
    let edits = match &own.ended {
        None => vec![record::set(place, gathered.value)],
        Some(earlier) if revise::stored(earlier)? == gathered.value => Vec::new(),
        Some(_) => {
            return Err(CommandError::failed("error-goal-ended")
                .with("entry", &own.id)
                .with("case", open.code));
        }
    };
    let done = Said::new("ui-goal-ended").with("entry", &own.id).with("case", open.code);
    let is_last = !live_goals(&open.case, desk.today()).any(|goal| goal.id != own.id);
    let next = is_last.then(|| Said::new("ui-goal-none-left").with("case", open.code));
    Ok(Plan { edits, entry: Some(own.id.to_string()), done, next })
}
