//! Every file and the commit, or nothing.

use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use sosku::store::change::{Change, ChangeError, Done, Mode, Recovery, apply, is_unfinished, recover};
use sosku::store::git::{Git, GitError, Unfinished};
use sosku::store::layout::{GROUPS, JOURNAL, Layout};
use sosku::store::lock::{PATIENCE, acquire};

use crate::support::{TestFolder, as_child, wait_for};

const CASE: &str = "cases/SK-4K7QX2.yaml";
const OTHER: &str = "cases/SK-A00000.yaml";

/// Applies a change in a folder, as a command does; hand edits that hold `broken` are not valid.
fn applied_with(
    folder: &TestFolder,
    git: &Git,
    change: &Change,
    mode: Mode,
) -> Result<Done, ChangeError<String>> {
    let layout = folder.layout();
    let turn = acquire(&layout, "test", "anna", PATIENCE).unwrap();
    assert_eq!(recover(&layout, git, &turn).unwrap(), Recovery::Nothing);
    let done = apply(&layout, git, &turn, change, mode, &|path, bytes| {
        if bytes.starts_with(b"broken") { Err(vec![format!("{path}:1:1")]) } else { Ok(()) }
    });
    assert!(!is_unfinished(&layout), "no journal is left");
    done
}

fn applied(folder: &TestFolder, change: &Change, mode: Mode) -> Result<Done, ChangeError<String>> {
    applied_with(folder, &folder.library_git(), change, mode)
}

/// A folder with a committed case.
fn with_case() -> TestFolder {
    let folder = TestFolder::new();
    folder.write(CASE, "old\n");
    folder.commit_all("intake SK-4K7QX2");
    folder
}

/// The case becomes `new`, from what it is now.
fn rewrite(folder: &TestFolder) -> Change {
    Change::new("session add SK-4K7QX2")
        .trailer("Sosku-Case", "SK-4K7QX2")
        .trailer("Sosku-Entry", "2026-03-09-k7m")
        .trailer("Sosku-Worker", "anna")
        .file(CASE, folder.bytes(CASE), b"new\n".to_vec())
}

#[test]
fn a_change_is_one_commit_with_its_trailers() {
    let folder = with_case();
    let done = applied(&folder, &rewrite(&folder), Mode::Commit).unwrap();
    assert_eq!(done.commit, folder.library_git().head().unwrap());
    assert_eq!((done.hand_edits_commit, done.diff), (None, None));
    let said = folder.git(&["log", "-1", "--format=%an|%s|%(trailers:separator=%x7C)"]);
    let expected = "Anna Esimerkki|session add SK-4K7QX2|Sosku-Case: SK-4K7QX2|Sosku-Entry: 2026-03-09-k7m|Sosku-Worker: anna";
    assert_eq!(said.trim(), expected);
    assert_eq!(folder.read(CASE), "new\n");
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
}

#[test]
fn bytes_are_kept_as_they_are() {
    let folder = with_case();
    let bytes: Vec<u8> = (0..=255).chain(*b"\r\n\r\n").collect();
    let change = Change::new("x").file(OTHER, None, bytes.clone()).file(
        CASE,
        folder.bytes(CASE),
        b"a\r\nb\r\n".to_vec(),
    );
    applied(&folder, &change, Mode::Commit).unwrap();
    assert_eq!(folder.bytes(OTHER).unwrap(), bytes);
    assert_eq!(folder.library_git().show("HEAD", OTHER).unwrap().unwrap(), bytes);
    assert_eq!(folder.read(CASE), "a\r\nb\r\n");
}

#[test]
fn nothing_to_change_is_no_commit() {
    let folder = with_case();
    let head = folder.library_git().head().unwrap();
    let same = Change::new("x").file(CASE, folder.bytes(CASE), b"old\n".to_vec());
    assert_eq!(applied(&folder, &same, Mode::Commit).unwrap(), Done::default());
    assert_eq!(applied(&folder, &Change::new("x"), Mode::Commit).unwrap(), Done::default());
    assert_eq!(folder.library_git().head().unwrap(), head);
}

