//! What holds for every command: where it looks for the folder, which language it speaks, what it leaves in
//! git, and what it leaves alone.

use std::fs;
use std::process::{Command, Stdio};

use clap::CommandFactory as _;
use serde_json::Value;
use sosku::cli::help;
use sosku::cli::root::Root;

use super::{CASE, commits, json, keys, meeting, office, refused, state};
use crate::support::TestFolder;

const ADD: [&str; 5] = ["session", "add", "kettu", "-m", "60"];

/// Git no longer knows who commits.
pub(crate) fn forget_identity(folder: &mut TestFolder) {
    for name in ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"] {
        folder.unset(name);
    }
}

#[test]
fn a_dry_run_shows_the_difference_and_writes_nothing_at_all() {
    let folder = office();
    let before = state(&folder);
    let run = folder.sosku(&[&ADD[..], &["--dry-run"]].concat()).ok();
    assert!(run.stdout.contains(&format!("+++ b/{CASE}")) && run.stdout.contains("+    minutes: 60"));
    assert_eq!(state(&folder), before);
    assert!(!folder.root().join(".sosku").exists());
}

#[test]
fn no_commit_writes_and_leaves_the_commit_to_the_user() {
    let folder = office();
    let run = folder.sosku(&[&ADD[..], &["--no-commit", "--format", "json"]].concat()).ok();
    assert_eq!(json(&run)["commit"], Value::Null);
    assert_eq!(commits(&folder), 2);
    assert_eq!(folder.git(&["status", "--porcelain"]), format!(" M {CASE}\n"));
    assert!(folder.read(CASE).contains("minutes: 60"));
}

#[test]
fn quiet_says_nothing_but_the_data() {
    let run = office().sosku(&[&ADD[..], &["-q"]].concat()).ok();
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
}

#[test]
fn hand_edits_in_the_touched_file_become_their_own_commit_first() {
    let folder = office();
    folder.write(CASE, folder.read(CASE).replace("Kokkola", "Vaasa"));
    folder.write("cases/SK-8MMMMM.yaml", folder.read("cases/SK-8MMMMM.yaml") + "# not yet\n");
    folder.sosku(&ADD).ok();
    assert_eq!(commits(&folder), 4);
    let first = folder.git(&["show", "HEAD~1", "--format=%B", "--", CASE]);
    assert!(first.contains("+client: {born: 1996-05, gender: woman, municipality: Vaasa"), "{first}");
    assert!(!first.contains("sessions"), "{first}");
    assert_eq!(folder.git(&["status", "--porcelain"]), " M cases/SK-8MMMMM.yaml\n", "others stay");
}

#[test]
fn invalid_hand_edits_stop_the_command_and_are_shown() {
    let folder = office();
    folder.write(CASE, folder.read(CASE).replace("how: contact", "how: contct"));
    let said = refused(&folder, &ADD, 1);
    assert!(said.contains(&format!("{CASE}:8:10")), "{said}");
}

#[test]
fn a_larger_repository_and_what_is_staged_in_it_are_left_alone() {
    let folder = TestFolder::inside_a_larger_repository();
    folder.write(CASE, super::FOX);
    folder.commit_all("a fox");
    folder.write("../beside.txt", "staged\n");
    folder.git(&["add", "../beside.txt"]);
    folder.write("cases/SK-8MMMMM.yaml", super::BADGER);
    folder.git(&["add", "cases/SK-8MMMMM.yaml"]);
    folder.sosku(&ADD).ok();
    let shown = folder.git(&["show", "--format=", "--name-only"]);
    assert!(shown.lines().count() == 1 && shown.contains("SK-4K7QX2"), "{shown}");
    let staged = folder.git(&["diff", "--cached", "--name-only"]);
    assert_eq!(staged.lines().count(), 2, "{staged}");
}

#[test]
fn without_an_identity_nothing_is_written() {
    let mut folder = office();
    forget_identity(&mut folder);
    let before = folder.read(CASE);
    let run = folder.sosku(&ADD).exits(1);
    assert!(run.stderr.contains("user.name") && run.stderr.contains("user.email"), "{}", run.stderr);
    assert_eq!(folder.read(CASE), before);
}

#[test]
fn without_git_nothing_is_written_and_reading_goes_on() {
    let folder = office();
    let before = folder.read(CASE);
    let without = |words: &[&str]| folder.process(words).env("PATH", "/nowhere").output().unwrap();
    let refused = without(&ADD);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("git"));
    assert_eq!(folder.read(CASE), before);
    assert_eq!(without(&["show", "kettu"]).status.code(), Some(0));
}

