//! Kills writing commands at random moments, and looks whether anything was lost or spoiled.
//!
//! `cargo run --release --example kills -- --kills 2000` (docs/reliability.md). Each command is run to its end in one
//! folder and killed in its twin: half the time sosku alone, half the time with the git that works for it. Then every
//! file must be old or new; the next command must clear up; the commit must be there whole or not at all; and the
//! command given again must lead to the very commit of the twin.
#![expect(clippy::disallowed_methods, reason = "a program of its own: it starts and kills processes")]
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program for developers")]

#[path = "crash/house.rs"]
mod house;

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;
use std::time::{Duration, Instant};

use house::{Files, HARMLESS, House, said, writing};

/// What became of the killed commands.
#[derive(Default)]
struct Tally {
    kills: usize,
    ran_out: usize,
    undone: usize,
    done: usize,
    git_locks: usize,
    lost: Vec<String>,
}

/// The two folders, and what was true of both before the command.
struct Twins {
    whole: House,
    hurt: House,
    head: String,
    files: Files,
}

impl Twins {
    fn new(place: &Path, program: &Path) -> Self {
        let [whole, hurt] = ["whole", "hurt"].map(|name| House::new(&place.join(name), program));
        let (head, files) = (whole.head(), whole.files());
        assert_eq!(head, hurt.head(), "the same office twice");
        Self { whole, hurt, head, files }
    }

    /// One command, one kill. The faults that were found, in words.
    fn round(&mut self, number: u64, dice: &mut fastrand::Rng, tally: &mut Tally) -> Vec<String> {
        let words = writing(number);
        self.whole.tick();
        self.hurt.tick();
        let begun = Instant::now();
        let run = self.whole.sosku(&words);
        let took = begun.elapsed();
        assert!(run.status.success(), "{words:?}: {}", said(&run));
        let (new_head, new_files) = (self.whole.head(), self.whole.files());

        let with_git = dice.bool();
        let killed = kill(&self.hurt, &words, took.mul_f64(dice.f64() * 1.1), with_git);
        tally.kills += usize::from(killed);
        tally.ran_out += usize::from(!killed);
        let mut faults = Vec::new();
        between(&self.hurt.files(), [&self.files, &new_files], &mut faults);
        self.recover(tally, &mut faults);

        let (head, files) = (self.hurt.head(), self.hurt.files());
        let is_done = head == new_head;
        tally.done += usize::from(killed && is_done);
        tally.undone += usize::from(killed && !is_done);
        let expected = if is_done { &new_files } else { &self.files };
        if head != new_head && head != self.head {
            faults.push("a commit that is neither the old nor the new one".to_owned());
        }
        if files != *expected {
            faults.push("files that do not agree with the commit".to_owned());
        }
        if !is_done {
            let again = self.hurt.sosku(&words);
            if !again.status.success() || self.hurt.head() != new_head || self.hurt.files() != new_files {
                faults.push(format!("given again, it came out otherwise: {}", said(&again)));
            }
        }
        (self.head, self.files) = (new_head, new_files);
        faults
    }

    /// The next command, as a person would give it; the locks of a killed git are taken away when it asks for that.
    fn recover(&self, tally: &mut Tally, faults: &mut Vec<String>) {
        let mut next = self.hurt.sosku(&HARMLESS);
        if !next.status.success() && said(&next).contains(".lock") {
            tally.git_locks += 1;
            self.hurt.unlock();
            next = self.hurt.sosku(&HARMLESS);
        }
        // A lock that stood in nobody's way yet will stand in the way of the next one.
        tally.git_locks += usize::from(self.hurt.unlock() > 0);
        if !next.status.success() {
            faults.push(format!("the next command failed: {}", said(&next)));
        }
        let litter = self.hurt.litter();
        if !litter.is_empty() {
            faults.push(format!("left behind: {litter:?}"));
        }
        let status = self.hurt.git(&["status", "--porcelain"]);
        if !status.is_empty() {
            faults.push(format!("not committed: {status}"));
        }
        let judged: Output = self.hurt.sosku(&["validate"]);
        if !judged.status.success() {
            faults.push(format!("validate: {}", said(&judged)));
        }
    }
}

/// Every file must be as it was or as it shall be.
fn between(now: &Files, [old, new]: [&Files; 2], faults: &mut Vec<String>) {
    let paths: std::collections::BTreeSet<&PathBuf> =
        now.keys().chain(old.keys()).chain(new.keys()).collect();
    for path in paths {
        let is = now.get(path);
        if is != old.get(path) && is != new.get(path) {
            faults.push(format!("{}: neither old nor new", path.display()));
        }
    }
}

/// Starts the command and kills it after a while; false if it had ended by then.
fn kill(house: &House, words: &[String], after: Duration, with_git: bool) -> bool {
    let mut command = house.command(&program());
    let mut child = command.args(words).process_group(0).spawn().unwrap();
    thread::sleep(after);
    let was_at_work = child.try_wait().unwrap().is_none();
    if with_git {
        let group = format!("-{}", child.id());
        Command::new("kill").args(["-KILL", "--", &group]).output().unwrap();
    } else {
        child.kill().unwrap();
    }
    child.wait().unwrap();
    was_at_work
}

/// The program that is tried: `--sosku PROGRAM`, else the one beside this.
fn program() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let beside = own.ancestors().nth(2).unwrap().join("sosku");
    value("--sosku").map_or(beside, PathBuf::from)
}

fn value(flag: &str) -> Option<String> {
    let mut words = std::env::args().skip_while(|word| word != flag);
    words.nth(1)
}

fn number(flag: &str, default: u64) -> u64 {
    value(flag).map_or(default, |text| text.parse().unwrap())
}

/// Commands one after the other in a pair of folders of their own, until so many were killed.
fn kill_many(kills: usize, seed: u64) -> Tally {
    let place = tempfile::tempdir().unwrap();
    let mut twins = Twins::new(place.path(), &program());
    let (mut dice, mut tally) = (fastrand::Rng::with_seed(seed), Tally::default());
    let mut at = 0;
    while tally.kills < kills && tally.lost.is_empty() {
        let faults = twins.round(at, &mut dice, &mut tally);
        tally.lost.extend(
            faults.into_iter().map(|fault| format!("seed {seed}, command {at} {:?}: {fault}", writing(at))),
        );
        at += 1;
    }
    tally
}

fn main() {
    let at_once = number("--at-once", 4);
    let kills = number("--kills", 200).div_ceil(at_once);
    let seed = number("--seed", 1);
    let kills = usize::try_from(kills).unwrap();
    let tallies: Vec<Tally> = thread::scope(|scope| {
        let runs: Vec<_> =
            (0..at_once).map(|own| scope.spawn(move || kill_many(kills, seed + own))).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let sum = |of: fn(&Tally) -> usize| tallies.iter().map(of).sum::<usize>();
    println!("killed: {}   (ended before the kill came: {})", sum(|t| t.kills), sum(|t| t.ran_out));
    println!(
        "put back: {}   done: {}   locks of a killed git: {}",
        sum(|t| t.undone),
        sum(|t| t.done),
        sum(|t| t.git_locks)
    );
    let lost: Vec<&String> = tallies.iter().flat_map(|tally| &tally.lost).collect();
    for fault in &lost {
        println!("{fault}");
    }
    assert!(lost.is_empty(), "{} faults", lost.len());
}
