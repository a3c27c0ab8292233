//! Searching what people wrote, for `list --text` and its like: the words stand in the case files and nowhere else.
//!
//! A file is read as a case only if its very bytes hold a form of every word. A backslash may hide one, as an escape
//! or at the end of a line; nothing else that YAML has tears, joins or changes a word. Neighbours: `counted` knows
//! everything but the words, `language::stem` what a form is.

use rayon::prelude::*;

use super::desk::Desk;
use super::error::Result;
use super::folder;
use crate::language::stem::Query;
use crate::model::case::Case;
use crate::model::dataset::Loaded;
use crate::model::passage::passages;

/// Those of the cases in which every word of a query stands, in their order, as their files tell them.
///
/// # Errors
/// A case file that has faults, though it had none when the folder was read.
pub fn holding(desk: &Desk<'_>, cases: &[&Loaded<Case>], query: &Query) -> Result<Vec<Case>> {
    let (source, office) = (desk.source(), &desk.office);
    let read = |loaded: &&Loaded<Case>| {
        let text = folder::text(source, &loaded.path, office);
        if text.is_some_and(|text| cannot_hold(&text, query)) {
            return Ok(None);
        }
        let case = folder::case_at(source, office, loaded.record.case, &loaded.path)?;
        let fits = query.fits(passages(&case).map(|passage| passage.text));
        Ok(fits.then_some(case))
    };
    let found: Vec<Option<Case>> = cases.par_iter().map(read).collect::<Result<_>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// True if a word of the query stands nowhere in a file.
fn cannot_hold(text: &str, query: &Query) -> bool {
    !text.contains('\\') && !query.fits([text])
}
