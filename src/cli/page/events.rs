//! `sosku event list`: community work by day and its sums; as a table, plain and as JSON.
//! Neighbours: `table` draws, `model::event` counts.

use serde_json::{Map, Value, json};

use super::Look;
use super::table::{Column, Field, draw};
use super::voice::Voice;
use super::wrap::wrap;
use crate::language::format;
use crate::model::event::{Event, Sum};
use crate::model::period::Period;
use crate::tr;

/// From so many columns on, whole headings and the partners have room.
const WIDE: usize = 110;

/// Where a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    Always,
    Narrow,
    Roomy,
}

impl Where {
    fn holds(self, roomy: bool) -> bool {
        match self {
            Self::Always => true,
            Self::Narrow => !roomy,
            Self::Roomy => roomy,
        }
    }
}

/// The headings; on a narrow screen those of the counts are cut short.
const COLUMNS: [(&str, bool, Where); 10] = [
    ("show-column-date", false, Where::Always),
    ("show-column-event", false, Where::Always),
    ("show-column-place", false, Where::Always),
    ("show-column-clients", true, Where::Roomy),
    ("show-column-professionals", true, Where::Roomy),
    ("show-column-peers", true, Where::Roomy),
    ("show-column-clients-short", true, Where::Narrow),
    ("show-column-professionals-short", true, Where::Narrow),
    ("show-column-peers-short", true, Where::Narrow),
    ("show-column-partners", false, Where::Roomy),
];

/// The list as text with its sums under it, each line ended.
pub fn text(rows: &[Event], period: Period, voice: &Voice<'_>, look: Look) -> String {
    let roomy = look.plain || look.width >= WIDE;
    let columns = COLUMNS.iter().filter(|(_, _, place)| place.holds(roomy));
    let columns: Vec<Column> =
        columns.map(|(id, numeric, _)| Column { heading: voice.text(id), numeric: *numeric }).collect();
    let records: Vec<Vec<Field>> = rows.iter().map(|row| fields(row, roomy, voice)).collect();
    let list = if rows.is_empty() { String::new() } else { draw(&columns, &records, look) };
    let gap = if look.plain || rows.is_empty() { "" } else { "\n" };
    format!("{list}{gap}{}", sums(rows, period, voice, look))
}

fn fields(row: &Event, roomy: bool, voice: &Voice<'_>) -> Vec<Field> {
    let number = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let partners = row.partners.iter().map(|partner| voice.label("actor", partner.as_str()));
    let texts = [
        voice.short(row.date),
        what(row, voice),
        row.place.clone().unwrap_or_default(),
        number(row.clients),
        number(row.professionals),
        number(row.peers),
    ];
    let partners = roomy.then(|| partners.collect::<Vec<_>>().join(", "));
    texts.into_iter().chain(partners).map(Field::from).collect()
}

/// The kind, the phase of co-development, and what it was about.
fn what(row: &Event, voice: &Voice<'_>) -> String {
    let kind = voice.label("event_kind", row.kind.as_str());
    let head = match row.phase {
        Some(phase) => format!("{kind} ({})", voice.label("event_phase", phase.code())),
        None => kind,
    };
    match &row.theme {
        Some(theme) => format!("{head}: {theme}"),
        None => head,
    }
}

fn sums(rows: &[Event], period: Period, voice: &Voice<'_>, look: Look) -> String {
    let sum = Sum::of(rows);
    let mut lines = vec![tr!(
        voice.messages,
        "show-event-sum",
        period = format::date_range(voice.language(), period.from(), period.to()),
        count = sum.events,
        clients = sum.clients,
        professionals = sum.professionals,
        peers = sum.peers,
        time = format::duration(sum.minutes)
    )];
    let breakdowns = [
        ("show-by-kind", "event_kind", Sum::by_kind(rows)),
        ("show-by-partner", "actor", Sum::by_partner(rows)),
    ];
    for (heading, list, sums) in breakdowns.into_iter().filter(|(_, _, sums)| !sums.is_empty()) {
        let parts = sums.iter().map(|(code, sum)| format!("{} {}", voice.label(list, code), sum.events));
        lines.push(format!("{}: {}", voice.text(heading), parts.collect::<Vec<_>>().join(", ")));
    }
    let shown = |line: String| if look.plain { vec![line] } else { wrap(&line, look.columns()) };
    lines.into_iter().flat_map(shown).map(|line| line + "\n").collect()
}

/// The period, the rows as they are stored, and the sums.
pub fn json(rows: &[Event], period: Period) -> Value {
    let object = |sums: Vec<(String, Sum)>| -> Map<String, Value> {
        sums.into_iter().map(|(code, sum)| (code, json!(sum))).collect()
    };
    json!({
        "period": { "from": period.from(), "to": period.to() },
        "events": rows,
        "totals": {
            "all": Sum::of(rows),
            "by": { "kind": object(Sum::by_kind(rows)), "partner": object(Sum::by_partner(rows)) },
        },
    })
}
