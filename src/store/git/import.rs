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
    /// last. Each is asked for when git has taken the one before, so a long past needs little memory. The files in the work tree are left alone; they should be those of the last commit.
    ///
    /// # Errors
    /// [`GitError::BadName`] for a name or path that would be read as something else, or what git refused
    /// (a branch that has commits already is not moved).
    pub fn import(&self, past: impl IntoIterator<Item = Past>) -> Result<Option<String>, GitError> {
        let branch = self.read("symbolic-ref", &["symbolic-ref", "HEAD"])?;
        let mut sound = Ok(());
        let answer = self.read_told("fast-import", &["fast-import", "--quiet", "--done"], |pipe| {
            for commit in past {
                let mut told = Vec::new();
                sound = tell(&mut told, &branch, &commit);
                if sound.is_err() {
                    return Ok(());
                }
                pipe.write_all(&told)?;
            }
            // Without the last word git takes the stream for one that was cut short, and keeps none of it.
            pipe.write_all(b"done\n")
        });
        sound.and(answer)?;
        self.write("reset", &["reset", "--quiet"])?;
        self.head()
    }
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
