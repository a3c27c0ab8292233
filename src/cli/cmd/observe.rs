//! `sosku observe CASE`: something noticed in a group, mirrored to the individual work and to the reassessment.
//! Attendance is the group's own matter and stands in its files.

use crate::cli::bounds::{self, token};
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered, NEW_ID};
use crate::cli::record::{self, Plan};
use crate::cli::when::Toward;
use crate::model::session::Observation;
use crate::store::yaml::value::Value;

/// Arguments of `sosku observe`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<ObservationFields>,
}

/// The facts of an observation.
#[derive(Debug, Clone, Copy)]
pub struct ObservationFields;

impl Fields for ObservationFields {
    const FIELDS: &'static [Field] = &[
        Field::optional("id", "id", Kind::Text),
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::asked("group", "group", Kind::Of(Target::Group)),
        Field::asked("domain", "domain", Kind::Choice("need_domain")),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
        Field::required("text", "text", Kind::LongText).short('t'),
    ];
}

/// Runs `sosku observe`.
///
/// # Errors
/// No such case, a fact that is wrong or missing, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let acting = desk.acting_worker()?;
    let default = |key: &str, _: &Value| match key {
        "id" => Some(token(NEW_ID)),
        "date" => Some(bounds::today(desk)),
        "by" => acting.as_ref().map(token),
        _ => None,
    };
    let gathered: Gathered<Observation> = gather::gather(desk, &args.facts, Some(&open.case), &default)?;
    if let Some(day) = gathered.entry.date {
        bounds::refuse_future(desk, "date", day)?;
    }
    record::record(desk, "observe", open.code, |open| plan(open, gathered))
}

fn plan(open: &OpenCase, gathered: Gathered<Observation>) -> Result<Plan> {
    let id = match gathered.entry.id.as_ref().map(|id| id.as_str()) {
        Some(given) if given != NEW_ID => given.to_owned(),
        _ => record::next_id('O', open.case.observations.iter().filter_map(|one| one.id.as_ref())),
    };
    let mut value = gathered.value;
    value.set("id", token(&id));
    let edits = record::append(open, "observations", &id, value)?;
    let done = Said::new("ui-observed").with("case", open.code).with("entry", &id);
    Ok(Plan { edits, entry: Some(id), done, next: None })
}
