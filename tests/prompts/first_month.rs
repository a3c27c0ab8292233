//! A new user at a new machine: from `init`, as the README has it, to the first monthly report of an own folder, by
//! questions alone, in Finnish and in Swedish.
//!
//! The Finnish script is the beginning of `life.txt`; every key is counted, those of the commands as well.

use std::fs;

use super::life::deeds;
use super::{Terminal, transcripts};

/// The most keys from nothing to the first report.
const MOST: usize = 1500;
/// What lies after the first month in the script.
const LATER: &str = "review";

/// Goes from nothing to the first report as a script has it; `last_month` as it is typed.
#[track_caller]
fn from_nothing_to_the_report(mut terminal: Terminal, script: &str, last_month: &str) {
    let script = fs::read_to_string(transcripts().join(script)).unwrap();
    // Outside the folder of the test, which speaks a language of its own.
    let own = terminal.folder.outside().join("oma");
    terminal.tmux(&["send-keys", "-l", "cd .."]);
    terminal.tmux(&["send-keys", "Enter"]);
    terminal.types("SOSKU_NOW=2026-02-03T11:00:00+02:00 ", "init oma", 90);
    terminal.tmux(&["send-keys", "-l", "cd oma"]);
    terminal.tmux(&["send-keys", "Enter"]);
    terminal.keys += "cd oma ".len();
    let deeds = deeds(&script);
    for (number, deed) in deeds.iter().take_while(|deed| !deed.command.starts_with(LATER)).enumerate() {
        terminal.keys += "sosku  ".len() + deed.command.chars().count();
        terminal.lead(number, deed);
    }
    let report = format!("report monthly --period {last_month}");
    terminal.types("SOSKU_NOW=2026-04-01T09:00:00+03:00 ", &report, 91);
    assert!(terminal.keys <= MOST, "{} keys", terminal.keys);
    let own = own.to_str().unwrap();
    let report = terminal
        .folder
        .sosku(&["-C", own, "report", "monthly", "--period", "2026-03", "--format", "json"])
        .ok();
    let report: serde_json::Value = serde_json::from_str(&report.stdout).unwrap();
    let counted = |id: &str| {
        let all = report["observations"].as_array().unwrap();
        let found =
            all.iter().find(|one| one["indicator"] == id && one["by"].as_object().unwrap().is_empty());
        found.map(|one| one["value"].clone())
    };
    assert_eq!(counted("sessions"), Some(1.into()));
    assert_eq!(counted("clients.served"), Some(1.into()));
    terminal.folder.sosku(&["-C", own, "validate"]).ok();
}

#[test]
fn from_the_readme_to_the_first_monthly_report_takes_at_most_1500_keys() {
    let Some(terminal) = Terminal::open() else { return };
    from_nothing_to_the_report(terminal, "life.txt", "viime-kuu");
}

#[test]
fn a_user_whose_machine_speaks_swedish_needs_no_more_keys_and_no_flag() {
    let Some(terminal) = Terminal::open_in(&[("SOSKU_LANG", ""), ("LC_ALL", "sv_FI.UTF-8")]) else { return };
    from_nothing_to_the_report(terminal, "first-month.sv.txt", "förra-månaden");
}
