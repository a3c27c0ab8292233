//! The CSV files of a folder, read into typed rows. A file that is not there holds no rows.
//! Neighbours: `csv` understands the text, `groups` loads the tables of a group.

use rayon::prelude::*;

use super::{FileRead, Options, Source, listed, read_trouble, stranger};
use crate::diagnostic::Diagnostic;
use crate::model::dataset::{Lines, Loaded};
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::store::csv::read::read;
use crate::store::csv::record::Record;
use crate::store::csv::table::decode;
use crate::store::layout::ReadError;
use crate::store::load::STRANGE_FILE;
use crate::store::yaml::guard::DEFAULT_CAP;
use crate::store::yaml::shape::Dropped;

/// The rows of every CSV file straight in `folder`; what else lies there is added to `diagnostics`.
pub fn load_tables<T: Record>(
    source: &dyn Source,
    folder: &str,
    options: Options<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FileRead<Lines<T>>> {
    let listing = listed(source.files(folder, "csv"), folder, diagnostics);
    diagnostics.extend(listing.strange.iter().map(|strange| stranger(strange, STRANGE_FILE)));
    listing.files.par_iter().map(|path| load_table(source, path, options)).collect()
}

/// The rows of one CSV file.
pub fn load_table<T: Record>(source: &dyn Source, path: &str, options: Options<'_>) -> FileRead<Lines<T>> {
    match source.read(path, DEFAULT_CASE_BYTES) {
        Ok(bytes) => read_table(path, &bytes, options),
        Err(ReadError::Missing { .. }) => whole(path, Vec::new(), Vec::new()),
        Err(error) => FileRead::failed(path, read_trouble(path, &error)),
    }
}

/// The rows in the bytes of a CSV file. Unless thorough, codes are not looked up.
pub fn read_table<T: Record>(path: &str, bytes: &[u8], options: Options<'_>) -> FileRead<Lines<T>> {
    let text = match decode(bytes, DEFAULT_CAP) {
        Ok(text) => text,
        Err(fault) => return FileRead::failed(path, fault.at(path)),
    };
    let rows = read(path, text, options.catalogue.filter(|_| options.thorough));
    let mut diagnostics = rows.diagnostics;
    diagnostics.extend(options.text_check.map_or_else(Vec::new, |check| check(path, text)));
    whole(path, rows.rows, diagnostics)
}

fn whole<T>(path: &str, rows: Lines<T>, diagnostics: Vec<Diagnostic>) -> FileRead<Lines<T>> {
    let loaded = Some(Loaded { record: rows, path: path.to_owned() });
    FileRead { loaded, path: path.to_owned(), dropped: Dropped::default(), diagnostics }
}
