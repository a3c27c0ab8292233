//! A folder that somebody else prepared: it must not run their programs, and commands must not take their words for
//! options. (Links, texts and tables have their tests where they are read.)

use super::{CASE, FOX, office};

const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

/// Commands that only look.
const LOOKS: [&[&str]; 9] = [
    &["list"],
    &["show", "kettu"],
    &["due"],
    &["validate"],
    &["report", "monthly", "--period", "2026-02"],
    &["audit", "log", "kettu"],
    &["audit", "verify"],
    &["undo", "--list"],
    &["show", "kettu", "--at", "HEAD"],
];

#[cfg(unix)]
#[test]
fn a_look_at_a_folder_runs_no_program_that_its_git_configuration_names() {
    let folder = office();
    let mark = folder.outside().join("was-run");
    folder.hook("anything", &format!("touch '{}'\ncat", mark.display()));
    let program = folder.root().join(".git/hooks/anything").display().to_string();
    let keys =
        ["core.fsmonitor", "core.pager", "core.editor", "diff.external", "diff.own.textconv", "gpg.program"];
    for key in keys {
        folder.git(&["config", key, &program]);
    }
    folder.write(".git/info/attributes", "*.yaml diff=own\n");
    folder.write(CASE, FOX.replace("Kokkola", "Vaasa"));
    for (language, look) in LANGUAGES.iter().flat_map(|language| LOOKS.map(|look| (language, look))) {
        folder.sosku(&[&["--lang", language], look].concat());
        assert!(!mark.exists(), "{language}: {look:?}");
    }
}

#[test]
fn a_folder_of_another_user_is_written_only_when_git_was_told_to_trust_it() {
    let mut folder = office();
    let head = folder.git(&["rev-parse", "HEAD"]);
    folder.set("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    let run = folder.sosku(&["session", "add", "kettu", "-m", "10"]).exits(1);
    assert!(run.stderr.contains("another user") && run.stderr.contains("safe.directory"), "{}", run.stderr);
    for (language, word) in [("fi", "toisen käyttäjän"), ("sv", "en annan användare")] {
        let run = folder.sosku(&["--lang", language, "session", "add", "kettu", "-m", "10"]).exits(1);
        assert!(run.stderr.contains("safe.directory") && run.stderr.contains(word), "{}", run.stderr);
    }
    folder.sosku(&["show", "kettu"]).ok();
    folder.unset("GIT_TEST_ASSUME_DIFFERENT_OWNER");
    assert_eq!((folder.read(CASE).as_str(), folder.git(&["rev-parse", "HEAD"])), (FOX, head));
}

#[test]
fn a_case_that_looks_like_an_option_or_a_path_is_no_case() {
    let folder = office();
    for named in ["--force", "-x", "../sosku.yaml", "..", "\u{202e}kettu"] {
        for command in [
            ["show", "--", named].as_slice(),
            &["audit", "log", "--", named],
            &["session", "add", "-m", "5", "--", named],
        ] {
            for language in LANGUAGES {
                let run = folder.sosku(&[&["--lang", language], command].concat()).exits(1);
                assert!(!run.stderr.contains('\u{202e}'), "{language}: {command:?}: {}", run.stderr);
            }
        }
    }
    assert_eq!(folder.subjects(), office().subjects());
}
