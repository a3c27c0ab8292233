//! `sosku group show`: what a group is, who needs a word, and who came week by week; as a page, plain, CSV, JSON.
//!
//! Below: `grid` (people and weeks). Whom to worry about is said in words above the grid, so that nobody has to
//! count letters.

mod grid;
#[cfg(test)]
mod tests;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Look;
use super::groups::kind;
use super::sheet::{Mark, Row, Section, Sheet, draw};
use super::voice::Voice;
use crate::cli::groups::Called;
use crate::model::attendance::Participant;
use crate::model::case_code::CaseCode;
use crate::model::date::Date;
use crate::model::group::{GroupRecords, GroupReview, Meeting, Presence};
use crate::model::period::Week;
use crate::tr;

/// A group as it is shown.
#[derive(Debug)]
pub struct Seen<'g> {
    /// Everything recorded of it.
    pub group: &'g GroupRecords,
    /// Everybody who belonged to it so far.
    pub participants: Vec<Participant<'g>>,
    /// The weeks with a meeting, the oldest first.
    pub weeks: Vec<Week>,
    /// Members who come, and with whom nobody works in person.
    pub alone: Vec<CaseCode>,
    /// What the people are called.
    pub called: &'g Called,
}

/// So many absences in a row call for asking why.
const OFTEN: usize = 3;

/// The message that holds the letter of a presence in the grid, which is also its key in the roll.
pub fn letter_id(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "show-letter-present",
        Presence::Excused => "show-letter-excused",
        Presence::Absent => "show-letter-absent",
    }
}

/// The group as text, each line ended.
pub fn text(seen: &Seen<'_>, voice: &Voice<'_>, look: Look) -> String {
    let about = &seen.group.group;
    let sheet = Sheet {
        title: about.name.clone(),
        corner: about.group.to_string(),
        corner_label: voice.text("show-column-group"),
        about: facts(seen, voice),
        sections: vec![
            Section { title: None, rows: rows(seen, voice), mark: Mark::None },
            Section {
                mark: Mark::Late,
                ..Section::new(voice.text("show-group-attention"), attention(seen, voice))
            },
        ],
    };
    let grid = grid::text(seen, voice, look);
    format!("{}{grid}", draw(&sheet, look))
}

fn facts(seen: &Seen<'_>, voice: &Voice<'_>) -> Vec<String> {
    let about = &seen.group.group;
    let mut facts = vec![kind(about, voice)];
    facts.extend(about.channel.map(|channel| voice.label("group_channel", channel.code())));
    facts.extend(about.weekday.map(|day| voice.label("weekday", day.code())));
    facts.extend(about.place.as_ref().map(|place| voice.label("place", place.as_str())));
    facts.extend(about.provider.map(|provider| voice.label("provider", provider.code())));
    facts
}

fn rows(seen: &Seen<'_>, voice: &Voice<'_>) -> Vec<Row> {
    let about = &seen.group.group;
    let labels = |list: &str, codes: Vec<&str>| -> Vec<String> {
        codes.into_iter().map(|code| voice.label(list, code)).collect()
    };
    let mut rows = vec![
        Row::new(voice.text("show-group-leaders"), about.leaders.iter().map(|id| voice.person(id)).collect()),
        Row::new(
            voice.text("show-group-themes"),
            labels("group_theme", about.themes.iter().map(|theme| theme.as_str()).collect()),
        ),
        Row::new(
            voice.text("show-group-methods"),
            labels("method", about.methods.iter().map(|method| method.as_str()).collect()),
        ),
        Row::new(voice.text("show-group-goal"), about.common_goal.iter().cloned().collect()),
        Row::one(voice.text("show-group-places"), places(seen.group, voice)),
    ];
    let last = seen.group.last_meeting(voice.today);
    rows.extend(last.map(|meeting| Row::one(voice.text("show-group-last"), met(meeting, voice))));
    let reviews = seen.group.reviews.iter().map(|line| &line.record);
    let review = reviews.filter(|review| review.date <= voice.today).max_by_key(|review| review.date);
    rows.extend(review.map(|review| Row::one(voice.text("show-group-review"), reviewed(review, voice))));
    rows.extend(about.ended_because.iter().map(|why| Row::one(voice.text("show-group-why-ended"), why)));
    rows.retain(|row| !row.parts.is_empty());
    rows
}