#[test]
fn a_dry_run_shows_the_difference_and_writes_nothing() {
    let folder = with_case();
    let change = rewrite(&folder).file(OTHER, None, b"format: 1\n".to_vec()).file("x.bin", None, vec![0xff]);
    let diff = applied(&folder, &change, Mode::DryRun).unwrap().diff.unwrap();
    let expected = "--- a/cases/SK-4K7QX2.yaml\n+++ b/cases/SK-4K7QX2.yaml\n@@ -1 +1 @@\n-old\n+new\n\
                    --- /dev/null\n+++ b/cases/SK-A00000.yaml\n@@ -0,0 +1 @@\n+format: 1\nBinary file x.bin differs\n";
    assert_eq!(diff, expected);
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
}

#[test]
fn without_a_commit_git_is_not_needed() {
    let folder = TestFolder::empty();
    let git = folder.library_git().with_env("PATH", "");
    let change = Change::new("x").file(CASE, None, b"new\n".to_vec());
    assert_eq!(applied_with(&folder, &git, &change, Mode::NoCommit).unwrap(), Done::default());
    assert_eq!(folder.read(CASE), "new\n");
}

#[test]
fn missing_git_or_identity_stops_before_anything_is_written() {
    let folder = with_case();
    let missing = folder.library_git().with_env("PATH", "");
    let outcome = applied_with(&folder, &missing, &rewrite(&folder), Mode::Commit);
    assert!(matches!(outcome, Err(ChangeError::Git(GitError::NotInstalled))));
    let nobody = folder.library_git().without_env("GIT_AUTHOR_EMAIL");
    folder.write(CASE, "by hand\n");
    let outcome = applied_with(&folder, &nobody, &rewrite(&folder), Mode::Commit);
    assert!(matches!(outcome, Err(ChangeError::Git(GitError::NoIdentity))));
    assert_eq!(folder.read(CASE), "by hand\n");
    assert_eq!(folder.subjects(), ["intake SK-4K7QX2", "the office"]);
}

#[test]
fn a_file_that_changed_meanwhile_is_not_overwritten() {
    let folder = with_case();
    let change = rewrite(&folder);
    folder.write(CASE, "meanwhile\n");
    assert!(
        matches!(applied(&folder, &change, Mode::Commit), Err(ChangeError::Stale { path }) if path == CASE)
    );
    let change = Change::new("x").file(CASE, None, b"new\n".to_vec());
    assert!(matches!(applied(&folder, &change, Mode::NoCommit), Err(ChangeError::Stale { .. })));
    fs::remove_file(folder.root().join(CASE)).unwrap();
    let change = Change::new("x").file(CASE, Some(b"old\n".to_vec()), b"new\n".to_vec());
    assert!(matches!(applied(&folder, &change, Mode::Commit), Err(ChangeError::Stale { .. })));
}

#[test]
fn valid_hand_edits_become_a_commit_of_their_own() {
    let folder = with_case();
    folder.write(OTHER, "never committed\n");
    folder.write(CASE, "by hand\n");
    folder.write("groups/arkiryhma/group.yaml", "not touched by the command\n");
    let seen = RefCell::new(Vec::new());
    let layout = folder.layout();
    let turn = acquire(&layout, "test", "anna", PATIENCE).unwrap();
    let change = rewrite(&folder).file(OTHER, folder.bytes(OTHER), b"now\n".to_vec());
    let done = apply::<()>(&layout, &folder.library_git(), &turn, &change, Mode::Commit, &|path, bytes| {
        seen.borrow_mut().push((path.to_owned(), bytes.to_vec()));
        Ok(())
    });
    assert_eq!(done.unwrap().hand_edits_commit.unwrap(), folder.git(&["rev-parse", "HEAD~1"]).trim());
    let seen = seen.into_inner();
    assert_eq!(
        seen,
        [(CASE.to_owned(), b"by hand\n".to_vec()), (OTHER.to_owned(), b"never committed\n".to_vec())]
    );
    assert_eq!(
        folder.subjects()[..2],
        ["session add SK-4K7QX2", "sosku: hand edits in SK-4K7QX2, SK-A00000"]
    );
    assert_eq!(folder.git(&["show", &format!("HEAD~1:{CASE}")]), "by hand\n");
    assert_eq!(folder.git(&["status", "--porcelain"]), "?? groups/\n");
}

