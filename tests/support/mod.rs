//! A hermetic data folder for a test: a temporary root, a cleared environment, a clock that steps a minute
//! with every command, a fixed git identity. Nothing of the machine's git configuration gets in.
#![allow(dead_code, reason = "every test takes what it needs")]

mod surroundings;

use std::cell::Cell;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;

use sosku::store::git::Git;
use sosku::store::layout::Layout;
use surroundings::SURROUNDINGS;
use tempfile::TempDir;

/// The smallest office: what makes a folder a data folder.
pub(crate) const OFFICE: &str = "\
format: 1
office: Esimerkkitoimisto
language: fi
workers:
  - {id: anna, name: Anna, role: social_counsellor, email: anna@example.org}
";

/// Set for a child of a test: the data folder it works in.
const CHILD: &str = "SOSKU_TEST_CHILD";

/// The data folder to work in, if this process is the child of a test.
pub(crate) fn as_child() -> Option<PathBuf> {
    std::env::var_os(CHILD).map(PathBuf::from)
}

/// Waits for a child of a test to print `line`.
pub(crate) fn wait_for(child: &mut Child, line: &str) {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    lines.find(|said| said.as_ref().unwrap() == line).unwrap().unwrap();
}

/// A data folder that is gone when the test ends.
pub(crate) struct TestFolder {
    temp: TempDir,
    root: PathBuf,
    minutes: Cell<u32>,
    environment: Vec<(OsString, OsString)>,
    unset: Vec<OsString>,
}

/// What a run of `sosku` left behind.
#[derive(Debug)]
pub(crate) struct Run {
    /// The exit code; -1 if a signal ended it.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
}

impl Run {
    /// The run, if it exited with 0; else the test fails and shows what it said.
    #[track_caller]
    pub(crate) fn ok(self) -> Self {
        self.exits(0)
    }

    /// The run, if it exited with `code`.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }
}

impl TestFolder {
    /// A folder with nothing in it and no git.
    pub(crate) fn empty() -> Self {
        Self::below("data")
    }

    /// A folder with `sosku.yaml`, committed in a repository of its own.
    pub(crate) fn new() -> Self {
        let folder = Self::empty();
        folder.git(&["init", "--quiet", "--initial-branch=main"]);
        folder.write("sosku.yaml", OFFICE);
        folder.commit_all("the office");
        folder
    }

    /// A folder with `sosku.yaml`, somewhere inside a larger repository; both committed.
    pub(crate) fn inside_a_larger_repository() -> Self {
        let folder = Self::below("suuri arkisto/sosiaalityö/data");
        let top = folder.temp.path().join("suuri arkisto");
        folder.git_in(&top, &["init", "--quiet", "--initial-branch=main"]);
        fs::write(top.join("README.md"), "An archive of many things.\n").unwrap();
        folder.write("sosku.yaml", OFFICE);
        folder.git_in(&top, &["add", "--all"]);
        folder.git_in(&top, &["commit", "--quiet", "--message=all"]);
        folder
    }

    fn below(path: &str) -> Self {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path().join(path);
        fs::create_dir_all(&root).unwrap();
        fs::create_dir(temp.path().join("home")).unwrap();
        Self { temp, root, minutes: Cell::new(0), environment: Vec::new(), unset: Vec::new() }
    }

    /// The data folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A place beside the data folder that is removed with it.
    pub(crate) fn outside(&self) -> &Path {
        self.temp.path()
    }

    /// The folder, as the library sees it.
    pub(crate) fn layout(&self) -> Layout {
        Layout::at(&self.root)
    }

    /// Git, as the library runs it, in this environment.
    pub(crate) fn library_git(&self) -> Git {
        let git = Git::at(&self.root).without_env("EMAIL").without_env("XDG_CONFIG_HOME");
        self.variables().into_iter().fold(git, |git, (name, value)| git.with_env(name, value))
    }

