//! Making a data folder: the folder itself and the few files that every one has.
//! It makes no commit and replaces no file; `layout` says what lies where, `change` writes what is in it.
#![expect(clippy::disallowed_methods, reason = "this is the store")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::store::layout::Layout;

/// What git must never take into a commit.
pub const IGNORED: &[&str] = &[".sosku/", ".sosku-tmp-*"];

/// How git treats the files: LF everywhere, and sosku's own way of merging.
pub const ATTRIBUTES: &[&str] = &[
    "*.yaml text eol=lf",
    "*.csv text eol=lf",
    "*.json text eol=lf",
    "cases/*.yaml merge=sosku",
    "groups/**/*.csv merge=sosku",
    "encounters/*.csv merge=sosku",
    "events/*.csv merge=sosku",
    "surveys/*.csv merge=sosku",
];

/// Makes a folder and those above it.
///
/// # Errors
/// What the system says.
pub fn folder(root: &Path) -> io::Result<()> {
    fs::create_dir_all(root)
}

/// The nearest folder upwards that is there.
pub fn nearest_existing(start: &Path) -> PathBuf {
    start.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new(".")).to_path_buf()
}

/// The text with those of the lines that it lacks added at its end.
pub fn with_lines(text: &str, lines: &[&str]) -> String {
    let missing = lines.iter().filter(|line| !text.lines().any(|own| own.trim() == **line));
    let mut whole = text.to_owned();
    if !whole.is_empty() && !whole.ends_with('\n') {
        whole.push('\n');
    }
    for line in missing {
        whole.push_str(line);
        whole.push('\n');
    }
    whole
}

/// Whether `.gitattributes` lacks one of the lines.
pub fn lacks_lines(layout: &Layout, lines: &[&str]) -> bool {
    let bytes = layout.read(".gitattributes", CAP).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    lines.iter().any(|line| !text.lines().any(|own| own.trim() == *line))
}

/// No `.gitattributes` is larger.
const CAP: u64 = 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::with_lines;

    #[test]
    fn lines_that_are_there_are_not_added_again() {
        assert_eq!(with_lines("a\nb", &["b", "c"]), "a\nb\nc\n");
        assert_eq!(with_lines("", &["c"]), "c\n");
    }
}
