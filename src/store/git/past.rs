//! What was done: the commits that touched the folder, with the trailers that commands leave, and the files that
//! one of them changed.
//!
//! It reads git's own forms and judges nothing. Neighbours: `objects` reads the bytes, `store::take_back` reverses.

use crate::store::git::{Git, GitError};

/// A commit that touched the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its full id.
    pub id: String,
    /// Its first parent; `None` of the first commit.
    pub parent: Option<String>,
    /// Whether it joins two histories.
    pub is_merge: bool,
    /// When it was made, RFC 3339, in its maker's zone.
    pub when: String,
    /// `Sosku-Worker`, if a command left it.
    pub worker: Option<String>,
    /// `Sosku-Case`.
    pub case: Option<String>,
    /// `Sosku-Entry`.
    pub entry: Option<String>,
    /// `Sosku-Undoes`: the commit that this one takes back.
    pub undoes: Option<String>,
    /// The first line of what it says.
    pub subject: String,
}

/// A file as it was before a commit and after it, as objects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Relative to the data folder.
    pub path: String,
    /// `None` if there was no file.
    pub before: Option<String>,
    /// `None` if there is none any more.
    pub after: Option<String>,
}

/// The subject comes last: it alone may hold anything.
const FORM: &str = "%H%x1f%P%x1f%cI%x1f%(trailers:key=Sosku-Worker,valueonly,separator=%x2C)%x1f\
     %(trailers:key=Sosku-Case,valueonly,separator=%x2C)%x1f%(trailers:key=Sosku-Entry,valueonly,separator=%x2C)%x1f\
     %(trailers:key=Sosku-Undoes,valueonly,separator=%x2C)%x1f%s";

impl Git {
    /// The newest commits that touched the folder, the newest first, at most `count`.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn steps(&self, count: usize) -> Result<Vec<Step>, GitError> {
        if self.head()?.is_none() {
            return Ok(Vec::new());
        }
        let (count, form) = (format!("--max-count={count}"), format!("--format={FORM}"));
        let text =
            self.read("log", &["log", "-z", "--no-show-signature", &count, &form, "HEAD", "--", "."])?;
        let lines = text.split('\0').filter(|line| !line.is_empty());
        lines.map(|line| step(line).ok_or(GitError::Unexpected("log"))).collect()
    }

    /// The files of the folder that a commit changed against its first parent.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn touched(&self, step: &Step) -> Result<Vec<Touched>, GitError> {
        let mut asked =
            vec!["diff-tree", "-r", "-z", "--root", "--no-commit-id", "--no-renames", "--relative"];
        asked.extend(step.parent.as_deref());
        asked.push(&step.id);
        let text = self.read("diff-tree", &asked)?;
        let mut parts = text.split('\0').filter(|part| !part.is_empty());
        let mut files = Vec::new();
        while let Some(about) = parts.next() {
            files.push(touched(about, parts.next()).ok_or(GitError::Unexpected("diff-tree"))?);
        }
        Ok(files)
    }
}

fn step(line: &str) -> Option<Step> {
    let mut fields = line.splitn(8, '\u{1f}');
    let id = fields.next()?.to_owned();
    let mut parents = fields.next()?.split(' ').filter(|parent| !parent.is_empty()).map(str::to_owned);
    let (parent, is_merge) = (parents.next(), parents.next().is_some());
    let when = fields.next()?.to_owned();
    let mut trailer =
        || fields.next().map(|value| Some(value.trim().to_owned()).filter(|value| !value.is_empty()));
    let (worker, case, entry, undoes) = (trailer()?, trailer()?, trailer()?, trailer()?);
    Some(Step { id, parent, is_merge, when, worker, case, entry, undoes, subject: fields.next()?.to_owned() })
}

/// `:100644 100644 OLD NEW M` and the path.
fn touched(about: &str, path: Option<&str>) -> Option<Touched> {
    let mut fields = about.split(' ').skip(2);
    let mut object =
        || fields.next().map(|id| Some(id.to_owned()).filter(|id| id.bytes().any(|digit| digit != b'0')));
    Some(Touched { before: object()?, after: object()?, path: path?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{step, touched};

    #[test]
    fn a_subject_may_hold_anything() {
        let line = "aa\u{1f}bb cc\u{1f}2026-03-09T10:00:00+02:00\u{1f}anna\u{1f}SK-AAAAAA\u{1f}\u{1f}\u{1f}odd \u{1f} one";
        let read = step(line).unwrap();
        assert_eq!((read.parent.as_deref(), read.is_merge), (Some("bb"), true));
        assert_eq!((read.worker.as_deref(), read.entry), (Some("anna"), None));
        assert_eq!(read.subject, "odd \u{1f} one");
        assert_eq!(step("aa\u{1f}bb"), None);
    }

    #[test]
    fn a_file_that_came_to_be_was_none_before() {
        let read = touched(":000000 100644 0000000 1234567 A", Some("cases/SK-AAAAAA.yaml")).unwrap();
        assert_eq!((read.before, read.after.as_deref()), (None, Some("1234567")));
    }
}
