//! `sosku due`: what is due in all cases, by worker and by urgency; as a page, plain, CSV, Markdown and JSON. The
//! same cut short is what a bare `sosku` shows.
//!
//! What is due is `model::agenda`'s to say. Neighbours: `calendar` (the same as a feed), `said` (the words).

pub mod calendar;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Look;
use super::case::due_json;
use super::said::{due_distance, due_in_words};
use super::sheet::{Mark, Row, Section, Sheet, draw};
use super::voice::Voice;
use crate::language::collate;
use crate::language::visible::one_line;
use crate::model::agenda::{Task, Urgency};
use crate::model::code::Id;
use crate::model::date::Date;
use crate::tr;

/// How many things of one urgency the short page shows.
const GLANCE: usize = 5;

/// The columns of CSV.
const KEYS: [&str; 11] = [
    "case",
    "alias",
    "workers",
    "urgency",
    "kind",
    "date",
    "days_left",
    "statute",
    "section",
    "entry",
    "what",
];

/// What the page is made from.
#[derive(Debug, Clone, Copy)]
pub struct Agenda<'a> {
    /// The tasks in their order, see [`crate::model::agenda::sort`].
    pub tasks: &'a [Task<'a>],
    /// The last day that was looked at.
    pub horizon: Date,
    /// The worker whose tasks come first.
    pub first: Option<&'a str>,
    /// True if all tasks are one worker's, who need not be named then.
    pub of_one: bool,
}

/// The page as text, each line ended.
pub fn text(agenda: &Agenda<'_>, voice: &Voice<'_>, look: Look) -> String {
    let sections = match agenda.of_one {
        true => sections(agenda.tasks.iter().collect(), None, voice),
        false => owners(agenda, voice).into_iter().flat_map(|owner| of_owner(agenda, owner, voice)).collect(),
    };
    drawn(agenda, sections, voice, look)
}

/// The short page: the first things of each urgency, and how many more there are.
pub fn glance(agenda: &Agenda<'_>, voice: &Voice<'_>, look: Look) -> String {
    let mut sections = sections(agenda.tasks.iter().collect(), None, voice);
    for section in &mut sections {
        let more = section.rows.len().saturating_sub(GLANCE);
        if more > 0 {
            section.rows.truncate(GLANCE);
            let said = tr!(voice.messages, "show-agenda-more", count = more);
            section.rows.push(Row::one("", said).marked(Mark::Quiet));
        }
    }
    drawn(agenda, sections, voice, look)
}

fn drawn(agenda: &Agenda<'_>, sections: Vec<Section>, voice: &Voice<'_>, look: Look) -> String {
    let sheet = Sheet {
        title: tr!(voice.messages, "show-agenda", date = voice.weekday(voice.today)),
        corner: tr!(voice.messages, "show-until", date = voice.short(agenda.horizon)),
        corner_label: voice.text("show-ahead"),
        about: sums(agenda.tasks, voice),
        sections,
    };
    draw(&sheet, look)
}

/// How many of each urgency, in words; that nothing is due, if so.
fn sums(tasks: &[Task<'_>], voice: &Voice<'_>) -> Vec<String> {
    let count = |urgency| tasks.iter().filter(|task| task.urgency == urgency).count();
    let found = [
        (Urgency::Late, "show-agenda-late"),
        (Urgency::Today, "show-agenda-today"),
        (Urgency::Ahead, "show-agenda-ahead"),
        (Urgency::Open, "show-agenda-open"),
    ];
    let counted = found.map(|(urgency, id)| (count(urgency), id));
    let said: Vec<String> = counted
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, id)| voice.messages.format(id, &[("count", count.into())]))
        .collect();
    if said.is_empty() { vec![voice.text("show-agenda-nothing")] } else { said }
}

/// Those who have something to do, the one who comes first first, then by name, nobody last.
fn owners<'a>(agenda: &Agenda<'a>, voice: &Voice<'_>) -> Vec<Option<&'a Id>> {
    let mut named: Vec<&Id> = agenda.tasks.iter().flat_map(|task| task.workers.iter().copied()).collect();
    named.sort();
    named.dedup();
    named.sort_by(|one, other| {
        let is_other = |id: &Id| agenda.first != Some(id.as_str());
        let names = [voice.person(one), voice.person(other)];
        is_other(one)
            .cmp(&is_other(other))
            .then_with(|| collate::compare(voice.language(), &names[0], &names[1]))
    });
    let nobody = agenda.tasks.iter().any(|task| task.workers.is_empty()).then_some(None);
    named.into_iter().map(Some).chain(nobody).collect()
}

