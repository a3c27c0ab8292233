//! The lossless CSV layer, put to the proof: thousands of drawn tables and edits, with the crate `csv` as referee.

mod editing;
mod reading;
mod sketch;

/// How many times a property is tried: `times` for each of proptest's cases, which PROPTEST_CASES sets.
fn runs(times: u64) -> u64 {
    u64::from(proptest::test_runner::Config::default().cases) * times
}

/// What the crate `csv` reads, without what says nothing at the end of a row; none if it takes offence.
fn referee(text: &str, separator: char) -> Option<Vec<Vec<String>>> {
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(u8::try_from(separator).unwrap());
    let records = reader.from_reader(text.as_bytes()).into_records();
    let trimmed = |record: csv::StringRecord| {
        let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        cells
    };
    records.map(|record| record.ok().map(trimmed)).collect()
}
