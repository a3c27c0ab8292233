//! `sosku group suggest CASE`: the running groups that would suit a client, with the reasons and the free places.
//! It proposes and writes nothing; the client and the worker choose.

use crate::cli::desk::Desk;
use crate::cli::error::{Result, Said};
use crate::cli::global::Format;
use crate::cli::groups;
use crate::cli::page::suggestions as page;
use crate::model::matching::matches;

/// Arguments of `sosku group suggest`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
}

/// Runs `sosku group suggest`.
///
/// # Errors
/// No such case, or a file with errors.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let groups = groups::all(desk)?;
    let found = matches(&open.case, &groups, desk.today());
    let text = match desk.settings.format {
        Format::Json => page::json(&found).to_string(),
        Format::Table => page::text(&found, &open.case, &desk.voice(), desk.look()),
        other => return Err(desk.no_such_format("group suggest", other)),
    };
    desk.ui.print(&text);
    if let Some(best) = found.iter().find(|one| one.has_room()) {
        let goal = best.goal().map(|goal| format!(" --goal {goal}")).unwrap_or_default();
        let next = Said::new("ui-group-suggest-next")
            .with("group", &best.group.group.group)
            .with("case", open.code)
            .with("goal", goal);
        desk.ui.say(&next);
    }
    Ok(())
}
