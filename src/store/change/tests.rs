//! Crashes, simulated: a change is cut short after each of its steps, and whoever comes next must find the
//! old state or the new one. The rest of the transaction is tested from outside, in `tests/store/change.rs`.
#![expect(clippy::disallowed_methods, reason = "a test looks at the files and at git from outside")]

use std::fs;
use std::process::Command;

use tempfile::TempDir;

use super::{
    Change, ChangeError, Done, Mode, Recovery, Step, Transaction, apply, is_unfinished, message, recover,
};
use crate::store::git::Git;
use crate::store::layout::{JOURNAL, Layout};
use crate::store::lock::{Held, PATIENCE, acquire};
use crate::store::write::TEMPORARY;

const OLD: &str = "cases/SK-4K7QX2.yaml";
const NEW: &str = "groups/arkiryhma/group.yaml";
const GONE: &str = "cases/SK-A00000.yaml";

struct Scene {
    temp: TempDir,
    layout: Layout,
    git: Git,
    turn: Held,
}

impl Scene {
    /// A folder with two committed cases.
    fn new() -> Self {
        let temp = tempfile::tempdir().unwrap();
        let layout = Layout::at(temp.path());
        let fixed = [
            ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("GIT_CONFIG_SYSTEM", "/dev/null"),
            ("GIT_AUTHOR_NAME", "Anna"),
            ("GIT_AUTHOR_EMAIL", "anna@example.org"),
            ("GIT_COMMITTER_NAME", "Anna"),
            ("GIT_COMMITTER_EMAIL", "anna@example.org"),
        ];
        let git = fixed.iter().fold(Git::at(temp.path()), |git, (name, value)| git.with_env(name, value));
        fs::create_dir(temp.path().join("cases")).unwrap();
        fs::write(temp.path().join(OLD), "old\r\n").unwrap();
        fs::write(temp.path().join(GONE), "gone\n").unwrap();
        git.init().unwrap();
        git.commit(&[OLD, GONE], "begin", None).unwrap();
        let turn = acquire(&layout, "test", "anna", PATIENCE).unwrap();
        Self { temp, layout, git, turn }
    }

    fn change() -> Change {
        Change::new("close SK-4K7QX2")
            .trailer("Sosku-Case", "SK-4K7QX2")
            .file(OLD, Some(b"old\r\n".to_vec()), b"new\r\n".to_vec())
            .file(NEW, None, b"group\n".to_vec())
            .removal(GONE, b"gone\n".to_vec())
    }

    /// Cuts the change short after `last`.
    fn crash_after(&self, last: Step, commits: bool) {
        let change = Self::change();
        let message = message::of(&change.subject, &change.trailers).unwrap();
        let transaction = Transaction {
            layout: &self.layout,
            git: &self.git,
            turn: &self.turn,
            message: &message,
            commits,
        };
        transaction.run::<()>(&change.subject, &change.effective(), &|step| step != last).unwrap();
    }

    fn apply(&self) -> Result<Done, ChangeError<()>> {
        apply(&self.layout, &self.git, &self.turn, &Self::change(), Mode::Commit, &|_, _| Ok(()))
    }

    fn recover(&self) -> Recovery {
        recover(&self.layout, &self.git, &self.turn).unwrap()
    }

    fn git_does(&self, words: &[&str]) {
        let status = Command::new("git").arg("-C").arg(self.temp.path()).args(words).status();
        assert!(status.unwrap().success(), "{words:?}");
    }

    fn text(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.temp.path().join(path)).ok()
    }

    fn is_old(&self) -> bool {
        let texts = [OLD, NEW, GONE].map(|path| self.text(path));
        texts == [Some("old\r\n".into()), None, Some("gone\n".into())]
    }

    fn is_new(&self) -> bool {
        let texts = [OLD, NEW, GONE].map(|path| self.text(path));
        texts == [Some("new\r\n".into()), Some("group\n".into()), None]
    }

    fn at_rest(&self) -> bool {
        !is_unfinished(&self.layout) && self.git.is_clean().unwrap() && self.recover() == Recovery::Nothing
    }
}

const BEFORE_THE_COMMIT: [Step; 4] = [Step::Journalled, Step::Written(0), Step::Written(1), Step::Written(2)];

