//! The rows of a meeting and of who came to it: added, or corrected where they stand.
//! It refuses to write over a meeting of that day, and says how to correct it.

use super::Told;
use super::attendance::Mark;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::rows;
use crate::language::format;
use crate::model::dataset::Line;
use crate::model::group::{GroupAttendance, GroupRecords, Meeting};
use crate::store::csv::edit::RowEdit;
use crate::store::entry::present;
use crate::store::yaml::value::{Value, to_value};

/// The edits of `meetings.csv` and of `attendance.csv`; none if the very same stands there.
pub(super) fn edits(
    desk: &Desk<'_>,
    group: &GroupRecords,
    told: &Told,
    is_edit: bool,
) -> Result<(Vec<RowEdit>, Vec<RowEdit>)> {
    let meeting = &told.meeting.entry;
    let new = || told.marks.iter().map(|mark| row(meeting, mark));
    match group.meeting_on(meeting.key()) {
        None => Ok((vec![appended(meeting)], new().map(|row| appended(&row)).collect())),
        Some(line) if is_edit => {
            let attendance = new().flat_map(|row| corrected_attendance(group, &row)).collect();
            Ok((differences(line.row, &line.record, meeting), attendance))
        }
        Some(line) if line.record == *meeting && is_recorded(group, new().collect()) => {
            Ok((Vec::new(), Vec::new()))
        }
        Some(_) => Err(CommandError::failed("error-group-met-already")
            .with("group", &group.group.group)
            .with("day", meeting.date)
            .with("date", format::date(desk.language(), meeting.date))),
    }
}

/// The group as it is with the meeting.
pub(super) fn after(group: &GroupRecords, told: &Told) -> GroupRecords {
    let mut after = group.clone();
    for mark in &told.marks {
        let new = row(&told.meeting.entry, mark);
        after.attendance.retain(|line| !is_of_same(&line.record, &new));
        after.attendance.push(Line { row: after.attendance.len(), record: new });
    }
    after
}

fn row(meeting: &Meeting, mark: &Mark) -> GroupAttendance {
    GroupAttendance {
        date: meeting.date,
        no: meeting.no,
        case: mark.case,
        presence: mark.presence,
        note: mark.note.clone(),
    }
}

fn is_of_same(one: &GroupAttendance, other: &GroupAttendance) -> bool {
    one.case == other.case && one.meeting() == other.meeting()
}

/// True if just these rows stand there for their meeting.
fn is_recorded(group: &GroupRecords, rows: Vec<GroupAttendance>) -> bool {
    let stands = |row: &GroupAttendance| group.attendance.iter().any(|line| line.record == *row);
    rows.iter().all(stands)
}

fn corrected_attendance(group: &GroupRecords, new: &GroupAttendance) -> Vec<RowEdit> {
    let Some(line) = group.attendance.iter().find(|line| is_of_same(&line.record, new)) else {
        return vec![appended(new)];
    };
    // A reason that is not told anew stays.
    let note = new.note.clone().or_else(|| line.record.note.clone());
    differences(line.row, &line.record, &GroupAttendance { note, ..new.clone() })
}

fn appended<T: serde::Serialize>(record: &T) -> RowEdit {
    RowEdit::Append { cells: cells(record) }
}

fn cells<T: serde::Serialize>(record: &T) -> Vec<(String, String)> {
    rows::cells(&to_value(record).map(present).unwrap_or(Value::Null))
}

/// The cells in which two records differ, set to what the second says.
fn differences<T: serde::Serialize>(row: usize, old: &T, new: &T) -> Vec<RowEdit> {
    let (old, new) = (cells(old), cells(new));
    let text = |cells: &[(String, String)], column: &str| {
        cells.iter().find(|(own, _)| own == column).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let mut columns: Vec<&String> = old.iter().chain(&new).map(|(column, _)| column).collect();
    columns.sort();
    columns.dedup();
    let changed = columns.into_iter().filter(|column| text(&old, column) != text(&new, column));
    changed.map(|column| RowEdit::Set { row, column: column.clone(), text: text(&new, column) }).collect()
}
