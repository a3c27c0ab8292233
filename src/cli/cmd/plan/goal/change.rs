//! `sosku plan goal change CASE GOAL`: changes facts of a goal; what is not given stays as it is.

use crate::cli::cmd::plan::find_goal;
use crate::cli::cmd::plan::goal::add::GoalFields;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::gather::{self, Gathered};
use crate::cli::record::{self, Plan};
use crate::cli::revise;
use crate::model::plan::Goal;
use crate::path;
use crate::store::yaml::value::Value;

/// Arguments of `sosku plan goal change`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(value_name = "goal")]
    goal: String,
    #[command(flatten)]
    facts: Facts<GoalFields>,
}

/// Runs `sosku plan goal change`.
///
/// # Errors
/// No such case or goal, a fact that is wrong, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    find_goal(&open, &args.goal)?;
    if args.facts.is_empty() {
        return Err(CommandError::usage("error-nothing-given").with("command", "plan goal change"));
    }
    let mut given = gather::collect(desk, &args.facts, Some(&open.case))?;
    if let Value::Map(pairs) = &mut given {
        // A goal is referred to by its id, which therefore stays.
        pairs.retain(|(key, _)| key != "id");
    }
    record::record(desk, "plan goal change", open.code, |open| change(desk, open, &args.goal, &given))
}

fn change(desk: &Desk<'_>, open: &OpenCase, named: &str, given: &Value) -> Result<Plan> {
    let (plan, at, own) = find_goal(open, named)?;
    let old = revise::stored(own)?;
    let wanted: Gathered<Goal> = gather::typed(desk, revise::with_given(&old, given))?;
    let target = revise::laid_over(&old, &wanted.value, &[]);
    let edits = revise::changes(&path!["plans", plan, "goals", at], &old, &target);
    let done = Said::new("ui-goal-changed").with("entry", &own.id).with("case", open.code);
    Ok(Plan { edits, entry: Some(own.id.to_string()), done, next: None })
}
