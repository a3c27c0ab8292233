//! `sosku edit`: the case in an editor, which here is a script.

use super::{CASE, commits, json, keys, office};
use crate::support::TestFolder;

/// Makes the folder's editor a shell command on `$1`.
#[cfg(unix)]
fn editor(folder: &mut TestFolder, script: &str) {
    let place = folder.outside().join("editor.sh");
    std::fs::write(&place, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&place, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    folder.set("EDITOR", place.to_str().unwrap());
}

#[cfg(unix)]
#[test]
fn what_comes_back_is_committed() {
    let mut folder = office();
    editor(&mut folder, "sed -i 's/Kokkola/Vaasa/' \"$1\"");
    let before = folder.read(CASE);
    let run = folder.sosku(&["edit", "kettu", "--format", "json"]).ok();
    assert_eq!(keys(&json(&run)), ["case", "path", "entry", "commit"]);
    assert_eq!(folder.read(CASE), before.replace("Kokkola", "Vaasa"));
    assert_eq!(folder.subjects()[0], "edit SK-4K7QX2");
}

#[cfg(unix)]
#[test]
fn nothing_changed_is_no_commit() {
    let mut folder = office();
    editor(&mut folder, "true");
    folder.sosku(&["edit", "kettu"]).ok();
    assert_eq!(commits(&folder), 2);
}

#[cfg(unix)]
#[test]
fn what_has_errors_is_not_stored() {
    let mut folder = office();
    editor(&mut folder, "sed -i 's/municipality/municipalty/' \"$1\"");
    let said = super::refused(&folder, &["edit", "kettu"], 1);
    assert!(said.contains(&format!("{CASE}:5:")) && said.contains("municipality"), "{said}");
}

#[cfg(unix)]
#[test]
fn an_editor_that_is_not_there_is_named_as_the_trouble() {
    let mut folder = office();
    folder.set("EDITOR", "/nowhere/editor");
    let said = super::refused(&folder, &["edit", "kettu"], 1);
    assert!(said.contains("EDITOR"), "{said}");
}

/// The drafts that lie there, with what they say.
#[cfg(unix)]
fn drafts(folder: &TestFolder) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder.root().join(".sosku/drafts")) else { return Vec::new() };
    entries.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
}

#[cfg(unix)]
#[test]
fn a_text_that_was_refused_is_kept_and_goes_when_it_is_stored() {
    let mut folder = office();
    editor(&mut folder, "sed -i 's/municipality/municipalty/' \"$1\"");
    let before = folder.read(CASE);
    let said = super::refused(&folder, &["edit", "kettu"], 1);
    assert!(said.contains(".sosku/drafts/edit-text-SK-4K7QX2-"), "{said}");
    assert_eq!(drafts(&folder), [before.replace("municipality", "municipalty")]);
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
    editor(&mut folder, "sed -i 's/Kokkola/Vaasa/' \"$1\"");
    folder.sosku(&["edit", "kettu"]).ok();
    assert_eq!(drafts(&folder), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_text_that_a_hook_refused_is_kept_and_gits_words_are_quoted_after_ours() {
    let mut folder = office();
    editor(&mut folder, "sed -i 's/Kokkola/Vaasa/' \"$1\"");
    folder.set("LANG", "sv_SE.UTF-8");
    folder.set("SOSKU_LANG", "fi");
    folder.hook("pre-commit", "echo 'no: not today' >&2; exit 1");
    let said = super::refused(&folder, &["edit", "kettu"], 1);
    let ours = said.find("Git ei ottanut muutosta vastaan").unwrap();
    assert!(said.find("> no: not today").is_some_and(|quoted| quoted > ours), "{said}");
    assert_eq!(drafts(&folder).len(), 1);
}
