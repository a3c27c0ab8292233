//! `sosku audit diff CASE REV [REV]`: what differs between two versions of a case, fact by fact.
//! A version is a name of git's or a day, as for `--at`; without a second one, the folder as it lies there.

use std::sync::Arc;

use super::{case_of, git_trouble};
use crate::audit::event::{Event, Kind};
use crate::audit::reading::facts;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::Format;
use crate::cli::page::history::{self, sentence};
use crate::cli::past;
use crate::model::case_code::CaseCode;
use crate::model::diff::{Facts, difference};
use crate::store::lookup::case_path;

/// Arguments of `sosku audit diff`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(value_name = "rev")]
    from: String,
    #[arg(value_name = "rev")]
    to: Option<String>,
}

/// Runs `sosku audit diff`.
///
/// # Errors
/// No such case or version, or a version of the case that cannot be read.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let code = case_of(desk, &args.case)?;
    let before = facts_at(desk, code, Some(&args.from))?;
    let after = facts_at(desk, code, args.to.as_deref())?;
    let changes = difference(&before, &after);
    let events: Vec<Event> = changes
        .into_iter()
        .map(|change| {
            let kind = match (&change.before, &change.after) {
                (None, Some(_)) if history::is_entry(&change.place) => Kind::Added,
                (Some(_), None) if history::is_entry(&change.place) => Kind::Removed,
                _ => Kind::Changed,
            };
            Event { kind, place: change.place, from: change.before, to: change.after, day: None }
        })
        .collect();
    let voice = desk.voice();
    match desk.settings.format {
        Format::Json => desk.ui.print(&history::changes_json(&events, &voice).to_string()),
        Format::Table if events.is_empty() => desk.ui.say(&Said::new("audit-same")),
        Format::Table => {
            let lines: Vec<String> = events.iter().map(|event| sentence(event, &voice)).collect();
            desk.ui.print(&lines.join("\n"));
        }
        other => return Err(desk.no_such_format("audit diff", other)),
    }
    Ok(())
}

/// The facts of the case in a version, or as the file lies there.
fn facts_at(desk: &Desk<'_>, code: CaseCode, typed: Option<&str>) -> Result<Arc<Facts>> {
    let path = case_path(code);
    let cap = usize::try_from(desk.office.case_bytes()).unwrap_or(usize::MAX);
    let bytes = match typed {
        None => desk.layout.read(&path, desk.office.case_bytes()).ok(),
        Some(typed) => {
            let (commit, _) = past::find(desk.settings, &desk.git, typed)?;
            desk.git.show(&commit, &path).map_err(git_trouble)?
        }
    };
    // A case that was not there yet has no facts.
    let Some(bytes) = bytes else { return Ok(Arc::default()) };
    facts(&bytes, cap).ok_or_else(|| {
        CommandError::failed("error-audit-unreadable")
            .with("case", code)
            .with("version", typed.unwrap_or("–"))
    })
}