    /// Sets a variable for every later command.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.environment.push((name.into(), value.into()));
    }

    /// Takes a variable away from every later command.
    pub(crate) fn unset(&mut self, name: &str) {
        self.unset.push(name.into());
    }

    /// Writes a file, and the folders it needs.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let place = self.root.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }

    /// The text of a file.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path).unwrap_or_else(|| panic!("{path} is missing"))).unwrap()
    }

    /// The bytes of a file, if it is there.
    pub(crate) fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.root.join(path)).ok()
    }

    /// Writes an executable hook for git; `body` is for `sh`.
    pub(crate) fn hook(&self, name: &str, body: &str) {
        let place = self.root.join(self.git(&["rev-parse", "--git-path", "hooks"]).trim()).join(name);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, format!("#!/bin/sh\n{body}\n")).unwrap();
        #[cfg(unix)]
        fs::set_permissions(&place, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    }

    /// Runs git in the folder and returns its output; the test fails if git does.
    #[track_caller]
    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        self.git_in(&self.root, arguments)
    }

    /// Commits everything that lies in the folder.
    pub(crate) fn commit_all(&self, message: &str) {
        self.git(&["add", "--all", "."]);
        self.git(&["commit", "--quiet", "--message", message]);
    }

    /// Subjects of the commits, the latest first.
    pub(crate) fn subjects(&self) -> Vec<String> {
        self.git(&["log", "--format=%s"]).lines().map(str::to_owned).collect()
    }

    /// Runs `sosku` in the folder.
    pub(crate) fn sosku(&self, arguments: &[&str]) -> Run {
        self.sosku_fed(arguments, "")
    }

    /// Runs `sosku` in the folder with something on its standard input.
    pub(crate) fn sosku_fed(&self, arguments: &[&str], input: &str) -> Run {
        let mut child = self.process(arguments).stdin(Stdio::piped()).spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let output = thread::scope(|scope| {
            // A program that does not read its input closes the pipe; that is its right.
            scope.spawn(move || pipe.write_all(input.as_bytes()).ok());
            child.wait_with_output().unwrap()
        });
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Run {
            code: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// `sosku` in the folder, not yet run.
    pub(crate) fn process(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(env!("CARGO_BIN_EXE_sosku"), &self.root);
        command.args(arguments);
        command
    }

    /// This test program once more, to run the test `name` as a child that may be killed; the child knows
    /// itself by [`as_child`].
    pub(crate) fn child(&self, name: &str) -> Command {
        let mut command = self.command(std::env::current_exe().unwrap(), &self.root);
        command.args(["--exact", name, "--nocapture"]).env(CHILD, &self.root);
        command
    }

    #[track_caller]
    fn git_in(&self, place: &Path, arguments: &[&str]) -> String {
        let Output { status, stdout, stderr } = self.command("git", place).args(arguments).output().unwrap();
        assert!(status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&stderr));
        String::from_utf8(stdout).unwrap()
    }

    fn command(&self, program: impl AsRef<OsStr>, place: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(place).env_clear().envs(self.variables());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// The whole environment of a command; every call is a minute later than the one before.
    pub(crate) fn variables(&self) -> Vec<(OsString, OsString)> {
        let minutes = self.minutes.replace(self.minutes.get() + 1);
        let now = format!(
            "2026-03-{:02}T{:02}:{:02}:00+02:00",
            9 + minutes / 1440,
            minutes / 60 % 24,
            minutes % 60
        );
        let home = self.temp.path().join("home").into_os_string();
        let mut variables: Vec<(OsString, OsString)> =
            vec![("HOME".into(), home.clone()), ("XDG_CONFIG_HOME".into(), home)];
        variables.extend(SURROUNDINGS.map(|(name, value)| (name.into(), value.into())));
        variables.push(("NO_COLOR".into(), "1".into()));
        // A repository that the temporary folder may lie in is none of ours.
        variables.push(("GIT_CEILING_DIRECTORIES".into(), self.temp.path().into()));
        for name in ["SOSKU_NOW", "GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"] {
            variables.push((name.into(), now.clone().into()));
        }
        // Git and the system's own needs; all else of the environment stays out.
        for name in ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"] {
            variables.extend(std::env::var_os(name).map(|value| (name.into(), value)));
        }
        variables.extend(self.environment.iter().cloned());
        variables.retain(|(name, _)| !self.unset.contains(name));
        variables
    }
}

#[test]
fn nothing_of_the_machine_gets_into_a_test_folder() {
    let folder = TestFolder::empty();
    assert_eq!(folder.git(&["config", "--list"]), "");
    let outside = folder.command("git", folder.root()).args(["rev-parse", "--git-dir"]).output().unwrap();
    assert!(!outside.status.success(), "no repository above");
}
