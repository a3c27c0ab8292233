//! `sosku group leave GROUP CASE…`: clients leave a group; their rows stay and get a last day.
//! Attendance that was recorded stays as well. Its neighbour `join` brings them back.

use super::roster::{self, open_cases};
use crate::cli::bounds;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind};
use crate::cli::gather;
use crate::cli::groups;
use crate::cli::rows::{self, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::case_code::CaseCode;
use crate::model::dataset::Line;
use crate::model::date::Date;
use crate::model::group::{GroupRecords, Membership};
use crate::store::csv::edit::RowEdit;
use crate::store::yaml::value::Value;

/// Arguments of `sosku group leave`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "group")]
    group: String,
    #[arg(value_name = "case", required = true, num_args = 1.., value_delimiter = ',')]
    case: Vec<String>,
    #[command(flatten)]
    facts: Facts<LeaveFields>,
}

/// The facts of leaving.
#[derive(Debug, Clone, Copy)]
pub struct LeaveFields;

impl Fields for LeaveFields {
    const FIELDS: &'static [Field] = &[
        Field::required("left", "date", Kind::Day(Toward::Any)).short('d'),
        Field::asked("note", "note", Kind::Text).short('n'),
    ];
}

/// Runs `sosku group leave`.
///
/// # Errors
/// No such group or case, somebody who does not belong to it, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let folder = groups::find(desk, &args.group)?;
    let cases = open_cases(desk, &args.case)?;
    let default = |key: &str, _: &Value| (key == "left").then(|| bounds::today(desk));
    let draft = gather::collect(desk, &args.facts, None)?;
    let draft = gather::filled::<LeaveFields>(desk, draft, None, &default)?;
    let left = draft.day_at("left").unwrap_or_else(|| desk.today());
    let note = match draft.at("note") {
        Some(Value::Text(note) | Value::Token(note)) => Some(note.as_str()),
        _ => None,
    };
    let subject = roster::subject("group leave", &folder, &cases);
    rows::record(desk, &subject, || plan(desk, &folder, &cases, left, note))
}

fn plan(desk: &Desk<'_>, folder: &str, cases: &[OpenCase], left: Date, note: Option<&str>) -> Result<Plan> {
    let group = groups::open(desk, folder)?;
    let mut edits = Vec::new();
    for open in cases {
        edits.extend(leaving(desk, &group, open.code, left, note)?);
    }
    roster::plan(desk, &group, &edits, cases, left, "ui-group-left")
}

/// The edits that end the last membership of a case; none if it ended on that day already.
fn leaving(
    desk: &Desk<'_>,
    group: &GroupRecords,
    case: CaseCode,
    left: Date,
    note: Option<&str>,
) -> Result<Vec<RowEdit>> {
    let error = |id| CommandError::failed(id).with("case", case).with("group", &group.group.group);
    let date = |day| format::date(desk.language(), day);
    let last = group.roster.iter().filter(|line| line.record.case == case).max_by_key(|line| {
        let member = &line.record;
        (member.joined, line.row)
    });
    let line = last.ok_or_else(|| error("error-not-in-group"))?;
    match line.record.left {
        Some(own) if own == left => Ok(Vec::new()),
        Some(own) if own < desk.today() => Err(error("error-left-already").with("date", date(own))),
        _ if left < line.record.joined => {
            Err(error("error-leaves-before-joining").with("date", date(line.record.joined)))
        }
        _ => Ok(last_day(line, left, note)),
    }
}

/// The edits that give a membership its last day and add to its note.
pub(super) fn last_day(line: &Line<Membership>, left: Date, note: Option<&str>) -> Vec<RowEdit> {
    let set = |column: &str, text: String| RowEdit::Set { row: line.row, column: column.to_owned(), text };
    let mut edits = vec![set("left", left.to_string())];
    edits.extend(note.map(|note| {
        let before = line.record.note.as_deref().map(|before| format!("{before} – ")).unwrap_or_default();
        set("note", format!("{before}{note}"))
    }));
    edits
}
