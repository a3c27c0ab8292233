//! `sosku audit log CASE`: what happened to a case, event by event, the earliest first.
//! Filters choose among the events; the history is always read whole, since a level is told from the one before.

use clap::builder::PossibleValuesParser;

use super::{case_of, origin, versions};
use crate::audit::event::{Kind, Teller};
use crate::cli::cmd::list::period;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::Format;
use crate::cli::page::history::{self, Happened};
use crate::model::date::Date;
use crate::model::period::Period;

/// Arguments of `sosku audit log`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(long, value_name = "id")]
    worker: Option<String>,
    #[arg(short, long, value_name = "period")]
    period: Option<String>,
    #[arg(long, value_name = "name")]
    field: Option<String>,
    #[arg(long, value_name = "kind", value_parser = kinds(), value_delimiter = ',')]
    kind: Vec<String>,
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(Kind::ALL.map(Kind::code))
}

/// Which events are wanted.
struct Filter<'a> {
    worker: Option<String>,
    period: Option<Period>,
    field: Option<&'a str>,
    kinds: &'a [String],
}

/// Runs `sosku audit log`.
///
/// # Errors
/// No such case, no history, or a filter that cannot be read.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let code = case_of(desk, &args.case)?;
    let filter = Filter {
        worker: args.worker.as_deref().map(|typed| desk.worker_id(typed)).transpose()?,
        period: args.period.as_deref().map(|typed| period(desk, typed)).transpose()?,
        field: args.field.as_deref(),
        kinds: &args.kind,
    };
    let versions = versions(desk, code)?;
    let mut teller = Teller::default();
    let all = versions.iter().flat_map(|version| {
        let origin = origin(desk, version);
        let events = teller.events(version);
        events.into_iter().map(move |event| Happened { origin: origin.clone(), event }).collect::<Vec<_>>()
    });
    let happened: Vec<Happened> = all.filter(|one| filter.wants(one)).collect();
    let voice = desk.voice();
    let text = match desk.settings.format {
        Format::Json => history::json(&happened, &voice).to_string(),
        Format::Table => history::table(&happened, &voice, desk.look()),
        Format::Md => history::markdown(&happened, &voice),
        Format::Html => {
            let title = desk.ui.text(&Said::new("audit-title").with("case", code));
            history::html(title, &happened, &voice)
                .map_err(|cause| CommandError::failed("error-output").because(cause))?
        }
        other => return Err(desk.no_such_format("audit log", other)),
    };
    if happened.is_empty() && desk.settings.format == Format::Table {
        desk.ui.say(&Said::new("audit-none"));
        return Ok(());
    }
    desk.ui.print(&text);
    Ok(())
}

impl Filter<'_> {
    fn wants(&self, one: &Happened) -> bool {
        let day = Date(one.origin.time.date_naive());
        self.worker.as_ref().is_none_or(|worker| one.origin.worker.as_ref() == Some(worker))
            && self.period.is_none_or(|period| period.contains(day))
            && (self.kinds.is_empty() || self.kinds.iter().any(|kind| kind == one.event.kind.code()))
            && self.field.is_none_or(|field| concerns(&one.event.place, field))
    }
}

/// True if the fact's place is the field, lies in it, or has it as one of its keys or entries: `goals`, `G1`,
/// `client.municipality`.
fn concerns(place: &crate::model::diff::Place, field: &str) -> bool {
    let whole = place.to_string();
    let is_part = |part: &str| part.eq_ignore_ascii_case(field);
    whole.starts_with(field) || whole.split(['.', '[', ']']).any(is_part)
}
