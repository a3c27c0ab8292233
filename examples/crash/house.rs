//! A pair of data folders for programs that cut commands short: in one every command is run to its end, in the
//! other it is hurt, and the two must agree on everything that a person or git can see.
//!
//! Both begin as the example office; names, clock and ids are fixed, so that the same command makes the same commit,
//! down to its name. Used by `kills` and `faults`; knows nothing of how sosku works, only its command line.

#[path = "../../tests/support/surroundings.rs"]
mod surroundings;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use surroundings::SURROUNDINGS;

/// Files of a folder by path, without `.git` and `.sosku`.
pub(crate) type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A command that changes nothing, but takes the turn and so clears up what it finds.
pub(crate) const HARMLESS: [&str; 4] = ["edit", "kettu", "--alias", "Kettu"];

/// What is left beside a file that was being replaced; the next command sweeps it away.
const TEMPORARY: &str = ".sosku-";

/// One data folder, with an environment of its own.
pub(crate) struct House {
    root: PathBuf,
    temporary: PathBuf,
    program: PathBuf,
    minute: u64,
}

impl House {
    /// The example office below `place`.
    pub(crate) fn new(place: &Path, program: &Path) -> Self {
        let temporary = place.join("tmp");
        fs::create_dir_all(&temporary).unwrap();
        let house = Self { root: place.join("data"), temporary, program: program.to_owned(), minute: 0 };
        let mut init = house.command(program);
        init.current_dir(place).args(["init", "data", "--example"]);
        let output = init.output().unwrap();
        assert!(output.status.success(), "init: {}", said(&output));
        house
    }

    /// Lets a minute pass.
    pub(crate) fn tick(&mut self) {
        self.minute += 1;
    }

    /// Any program in the folder, with nothing of this machine around it but the path.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        let (day, hour, minute) = (self.minute / 1440, self.minute / 60 % 24, self.minute % 60);
        let now = format!("2026-11-{:02}T{hour:02}:{minute:02}:00+02:00", 20 + day);
        command
            .env_clear()
            .envs(SURROUNDINGS)
            .envs(["SOSKU_NOW", "GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"].map(|n| (n, &now)));
        command.env("HOME", &self.temporary).env("TMPDIR", &self.temporary);
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        if self.root.exists() {
            command.current_dir(&self.root);
        }
        command
    }

    /// A run of sosku, to its end.
    pub(crate) fn sosku<S: AsRef<std::ffi::OsStr>>(&self, words: &[S]) -> Output {
        self.command(&self.program).args(words).output().unwrap()
    }

    /// What git says.
    pub(crate) fn git(&self, words: &[&str]) -> String {
        let output = self.command(Path::new("git")).args(words).output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// The last commit.
    pub(crate) fn head(&self) -> String {
        self.git(&["rev-parse", "HEAD"]).trim().to_owned()
    }

    /// Every file that a person would see; without what was being written when the command died.
    pub(crate) fn files(&self) -> Files {
        let mut found = Files::new();
        collect(&self.root, &self.root, &mut found);
        found
    }

    /// What must not lie around when all is at rest.
    pub(crate) fn litter(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        litter(&self.root, &mut found);
        found
    }

    /// Takes away the locks of a git that was killed, as a person would who was told to; how many there were.
    pub(crate) fn unlock(&self) -> usize {
        let mut removed = 0;
        let mut folders = vec![self.root.join(".git")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "lock") {
                    fs::remove_file(path).unwrap();
                    removed += 1;
                }
            }
        }
        removed
    }
}

/// What a run said on both its outputs.
pub(crate) fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn collect(folder: &Path, root: &Path, found: &mut Files) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if path.is_dir() {
            if name != ".git" && name != ".sosku" {
                collect(&path, root, found);
            }
        } else if !name.starts_with(TEMPORARY) {
            found.insert(path.strip_prefix(root).unwrap().to_owned(), fs::read(&path).unwrap());
        }
    }
}

fn litter(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        let is_left = name.starts_with(TEMPORARY) || name == "journal" || name.ends_with(".lock");
        if path.is_dir() && name != "objects" {
            litter(&path, found);
        } else if path.is_file() && is_left {
            found.push(path);
        }
    }
}

/// The number-th writing command of a run; every kind comes up, an undo only after what it takes back.
pub(crate) fn writing(number: u64) -> Vec<String> {
    let day = format!("2026-11-{:02}", 1 + number % 19);
    let minutes = (10 + number % 90).to_string();
    let note = format!("Käynti numero {number}.");
    // A report is submitted once.
    let month = format!("{}-{:02}", 2025 - number / 96, 1 + number / 8 % 12);
    let words: Vec<&str> = match number % 8 {
        0 => vec!["session", "add", "kettu", "--id", "S", "-d", &day, "-m", &minutes, "-n", &note],
        1 => vec!["edit", "kettu", "--municipality", if number % 16 == 1 { "Vaasa" } else { "Kokkola" }],
        2 => vec!["encounter", "add", "-d", &day, "--setting", "street", "--people", &minutes],
        3 => vec!["undo"],
        4 => vec![
            "group",
            "meet",
            "arkiryhma",
            "--date",
            &day,
            "-m",
            &minutes,
            "--no",
            "N",
            "--leader",
            "anna",
            "-p",
            "kettu",
        ],
        5 => vec!["event", "add", "-d", &day, "--kind", "cooperation", "--theme", &note],
        6 => vec!["report", "submit", "monthly", "-p", &month],
        _ => vec!["observe", "kettu", "--id", "O", "-d", &day, "--domain", "finances", "-t", &note],
    };
    let own = |word: &str| match word {
        "S" => format!("{day}-x{number}"),
        "O" => format!("O{}", 1000 + number),
        "N" => (2 + number).to_string(),
        other => other.to_owned(),
    };
    words.into_iter().map(own).collect()
}
