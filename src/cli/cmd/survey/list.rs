//! `sosku survey list`: what groups answered in a period: how many, and the mean where enough answered.
//! It reads only `surveys/`, and shows no single answer; `page::surveys` lays the rounds out.

use crate::cli::anonymous::rows_within;
use crate::cli::cmd::list::period;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::global::Format;
use crate::cli::page::surveys;
use crate::model::survey::{SurveyAnswer, outcomes};
use crate::store::layout::SURVEYS;

/// Arguments of `sosku survey list`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(short, long, value_name = "period", default_value = "this-year")]
    period: String,
}

/// Runs `sosku survey list`.
///
/// # Errors
/// No such period, or files with faults.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let period = period(desk, &args.period)?;
    let answers: Vec<SurveyAnswer> = rows_within(desk, SURVEYS, period)?;
    let rounds = outcomes(&answers);
    let text = match desk.settings.format {
        Format::Json => surveys::json(&rounds).to_string(),
        Format::Csv => {
            surveys::csv(&rounds).map_err(|cause| CommandError::failed("error-output").because(cause))?
        }
        Format::Table => {
            let name = |code: &str| {
                let instrument = desk.catalogue().instrument(code);
                instrument.map_or_else(|| code.to_owned(), |one| one.name.get(desk.language()).to_owned())
            };
            surveys::text(&rounds, &name, &desk.voice(), desk.look())
        }
        other => return Err(desk.no_such_format("survey list", other)),
    };
    desk.ui.print(&text);
    Ok(())
}
