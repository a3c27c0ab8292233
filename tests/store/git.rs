//! Git through the one module that runs it.

use std::fs;

use sosku::store::git::{Changed, GitError, State, Unfinished};

use crate::support::TestFolder;

const CASE: &str = "cases/SK-4K7QX2.yaml";

fn changed(path: &str, state: State) -> Changed {
    Changed { path: path.into(), state }
}

#[test]
fn missing_git_is_told_apart() {
    let folder = TestFolder::new();
    let git = folder.library_git().with_env("PATH", "");
    assert!(matches!(git.version(), Err(GitError::NotInstalled)));
    assert!(matches!(git.head(), Err(GitError::NotInstalled)));
    assert!(matches!(git.cat_file_batch(&["HEAD"]), Err(GitError::NotInstalled)));
    folder.library_git().version().unwrap();
}

#[test]
fn a_folder_without_a_repository_is_told_apart() {
    let folder = TestFolder::empty();
    let git = folder.library_git();
    assert!(matches!(git.head(), Err(GitError::NotARepository)));
    assert!(matches!(git.is_clean(), Err(GitError::NotARepository)));
    git.init().unwrap();
    assert_eq!(git.head().unwrap(), None);
    assert!(git.is_clean().unwrap());
}

#[test]
fn only_a_told_identity_counts() {
    let folder = TestFolder::new();
    let told = folder.library_git().identity().unwrap();
    assert_eq!((told.name.as_str(), told.email.as_str()), ("Anna Esimerkki", "anna@example.org"));
    for missing in ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"] {
        let git = folder.library_git().without_env(missing);
        assert!(matches!(git.identity(), Err(GitError::NoIdentity)), "{missing}");
        assert!(
            matches!(folder.library_git().with_env(missing, "").identity(), Err(GitError::NoIdentity)),
            "{missing}"
        );
    }
}

#[test]
fn the_repositorys_configuration_tells_who_commits() {
    let folder = TestFolder::new();
    folder.git(&["config", "user.name", "Teija <T.> Esimerkki"]);
    folder.git(&["config", "user.email", "teija@example.org"]);
    let names = ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"];
    let git = names.into_iter().fold(folder.library_git(), |git, name| git.without_env(name));
    assert_eq!(git.identity().unwrap().email, "teija@example.org");
}

#[test]
fn status_tells_paths_of_the_folder_wherever_it_lies() {
    for folder in [TestFolder::new(), TestFolder::inside_a_larger_repository()] {
        folder.write(CASE, "format: 1\n");
        folder.write("cases/ä ö.yaml", "format: 1\n");
        folder.write("sosku.yaml", "changed\n");
        folder.write(".sosku/cache/x", "ours\n");
        folder.write("cases/.sosku-tmp-x", "ours\n");
        folder.write("../beside", "theirs\n");
        let git = folder.library_git();
        let edited = changed("sosku.yaml", State::Edited { staged: false, unstaged: true });
        let case = changed(CASE, State::Untracked);
        let umlauts = changed("cases/ä ö.yaml", State::Untracked);
        assert_eq!(git.status(&[]).unwrap(), [case.clone(), umlauts, edited.clone()]);
        assert_eq!(git.status(&[CASE, "nowhere"]).unwrap(), [case]);
        assert_eq!(git.status(&["*.yaml"]).unwrap(), [], "a path is no pattern");
        folder.git(&["add", "sosku.yaml"]);
        let staged = changed("sosku.yaml", State::Edited { staged: true, unstaged: false });
        assert_eq!(git.status(&["sosku.yaml"]).unwrap(), [staged]);
        let many: Vec<String> =
            (0..2000).map(|n| format!("cases/{n}.yaml")).chain([CASE.to_owned()]).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(git.status(&many).unwrap().len(), 1);
    }
}

#[test]
fn the_place_in_a_larger_repository_is_known() {
    let folder = TestFolder::inside_a_larger_repository();
    let place = folder.library_git().place().unwrap();
    assert_eq!(place.prefix, "sosiaalityö/data/");
    assert_eq!(TestFolder::new().library_git().place().unwrap().prefix, "");
}

#[test]
fn what_was_can_be_read_wherever_the_folder_lies() {
    for folder in [TestFolder::new(), TestFolder::inside_a_larger_repository()] {
        let git = folder.library_git();
        let bytes = b"a: \xff\r\nmissing\n".to_vec();
        folder.write(CASE, &bytes);
        folder.write("cases/empty.yaml", "");
        folder.commit_all("case");
        folder.write(CASE, "later\n");
        assert_eq!(git.show("HEAD", CASE).unwrap(), Some(bytes.clone()));
        assert_eq!(git.show("HEAD~1", CASE).unwrap(), None);
        assert_eq!(git.show("HEAD", "cases").unwrap(), None, "a folder is no file");
        let tree = git.ls_tree("HEAD").unwrap();
        let files: Vec<(&str, u64)> = tree.iter().map(|entry| (entry.path.as_str(), entry.size)).collect();
        let office = folder.read("sosku.yaml").len() as u64;
        assert_eq!(files, [(CASE, bytes.len() as u64), ("cases/empty.yaml", 0), ("sosku.yaml", office)]);
        let objects: Vec<&str> =
            tree.iter().map(|entry| entry.object.as_str()).chain(["0000000", "HEAD"]).collect();
        let read = git.cat_file_batch(&objects).unwrap();
        assert_eq!(read, [Some(bytes), Some(vec![]), folder.bytes("sosku.yaml"), None, None]);
    }
}

