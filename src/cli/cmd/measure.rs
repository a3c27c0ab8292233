//! `sosku measure CASE`: records the numbers of an outcome instrument.
//!
//! The catalogue says which areas, numbers and totals an instrument allows and whether it may measure a single
//! person at all; nothing else gets in. The change from the last measurement is told so that more is better.

use crate::catalogue::{Instrument, Level, TOTAL, Total, ValueRefusal, nearest};
use crate::cli::advice;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered, NEW_ID};
use crate::cli::record::{self, Plan};
use crate::cli::revise;
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::assessment::Measurement;
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::entry::standing;
use crate::store::yaml::value::Value;

/// Arguments of `sosku measure`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<MeasurementFields>,
}

/// The facts of a measurement.
#[derive(Debug, Clone, Copy)]
pub struct MeasurementFields;

impl Fields for MeasurementFields {
    const FIELDS: &'static [Field] = &[
        Field::optional("id", "id", Kind::Text),
        Field::required("instrument", "instrument", Kind::Of(Target::Instrument)),
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::asked("respondent", "respondent", Kind::Choice("respondent")),
        Field::asked("values", "value", Kind::Numbers),
        Field::optional("summary", "summary", Kind::LongText),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// Runs `sosku measure`.
///
/// # Errors
/// No such case, an instrument or a number that may not be recorded, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let mut draft = gather::collect(desk, &args.facts, Some(&open.case))?;
    if let Some(code) = revise::word(&draft, "instrument") {
        let instrument = known(desk, code)?;
        refuse_instrument(desk, instrument)?;
        name_areas(instrument, &mut draft);
    }
    let default = |key: &str, _: &Value| default(desk, key);
    let gathered: Gathered<Measurement> =
        gather::complete::<MeasurementFields, _>(desk, draft, Some(&open.case), &default)?;
    let code = gathered.entry.instrument.as_ref().map_or("", Id::as_str);
    let instrument = known(desk, code)?;
    refuse_instrument(desk, instrument)?;
    refuse_content(desk, instrument, &gathered.entry)?;
    record::record(desk, "measure", open.code, |open| plan(desk, open, instrument, gathered))
}

fn default(desk: &Desk<'_>, key: &str) -> Option<Value> {
    match key {
        "id" => Some(Value::Token(NEW_ID.to_owned())),
        "date" => Some(Value::Token(desk.today().to_string())),
        _ => None,
    }
}

fn known<'d>(desk: &'d Desk<'_>, code: &str) -> Result<&'d Instrument> {
    let instruments = desk.catalogue().instruments();
    desk.catalogue().instrument(code).ok_or_else(|| {
        let codes: Vec<&str> = instruments.iter().map(|instrument| instrument.code.as_str()).collect();
        CommandError::usage("error-unknown-id")
            .with("flag", "instrument")
            .with("value", code)
            .hint(Said::new("error-hint-allowed").with("values", codes.join(", ")))
    })
}

/// Some instruments are for groups, and goal attainment is worked out from reviews.
fn refuse_instrument(desk: &Desk<'_>, instrument: &Instrument) -> Result<()> {
    let name = instrument.name.get(desk.language());
    if instrument.level == Level::Group {
        let reason = instrument.not_for_a_case.as_ref().map_or("", |why| why.get(desk.language()));
        let error = CommandError::failed("error-measure-group").with("name", name).with("reason", reason);
        return Err(error.hint(Said::new("error-measure-survey").with("instrument", &instrument.code)));
    }
    if instrument.native {
        return Err(CommandError::failed("error-measure-native").with("name", name));
    }
    Ok(())
}

/// Lets an area be named by its label in any language.
fn name_areas(instrument: &Instrument, draft: &mut Value) {
    let Some(Value::Map(pairs)) = draft.at("values").cloned() else { return };
    let code = |typed: &str| {
        let folded = typed.to_lowercase();
        let is_so = |label: &&str| label.to_lowercase() == folded;
        let area = instrument
            .areas
            .iter()
            .find(|area| area.code == folded || area.label.all().iter().any(|label| is_so(label)));
        area.map_or_else(|| typed.to_owned(), |area| area.code.clone())
    };
    let pairs = pairs.into_iter().map(|(key, value)| (code(&key), value));
    draft.set("values", Value::Map(pairs.collect()));
}

