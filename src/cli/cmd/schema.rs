//! `sosku schema`: JSON Schemas of the files, for editors; inside a folder they know its own codes.
//! The schemas come from the types that read the files (`store::yaml::schema`); nothing is written to the folder.

use crate::catalogue::Catalogue;
use crate::cli::error::Result;
use crate::cli::folder;
use crate::cli::global::Settings;
use crate::cli::ui::Ui;
use crate::store::catalogue;
use crate::store::yaml::schema::{self, FileKind};

/// The criteria sets of a catalogue file: the one kind of which the types hold themselves.
const CRITERIA: &str = "criteria";

/// Arguments of `sosku schema`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "kind", value_parser = ["case", "office", "group", "model", CRITERIA])]
    kind: Option<String>,
}

/// Runs `sosku schema`.
///
/// # Errors
/// None; the signature is that of every command.
pub fn run(settings: &Settings, ui: &Ui, args: &Args) -> Result<()> {
    let codes: Option<Catalogue> = folder::find(settings).map(|layout| folder::catalogue(&layout));
    let one = |name: &str| match FileKind::from_name(name) {
        Some(kind) => schema::schema(kind, codes.as_ref()),
        None => catalogue::criteria_schema(codes.as_ref()),
    };
    let names = FileKind::ALL.into_iter().map(FileKind::name).chain([CRITERIA]);
    let answer = match &args.kind {
        Some(name) => one(name),
        None => names.map(|name| (name.to_owned(), one(name))).collect(),
    };
    ui.print(&serde_json::to_string_pretty(&answer).unwrap_or_default());
    Ok(())
}
