//! `sosku group list`: the groups, one a row; as a table, plain, CSV and JSON.
//! A row is a pure function of a group and a day; which groups are listed is the command's business.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Look;
use super::sheet::Mark;
use super::table::{Column, Field, draw};
use super::voice::Voice;
use crate::model::date::Date;
use crate::model::group::{Group, GroupRecords};
use crate::tr;

/// The keys of a row in JSON and the columns of CSV: a contract with scripts.
const KEYS: [&str; 14] = [
    "group",
    "name",
    "kind",
    "open",
    "channel",
    "weekday",
    "place",
    "leaders",
    "from",
    "to",
    "members",
    "capacity",
    "free_places",
    "last_meeting",
];

/// A group in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'g> {
    /// What it is.
    pub about: &'g Group,
    /// How many belong to it.
    pub members: usize,
    /// How many places are free; `None` if the number is not fixed.
    pub free_places: Option<i64>,
    /// When it last met.
    pub last_meeting: Option<Date>,
}

/// A group as it stood on a day.
pub fn row(group: &GroupRecords, day: Date) -> Row<'_> {
    Row {
        about: &group.group,
        members: group.members_on(day).count(),
        free_places: group.free_places_on(day),
        last_meeting: group.last_meeting(day).map(|meeting| meeting.date),
    }
}

/// The list as text with its sum under it, each line ended.
pub fn text(rows: &[Row<'_>], voice: &Voice<'_>, look: Look) -> String {
    let columns = [
        ("show-column-group", false),
        ("show-column-kind", false),
        ("show-column-weekday", false),
        ("show-column-leaders", false),
        ("show-column-members", true),
        ("show-column-free", true),
        ("show-column-last-meeting", false),
    ];
    let columns = columns.map(|(id, numeric)| Column { heading: voice.text(id), numeric });
    let records: Vec<Vec<Field>> = rows.iter().map(|row| fields(row, voice)).collect();
    let list = if rows.is_empty() { String::new() } else { draw(&columns, &records, look) };
    let gap = if look.plain || rows.is_empty() { "" } else { "\n" };
    let members: usize = rows.iter().map(|row| row.members).sum();
    let sum = tr!(voice.messages, "show-groups-sum", count = rows.len(), members = members);
    format!("{list}{gap}{sum}\n")
}

fn fields(row: &Row<'_>, voice: &Voice<'_>) -> Vec<Field> {
    let about = row.about;
    let is_over = about.to.is_some_and(|to| to < voice.today);
    let leaders: Vec<String> = about.leaders.iter().map(|id| voice.person(id)).collect();
    let texts = [
        about.group.to_string(),
        kind(about, voice),
        about.weekday.map(|day| voice.label("weekday", day.code())).unwrap_or_default(),
        leaders.join(", "),
        row.members.to_string(),
        row.free_places.map(|free| free.to_string()).unwrap_or_default(),
        row.last_meeting.map(|date| voice.short(date)).unwrap_or_default(),
    ];
    let mark = if is_over { Mark::Quiet } else { Mark::None };
    texts.into_iter().map(|text| Field::marked(text, mark)).collect()
}

/// The kind, whether anyone may come, and that it has ended.
pub(super) fn kind(about: &Group, voice: &Voice<'_>) -> String {
    let open = voice.text(if about.open { "show-group-open" } else { "show-group-closed" });
    let kind = format!("{}, {open}", voice.label("group_kind", about.kind.code()));
    match about.to.filter(|to| *to < voice.today) {
        Some(to) => format!("{kind}, {}", tr!(voice.messages, "show-group-ended", date = voice.short(to))),
        None => kind,
    }
}

/// The list as scripts read it.
pub fn json(rows: &[Row<'_>]) -> Value {
    Value::Array(rows.iter().map(of_row).collect())
}

fn of_row(row: &Row<'_>) -> Value {
    let about = row.about;
    json!({
        "group": about.group,
        "name": about.name,
        "kind": about.kind,
        "open": about.open,
        "channel": about.channel,
        "weekday": about.weekday,
        "place": about.place,
        "leaders": about.leaders,
        "from": about.from,
        "to": about.to,
        "members": row.members,
        "capacity": about.capacity,
        "free_places": row.free_places,
        "last_meeting": row.last_meeting,
    })
}

/// The list as CSV, the keys of JSON as its heading; lists in a cell are separated by `|`.
///
/// # Errors
/// None in practice: the text grows in memory.
pub fn csv(rows: &[Row<'_>]) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(KEYS)?;
    for row in rows {
        let value = of_row(row);
        writer.write_record(KEYS.map(|key| cell(value.get(key))))?;
    }
    String::from_utf8(writer.into_inner()?).context("CSV is text")
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => items.iter().map(|item| cell(Some(item))).collect::<Vec<_>>().join("|"),
        Some(other) => other.to_string(),
    }
}
