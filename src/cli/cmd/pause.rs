//! `sosku pause CASE`: a time in which weekly work is not expected, and its end.
//!
//! With `--end` alone the pause that is going on ends; everything else begins one.

use crate::cli::bounds;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered};
use crate::cli::record::{self, Plan};
use crate::cli::unnamed;
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::case::Case;
use crate::model::entry::Entry;
use crate::model::team::Pause;
use crate::path;
use crate::store::yaml::value::Value;

/// Arguments of `sosku pause`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<PauseFields>,
}

/// The facts of a pause.
#[derive(Debug, Clone, Copy)]
pub struct PauseFields;

impl Fields for PauseFields {
    const FIELDS: &'static [Field] = &[
        Field::required("from", "start", Kind::Day(Toward::Any)),
        Field::optional("to", "end", Kind::Day(Toward::Any)),
        Field::asked("ground", "ground", Kind::Choice("pause_ground")),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// Runs `sosku pause`.
///
/// # Errors
/// No such case, a pause that goes on already or none that could end, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let draft = gather::collect(desk, &args.facts, Some(&open.case))?;
    let ends = draft.at("to").is_some() && draft.at("from").is_none() && draft.at("ground").is_none();
    if ends {
        return record::record(desk, "pause", open.code, |open| ending(desk, open, &draft));
    }
    let default = |key: &str, _: &Value| (key == "from").then(|| bounds::today(desk));
    let gathered: Gathered<Pause> =
        gather::complete::<PauseFields, Pause>(desk, draft, Some(&open.case), &default)?;
    record::record(desk, "pause", open.code, |open| beginning(desk, open, gathered))
}

/// The pause that has no end yet, by its place.
fn going_on(case: &Case) -> Option<(usize, &Pause)> {
    case.pauses.iter().enumerate().rfind(|(_, pause)| pause.stands() && pause.to.is_none())
}

fn beginning(desk: &Desk<'_>, open: &OpenCase, gathered: Gathered<Pause>) -> Result<Plan> {
    let pause = &gathered.entry;
    let from = pause.from.unwrap_or_else(|| desk.today());
    let shown = |day| format::date(desk.language(), day);
    let edits = unnamed::append(open, "pauses", open.case.pauses.len(), gathered.value);
    let begun =
        going_on(&open.case).and_then(|(_, own)| own.from).filter(|own| pause.to.is_none_or(|to| *own <= to));
    if let Some(begun) = begun.filter(|_| !edits.is_empty()) {
        return Err(CommandError::failed("error-pause-going-on")
            .with("case", open.code)
            .with("date", shown(begun)));
    }
    let done = match pause.to {
        Some(to) => Said::new("ui-paused").with("span", format::date_range(desk.language(), from, to)),
        None => Said::new("ui-pause-began").with("date", shown(from)),
    };
    let next = pause.to.is_none().then(|| Said::new("ui-pause-next").with("case", open.code));
    Ok(Plan { edits, entry: Some(unnamed::name(open, from)), done: done.with("case", open.code), next })
}

fn ending(desk: &Desk<'_>, open: &OpenCase, draft: &Value) -> Result<Plan> {
    let (Some((at, pause)), Some(to)) = (going_on(&open.case), draft.at("to")) else {
        return Err(CommandError::failed("error-no-pause").with("case", open.code));
    };
    let day = draft.day_at("to").unwrap_or_else(|| desk.today());
    let edits = vec![record::set(path!["pauses", at, "to"], to.clone())];
    let done =
        Said::new("ui-pause-ended").with("case", open.code).with("date", format::date(desk.language(), day));
    let entry = pause.from.map(|from| unnamed::name(open, from));
    Ok(Plan { edits, entry, done, next: None })
}
