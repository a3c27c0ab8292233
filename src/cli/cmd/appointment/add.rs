//! `sosku appointment add CASE`: an appointment of the client elsewhere, agreed or held.
//! Whether it came true is told by `kept`; a prepared joint appointment of our own is a session.

use crate::cli::bounds::token;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered, NEW_ID};
use crate::cli::record::{self, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::session::Appointment;
use crate::store::yaml::value::Value;

/// Arguments of `sosku appointment add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<AppointmentFields>,
}

/// The facts of an appointment elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct AppointmentFields;

impl Fields for AppointmentFields {
    const FIELDS: &'static [Field] = &[
        Field::optional("id", "id", Kind::Text),
        Field::required("date", "date", Kind::Day(Toward::Future)).short('d'),
        Field::required("actor", "actor", Kind::Choice("actor")),
        Field::optional("kept", "kept", Kind::YesNo),
        Field::optional("accompanied", "accompanied", Kind::YesNo),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// Runs `sosku appointment add`.
///
/// # Errors
/// No such case, a fact that is wrong or missing, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let default = |key: &str, _: &Value| (key == "id").then(|| token(NEW_ID));
    let gathered: Gathered<Appointment> = gather::gather(desk, &args.facts, Some(&open.case), &default)?;
    record::record(desk, "appointment add", open.code, |open| plan(desk, open, gathered))
}

fn plan(desk: &Desk<'_>, open: &OpenCase, gathered: Gathered<Appointment>) -> Result<Plan> {
    let appointment = &gathered.entry;
    let id = match appointment.id.as_ref().map(|id| id.as_str()) {
        Some(given) if given != NEW_ID => given.to_owned(),
        _ => record::next_id('B', open.case.appointments.iter().filter_map(|one| one.id.as_ref())),
    };
    let mut value = gathered.value;
    value.set("id", token(&id));
    let edits = record::append(open, "appointments", &id, value)?;
    let day = appointment.date.unwrap_or_else(|| desk.today());
    let actor = appointment.actor.as_ref().map(|actor| actor.as_str().to_owned()).unwrap_or_default();
    let done = Said::new("ui-appointment-added")
        .with("case", open.code)
        .with("entry", &id)
        .with("actor", desk.label("actor", &actor))
        .with("date", format::weekday_date(desk.language(), day));
    let next = appointment
        .kept
        .is_none()
        .then(|| Said::new("ui-appointment-next").with("case", open.code).with("entry", &id));
    Ok(Plan { edits, entry: Some(id), done, next })
}
