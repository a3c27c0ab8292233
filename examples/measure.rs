//! `cargo run --release --example measure -- DIR…`: how long the commands take over data folders of growing size, each
//! as a ratio to `git status` of the same folder, how much memory they take at most, and how both grow.
//!
//! Run by hand over folders that the example `generate` has made and git has committed; what it prints are the tables
//! of `docs/performance.md`. Needs the program built beside it, and GNU time for the memory. The folders take turns, so
//! that a machine that slows down does so for all of them.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement starts programs, looks at the clock and prints"
)]

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// How often a command is run over each folder at most; the median counts.
const ROUNDS: u32 = 15;
/// So long a command is run over a folder altogether, but never less than twice.
const PATIENCE: Duration = Duration::from_secs(3);
/// The case that is looked at has about so many bytes, in a small folder as in a large one.
const BYTES: u64 = 18_000;

/// What is measured: the name, and the words, `CASE` and `ALIAS` standing for a case of the folder.
const LINES: [(&str, &str); 16] = [
    ("sosku --version", "--version"),
    ("sosku show CASE", "show CASE"),
    ("sosku session add CASE, without git", "session add CASE -d 2026-11-20 -m 45 --worker anna --no-commit"),
    ("sosku show ALIAS", "show ALIAS"),
    ("sosku list, the first run", "list"),
    ("sosku list", "list"),
    ("sosku list --text kauppa", "list --text kauppa"),
    ("sosku due", "due"),
    ("sosku check --all", "check --all"),
    ("sosku validate", "validate"),
    ("sosku report monthly --no-cache", "report monthly --period 2026-10 --no-cache"),
    ("sosku report monthly, counted from the cache", "report monthly --period 2026-10"),
    ("sosku report monthly, asked again", "report monthly --period 2026-10"),
    ("sosku report outcomes", "report outcomes --period 2026"),
    ("sosku export sessions", "export sessions"),
    ("sosku audit log CASE", "audit log CASE"),
];
/// What is measured with nothing kept of the records from an earlier run, and with nothing kept of what was reported.
const FIRST: &str = "sosku list, the first run";
const COUNTED: &str = "sosku report monthly, counted from the cache";

/// A folder and the case in it that is looked at.
struct Folder {
    place: PathBuf,
    cases: usize,
    case: String,
    alias: String,
}

/// What a command took over a folder.
struct Took {
    time: Duration,
    /// In MiB.
    memory: Option<u64>,
}

fn main() -> Result<()> {
    let folders: Vec<Folder> =
        env::args().skip(1).map(|place| Folder::at(place.into())).collect::<Result<_>>()?;
    ensure!(!folders.is_empty(), "name a data folder, or several from the smallest to the largest");
    let sosku = env::current_exe()?.with_file_name("../sosku");
    let git = line(&folders, &|folder| {
        let mut command = Command::new("git");
        command.arg("-C").arg(&folder.place).args(["status", "--porcelain"]);
        command
    })?;
    let mut lines = vec![("git status", git)];
    for (name, words) in LINES {
        let command = |folder: &Folder| {
            match name {
                FIRST => folder.forget("records"),
                COUNTED => folder.forget("numbers"),
                _ => {}
            }
            folder.command(&sosku, words)
        };
        let took = line(&folders, &command).with_context(|| name.to_owned())?;
        lines.push((name, took));
    }
    print_ratios(&folders, &lines);
    print_growth(&folders, &lines);
    Ok(())
}

/// Runs a command over every folder: once to see what memory it takes, then in turn.
fn line(folders: &[Folder], command: &dyn Fn(&Folder) -> Command) -> Result<Vec<Took>> {
    let mut first = Vec::new();
    for folder in folders {
        let start = Instant::now();
        let memory = folder.kept(|| peak(&command(folder)))?;
        first.push(Took { time: start.elapsed(), memory });
    }
    let mut times: Vec<Vec<Duration>> = folders.iter().map(|_| Vec::new()).collect();
    for round in 0..ROUNDS {
        for ((folder, first), times) in folders.iter().zip(&first).zip(&mut times) {
            if round < 2 || first.time * round < PATIENCE {
                times.push(folder.kept(|| timed(&mut command(folder)))?);
            }
        }
    }
    let median = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times.get(times.len() / 2).copied().context("no round")
    };
    let took = first.into_iter().zip(times).map(|(first, times)| Ok(Took { time: median(times)?, ..first }));
    took.collect()
}

fn print_ratios(folders: &[Folder], lines: &[(&str, Vec<Took>)]) {
    let heads: String =
        folders.iter().map(|folder| format!(" {} cases | MiB |", grouped(folder.cases))).collect();
    println!("| |{heads}\n| --- |{}", " --: | --: |".repeat(folders.len()));
    let Some((_, status)) = lines.first() else { return };
    for (name, took) in lines {
        let cells = took.iter().zip(status).map(|(took, status)| {
            let ratio = took.time.as_secs_f64() / status.time.as_secs_f64();
            let memory = took.memory.map_or_else(|| "–".to_owned(), |memory| memory.to_string());
            format!(" {ratio:.2} | {memory} |")
        });
        println!("| `{name}` |{}", cells.collect::<String>());
    }
    let times = status.iter().map(|took| format!("{:.1} ms", took.time.as_secs_f64() * 1e3));
    println!("\n`git status` took {}.\n", times.collect::<Vec<_>>().join(", "));
}

