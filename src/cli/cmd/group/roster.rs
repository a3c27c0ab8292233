//! What `join` and `leave` share: the cases that are named, and one commit on the roster that concerns them all.
//! Which rows change is for each of them to decide.

use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{Result, Said};
use crate::cli::groups::{self, ROSTER};
use crate::cli::rows::{self, Plan};
use crate::language::format;
use crate::model::case_code::CaseCode;
use crate::model::date::Date;
use crate::model::group::{GroupRecords, Membership};
use crate::store::csv::edit::RowEdit;

/// The cases that are named, each once.
pub(super) fn open_cases(desk: &Desk<'_>, named: &[String]) -> Result<Vec<OpenCase>> {
    let mut cases: Vec<OpenCase> = Vec::new();
    for name in named.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        let open = desk.open_case(name)?;
        if !cases.iter().any(|known| known.code == open.code) {
            cases.push(open);
        }
    }
    Ok(cases)
}

/// `group join arki SK-4K7QX2`; of several cases none is named.
pub(super) fn subject(command: &str, folder: &str, cases: &[OpenCase]) -> String {
    match cases {
        [one] => format!("{command} {folder} {}", one.code),
        _ => format!("{command} {folder}"),
    }
}

/// The edits of the roster as one change of these cases on a day, told by the message `done`.
///
/// # Errors
/// A roster that cannot be edited so.
pub(super) fn plan(
    desk: &Desk<'_>,
    group: &GroupRecords,
    edits: &[RowEdit],
    cases: &[OpenCase],
    day: Date,
    done: &'static str,
) -> Result<Plan> {
    let path = groups::path(group, ROSTER);
    let file = rows::edited::<Membership>(desk, path.clone(), edits)?;
    let codes: Vec<CaseCode> = cases.iter().map(|open| open.code).collect();
    let (case, key) = match codes.as_slice() {
        [one] => (Some(*one), one.to_string()),
        _ => (None, day.to_string()),
    };
    let done = Said::new(done)
        .with("name", &group.group.name)
        .with("cases", codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        .with("date", format::date(desk.language(), day));
    Ok(Plan { files: vec![file], case, concerns: codes, path, key: Some(key), done, next: Vec::new() })
}
