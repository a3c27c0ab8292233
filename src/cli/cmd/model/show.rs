//! `sosku model show`: the self-assessment of a year beside the one before it.
//! It reads only `model/`; `page::self_assessment` lays it out.

use super::assess::this_year;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::folder;
use crate::cli::global::Format;
use crate::cli::page::self_assessment::{self, Shown};
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::model::self_assessment::{SelfAssessment, of_year};
use crate::store::load::models::{load_model, load_models, path_of};
use crate::store::load::{FileRead, Options};
use crate::store::locate;

/// Arguments of `sosku model show`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(short, long, value_name = "year")]
    year: Option<u16>,
}

/// A self-assessment and the text that it was read from.
pub(super) struct Stored {
    pub(super) record: SelfAssessment,
    pub(super) text: String,
}

/// Runs `sosku model show`.
///
/// # Errors
/// There is no self-assessment of the year, or a file has faults.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let read = load_models(&desk.layout, Options::default(), &mut Vec::new());
    let all = read.into_iter().map(|file| sound(desk, file)).collect::<Result<Vec<_>>>()?;
    let latest = all.iter().map(|one| one.year).max();
    let year = args.year.or(latest).unwrap_or_else(|| this_year(desk));
    let (own, before) = of_year(&all, year).ok_or_else(|| none(&all, year))?;
    let shown = Shown { own, before, office: &desk.office };
    let text = match desk.settings.format {
        Format::Json => self_assessment::json(&shown)
            .map_err(|cause| CommandError::failed("error-output").because(cause))?
            .to_string(),
        Format::Table => self_assessment::text(&shown, &desk.voice(), desk.look()),
        other => return Err(desk.no_such_format("model show", other)),
    };
    desk.ui.print(&text);
    Ok(())
}

/// The self-assessment of a year as it stands in its file; `None` if there is none.
///
/// # Errors
/// A file with faults.
pub(super) fn stored(desk: &Desk<'_>, year: u16) -> Result<Option<Stored>> {
    let path = path_of(year);
    if !desk.layout.has(&path) {
        return Ok(None);
    }
    let record = sound(desk, load_model(&desk.layout, &path, Options::default()))?;
    let text = folder::text(&desk.layout, &path, &desk.office)
        .ok_or_else(|| CommandError::failed("error-could-not-read").with("path", &path))?;
    Ok(Some(Stored { record, text }))
}

fn sound(desk: &Desk<'_>, file: FileRead<SelfAssessment>) -> Result<SelfAssessment> {
    match file.loaded {
        Some(loaded) if folder::errors(file.diagnostics.clone()).is_empty() => Ok(loaded.record),
        _ => {
            let located = locate::locate(file.diagnostics, &desk.layout, DEFAULT_CASE_BYTES);
            Err(CommandError::data("error-file-unreadable", located).with("file", file.path).as_failed())
        }
    }
}

/// Says which years there are.
fn none(all: &[SelfAssessment], year: u16) -> CommandError {
    let mut years: Vec<u16> = all.iter().map(|one| one.year).collect();
    years.sort_unstable();
    let years: Vec<String> = years.iter().map(ToString::to_string).collect();
    let error = CommandError::failed("error-no-self-assessment").with("year", year);
    if years.is_empty() {
        return error;
    }
    error.hint(crate::cli::error::Said::new("error-hint-allowed").with("values", years.join(", ")))
}
