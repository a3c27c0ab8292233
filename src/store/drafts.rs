//! What a person was writing when it could not be saved: one small YAML file each in `.sosku/drafts/`.
//!
//! Never committed, readable by its owner only, written whole or not at all. A draft is not part of the data,
//! so no turn to write is needed for it. Neighbours: `cli::draft` says when one is kept; `lock` shares `.sosku/`.
#![expect(clippy::disallowed_methods, reason = "this is where drafts are read and written")]

use std::fs;
use std::io::{self, Write};

use super::layout::{DRAFTS, Layout, OWN};
use super::lock::make_own;
use super::yaml::value::Value;
use super::{entry, yaml};
use crate::model::digest;
use crate::model::office::DEFAULT_CASE_BYTES;

/// The length of a mark in hexadecimal digits.
const MARK: usize = 8;
/// How many drafts of one name may lie side by side.
const SIDE_BY_SIDE: usize = 99;

/// The path of the `number`th draft of a name, from 1.
fn path(name: &str, number: usize) -> String {
    match number {
        1 => format!("{DRAFTS}/{name}.yaml"),
        _ => format!("{DRAFTS}/{name}-{number}.yaml"),
    }
}

/// The first path of a name at which no draft lies yet.
pub fn free_path(layout: &Layout, name: &str) -> Option<String> {
    (1..=SIDE_BY_SIDE).map(|number| path(name, number)).find(|path| !layout.has(path))
}

/// The first draft of a name that lies there and can be read.
pub fn find(layout: &Layout, name: &str) -> Option<(String, Value)> {
    (1..=SIDE_BY_SIDE)
        .map(|number| path(name, number))
        .take_while(|path| layout.has(path))
        .find_map(|path| Some((read(layout, &path)?, path)))
        .map(|(value, path)| (path, value))
}

fn read(layout: &Layout, path: &str) -> Option<Value> {
    let text = String::from_utf8(layout.read(path, DEFAULT_CASE_BYTES).ok()?).ok()?;
    entry::parse(&text).ok()
}

/// The path at which the text of a whole file is kept.
pub fn path_of(name: &str) -> String {
    path(name, 1)
}

/// A short mark of a text: another text has another one. It tells what a draft was made from.
pub fn mark(text: &str) -> String {
    digest::sha256(text.as_bytes()).chars().take(MARK).collect()
}

/// The kept text of a whole file, if there is one.
pub fn find_text(layout: &Layout, name: &str) -> Option<String> {
    String::from_utf8(layout.read(&path_of(name), DEFAULT_CASE_BYTES).ok()?).ok()
}

/// Puts a draft at a path, in place of what lay there.
///
/// # Errors
/// What the system says, or a folder of drafts that leads elsewhere.
pub fn keep(layout: &Layout, path: &str, draft: &Value) -> io::Result<()> {
    keep_text(layout, path, &yaml::write::document(draft))
}

/// The same with a text as it is.
///
/// # Errors
/// Those of `keep`.
pub fn keep_text(layout: &Layout, path: &str, text: &str) -> io::Result<()> {
    let inside = |name: &str| layout.absolute(name).map_err(io::Error::other);
    make_own(&inside(OWN)?)?;
    let (folder, target) = (inside(DRAFTS)?, inside(path)?);
    fs::create_dir_all(&folder)?;
    if !layout.holds(&folder) {
        return Err(io::Error::other("a link that leads out of the data folder"));
    }
    // A temporary file is its owner's only, and stays so when it takes its place.
    let mut file = tempfile::NamedTempFile::new_in(&folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(target)?;
    Ok(())
}

/// Takes a draft away; one that is not there is no error.
///
/// # Errors
/// What the system says.
pub fn remove(layout: &Layout, path: &str) -> io::Result<()> {
    let place = layout.absolute(path).map_err(io::Error::other)?;
    match fs::remove_file(place) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Layout, Value, find, free_path, keep, remove};

    fn draft(note: &str) -> Value {
        Value::Map(vec![("note".to_owned(), Value::Text(note.to_owned()))])
    }

    #[test]
    fn a_draft_comes_back_as_it_was_kept_and_goes_when_removed() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::at(folder.path());
        let path = free_path(&layout, "intake-new").unwrap();
        keep(&layout, &path, &draft("no\n- yes: #1")).unwrap();
        assert_eq!(find(&layout, "intake-new"), Some((path.clone(), draft("no\n- yes: #1"))));
        assert_ne!(free_path(&layout, "intake-new"), Some(path.clone()), "a draft is not overwritten");
        remove(&layout, &path).unwrap();
        assert_eq!(find(&layout, "intake-new"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_draft_is_for_its_owner_only_and_git_does_not_see_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::at(folder.path());
        let path = free_path(&layout, "intake-new").unwrap();
        keep(&layout, &path, &draft("x")).unwrap();
        let about = std::fs::metadata(folder.path().join(&path)).unwrap();
        assert_eq!(about.permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read_to_string(folder.path().join(".sosku/.gitignore")).unwrap(), "*\n");
    }
}