/// Refuses numbers that the instrument does not give, a summary where none belongs, and nothing at all.
fn refuse_content(desk: &Desk<'_>, instrument: &Instrument, measurement: &Measurement) -> Result<()> {
    let name = instrument.name.get(desk.language());
    for (area, value) in &measurement.values {
        instrument.accepts(area, *value).map_err(|why| refused(desk, instrument, area, why))?;
    }
    if measurement.summary.is_some() && !instrument.summary {
        return Err(CommandError::usage("error-measure-no-summary").with("name", name));
    }
    if measurement.values.is_empty() && measurement.summary.is_none() {
        let error = CommandError::usage("error-measure-empty").with("name", name);
        return Err(error.hint(areas(instrument)));
    }
    Ok(())
}

fn refused(desk: &Desk<'_>, instrument: &Instrument, area: &str, why: ValueRefusal) -> CommandError {
    let id = match why {
        ValueRefusal::UnknownArea => "error-measure-area",
        ValueRefusal::NoTotal => "error-measure-no-total",
        ValueRefusal::OutOfRange => "error-measure-range",
        ValueRefusal::BetweenSteps => "error-measure-step",
    };
    let number = |value: f64| format::number(desk.language(), value);
    let error = CommandError::usage(id)
        .with("name", instrument.name.get(desk.language()))
        .with("area", area)
        .with("least", number(instrument.min))
        .with("most", number(instrument.max))
        .with("step", number(instrument.step.unwrap_or_default()));
    if why != ValueRefusal::UnknownArea {
        return error;
    }
    let words = instrument.areas.iter().map(|known| (known.code.as_str(), known.code.as_str()));
    match nearest(area, words) {
        Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
        None => error.hint(areas(instrument)),
    }
}

/// The keys that a value may have.
fn areas(instrument: &Instrument) -> Said {
    let codes = instrument.areas.iter().map(|area| area.code.as_str());
    let total = (instrument.total != Total::None).then_some(TOTAL);
    let codes: Vec<&str> = codes.chain(total).collect();
    Said::new("error-hint-allowed").with("values", codes.join(", "))
}

fn plan(
    desk: &Desk<'_>,
    open: &OpenCase,
    instrument: &Instrument,
    gathered: Gathered<Measurement>,
) -> Result<Plan> {
    let measurement = &gathered.entry;
    let ids = open.case.measurements.iter().filter_map(|one| one.id.as_ref());
    let id = match measurement.id.as_ref().map(Id::as_str) {
        None | Some(NEW_ID) => record::next_id('M', ids),
        Some(given) => given.to_owned(),
    };
    let mut value = gathered.value;
    value.set("id", Value::Token(id.clone()));
    let edits = record::append(open, "measurements", &id, value)?;
    let done = Said::new("ui-measure-done")
        .with("name", instrument.name.get(desk.language()))
        .with("case", open.code)
        .with("entry", &id);
    let next = advice::lines(desk, &change(desk, &open.case, instrument, measurement));
    Ok(Plan { edits, entry: Some(id), done, next })
}

/// The change in each area since the last measurement with the same instrument.
fn change(desk: &Desk<'_>, case: &Case, instrument: &Instrument, now: &Measurement) -> Vec<Said> {
    let earlier = standing(&case.measurements)
        .filter(|one| one.instrument == now.instrument && one.date.is_some() && one.date <= now.date)
        .max_by_key(|one| one.date);
    let Some((before, day)) = earlier.and_then(|one| Some((one, one.date?))) else {
        return vec![Said::new("ui-measure-first")];
    };
    let heading = Said::new("ui-measure-change").with("date", format::date(desk.language(), day));
    let areas = instrument.areas.iter().map(|area| area.code.as_str()).chain([TOTAL]);
    let areas = areas.filter_map(|area| {
        let values = (*before.values.get(area)?, *now.values.get(area)?);
        Some(area_change(desk, instrument, area, values))
    });
    std::iter::once(heading).chain(areas).collect()
}

fn area_change(desk: &Desk<'_>, instrument: &Instrument, area: &str, (earlier, now): (f64, f64)) -> Said {
    let better = instrument.improvement(earlier, now);
    let id = match better {
        better if better > 0.0 => "ui-measure-better",
        better if better < 0.0 => "ui-measure-worse",
        _ => "ui-measure-same",
    };
    let label = instrument.areas.iter().find(|known| known.code == area);
    let label = match label {
        Some(known) => known.label.get(desk.language()).to_owned(),
        None => desk.ui.messages().text("ui-measure-total"),
    };
    let number = |value: f64| format::number(desk.language(), value);
    Said::new(id).with("area", label).with("earlier", number(earlier)).with("now", number(now))
}