#[test]
fn broken_hand_edits_stop_the_command_and_stay() {
    let folder = with_case();
    folder.write(CASE, "broken\n");
    let Err(ChangeError::HandEdits { path, findings }) = applied(&folder, &rewrite(&folder), Mode::Commit)
    else {
        panic!()
    };
    assert_eq!((path.as_str(), findings), (CASE, vec![format!("{CASE}:1:1")]));
    assert_eq!(folder.read(CASE), "broken\n");
    assert_eq!(folder.subjects().len(), 2);
}

#[test]
fn a_hook_that_refuses_leaves_the_old_state_and_is_heard() {
    let folder = with_case();
    folder.write("staged.txt", "theirs\n");
    folder.git(&["add", "staged.txt"]);
    folder.hook("commit-msg", "grep -q 'session add' \"$1\" && echo 'ei tänään' >&2 && exit 1 || exit 0");
    folder.write(CASE, "by hand\n");
    let change = rewrite(&folder).file(OTHER, None, b"x\n".to_vec()).file(
        "groups/arkiryhma/group.yaml",
        None,
        b"x\n".to_vec(),
    );
    let error = applied(&folder, &change, Mode::Commit).unwrap_err();
    assert!(error.to_string().contains("ei tänään"), "{error}");
    let ChangeError::Commit { hand_edits_commit, .. } = error else { panic!() };
    assert_eq!(hand_edits_commit, folder.library_git().head().unwrap(), "hand edits stay committed");
    assert_eq!(folder.read(CASE), "by hand\n");
    assert!(folder.bytes(OTHER).is_none() && !folder.root().join("groups/arkiryhma").exists());
    assert_eq!(folder.git(&["status", "--porcelain"]), "A  staged.txt\n");
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_takes_the_others_back() {
    let folder = with_case();
    for mode in [Mode::Commit, Mode::NoCommit] {
        // Reading finds no file behind the link, so that only the writing of the third file fails.
        std::os::unix::fs::symlink(folder.outside(), folder.root().join("late")).unwrap();
        let change =
            rewrite(&folder).file(OTHER, None, b"x\n".to_vec()).file("late/x.yaml", None, b"x\n".to_vec());
        let outcome = applied(&folder, &change, mode);
        assert!(matches!(outcome, Err(ChangeError::Write(_))), "{outcome:?}");
        fs::remove_file(folder.root().join("late")).unwrap();
        assert_eq!(folder.read(CASE), "old\n");
        assert_eq!(folder.git(&["status", "--porcelain"]), "");
    }
}

#[test]
fn a_hook_that_rewrites_and_refuses_leaves_the_old_state_and_a_draft() {
    let folder = with_case();
    folder.hook("pre-commit", "echo pretty > cases/SK-4K7QX2.yaml; exit 1");
    assert!(matches!(applied(&folder, &rewrite(&folder), Mode::Commit), Err(ChangeError::Commit { .. })));
    assert_eq!(folder.read(CASE), "old\n");
    assert_eq!(folder.read(".sosku/drafts/cases/SK-4K7QX2.yaml"), "pretty\n");
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_put_back_at_once_is_put_back_later() {
    let folder = with_case();
    folder.hook("pre-commit", "mv cases ../away && ln -s ../away cases; exit 1");
    let (layout, git) = (folder.layout(), folder.library_git());
    let turn = acquire(&layout, "test", "anna", PATIENCE).unwrap();
    let outcome = apply::<()>(&layout, &git, &turn, &rewrite(&folder), Mode::Commit, &|_, _| Ok(()));
    assert!(matches!(outcome, Err(ChangeError::NotPutBack { .. })), "{outcome:?}");
    assert!(is_unfinished(&layout) && recover(&layout, &git, &turn).is_err());
    fs::remove_file(folder.root().join("cases")).unwrap();
    fs::rename(folder.outside().join("away"), folder.root().join("cases")).unwrap();
    assert!(matches!(recover(&layout, &git, &turn), Ok(Recovery::PutBack { .. })));
    assert_eq!(folder.read(CASE), "old\n");
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
}

#[test]
fn what_else_is_staged_stays_staged() {
    for folder in [TestFolder::new(), TestFolder::inside_a_larger_repository()] {
        folder.write("sosku.yaml", "staged\n");
        folder.git(&["add", "sosku.yaml"]);
        folder.write("sosku.yaml", "and edited again\n");
        folder.write("../beside.txt", "theirs\n");
        let change = Change::new("intake SK-4K7QX2").file(CASE, None, b"new\n".to_vec());
        applied(&folder, &change, Mode::Commit).unwrap().commit.unwrap();
        assert_eq!(folder.git(&["show", "--name-only", "--relative", "--format="]), format!("{CASE}\n"));
        assert_eq!(folder.git(&["status", "--porcelain", "--", "sosku.yaml"]).get(..2), Some("MM"));
        assert_eq!(folder.git(&["show", ":./sosku.yaml"]), "staged\n");
    }
}

#[test]
fn the_first_commit_of_a_repository_may_be_ours() {
    let folder = TestFolder::empty();
    folder.git(&["init", "--quiet"]);
    folder.write(CASE, "by hand\n");
    folder.write("staged.txt", "theirs\n");
    folder.git(&["add", "staged.txt"]);
    folder.hook("pre-commit", "exit 1");
    assert!(matches!(applied(&folder, &rewrite(&folder), Mode::Commit), Err(ChangeError::Git(_))));
    assert_eq!(folder.git(&["status", "--porcelain"]), "A  staged.txt\n?? cases/\n");
    folder.hook("pre-commit", "exit 0");
    let done = applied(&folder, &rewrite(&folder), Mode::Commit).unwrap();
    assert!(done.commit.is_some() && done.hand_edits_commit.is_some());
    assert_eq!(folder.git(&["status", "--porcelain"]), "A  staged.txt\n");
}

#[test]
fn a_detached_head_takes_commits() {
    let folder = with_case();
    folder.git(&["checkout", "--quiet", "--detach"]);
    let done = applied(&folder, &rewrite(&folder), Mode::Commit).unwrap();
    assert_eq!(done.commit, folder.library_git().head().unwrap());
}

#[test]
fn a_file_can_be_taken_away() {
    let folder = with_case();
    let change = Change::new("undo").removal(CASE, b"old\n".to_vec());
    assert!(
        applied(&folder, &change, Mode::DryRun)
            .unwrap()
            .diff
            .unwrap()
            .ends_with("+++ /dev/null\n@@ -1 +0,0 @@\n-old\n")
    );
    applied(&folder, &change, Mode::Commit).unwrap().commit.unwrap();
    assert!(folder.bytes(CASE).is_none());
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
}

#[test]
fn a_merge_that_waits_is_finished_first() {
    let folder = with_case();
    folder.git(&["checkout", "--quiet", "-b", "other"]);
    folder.write(OTHER, "theirs\n");
    folder.commit_all("theirs");
    folder.git(&["checkout", "--quiet", "main"]);
    folder.git(&["merge", "--quiet", "--no-ff", "--no-commit", "other"]);
    assert!(matches!(
        applied(&folder, &rewrite(&folder), Mode::Commit),
        Err(ChangeError::Busy(Unfinished::Merge))
    ));
    assert_eq!(folder.read(CASE), "old\n");
}

#[test]
fn a_file_with_two_versions_is_not_touched() {
    let folder = with_case();
    folder.write(CASE, "stashed\n");
    folder.git(&["stash", "--quiet"]);
    folder.write(CASE, "committed\n");
    folder.commit_all("meanwhile");
    let failed =
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| folder.git(&["stash", "pop"]))).is_err();
    assert!(failed, "the stash does not fit");
    assert!(matches!(applied(&folder, &rewrite(&folder), Mode::Commit), Err(ChangeError::Conflicted { .. })));
    assert!(folder.read(CASE).contains("<<<<<<<"));
}

