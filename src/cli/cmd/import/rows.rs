//! From the rows of a spreadsheet to cases, each with a new random code.
//!
//! Refused: a row whose case would have errors, or may be about somebody who has a case already. Neighbours:
//! `cells` reads a row; `entries` makes what belongs to existing cases instead.

use std::collections::BTreeSet;

use super::Sheet;
use super::cells::{Reading, Unread, columns, names, personal};
use super::mapping::OWN_WORKER;
use super::outcome::{Arrival, File, Outcome};
use crate::cli::cmd::intake;
use crate::cli::desk::Desk;
use crate::cli::error::{Result, Said};
use crate::cli::gather::Gathered;
use crate::model::case::{Case, FORMAT};
use crate::model::case_code::CaseCode;
use crate::model::likeness;
use crate::model::reach::Reach;
use crate::store::yaml::value::Value;
use crate::store::{lookup, yaml};

/// Reads every row. Unless `with_alike`, one that may be about somebody who has a case already is set apart.
///
/// # Errors
/// A column of the mapping that the table does not have, or no random codes.
pub(super) fn read(desk: &Desk<'_>, sheet: &Sheet, with_alike: bool) -> Result<Outcome> {
    let columns = columns(&sheet.mapping, &sheet.table)?;
    let personal = personal(&columns, &sheet.table);
    let (mut outcome, mut codes, mut cases) = (Outcome::default(), BTreeSet::new(), Vec::new());
    for row in sheet.table.rows.iter().filter(|row| !row.is_blank()) {
        let reading = sheet.reading(row, &columns, names(row, &personal));
        let code = intake::new_code(desk, &codes)?;
        codes.insert(code);
        let draft = desk.with_scope(None, |scope| reading.draft(scope, row));
        match draft.and_then(|draft| case(desk, draft, code, &reading)) {
            Ok((case, text)) => {
                let path = lookup::case_path(code);
                outcome.arrivals.push(Arrival { line: reading.line, case: code, entry: None });
                outcome.files.insert(code, File { path, before: None, after: text });
                cases.push(case);
            }
            Err(unread) => outcome.unread.extend(unread),
        }
    }
    refuse_errors(desk, &mut outcome);
    if !with_alike {
        set_alike_apart(desk, &cases, &mut outcome)?;
    }
    Ok(outcome)
}

/// The facts of a row as a case with a new code, and its text.
fn case(
    desk: &Desk<'_>,
    mut draft: Value,
    code: CaseCode,
    reading: &Reading<'_>,
) -> std::result::Result<(Case, String), Vec<Unread>> {
    draft.set("format", Value::Int(FORMAT.into()));
    draft.set("case", Value::Token(code.to_string()));
    if let Some(worker) = draft.take(OWN_WORKER) {
        let mut entry = Value::Map(Vec::new());
        entry.set("worker", worker);
        entry.set("role", Value::Token(OWN_WORKER.to_owned()));
        if let Some(from) = draft.at("initiation.date") {
            entry.set("from", from.clone());
        }
        draft.set("team", Value::Seq(vec![entry]));
    }
    let Gathered { entry: case, value } = reading.typed(desk, &draft)?;
    Ok((case, yaml::write::document(&value)))
}

/// Takes out the cases whose files would have errors.
fn refuse_errors(desk: &Desk<'_>, outcome: &mut Outcome) {
    let files: Vec<(&str, &[u8])> =
        outcome.files.values().map(|file| (file.path.as_str(), file.after.as_bytes())).collect();
    let found = desk.errors_as_written(&files);
    let codes: Vec<CaseCode> = outcome.files.keys().copied().collect();
    for code in codes {
        let path = lookup::case_path(code);
        let ids: Vec<&str> = found.iter().filter(|one| one.file == path).map(|one| one.kind.id).collect();
        if !ids.is_empty() {
            outcome.set_apart(code, |line| Unread::of_facts(line, ids.iter().copied()));
        }
    }
}

/// Takes out the cases that may be about somebody who has one already.
///
/// # Errors
/// None in practice: broken cases are passed over.
fn set_alike_apart(desk: &Desk<'_>, cases: &[Case], outcome: &mut Outcome) -> Result<()> {
    let known = desk.counted(&Reach::Periods(Vec::new()), true)?.dataset.cases;
    let today = desk.today();
    for new in cases.iter().filter(|case| outcome.files.contains_key(&case.case)).collect::<Vec<_>>() {
        let is_alike = |case: &&Case| likeness::may_be_same_person(case, new, today);
        if let Some(case) = known.iter().map(|loaded| &loaded.record).find(is_alike) {
            let what = || Said::new("ui-import-alike").with("case", case.case);
            outcome.set_apart(new.case, |line| Unread::of_row(line, what()));
        }
    }
    Ok(())
}
