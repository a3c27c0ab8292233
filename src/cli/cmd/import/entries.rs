//! From the rows of a spreadsheet to what belongs to the cases that there are: one commit, however many cases.
//!
//! What all kinds of entries have in common: the case is found, the row is read, what the case seems to have already
//! is set apart, ids are given, and the files are checked. Refused: a row whose case is not named by its whole code or
//! alias. Neighbours: `cells` reads a row; `sessions` and `goals` know their own facts.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};

use super::Sheet;
use super::cells::{Column, Reading, Unread, columns, lacking, names, personal};
use super::mapping::CASE;
use super::outcome::{Arrival, File, Outcome};
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{Result, Said};
use crate::model::case_code::CaseCode;
use crate::store::csv::table::Row;
use crate::store::lookup::Register;
use crate::store::yaml::edit::{Edit, edit};
use crate::store::yaml::schema;
use crate::store::yaml::value::Value;

/// What a row becomes.
pub(super) trait NewEntry: Sized {
    /// The facts of a row, or all that could not be read of it.
    fn of_row(
        desk: &Desk<'_>,
        reading: &Reading<'_>,
        open: &OpenCase,
        row: &Row,
    ) -> std::result::Result<Self, Vec<Unread>>;

    /// How it is said that the case seems to have it already.
    fn said_twice(&self, open: &OpenCase) -> Option<Said>;

    /// Its id, none of those given to rows before it.
    ///
    /// # Errors
    /// No random ids.
    fn new_id(&self, desk: &Desk<'_>, open: &OpenCase, taken: &BTreeSet<String>) -> Result<String>;

    /// The edits that bring the new entries of a case in, each with its id.
    fn edits(desk: &Desk<'_>, open: &OpenCase, new: Vec<(String, Self)>) -> Vec<Edit>;
}

/// The new entries of one case.
struct Gained<E> {
    open: OpenCase,
    ids: BTreeSet<String>,
    new: Vec<(String, E)>,
}

/// The cases by what a spreadsheet calls them, and those that have been opened.
struct Cases<'d, E> {
    desk: &'d Desk<'d>,
    /// The column that names the case.
    at: Option<usize>,
    codes: BTreeSet<CaseCode>,
    aliases: Vec<(String, CaseCode)>,
    open: BTreeMap<CaseCode, Gained<E>>,
}

/// Reads every row. Unless `with_alike`, one that a case has already is set apart.
///
/// # Errors
/// A column of the mapping that the table does not have, or no random ids.
pub(super) fn read<E: NewEntry>(desk: &Desk<'_>, sheet: &Sheet, with_alike: bool) -> Result<Outcome> {
    let all = columns(&sheet.mapping, &sheet.table)?;
    let personal = personal(&all, &sheet.table);
    let (of_case, columns): (Vec<Column>, Vec<_>) = all.into_iter().partition(|(_, field)| field.key == CASE);
    let at = of_case.first().map(|(at, _)| *at);
    let (mut outcome, mut cases) = (Outcome::default(), Cases::<E>::of(desk, at));
    for row in sheet.table.rows.iter().filter(|row| !row.is_blank()) {
        let reading = sheet.reading(row, &columns, names(row, &personal));
        match cases.entry(&reading, row, with_alike) {
            Ok((gained, entry)) => {
                let id = entry.new_id(desk, &gained.open, &gained.ids)?;
                let arrival = Arrival { line: reading.line, case: gained.open.code, entry: Some(id.clone()) };
                outcome.arrivals.push(arrival);
                gained.ids.insert(id.clone());
                gained.new.push((id, entry));
            }
            Err(unread) => outcome.unread.extend(unread),
        }
    }
    for gained in cases.open.into_values() {
        write(desk, &mut outcome, gained);
    }
    Ok(outcome)
}

impl<'d, E: NewEntry> Cases<'d, E> {
    fn of(desk: &'d Desk<'d>, at: Option<usize>) -> Self {
        let Register { codes, aliases } = desk.register();
        let aliases = aliases.iter().map(|(alias, code)| (alias.to_lowercase(), *code)).collect();
        Self { desk, at, codes: codes.iter().copied().collect(), aliases, open: BTreeMap::new() }
    }

    /// What a row becomes, and the case that gains it; or all that could not be read.
    fn entry(
        &mut self,
        reading: &Reading<'_>,
        row: &Row,
        with_alike: bool,
    ) -> std::result::Result<(&mut Gained<E>, E), Vec<Unread>> {
        let desk = self.desk;
        let gained = self.of_row(row, reading.line).map_err(|unread| vec![unread])?;
        let entry = E::of_row(desk, reading, &gained.open, row)?;
        match entry.said_twice(&gained.open).filter(|_| !with_alike) {
            Some(said) => Err(vec![Unread::of_row(reading.line, said)]),
            None => Ok((gained, entry)),
        }
    }

    /// The case of a row. A part of a code is not enough here: nobody looks at each row.
    fn of_row(&mut self, row: &Row, line: usize) -> std::result::Result<&mut Gained<E>, Unread> {
        let typed = self.at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.text.trim());
        if typed.is_empty() {
            return Err(Unread::of_row(line, lacking(CASE)));
        }
        let at = self.at;
        let unread = |id| Unread::of_cell(line, at, Said::new(id));
        let code = self.code(typed).ok_or_else(|| unread("ui-import-case"))?;
        match self.open.entry(code) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(place) => {
                let open = self.desk.read_case(code).map_err(|_| unread("ui-import-case-broken"))?;
                Ok(place.insert(Gained { open, ids: BTreeSet::new(), new: Vec::new() }))
            }
        }
    }

    fn code(&self, typed: &str) -> Option<CaseCode> {
        if let Some(code) = typed.parse().ok().filter(|code| self.codes.contains(code)) {
            return Some(code);
        }
        let folded = typed.to_lowercase();
        let mut named = self.aliases.iter().filter(|(alias, _)| *alias == folded);
        named.next().map(|(_, code)| *code).filter(|_| named.next().is_none())
    }
}

/// An entry with the id that it was given.
pub(super) fn with_id(id: String, mut entry: Value) -> Value {
    entry.set("id", Value::Token(id));
    entry
}

/// Makes the text of a case's file; the rows of a case that would then have errors are set apart.
fn write<E: NewEntry>(desk: &Desk<'_>, outcome: &mut Outcome, gained: Gained<E>) {
    let Gained { open, new, .. } = gained;
    if new.is_empty() {
        return;
    }
    let written = edit(&open.text, &E::edits(desk, &open, new), &schema::case_key_order);
    let wrong = match &written {
        Ok(after) => errors(desk, &open.path, after),
        Err(refused) => vec![refused.place.to_string()],
    };
    match written {
        Ok(after) if wrong.is_empty() => {
            let file = File { path: open.path, before: Some(open.text), after };
            outcome.files.insert(open.code, file);
        }
        _ => outcome.set_apart(open.code, |line| Unread::of_facts(line, wrong.iter().map(String::as_str))),
    }
}

/// The ids of the errors that a text would have.
fn errors(desk: &Desk<'_>, path: &str, text: &str) -> Vec<String> {
    let files = [(path, text.as_bytes())];
    let found = desk.errors_as_written(&files);
    found.iter().map(|one| one.kind.id.to_owned()).collect()
}
