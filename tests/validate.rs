//! `validate` as a whole: every kind of problem is found where it is, and explained; hostile files do no harm.

mod broken;
mod differential;
mod hostile;
mod whole_file;

use sosku::diagnostic::Diagnostic;
use sosku::diagnostic::Located;
use sosku::model::date::Date;
use sosku::store::layout::Layout;
use sosku::store::load::load_all;
use sosku::store::locate::locate;
use sosku::validate::{check_folder, texts};

/// The most bytes of a file that are read for its excerpts.
const CAP: u64 = 8 << 20;

/// The day on which the tests look.
fn today() -> Option<Date> {
    Date::new(2026, 11, 21)
}

/// What is found in a folder on a day.
fn found_on(layout: &Layout, day: Option<Date>) -> Vec<Diagnostic> {
    check_folder(&load_all(layout, true, Some(texts::check)), day)
}

/// What is found in a folder, with places.
fn found_in(layout: &Layout) -> Vec<Located> {
    locate(found_on(layout, today()), layout, CAP)
}

/// The folder of the test data.
fn data(path: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}