#[test]
fn three_thousand_objects_come_through_one_process() {
    let folder = TestFolder::new();
    let names = vec!["HEAD:./sosku.yaml"; 3000];
    let read = folder.library_git().cat_file_batch(&names).unwrap();
    assert_eq!(read.len(), 3000);
    assert!(read.iter().all(|bytes| *bytes == folder.bytes("sosku.yaml")));
}

#[test]
fn a_revision_is_never_an_option() {
    let folder = TestFolder::new();
    let git = folder.library_git();
    for bad in ["", "--all", "-n1", "HEAD\nHEAD", "HEAD:sosku.yaml"] {
        assert!(matches!(git.show(bad, "sosku.yaml"), Err(GitError::BadName)), "{bad:?}");
        assert!(matches!(git.ls_tree(bad), Err(GitError::BadName)), "{bad:?}");
        assert!(matches!(git.commit_of(bad), Err(GitError::BadName)), "{bad:?}");
    }
    assert!(matches!(git.show("HEAD", "a\nb"), Err(GitError::BadName)));
    assert_eq!(git.commit_of("nowhere").unwrap(), None);
    assert_eq!(git.commit_of("main").unwrap(), git.head().unwrap());
}

#[test]
fn a_merge_that_waits_is_seen() {
    let folder = TestFolder::inside_a_larger_repository();
    let git = folder.library_git();
    assert_eq!(git.unfinished().unwrap(), None);
    folder.git(&["checkout", "--quiet", "-b", "other"]);
    folder.write("sosku.yaml", "theirs\n");
    folder.commit_all("theirs");
    folder.git(&["checkout", "--quiet", "main"]);
    folder.write("sosku.yaml", "ours\n");
    folder.commit_all("ours");
    for (begin, what) in [
        ("merge", Unfinished::Merge),
        ("rebase", Unfinished::Rebase),
        ("cherry-pick", Unfinished::CherryPick),
    ] {
        let failed =
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| folder.git(&[begin, "other"]))).is_err();
        assert!(failed, "{begin} stops at the conflict");
        assert_eq!(git.unfinished().unwrap(), Some(what));
        assert_eq!(git.status(&["sosku.yaml"]).unwrap(), [changed("sosku.yaml", State::Conflicted)]);
        folder.git(&[begin, "--abort"]);
        assert_eq!(git.unfinished().unwrap(), None);
    }
}

#[test]
fn a_commit_takes_the_named_files_and_leaves_what_is_staged() {
    for folder in [TestFolder::new(), TestFolder::inside_a_larger_repository()] {
        let git = folder.library_git();
        folder.write("staged.txt", "theirs\n");
        folder.git(&["add", "staged.txt"]);
        folder.write(CASE, "format: 1\n");
        folder.write("cases/*.yaml", "a name like a pattern\n");
        folder.write("sosku.yaml", "changed\n");
        let commit = git.commit(&[CASE, "sosku.yaml"], "intake\n\nSosku-Case: SK-4K7QX2", None).unwrap();
        assert_eq!(commit, git.head().unwrap());
        let files = folder.git(&["show", "--name-only", "--relative", "--format=%B"]);
        assert_eq!(files, format!("intake\n\nSosku-Case: SK-4K7QX2\n\n\n{CASE}\nsosku.yaml\n"));
        let staged = changed("staged.txt", State::Edited { staged: true, unstaged: false });
        assert_eq!(git.status(&[]).unwrap(), [changed("cases/*.yaml", State::Untracked), staged]);
        assert_eq!(git.commit(&[CASE], "again", None).unwrap(), None, "nothing differs");
    }
}

#[test]
fn a_refused_commit_leaves_the_index_as_it_was() {
    let folder = TestFolder::new();
    folder.hook("pre-commit", "echo 'liian pitkä rivi' >&2; exit 1");
    folder.write("staged.txt", "theirs\n");
    folder.git(&["add", "staged.txt"]);
    folder.write(CASE, "format: 1\n");
    let before = folder.git(&["status", "--porcelain"]);
    let Err(GitError::Refused { output, .. }) = folder.library_git().commit(&[CASE], "intake", None) else {
        panic!()
    };
    assert_eq!(output, "liian pitkä rivi");
    assert_eq!(folder.git(&["status", "--porcelain"]), before);
}

#[test]
fn what_a_hook_leaves_running_is_not_waited_for() {
    let folder = TestFolder::new();
    folder.hook(
        "post-commit",
        "(n=0; while [ ! -e go ] && [ $n -lt 200 ]; do sleep 0.1; n=$((n+1)); done; echo > finished) &",
    );
    folder.write(CASE, "format: 1\n");
    folder.library_git().commit(&[CASE], "intake", None).unwrap().unwrap();
    let waited = folder.bytes("finished").is_some();
    folder.write("go", "");
    assert!(!waited);
}

#[test]
fn an_index_that_stays_locked_is_told_apart() {
    let folder = TestFolder::new();
    folder.write(".git/index.lock", "");
    folder.write("sosku.yaml", "changed\n");
    let git = folder.library_git();
    assert!(matches!(git.commit(&["sosku.yaml"], "x", None), Err(GitError::IndexLocked(_))));
    fs::remove_file(folder.root().join(".git/index.lock")).unwrap();
    git.commit(&["sosku.yaml"], "x", None).unwrap().unwrap();
}

#[test]
fn an_ignored_file_is_refused_not_forced() {
    let folder = TestFolder::new();
    folder.write(".gitignore", "*.yaml\n");
    folder.write(CASE, "format: 1\n");
    assert!(matches!(folder.library_git().commit(&[CASE], "x", None), Err(GitError::Refused { .. })));
}
