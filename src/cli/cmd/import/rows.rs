//! From the rows of a spreadsheet to cases: each cell as the flag of its fact would be read, and everything that
//! could not be read, with its line and column.
//!
//! What a cell says is never repeated, for it may be a person's name: only its place and what was expected there.
//! Neighbours: `mapping` knows what the columns mean; `validate::anonymity` what looks like a person.

use std::collections::BTreeSet;

use super::mapping::{Mapping, OWN_WORKER, is_personal};
use crate::cli::cmd::intake::{self, IntakeFields};
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::field::{Field, Fields, Kind};
use crate::cli::folder;
use crate::cli::gather::Gathered;
use crate::cli::resolve::Scope;
use crate::cli::written;
use crate::model::case::{Case, FORMAT};
use crate::model::case_code::CaseCode;
use crate::model::likeness;
use crate::model::reach::Reach;
use crate::store::csv::table::{Cell, Row, Table};
use crate::store::yaml::value::Value;
use crate::store::{entry, yaml};
use crate::validate::anonymity::{Names, Trace, trace};

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

/// Something that could not be read.
pub(super) struct Unread {
    line: usize,
    /// The column, from 1; none if the whole row is meant.
    column: Option<usize>,
    what: Said,
}

impl Unread {
    /// The line, from 1.
    pub(super) const fn line(&self) -> usize {
        self.line
    }

    /// Where and what, in the reader's language.
    pub(super) fn said(&self, desk: &Desk<'_>) -> Said {
        let what = desk.ui.text(&self.what);
        match self.column {
            Some(column) => {
                let said = Said::new("ui-import-at").with("line", self.line);
                said.with("column", column).with("what", what)
            }
            None => Said::new("ui-import-line").with("line", self.line).with("what", what),
        }
    }
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
    let personal: Vec<usize> = (0..table.header.cells.len())
        .filter(|at| !columns.iter().any(|(taken, _)| taken == at))
        .filter(|at| table.header.cells.get(*at).is_some_and(|cell| is_personal(&cell.text)))
        .collect();
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

/// Where each mapped column stands.
fn columns(mapping: &Mapping, table: &Table) -> Result<Vec<(usize, &'static Field)>> {
    let place = |(heading, field): &(String, &'static Field)| match table.column(heading) {
        Some(at) => Ok((at, *field)),
        None => Err(CommandError::usage("error-import-column").with("column", heading)),
    };
    mapping.columns.iter().map(place).collect()
}

/// The line of a place in the text, from 1.
fn line_of(text: &str, offset: usize) -> usize {
    text.get(..offset).unwrap_or_default().matches('\n').count() + 1
}

/// The names that stand in the personal columns of a row.
fn names(row: &Row, personal: &[usize]) -> Names {
    const SHORTEST: usize = 3;
    let cells = personal.iter().filter_map(|at| row.cells.get(*at));
    let words = cells.flat_map(|cell| cell.text.split([' ', ',']));
    Names::new(words.filter(|word| word.chars().count() >= SHORTEST).map(str::to_owned))
}

/// How one row is read.
struct Reading<'m> {
    mapping: &'m Mapping,
    columns: &'m [(usize, &'static Field)],
    names: Names,
    line: usize,
}

