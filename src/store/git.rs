//! The only place that starts processes: the user's own `git`, so that hooks, signing and configuration hold.
//!
//! Words that come from data reach git only as literal paths, in `:(literal)` form after `--` or in a list,
//! or as objects on its input; never as options. What git says to people is passed on, not interpreted,
//! but for the few troubles a caller branches on. Below: `status` (what is changed), `objects` and `reader`
//! (what was), `when` (what stood on which day), `history` (who did what to which file), `commit` (what is kept),
//! `import` (a past that is told), `exchange` (with others), `setup` (what a clone must know), `run` (a process, heard
//! to its end). Neighbours: `change` and `sync` write with it.
#![expect(clippy::disallowed_methods, reason = "the only spawner of processes")]

mod commit;
mod exchange;
mod history;
mod import;
mod objects;
mod reader;
mod run;
mod setup;
mod status;
mod when;

use std::ffi::{OsStr, OsString};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

use thiserror::Error;

pub use exchange::{Distance, Pushed};
pub use history::{Asked, Commit, FileChange};
pub use import::Past;
pub use objects::Entry;
pub use reader::ObjectReader;
pub use status::{Changed, Standing, State};

use run::{hear, run};

/// The oldest git that knows every option used here (`rm --pathspec-from-file` and its kin).
pub const OLDEST: (u32, u32) = (2, 26);

/// Set by git for the hooks it runs, they would point us to another repository than the folder's; the last
/// three change how paths are understood.
const OF_ANOTHER_RUN: [&str; 10] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_OBJECT_DIRECTORY",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_LITERAL_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS",
    "GIT_ICASE_PATHSPECS",
];

/// However git is configured: paths as they are, and no program of a folder's own that is run at every look at it.
const SAME_EVERYWHERE: [&str; 5] = ["--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false"];

/// Git, as seen from one folder.
#[derive(Debug, Clone)]
pub struct Git {
    root: PathBuf,
    environment: Vec<(OsString, Option<OsString>)>,
}

/// Who commits, as git is told to write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// `user.name` or `GIT_AUTHOR_NAME`.
    pub name: String,
    /// `user.email` or `GIT_AUTHOR_EMAIL`.
    pub email: String,
}

/// Where the folder lies in its repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The work tree of the repository.
    pub toplevel: PathBuf,
    /// The folder's path in it, with `/` at the end; empty if it is the work tree itself.
    pub prefix: String,
}

/// Something that git has begun and a person must finish first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unfinished {
    /// `git merge --continue` or `--abort`.
    #[error("merge")]
    Merge,
    /// `git rebase --continue` or `--abort`; also `git am`.
    #[error("rebase")]
    Rebase,
    /// `git cherry-pick --continue` or `--abort`.
    #[error("cherry-pick")]
    CherryPick,
    /// `git revert --continue` or `--abort`.
    #[error("revert")]
    Revert,
}

/// Why git did not do it.
#[derive(Debug, Error)]
pub enum GitError {
    /// There is no `git` on the path.
    #[error("git is not installed, or not on the PATH")]
    NotInstalled,
    /// The git there is older than [`OLDEST`].
    #[error("git {0}.{1} is too old; {major}.{minor} or newer is needed", major = OLDEST.0, minor = OLDEST.1)]
    TooOld(u32, u32),
    /// The folder is in no repository.
    #[error("the folder is not in a git repository")]
    NotARepository,
    /// The folder belongs to another user of the machine, and git trusts it only when told to.
    #[error("the folder belongs to somebody else")]
    Foreign,
    /// Neither git's configuration nor its environment says who commits; nothing is guessed.
    #[error("git does not know who you are: user.name or user.email is not set")]
    NoIdentity,
    /// Another git works in the repository, or one was killed and left `index.lock` behind.
    #[error("another git is at work in the repository, or was killed there:\n{0}")]
    IndexLocked(String),
    /// Anything else that git or a hook refused, in its own words.
    #[error("git {command} refused:\n{output}")]
    Refused {
        /// The git command.
        command: &'static str,
        /// What git and its hooks wrote to standard error, without blank ends.
        output: String,
    },
    /// A revision, object or path that may not be handed to git.
    #[error("not a name that git is asked for")]
    BadName,
    /// Git answered in a form that this version of sosku does not know.
    #[error("git {0} answered in an unknown form")]
    Unexpected(&'static str),
    /// Git could not be started or talked to.
    #[error("git {command}: {source}")]
    Io {
        /// The git command.
        command: &'static str,
        /// What the system said.
        source: io::Error,
    },
}

impl Git {
    /// Git run in `root`.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), environment: Vec::new() }
    }

