//! What a clone must be told before it treats a data folder rightly: how its files are merged.
//!
//! `.gitattributes` travels with the folder and names the driver; the line that says which program that is does
//! not, so that every clone needs it anew. Also here: who wrote what is being merged, and whether the hooks run.

use std::path::{Path, PathBuf};

use crate::store::git::{Git, GitError, Identity};

const DRIVER: &str = "merge.sosku.driver";
const NAME: &str = "merge.sosku.name";

/// Git's names of commits that are being brought in, by the work that brings them.
const INCOMING: [&str; 3] = ["REBASE_HEAD", "CHERRY_PICK_HEAD", "MERGE_HEAD"];

/// The hooks that stand between a command and its commit.
const HOOKS: [&str; 5] = ["pre-commit", "prepare-commit-msg", "commit-msg", "pre-merge-commit", "pre-push"];

impl Git {
    /// True if this clone merges with `program`.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn merges_with(&self, program: &Path) -> Result<bool, GitError> {
        match self.read("config", &["config", "--get", DRIVER]) {
            Ok(line) => Ok(line == driver_line(program)),
            Err(GitError::Refused { output, .. }) if output.is_empty() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Makes this clone merge with `program`.
    ///
    /// # Errors
    /// What git refused.
    pub fn merge_with(&self, program: &Path) -> Result<(), GitError> {
        self.write("config", &["config", "--local", NAME, "sosku"])?;
        self.write("config", &["config", "--local", DRIVER, &driver_line(program)]).map(drop)
    }

    /// The commit that a merge, rebase or cherry-pick under way brings in, as far as git has written it down.
    pub fn incoming(&self) -> Option<String> {
        INCOMING.into_iter().find_map(|name| self.commit_of(name).ok().flatten())
    }

    /// Who last changed a file, named from the work tree's top, in the history of a revision.
    ///
    /// # Errors
    /// What git refused.
    pub fn last_author(&self, revision: &str, path: &str) -> Result<Option<Identity>, GitError> {
        let commit = self.commit_of(revision)?.ok_or(GitError::BadName)?;
        let place = format!(":(top,literal){path}");
        let asked = ["log", "-1", "--no-merges", "--format=%an%x00%ae", &commit, "--", &place];
        let text = self.read("log", &asked)?;
        let parts = text.split_once('\0');
        Ok(parts.map(|(name, email)| Identity { name: name.to_owned(), email: email.to_owned() }))
    }

    /// When the last commit was made, in seconds since 1970; `None` before the first.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn last_commit_time(&self) -> Result<Option<i64>, GitError> {
        if self.head()?.is_none() {
            return Ok(None);
        }
        Ok(self.read("log", &["log", "-1", "--format=%ct"])?.parse().ok())
    }

    /// The names of hooks that lie there and that git passes over, for they may not be run.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn idle_hooks(&self) -> Result<Vec<&'static str>, GitError> {
        let folder = self.git_path("hooks")?;
        Ok(HOOKS.into_iter().filter(|name| is_idle(&folder.join(name))).collect())
    }

    /// What the hook says that git runs before every commit, if it refuses as things stand.
    ///
    /// # Errors
    /// [`GitError::NotARepository`].
    pub fn refusing_hook(&self) -> Result<Option<String>, GitError> {
        match self.write("hook", &["hook", "run", "--ignore-missing", "pre-commit"]) {
            Ok(_) => Ok(None),
            // Git before 2.36 cannot run a hook for us.
            Err(GitError::Refused { output, .. }) if output.contains("not a git command") => Ok(None),
            Err(GitError::Refused { output, .. }) => Ok(Some(output)),
            Err(error) => Err(error),
        }
    }

    /// True if another git is at work on the index, or was killed there.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn is_index_locked(&self) -> Result<bool, GitError> {
        self.git_path("index.lock").map(|place| place.exists())
    }

    fn git_path(&self, name: &str) -> Result<PathBuf, GitError> {
        let place = self.read("rev-parse", &["rev-parse", "--git-path", name])?;
        Ok(self.root().join(place))
    }
}

/// The line that git's shell runs, with git's names for the three files and the path.
fn driver_line(program: &Path) -> String {
    let program = program.to_string_lossy().replace('\\', "/").replace('%', "%%").replace('\'', "'\\''");
    format!("'{program}' merge -- %O %A %B %P")
}

#[cfg(unix)]
fn is_idle(place: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(place).is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 == 0)
}

#[cfg(not(unix))]
fn is_idle(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_in_an_odd_place_is_one_word_of_the_line() {
        let line = driver_line(Path::new("/home/anna's/50%/sosku"));
        assert_eq!(line, r"'/home/anna'\''s/50%%/sosku' merge -- %O %A %B %P");
    }
}
