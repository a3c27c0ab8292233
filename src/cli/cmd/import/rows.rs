//! From the rows of a spreadsheet to cases, each with a new random code.
//!
//! Refused: a row whose case would have errors, or may be about somebody who has a case already. Neighbours:
//! `cells` reads a row; `sessions` makes sessions of existing cases instead.

use std::collections::BTreeSet;

use super::cells::{Reading, Unread, columns, line_of, names, personal};
use super::mapping::{Mapping, OWN_WORKER};
use crate::cli::cmd::intake;
use crate::cli::desk::Desk;
use crate::cli::error::{Result, Said};
use crate::cli::folder;
use crate::cli::gather::Gathered;
use crate::cli::written;
use crate::model::case::{Case, FORMAT};
use crate::model::case_code::CaseCode;
use crate::model::likeness;
use crate::model::reach::Reach;
use crate::store::csv::table::Table;
use crate::store::yaml::value::Value;
use crate::store::{entry, lookup, yaml};

/// A row that became a case.
pub(super) struct Arrival {
    /// Its line in the table, from 1.
    pub(super) line: usize,
    /// The case with its new code.
    pub(super) case: Gathered<Case>,
    /// The file that it would be.
    pub(super) path: String,
    /// Its text.
    pub(super) text: String,
}

/// What a table came to.
#[derive(Default)]
pub(super) struct Outcome {
    /// The rows that became cases.
    pub(super) arrivals: Vec<Arrival>,
    /// What could not be read.
    pub(super) unread: Vec<Unread>,
}

/// Reads every row.
///
/// # Errors
/// A column of the mapping that the table does not have, or no random codes.
pub(super) fn read(desk: &Desk<'_>, mapping: &Mapping, table: &Table, text: &str) -> Result<Outcome> {
    let columns = columns(mapping, table)?;
    let personal = personal(&columns, table);
    let (mut outcome, mut codes) = (Outcome::default(), BTreeSet::new());
    for row in table.rows.iter().filter(|row| !row.is_blank()) {
        let line = line_of(text, row.span.start);
        let reading = Reading { mapping, columns: &columns, names: names(row, &personal), line };
        let code = intake::new_code(desk, &codes)?;
        codes.insert(code);
        match desk.with_scope(None, |scope| reading.draft(scope, row)) {
            Ok(draft) => match arrival(desk, draft, code, line) {
                Ok(arrival) => outcome.arrivals.push(arrival),
                Err(unread) => outcome.unread.push(unread),
            },
            Err(unread) => outcome.unread.extend(unread),
        }
    }
    refuse_errors(desk, &mut outcome);
    Ok(outcome)
}

/// The facts of a row as a case with a new code.
fn arrival(
    desk: &Desk<'_>,
    mut draft: Value,
    code: CaseCode,
    line: usize,
) -> std::result::Result<Arrival, Unread> {
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
    let read = entry::typed::<Case>(&draft, desk.catalogue(), None);
    let (case, value) =
        read.map_err(|faults| Unread::of_facts(line, faults.iter().map(|fault| fault.diagnostic.kind.id)))?;
    let text = yaml::write::document(&value);
    Ok(Arrival { line, case: Gathered { entry: case, value }, path: lookup::case_path(code), text })
}

/// Takes out the cases whose files would have errors.
fn refuse_errors(desk: &Desk<'_>, outcome: &mut Outcome) {
    let files: Vec<(&str, &[u8])> =
        outcome.arrivals.iter().map(|one| (one.path.as_str(), one.text.as_bytes())).collect();
    let found = folder::errors(written::check(&desk.layout, &desk.office, desk.catalogue(), &files));
    let arrivals = std::mem::take(&mut outcome.arrivals);
    for arrival in arrivals {
        let ids: Vec<&str> =
            found.iter().filter(|one| one.file == arrival.path).map(|one| one.kind.id).collect();
        match ids.is_empty() {
            true => outcome.arrivals.push(arrival),
            false => outcome.unread.push(Unread::of_facts(arrival.line, ids.into_iter())),
        }
    }
}

/// Takes out the cases that may be about somebody who has one already.
///
/// # Errors
/// None in practice: broken cases are passed over.
pub(super) fn set_alike_apart(desk: &Desk<'_>, outcome: &mut Outcome) -> Result<()> {
    let known = desk.counted(&Reach::Periods(Vec::new()), true)?.dataset.cases;
    let today = desk.today();
    for arrival in std::mem::take(&mut outcome.arrivals) {
        let is_alike = |case: &Case| likeness::may_be_same_person(case, &arrival.case.entry, today);
        match known.iter().map(|loaded| &loaded.record).find(|case| is_alike(case)) {
            Some(case) => {
                let what = Said::new("ui-import-alike").with("case", case.case);
                outcome.unread.push(Unread::of_row(arrival.line, what));
            }
            None => outcome.arrivals.push(arrival),
        }
    }
    Ok(())
}
