//! How the time of `check --all` divides: reading and checking the files, and asking the rules of each case.
//!
//! Run by hand, `cargo bench --bench check -- DIR`, over a folder that the example `generate` has made. The
//! numbers of one machine stand in `docs/performance.md`.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement looks at the clock and prints"
)]

use std::time::{Duration, Instant};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use sosku::eligibility::judge;
use sosku::model::date::Date;
use sosku::store::catalogue::built_in;
use sosku::store::layout::Layout;
use sosku::store::load::load_all;
use sosku::validate;

/// How often each part is done; the median counts.
const ROUNDS: usize = 5;

fn main() {
    // Cargo adds words of its own.
    let folder = std::env::args().skip(1).find(|word| !word.starts_with("--")).expect("a data folder");
    let layout = Layout::at(&folder);
    let catalogue = built_in();
    let set = catalogue.criteria_set("pirkanmaa-2022").expect("the built-in set");
    let day = Date::new(2026, 11, 20).expect("a day");
    let mut times = [const { Vec::new() }; 2];
    let mut count = 0;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let read = load_all(&layout, true, Some(validate::texts::check));
        let cases: Vec<_> = read.cases.iter().filter_map(|file| file.loaded.as_ref()).collect();
        times[0].push(start.elapsed());
        let start = Instant::now();
        let judged: Vec<_> = cases.par_iter().map(|loaded| judge(set, &loaded.record, day)).collect();
        times[1].push(start.elapsed());
        count = judged.len();
    }
    let [reading, judging] = times.map(median);
    println!("{count} cases: reading {reading:?}, judging {judging:?}");
    let share = judging.as_secs_f64() / (reading + judging).as_secs_f64();
    println!("share of the rules: {:.2} %", share * 100.0);
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
