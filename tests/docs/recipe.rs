//! The recipe of the guide by which anyone proves a submitted report with the tools of the system: it runs in a
//! shell as it is printed there, and an altered report fails it.
#![cfg(target_os = "linux")]

use std::process::Command;

use super::Document;
use super::console::Desk;

const REPORT: &str = "data-example/reports/monthly/2026-10.json";

/// The recipe as the guide has it.
fn recipe() -> String {
    let guide = Document::read("docs/guides/monthly-report.md");
    let blocks = guide.blocks();
    blocks.iter().find(|block| block.info == "sh recipe").unwrap().lines.join("\n")
}

/// What the recipe finds true of the report as it lies there.
fn found(desk: &Desk) -> Vec<String> {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_sosku")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell.args(["-c", &recipe()]).current_dir(desk.folder.root().join("data-example")).env("PATH", path);
    let output = shell.output().unwrap();
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn anyone_can_prove_a_report_with_the_tools_of_the_system() {
    let mut desk = Desk::new();
    for command in ["cd data-example", "sosku report submit monthly --period 2026-10"] {
        assert_eq!(desk.run(command).unwrap().code, 0, "{command}");
    }
    assert_eq!(found(&desk).len(), 3, "{:?}", found(&desk));
    let text = String::from_utf8(desk.folder.bytes(REPORT).unwrap()).unwrap();
    let altered = text.replacen("\"value\":1", "\"value\":2", 1);
    assert_ne!(altered, text);
    desk.folder.write(REPORT, altered);
    assert_eq!(found(&desk).len(), 2, "the stamp no longer fits, data and definitions do");
}
