//! `sosku merge BASE OURS THEIRS PATH`: git's merge driver for case files and tables.
//!
//! Git calls it in the middle of a merge, with three files of its own; people see it work in `sosku sync` and `git
//! pull`. Exit 0 only if everything of both sides is in the result and no new error came of it; else 1, and git stops.

use std::path::PathBuf;

use crate::cli::desk::identity_slug;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::{self, Settings};
use crate::cli::ui::Ui;
use crate::cli::{folder, written};
use crate::diagnostic::Diagnostic;
use crate::model::office::Office;
use crate::store::git::{Git, Identity};
use crate::store::layout::Layout;
use crate::store::merge::driver::{self, Files};
use crate::store::merge::{Authors, Merged, Outcome};

/// Arguments of `sosku merge`.
#[derive(Debug, clap::Args)]
#[command(hide = true)]
pub struct Args {
    #[arg(value_name = "file")]
    base: PathBuf,
    #[arg(value_name = "file")]
    ours: PathBuf,
    #[arg(value_name = "file")]
    theirs: PathBuf,
    #[arg(value_name = "path")]
    path: String,
}

/// Runs `sosku merge`.
///
/// # Errors
/// Two values for one fact, or a file that is not understood; the merged file lies there all the same.
pub fn run(settings: &Settings, ui: &Ui, args: &Args) -> Result<()> {
    let layout = Layout::find(&settings.working_folder.join(&args.path));
    let office = layout.as_ref().and_then(|layout| folder::office(layout).ok());
    let authors = authors(settings, ui, office.as_ref(), &args.path);
    let files = Files { base: &args.base, ours: &args.ours, theirs: &args.theirs };
    let before = driver::sides(&files);
    let merged = driver::run(&args.path, &files, &authors)
        .map_err(|cause| CommandError::failed("error-merge-files").with("file", &args.path).because(cause))?;
    tell(ui, &args.path, &merged);
    match &merged.outcome {
        Outcome::Conflicts(places) => Err(CommandError::failed("error-merge-conflict")
            .with("file", &args.path)
            .with("count", places.len())),
        Outcome::ByLines => Err(CommandError::failed("error-merge-by-lines").with("file", &args.path)),
        Outcome::Clean => match (layout, office) {
            (Some(layout), Some(office)) => refuse_new_errors(&layout, &office, &args.path, &before, &merged),
            _ => Ok(()),
        },
    }
}

/// What was done that nobody asked for.
fn tell(ui: &Ui, path: &str, merged: &Merged) {
    for renamed in &merged.renamed {
        ui.say(
            &Said::new("ui-merge-renamed")
                .with("file", path)
                .with("from", &renamed.from)
                .with("to", &renamed.to),
        );
    }
    for place in &merged.joined {
        ui.say(&Said::new("ui-merge-joined").with("file", path).with("place", place));
    }
}

/// Two sound versions can make an unsound one: a review of a plan that the other side has taken away.
fn refuse_new_errors(
    layout: &Layout,
    office: &Office,
    path: &str,
    before: &[String],
    merged: &Merged,
) -> Result<()> {
    let catalogue = folder::catalogue(layout);
    let Some(own) = own_path(layout, path) else { return Ok(()) };
    let errors = |text: &str| -> Vec<Diagnostic> {
        folder::errors(written::check(layout, office, &catalogue, &[(own.as_str(), text.as_bytes())]))
    };
    let known: Vec<Diagnostic> = before.iter().flat_map(|text| errors(text)).collect();
    let is_new =
        |found: &Diagnostic| !known.iter().any(|old| old.kind == found.kind && old.args == found.args);
    match errors(&merged.text).iter().filter(|found| is_new(found)).count() {
        0 => Ok(()),
        count => Err(CommandError::failed("error-merge-unsound").with("file", path).with("count", count)),
    }
}

/// The path below the data folder of one that git names from the top of its work tree.
fn own_path(layout: &Layout, path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    (0..parts.len()).map(|from| parts.get(from..).unwrap_or_default().join("/")).find(|own| layout.has(own))
}

/// Who wrote on each side, as far as git knows.
fn authors(settings: &Settings, ui: &Ui, office: Option<&Office>, path: &str) -> Authors {
    let git = Git::at(&settings.working_folder);
    let head = git.head().ok().flatten();
    let named = global::merge_heads().into_iter().find(|commit| Some(commit) != head.as_ref());
    let who = |revision: Option<String>, unknown: &'static str| {
        let found = revision.and_then(|revision| git.last_author(&revision, path).ok().flatten());
        found.map_or_else(|| ui.text(&Said::new(unknown)), |identity| worker(office, &identity))
    };
    Authors {
        ours: who(head, "ui-merge-here"),
        theirs: who(named.or_else(|| git.incoming()), "ui-merge-there"),
    }
}

/// The id of the worker with that address; else a word made of the name.
fn worker(office: Option<&Office>, identity: &Identity) -> String {
    let known = office.and_then(|office| office.worker_by_email(&identity.email));
    let first = identity.name.split_whitespace().next().unwrap_or_default();
    known.map_or_else(|| identity_slug(first), |worker| worker.id.to_string())
}
