//! `sosku plan`: the plan (asiakassuunnitelma, SHL 39 §), its goals and its supports.
//!
//! Without a subcommand it makes a plan or completes one (`make`). What all of them share – finding a plan and
//! a goal, giving ids to new goals – stands here.

pub mod goal;
pub mod make;
pub mod support;

use clap::Subcommand;

use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::record;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::in_force::main_plan;
use crate::model::plan::{Goal, Plan};

/// Arguments of `sosku plan`.
#[derive(Debug, clap::Args)]
#[command(subcommand_negates_reqs = true)]
pub struct Args {
    #[command(subcommand)]
    command: Option<PlanCommand>,
    #[arg(value_name = "case", required = true)]
    case: Option<String>,
    #[arg(long = "carry-on", value_name = "goal", value_delimiter = ',')]
    carry_on: Vec<String>,
    #[arg(long, value_name = "name")]
    template: Option<String>,
    #[command(flatten)]
    facts: Facts<make::PlanFields>,
}

#[derive(Debug, Subcommand)]
enum PlanCommand {
    Goal(goal::Args),
    Support(support::Args),
}

/// Runs `sosku plan …`.
///
/// # Errors
/// Whatever the command could not do.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    match (&args.command, args.case.as_deref()) {
        (None, Some(case)) => make::run(desk, case, &args.carry_on, args.template.as_deref(), &args.facts),
        (Some(PlanCommand::Goal(args)), None) => goal::run(desk, args),
        (Some(PlanCommand::Support(args)), None) => support::run(desk, args),
        (_, case) => {
            Err(CommandError::usage("error-usage-unexpected-word").with("name", case.unwrap_or_default()))
        }
    }
}

/// The plan that is named, else the one in force, with its position.
fn find_plan<'c>(open: &'c OpenCase, named: Option<&str>, day: Date) -> Result<(usize, &'c Plan)> {
    let plans = &open.case.plans;
    let Some(named) = named else {
        return main_plan(plans, day)
            .ok_or_else(|| CommandError::failed("error-no-plan").with("case", open.code));
    };
    let found = plans.iter().enumerate().find(|(_, plan)| plan.id.as_str().eq_ignore_ascii_case(named));
    found.ok_or_else(|| no_such_entry(open, named))
}

/// A goal of the case with the positions of its plan and of itself.
fn find_goal<'c>(open: &'c OpenCase, named: &str) -> Result<(usize, usize, &'c Goal)> {
    let is_named = |goal: &Goal| goal.id.as_str().eq_ignore_ascii_case(named);
    let in_plan = |(at, plan): (usize, &'c Plan)| {
        let (goal, found) = plan.goals.iter().enumerate().find(|(_, goal)| is_named(goal))?;
        Some((at, goal, found))
    };
    open.case.plans.iter().enumerate().find_map(in_plan).ok_or_else(|| {
        let ids: Vec<&str> = open.case.goal_ids().map(|id| id.as_str()).collect();
        match ids.is_empty() {
            true => no_such_entry(open, named),
            false => no_such_entry(open, named)
                .hint(Said::new("error-hint-allowed").with("values", ids.join(", "))),
        }
    })
}

fn no_such_entry(open: &OpenCase, named: &str) -> CommandError {
    CommandError::failed("error-no-such-entry").with("case", open.code).with("entry", named)
}

/// Ids for new goals, above all that the case has: `G3`, `G4` …
pub(in crate::cli) fn new_goal_ids(case: &Case) -> impl Iterator<Item = String> + use<> {
    let next = record::next_id('G', case.goal_ids());
    let first: u32 = next.trim_start_matches('G').parse().unwrap_or(1);
    (first..).map(|number| format!("G{number}"))
}
