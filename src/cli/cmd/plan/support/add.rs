//! `sosku plan support add CASE`: adds a service or help to a plan, by default the one in force.

use crate::cli::cmd::plan::find_plan;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{Gathered, gather};
use crate::cli::record::{self, Plan};
use crate::cli::revise;
use crate::cli::when::Toward;
use crate::model::plan::Support;
use crate::path;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku plan support add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(long, value_name = "id")]
    plan: Option<String>,
    #[command(flatten)]
    facts: Facts<SupportFields>,
}

/// The facts of a support.
#[derive(Debug, Clone, Copy)]
pub struct SupportFields;

impl Fields for SupportFields {
    const FIELDS: &'static [Field] = &[
        Field::required("service", "service", Kind::Choice("service")),
        Field::optional("group", "group", Kind::Of(Target::Group)),
        Field::asked("contents", "content", Kind::Choices("content")),
        Field::asked("times", "times", Kind::Number),
        Field::asked("per", "per", Kind::Choice("meeting_per")),
        Field::asked("provider", "provider", Kind::Choice("provider")),
        Field::optional("declined.date", "declined", Kind::Day(Toward::Past)),
        Field::optional("declined.reason", "declined-reason", Kind::Text),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// Runs `sosku plan support add`.
///
/// # Errors
/// No such case or plan, a fact that is wrong or missing, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    find_plan(&open, args.plan.as_deref(), desk.today())?;
    let gathered: Gathered<Support> = gather(desk, &args.facts, Some(&open.case), &default)?;
    record::record(desk, "plan support add", open.code, |open| add(desk, open, args, &gathered))
}

/// Whoever names a group means group activity.
fn default(key: &str, draft: &Value) -> Option<Value> {
    let is_group = key == "service" && draft.at("group").is_some();
    is_group.then(|| Value::Token("group_activity".to_owned()))
}

fn add(desk: &Desk<'_>, open: &OpenCase, args: &Args, gathered: &Gathered<Support>) -> Result<Plan> {
    let (at, plan) = find_plan(open, args.plan.as_deref(), desk.today())?;
    let mut position = plan.supports.len();
    for (own, support) in plan.supports.iter().enumerate() {
        if revise::stored(support)? == gathered.value {
            position = own;
        }
    }
    let append = || Edit::Append { list: path!["plans", at, "supports"], value: gathered.value.clone() };
    let edits = (position == plan.supports.len()).then(append).into_iter().collect();
    let service = gathered.entry.service.as_ref().map_or("", |service| service.as_str());
    let done = Said::new("ui-support-added")
        .with("service", desk.label("service", service))
        .with("plan", &plan.id)
        .with("case", open.code);
    let entry = super::entry(&open.path, plan.id.as_str(), position);
    Ok(Plan { edits, entry: Some(entry), done, next: None })
}
