//! What `list --text` found: for each case the first passages that hold a word of the query, cut to an excerpt.
//! Which cases are found is the command's business; how words are compared that of `language::stem`.

use serde_json::{Value, json};

use super::Look;
use super::table::{Column, Field, draw};
use super::voice::Voice;
use crate::language::stem::{Hit, Query};
use crate::language::visible::one_line;
use crate::model::case::Case;
use crate::model::passage::{Passage, Source, passages};

/// So many passages of a case are shown.
const SHOWN: usize = 3;
/// So many characters of an excerpt stand before and after what was found.
const AROUND: usize = 50;

/// An excerpt and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Excerpt<'a> {
    case: &'a Case,
    passage: Passage<'a>,
    text: String,
}

/// The excerpts of the cases, in their order.
pub fn excerpts<'a>(cases: &[&'a Case], query: &Query) -> Vec<Excerpt<'a>> {
    let of_case = |case: &'a Case| {
        let found = passages(case).filter(|passage| passage.source != Source::Alias).filter_map(|passage| {
            let hit = query.first_hit(passage.text)?;
            Some(Excerpt { case, passage, text: cut(passage.text, &hit) })
        });
        found.take(SHOWN)
    };
    cases.iter().copied().flat_map(of_case).collect()
}

/// The hit with some of the text around it, and `…` where something was left out.
fn cut(text: &str, hit: &Hit) -> String {
    let before = text.get(..hit.start).unwrap_or_default();
    let after = text.get(hit.start..).unwrap_or_default();
    let length = text.get(hit.clone()).unwrap_or_default().chars().count() + AROUND;
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(length).map_or(after.len(), |(at, _)| at);
    let (start, end) = (whole_after(before, start), whole_before(after, end));
    let lead = if start > 0 { "…" } else { "" };
    let tail = if end < after.len() { "…" } else { "" };
    let (before, after) = (before.get(start..).unwrap_or_default(), after.get(..end).unwrap_or_default());
    let text = format!("{before}{after}").replace('\n', " ");
    format!("{lead}{}{tail}", one_line(text.trim()))
}

/// The beginning of the next word, where a cut would tear one.
fn whole_after(text: &str, cut: usize) -> usize {
    let rest = text.get(cut..).unwrap_or_default();
    if cut == 0 { 0 } else { rest.find(' ').map_or(cut, |space| cut + space) }
}

/// The end of the last word, where a cut would tear one.
fn whole_before(text: &str, cut: usize) -> usize {
    let kept = text.get(..cut).unwrap_or_default();
    if cut == text.len() { cut } else { kept.rfind(' ').filter(|space| *space > 0).unwrap_or(cut) }
}

/// The excerpts as a table under the list; nothing if there are none.
pub fn text(found: &[Excerpt<'_>], voice: &Voice<'_>, look: Look) -> String {
    if found.is_empty() {
        return String::new();
    }
    let columns = ["show-column-case", "show-column-where", "show-column-excerpt"];
    let columns = columns.map(|id| Column { heading: voice.text(id), numeric: false });
    let record = |one: &Excerpt<'_>| {
        let name = one.case.alias.clone().unwrap_or_else(|| one.case.case.to_string());
        [name, place(&one.passage, voice), one.text.clone()].map(Field::from).into_iter().collect()
    };
    let records: Vec<Vec<Field>> = found.iter().map(record).collect();
    let gap = if look.plain { "" } else { "\n" };
    format!("{gap}{}", draw(&columns, &records, look))
}

/// `tapaaminen 9.3.`, `tavoite G1`.
fn place(passage: &Passage<'_>, voice: &Voice<'_>) -> String {
    let (id, by_date) = match passage.source {
        Source::Alias => ("show-column-alias", false),
        Source::Initiation => ("show-reason", true),
        Source::Assessment => ("show-where-assessment", true),
        Source::Goal => ("show-where-goal", false),
        Source::Session => ("show-where-session", true),
        Source::Observation => ("show-where-observation", true),
        Source::Review => ("show-where-review", true),
    };
    let date = passage.date.filter(|_| by_date).map(|date| voice.short(date));
    let which = date.or_else(|| passage.entry.map(ToString::to_string));
    let what = voice.text(id).to_lowercase();
    which.map_or(what.clone(), |which| format!("{what} {which}"))
}

/// The rows of the list as JSON, each with its excerpts.
pub fn json(mut rows: Value, found: &[Excerpt<'_>]) -> Value {
    for row in rows.as_array_mut().into_iter().flatten() {
        let own = found.iter().filter(|one| row.get("case") == Some(&json!(one.case.case)));
        let excerpts: Vec<Value> = own
            .map(|one| json!({"in": code(one.passage.source), "entry": one.passage.entry, "date": one.passage.date, "text": one.text}))
            .collect();
        if let Some(row) = row.as_object_mut() {
            row.insert("excerpts".to_owned(), Value::Array(excerpts));
        }
    }
    rows
}

fn code(source: Source) -> &'static str {
    match source {
        Source::Alias => "alias",
        Source::Initiation => "initiation",
        Source::Assessment => "assessment",
        Source::Goal => "goal",
        Source::Session => "session",
        Source::Observation => "observation",
        Source::Review => "review",
    }
}

#[cfg(test)]
mod tests {
    use super::{AROUND, cut};

    #[test]
    fn an_excerpt_says_where_something_was_left_out() {
        let text = format!("{}kauppa {}", "äiti ".repeat(20), "öljy ".repeat(20));
        let start = text.find("kauppa").unwrap();
        let seen = cut(&text, &(start..start + 6));
        assert!(seen.starts_with("…äiti") && seen.ends_with("öljy…") && seen.contains(" kauppa "), "{seen}");
        assert!(seen.chars().count() <= 2 * AROUND + 6 + 2, "{seen}");
        assert_eq!(cut("kauppa\nsujuu", &(0..6)), "kauppa sujuu");
    }
}
