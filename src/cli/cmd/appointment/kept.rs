//! `sosku appointment kept CASE ENTRY yes|no`: whether an appointment elsewhere came true.
//! That one was kept is not said of a day that lies ahead. Neighbour: `add` agrees it.

use crate::cli::bounds;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind};
use crate::cli::gather;
use crate::cli::record::{self, Plan};
use crate::model::code::Id;
use crate::path;
use crate::store::yaml::value::Value;

/// Arguments of `sosku appointment kept`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(value_name = "entry")]
    entry: String,
    #[arg(value_name = "yes-no")]
    answer: Option<String>,
    #[command(flatten)]
    facts: Facts<KeptFields>,
}

/// What is told of an appointment once its day has come.
#[derive(Debug, Clone, Copy)]
pub struct KeptFields;

const KEPT: Field = Field::required("kept", "kept", Kind::YesNo);

impl Fields for KeptFields {
    const FIELDS: &'static [Field] = &[KEPT, Field::optional("accompanied", "accompanied", Kind::YesNo)];
}

/// Runs `sosku appointment kept`.
///
/// # Errors
/// No such case or appointment, no answer, one that lies ahead, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let mut draft = gather::collect(desk, &args.facts, Some(&open.case))?;
    if let Some(answer) = &args.answer {
        let typed = std::slice::from_ref(answer);
        draft.set("kept", desk.with_scope(Some(&open.case), |scope| scope.value(&KEPT, typed))?);
    }
    if draft.at("kept").is_none() {
        return Err(CommandError::usage("error-missing-facts").with("flags", "--kept"));
    }
    record::record(desk, "appointment kept", open.code, |open| plan(desk, open, &args.entry, &draft))
}

fn plan(desk: &Desk<'_>, open: &OpenCase, id: &str, draft: &Value) -> Result<Plan> {
    let mut appointments = open.case.appointments.iter().enumerate();
    let is_meant = |own: &Id| own.as_str().eq_ignore_ascii_case(id);
    let found = appointments.find(|(_, one)| one.id.as_ref().is_some_and(is_meant));
    let (at, appointment) = found.ok_or_else(|| {
        CommandError::failed("error-no-such-entry").with("case", open.code).with("entry", id)
    })?;
    let is_kept = draft.at("kept") == Some(&Value::Bool(true));
    if let Some(day) = appointment.date.filter(|_| is_kept) {
        bounds::refuse_future(desk, "kept", day)?;
    }
    let place = path!["appointments", at];
    let told = KeptFields::FIELDS.iter().filter_map(|field| Some((field.key, draft.at(field.key)?.clone())));
    let edits = told.map(|(key, value)| record::set(place.key(key), value)).collect();
    let done = Said::new(if is_kept { "ui-appointment-kept" } else { "ui-appointment-missed" });
    let id = appointment.id.as_ref().map(ToString::to_string).unwrap_or_default();
    let done = done.with("case", open.code).with("entry", &id);
    Ok(Plan { edits, entry: Some(id), done, next: None })
}
