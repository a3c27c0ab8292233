//! Questions at a real terminal: the program in a tmux window of 80 by 24, keys in, screens out.
//!
//! Nothing here waits for a time: each step waits for the words that it needs. The last screens are compared
//! with `tests/data/transcripts/`; `SOSKU_TRANSCRIPTS=write` writes them anew.

mod first_month;
mod group_roll;
mod life;
mod messages;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{fs, thread};

use sosku::language::{Language, Messages};

use crate::support::TestFolder;

/// How often a screen is looked at before a test fails, and the pause between two looks.
const LOOKS: usize = 1500;
const PAUSE: Duration = Duration::from_millis(20);

const KETTU: &str = "\
format: 1
case: SK-4K7QX2
alias: Kettu
client:
  born: 1996-05
  gender: woman
  municipality: Kokkola
  language: fi
initiation:
  date: 2026-02-03
  how: contact
  source: employment_services
plans:
  - id: P1
    kind: client_plan
    made: 2026-03-02
    with_client: true
    goals:
      - {id: G1, statement: Käyn kaupassa itse, named_by: client}
      - {id: G2, statement: Herään ennen kymmentä, named_by: client}
sessions:
  - id: 2026-03-02-5ej
    date: 2026-03-02
    minutes: 75
    form: individual
    service: individual_support
    channel: in_person
    place: home
    attendance: attended
    workers: [anna]
    contents: [home_guidance, everyday_skills]
    goals: [G1]
";

/// A terminal with a shell in the data folder; it is gone when the test ends.
struct Terminal {
    folder: TestFolder,
    keys: usize,
}

impl Terminal {
    /// `None` on a machine without tmux, with a word about it.
    fn open() -> Option<Self> {
        Self::open_in(&[("SOSKU_LANG", "fi"), ("LC_ALL", "C.UTF-8")])
    }

