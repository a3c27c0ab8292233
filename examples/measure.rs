//! `cargo run --release --example measure -- DIR…`: how long the commands take over data folders, each as a ratio
//! to `git status` of the same folder, and how much memory they take at most.
//!
//! Run by hand over folders that the example `generate` has made and git has committed; the numbers of one
//! machine stand in `docs/performance.md`. Needs the program built beside it, and GNU time for the memory.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement starts programs, looks at the clock and prints"
)]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// How often each command is run; the median counts.
const ROUNDS: usize = 5;

/// What is measured; `CASE` stands for the code of the folder's first case that is open.
const LINES: [&str; 10] = [
    "--version",
    "show CASE",
    "session add CASE -d 2026-11-20 -m 45 --worker anna --no-commit",
    "list",
    "due",
    "check --all",
    "validate",
    "report monthly --period 2026-10",
    "report outcomes --period 2026",
    "audit log CASE",
];

fn main() -> Result<()> {
    let folders: Vec<PathBuf> = env::args().skip(1).map(PathBuf::from).collect();
    ensure!(!folders.is_empty(), "name a data folder");
    let sosku = env::current_exe()?.with_file_name("../sosku");
    for folder in &folders {
        measure(&sosku, folder).with_context(|| folder.display().to_string())?;
    }
    Ok(())
}

/// Prints the table of one folder.
fn measure(sosku: &Path, folder: &Path) -> Result<()> {
    let (case, count) = open_case(folder)?;
    let git = ["-C", &folder.to_string_lossy(), "status", "--porcelain"].map(str::to_owned);
    let status = median(Path::new("git"), &git)?;
    println!("| {count} cases, `git status` {:.1} ms | ratio | MiB |", status.as_secs_f64() * 1e3);
    println!("| --- | --: | --: |");
    for line in LINES {
        let words: Vec<String> = line.split(' ').map(|word| word.replace("CASE", &case)).collect();
        let file = folder.join("cases").join(format!("{case}.yaml"));
        let before = fs::read(&file)?;
        let words: Vec<String> =
            ["-C".to_owned(), folder.to_string_lossy().into_owned()].into_iter().chain(words).collect();
        let ratio = median(sosku, &words)?.as_secs_f64() / status.as_secs_f64();
        let peak = peak(sosku, &words).map_or_else(|| "–".to_owned(), |peak| peak.to_string());
        // What `session add` has written is taken back.
        if fs::read(&file)? != before {
            fs::write(&file, before)?;
        }
        let name = line.split(" -").next().filter(|name| !name.is_empty()).unwrap_or(line);
        println!("| `{name}` | {ratio:.2} | {peak} |");
    }
    println!();
    Ok(())
}

/// The code of the first case that nobody has closed, and how many cases there are.
fn open_case(folder: &Path) -> Result<(String, usize)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder.join("cases"))? {
        files.push(entry?.path());
    }
    files.sort_unstable();
    let is_open = |file: &&PathBuf| fs::read_to_string(file).is_ok_and(|text| !text.contains("\nclosure:"));
    let first = files.iter().find(is_open).and_then(|file| file.file_stem()).context("no open case")?;
    Ok((first.to_string_lossy().into_owned(), files.len()))
}

/// The median time of a few runs, after one that warms the caches of the system.
fn median(program: &Path, words: &[String]) -> Result<Duration> {
    run(program, words)?;
    let times = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        run(program, words).map(|()| start.elapsed())
    });
    let mut times = times.collect::<Result<Vec<_>>>()?;
    times.sort_unstable();
    times.get(ROUNDS / 2).copied().context("no round")
}

fn run(program: &Path, words: &[String]) -> Result<()> {
    let mut command = Command::new(program);
    let status = quiet(command.args(words)).stderr(Stdio::null()).status();
    let status = status.with_context(|| program.display().to_string())?;
    ensure!(status.success(), "{words:?}: {status}");
    Ok(())
}

/// The most memory that a run takes, in MiB.
fn peak(program: &Path, words: &[String]) -> Option<u64> {
    let mut command = Command::new("/usr/bin/time");
    let output = quiet(command.args(["-f", "%M"]).arg(program).args(words)).stderr(Stdio::piped()).output();
    let told = String::from_utf8(output.ok()?.stderr).ok()?;
    told.lines().last()?.trim().parse::<u64>().ok().map(|kibibytes| kibibytes / 1024)
}

fn quiet(command: &mut Command) -> &mut Command {
    command.env("SOSKU_NOW", "2026-11-21T16:55:00+02:00").env("SOSKU_LANG", "fi").env("SOSKU_WORKER", "anna");
    command.stdin(Stdio::null()).stdout(Stdio::null())
}