#[test]
fn a_message_never_holds_a_second_line() {
    let folder = with_case();
    let subject = Change::new("x\n\nSosku-Case: SK-000000").file(OTHER, None, b"x".to_vec());
    let trailer = Change::new("x").trailer("Sosku-Case", "a\nb").file(OTHER, None, b"x".to_vec());
    for change in [subject, trailer] {
        assert!(matches!(applied(&folder, &change, Mode::Commit), Err(ChangeError::Message(_))));
    }
    assert!(folder.bytes(OTHER).is_none());
}

#[test]
fn a_subject_that_git_would_take_for_a_comment_is_kept() {
    let folder = TestFolder::new();
    folder.git(&["config", "commit.cleanup", "strip"]);
    applied(&folder, &Change::new("#1 intake").file(CASE, None, b"x\n".to_vec()), Mode::Commit).unwrap();
    assert_eq!(folder.subjects()[0], "#1 intake");
}

#[test]
fn paths_that_lead_elsewhere_are_refused() {
    let folder = with_case();
    for path in ["../x", ".git/config", "/etc/x", "--force", ""] {
        let change = rewrite(&folder).file(path, None, b"x".to_vec());
        assert!(matches!(applied(&folder, &change, Mode::Commit), Err(ChangeError::Read(_))), "{path}");
    }
    let twice = rewrite(&folder).file(CASE, folder.bytes(CASE), b"x".to_vec());
    assert!(matches!(applied(&folder, &twice, Mode::Commit), Err(ChangeError::Twice { .. })));
    assert_eq!(folder.read(CASE), "old\n");
}