    /// The same for a user whose machine is set up like this.
    fn open_in(surroundings: &[(&str, &str)]) -> Option<Self> {
        if Command::new("tmux").arg("-V").stdout(Stdio::null()).status().is_err() {
            let _ = writeln!(std::io::stderr(), "tmux is missing: the questions were not tried");
            return None;
        }
        let mut folder = TestFolder::new();
        folder.write("cases/SK-4K7QX2.yaml", KETTU);
        folder.commit_all("a case");
        for (name, value) in [("SOSKU_SEED", "7"), ("TERM", "screen"), ("PS1", "$ "), ("ENV", "")] {
            folder.set(name, value);
        }
        for (name, value) in surroundings {
            folder.set(name, value);
        }
        let terminal = Self { folder, keys: 0 };
        terminal.tmux(&["-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "sh"]);
        Some(terminal)
    }

    fn tmux(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("tmux");
        command.arg("-u").arg("-S").arg(self.folder.root().join("../tmux")).args(arguments);
        command.current_dir(self.folder.root()).env_clear().envs(self.folder.variables());
        let output = command.stdin(Stdio::null()).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs `sosku` in the terminal; `done` stands there when it has ended.
    fn run(&self, arguments: &str) {
        self.run_with("", arguments);
    }

    /// The same with variables of the environment before it.
    fn run_with(&self, before: &str, arguments: &str) {
        self.forget_the_last_run();
        let line = format!("clear; {before} '{}' {arguments}; echo \"done $?\"", env!("CARGO_BIN_EXE_sosku"));
        self.tmux(&["send-keys", "-l", &line]);
        self.tmux(&["send-keys", "Enter"]);
    }

    /// Waits until the end of an earlier run stands there no more.
    #[track_caller]
    fn forget_the_last_run(&self) {
        if self.screen().contains("done ") {
            self.tmux(&["send-keys", "-l", "clear"]);
            self.tmux(&["send-keys", "Enter"]);
        }
        assert!((0..LOOKS).any(|_| {
            let is_gone = !self.screen().contains("done ");
            if !is_gone {
                thread::sleep(PAUSE);
            }
            is_gone
        }));
    }

    /// Waits for `sign` as the beginning of the last line or of the question above a list, then presses keys.
    #[track_caller]
    fn at(&mut self, sign: &str, keys: &[&str]) {
        self.wait(sign);
        for key in keys {
            self.keys += 1;
            self.tmux(&["send-keys", key]);
        }
    }

    /// The same with words that are typed.
    #[track_caller]
    fn type_at(&mut self, sign: &str, words: &str) {
        self.wait(sign);
        self.keys += words.chars().count() + 1;
        self.tmux(&["send-keys", "-l", words]);
        self.tmux(&["send-keys", "Enter"]);
    }

    #[track_caller]
    fn wait(&self, sign: &str) -> String {
        for _ in 0..LOOKS {
            let screen = self.screen();
            if screen.lines().any(|line| line.starts_with(sign)) {
                return screen;
            }
            thread::sleep(PAUSE);
        }
        panic!("waited in vain for {sign:?}:\n{}", self.screen());
    }

    fn screen(&self) -> String {
        let screen = self.tmux(&["capture-pane", "-p"]);
        let lines: Vec<&str> = screen.trim_end().lines().map(str::trim_end).collect();
        lines.join("\n")
    }

    /// Waits for the end of the program and compares what stands on the screen.
    #[track_caller]
    fn ends_as(&self, transcript: &str) {
        let screen = self.wait("done ");
        let screen = screen.split_once("done ").map_or(screen.as_str(), |(before, _)| before);
        let screen = format!("{}\n", screen.trim_end());
        let path = transcripts().join(transcript);
        if std::env::var_os("SOSKU_TRANSCRIPTS").is_some() {
            fs::write(&path, &screen).unwrap();
        }
        assert_eq!(screen, fs::read_to_string(&path).unwrap_or_default(), "{}", path.display());
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let mut command = Command::new("tmux");
        command.arg("-S").arg(self.folder.root().join("../tmux")).arg("kill-server");
        let _ = command.stderr(Stdio::null()).status();
    }
}

fn transcripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/transcripts")
}

#[test]
fn a_usual_home_visit_takes_at_most_twelve_keys() {
    let Some(mut terminal) = Terminal::open() else { return };
    terminal.run("session add kettu");
    for sign in [
        "Päivä [9.3.2026]",
        "Toteutuiko: _",
        "Miten oltiin yhteydessä: _",
        "Paikka: _",
        "Kesto (min) [75]",
        "Mitä tehtiin (",
        "Tavoitteet (",
        "Muistiinpano (",
        "Seuraava tapaaminen:",
    ] {
        terminal.at(sign, &["Enter"]);
    }
    terminal.ends_as("session-add-usual.txt");
    assert!(terminal.keys <= 12, "{} keys", terminal.keys);
    let case = terminal.folder.read("cases/SK-4K7QX2.yaml");
    let written = case.split_once("    goals: [G1]\n").unwrap().1;
    for fact in ["date: 2026-03-09", "minutes: 75", "place: home", "goals: [G1]", "workers: [anna]"] {
        assert!(written.contains(fact), "{fact} is missing in {written}");
    }
    assert!(written.contains("contents: [home_guidance, everyday_skills]"), "{written}");
    assert!(terminal.folder.subjects()[0].starts_with("session add SK-4K7QX2"));
}

#[test]
fn a_wrong_date_is_told_at_once_and_a_step_back_corrects_an_answer() {
    let Some(mut terminal) = Terminal::open() else { return };
    terminal.run("session add kettu");
    terminal.type_at("Päivä [9.3.2026]", "31.2.");
    terminal.at("Päivä [9.3.2026]: 31.2.", &["BSpace"; 5]);
    terminal.type_at("Päivä [9.3.2026]:", "eilen");
    terminal.at("Toteutuiko: _", &["Enter"]);
    terminal.at("Miten oltiin yhteydessä: _", &["<", "Enter"]);
    terminal.type_at("Toteutuiko: _", "ei saap");
    terminal.at("Miten oltiin yhteydessä: _", &["Enter"]);
    terminal.at("Paikka: _", &["Enter"]);
    terminal.at("Kesto (min) [0]", &["Enter"]);
    terminal.at("Mitä tehtiin (", &["Enter"]);
    terminal.at("Tavoitteet (", &["Enter"]);
    terminal.type_at("Muistiinpano (", "Ovea ei avattu, ääntä ei kuulunut.");
    terminal.type_at("Seuraava tapaaminen:", "16.3.");
    terminal.ends_as("session-add-corrected.txt");
    let case = terminal.folder.read("cases/SK-4K7QX2.yaml");
    for fact in ["date: 2026-03-08", "minutes: 0", "attendance: no_show", "next: 2026-03-16"] {
        assert!(case.contains(fact), "{fact} is missing in {case}");
    }
}

#[test]
fn a_case_is_opened_by_questions() {
    let Some(mut terminal) = Terminal::open() else { return };
    terminal.run("intake");
    terminal.type_at("Peitenimi:", "Ilves");
    terminal.type_at("Syntynyt", "5/1999");
    terminal.type_at("Sukupuoli: _", "mies");
    terminal.type_at("Kotikunta:", "Kannus");
    terminal.at("Asiointikieli: _", &["Enter"]);
    terminal.type_at("Työmarkkina-asema: _", "<");
    terminal.at("Asiointikieli: _", &["Enter"]);
    terminal.at("Työmarkkina-asema: _", &["Enter"]);
    terminal.at("Kohderyhmät (", &["Space", "Enter"]);
    terminal.at("Päivä [9.3.2026]", &["Enter"]);
    terminal.type_at("Miten asia tuli vireille: _", "yhteydenotto");
    terminal.type_at("Kuka otti yhteyttä: _", "asiakas");
    terminal.type_at("Kuka huomasi tarpeen: _", "terveyskeskus");
    terminal.type_at("Syy (", "Asiat kasautuneet.");
    terminal.ends_as("intake.txt");
    let added = terminal.folder.git(&["show", "--name-only", "--format=", "HEAD"]);
    let case = terminal.folder.read(added.trim());
    for fact in ["alias: Ilves", "born: 1999-05", "gender: man", "municipality: Kannus", "date: 2026-03-09"] {
        assert!(case.contains(fact), "{fact} is missing in {case}");
    }
}

#[test]
fn ctrl_c_keeps_the_answers_and_the_next_run_goes_on() {
    let Some(mut terminal) = Terminal::open() else { return };
    terminal.run("session add kettu");
    terminal.type_at("Päivä [9.3.2026]", "5.3.");
    terminal.at("Toteutuiko: _", &["C-c"]);
    assert!(terminal.wait("done 1").contains("--from .sosku/drafts/session-add-SK-4K7QX2.yaml"));
    assert_eq!(terminal.folder.subjects()[0], "a case", "nothing was written");
    assert_eq!(terminal.folder.git(&["status", "--porcelain"]), "", "a draft is not seen by git");
    terminal.run("session add kettu");
    terminal.at("> Jatka siitä", &["Enter"]);
    for sign in
        ["Toteutuiko: _", "Miten oltiin", "Paikka: _", "Kesto", "Mitä tehtiin (", "Tavoitteet (", "Muis"]
    {
        terminal.at(sign, &["Enter"]);
    }
    terminal.at("Seuraava tapaaminen:", &["Enter"]);
    terminal.wait("done 0");
    assert!(terminal.folder.read("cases/SK-4K7QX2.yaml").contains("date: 2026-03-05"));
    assert_eq!(terminal.folder.bytes(".sosku/drafts/session-add-SK-4K7QX2.yaml"), None, "the draft is gone");
}

#[test]
fn a_goal_that_was_finished_outlives_a_plan_that_was_not() {
    let Some(mut terminal) = Terminal::open() else { return };
    terminal.run("plan kettu");
    for sign in [
        "Suunnitelman laji: _",
        "Laadittu [9.3.2026]",
        "Laadittu yhdessä asiakkaan kanssa: _",
        "Asiakkaan kanta: _",
        "Arvioitu päättyminen:",
        "Montako tapaamista:",
        "Missä ajassa: _",
        "Mikä auttaa (",
        "Mikä vaikeuttaa (",
        "Asiakkaan ehdotus yhteistyön tavasta (",
    ] {
        terminal.at(sign, &["Enter"]);
    }
    terminal.type_at("Tavoitteet (", "Soitan itse");
    for part in ["kuka nimesi tavoitteen: _", "osa-alue: _", "lähtötaso: _", "tavoitepäivä:"] {
        terminal.at(&format!("Soitan itse: {part}"), &["Enter"]);
    }
    for level in ["−2", "−1", "0", "+1", "+2"] {
        terminal.at(&format!("Soitan itse: taso {level}"), &["Enter"]);
    }
    terminal.at("Tavoitteet (tyhjä rivi lopettaa):", &["C-c"]);
    terminal.wait("done 1");
    let draft = terminal.folder.read(".sosku/drafts/plan-SK-4K7QX2.yaml");
    assert!(draft.contains("statement: Soitan itse") && draft.contains("named_by: client"), "{draft}");
}

#[test]
fn line_by_line_the_answers_are_numbers_and_nothing_moves() {
    let Some(mut terminal) = Terminal::open() else { return };
    terminal.run("--plain session add kettu");
    terminal.type_at("Päivä [9.3.2026]:", "");
    terminal.type_at("Numero tai nimi [1]:", "ei saapunut");
    terminal.type_at("Miten oltiin yhteydessä:", "9");
    terminal.type_at("  Tällaista vaihtoehtoa ei ole.", "<");
    terminal.type_at("Numero tai nimi [2]:", "1");
    terminal.at("Miten oltiin yhteydessä:", &["C-c"]);
    terminal.wait("done 1");
    let draft = terminal.folder.read(".sosku/drafts/session-add-SK-4K7QX2.yaml");
    assert_eq!(draft, "date: 2026-03-09\nattendance: attended\n");
}

#[test]
fn facts_by_flags_are_kept_when_a_hook_refuses_the_commit() {
    let folder = TestFolder::new();
    folder.write("cases/SK-4K7QX2.yaml", KETTU);
    folder.commit_all("a case");
    folder.hook("pre-commit", "exit 1");
    let flags = ["session", "add", "kettu", "--minutes", "30", "--place", "home"];
    let run = folder.sosku(&flags).exits(1);
    let draft = ".sosku/drafts/session-add-SK-4K7QX2.yaml";
    assert!(run.stderr.contains(draft), "{}", run.stderr);
    folder.hook("pre-commit", "exit 0");
    folder.sosku(&["session", "add", "kettu", "--from", draft]).ok();
    assert!(folder.read("cases/SK-4K7QX2.yaml").contains("minutes: 30"));
    assert_eq!(folder.bytes(draft), None, "a draft that was written is removed");
}

#[test]
fn an_unanswered_question_of_an_earlier_run_survives_a_run_by_flags() {
    let folder = TestFolder::new();
    folder.write("cases/SK-4K7QX2.yaml", KETTU);
    folder.commit_all("a case");
    let draft = ".sosku/drafts/session-add-SK-4K7QX2.yaml";
    folder.write(draft, "note: from the morning\n");
    folder.sosku(&["session", "add", "kettu", "--minutes", "30"]).ok();
    assert_eq!(folder.read(draft), "note: from the morning\n");
}

/// Every fact that may be asked for, as its flag and its kind, read off the source.
fn asked_in(source: &str) -> Vec<(String, String)> {
    let starts = ["Field::required(", "Field::usual(", "Field::asked("];
    let after = starts.iter().flat_map(|start| source.split(start).skip(1));
    after
        .filter_map(|rest| {
            let flag = rest.split('"').nth(3)?;
            let kind = rest.split("Kind::").nth(1)?.split(['(', ')', ',']).next()?;
            Some((flag.to_owned(), kind.trim().to_owned()))
        })
        .collect()
}

fn sources(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_question_has_its_words() {
    let mut source = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/cmd"), &mut source);
    let asked = asked_in(&source);
    assert!(
        asked.contains(&("minutes".to_owned(), "Number".to_owned())),
        "the tables are not where they were"
    );
    let messages = Messages::new(Language::Fi);
    // A choice from a list is called by the name of the list.
    let is_listed = |kind: &str| ["Choice", "Choices", "Ratings", "Reasons"].contains(&kind);
    let mut mute: Vec<&str> = asked
        .iter()
        .filter(|(flag, kind)| {
            let id = format!("prompt-ask-{}", flag.replace(['.', '_'], "-"));
            !is_listed(kind) && !messages.has(&id)
        })
        .map(|(flag, _)| flag.as_str())
        .collect();
    mute.sort_unstable();
    mute.dedup();
    assert!(mute.is_empty(), "no words for {mute:?}");
}
