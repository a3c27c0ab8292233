//! The active cases that lack a core element, named for the office itself, in the formats for people.
//!
//! A report fit to publish names no case; then there is nothing here to write. Neighbour: `report::Lacking`.

use crate::reports::report::Report;

use super::words::Words;

/// So many codes stand on a line of the terminal …
const ON_A_LINE: usize = 6;
/// … and so many lines are shown of one element.
const LINES: usize = 2;

/// An element in words and the codes of the cases that lack it.
pub(super) struct Lack {
    /// The element with the number of cases: `Ryhmätoiminta (12)`.
    pub(super) element: String,
    /// The codes.
    pub(super) cases: Vec<String>,
}

/// What every element lacks, in the reader's words.
pub(super) fn lacks(report: &Report, words: &Words<'_>) -> Vec<Lack> {
    let in_words = report.lacking.iter().map(|own| Lack {
        element: format!("{} ({})", words.label("core_element", own.element.code()), own.cases.len()),
        cases: own.cases.iter().map(ToString::to_string).collect(),
    });
    in_words.collect()
}

/// The first codes of every element, for a terminal; empty if no case lacks any.
pub(super) fn at_a_glance(report: &Report, words: &Words<'_>) -> String {
    let lacks = lacks(report, words);
    if lacks.is_empty() {
        return String::new();
    }
    let parts = lacks.iter().map(|lack| {
        let lines =
            lack.cases.chunks(ON_A_LINE).take(LINES).map(|codes| format!("    {}\n", codes.join(" ")));
        let more = lack.cases.len().saturating_sub(ON_A_LINE * LINES);
        let more = (more > 0).then(|| format!("    {}\n", words.and_more(more)));
        format!("  {}\n{}", lack.element, lines.chain(more).collect::<String>())
    });
    format!("\n{}\n{}\n", words.say("lacking"), parts.collect::<String>())
}