    /// Sets an environment variable for every run (a frozen clock sets `GIT_COMMITTER_DATE`).
    #[must_use]
    pub fn with_env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.environment.push((name.as_ref().to_owned(), Some(value.as_ref().to_owned())));
        self
    }

    /// Takes an environment variable away from every run.
    #[must_use]
    pub fn without_env(mut self, name: impl AsRef<OsStr>) -> Self {
        self.environment.push((name.as_ref().to_owned(), None));
        self
    }

    /// Git's version, major and minor.
    ///
    /// # Errors
    /// [`GitError::NotInstalled`] or [`GitError::TooOld`].
    pub fn version(&self) -> Result<(u32, u32), GitError> {
        let text = self.read("version", &["version"])?;
        let (major, minor) = version_in(&text).ok_or(GitError::Unexpected("version"))?;
        if (major, minor) < OLDEST { Err(GitError::TooOld(major, minor)) } else { Ok((major, minor)) }
    }

    /// Makes the folder a repository; in one that is there already nothing changes.
    ///
    /// # Errors
    /// What git refused.
    pub fn init(&self) -> Result<(), GitError> {
        self.write("init", &["init", "--quiet"]).map(drop)
    }

    /// The repository that the folder belongs to.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn place(&self) -> Result<Place, GitError> {
        let text = self.read("rev-parse", &["rev-parse", "--show-toplevel", "--show-prefix"])?;
        let mut lines = text.split('\n');
        match (lines.next(), lines.next()) {
            (Some(toplevel), Some(prefix)) if !toplevel.is_empty() => {
                Ok(Place { toplevel: PathBuf::from(toplevel), prefix: prefix.to_owned() })
            }
            _ => Err(GitError::Unexpected("rev-parse")),
        }
    }

    /// Who commits, from git's configuration or `GIT_AUTHOR_*`; the committer must be known too. Names made
    /// up from the account and the host do not count: an audit trail cannot rest on them.
    ///
    /// # Errors
    /// [`GitError::NoIdentity`], or what git refused.
    pub fn identity(&self) -> Result<Identity, GitError> {
        self.told("GIT_COMMITTER_IDENT")?;
        self.told("GIT_AUTHOR_IDENT")
    }

    /// `NAME <EMAIL> SECONDS ZONE`; git lets an empty address pass, we do not.
    fn told(&self, variable: &str) -> Result<Identity, GitError> {
        let text = self.read("var", &["-c", "user.useConfigOnly=true", "var", variable])?;
        let parts = text.rsplit_once(" <").and_then(|(name, rest)| Some((name, rest.split_once('>')?.0)));
        match parts.ok_or(GitError::Unexpected("var"))? {
            (name, email) if name.is_empty() || email.is_empty() => Err(GitError::NoIdentity),
            (name, email) => Ok(Identity { name: name.to_owned(), email: email.to_owned() }),
        }
    }

    /// What git has begun here and not finished.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn unfinished(&self) -> Result<Option<Unfinished>, GitError> {
        let signs = [
            ("rebase-merge", Unfinished::Rebase),
            ("rebase-apply", Unfinished::Rebase),
            ("MERGE_HEAD", Unfinished::Merge),
            ("CHERRY_PICK_HEAD", Unfinished::CherryPick),
            ("REVERT_HEAD", Unfinished::Revert),
        ];
        let mut asked = vec!["rev-parse"];
        asked.extend(signs.iter().flat_map(|(sign, _)| ["--git-path", sign]));
        let places = self.read("rev-parse", &asked)?;
        let found = places.lines().zip(signs).find(|(place, _)| self.root.join(place).exists());
        Ok(found.map(|(_, (_, what))| what))
    }

    /// A run that only looks: no lock taken for convenience, git's words in English.
    fn read(&self, command: &'static str, arguments: &[impl AsRef<OsStr>]) -> Result<String, GitError> {
        let output = answer(command, run(self.reader(arguments)))?;
        // A path outside UTF-8 is nobody's here; it must not keep the others from being read.
        let text = String::from_utf8_lossy(&output.stdout);
        Ok(text.strip_suffix('\n').unwrap_or(&text).to_owned())
    }

    /// A run that only looks and is fed `input` while its answer is read.
    fn read_fed(&self, command: &'static str, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, GitError> {
        self.read_told(command, arguments, |pipe| pipe.write_all(input))
    }

    /// A run whose input `tell` writes while its answer is read.
    fn read_told(
        &self,
        command: &'static str,
        arguments: &[&str],
        tell: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Vec<u8>, GitError> {
        let mut child =
            self.reader(arguments).stdin(Stdio::piped()).spawn().map_err(|e| start_trouble(command, e))?;
        let pipe = child.stdin.take();
        // A thread of its own listens: git stops reading once its answer is not read.
        let output = thread::scope(|scope| {
            let answer = thread::Builder::new().spawn_scoped(scope, move || hear(child))?;
            // Why git closed the pipe, it says itself.
            let _ = pipe.map(BufWriter::new).map(|mut pipe| tell(&mut pipe).and_then(|()| pipe.flush()));
            answer.join().unwrap_or_else(|_| Err(io::Error::other("its answer was lost")))
        });
        answer(command, output).map(|output| output.stdout)
    }

    /// A run that changes something.
    fn write(&self, command: &'static str, arguments: &[impl AsRef<OsStr>]) -> Result<Vec<u8>, GitError> {
        answer(command, run(self.command(arguments))).map(|output| output.stdout)
    }

    fn reader(&self, arguments: &[impl AsRef<OsStr>]) -> Command {
        let mut command = self.command(arguments);
        command.env("GIT_OPTIONAL_LOCKS", "0").env("LC_ALL", "C");
        command
    }

    fn command(&self, arguments: &[impl AsRef<OsStr>]) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.root).args(SAME_EVERYWHERE).args(arguments);
        // Git's own words are recognised here and quoted to people of three languages: always the same ones.
        // `LANGUAGE` leaves the character set of hooks alone, which `LC_ALL` would not.
        command.env("LANGUAGE", "en");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        for name in OF_ANOTHER_RUN {
            command.env_remove(name);
        }
        // Where nobody can answer, git must not wait for a password.
        if !io::stdin().is_terminal() {
            command.env("GIT_TERMINAL_PROMPT", "0");
        }
        for (name, value) in &self.environment {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
    }

    /// Where git was told to run.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// `git version 2.39.5 (Apple Git-154)` → 2.39.
