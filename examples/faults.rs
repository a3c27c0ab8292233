//! Lets one system call after the other fail while a command writes, and looks whether anything was spoiled.
//!
//! `cargo run --release --example faults` (Linux, needs strace; docs/reliability.md; `--call read` tries one kind, `--sosku
//! PROGRAM` another build). For each kind of call and each N,
//! the N-th such call of every process fails as on a full disk, until no process makes that many. Once in sosku alone,
//! once in the git that works for it as well. The command may fail or not, but it must not lie: the folder is in the
//! old state or in the new one, the next command clears up, and the command given again comes out as it should.
#![expect(clippy::disallowed_methods, reason = "a program of its own: it starts processes")]
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program for developers")]

#[path = "crash/house.rs"]
mod house;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::Mutex;
use std::thread;

use house::{Files, HARMLESS, House, said, writing};

/// What may fail, and how it does. Not `close`: held back, it leaves a pipe open that a failed one would have let go.
const CALLS: [(&str, &str); 12] = [
    ("write", "ENOSPC"),
    ("fsync", "EIO"),
    ("rename", "ENOSPC"),
    ("openat", "ENOSPC"),
    ("mkdir", "ENOSPC"),
    ("unlink", "EROFS"),
    ("link", "ENOSPC"),
    ("fchmod,chmod", "EPERM"),
    ("flock", "ENOLCK"),
    ("read", "EIO"),
    ("clone,clone3,vfork", "EAGAIN"),
    ("getrandom", "EAGAIN"),
];

/// No command makes more calls of a kind than this; were it so, the table would say `more`.
const MOST: usize = 400;

/// Folders in which commands fail side by side.
const AT_ONCE: usize = 4;

/// What came of the failures of one kind of call.
#[derive(Default)]
struct Tally {
    failures: usize,
    old: usize,
    new: usize,
    /// The command said that it failed, though its commit was made: safe, but a worker will wonder.
    modest: usize,
    git_locks: usize,
    faults: Vec<String>,
}

/// The two states between which there is nothing, and how they are told.
struct States {
    heads: [String; 2],
    files: [Files; 2],
}

/// One command, and the calls that shall fail in it.
#[derive(Clone, Copy)]
struct Trial<'a> {
    words: &'a [String],
    call: &'a str,
    error: &'a str,
    with_git: bool,
}

impl Trial<'_> {
    /// Fails call after call; the folder is brought back to its old state after each.
    fn run(&self, house: &House, states: &States, log: &Path) -> Tally {
        let mut tally = Tally::default();
        for count in 1..=MOST {
            let output = self.fail(house, count, log);
            if !fs::read_to_string(log).unwrap_or_default().contains("(INJECTED)") {
                house.git(&["reset", "--quiet", "--hard", &states.heads[0]]);
                return tally;
            }
            tally.failures += 1;
            let faults = judge(house, states, self.words, &output, &mut tally);
            let with = if self.with_git { "with git" } else { "alone" };
            let name = |fault| format!("{} {count} {with} {}: {fault}", self.call, self.words.join(" "));
            tally.faults.extend(faults.into_iter().map(name));
            house.git(&["reset", "--quiet", "--hard", &states.heads[0]]);
        }
        tally.faults.push(format!("{}: more than {MOST}", self.call));
        tally
    }

    fn fail(&self, house: &House, count: usize, log: &Path) -> Output {
        let mut command = house.command(Path::new("strace"));
        let trace = format!("trace={}", self.call);
        let inject = format!("inject={}:error={}:when={count}", self.call, self.error);
        command.args(["-qq", "-e", &trace, "-e", &inject, "-o"]).arg(log);
        if self.with_git {
            command.arg("-f");
        }
        command.arg(program()).args(self.words).output().unwrap()
    }
}