#[test]
fn a_crash_before_the_commit_leaves_the_old_state() {
    for last in BEFORE_THE_COMMIT {
        let scene = Scene::new();
        let head = scene.git.head().unwrap();
        scene.crash_after(last, true);
        assert!(
            matches!(scene.apply(), Err(ChangeError::CutShort)),
            "{last:?}: nothing goes on over a crash"
        );
        let Recovery::PutBack { subject, edited, .. } = scene.recover() else { panic!("{last:?}") };
        assert_eq!((subject.as_str(), edited.len()), ("close SK-4K7QX2", 0));
        assert!(scene.is_old() && scene.at_rest(), "{last:?}");
        assert_eq!(scene.git.head().unwrap(), head);
        assert!(scene.apply().unwrap().commit.is_some(), "{last:?}: the command can be given again");
        assert!(scene.is_new() && scene.at_rest());
    }
}

#[test]
fn a_crash_after_the_commit_leaves_the_new_state() {
    let scene = Scene::new();
    scene.crash_after(Step::Committed, true);
    assert_eq!(scene.recover(), Recovery::Finished { subject: "close SK-4K7QX2".into() });
    assert!(scene.is_new() && scene.at_rest());
}

#[test]
fn a_crash_between_the_commit_and_gits_index_leaves_nothing_staged() {
    let scene = Scene::new();
    scene.crash_after(Step::Committed, true);
    // So git leaves it: the new file is known by its name alone, all else is as before the commit.
    scene.git_does(&["read-tree", "HEAD~1"]);
    scene.git_does(&["add", "--intent-to-add", NEW]);
    assert!(!scene.git.is_clean().unwrap(), "the index still holds the old files");
    assert!(matches!(scene.recover(), Recovery::Finished { .. }));
    assert!(scene.is_new() && scene.at_rest());
}

#[test]
fn a_crash_while_git_took_the_files_leaves_the_old_state() {
    let scene = Scene::new();
    scene.crash_after(Step::Written(2), true);
    scene.git_does(&["add", "--intent-to-add", NEW]);
    assert!(matches!(scene.recover(), Recovery::PutBack { .. }));
    assert!(scene.is_old() && scene.at_rest());
}

#[test]
fn without_a_commit_the_last_file_decides() {
    for last in BEFORE_THE_COMMIT {
        let scene = Scene::new();
        scene.crash_after(last, false);
        let recovery = scene.recover();
        if last == Step::Written(2) {
            assert!(matches!(recovery, Recovery::Finished { .. }) && scene.is_new());
        } else {
            assert!(matches!(recovery, Recovery::PutBack { .. }) && scene.is_old(), "{last:?}");
        }
        assert!(!is_unfinished(&scene.layout));
    }
}

#[test]
fn what_was_edited_after_a_crash_stays() {
    let scene = Scene::new();
    scene.crash_after(Step::Written(2), true);
    fs::write(scene.temp.path().join(OLD), "by hand\n").unwrap();
    let Recovery::PutBack { restored, edited, .. } = scene.recover() else { panic!() };
    assert_eq!((restored, edited), (vec![GONE.to_owned(), NEW.to_owned()], vec![OLD.to_owned()]));
    assert_eq!(scene.text(OLD).unwrap(), "by hand\n");
    assert_eq!((scene.text(NEW), scene.text(GONE)), (None, Some("gone\n".into())));
}

#[test]
fn a_recovery_that_is_cut_short_is_taken_up_again() {
    let scene = Scene::new();
    scene.crash_after(Step::Written(2), true);
    fs::write(scene.temp.path().join(GONE), "gone\n").unwrap();
    assert!(matches!(scene.recover(), Recovery::PutBack { .. }));
    assert!(scene.is_old() && scene.at_rest());
}

#[test]
fn a_crash_while_the_journal_was_written_leaves_nothing_lying_about() {
    let scene = Scene::new();
    let begun = format!(".sosku/{TEMPORARY}aB3");
    fs::write(scene.temp.path().join(&begun), "{").unwrap();
    assert_eq!(scene.recover(), Recovery::Nothing);
    assert!(scene.text(&begun).is_none() && scene.is_old());
}

#[test]
fn a_damaged_journal_is_kept_and_told() {
    let scene = Scene::new();
    fs::write(scene.temp.path().join(JOURNAL), "{}\n").unwrap();
    assert!(recover(&scene.layout, &scene.git, &scene.turn).is_err());
    assert!(is_unfinished(&scene.layout) && scene.is_old());
}
