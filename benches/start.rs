//! How long the program takes to start, as a ratio to an empty Rust program that is started in turn with it.
//!
//! Run by hand, `cargo bench --bench start`; no test depends on it, as no machine is quiet enough. The numbers
//! of one machine stand in `docs/performance.md`.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement starts programs, looks at the clock and prints"
)]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often each program is started.
const ROUNDS: usize = 300;

fn main() {
    let folder = tempfile::tempdir().expect("a place for the empty program");
    let empty = empty_program(folder.path());
    let sosku = Path::new(env!("CARGO_BIN_EXE_sosku"));
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/data-example");
    let lines: [(&str, &Path, &[&str]); 6] = [
        ("an empty program", &empty, &[]),
        ("sosku --version", sosku, &["--version"]),
        ("sosku --help", sosku, &["--help"]),
        ("sosku session add --help", sosku, &["session", "add", "--help"]),
        ("sosku show SK-4K7QX2", sosku, &["-C", example, "show", "SK-4K7QX2"]),
        ("sosku report monthly", sosku, &["-C", example, "report", "monthly"]),
    ];
    let mut times = lines.map(|_| Vec::with_capacity(ROUNDS));
    for _ in 0..ROUNDS {
        for ((_, program, words), times) in lines.iter().zip(&mut times) {
            times.push(started(program, words));
        }
    }
    let medians = times.map(median);
    for ((name, ..), median) in lines.iter().zip(medians) {
        let ratio = median.as_secs_f64() / medians[0].as_secs_f64();
        println!("{name:<26} {:>7.2} ms {ratio:>6.1}", median.as_secs_f64() * 1e3);
    }
}

/// Builds a program that does nothing.
fn empty_program(folder: &Path) -> std::path::PathBuf {
    let source = folder.join("empty.rs");
    std::fs::write(&source, "fn main() {}\n").expect("its source");
    let program = folder.join("empty");
    let built = Command::new("rustc").arg("-O").arg("-o").args([&program, &source]).status();
    assert!(built.expect("rustc").success(), "the empty program is built");
    program
}

/// The time from start to end; what is printed goes nowhere.
fn started(program: &Path, words: &[&str]) -> Duration {
    let mut command = Command::new(program);
    command.args(words).env("SOSKU_NOW", "2026-11-21T16:55:00+02:00").env("SOSKU_LANG", "fi");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().expect("the program starts");
    let time = start.elapsed();
    assert!(status.success(), "{words:?}");
    time
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
