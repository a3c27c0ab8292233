//! Many commits at once, for a repository that has none yet: a past is told to git in one go.
//!
//! Hooks do not see it and nothing is signed, so it is only for what nobody did; real work goes through
//! `commit`. Neighbour: `store::example` makes up the past.

use crate::store::git::{Git, GitError, Identity};

/// A commit that is told to git.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Who wrote and committed it.
    pub who: Identity,
    /// When, in seconds since 1970.
    pub seconds: i64,
    /// The distance to Greenwich, `+0200`.
    pub zone: &'static str,
    /// Subject and trailers.
    pub message: String,
    /// Path in the repository and bytes of the files that it changes.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Git {
    /// Makes the commits, one on the other, the beginning of the branch that is checked out, and returns the
    /// last. The files in the work tree are left alone; they should be those of the last commit.
    ///
    /// # Errors
    /// [`GitError::BadName`] for a name or path that would be read as something else, or what git refused
    /// (a branch that has commits already is not moved).
    pub fn import(&self, past: &[Past]) -> Result<Option<String>, GitError> {
        let branch = self.read("symbolic-ref", &["symbolic-ref", "HEAD"])?;
        let mut stream = Vec::new();
        for commit in past {
            tell(&mut stream, &branch, commit)?;
        }
        self.read_fed("fast-import", &["fast-import", "--quiet", "--done"], &done(stream))?;
        self.write("reset", &["reset", "--quiet"])?;
        self.head()
    }
}

/// Without the last word git would take a stream that was cut short for a whole one.
fn done(mut stream: Vec<u8>) -> Vec<u8> {
    stream.extend_from_slice(b"done\n");
    stream
}

fn tell(stream: &mut Vec<u8>, branch: &str, commit: &Past) -> Result<(), GitError> {
    let Identity { name, email } = &commit.who;
    if [name, email].iter().any(|part| part.contains(['<', '>', '\n', '\0'])) {
        return Err(GitError::BadName);
    }
    let when = format!("{name} <{email}> {} {}", commit.seconds, commit.zone);
    stream.extend(format!("commit {branch}\nauthor {when}\ncommitter {when}\n").bytes());
    data(stream, commit.message.as_bytes());
    for (path, bytes) in &commit.files {
        if path.is_empty() || path.contains(['\n', '\0', '"']) {
            return Err(GitError::BadName);
        }
        stream.extend(format!("M 100644 inline {path}\n").bytes());
        data(stream, bytes);
    }
    Ok(())
}

fn data(stream: &mut Vec<u8>, bytes: &[u8]) {
    stream.extend(format!("data {}\n", bytes.len()).bytes());
    stream.extend_from_slice(bytes);
    stream.push(b'\n');
}
