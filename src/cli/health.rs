//! What a data folder needs around it: git and who commits with it, the merge driver, hooks, the clock.
//!
//! Every look is a function of its own that gives a finding; none changes anything. Neighbours: the command
//! `doctor` shows the findings and mends some, `sync` and `validate` ask for the driver alone.

use super::desk::Desk;
use super::error::{CommandError, Said};
use super::global;
use super::record;
use super::ui::Ui;
use crate::language::format;
use crate::store::change;
use crate::store::create::{ATTRIBUTES, lacks_lines};
use crate::store::git::{Git, GitError};
use crate::store::layout::Layout;
use crate::store::lock::{self, LockError};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// As it should be.
    Good,
    /// Worth knowing; nothing fails by it.
    Note,
    /// Something will fail, or go wrong unnoticed.
    Bad,
}

/// What can be put right without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {
    /// Tell this clone which program merges.
    Driver,
    /// Write the lines of `.gitattributes` that are missing.
    Attributes,
    /// Clear up after a command that was cut short.
    CutShort,
}

/// What a look has found.
#[derive(Debug)]
pub struct Finding {
    /// The stable id of the look.
    pub id: &'static str,
    /// How grave it is.
    pub grade: Grade,
    /// What was found; its `-hint` says what to do.
    pub said: Said,
    /// Words of git or a hook.
    pub cause: Option<String>,
    /// What may be done about it at once.
    pub mend: Option<Mend>,
}

impl Finding {
    fn new(id: &'static str, grade: Grade, said: Said) -> Self {
        Self { id, grade, said, cause: None, mend: None }
    }

    fn good(id: &'static str, said: &'static str) -> Self {
        Self::new(id, Grade::Good, Said::new(said))
    }

    fn bad(id: &'static str, said: Said) -> Self {
        Self::new(id, Grade::Bad, said)
    }

    fn mendable(self, mend: Mend) -> Self {
        Self { mend: Some(mend), ..self }
    }

    /// What git refused, as the commands would tell it.
    fn of_git(id: &'static str, error: GitError) -> Self {
        if let GitError::Refused { output, .. } = &error
            && output.contains("dubious ownership")
        {
            return Self::bad(id, Said::new("ui-doctor-owner"));
        }
        Self::of(id, record::git_error(error))
    }

    fn of(id: &'static str, error: CommandError) -> Self {
        let details = error.details();
        let said = details.said.clone().unwrap_or_else(|| Said::new("error-git-failed"));
        Self { cause: details.cause.as_ref().map(ToString::to_string), ..Self::bad(id, said) }
    }
}

/// Every look, in the order in which one thing needs another. Without git, or a repository, the rest is not asked.
pub fn examine(desk: &Desk<'_>) -> Vec<Finding> {
    let mut found = vec![git(&desk.git)];
    if found.iter().all(|one| one.grade == Grade::Good) {
        found.push(repository(&desk.git));
    }
    if found.iter().all(|one| one.grade == Grade::Good) {
        let looks = [identity, worker, driver, attributes, hooks, index, unfinished, clock, remote];
        found.extend(looks.iter().map(|look| look(desk)));
    }
    found.extend([turn(desk), cut_short(desk), locale()]);
    found
}

fn git(git: &Git) -> Finding {
    match git.version() {
        Ok((major, minor)) => {
            let version = format!("{major}.{minor}");
            Finding::new("git", Grade::Good, Said::new("ui-doctor-git").with("version", version))
        }
        Err(error) => Finding::of_git("git", error),
    }
}

fn repository(git: &Git) -> Finding {
    match git.place() {
        Ok(_) => Finding::good("repository", "ui-doctor-repository"),
        Err(error) => Finding::of_git("repository", error),
    }
}

fn identity(desk: &Desk<'_>) -> Finding {
    match desk.git.identity() {
        Ok(who) => {
            Finding::new("identity", Grade::Good, Said::new("ui-doctor-identity").with("email", who.email))
        }
        Err(error) => Finding::of_git("identity", error),
    }
}

fn worker(desk: &Desk<'_>) -> Finding {
    match desk.acting_worker() {
        Ok(Some(id)) => Finding::new("worker", Grade::Good, Said::new("ui-doctor-worker").with("worker", id)),
        Ok(None) => Finding::bad("worker", Said::new("ui-doctor-no-worker")),
        Err(error) => Finding::of("worker", error),
    }
}

fn driver(desk: &Desk<'_>) -> Finding {
    match lacks_driver(&desk.git) {
        Ok(false) => Finding::good("driver", "ui-doctor-driver"),
        Ok(true) => Finding::bad("driver", Said::new("ui-doctor-no-driver")).mendable(Mend::Driver),
        Err(error) => Finding::of_git("driver", error),
    }
}

