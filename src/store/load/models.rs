//! The self-assessments of the service model, `model/<YYYY>.yaml`, a file a year.
//! Nothing here asks what they say. Neighbours: `load` reads the other YAML files, `validate` judges.

use super::{FileRead, Options, STRANGE_FILE, Source, listed, read_file, read_trouble, stem, stranger};
use crate::diagnostic::{Diagnostic, Kind, Place};
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::model::self_assessment::SelfAssessment;
use crate::path;
use crate::store::layout::MODEL;
use crate::store::yaml::guard::DEFAULT_CAP;
use crate::store::yaml::schema::FileKind;

/// The file is not named after the year in it.
pub const MODEL_FILE_NAME: Kind = Kind::error("model-file-name");

/// The path of the self-assessment of a year.
pub fn path_of(year: u16) -> String {
    format!("{MODEL}/{year}.yaml")
}

/// Every self-assessment; what else lies among them is added to `diagnostics`.
pub fn load_models(
    source: &dyn Source,
    options: Options<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FileRead<SelfAssessment>> {
    let listing = listed(source.files(MODEL, "yaml"), MODEL, diagnostics);
    diagnostics.extend(listing.strange.iter().map(|strange| stranger(strange, STRANGE_FILE)));
    listing.files.iter().map(|path| load_model(source, path, options)).collect()
}

/// The self-assessment at a path.
pub fn load_model(source: &dyn Source, path: &str, options: Options<'_>) -> FileRead<SelfAssessment> {
    match source.read(path, DEFAULT_CASE_BYTES) {
        Ok(bytes) => read_model(path, &bytes, options),
        Err(error) => FileRead::failed(path, read_trouble(path, &error)),
    }
}

/// The self-assessment in the bytes of a file, which must be named after its year.
pub fn read_model(path: &str, bytes: &[u8], options: Options<'_>) -> FileRead<SelfAssessment> {
    let mut file: FileRead<SelfAssessment> = read_file(path, bytes, DEFAULT_CAP, FileKind::Model, options);
    if let Some(loaded) = &file.loaded
        && stem(path) != loaded.record.year.to_string()
    {
        let found = MODEL_FILE_NAME.at(path, Place::Value(path!["year"]));
        file.diagnostics.push(found.with("year", loaded.record.year));
    }
    file
}
