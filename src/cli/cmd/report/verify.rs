//! `sosku report verify FILE`: proves that a submitted report came from the data in the history.
//! It looks at the stamp, at the data of the commit that the report names, at the definitions, and makes the report
//! again; whatever does not agree is told, and the exit code is 1.

use serde_json::json;

use super::{Wanted, submit};
use crate::cli::counted;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::folder;
use crate::cli::global::Format;
use crate::cli::movement::differing;
use crate::cli::past;
use crate::reports::filter::Filter;
use crate::reports::layout;
use crate::reports::material::Material;
use crate::reports::provenance::Provenance;
use crate::reports::submitted::{self, Figures, Submitted};
use crate::store::load::Source;
use crate::store::load::revision::Revision;
use crate::store::{entry, lookup};

/// The most figures that are named.
const NAMED: usize = 20;

/// Verifies a file.
///
/// # Errors
/// No submitted report, or one that does not agree with the data.
pub(super) fn run(desk: &Desk<'_>, file: &str) -> Result<()> {
    let unreadable = |cause: std::io::Error| {
        CommandError::failed("error-document-unreadable").with("file", file).because(cause)
    };
    let text = match entry::read_document(file.as_ref()) {
        Ok(text) => text,
        // Where a report lies is told as a path in the data folder, whatever folder one stands in.
        Err(cause) => submit::read(desk, file).ok().flatten().ok_or_else(|| unreadable(cause))?,
    };
    let report = read(&text, file)?;
    let problems = problems(desk, &report)?;
    if desk.settings.format == Format::Json {
        let told: Vec<String> = problems.iter().map(|said| desk.ui.text(said)).collect();
        desk.ui.print(&json!({ "file": file, "commit": report.commit, "verified": problems.is_empty(), "problems": told }).to_string());
    }
    if problems.is_empty() {
        let short: String = report.commit.chars().take(past::SHORT).collect();
        desk.ui.say(
            &Said::new("ui-report-verified")
                .with("file", file)
                .with("commit", short)
                .with("count", report.figures.len()),
        );
        return Ok(());
    }
    Err(problems
        .into_iter()
        .fold(CommandError::failed("error-not-verified").with("file", file), CommandError::hint))
}

/// A submitted report.
///
/// # Errors
/// The text is none.
pub(super) fn read(text: &str, file: &str) -> Result<Submitted> {
    submitted::read(text).map_err(|_| CommandError::failed("error-not-a-report").with("file", file))
}

/// The folder as the report had it; `None` if the history does not have that version.
///
/// # Errors
/// What git refused.
pub(super) fn source(desk: &Desk<'_>, report: &Submitted) -> Result<Option<Revision>> {
    let full = report.commit.len() >= 40 && report.commit.bytes().all(|byte| byte.is_ascii_hexdigit());
    let known = |id: &String| desk.git.commit_of(id).ok().flatten().is_some();
    let Some(commit) = Some(&report.commit).filter(|id| full && known(id)) else { return Ok(None) };
    Revision::open(&desk.git, commit).map(Some).map_err(crate::cli::record::git_error)
}

/// What was wanted when the report was made.
///
/// # Errors
/// A report of another name than this program knows.
pub(super) fn wanted(report: &Submitted) -> Result<Wanted> {
    let unknown = || CommandError::failed("error-not-a-report").with("file", &report.report);
    Ok(Wanted {
        layout: layout(&report.report).ok_or_else(unknown)?,
        period: report.period,
        beside: report.beside.clone(),
        filter: Filter::default(),
        is_published: report.is_published,
    })
}

/// The figures of the report, made again from a state of the folder.
///
/// # Errors
/// Data with errors, or a report of another name than this program knows.
fn again(desk: &Desk<'_>, source: &dyn Source, report: &Submitted) -> Result<Figures> {
    let wanted = wanted(report)?;
    let read = folder::read(source, true)?;
    let catalogue = folder::catalogue(source);
    let material = Material { dataset: &read.dataset, catalogue: &catalogue, statutes: desk.statutes() };
    Ok(submitted::figures(&wanted.made(material, Provenance::default()).observations))
}

fn problems(desk: &Desk<'_>, report: &Submitted) -> Result<Vec<Said>> {
    let mut problems = Vec::new();
    if !report.is_whole {
        problems.push(Said::new("ui-verify-stamp"));
    }
    if report.definitions != submitted::definitions() {
        problems.push(Said::new("ui-verify-definitions").with("version", &report.sosku));
    }
    let Some(source) = source(desk, report)? else {
        problems.push(Said::new("ui-verify-commit").with("commit", &report.commit));
        return Ok(problems);
    };
    if lookup::checksum(&source).map_err(counted::unreadable)? != report.checksum {
        problems.push(Said::new("ui-verify-data"));
    }
    let differing = differing(&again(desk, &source, report)?, &report.figures);
    if let Some(more) = differing.len().checked_sub(NAMED).filter(|more| *more > 0) {
        problems.push(Said::new("ui-verify-more").with("count", more));
    }
    let figure = |name: &String| Said::new("ui-verify-figure").with("figure", name.trim_end_matches(" null"));
    problems.extend(differing.iter().take(NAMED).map(figure));
    Ok(problems)
}
