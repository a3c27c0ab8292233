//! Exchange with another repository: what it has that we lack, what we have that it lacks, and the merge between.
//!
//! Git's words are asked for in English where a caller branches on them. Neighbours: `setup` says how two versions
//! of one file are merged; the command `sync` decides what is done when.

use crate::store::git::commit::COMMIT_AS_KNOWN;
use crate::store::git::{Git, GitError, literal};

/// How far two branches have gone apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Distance {
    /// Commits that only we have.
    pub ahead: usize,
    /// Commits that only the other has.
    pub behind: usize,
}

/// What became of a push.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pushed {
    /// The other repository has it.
    Done,
    /// Somebody else has pushed in between.
    Behind,
}

impl Git {
    /// The branch that is checked out; `None` if it is none.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn branch(&self) -> Result<Option<String>, GitError> {
        match self.read("symbolic-ref", &["symbolic-ref", "--short", "--quiet", "HEAD"]) {
            Ok(branch) => Ok(Some(branch)),
            Err(GitError::Refused { output, .. }) if output.is_empty() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The branch elsewhere that `branch` follows, `origin/main`; `None` if it follows none.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn upstream(&self, branch: &str) -> Result<Option<String>, GitError> {
        let branch = format!("refs/heads/{branch}");
        let asked = ["for-each-ref", "--format=%(upstream:short)", &branch];
        Ok(Some(self.read("for-each-ref", &asked)?).filter(|upstream| !upstream.is_empty()))
    }

    /// The names of the other repositories that this one knows.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn remotes(&self) -> Result<Vec<String>, GitError> {
        Ok(self.read("remote", &["remote"])?.lines().map(str::to_owned).collect())
    }

    /// Fetches what the other repositories have; no file changes.
    ///
    /// # Errors
    /// What git refused; mostly that there is no connection.
    pub fn fetch(&self) -> Result<(), GitError> {
        self.abroad("fetch", &["fetch", "--quiet", "--prune"]).map(drop)
    }

    /// How far the branch that is checked out and `upstream` have gone apart.
    ///
    /// # Errors
    /// An `upstream` that is not there (any more), or what git refused.
    pub fn distance(&self, upstream: &str) -> Result<Distance, GitError> {
        let between = format!("HEAD...{upstream}");
        let text = self.read("rev-list", &["rev-list", "--left-right", "--count", &between, "--"])?;
        let mut counts = text.split_whitespace().map(str::parse);
        match (counts.next(), counts.next()) {
            (Some(Ok(ahead)), Some(Ok(behind))) => Ok(Distance { ahead, behind }),
            _ => Err(GitError::Unexpected("rev-list")),
        }
    }

    /// Merges `upstream` into the branch that is checked out, and returns what merge drivers and hooks said.
    ///
    /// # Errors
    /// What git refused. If it began and could not finish, [`Git::unfinished`] says so.
    pub fn merge(&self, upstream: &str) -> Result<String, GitError> {
        let arguments = ["merge", "--quiet", "--no-edit", "--no-stat", upstream];
        let all = [COMMIT_AS_KNOWN.as_slice(), &arguments].concat();
        let output = super::answer("merge", super::run(self.command(&all)))?;
        Ok(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }

    /// Takes the files as they lie there for what a merge that stopped comes to, and ends it.
    ///
    /// # Errors
    /// What git or a hook refused.
    pub fn conclude_merge(&self, paths: &[&str]) -> Result<(), GitError> {
        let paths: Vec<String> = paths.iter().map(|path| literal(path)).collect::<Result<_, _>>()?;
        let mut add = vec!["add".to_owned(), "--all".to_owned(), "--".to_owned()];
        add.extend(paths);
        if add.len() > 3 {
            self.write("add", &add)?;
        }
        let all = [COMMIT_AS_KNOWN.as_slice(), &["commit", "--quiet", "--no-edit"]].concat();
        self.write("commit", &all).map(drop)
    }

    /// Gives up a merge that stopped: every file is as it was before it.
    ///
    /// # Errors
    /// What git refused.
    pub fn give_up_merge(&self) -> Result<(), GitError> {
        self.write("merge", &["merge", "--abort"]).map(drop)
    }

    /// Sends the branch that is checked out where it belongs; to `first`, if it is to follow that from now on.
    ///
    /// # Errors
    /// What git, a hook or the other side refused; mostly that there is no connection.
    pub fn push(&self, first: Option<(&str, &str)>) -> Result<Pushed, GitError> {
        let outcome = match first {
            Some((remote, branch)) => {
                let target = format!("refs/heads/{branch}");
                self.abroad("push", &["push", "--quiet", "--set-upstream", remote, &format!("HEAD:{target}")])
            }
            None => self.abroad("push", &["push", "--quiet"]),
        };
        match outcome {
            Ok(_) => Ok(Pushed::Done),
            Err(GitError::Refused { output, .. }) if was_outrun(&output) => Ok(Pushed::Behind),
            Err(error) => Err(error),
        }
    }

    /// A run that talks with another repository, in words of which a caller understands some.
    fn abroad(&self, command: &'static str, arguments: &[&str]) -> Result<Vec<u8>, GitError> {
        let mut process = self.command(arguments);
        process.env("LC_ALL", "C");
        super::answer(command, super::run(process)).map(|output| output.stdout)
    }
}

/// True if somebody else had sent before: git saw it itself, or the other side did, when both sent at the same moment.
fn was_outrun(said: &str) -> bool {
    let at_that_moment = ["cannot lock ref", "failed to update ref", "incorrect old value"];
    said.contains("[rejected]")
        || said.contains("[remote rejected]") && at_that_moment.iter().any(|words| said.contains(words))
}
