//! `sosku validate`: every problem in the data at once.
//! It changes nothing; `validate` finds, `store::locate` gives lines and columns, `diagnostic` words it.

use std::path::PathBuf;

use crate::cli::error::{CommandError, Result, Said};
use crate::cli::folder;
use crate::cli::global::{Format, Settings};
use crate::cli::health;
use crate::cli::past::{self, AtArgs};
use crate::cli::progress;
use crate::cli::ui::Ui;
use crate::diagnostic::{json, render};
use crate::store::git::Git;
use crate::store::load::Source;

/// Arguments of `sosku validate`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "path")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    at: AtArgs,
}

/// Runs `sosku validate`.
///
/// # Errors
/// No folder; or, with exit code 3, errors in the data.
pub fn run(settings: &Settings, ui: &Ui, args: &Args) -> Result<()> {
    let layout = folder::require(settings)?;
    let git = Git::at(layout.root());
    let past = args.at.typed().map(|typed| past::open(settings, ui, &git, typed)).transpose()?;
    let (source, today): (&dyn Source, _) = match &past {
        Some(past) => (&past.files, past.day),
        None => (&layout, settings.clock.today()),
    };
    let wanted = folder::relative_paths(settings, &layout, source, &args.paths)?;
    let mut found = progress::watched(ui, source, |source| folder::all_diagnostics(source, today));
    if !wanted.is_empty() {
        found.retain(|located| wanted.iter().any(|path| is_within(&located.diagnostic.file, path)));
    }
    match settings.format {
        Format::Json => ui.print(&json::to_json(&found, ui.messages()).to_string()),
        _ if found.is_empty() => ui.say(&Said::new("ui-validate-sound")),
        _ => ui.print(&render::render(&found, ui.messages(), ui.look_of_output())),
    }
    health::tell_of_missing_driver(&layout, ui);
    let broken = found.iter().any(|located| located.diagnostic.is_error());
    if broken { Err(CommandError::answer()) } else { Ok(()) }
}

fn is_within(file: &str, path: &str) -> bool {
    path.is_empty() || file == path || file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
}
