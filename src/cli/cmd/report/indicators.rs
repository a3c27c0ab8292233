//! `sosku report indicators`: every indicator with its definition, in the reader's language.
//! Only lists: the words and the facts are `reports::documentation`'s, and no data are read.

use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::global::Format;
use crate::cli::page::wrap::wrap;
use crate::reports::documentation::{Entry, entries, page};

/// Under an indicator's id its label, definition and facts are set in by this much.
const INDENT: usize = 4;

/// Prints the dictionary.
///
/// # Errors
/// A format that a list of definitions does not have.
pub(super) fn run(desk: &Desk<'_>) -> Result<()> {
    let entries = entries(desk.ui.messages());
    let text = match desk.settings.format {
        Format::Json => serde_json::to_string_pretty(&entries)
            .map_err(|cause| CommandError::failed("error-output").because(cause))?,
        Format::Md => page(),
        Format::Table => entries.iter().map(|entry| shown(entry, desk)).collect::<Vec<_>>().join("\n"),
        other => return Err(desk.no_such_format("report indicators", other)),
    };
    desk.ui.print(&text);
    Ok(())
}

fn shown(entry: &Entry, desk: &Desk<'_>) -> String {
    let width = desk.ui.width().saturating_sub(INDENT);
    let keys = (!entry.by.is_empty()).then(|| format!("by: {}", entry.by.join(", ")));
    let facts = [Some(entry.unit.clone()), keys, Some(entry.source.to_owned())];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let paragraphs = [entry.label.as_str(), entry.definition.as_str(), facts.as_str()];
    let lines = paragraphs.iter().flat_map(|paragraph| wrap(paragraph, width));
    let set_in = lines.map(|line| format!("{}{line}\n", " ".repeat(INDENT)));
    std::iter::once(format!("{}\n", entry.id)).chain(set_in).collect()
}
