//! `sosku init [DIR]`: makes a data folder under git; with `--example` the fictitious example office.
//!
//! Nothing is written before it is certain that git is there and knows who commits. The example comes with
//! the commits of its three workers where it gets a repository of its own, as one commit inside another.

use std::path::{Path, PathBuf};

use crate::cli::desk::identity_slug;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::{self, Format, Settings};
use crate::cli::record;
use crate::cli::ui::Ui;
use crate::language::Language;
use crate::model::code::{Id, WorkerRole};
use crate::model::office::{Office, OfficeLanguage, Worker};
use crate::store::change::{Change, Done};
use crate::store::example::{self, history};
use crate::store::git::{Git, GitError, Identity};
use crate::store::layout::{Layout, OFFICE};
use crate::store::yaml::value::to_value;
use crate::store::{create, entry, yaml};

/// Arguments of `sosku init`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "dir")]
    dir: Option<PathBuf>,
    #[arg(long)]
    example: bool,
    #[arg(long, value_name = "text")]
    office: Option<String>,
    #[arg(long, value_name = "id")]
    worker: Option<String>,
    #[arg(long, value_name = "text")]
    name: Option<String>,
    #[arg(long, value_name = "code", default_value = "social_counsellor")]
    role: String,
}

/// The size up to which a file that is there already is read.
const CAP: u64 = 1024 * 1024;

/// Runs `sosku init`.
///
/// # Errors
/// A folder that is one already, no git, or no identity.
pub fn run(settings: &Settings, ui: &Ui, args: &Args) -> Result<()> {
    let asked = args.dir.clone().or_else(|| settings.repo.clone()).unwrap_or_default();
    // Taken apart and put together again, so that `.` leaves no trace in what is said.
    let root: PathBuf = settings.working_folder.join(asked).components().collect();
    let layout = Layout::at(&root);
    if layout.has(OFFICE) {
        return Err(CommandError::failed("error-init-exists").with("dir", root.display()));
    }
    let above = Git::at(create::nearest_existing(&root));
    let identity = above.identity().map_err(record::git_error)?;
    let change = planned(settings, ui, args, &layout, &identity)?;
    let (done, kept) = write(settings, &layout, &change, args.example)?;
    if done.diff.is_none() {
        install_driver(&Git::at(&root))?;
    }
    tell(settings, ui, &root, args.example, &done);
    if args.example && kept == Kept::AtOnce && done.commit.is_some() {
        ui.say(&Said::new("ui-init-example-at-once"));
    }
    Ok(())
}

fn planned(
    settings: &Settings,
    ui: &Ui,
    args: &Args,
    layout: &Layout,
    identity: &Identity,
) -> Result<Change> {
    if args.example {
        let files = example::files();
        return Ok(files.fold(Change::new("init --example"), |change, (path, text)| {
            change.file(path, None, text.as_bytes().to_vec())
        }));
    }
    let language = settings.language.unwrap_or(ui.messages().language());
    let office = new_office(args, layout.root(), language, identity);
    let value = to_value(&office).map_err(|cause| CommandError::failed("error-output").because(cause))?;
    let text = yaml::write::document(&entry::present(value));
    let mut change = Change::new("init").file(OFFICE, None, text.into_bytes());
    for (path, lines) in [(".gitignore", create::IGNORED), (".gitattributes", create::ATTRIBUTES)] {
        let before = layout.read(path, CAP).ok();
        let old = before.as_deref().map(String::from_utf8_lossy).unwrap_or_default();
        let after = create::with_lines(&old, lines);
        change = change.file(path, before.clone(), after.into_bytes());
    }
    Ok(change)
}