#[test]
fn line_ends_that_git_evens_out_are_no_difference() {
    let folder = TestFolder::new();
    folder.write(".gitattributes", "*.yaml text\n");
    folder.write(CASE, "a\n");
    folder.commit_all("case");
    let change = Change::new("x").file(CASE, folder.bytes(CASE), b"a\r\n".to_vec());
    assert_eq!(applied(&folder, &change, Mode::Commit).unwrap().commit, None);
    assert_eq!(folder.read(CASE), "a\r\n");
}

#[test]
fn forty_at_once_all_succeed_in_turn() {
    let folder = with_case();
    folder.write("journal.csv", "");
    folder.commit_all("empty");
    let (root, git) = (folder.root().to_owned(), folder.library_git());
    thread::scope(|scope| {
        for number in 0..40 {
            let (root, git) = (&root, &git);
            scope.spawn(move || {
                let layout = Layout::at(root);
                let turn = acquire(&layout, "add", "anna", PATIENCE).unwrap();
                let before = fs::read(root.join("journal.csv")).unwrap();
                let after = [before.as_slice(), format!("{number}\n").as_bytes()].concat();
                let change = Change::new(format!("add {number}")).file("journal.csv", Some(before), after);
                apply::<()>(&layout, git, &turn, &change, Mode::Commit, &|_, _| Ok(()))
                    .unwrap()
                    .commit
                    .unwrap();
            });
        }
    });
    let mut numbers: Vec<u32> =
        folder.read("journal.csv").lines().map(|line| line.parse().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (0..40).collect::<Vec<_>>());
    assert_eq!(folder.subjects().len(), 43);
    assert_eq!(folder.git(&["status", "--porcelain"]), "");
}

