//! `sosku encounter add`: records an anonymous contact: how many, where, about what – never who.
//!
//! A text that looks like a person is refused; the way to `intake` is shown, for from then on it is a case.

use crate::cli::anonymous::{self, Dated};
use crate::cli::bounds::{refuse_future, today, token};
use crate::cli::desk::Desk;
use crate::cli::error::{Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{Gathered, gather};
use crate::cli::rows::{self, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::date::Date;
use crate::model::encounter::{Encounter, source_of};
use crate::store::layout::ENCOUNTERS;
use crate::store::yaml::value::Value;

/// Arguments of `sosku encounter add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    facts: Facts<EncounterFields>,
}

/// The facts of an encounter.
#[derive(Debug, Clone, Copy)]
pub struct EncounterFields;

impl Fields for EncounterFields {
    const FIELDS: &'static [Field] = &[
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("setting", "setting", Kind::Choice("setting")),
        Field::asked("place", "place", Kind::Text),
        Field::usual("channel", "channel", Kind::Choice("channel")),
        Field::required("people", "people", Kind::Number),
        Field::asked("minutes", "minutes", Kind::Number).short('m'),
        Field::asked("topics", "topic", Kind::Texts),
        Field::usual("workers", "worker", Kind::Several(Target::Crew)),
        Field::asked("cases_opened", "cases-opened", Kind::Number),
        Field::asked("note", "note", Kind::Text).short('n'),
    ];
}

impl Dated for Encounter {
    fn day(&self) -> Date {
        self.date
    }
}

/// Runs `sosku encounter add`.
///
/// # Errors
/// A fact that is wrong or missing, a text that looks like a person, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let acting = desk.acting_worker()?;
    let default = |key: &str, _: &Value| default(desk, acting.as_deref(), key);
    let gathered: Gathered<Encounter> = gather(desk, &args.facts, None, &default)?;
    refuse_future(desk, "date", gathered.entry.date)?;
    anonymous::refuse_person(desk, &gathered.entry)?;
    rows::record(desk, "encounter add", || plan(desk, &gathered))
}

fn default(desk: &Desk<'_>, acting: Option<&str>, key: &str) -> Option<Value> {
    match key {
        "date" => Some(today(desk)),
        "channel" => Some(token("in_person")),
        "workers" => acting.map(|worker| Value::Seq(vec![token(worker)])),
        _ => None,
    }
}

fn plan(desk: &Desk<'_>, gathered: &Gathered<Encounter>) -> Result<Plan> {
    let encounter = &gathered.entry;
    let path = format!("{ENCOUNTERS}/{}.csv", encounter.date.format("%Y-%m"));
    let there: Vec<Encounter> = anonymous::rows_of(desk, &path)?;
    let edits = if there.contains(encounter) { Vec::new() } else { vec![rows::appended(&gathered.value)] };
    let date = format::date(desk.language(), encounter.date);
    Ok(Plan {
        files: vec![rows::edited::<Encounter>(desk, path.clone(), &edits)?],
        case: None,
        concerns: Vec::new(),
        key: Some(anonymous::key(&there, encounter)),
        path,
        done: Said::new("ui-encounter-added").with("date", date).with("people", encounter.people),
        next: vec![next(encounter)],
    })
}

/// The way to a case: for those who were met and became known.
fn next(encounter: &Encounter) -> Said {
    let source = source_of(&encounter.setting);
    match encounter.cases_opened.unwrap_or(0) {
        0 => Said::new("ui-encounter-next").with("source", source),
        count => Said::new("ui-encounter-opened").with("count", count).with("source", source),
    }
}
