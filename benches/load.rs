//! What reading a folder's case files costs, beside what the library `yaml_serde` needs for nothing but parsing them
//! into the same types, on all cores.
//!
//! Run by hand, `cargo bench --bench load -- DIR`, over a folder that the example `generate` has made. The numbers of
//! one machine stand in `docs/performance.md`.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement reads files, looks at the clock and prints"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use sosku::model::case::Case;
use sosku::store::layout::Layout;
use sosku::store::load::{Options, load_all, read_file};
use sosku::store::yaml::schema::FileKind;
use sosku::validate;

/// How often each part is done, in turn; the median counts.
const ROUNDS: usize = 5;

/// Larger files are not among those that are measured.
const CAP: usize = 8 << 20;

type Part = (&'static str, fn(&Path, &[PathBuf]) -> usize);

/// Each says how many cases it has read.
const PARTS: [Part; 4] = [
    ("yaml_serde, read and parsed into the types", by_yaml_serde),
    ("the same by sosku's reader", by_sosku),
    ("the whole folder, every problem looked for", thoroughly),
    ("the same, and every check", with_checks),
];

fn main() {
    // Cargo adds words of its own.
    let folder = std::env::args().skip(1).find(|word| !word.starts_with("--")).expect("a data folder");
    let folder = PathBuf::from(folder);
    let entries = fs::read_dir(folder.join("cases")).expect("a folder of cases");
    let files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    let mut times = [const { Vec::new() }; PARTS.len()];
    for _ in 0..ROUNDS {
        for (times, (_, part)) in times.iter_mut().zip(PARTS) {
            let start = Instant::now();
            let count = part(&folder, &files);
            times.push((start.elapsed(), count));
        }
    }
    let [first, ..] = &times;
    let unit = median(first).0;
    for (times, (name, _)) in times.iter().zip(PARTS) {
        let (time, count) = median(times);
        println!("{:.2}  {time:>10.1?}  {count} cases  {name}", time.as_secs_f64() / unit.as_secs_f64());
    }
}

fn median(times: &[(Duration, usize)]) -> (Duration, usize) {
    let mut times = times.to_vec();
    times.sort_unstable();
    times[times.len() / 2]
}

fn by_yaml_serde(_: &Path, files: &[PathBuf]) -> usize {
    let read = |file: &&PathBuf| {
        let bytes = fs::read(file).expect("a file");
        serde_yaml::from_slice::<Case>(&bytes).is_ok()
    };
    files.par_iter().filter(read).count()
}

fn by_sosku(_: &Path, files: &[PathBuf]) -> usize {
    let read = |file: &&PathBuf| {
        let bytes = fs::read(file).expect("a file");
        read_file::<Case>("cases/x.yaml", &bytes, CAP, FileKind::Case, Options::default()).loaded.is_some()
    };
    files.par_iter().filter(read).count()
}

fn thoroughly(folder: &Path, _: &[PathBuf]) -> usize {
    load_all(&Layout::at(folder), true, Some(validate::texts::check)).cases.len()
}

fn with_checks(folder: &Path, _: &[PathBuf]) -> usize {
    let read = load_all(&Layout::at(folder), true, Some(validate::texts::check));
    let found = validate::check_folder(&read, None);
    std::hint::black_box(found);
    read.cases.len()
}
