//! What the program tells at a terminal beside its pages: errors and hints fit the window, colours are as they were
//! asked for, and a bar shows how far a long read has come.

use std::fs;
use std::path::PathBuf;
use std::thread;

use super::{LOOKS, PAUSE, Terminal};

/// Begins bold letters, or letters in a colour.
const PAINTED: [&str; 2] = ["\u{1b}[1m", "\u{1b}[3"];

impl Terminal {
    /// Writes all that the window is sent into a file from now on.
    fn recorded(&self) -> PathBuf {
        let file = self.folder.outside().join("recorded");
        self.tmux(&["pipe-pane", &format!("cat > '{}'", file.display())]);
        file
    }
}

/// Waits until a file holds `words`, and gives all that it holds.
#[track_caller]
fn holding(file: &PathBuf, words: &str) -> String {
    for _ in 0..LOOKS {
        let text =
            fs::read(file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        if text.contains(words) {
            return text;
        }
        thread::sleep(PAUSE);
    }
    panic!("waited in vain for {words:?}");
}

#[test]
fn errors_and_hints_fit_the_window_and_commands_in_them_stay_whole() {
    let Some(terminal) = Terminal::open() else { return };
    terminal.folder.write("cases/SK-4K7QX2.yaml", super::KETTU.replace("minutes: 75", "minuts: 75"));
    terminal.run("list");
    terminal.ends_as("error-broken-case.txt");
    terminal.run("--plain list");
    let screen = terminal.wait("done ");
    assert!(
        screen.lines().any(|line| line.chars().count() == 80),
        "nothing is broken for a screen reader: {screen}"
    );
}

#[test]
fn advice_that_cannot_help_is_not_given() {
    let Some(terminal) = Terminal::open() else { return };
    terminal.folder.write("encounters/2026-03.csv", "date,people\n2026-03-02,monta\n");
    terminal.run("report monthly --period 2026-03");
    terminal.ends_as("error-broken-table.txt");
}

#[test]
fn a_page_of_help_is_painted_only_if_that_is_wanted() {
    let Some(terminal) = Terminal::open() else { return };
    for (before, arguments, is_painted) in [
        ("NO_COLOR=", "session --help", true),
        ("NO_COLOR=", "session --help --color never", false),
        ("NO_COLOR=", "--color=never help session", false),
        ("NO_COLOR=1", "session --help", false),
        ("NO_COLOR=1", "session --help --color always", true),
        ("NO_COLOR=", "sessio --color never", false),
        ("NO_COLOR=", "sessio", true),
    ] {
        terminal.run_with(before, arguments);
        terminal.wait("done ");
        let screen = terminal.tmux(&["capture-pane", "-p", "-e"]);
        let found = PAINTED.iter().any(|code| screen.contains(code));
        assert_eq!(found, is_painted, "{before} {arguments}: {screen:?}");
    }
}

#[test]
fn a_long_read_shows_how_far_it_has_come_and_leaves_nothing_behind() {
    let Some(terminal) = Terminal::open() else { return };
    for code in ["SK-8MMMMM", "SK-9NNNNN", "SK-7PPPPP", "SK-6QQQQQ", "SK-5RRRRR"] {
        let case = super::KETTU.replace("SK-4K7QX2", code).replace("Kettu", code);
        terminal.folder.write(&format!("cases/{code}.yaml"), case);
    }
    let recorded = terminal.recorded();
    terminal.run_with("SOSKU_PATIENCE=0", "validate");
    let screen = terminal.wait("done ");
    let sent = holding(&recorded, "done 0");
    assert!(sent.contains("Luetaan") && sent.contains("/7"), "no bar in {sent:?}");
    assert!(!screen.contains("Luetaan"), "the bar is gone: {screen}");
    terminal.run_with("SOSKU_PATIENCE=0", "--quiet validate 2>/dev/null");
    terminal.wait("done 0");
    let quiet = holding(&recorded, "2>/dev/null").rsplit("2>/dev/null").next().map(str::to_owned);
    assert!(quiet.is_some_and(|rest| !rest.contains("Luetaan")), "a quiet run shows none");
}

#[test]
fn sync_tells_whom_it_waits_for() {
    let Some(terminal) = Terminal::open() else { return };
    let hub = terminal.folder.outside().join("hub.git").display().to_string();
    terminal.folder.git(&["init", "--quiet", "--bare", "--initial-branch=main", &hub]);
    terminal.folder.git(&["remote", "add", "origin", &hub]);
    terminal.run("sync");
    let screen = terminal.wait("done 0");
    let at = |words: &str| screen.find(words).unwrap_or_else(|| panic!("{words} is missing: {screen}"));
    assert!(at("Haetaan muiden tekemä: origin") < at("Lähetetään oma: origin"), "{screen}");
    let said = terminal.folder.sosku(&["sync"]).ok().stderr;
    assert!(!said.contains("origin"), "nobody waits at a terminal: {said}");
}
