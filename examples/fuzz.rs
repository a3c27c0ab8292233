//! Mutates the inputs in tests/data/fuzz and hands them to the targets, for as many minutes as one has.
//!
//! `cargo run --release --example fuzz -- --minutes 10 [--target merge]` (docs/reliability.md). No coverage guides
//! it: bytes, words and lines are changed, doubled, moved, taken from other inputs. What makes a target fail, or keeps
//! it busy for seconds, is kept in the corpus, made smaller first, where the suite replays it. The input at work lies
//! beside, for the case that the whole process goes down.
#![expect(clippy::disallowed_methods, reason = "a program of its own: it reads and writes its corpus")]
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program for developers")]

#[path = "../tests/fuzz/targets.rs"]
mod targets;

use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fastrand::Rng;
use targets::{BETWEEN, TARGETS, Target};

/// Whoever takes longer for an input of this size has a problem that grows.
const SLOW: Duration = Duration::from_secs(2);
/// Longer inputs tell nothing new and take their time.
const LONGEST: usize = 16_384;
/// Inputs that passed and are mutated further; beyond them the oldest are forgotten.
const POOL: usize = 400;

/// What means something in one of the formats.
const WORDS: [&str; 44] = [
    "\n",
    "\r\n",
    "  ",
    "\t",
    ": ",
    "- ",
    "|\n",
    "|-2\n",
    ">\n",
    "#",
    "'",
    "\"",
    "{",
    "}",
    "[",
    "]",
    "&a ",
    "*a",
    "<<: ",
    "!!str ",
    "%YAML 1.1\n",
    "---\n",
    "...\n",
    "\u{feff}",
    "\u{202e}",
    "\u{0}",
    "\u{1f600}",
    ",",
    ";",
    "\"\"",
    "null",
    "~",
    "0x1F",
    "-99999999999999999999",
    "2026-02-30",
    "9.3.",
    "2026-Q5",
    "0000",
    "9999-12-31",
    "..",
    "-1d",
    "last-",
    BETWEEN,
    "x_",
];

struct Fuzzer {
    target: Target,
    corpus: PathBuf,
    pool: Vec<Vec<u8>>,
    dice: Rng,
    runs: u64,
    found: usize,
}

impl Fuzzer {
    fn new(target: Target, seed: u64) -> Self {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/fuzz").join(target.0);
        let mut inputs: Vec<PathBuf> =
            fs::read_dir(&corpus).unwrap().map(|entry| entry.unwrap().path()).collect();
        inputs.sort();
        let pool = inputs.iter().map(|input| fs::read(input).unwrap()).collect();
        Self { target, corpus, pool, dice: Rng::with_seed(seed), runs: 0, found: 0 }
    }

    fn run(&mut self, time: Duration, at_work: &Path) {
        let begun = Instant::now();
        while begun.elapsed() < time {
            let input = self.mutated();
            // A stack that overflows takes the process with it; then this file is what is left.
            fs::write(at_work, &input).unwrap();
            let started = Instant::now();
            let passes = self.passes(&input);
            if !passes || started.elapsed() > SLOW {
                self.keep(input);
            } else if self.dice.u8(..) < 8 {
                self.remember(input);
            }
        }
    }

    fn passes(&mut self, input: &[u8]) -> bool {
        self.runs += 1;
        panic::catch_unwind(AssertUnwindSafe(|| (self.target.1)(input))).is_ok()
    }

    fn remember(&mut self, input: Vec<u8>) {
        if self.pool.len() < POOL {
            self.pool.push(input);
        } else {
            let at = self.dice.usize(..POOL);
            self.pool[at] = input;
        }
    }

    /// Writes what failed into the corpus, with as many lines left out as can be.
    fn keep(&mut self, mut input: Vec<u8>) {
        let lines = |input: &[u8]| input.split_inclusive(|byte| *byte == b'\n').count();
        let mut at = 0;
        while !self.passes(&input) && at < lines(&input) {
            let without: Vec<u8> = input
                .split_inclusive(|byte| *byte == b'\n')
                .enumerate()
                .filter(|(line, _)| *line != at)
                .flat_map(|(_, line)| line.to_vec())
                .collect();
            if self.passes(&without) {
                at += 1;
            } else {
                input = without;
            }
        }
        self.found += 1;
        let name = format!("found-{:08x}", self.dice.u32(..));
        println!("{}: kept {name}", self.target.0);
        fs::write(self.corpus.join(name), input).unwrap();
    }

    fn mutated(&mut self) -> Vec<u8> {
        let mut input = self.dice.choice(&self.pool).cloned().unwrap_or_default();
        for _ in 0..self.dice.usize(1..6) {
            self.mutate(&mut input);
        }
        input.truncate(LONGEST);
        input
    }

    fn mutate(&mut self, input: &mut Vec<u8>) {
        let at = self.dice.usize(..=input.len());
        let end = (at + self.dice.usize(..24)).min(input.len());
        match self.dice.u8(..9) {
            0 if at < input.len() => input[at] ^= 1 << self.dice.u8(..8),
            1 => drop(input.drain(at..end)),
            2 => {
                let copied = input[at..end].to_vec();
                let to = self.dice.usize(..=input.len());
                input.splice(to..to, copied);
            }
            3 => self.line(input, false),
            4 => self.line(input, true),
            5 => self.mix_in(input),
            6 => drop(input.splice(at..end, self.word())),
            _ => drop(input.splice(at..at, self.word())),
        }
    }

    fn word(&mut self) -> Vec<u8> {
        WORDS[self.dice.usize(..WORDS.len())].as_bytes().to_vec()
    }

    /// Takes a line out; puts it, or it and a few more, elsewhere.
    fn line(&mut self, input: &mut Vec<u8>, comes_back: bool) {
        let mut lines: Vec<Vec<u8>> =
            input.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        if lines.is_empty() {
            return;
        }
        let line = lines.remove(self.dice.usize(..lines.len()));
        if comes_back {
            for _ in 0..self.dice.usize(1..4) {
                lines.insert(self.dice.usize(..=lines.len()), line.clone());
            }
        }
        *input = lines.concat();
    }

    /// Some lines of another input.
    fn mix_in(&mut self, input: &mut Vec<u8>) {
        let Some(other) = self.dice.choice(&self.pool).cloned() else { return };
        let from = self.dice.usize(..=other.len());
        let to = (from + self.dice.usize(..200)).min(other.len());
        let at = self.dice.usize(..=input.len());
        input.splice(at..at, other[from..to].iter().copied());
    }
}

fn value(flag: &str) -> Option<String> {
    std::env::args().skip_while(|word| word != flag).nth(1)
}

fn main() {
    let minutes: f64 = value("--minutes").map_or(1.0, |text| text.parse().unwrap());
    let seed: u64 = value("--seed").map_or(1, |text| text.parse().unwrap());
    let wanted = value("--target");
    panic::set_hook(Box::new(|about| println!("{about}")));
    let mut found = 0;
    for target in
        TARGETS.into_iter().filter(|(name, _)| wanted.as_deref().is_none_or(|wanted| wanted == *name))
    {
        let at_work = std::env::temp_dir().join(format!("sosku-fuzz-{}-{}", target.0, std::process::id()));
        let mut fuzzer = Fuzzer::new(target, seed);
        fuzzer.run(Duration::from_secs_f64(minutes * 60.0), &at_work);
        println!("{}: {} inputs in {minutes} min, {} kept", target.0, fuzzer.runs, fuzzer.found);
        found += fuzzer.found;
        fs::remove_file(at_work).unwrap();
    }
    assert_eq!(found, 0, "kept in tests/data/fuzz");
}