/// What is wrong after a command in which something failed.
fn judge(
    house: &House,
    states: &States,
    words: &[String],
    output: &Output,
    tally: &mut Tally,
) -> Vec<String> {
    let mut faults = Vec::new();
    let now = house.files();
    for path in now.keys().chain(states.files[0].keys()).chain(states.files[1].keys()) {
        if states.files.iter().all(|files| files.get(path) != now.get(path)) {
            faults.push(format!("{}: neither old nor new", path.display()));
        }
    }
    let mut next = house.sosku(&HARMLESS);
    if !next.status.success() && said(&next).contains(".lock") {
        house.unlock();
        next = house.sosku(&HARMLESS);
    }
    tally.git_locks += usize::from(house.unlock() > 0);
    if !next.status.success() {
        faults.push(format!("the next command failed: {}", said(&next)));
    }
    let at = states.heads.iter().position(|head| *head == house.head());
    let claims = output.status.success();
    match at {
        None => faults.push("a commit that is neither the old nor the new one".to_owned()),
        Some(0) if claims => faults.push("it said that it was done, and it was not".to_owned()),
        Some(0) => tally.old += 1,
        Some(_) => {
            tally.new += 1;
            tally.modest += usize::from(!claims);
        }
    }
    if at.is_some_and(|at| states.files[at] != house.files()) {
        faults.push("files that do not agree with the commit".to_owned());
    }
    let litter = house.litter();
    if !litter.is_empty() {
        faults.push(format!("left behind: {litter:?}"));
    }
    if at == Some(0) && !house.sosku(words).status.success() {
        faults.push("given again, it failed".to_owned());
    }
    if house.files() != states.files[1] || !house.git(&["status", "--porcelain"]).is_empty() {
        faults.push("given again, it came out otherwise".to_owned());
    }
    faults
}

/// The states before and after a command; the folder is left in the old one.
fn states(house: &House, words: &[String]) -> States {
    let (old_head, old_files) = (house.head(), house.files());
    let run = house.sosku(words);
    assert!(run.status.success() && house.head() != old_head, "{words:?}: {}", said(&run));
    let states = States { heads: [old_head, house.head()], files: [old_files, house.files()] };
    house.git(&["reset", "--quiet", "--hard", &states.heads[0]]);
    states
}

/// The program that is tried: `--sosku PROGRAM`, else the one beside this.
fn program() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let beside = own.ancestors().nth(2).unwrap().join("sosku");
    value("--sosku").map_or(beside, PathBuf::from)
}

fn value(flag: &str) -> Option<String> {
    std::env::args().skip_while(|word| word != flag).nth(1)
}

/// Takes trial after trial until none is left, in a folder of its own.
fn work<'a>(trials: &Mutex<Vec<Trial<'a>>>, tallies: &Mutex<BTreeMap<&'a str, Tally>>) {
    let place = tempfile::tempdir().unwrap();
    let mut house = House::new(place.path(), &program());
    let log = place.path().join("calls");
    loop {
        let Some(trial) = trials.lock().unwrap().pop() else { return };
        house.tick();
        let own = trial.run(&house, &states(&house, trial.words), &log);
        let mut tallies = tallies.lock().unwrap();
        let sum = tallies.entry(trial.call).or_default();
        sum.failures += own.failures;
        sum.old += own.old;
        sum.new += own.new;
        sum.modest += own.modest;
        sum.git_locks += own.git_locks;
        own.faults.iter().for_each(|fault| println!("{fault}"));
        sum.faults.extend(own.faults);
    }
}

fn main() {
    // A session in a file that is there, a report in a file that is not.
    let commands = [writing(0), writing(6)];
    let wanted = value("--call");
    let mut trials = Vec::new();
    for words in &commands {
        for (call, error) in
            CALLS.into_iter().filter(|(call, _)| wanted.as_deref().is_none_or(|one| one == *call))
        {
            for with_git in [false, true] {
                trials.push(Trial { words, call, error, with_git });
            }
        }
    }
    let (trials, tallies) = (Mutex::new(trials), Mutex::new(BTreeMap::new()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| work(&trials, &tallies));
        }
    });
    println!(
        "| call | failed | old state | new state | of these told as failed | locks of git left | faults |"
    );
    println!("| --- | --: | --: | --: | --: | --: | --: |");
    let tallies = tallies.into_inner().unwrap();
    for (call, tally) in &tallies {
        let Tally { failures, old, new, modest, git_locks, faults } = tally;
        println!("| {call} | {failures} | {old} | {new} | {modest} | {git_locks} | {} |", faults.len());
    }
    assert!(tallies.values().all(|tally| tally.faults.is_empty()), "there were faults");
}
