//! `sosku plan goal add CASE`: adds a goal to a plan, by default the one in force.

use crate::cli::cmd::plan::{find_goal, find_plan, new_goal_ids};
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{Gathered, NEW_ID, gather};
use crate::cli::record::{self, Plan};
use crate::cli::revise;
use crate::cli::when::Toward;
use crate::model::plan::Goal;
use crate::path;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku plan goal add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(long, value_name = "id")]
    plan: Option<String>,
    #[command(flatten)]
    facts: Facts<GoalFields>,
}

/// The facts of a goal.
#[derive(Debug, Clone, Copy)]
pub struct GoalFields;

impl Fields for GoalFields {
    const FIELDS: &'static [Field] = &[
        Field::required("statement", "statement", Kind::Text),
        Field::required("named_by", "named-by", Kind::Choice("goal_named_by")),
        Field::optional("id", "id", Kind::Text),
        Field::optional("set", "set", Kind::Day(Toward::Past)).short('d'),
        Field::asked("domain", "domain", Kind::Choice("need_domain")),
        Field::optional("weight", "weight", Kind::Decimal),
        Field::asked("baseline", "baseline", Kind::Number),
        Field::asked("target_date", "target-date", Kind::Day(Toward::Future)),
        Field::asked("scale", "scale", Kind::Scale),
        Field::optional("continues", "continues", Kind::Of(Target::Goal)),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// Runs `sosku plan goal add`.
///
/// # Errors
/// No such case or plan, a fact that is wrong or missing, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    find_plan(&open, args.plan.as_deref(), desk.today())?;
    let default = |key: &str, _: &Value| (key == "id").then(|| Value::Token(NEW_ID.to_owned()));
    let gathered: Gathered<Goal> = gather(desk, &args.facts, Some(&open.case), &default)?;
    record::record(desk, "plan goal add", open.code, |open| add(desk, open, args, gathered))
}

fn add(desk: &Desk<'_>, open: &OpenCase, args: &Args, gathered: Gathered<Goal>) -> Result<Plan> {
    let (at, plan) = find_plan(open, args.plan.as_deref(), desk.today())?;
    let id = match gathered.entry.id.as_str() {
        NEW_ID => new_goal_ids(&open.case).next().unwrap_or_default(),
        given => given.to_owned(),
    };
    let mut value = gathered.value;
    value.set("id", Value::Token(id.clone()));
    let edits = match find_goal(open, &id) {
        Err(_) => {
            // A goal that joins later is set on that day, unless it is said otherwise.
            if gathered.entry.set.is_none() && desk.today() > plan.made {
                value.set("set", Value::Token(desk.today().to_string()));
            }
            vec![Edit::Append { list: path!["plans", at, "goals"], value }]
        }
        Ok((_, _, own)) if is_said(own, &value)? => Vec::new(),
        Ok(_) => {
            return Err(CommandError::failed("error-entry-exists")
                .with("entry", &id)
                .with("case", open.code));
        }
    };
    let done = Said::new("ui-goal-added").with("entry", &id).with("plan", &plan.id).with("case", open.code);
    Ok(Plan { edits, entry: Some(id), done, next: None })
}

/// True if the goal says all that was given; the day on which it was set came by itself.
fn is_said(own: &Goal, given: &Value) -> Result<bool> {
    Ok(revise::keeps(given, &revise::stored(own)?))
}