/// How many times as long each command takes over a folder as over the one before, and over the last as over the
/// first.
fn print_growth(folders: &[Folder], lines: &[(&str, Vec<Took>)]) {
    let pairs = || folders.windows(2).filter_map(|pair| Some((pair.first()?, pair.last()?)));
    let heads: String =
        pairs().map(|(one, next)| format!(" {} → {} |", grouped(one.cases), grouped(next.cases))).collect();
    println!("| |{heads} all |\n| --- |{} --: |", " --: |".repeat(folders.len().saturating_sub(1)));
    let times = |from: &Took, to: &Took| format!(" {:.2} |", to.time.as_secs_f64() / from.time.as_secs_f64());
    for (name, took) in lines {
        let steps: String =
            took.windows(2).filter_map(|pair| Some(times(pair.first()?, pair.last()?))).collect();
        let all = took.first().zip(took.last()).map(|(first, last)| times(first, last)).unwrap_or_default();
        println!("| `{name}` |{steps}{all}");
    }
}

/// `10,000`
fn grouped(number: usize) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", number / 1_000, number % 1_000),
    }
}

impl Folder {
    fn at(place: PathBuf) -> Result<Self> {
        let mut files = Vec::new();
        for entry in fs::read_dir(place.join("cases")).with_context(|| place.display().to_string())? {
            let entry = entry?;
            files.push((entry.metadata()?.len().abs_diff(BYTES), entry.path()));
        }
        files.sort_unstable();
        let members = members(&place)?;
        let fits = |file: &Path| {
            let code = file.file_stem()?.to_string_lossy().into_owned();
            let text = fs::read_to_string(file).ok()?;
            let alias = text.lines().find_map(|line| line.strip_prefix("alias: "))?.to_owned();
            let is_open = !text.contains("\nclosure:") && text.contains("\nsessions:");
            is_open.then_some((code, alias))
        };
        let open = || files.iter().filter_map(|(_, file)| fits(file));
        // In a small folder nobody may come to a group just now.
        let member = open().find(|(code, _)| members.contains(code));
        let (case, alias) = member.or_else(|| open().next()).context("no open case")?;
        Ok(Self { cases: files.len(), place, case, alias })
    }

    /// Takes away a part of what is kept.
    fn forget(&self, part: &str) {
        let _ = fs::remove_file(self.place.join(".sosku/cache").join(part));
    }

    fn command(&self, sosku: &Path, words: &str) -> Command {
        let mut command = Command::new(sosku);
        command.arg("-C").arg(&self.place);
        command.args(words.split(' ').map(|word| match word {
            "CASE" => &self.case,
            "ALIAS" => &self.alias,
            word => word,
        }));
        command
    }

    /// Runs what may write to the case, and takes back what it has written.
    fn kept<T>(&self, run: impl FnOnce() -> Result<T>) -> Result<T> {
        let file = self.place.join("cases").join(format!("{}.yaml", self.case));
        let before = fs::read(&file)?;
        let result = run()?;
        if fs::read(&file)? != before {
            fs::write(&file, before)?;
        }
        Ok(result)
    }
}

/// The codes of those who come to groups.
fn members(place: &Path) -> Result<BTreeSet<String>> {
    let mut members = BTreeSet::new();
    for group in fs::read_dir(place.join("groups"))? {
        let rows = fs::read_to_string(group?.path().join("attendance.csv")).unwrap_or_default();
        members.extend(rows.lines().skip(1).filter_map(|row| row.split(',').nth(1)).map(str::to_owned));
    }
    Ok(members)
}

fn timed(command: &mut Command) -> Result<Duration> {
    let start = Instant::now();
    let status = quiet(command).stderr(Stdio::null()).status()?;
    let took = start.elapsed();
    ensure!(status.success(), "{command:?}: {status}");
    Ok(took)
}

/// The most memory that a run takes, in MiB; `None` without GNU time.
fn peak(command: &Command) -> Result<Option<u64>> {
    let mut timer = Command::new("/usr/bin/time");
    timer.args(["-f", "%M"]).arg(command.get_program()).args(command.get_args());
    let Ok(output) = quiet(&mut timer).stderr(Stdio::piped()).output() else { return Ok(None) };
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(output.status.success(), "{command:?}: {told}");
    let kibibytes = told.lines().last().and_then(|line| line.trim().parse::<u64>().ok());
    Ok(kibibytes.map(|kibibytes| kibibytes / 1024))
}

fn quiet(command: &mut Command) -> &mut Command {
    command.env("SOSKU_NOW", "2026-11-21T16:55:00+02:00").env("SOSKU_LANG", "fi").env("SOSKU_WORKER", "anna");
    command.stdin(Stdio::null()).stdout(Stdio::null())
}
