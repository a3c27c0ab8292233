//! Keeping a change: exactly the named files in one commit, nothing else that the user has staged.
//!
//! The message travels as an argument and the paths in a file, so that the child's input is free to carry
//! the lock (see `lock::Held::share`). Neighbours: `change` decides what is committed and undoes the rest.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::process::{Command, Output};
use std::thread;
use std::time::Duration;

use tempfile::NamedTempFile;

use crate::store::git::{Git, GitError, answer, literal};

/// Editors and file managers look at repositories all day and hold the index for a moment when they do.
const PAUSES_MS: [u64; 6] = [20, 50, 100, 200, 400, 800];

/// Nobody commits whom git only guesses.
pub(super) const COMMIT_AS_KNOWN: [&str; 2] = ["-c", "user.useConfigOnly=true"];

/// `--only` takes the named files as they lie there; the cleanup keeps a subject that begins with `#`.
const COMMIT: [&str; 6] =
    ["-c", "user.useConfigOnly=true", "commit", "--only", "--quiet", "--cleanup=whitespace"];
const RESET: [&str; 2] = ["reset", "--quiet"];

impl Git {
    /// Commits the present state of `paths`, and only that, leaving what else is staged as it was. Returns
    /// the commit, or `None` if git sees no difference. `turn` is held by git until it is done, even if
    /// this process is not there any more.
    ///
    /// # Errors
    /// [`GitError::NoIdentity`], [`GitError::IndexLocked`], or what git or a hook refused; the index is then
    /// as it was before.
    pub fn commit(
        &self,
        paths: &[&str],
        message: &str,
        turn: Option<File>,
    ) -> Result<Option<String>, GitError> {
        let head = self.head()?;
        let new = self.not_in_index(paths)?;
        let run = |name, arguments: &[&str], paths: &[&str]| {
            self.patiently(|| self.listed(name, arguments, paths, turn.as_ref()))
        };
        // Git commits only files that it knows by name; what they hold is taken by `--only`, as it lies there.
        let added = run("add", &["add", "--intent-to-add"], &new);
        let refusal =
            added.and_then(|()| run("commit", &[COMMIT.as_slice(), &["-m", message]].concat(), paths)).err();
        if let Some(refusal) = refusal {
            // "Nothing to commit" is said in any language, and a full disk may stop git after its commit.
            let committed = self.is_committed(paths).unwrap_or(false);
            // After its commit it may have been stopped before its index. Were this to fail too, git would know names
            // with nothing, or the old file, behind them: no harm but to the next commit by hand.
            let _ = run("reset", &RESET, if committed { paths } else { &new });
            if !committed {
                return Err(refusal);
            }
        }
        // From here on it is done; that its name cannot be asked must not look like a refusal.
        Ok(self.head().unwrap_or_default().filter(|now| Some(now) != head.as_ref()))
    }

    /// Makes the index hold what the last commit holds of `paths`: nothing, for new files.
    ///
    /// # Errors
    /// What git refused.
    pub fn forget(&self, paths: &[&str]) -> Result<(), GitError> {
        self.patiently(|| self.listed("reset", &RESET, paths, None))
    }

    /// Takes new files that no commit has out of the index, if they are in it.
    ///
    /// # Errors
    /// What git refused.
    pub fn forget_new(&self, paths: &[&str]) -> Result<(), GitError> {
        let unknown = if paths.is_empty() { Vec::new() } else { self.not_in_index(paths)? };
        let known: Vec<&str> = paths.iter().copied().filter(|path| !unknown.contains(path)).collect();
        self.forget(&known)
    }

    /// Those of `paths` that git does not know by name.
    pub(super) fn not_in_index<'a>(&self, paths: &[&'a str]) -> Result<Vec<&'a str>, GitError> {
        let known = self.read("ls-files", &["ls-files", "-z"])?;
        let known: HashSet<&str> = known.split('\0').collect();
        Ok(paths.iter().copied().filter(|path| !known.contains(path)).collect())
    }

    fn patiently(&self, run: impl Fn() -> Result<(), GitError>) -> Result<(), GitError> {
        for pause in PAUSES_MS {
            match run() {
                Err(GitError::IndexLocked(_)) => thread::sleep(Duration::from_millis(pause)),
                outcome => return outcome,
            }
        }
        run()
    }

    /// Runs a command that takes its paths from a list; without paths there is nothing to run.
    fn listed(
        &self,
        name: &'static str,
        arguments: &[&str],
        paths: &[&str],
        turn: Option<&File>,
    ) -> Result<(), GitError> {
        if paths.is_empty() {
            return Ok(());
        }
        let trouble = |source| GitError::Io { command: name, source };
        let list = list_of(paths)?;
        let mut command = self.command(arguments);
        command.arg("--pathspec-file-nul").arg("--pathspec-from-file").arg(list.path());
        if let Some(turn) = turn {
            command.stdin(turn.try_clone().map_err(trouble)?);
        }
        answer(name, heard(&mut command)).map(drop)
    }
}

/// Runs the command and collects what it says in a file: at a pipe we would also wait for whatever a hook
/// has left running in the background.
fn heard(command: &mut Command) -> io::Result<Output> {
    let mut said = tempfile::tempfile()?;
    let status = command.stdout(said.try_clone()?).stderr(said.try_clone()?).status()?;
    let mut stderr = Vec::new();
    said.rewind()?;
    said.read_to_end(&mut stderr)?;
    Ok(Output { status, stdout: Vec::new(), stderr })
}

fn list_of(paths: &[&str]) -> Result<NamedTempFile, GitError> {
    let mut text = String::new();
    for path in paths {
        text.push_str(&literal(path)?);
        text.push('\0');
    }
    let written = || -> io::Result<NamedTempFile> {
        let mut list = NamedTempFile::new()?;
        list.write_all(text.as_bytes())?;
        Ok(list)
    };
    written().map_err(|source| GitError::Io { command: "commit", source })
}
