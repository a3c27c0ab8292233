//! `sosku due`: what is due or late in all cases; and a bare `sosku`: the same at a glance.
//!
//! It reads every case, and what cannot be read is named and left out, for a morning must not fail for one broken
//! file. `model::agenda` orders, `page::agenda` lays out.

use crate::cli::counted;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::folder;
use crate::cli::global::Format;
use crate::cli::page::agenda::{self, Agenda, calendar};
use crate::cli::when::{self, Toward};
use crate::model::agenda::{Task, sort, tasks};
use crate::model::case::Case;
use crate::model::dataset::Dataset;
use crate::model::date::Date;
use crate::model::due::due;
use crate::model::period::Period;
use crate::model::reach::Reach;

/// How far a bare `sosku` looks ahead, in days.
const GLANCE_DAYS: i64 = 7;
/// How many broken files are named; the rest are counted.
const NAMED: usize = 5;

/// Arguments of `sosku due`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(long, value_name = "worker")]
    worker: Option<String>,
    #[arg(long, value_name = "span", default_value = "14d", allow_hyphen_values = true)]
    within: String,
}

/// Runs `sosku due`.
///
/// # Errors
/// No such worker, a span that cannot be read, or an office that cannot be.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let worker = args.worker.as_deref().map(|typed| desk.worker_id(typed)).transpose()?;
    let horizon = horizon(desk, &args.within)?;
    let first = desk.acting_worker()?;
    let dataset = read(desk)?;
    let tasks = gathered(desk, &dataset, horizon, worker.as_deref());
    let agenda = Agenda { tasks: &tasks, horizon, first: first.as_deref(), of_one: worker.is_some() };
    desk.ui.print(&shown(desk, &agenda)?);
    Ok(())
}

/// What a bare `sosku` shows: one's own week, or the office's where nobody acts.
///
/// # Errors
/// An office that cannot be read.
pub fn glance(desk: &Desk<'_>) -> Result<()> {
    if desk.settings.format != Format::Table {
        return Err(CommandError::usage("error-no-command"));
    }
    let worker = desk.acting_worker()?;
    let horizon = desk.today().plus_days(GLANCE_DAYS);
    let dataset = read(desk)?;
    let tasks = gathered(desk, &dataset, horizon, worker.as_deref());
    let agenda = Agenda { tasks: &tasks, horizon, first: None, of_one: true };
    desk.ui.print(&agenda::glance(&agenda, &desk.voice(), desk.look()));
    desk.ui.say(&Said::new("ui-glance-next"));
    Ok(())
}

fn shown(desk: &Desk<'_>, agenda: &Agenda<'_>) -> Result<String> {
    let (tasks, voice) = (agenda.tasks, desk.voice());
    Ok(match desk.settings.format {
        Format::Table => agenda::text(agenda, &voice, desk.look()),
        Format::Json => agenda::json(tasks, desk.today()).to_string(),
        Format::Csv => {
            agenda::csv(tasks, &voice).map_err(|cause| CommandError::failed("error-output").because(cause))?
        }
        Format::Md => agenda::markdown(tasks, &voice),
        Format::Ics => calendar::feed(tasks, &desk.settings.clock.utc_stamp(), &voice),
        other => return Err(desk.no_such_format("due", other)),
    })
}

/// The last day to look at: `14d`, `2w`, `1.12.`.
fn horizon(desk: &Desk<'_>, typed: &str) -> Result<Date> {
    let day = when::parse_day(typed, desk.today(), Toward::Future).ok().filter(|day| *day >= desk.today());
    day.ok_or_else(|| CommandError::usage("error-bad-span").with("value", typed))
}

/// The folder as far as it can be read; what cannot is named. Where everything is sound, what is known of it is enough.
fn read(desk: &Desk<'_>) -> Result<Dataset> {
    // Scripts are told the place of a session among all the others.
    let reach = match Period::new(desk.today(), desk.today()) {
        Some(today) if desk.settings.format != Format::Json => Reach::Periods(vec![today]),
        _ => Reach::Whole,
    };
    if let Some(dataset) = counted::sound(desk, &reach) {
        return Ok(dataset);
    }
    let (dataset, left_out) = folder::readable(&desk.layout)?;
    if !left_out.is_empty() {
        let named: Vec<&str> = left_out.iter().take(NAMED).map(String::as_str).collect();
        let more = if left_out.len() > NAMED { ", …" } else { "" };
        let files = format!("{}{more}", named.join(", "));
        desk.ui.say(&Said::new("ui-left-out").with("count", left_out.len()).with("files", files));
    }
    Ok(dataset)
}

fn gathered<'d>(desk: &Desk<'_>, dataset: &'d Dataset, horizon: Date, worker: Option<&str>) -> Vec<Task<'d>> {
    let today = desk.today();
    let days = dataset.group_days();
    let of_case =
        |case: &'d Case| tasks(case, due(case, &desk.around(days.of(case.case)), today), today, horizon);
    let mut found: Vec<Task<'d>> = dataset
        .cases
        .iter()
        .flat_map(|loaded| of_case(&loaded.record))
        .filter(|task| worker.is_none_or(|worker| task.workers.iter().any(|id| **id == *worker)))
        .collect();
    sort(&mut found);
    found
}