impl Reading<'_> {
    /// The facts of the row, or all that could not be read of it.
    fn draft(&self, scope: &Scope<'_>, row: &Row) -> std::result::Result<Value, Vec<Unread>> {
        let (mut draft, mut unread) = (Value::Map(Vec::new()), Vec::new());
        let mut wrong = BTreeSet::new();
        for (field, typed) in &self.mapping.constants {
            match scope.value(field, typed) {
                Ok(value) => draft.set(field.key, value),
                Err(_) => unread.push(self.unread(None, expected(field).with("fact", field.key))),
            }
        }
        for (at, field) in self.columns {
            let Some(cell) = row.cells.get(*at) else { continue };
            match self.value(scope, field, cell) {
                Ok(Some(value)) => draft.set(field.key, value),
                Ok(None) => {}
                Err(what) => {
                    wrong.insert(field.key);
                    unread.push(self.unread(Some(at + 1), what));
                }
            }
        }
        unread.extend(missing(&draft).filter(|key| !wrong.contains(key)).map(|key| {
            let what = Said::new("ui-import-missing").with("fact", key);
            self.unread(None, what)
        }));
        if unread.is_empty() { Ok(draft) } else { Err(unread) }
    }

    fn unread(&self, column: Option<usize>, what: Said) -> Unread {
        Unread { line: self.line, column, what }
    }

    /// The value of a cell, none if it says nothing.
    fn value(
        &self,
        scope: &Scope<'_>,
        field: &Field,
        cell: &Cell,
    ) -> std::result::Result<Option<Value>, Said> {
        if self.tells_who(field, &cell.text) {
            return Err(Said::new("ui-import-person").with("fact", field.key));
        }
        let whole = match field.is_repeated() {
            true => cell.text.split('|').collect(),
            false => vec![cell.text.as_str()],
        };
        let words: Vec<String> =
            whole.into_iter().filter_map(|word| self.mapping.meaning(field, word)).collect();
        if words.is_empty() {
            return Ok(None);
        }
        let is_fixed = |word: &String| !matches!(field.kind, Kind::Day(_)) || is_whole_day(word);
        let value = scope.value(field, &words).ok().filter(|_| words.iter().all(is_fixed));
        value.map(Some).ok_or_else(|| expected(field).with("fact", field.key))
    }

    /// True if the cell holds a number or an address of a person, or in a text a name that the row knows.
    fn tells_who(&self, field: &Field, cell: &str) -> bool {
        let is_text = matches!(field.kind, Kind::Text | Kind::LongText | Kind::Texts);
        match trace(cell, &self.names) {
            Some(Trace::IdentityCode) => true,
            Some(Trace::PhoneNumber | Trace::EmailAddress | Trace::Name) => is_text,
            Some(Trace::CaseCode) | None => false,
        }
    }
}

/// A day with its year: what depends on the day of the import is no fact of a table.
fn is_whole_day(word: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(word.split('-').collect::<Vec<_>>().as_slice(),
        [year, month, day] if year.len() == 4 && [year, month, day].iter().all(|part| digits(part)))
}

/// What should have stood there.
fn expected(field: &Field) -> Said {
    match field.kind {
        Kind::Choice(list) | Kind::Choices(list) => Said::new("ui-import-code").with("list", list),
        Kind::Day(_) | Kind::PartialDay => Said::new("ui-import-date"),
        Kind::Of(_) | Kind::Several(_) => Said::new("ui-import-id"),
        Kind::YesNo => Said::new("ui-import-yes-no"),
        _ => Said::new("ui-import-other"),
    }
}

/// The facts that every case has and this one lacks.
fn missing(draft: &Value) -> impl Iterator<Item = &'static str> {
    let lacking = |field: &&Field| field.is_needed() && draft.at(field.key).is_none();
    IntakeFields::FIELDS.iter().filter(lacking).map(|field| field.key)
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
        read.map_err(|faults| whole(line, faults.iter().map(|fault| fault.diagnostic.kind.id)))?;
    let text = yaml::write::document(&value);
    Ok(Arrival { line, case: Gathered { entry: case, value }, path: folder::case_path(code), text })
}

/// A row of which the facts do not go together.
fn whole<'i>(line: usize, ids: impl Iterator<Item = &'i str>) -> Unread {
    let ids: BTreeSet<&str> = ids.collect();
    let ids = ids.into_iter().collect::<Vec<_>>().join(", ");
    Unread { line, column: None, what: Said::new("ui-import-whole").with("ids", ids) }
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
            false => outcome.unread.push(whole(arrival.line, ids.into_iter())),
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
                outcome.unread.push(Unread { line: arrival.line, column: None, what });
            }
            None => outcome.arrivals.push(arrival),
        }
    }
    Ok(())
}

/// Everything that could not be read, in the order of the table.
pub(super) fn sort(outcome: &mut Outcome) {
    outcome.unread.sort_by_key(|unread| (unread.line, unread.column));
}