#[test]
fn without_a_repository_nothing_is_written_unless_no_commit_is_asked() {
    let folder = TestFolder::empty();
    folder.write("sosku.yaml", crate::support::OFFICE);
    folder.write(CASE, super::FOX);
    let run = folder.sosku(&ADD).exits(1);
    assert!(run.stderr.contains("--no-commit"), "{}", run.stderr);
    assert_eq!(folder.read(CASE), super::FOX);
    folder.sosku(&[&ADD[..], &["--no-commit"]].concat()).ok();
    assert_ne!(folder.read(CASE), super::FOX);
}

#[cfg(unix)]
#[test]
fn a_hook_that_refuses_leaves_everything_as_it_was() {
    let folder = office();
    folder.hook("pre-commit", "echo 'not on a Saturday' >&2; exit 1");
    let said = refused(&folder, &ADD, 1);
    assert!(said.contains("not on a Saturday"), "{said}");
}

#[test]
fn no_text_of_a_client_gets_into_any_commit_message() {
    let folder = office();
    meeting(&folder, &["-n", "Salaisuus"]);
    let id = meeting(&folder, &[]);
    folder.sosku(&["session", "edit", "kettu", &id, "-n", "Salaisuus"]).ok();
    folder.write(CASE, folder.read(CASE).replace("Kokkola", "Vaasa"));
    meeting(&folder, &[]);
    let messages = folder.git(&["log", "--format=%B%D", "--all"]).to_lowercase();
    for private in ["salai", "kettu", "vaasa", "kokkola"] {
        assert!(!messages.contains(private), "{private} in {messages}");
    }
}

#[test]
fn the_folder_is_named_found_upwards_or_taken_from_the_environment() {
    let mut folder = office();
    folder.write("../elsewhere/x", "");
    let elsewhere = folder.outside().join("elsewhere");
    let there = |folder: &TestFolder, words: &[&str]| {
        folder.process(words).current_dir(&elsewhere).output().unwrap().status.code()
    };
    let root = folder.root().to_str().unwrap().to_owned();
    assert_eq!(there(&folder, &["list"]), Some(1));
    assert_eq!(there(&folder, &["-C", &root, "list"]), Some(0));
    assert_eq!(there(&folder, &["list", &format!("--repo={root}")]), Some(0));
    let below = folder.process(&["list"]).current_dir(folder.root().join("cases")).output().unwrap();
    assert_eq!(below.status.code(), Some(0));
    folder.set("SOSKU_REPO", &root);
    assert_eq!(there(&folder, &["list"]), Some(0));
}

/// The first word of an error in each language.
const ERROR: [(&str, &str); 3] = [("fi", "virhe:"), ("sv", "fel:"), ("en", "error:")];

#[test]
fn the_language_comes_from_flag_environment_office_and_locale_in_this_order() {
    let language = |folder: &TestFolder, words: &[&str]| {
        let said = folder.sosku(words).stderr;
        ERROR.into_iter().find(|(_, label)| said.contains(label)).map(|(language, _)| language)
    };
    let mut folder = office();
    assert_eq!(language(&folder, &["show", "nobody", "--lang", "sv"]), Some("sv"));
    assert_eq!(language(&folder, &["show", "nobody"]), Some("en"), "SOSKU_LANG of the test folder");
    folder.unset("SOSKU_LANG");
    folder.set("LC_ALL", "sv_FI.UTF-8");
    assert_eq!(language(&folder, &["show", "nobody"]), Some("fi"), "the office's");
    assert_eq!(language(&folder, &["shwo", "nobody"]), Some("fi"), "the office's, before anything is parsed");
    assert_eq!(language(&folder, &["show", "nobody", "-C", "/nowhere"]), Some("sv"), "the locale's");
    folder.unset("LC_ALL");
    assert_eq!(language(&folder, &["show", "nobody", "-C", "/nowhere"]), Some("en"), "nobody said any");
}

