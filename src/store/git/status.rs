//! What is changed and not yet committed, as git sees it.
//!
//! Only files of the data folder are told of, by their paths in it; what `sosku` keeps for itself is not.

use crate::store::git::{Git, GitError, literal};
use crate::store::layout::OWN;
use crate::store::write::TEMPORARY;

/// With more paths than this the whole folder is asked about: command lines have an end.
const MOST_PATHS: usize = 100;

/// A file that differs from the last commit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Changed {
    /// Relative to the data folder.
    pub path: String,
    /// How it differs.
    pub state: State,
}

/// How the folder stands to its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The full name of the last commit, if there is one.
    pub head: Option<String>,
    /// True if nothing differs from it.
    pub clean: bool,
}

/// How a file differs from the last commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Git does not know the file.
    Untracked,
    /// Git knows it, and it differs.
    Edited {
        /// Something of it is staged.
        staged: bool,
        /// The file differs from what is staged.
        unstaged: bool,
    },
    /// Two versions wait to be merged by hand.
    Conflicted,
}

impl Git {
    /// What is changed among `paths` (the whole folder, if there are none), sorted by path.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn status(&self, paths: &[&str]) -> Result<Vec<Changed>, GitError> {
        let prefix = self.place()?.prefix;
        let mut asked = ["status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames", "--"]
            .map(str::to_owned)
            .to_vec();
        if paths.is_empty() || paths.len() > MOST_PATHS {
            asked.push(".".to_owned());
        } else {
            asked.extend(paths.iter().map(|path| literal(path)).collect::<Result<Vec<_>, _>>()?);
        }
        let text = self.read("status", &asked)?;
        let mut changed: Vec<Changed> = text
            .split('\0')
            .filter(|line| !line.is_empty())
            .map(parse)
            .collect::<Option<_>>()
            .ok_or(GitError::Unexpected("status"))?;
        changed.retain_mut(|one| within(&prefix, &mut one.path));
        changed.retain(|one| paths.is_empty() || paths.contains(&one.path.as_str()));
        changed.sort_unstable();
        Ok(changed)
    }

    /// The last commit, and whether every file of the folder is as it was committed: one look at both.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn standing(&self) -> Result<Standing, GitError> {
        let asked = [
            "status",
            "--porcelain=v2",
            "-z",
            "--branch",
            "--untracked-files=all",
            "--no-renames",
            "--",
            ".",
        ];
        let text = self.read("status", &asked)?;
        let (about, changed): (Vec<&str>, Vec<&str>) =
            text.split('\0').filter(|line| !line.is_empty()).partition(|line| line.starts_with("# "));
        let oid = about.iter().find_map(|line| line.strip_prefix("# branch.oid "));
        let head = oid.ok_or(GitError::Unexpected("status"))?;
        // Where the folder lies in its repository is asked only if something may be amiss.
        let prefix = if changed.is_empty() { String::new() } else { self.place()?.prefix };
        let is_data = |line: &&str| parse(line).is_none_or(|mut one| within(&prefix, &mut one.path));
        let clean = !changed.iter().any(is_data);
        Ok(Standing { head: (head != "(initial)").then(|| head.to_owned()), clean })
    }

    /// True if every file of the folder is as it was committed and none is unknown to git.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn is_clean(&self) -> Result<bool, GitError> {
        self.status(&[]).map(|changed| changed.is_empty())
    }

    /// True if the last commit holds the files as they lie there (and lacks those that are not there). The
    /// status would not tell: it calls a file changed when only line ends differ that git evens out, or when
    /// git was killed between the commit and its index.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn is_committed(&self, paths: &[&str]) -> Result<bool, GitError> {
        // A file that git does not know, or was told to ignore, is in no difference.
        let unknown = self.not_in_index(paths)?.into_iter().any(|path| self.root().join(path).exists());
        if unknown || self.head()?.is_none() {
            return Ok(false);
        }
        let asked = ["diff", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", "HEAD"];
        Ok(!self.read("diff", &asked)?.split('\0').any(|path| paths.contains(&path)))
    }
}

/// A line of `status --porcelain=v2 -z`: a letter, fields that depend on it, the path.
fn parse(line: &str) -> Option<Changed> {
    let (letter, rest) = line.split_once(' ')?;
    let (fields, state) = match letter {
        "?" => (0, State::Untracked),
        "1" => (7, edited(rest)?),
        "u" => (9, State::Conflicted),
        _ => return None,
    };
    let path = rest.splitn(fields + 1, ' ').nth(fields)?.to_owned();
    Some(Changed { path, state })
}

/// `XY …`: X tells of what is staged, Y of the file; `.` is unchanged.
fn edited(fields: &str) -> Option<State> {
    let mut letters = fields.chars();
    let (staged, unstaged) = (letters.next()? != '.', letters.next()? != '.');
    Some(State::Edited { staged, unstaged })
}

/// Cuts a path of the repository to one of the folder; false for what is not the folder's data.
fn within(prefix: &str, path: &mut String) -> bool {
    let Some(own) = path.strip_prefix(prefix).map(str::to_owned) else { return false };
    *path = own;
    let parts = || path.split('/');
    parts().next() != Some(OWN) && !parts().any(|part| part.starts_with(TEMPORARY))
}