/// How many belong to the group, and how many more could.
fn places(group: &GroupRecords, voice: &Voice<'_>) -> String {
    let members = group.members_on(voice.today).count();
    match group.free_places_on(voice.today) {
        Some(free @ 0..) => tr!(voice.messages, "show-group-free", members = members, free = free),
        Some(over) => tr!(voice.messages, "show-group-over", members = members, over = -over),
        None => tr!(voice.messages, "show-group-members", members = members),
    }
}

fn met(meeting: &Meeting, voice: &Voice<'_>) -> String {
    let theme = meeting.theme.as_ref().map(|theme| voice.label("group_theme", theme.as_str()));
    let heads = meeting.headcount.map(|heads| tr!(voice.messages, "show-group-heads", count = heads));
    let parts = [Some(voice.weekday(meeting.date)), theme, heads];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn reviewed(review: &GroupReview, voice: &Voice<'_>) -> String {
    let level = |id: &str, level: i8| format!("{} {level}/4", voice.text(id));
    let parts = [
        Some(voice.date(review.date)),
        review.goal_progress.map(|own| level("show-group-progress", own.get())),
        review.community.map(|own| level("show-group-community", own.get())),
        review.note.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Members who stay away, and those with whom nobody works in person.
fn attention(seen: &Seen<'_>, voice: &Voice<'_>) -> Vec<Row> {
    let away = seen.participants.iter().filter(|one| one.is_member_on(voice.today));
    let away = away.filter(|one| one.absences_in_a_row >= OFTEN).map(|one| {
        let said = tr!(voice.messages, "show-group-away", count = one.absences_in_a_row);
        Row::one(seen.called.name(one.case), said)
    });
    let alone =
        seen.alone.iter().map(|case| Row::one(seen.called.name(*case), voice.text("show-due-group-only")));
    away.chain(alone).map(|row| row.marked(Mark::Late)).collect()
}

/// The group as scripts read it.
pub fn json(seen: &Seen<'_>, today: Date) -> Value {
    let about = &seen.group.group;
    let mut whole = serde_json::to_value(about).unwrap_or_default();
    let more = json!({
        "free_places": seen.group.free_places_on(today),
        "members": seen.participants.iter().map(|one| member(one, seen, today)).collect::<Vec<_>>(),
        "meetings": seen.group.meetings.iter().map(|line| meeting(&line.record, seen)).collect::<Vec<_>>(),
        "reviews": seen.group.reviews.iter().map(|line| &line.record).collect::<Vec<_>>(),
    });
    if let (Some(whole), Value::Object(more)) = (whole.as_object_mut(), more) {
        whole.extend(more);
    }
    whole
}

fn member(one: &Participant<'_>, seen: &Seen<'_>, today: Date) -> Value {
    json!({
        "case": one.case,
        "alias": seen.called.alias(one.case),
        "joined": one.joined,
        "left": one.left,
        "goal": one.goal,
        "member": one.is_member_on(today),
        "present": one.times(Presence::Present),
        "excused": one.times(Presence::Excused),
        "absent": one.times(Presence::Absent),
        "absences_in_a_row": one.absences_in_a_row,
        "individual_work": !seen.alone.contains(&one.case),
    })
}

fn meeting(meeting: &Meeting, seen: &Seen<'_>) -> Value {
    let mut whole = serde_json::to_value(meeting).unwrap_or_default();
    let attendance: serde_json::Map<String, Value> = seen
        .group
        .attendance_of(meeting.key())
        .map(|line| (line.record.case.to_string(), line.record.presence.code().into()))
        .collect();
    if let Some(whole) = whole.as_object_mut() {
        whole.insert("attendance".to_owned(), Value::Object(attendance));
    }
    whole
}

/// Who came, one row for each person and meeting.
///
/// # Errors
/// None in practice: the text grows in memory.
pub fn csv(group: &GroupRecords) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["group", "date", "no", "case", "presence"])?;
    for row in group.attendance.iter().map(|line| &line.record) {
        writer.write_record([
            group.group.group.to_string(),
            row.date.to_string(),
            row.no.map(|no| no.to_string()).unwrap_or_default(),
            row.case.to_string(),
            row.presence.code().to_owned(),
        ])?;
    }
    String::from_utf8(writer.into_inner()?).context("CSV is text")
}