#[test]
fn colour_is_for_those_who_want_it() {
    let mut folder = office();
    assert!(!folder.sosku(&["show", "nobody"]).stderr.contains('\u{1b}'), "no terminal, no colour");
    assert!(folder.sosku(&["show", "nobody", "--color", "always"]).stderr.contains('\u{1b}'));
    folder.unset("NO_COLOR");
    assert!(!folder.sosku(&["show", "nobody", "--color", "never"]).stderr.contains('\u{1b}'));
    assert!(!folder.sosku(&["show", "nobody"]).stderr.contains('\u{1b}'));
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_error() {
    let folder = office();
    for words in [&["schema"][..], &["list"], &["catalogue", "list", "--format", "json"], &["--help"]] {
        let mut child = folder.process(words).stdin(Stdio::null()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{words:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{words:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_one() {
    let folder = office();
    for words in [&["schema"][..], &["list"]] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = folder.process(words).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{words:?}");
    }
}

#[test]
fn a_broken_neighbour_does_not_disturb_the_commands_of_one_case() {
    let folder = office();
    fs::remove_file(folder.root().join("cases/SK-8MMMMM.yaml")).unwrap();
    folder.write("cases/SK-8MMMMM.yaml/inside", "a folder named like a case");
    folder.write("cases/SK-9NNNNN.yaml", [0xff, 0, b':']);
    folder.write("cases/notes.txt", "not a case");
    folder.commit_all("broken neighbours");
    folder.sosku(&["show", "SK-4K7QX2"]).ok();
    folder.sosku(&["show", "kettu"]).ok();
    let id = meeting(&folder, &[]);
    folder.sosku(&["session", "edit", "4K7QX2", &id, "-m", "5"]).ok();
    folder.sosku(&["session", "list", "4k7qx2"]).ok();
}

/// The files that a command opens, as the system sees it; `None` without `strace`.
#[cfg(target_os = "linux")]
fn opened(folder: &TestFolder, words: &[&str]) -> Option<String> {
    let log = folder.outside().join("opened");
    let run = folder.process(words);
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-e", "trace=open,openat", "-o"]).arg(&log).arg(run.get_program());
    traced.args(run.get_args()).current_dir(folder.root()).env_clear();
    traced.envs(run.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = traced.output().ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read_to_string(log).ok()
}

#[cfg(target_os = "linux")]
#[test]
fn the_commands_of_one_case_read_one_case_file() {
    let folder = office();
    for words in [&["show", "SK-4K7QX2"][..], &["session", "add", "SK-4K7QX2", "-m", "5", "--no-commit"]] {
        let Some(opened) = opened(&folder, words) else {
            println!("skipped: no strace on this machine");
            return;
        };
        assert!(opened.contains("SK-4K7QX2.yaml"), "the trace sees files");
        assert!(!opened.contains("SK-8MMMMM.yaml"), "{words:?} opened another case:\n{opened}");
    }
}

#[test]
fn every_writing_command_answers_with_the_same_keys() {
    let folder = office();
    let id = meeting(&folder, &[]);
    let intake = ["intake", "--born", "1990", "--gender", "man", "--municipality", "Vaasa"];
    let lines = [
        [&intake[..], &["--how", "contact", "--source", "self"]].concat(),
        ADD.to_vec(),
        vec!["session", "edit", "kettu", &id, "-m", "5"],
    ];
    for line in lines {
        let answer = json(&folder.sosku(&[&line[..], &["--format", "json"]].concat()).ok());
        assert_eq!(keys(&answer), ["case", "path", "entry", "commit"], "{line:?}");
    }
}

/// Words of clap's own that no page in another language may show.
const ENGLISH: [&str; 16] = [
    "Usage",
    "Options",
    "Commands",
    "Arguments",
    "possible",
    "default",
    "error",
    "tip:",
    "unexpected",
    "found",
    "required",
    "invalid",
    "value for",
    "Print help",
    "similar",
    "more information",
];

/// The path of every command below the root.
fn paths(command: &clap::Command, path: &[String], found: &mut Vec<Vec<String>>) {
    found.push(path.to_vec());
    for sub in command.get_subcommands() {
        paths(sub, &[path, &[sub.get_name().to_owned()]].concat(), found);
    }
}

#[test]
fn no_english_is_left_in_a_finnish_or_swedish_session() {
    let mut folder = office();
    folder.unset("SOSKU_LANG");
    let mut all = Vec::new();
    paths(&help::prepare(Root::command()), &[], &mut all);
    for (language, path) in
        ["fi", "sv"].into_iter().flat_map(|language| all.iter().map(move |path| (language, path)))
    {
        for more in ["--help", "--nonsense", "--lang=xx"] {
            let words: Vec<&str> =
                path.iter().map(String::as_str).chain([more, "--lang", language]).collect();
            let run = folder.sosku(&words);
            let page = run.stdout + &run.stderr;
            assert!(page.lines().count() > 2, "{words:?}: {page}");
            // What stands in backticks and what is typed is the same in every language.
            let text: String = page.split('`').step_by(2).collect();
            for english in ENGLISH {
                assert!(!text.contains(english), "{english:?} after {words:?}:\n{page}");
            }
        }
    }
}
