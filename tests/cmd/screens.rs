//! Every screen fits a terminal of 80 columns, and with `--plain` draws nothing: no rules, no boxes.
//!
//! The pages' own tests look at single pages at many widths; here is all that the program prints of the example.

use console::measure_text_width;

use crate::support::{Run, TestFolder};

/// The screens. Not among them: pages of help, which take the width of a terminal themselves, and what is one line
/// by its nature, a problem with its place.
const SCREENS: [&str; 29] = [
    "due",
    "list",
    "list --text kauppa",
    "show kettu",
    "show sammal",
    "check kettu",
    "check --all",
    "session list kettu",
    "group list --all",
    "group show arkiryhma",
    "group suggest kettu",
    "encounter list --period 2026",
    "event list --period 2026",
    "survey list --period 2026",
    "model show",
    "catalogue list",
    "catalogue list content",
    "catalogue list instruments",
    "catalogue show kela",
    "catalogue criteria list",
    "catalogue criteria diff pirkanmaa-2022 esimerkkialue",
    "report monthly --period 2026-10",
    "report outcomes --period 2026-Q3",
    "report model --period 2026-Q3",
    "report project --period 2026-Q3",
    "report criteria --period 2026-Q3",
    "report caseload --period 2026-10",
    "help month",
    "explain unknown-key",
];

/// What rules and boxes are drawn with, and the signs of a drawn scale.
const DRAWN: [char; 12] = ['─', '│', '┌', '┐', '└', '┘', '├', '┤', '━', '═', '●', '○'];

const WIDTH: usize = 80;

/// The example office, with its commits made at once.
fn example() -> TestFolder {
    let mut folder = TestFolder::empty();
    folder.sosku(&["init", "--example", "."]).ok();
    folder.set("SOSKU_NOW", "2026-11-22T16:55:00+02:00");
    folder
}

fn screen(folder: &TestFolder, language: &str, manner: &[&str], command: &str) -> Run {
    let words: Vec<&str> = ["--lang", language].into_iter().chain(manner.iter().copied()).collect();
    folder.sosku(&[words, command.split(' ').collect()].concat()).ok()
}

/// What is wrong with every screen, by a rule for its lines.
fn faults(manner: &[&str], is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let folder = example();
    let mut faults = Vec::new();
    for (language, command) in ["fi", "sv"].iter().flat_map(|one| SCREENS.map(|command| (*one, command))) {
        let run = screen(&folder, language, manner, command);
        let wrong = run.stdout.lines().filter(|line| is_wrong(line));
        faults.extend(wrong.take(2).map(|line| format!("{language}: {command}: {line}")));
    }
    faults
}

#[test]
fn no_screen_is_wider_than_a_terminal_of_80_columns() {
    let found = faults(&[], |line| measure_text_width(line) > WIDTH && !line.starts_with(['|', '$']));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_is_drawn_for_a_screen_reader() {
    let found = faults(&["--plain"], |line| line.contains(DRAWN));
    assert!(found.is_empty(), "{}", found.join("\n"));
}
