//! `sosku event add`: records an open meeting, co-development, cooperation between services or a training.
//!
//! Clients, professionals and peers are counted; a text that looks like a person is refused, and so is a phase
//! where nothing was developed together.

use crate::cli::anonymous::{self, Dated};
use crate::cli::bounds::{refuse_future, today, token};
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{Gathered, gather};
use crate::cli::rows::{self, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::date::Date;
use crate::model::event::{CO_DEVELOPMENT, Event};
use crate::store::layout::EVENTS;
use crate::store::yaml::value::Value;

/// Arguments of `sosku event add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    facts: Facts<EventFields>,
}

/// The facts of an event.
#[derive(Debug, Clone, Copy)]
pub struct EventFields;

impl Fields for EventFields {
    const FIELDS: &'static [Field] = &[
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("kind", "kind", Kind::Choice("event_kind")),
        Field::asked_of("phase", "phase", Kind::Choice("event_phase"), "kind", &[CO_DEVELOPMENT]),
        Field::asked("theme", "theme", Kind::Text),
        Field::asked("place", "place", Kind::Text),
        Field::asked("clients", "clients", Kind::Number),
        Field::asked("professionals", "professionals", Kind::Number),
        Field::asked("peers", "peers", Kind::Number),
        Field::asked("minutes", "minutes", Kind::Number).short('m'),
        Field::asked("partners", "partner", Kind::Choices("actor")),
        Field::usual("workers", "worker", Kind::Several(Target::Crew)),
        Field::asked("note", "note", Kind::Text).short('n'),
    ];
}

impl Dated for Event {
    fn day(&self) -> Date {
        self.date
    }
}

/// Runs `sosku event add`.
///
/// # Errors
/// A fact that is wrong or missing, a text that looks like a person, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let acting = desk.acting_worker()?;
    let default = |key: &str, _: &Value| default(desk, acting.as_deref(), key);
    let gathered: Gathered<Event> = gather(desk, &args.facts, None, &default)?;
    let event = &gathered.entry;
    refuse_future(desk, "date", event.date)?;
    if event.phase.is_some() && !event.is_co_development() {
        return Err(CommandError::usage("error-phase-of-another-kind").with("kind", CO_DEVELOPMENT));
    }
    anonymous::refuse_person(desk, event)?;
    rows::record(desk, "event add", || plan(desk, &gathered))
}

fn default(desk: &Desk<'_>, acting: Option<&str>, key: &str) -> Option<Value> {
    match key {
        "date" => Some(today(desk)),
        "workers" => acting.map(|worker| Value::Seq(vec![token(worker)])),
        _ => None,
    }
}

fn plan(desk: &Desk<'_>, gathered: &Gathered<Event>) -> Result<Plan> {
    let event = &gathered.entry;
    let path = format!("{EVENTS}/{}.csv", event.date.format("%Y"));
    let there: Vec<Event> = anonymous::rows_of(desk, &path)?;
    let edits = if there.contains(event) { Vec::new() } else { vec![rows::appended(&gathered.value)] };
    let date = format::date(desk.language(), event.date);
    let kind = desk.label("event_kind", event.kind.as_str());
    let done = Said::new("ui-event-added").with("date", date).with("kind", kind);
    Ok(Plan {
        files: vec![rows::edited::<Event>(desk, path.clone(), &edits)?],
        case: None,
        concerns: Vec::new(),
        key: Some(anonymous::key(&there, event)),
        path,
        done: done.with("people", event.participants()),
        next: Vec::new(),
    })
}
