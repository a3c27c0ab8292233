//! `sosku show CASE`: a page from which a worker prepares a meeting in ten seconds; the same as JSON.
//!
//! In the order of the worker's questions: who, what is late, when did we meet and when do we meet, what is it
//! about, what does the client want, on what does the work rest, what has happened. Neighbours: `sheet` draws
//! it, the modules below gather one part each.

mod ahead;
pub mod client;
mod contact;
mod goals;
mod grounds;
mod heading;
mod needs;

use serde_json::{Value, json};

use super::Look;
use super::sheet::{Mark, Row, Section, Sheet, draw};
use super::story;
use super::voice::Voice;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::due::{Around, Due, due, last_contact, next_meeting};
use crate::model::phase::phase_on;
use crate::model::timeline::timeline;
use crate::tr;

pub use goals::{Rated, levels_over_time};

/// How many events the page shows unless all are asked for.
const LATEST: usize = 12;

/// What the page is made from. The day is the voice's `today`: facts dated later are not shown.
#[derive(Debug, Clone, Copy)]
pub struct CasePage<'a> {
    /// The case.
    pub case: &'a Case,
    /// What it is judged by.
    pub around: &'a Around<'a>,
    /// The whole timeline, not only its latest events.
    pub all: bool,
}

/// The page as text, each line ended.
pub fn text(page: &CasePage<'_>, voice: &Voice<'_>, look: Look) -> String {
    let case = page.case;
    let found = due(case, page.around, voice.today);
    let sheet = Sheet {
        title: heading::title(case),
        corner: heading::phase(case, voice),
        corner_label: voice.text("show-column-phase"),
        about: heading::about(case, voice),
        sections: vec![
            ahead::late(case, &found, voice),
            Section { title: None, rows: contact::rows(page, voice), mark: Mark::None },
            ahead::coming(case, &found, voice),
            ahead::unfinished(case, &found, voice),
            needs::section(case, voice),
            goals::section(case, voice),
            grounds::section(case, voice),
            story_section(page, voice),
        ],
    };
    draw(&sheet, look)
}

fn story_section(page: &CasePage<'_>, voice: &Voice<'_>) -> Section {
    let events = timeline(page.case, page.around.group_days);
    let past = || events.iter().rev().filter(|event| event.date <= voice.today);
    let shown = if page.all { usize::MAX } else { LATEST };
    let mut rows: Vec<Row> = past()
        .take(shown)
        .map(|event| {
            let mark = if event.struck { Mark::Struck } else { Mark::None };
            Row::one(voice.date(event.date), story::event(event, voice)).marked(mark)
        })
        .collect();
    let more = past().count().saturating_sub(shown);
    if more > 0 {
        rows.push(Row::one("", tr!(voice.messages, "show-more-events", count = more)).marked(Mark::Quiet));
    }
    Section::new(voice.text("show-timeline"), rows)
}

/// The case as it is stored, with what is derived from it: `phase`, `last_contact`, `next_meeting`, `due` and
/// `goals` with their levels over time, all as of the voice's `today`.
///
/// # Errors
/// None in practice: a case is always a JSON object.
pub fn json(page: &CasePage<'_>, voice: &Voice<'_>) -> serde_json::Result<Value> {
    let (case, today) = (page.case, voice.today);
    let mut value = serde_json::to_value(case)?;
    if let Some(object) = value.as_object_mut() {
        let due: Vec<Value> = due(case, page.around, today).iter().map(|due| due_json(due, today)).collect();
        object.insert("phase".into(), json!(phase_on(case, today)));
        object.insert("last_contact".into(), json!(last_contact(case, page.around.group_days, today)));
        object.insert("next_meeting".into(), json!(next_meeting(case, today).map(|(date, ..)| date)));
        object.insert("due".into(), Value::Array(due));
        object.insert("goals".into(), Value::Array(goals::json(case, today)));
    }
    Ok(value)
}

/// One thing due as scripts read it.
pub fn due_json(due: &Due, today: Date) -> Value {
    let basis = due.basis.as_ref();
    json!({
        "kind": due.kind,
        "date": due.date,
        "late": due.is_late(today),
        "days_left": due.days_left(today),
        "statute": basis.map(|basis| &basis.statute),
        "section": basis.and_then(|basis| basis.section.as_ref()),
        "entry": due.entry,
        "place": due.place.to_string(),
    })
}

#[cfg(test)]
mod tests;
