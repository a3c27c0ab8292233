//! The lossless YAML layer, put to the proof: thousands of drawn files, texts and edits.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and tells its counts"
)]

pub(crate) mod dice;
mod editing;
mod fast;
mod reading;
mod sketch;
mod texts;

/// How many times a property is tried: `times` for each of proptest's cases, which PROPTEST_CASES sets.
fn runs(times: u64) -> u64 {
    u64::from(proptest::test_runner::Config::default().cases) * times
}

/// What yaml_serde, the referee, reads. It takes a byte order mark for a document of its own.
fn referee<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, serde_yaml::Error> {
    serde_yaml::from_str(text.trim_start_matches('\u{feff}'))
}
