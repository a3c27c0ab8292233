//! `sosku audit sample --period P --seed N`: draws cases that were open in a period for a supervisor's review.
//! It changes nothing and asks no dice: the same seed draws the same cases.

use serde_json::json;

use crate::audit::sample::draw;
use crate::cli::cmd::list::period;
use crate::cli::desk::Desk;
use crate::cli::error::{Result, Said};
use crate::cli::folder;
use crate::cli::global::Format;
use crate::model::case::Case;
use crate::model::period::Period;
use crate::model::reach::Reach;

/// Arguments of `sosku audit sample`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(short, long, value_name = "period", default_value = "last-month")]
    period: String,
    #[arg(long, value_name = "number")]
    seed: u64,
    #[arg(long, value_name = "count", default_value_t = 5)]
    count: usize,
}

/// Runs `sosku audit sample`.
///
/// # Errors
/// A period that cannot be read, or faults in the data.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let period = period(desk, &args.period)?;
    let read = desk.counted(&Reach::Periods(vec![period]), false);
    // Who is drawn must not depend on what happens to be broken.
    let dataset = read.map_err(|error| error.without_hint(folder::SKIP))?.dataset;
    let open: Vec<&Case> =
        dataset.cases.iter().map(|loaded| &loaded.record).filter(|case| was_open(case, period)).collect();
    let drawn = draw(open.iter().map(|case| case.case), args.seed, args.count);
    match desk.settings.format {
        Format::Json => {
            let codes: Vec<String> = drawn.iter().map(ToString::to_string).collect();
            desk.ui.print(&json!({"seed": args.seed, "of": open.len(), "cases": codes}).to_string());
        }
        Format::Table => {
            let codes: Vec<String> = drawn.iter().map(ToString::to_string).collect();
            desk.ui.print(&codes.join("\n"));
            desk.ui.say(&Said::new("audit-sampled").with("drawn", drawn.len()).with("of", open.len()));
        }
        other => return Err(desk.no_such_format("audit sample", other)),
    }
    Ok(())
}

/// True if the case was open on some day of the period.
fn was_open(case: &Case, period: Period) -> bool {
    let closed = case.closure.as_ref().map(|closure| closure.date);
    case.initiation.date <= period.to() && closed.is_none_or(|closed| closed >= period.from())
}
