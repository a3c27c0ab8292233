//! `sosku save`: checks what was edited by hand and commits it.
//! It never mends: a file with errors stops it, and all of them are shown at once.

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::Format;
use crate::cli::record;
use crate::store::lookup;

/// Arguments of `sosku save`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(short, long, value_name = "text")]
    message: Option<String>,
}

/// Runs `sosku save`.
///
/// # Errors
/// Files with errors, or a commit that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let turn = record::take_turn(desk, "save")?;
    let changed = desk.git.status(&[]).map_err(record::git_error)?;
    let paths: Vec<String> =
        changed.into_iter().map(|changed| changed.path).filter(|path| lookup::is_data(path)).collect();
    if paths.is_empty() {
        desk.ui.say(&Said::new("ui-nothing-to-change"));
        return Ok(());
    }
    refuse_broken(desk, &paths)?;
    let Some(turn) = turn else {
        desk.ui.print(&paths.join("\n"));
        return Ok(());
    };
    let subject = args.message.clone().unwrap_or_else(|| "save".to_owned());
    let commit = record::commit_paths(desk, &turn, &paths, &subject)?;
    desk.ui.say(&Said::new("ui-saved").with("count", paths.len()));
    if desk.settings.format == Format::Json {
        let answer =
            serde_json::json!({ "case": null, "path": paths.join(" "), "entry": null, "commit": commit });
        desk.ui.print(&answer.to_string());
    }
    Ok(())
}

/// Every error in the changed files, at once.
fn refuse_broken(desk: &Desk<'_>, paths: &[String]) -> Result<()> {
    let located = desk.errors_in(paths);
    if located.is_empty() {
        return Ok(());
    }
    Err(CommandError::data("error-save-refused", located).as_failed())
}