fn version_in(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.strip_prefix("git version ")?.split(|c: char| !c.is_ascii_digit());
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn start_trouble(command: &'static str, source: io::Error) -> GitError {
    match source.kind() {
        io::ErrorKind::NotFound => GitError::NotInstalled,
        _ => GitError::Io { command, source },
    }
}

/// The output of a run that went well; else the trouble, told apart as far as a caller branches on it.
fn answer(command: &'static str, output: io::Result<Output>) -> Result<Output, GitError> {
    let output = output.map_err(|source| start_trouble(command, source))?;
    if output.status.success() {
        return Ok(output);
    }
    let said = if output.stderr.is_empty() { &output.stdout } else { &output.stderr };
    let said = String::from_utf8_lossy(said).trim().to_owned();
    let says = |words: &str| said.contains(words);
    Err(if says("not a git repository") {
        GitError::NotARepository
    } else if says("dubious ownership") {
        GitError::Foreign
    } else if says("auto-detection is disabled") || says("empty ident") || says("tell me who you are") {
        GitError::NoIdentity
    } else if says("index.lock") {
        GitError::IndexLocked(said)
    } else {
        GitError::Refused { command, output: said }
    })
}

/// A path as git takes it literally, whatever `*` or `:` it may hold; relative to the folder.
fn literal(path: &str) -> Result<String, GitError> {
    if path.is_empty() || path.contains('\0') {
        Err(GitError::BadName)
    } else {
        Ok(format!(":(literal){path}"))
    }
}

#[cfg(test)]
mod tests {
    use super::{literal, version_in};

    #[test]
    fn every_platforms_version_is_understood() {
        for text in ["git version 2.39.5 (Apple Git-154)", "git version 2.39.1.windows.1", "git version 2.39"]
        {
            assert_eq!(version_in(text), Some((2, 39)), "{text}");
        }
        assert_eq!(version_in("jj 0.30"), None);
    }

    #[test]
    fn a_path_is_never_an_option() {
        assert!(literal("--force").unwrap().starts_with(":(literal)"));
        assert!(literal("").is_err());
    }
}
