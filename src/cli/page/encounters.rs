//! `sosku encounter list`: anonymous contacts by day and their sums; as a table, plain and as JSON.
//! Neighbours: `table` draws, `model::encounter` counts.

use serde_json::{Map, Value, json};

use super::Look;
use super::table::{Column, Field, draw};
use super::voice::Voice;
use super::wrap::wrap;
use crate::language::format;
use crate::language::visible::one_line;
use crate::model::encounter::{Breakdown, Encounter, Sum};
use crate::model::period::Period;
use crate::model::session::Channel;
use crate::tr;

/// The list as text with its sums under it, each line ended.
pub fn text(rows: &[Encounter], period: Period, voice: &Voice<'_>, look: Look) -> String {
    let columns = [
        ("show-column-date", false),
        ("show-column-where", false),
        ("show-column-people", true),
        ("show-column-minutes", true),
        ("show-column-topics", false),
        ("show-column-workers", false),
        ("show-column-note", false),
    ];
    let columns = columns.map(|(id, numeric)| Column { heading: voice.text(id), numeric });
    let records: Vec<Vec<Field>> = rows.iter().map(|row| fields(row, voice)).collect();
    let list = if rows.is_empty() { String::new() } else { draw(&columns, &records, look) };
    let gap = if look.plain || rows.is_empty() { "" } else { "\n" };
    format!("{list}{gap}{}", sums(rows, period, voice, look))
}

fn fields(row: &Encounter, voice: &Voice<'_>) -> Vec<Field> {
    let minutes = row.minutes.map(|minutes| minutes.get().to_string());
    let texts = [
        voice.short(row.date),
        place(row, voice),
        row.people.to_string(),
        minutes.unwrap_or_default(),
        row.topics.join(", "),
        voice.crew(&row.workers),
        row.note.clone().unwrap_or_default(),
    ];
    texts.into_iter().map(Field::from).collect()
}

/// The place and its surroundings, said once if they are the same; the channel unless people met.
fn place(row: &Encounter, voice: &Voice<'_>) -> String {
    let setting = voice.label("setting", row.setting.as_str());
    let place = row.place.clone().filter(|place| place.trim().to_lowercase() != setting.to_lowercase());
    let channel = (row.channel != Channel::InPerson).then(|| voice.label("channel", row.channel.code()));
    [place, Some(setting), channel].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How much there was in all, then by each breakdown that has anything to say.
fn sums(rows: &[Encounter], period: Period, voice: &Voice<'_>, look: Look) -> String {
    let mut lines = vec![in_all(rows, period, voice)];
    for breakdown in Breakdown::ALL {
        let sums = Sum::by(breakdown, rows);
        if !sums.is_empty() {
            let parts = sums.iter().map(|(key, sum)| {
                tr!(
                    voice.messages,
                    "show-encounter-part",
                    what = said(breakdown, key, voice),
                    count = sum.encounters,
                    people = sum.people
                )
            });
            let parts = parts.collect::<Vec<_>>().join("; ");
            lines.push(format!("{}: {parts}", voice.text(heading(breakdown))));
        }
    }
    let width = look.columns();
    let shown = |line: String| if look.plain { vec![line] } else { wrap(&line, width) };
    lines.into_iter().flat_map(shown).map(|line| line + "\n").collect()
}

fn in_all(rows: &[Encounter], period: Period, voice: &Voice<'_>) -> String {
    let sum = Sum::of(rows);
    tr!(
        voice.messages,
        "show-encounter-sum",
        period = format::date_range(voice.language(), period.from(), period.to()),
        count = sum.encounters,
        people = sum.people,
        time = format::duration(sum.minutes),
        opened = sum.cases_opened
    )
}

fn heading(breakdown: Breakdown) -> &'static str {
    match breakdown {
        Breakdown::Setting => "show-by-setting",
        Breakdown::Place => "show-by-place",
        Breakdown::Channel => "show-by-channel",
        Breakdown::Topic => "show-by-topic",
    }
}

fn said(breakdown: Breakdown, key: &str, voice: &Voice<'_>) -> String {
    match breakdown {
        Breakdown::Setting => voice.label("setting", key),
        Breakdown::Channel => voice.label("channel", key),
        Breakdown::Place | Breakdown::Topic => one_line(key),
    }
}

/// The period, the rows as they are stored, and the sums.
pub fn json(rows: &[Encounter], period: Period) -> Value {
    let by = |breakdown| -> Value {
        let sums = Sum::by(breakdown, rows).into_iter().map(|(key, sum)| (key, json!(sum)));
        Value::Object(sums.collect())
    };
    let by: Map<String, Value> =
        Breakdown::ALL.into_iter().map(|breakdown| (breakdown.name().to_owned(), by(breakdown))).collect();
    json!({
        "period": { "from": period.from(), "to": period.to() },
        "encounters": rows,
        "totals": { "all": Sum::of(rows), "by": by },
    })
}
