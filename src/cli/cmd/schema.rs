//! `sosku schema`: JSON Schemas of the files, for editors; inside a folder they know its own codes.
//! The schemas come from the types that read the files (`store::yaml::schema`); nothing is written to the folder.

use crate::catalogue::Catalogue;
use crate::cli::error::Result;
use crate::cli::folder;
use crate::cli::global::Settings;
use crate::cli::ui::Ui;
use crate::store::yaml::schema::{self, FileKind};

/// Arguments of `sosku schema`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "kind", value_parser = ["case", "office", "group", "model"])]
    kind: Option<String>,
}

/// Runs `sosku schema`.
///
/// # Errors
/// None; the signature is that of every command.
pub fn run(settings: &Settings, ui: &Ui, args: &Args) -> Result<()> {
    let catalogue: Option<Catalogue> = folder::find(settings).map(|layout| folder::catalogue(&layout));
    let one = |kind: FileKind| schema::schema(kind, catalogue.as_ref());
    let answer = match args.kind.as_deref().and_then(FileKind::from_name) {
        Some(kind) => one(kind),
        None => FileKind::ALL.into_iter().map(|kind| (kind.name().to_owned(), one(kind))).collect(),
    };
    ui.print(&serde_json::to_string_pretty(&answer).unwrap_or_default());
    Ok(())
}
