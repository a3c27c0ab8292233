//! What was noticed of somebody in a group, mirrored to their case in the same commit (inventory, item 67: the
//! assessment goes on in the group).

use super::Told;
use crate::cli::bounds::token;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::record;
use crate::cli::rows::FileEdit;
use crate::model::case_code::CaseCode;
use crate::model::entry::standing;
use crate::model::group::GroupRecords;
use crate::path;
use crate::store::yaml::edit::{Edit, edit};
use crate::store::yaml::schema;
use crate::store::yaml::value::Value;

/// The case files with the observations added.
pub(super) fn files(desk: &Desk<'_>, group: &GroupRecords, told: &Told) -> Result<Vec<FileEdit>> {
    told.observed.iter().map(|(case, text)| file(desk, group, told, *case, text)).collect()
}

fn file(desk: &Desk<'_>, group: &GroupRecords, told: &Told, case: CaseCode, text: &str) -> Result<FileEdit> {
    let open = desk.read_case(case)?;
    let (day, group) = (told.meeting.entry.date, &group.group.group);
    let is_same = standing(&open.case.observations).any(|own| {
        own.date == Some(day) && own.group.as_ref() == Some(group) && own.text.as_deref() == Some(text)
    });
    if is_same {
        return Ok(FileEdit { path: open.path, before: Some(open.text.clone()), after: open.text });
    }
    let id = record::next_id('O', open.case.observations.iter().filter_map(|one| one.id.as_ref()));
    let mut value = Value::Map(vec![
        ("id".to_owned(), token(id)),
        ("date".to_owned(), token(day)),
        ("group".to_owned(), token(group)),
    ]);
    if let Some(worker) = desk.acting_worker()? {
        value.set("by", token(worker));
    }
    value.set("text", Value::Text(text.to_owned()));
    let edits = [Edit::Append { list: path!["observations"], value }];
    let after = edit(&open.text, &edits, &schema::case_key_order).map_err(|refused| {
        CommandError::failed("error-edit-refused")
            .with("file", &open.path)
            .with("place", &refused.place)
            .with("case", case)
    })?;
    Ok(FileEdit { path: open.path, before: Some(open.text), after })
}
