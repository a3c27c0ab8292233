//! What was: commits, the files in them, their bytes.
//!
//! Many objects come through one process; one a file would make a look at an old year take minutes.

use crate::store::git::{Git, GitError};

/// A file or link in a revision. Submodules are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Relative to the data folder.
    pub path: String,
    /// The object's id, for [`Git::cat_file_batch`].
    pub object: String,
    /// Bytes.
    pub size: u64,
    /// A symbolic link; the object holds where it leads.
    pub is_link: bool,
}

impl Git {
    /// The commit that is checked out; `None` before the first.
    ///
    /// # Errors
    /// [`GitError::NotARepository`], or what git refused.
    pub fn head(&self) -> Result<Option<String>, GitError> {
        self.commit_of("HEAD")
    }

    /// The full id of the commit that a revision names, in any of git's spellings; `None` if there is none.
    ///
    /// # Errors
    /// [`GitError::BadName`] for what looks like an option, [`GitError::NotARepository`].
    pub fn commit_of(&self, revision: &str) -> Result<Option<String>, GitError> {
        let asked = format!("{}^{{commit}}", sound(revision)?);
        match self.read("rev-parse", &["rev-parse", "--verify", "--quiet", &asked]) {
            Ok(id) => Ok(Some(id)),
            // Asked to be quiet, git says nothing where there is nothing of that name; for what names several
            // (a range) it tells which.
            Err(GitError::Refused { output, .. }) if !output.contains("fatal:") => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The bytes of a file as it was in a revision; `None` if it was not there.
    ///
    /// # Errors
    /// [`GitError::BadName`], [`GitError::NotARepository`], or what git refused.
    pub fn show(&self, revision: &str, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        let name = format!("{}:./{path}", sound(revision)?);
        Ok(self.cat_file_batch(&[name])?.pop().flatten())
    }

    /// The data folder's files in a revision, in git's order.
    ///
    /// # Errors
    /// [`GitError::BadName`], [`GitError::NotARepository`], or what git refused (an unknown revision).
    pub fn ls_tree(&self, revision: &str) -> Result<Vec<Entry>, GitError> {
        let text = self.read("ls-tree", &["ls-tree", "-r", "-z", "--long", sound(revision)?])?;
        let lines = text.split('\0').filter(|line| !line.is_empty());
        let entries: Option<Vec<Option<Entry>>> = lines.map(entry).collect();
        Ok(entries.ok_or(GitError::Unexpected("ls-tree"))?.into_iter().flatten().collect())
    }

    /// The bytes of many objects, by id or `REVISION:./path`, in the order asked; `None` for what is not
    /// there or is no file.
    ///
    /// # Errors
    /// [`GitError::BadName`] if a name holds a line break, or what git refused.
    pub fn cat_file_batch(&self, objects: &[impl AsRef<str>]) -> Result<Vec<Option<Vec<u8>>>, GitError> {
        let mut input = String::new();
        for object in objects {
            let object = Some(object.as_ref()).filter(|name| !name.contains(char::is_control));
            input.push_str(object.ok_or(GitError::BadName)?);
            input.push('\n');
        }
        let output = self.read_fed("cat-file", &["cat-file", "--batch", "--buffer"], input.as_bytes())?;
        let mut rest = output.as_slice();
        let found: Option<Vec<_>> = objects.iter().map(|_| next_object(&mut rest)).collect();
        found.ok_or(GitError::Unexpected("cat-file"))
    }
}

/// A revision that cannot be taken for an option, a path or a second line.
pub(super) fn sound(revision: &str) -> Result<&str, GitError> {
    let refused = revision.is_empty()
        || revision.starts_with('-')
        || revision.contains(|c: char| c.is_control() || c == ':');
    if refused { Err(GitError::BadName) } else { Ok(revision) }
}

/// The mode of a symbolic link.
const LINK: &str = "120000";

/// `100644 blob ID    SIZE\tPATH`; `Some(None)` for what is no file.
fn entry(line: &str) -> Option<Option<Entry>> {
    let (about, path) = line.split_once('\t')?;
    let mut fields = about.split_ascii_whitespace();
    let (mode, _, object, size) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let is_link = mode == LINK;
    if !is_link && !mode.starts_with("100") {
        return Some(None);
    }
    let (path, object) = (path.to_owned(), object.to_owned());
    Some(Some(Entry { path, object, size: size.parse().ok()?, is_link }))
}

/// Takes one answer off the front: `ID TYPE SIZE`, the bytes and a line end, or `NAME missing`.
fn next_object(rest: &mut &[u8]) -> Option<Option<Vec<u8>>> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let (header, after) = rest.split_at_checked(end)?;
    let after = after.get(1..)?;
    let header = String::from_utf8_lossy(header);
    if header.ends_with(" missing") || header.ends_with(" ambiguous") {
        *rest = after;
        return Some(None);
    }
    let mut fields = header.rsplit(' ');
    let (size, kind) = (fields.next()?.parse().ok()?, fields.next()?.to_owned());
    let (bytes, after) = after.split_at_checked(size)?;
    *rest = after.get(1..)?;
    Some((kind == "blob").then(|| bytes.to_vec()))
}