/// One command: both files go from `n` to `n + 1`, and the new file `n + 1` appears.
fn count_on(root: &Path) {
    let (layout, git) = (Layout::at(root), Git::at(root));
    let turn = acquire(&layout, "count", "anna", PATIENCE).unwrap();
    recover(&layout, &git, &turn).unwrap();
    let before = fs::read_to_string(root.join(CASE)).unwrap();
    let next = before.trim().parse::<u32>().unwrap() + 1;
    let after = format!("{next}\n");
    let change = Change::new(format!("count {next}"))
        .file(CASE, Some(before.clone().into()), after.clone().into())
        .file(format!("groups/g{next}/group.yaml"), None, after.clone().into())
        .file(OTHER, Some(before.into()), after.into());
    apply::<()>(&layout, &git, &turn, &change, Mode::Commit, &|_, _| Ok(())).unwrap();
}

/// Not a test of its own: a child that counts until it is killed.
#[test]
fn counts_when_started_as_a_child() {
    if let Some(root) = as_child() {
        println!("\ncounting");
        loop {
            count_on(&root);
        }
    }
}

fn counting() -> TestFolder {
    let folder = TestFolder::new();
    folder.write(CASE, "0\n");
    folder.write(OTHER, "0\n");
    folder.commit_all("count 0");
    folder
}

#[test]
fn a_kill_at_any_moment_leaves_the_old_state_or_the_new() {
    let folder = counting();
    let (layout, git) = (folder.layout(), folder.library_git());
    for round in 0..12 {
        let mut child = folder.child("store::change::counts_when_started_as_a_child").spawn().unwrap();
        wait_for(&mut child, "counting");
        thread::sleep(Duration::from_millis(20 + round * 37 % 101));
        child.kill().unwrap();
        child.wait().unwrap();
        // A git that outlived the child keeps the turn until it is done.
        let turn = acquire(&layout, "look", "anna", PATIENCE).unwrap();
        recover(&layout, &git, &turn).unwrap();
        let count: usize = folder.read(CASE).trim().parse().unwrap();
        assert_eq!(folder.read(OTHER), folder.read(CASE));
        assert_eq!(folder.subjects()[0], format!("count {count}"));
        assert_eq!(layout.folders(GROUPS).unwrap().files.len(), count);
        assert_eq!(folder.git(&["status", "--porcelain"]), "");
    }
}

#[test]
fn git_holds_the_turn_when_the_command_was_killed() {
    let folder = counting();
    folder.hook(
        "pre-commit",
        "touch ../started; n=0; while [ ! -e ../go ] && [ $n -lt 600 ]; do sleep 0.05; n=$((n+1)); done",
    );
    let mut child = folder.child("store::change::counts_when_started_as_a_child").spawn().unwrap();
    while !folder.outside().join("started").exists() {
        thread::sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let layout = folder.layout();
    assert!(acquire(&layout, "look", "teija", Duration::from_millis(100)).is_err());
    fs::write(folder.outside().join("go"), "").unwrap();
    let turn = acquire(&layout, "look", "teija", PATIENCE).unwrap();
    let recovery = recover(&layout, &folder.library_git(), &turn).unwrap();
    assert_eq!(recovery, Recovery::Finished { subject: "count 1".into() });
    assert_eq!(folder.subjects(), ["count 1", "count 0", "the office"]);
}

#[test]
fn a_journal_that_is_left_stops_the_next_change() {
    let folder = with_case();
    let layout = folder.layout();
    let turn = acquire(&layout, "test", "anna", PATIENCE).unwrap();
    folder.write(JOURNAL, "{\"journal\":1,\"subject\":\"x\",\"commits\":true,\"files\":[]}\n");
    let outcome =
        apply::<()>(&layout, &folder.library_git(), &turn, &rewrite(&folder), Mode::Commit, &|_, _| Ok(()));
    assert!(matches!(outcome, Err(ChangeError::CutShort)));
    assert_eq!(
        recover(&layout, &folder.library_git(), &turn).unwrap(),
        Recovery::Finished { subject: "x".into() }
    );
    assert!(!is_unfinished(&layout));
}