/// An office of one worker: whoever git says is at the desk.
fn new_office(args: &Args, root: &Path, language: Language, identity: &Identity) -> Office {
    let folder = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let first_name = identity.name.split_whitespace().next().unwrap_or_default().to_owned();
    let worker = Worker {
        id: Id::new(args.worker.clone().unwrap_or_else(|| identity_slug(&first_name))),
        name: args.name.clone().unwrap_or(first_name),
        role: WorkerRole::new(&args.role),
        email: Some(identity.email.clone()),
        from: None,
        to: None,
    };
    Office {
        format: Default::default(),
        office: args.office.clone().unwrap_or(folder),
        language: OfficeLanguage::from_code(language.tag()).unwrap_or(OfficeLanguage::Fi),
        environment: None,
        workers: vec![worker],
        service_model: None,
        intensity: None,
        limits: None,
        publish: None,
        signing: None,
        criteria: Some(Id::new("pirkanmaa-2022")),
        project: None,
    }
}

/// Tells this clone how files are merged; outside git there is nobody to tell.
fn install_driver(git: &Git) -> Result<()> {
    let Some(program) = global::program() else { return Ok(()) };
    match git.place().and_then(|_| git.merge_with(&program)) {
        Ok(()) | Err(GitError::NotARepository) => Ok(()),
        Err(error) => Err(record::git_error(error)),
    }
}

/// How the files got into git.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// As one commit, or not at all.
    AtOnce,
    /// With the history of the example.
    WithHistory,
}

fn write(settings: &Settings, layout: &Layout, change: &Change, is_example: bool) -> Result<(Done, Kept)> {
    if settings.dry_run {
        return Ok((Done { diff: Some(change.diff()), ..Done::default() }, Kept::AtOnce));
    }
    let root = layout.root();
    create::folder(root).map_err(|cause| {
        CommandError::failed("error-could-not-write").with("path", root.display()).because(cause)
    })?;
    // Only now that the folder is there is it known where it really lies (`../data`, a link on the way).
    let (git, layout) = (Git::at(root), &Layout::at(root));
    if !settings.no_commit && is_new_repository(&git)? && is_example {
        return Ok((write_with_history(settings, layout, &git, change)?, Kept::WithHistory));
    }
    Ok((record::apply_unchecked(settings, layout, &git, change)?, Kept::AtOnce))
}

/// Makes the folder a repository if it is in none. A made-up past may only be the whole of a history, never
/// stand in the middle of one.
fn is_new_repository(git: &Git) -> Result<bool> {
    match git.place() {
        Err(GitError::NotARepository) => git.init().map(|()| true).map_err(record::git_error),
        Err(error) => Err(record::git_error(error)),
        Ok(place) => Ok(place.prefix.is_empty() && git.head().map_err(record::git_error)?.is_none()),
    }
}

/// The files, and the commits that led to them; if git refuses those, no files either.
fn write_with_history(settings: &Settings, layout: &Layout, git: &Git, change: &Change) -> Result<Done> {
    let past = history::commits().map_err(|cause| CommandError::failed("error-change").because(cause))?;
    let files_only = Settings { no_commit: true, ..settings.clone() };
    record::apply_unchecked(&files_only, layout, git, change)?;
    match git.import(past) {
        Ok(commit) => Ok(Done { commit, ..Done::default() }),
        Err(error) => {
            let taken_back = example::files().fold(Change::new("init"), |change, (path, text)| {
                change.removal(path, text.as_bytes().to_vec())
            });
            record::apply_unchecked(&files_only, layout, git, &taken_back)?;
            Err(record::git_error(error))
        }
    }
}

fn tell(settings: &Settings, ui: &Ui, root: &Path, is_example: bool, done: &Done) {
    if let Some(diff) = &done.diff {
        return ui.print(diff);
    }
    if settings.format == Format::Json {
        let answer =
            serde_json::json!({ "case": null, "path": OFFICE, "entry": null, "commit": done.commit });
        ui.print(&answer.to_string());
    }
    ui.say(&Said::new("ui-init-done").with("dir", root.display()));
    ui.say(
        &Said::new(if is_example { "ui-init-example-next" } else { "ui-init-next" })
            .with("dir", root.display()),
    );
}