fn of_owner(agenda: &Agenda<'_>, owner: Option<&Id>, voice: &Voice<'_>) -> Vec<Section> {
    let own = agenda.tasks.iter().filter(|task| match owner {
        Some(id) => task.workers.contains(&id),
        None => task.workers.is_empty(),
    });
    let name = owner.map_or_else(|| voice.text("show-agenda-nobody"), |id| voice.person(id));
    sections(own.collect(), Some(&name), voice)
}

/// A section for each urgency.
fn sections(tasks: Vec<&Task<'_>>, name: Option<&str>, voice: &Voice<'_>) -> Vec<Section> {
    tasks
        .chunk_by(|one, other| one.urgency == other.urgency)
        .filter_map(|alike| {
            let urgency = alike.first()?.urgency;
            let urgent = voice.text(urgency_id(urgency));
            let title = name.map_or(urgent.clone(), |name| format!("{name}: {}", urgent.to_lowercase()));
            let rows = alike.iter().map(|task| row(task, voice)).collect();
            let mark = if urgency == Urgency::Late { Mark::Late } else { Mark::None };
            Some(Section { mark, ..Section::new(title, rows) })
        })
        .collect()
}

fn urgency_id(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Late => "show-late",
        Urgency::Today => "show-today",
        Urgency::Ahead => "show-ahead",
        Urgency::Open => "show-unfinished",
    }
}

fn urgency_code(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Late => "late",
        Urgency::Today => "today",
        Urgency::Ahead => "ahead",
        Urgency::Open => "open",
    }
}

fn row(task: &Task<'_>, voice: &Voice<'_>) -> Row {
    let mut parts = vec![name(task), due_in_words(&task.due, voice)];
    if task.urgency != Urgency::Today {
        parts.push(due_distance(&task.due, voice));
    }
    let mark = if task.urgency == Urgency::Late { Mark::Late } else { Mark::None };
    Row::new(voice.short(task.due.date), parts).marked(mark)
}

/// What the office calls the case.
fn name(task: &Task<'_>) -> String {
    task.case.alias.clone().unwrap_or_else(|| task.case.case.to_string())
}

/// The tasks as scripts read them.
pub fn json(tasks: &[Task<'_>], today: Date) -> Value {
    let of_task = |task: &Task<'_>| {
        let mut value = json!({
            "case": task.case.case,
            "alias": task.case.alias,
            "workers": task.workers,
            "urgency": urgency_code(task.urgency),
        });
        if let (Some(object), Value::Object(due)) = (value.as_object_mut(), due_json(&task.due, today)) {
            object.extend(due);
        }
        value
    };
    Value::Array(tasks.iter().map(of_task).collect())
}

/// The tasks as CSV; what is not known is empty, several workers are divided by `|`.
///
/// # Errors
/// None in practice: the text grows in memory.
pub fn csv(tasks: &[Task<'_>], voice: &Voice<'_>) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(KEYS)?;
    for task in tasks {
        let basis = task.due.basis.as_ref();
        writer.write_record([
            task.case.case.to_string(),
            task.case.alias.clone().unwrap_or_default(),
            task.workers.iter().map(ToString::to_string).collect::<Vec<_>>().join("|"),
            urgency_code(task.urgency).to_owned(),
            task.due.kind.code().to_owned(),
            task.due.date.to_string(),
            task.due.days_left(voice.today).to_string(),
            basis.map(|basis| basis.statute.clone()).unwrap_or_default(),
            basis.and_then(|basis| basis.section.clone()).unwrap_or_default(),
            task.due.entry.as_ref().map(ToString::to_string).unwrap_or_default(),
            due_in_words(&task.due, voice),
        ])?;
    }
    String::from_utf8(writer.into_inner()?).context("CSV is text")
}

/// The tasks as a table for a document.
pub fn markdown(tasks: &[Task<'_>], voice: &Voice<'_>) -> String {
    let headings = [
        "show-column-date",
        "show-column-case",
        "show-column-due",
        "show-column-left",
        "show-column-own-worker",
    ];
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = line(headings.iter().map(|id| voice.text(id)).collect());
    out.push_str(&line(vec!["---".to_owned(); headings.len()]));
    for task in tasks {
        let people: Vec<String> = task.workers.iter().map(|id| voice.person(id)).collect();
        let cells = [
            voice.date(task.due.date),
            name(task),
            due_in_words(&task.due, voice),
            due_distance(&task.due, voice),
            people.join(", "),
        ];
        out.push_str(&line(cells.iter().map(|cell| one_line(cell).replace('|', "\\|")).collect()));
    }
    out
}

#[cfg(test)]
mod tests;