/// Whether this clone would merge by lines, whatever `.gitattributes` says.
///
/// # Errors
/// What git refused.
pub fn lacks_driver(git: &Git) -> Result<bool, GitError> {
    match global::program() {
        Some(program) => git.merges_with(&program).map(|is_set| !is_set),
        None => Ok(false),
    }
}

/// Says so where the folder's files ask for the driver and the clone does not know it.
pub fn tell_of_missing_driver(layout: &Layout, ui: &Ui) {
    let asks = !lacks_lines(layout, ATTRIBUTES);
    if asks && lacks_driver(&Git::at(layout.root())).unwrap_or(false) {
        ui.say(&Said::new("ui-driver-missing"));
    }
}

fn attributes(desk: &Desk<'_>) -> Finding {
    match lacks_lines(&desk.layout, ATTRIBUTES) {
        false => Finding::good("attributes", "ui-doctor-attributes"),
        true => Finding::bad("attributes", Said::new("ui-doctor-no-attributes")).mendable(Mend::Attributes),
    }
}

fn hooks(desk: &Desk<'_>) -> Finding {
    match (desk.git.idle_hooks(), desk.git.refusing_hook()) {
        (Ok(idle), _) if !idle.is_empty() => {
            Finding::bad("hooks", Said::new("ui-doctor-hook-idle").with("names", idle.join(", ")))
        }
        (Ok(_), Ok(Some(output))) => {
            Finding { cause: Some(output), ..Finding::bad("hooks", Said::new("ui-doctor-hook-refuses")) }
        }
        (Ok(_), Ok(None)) => Finding::good("hooks", "ui-doctor-hooks"),
        (Err(error), _) | (_, Err(error)) => Finding::of_git("hooks", error),
    }
}

fn index(desk: &Desk<'_>) -> Finding {
    match desk.git.is_index_locked() {
        Ok(false) => Finding::good("index", "ui-doctor-index"),
        Ok(true) => Finding::bad("index", Said::new("error-index-locked")),
        Err(error) => Finding::of_git("index", error),
    }
}

fn unfinished(desk: &Desk<'_>) -> Finding {
    match desk.git.unfinished() {
        Ok(None) => Finding::good("unfinished", "ui-doctor-at-rest"),
        Ok(Some(_)) => Finding::bad("unfinished", Said::new("error-git-busy")),
        Err(error) => Finding::of_git("unfinished", error),
    }
}

/// How far a clock may lag behind the last commit, in seconds: somebody else's may be ahead a little.
const PATIENCE_WITH_CLOCKS: i64 = 3600;

fn clock(desk: &Desk<'_>) -> Finding {
    let today = format::date(desk.language(), desk.today());
    match desk.git.last_commit_time() {
        Ok(Some(last)) if last > desk.settings.clock.timestamp() + PATIENCE_WITH_CLOCKS => {
            Finding::bad("clock", Said::new("ui-doctor-clock-behind").with("date", today))
        }
        Ok(_) if desk.settings.clock.is_frozen() => {
            Finding::new("clock", Grade::Note, Said::new("ui-doctor-clock-frozen").with("date", today))
        }
        Ok(_) => Finding::new("clock", Grade::Good, Said::new("ui-doctor-clock").with("date", today)),
        Err(error) => Finding::of_git("clock", error),
    }
}

fn remote(desk: &Desk<'_>) -> Finding {
    match desk.git.remotes() {
        Ok(remotes) if remotes.is_empty() => {
            Finding::new("remote", Grade::Note, Said::new("ui-doctor-no-remote"))
        }
        Ok(remotes) => Finding::new(
            "remote",
            Grade::Good,
            Said::new("ui-doctor-remote").with("names", remotes.join(", ")),
        ),
        Err(error) => Finding::of_git("remote", error),
    }
}

fn turn(desk: &Desk<'_>) -> Finding {
    match lock::acquire(&desk.layout, "doctor", "", std::time::Duration::ZERO) {
        Ok(_) => Finding::good("turn", "ui-doctor-turn"),
        Err(LockError::TimedOut { holder, .. }) => {
            let holder = holder.unwrap_or_else(|| "?".to_owned());
            Finding::new("turn", Grade::Note, Said::new("ui-doctor-turn-taken").with("holder", holder))
        }
        Err(error) => Finding::of("turn", record::lock_error(error)),
    }
}

fn cut_short(desk: &Desk<'_>) -> Finding {
    match change::is_unfinished(&desk.layout) {
        false => Finding::good("cut-short", "ui-doctor-whole"),
        true => Finding::bad("cut-short", Said::new("ui-doctor-cut-short")).mendable(Mend::CutShort),
    }
}

fn locale() -> Finding {
    match global::is_utf8_locale() {
        Some(true) => Finding::good("locale", "ui-doctor-locale"),
        _ => Finding::new("locale", Grade::Note, Said::new("ui-doctor-locale-not-utf8")),
    }
}
