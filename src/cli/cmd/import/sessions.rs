//! From the rows of a spreadsheet to sessions of the cases that there are: one commit, however many cases.
//!
//! Refused: a row whose case is not named by its whole code or alias, that lies ahead and yet was held, or that the
//! case seems to have already. Neighbours: `cells` reads a row; `session::add` knows a session's facts.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};

use super::cells::{Reading, Unread, columns, lacking, line_of, names, personal};
use super::mapping::{CASE, Mapping};
use crate::cli::cmd::session::add;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{Result, Said};
use crate::cli::folder;
use crate::cli::gather::{Gathered, NEW_ID};
use crate::cli::written;
use crate::model::case_code::CaseCode;
use crate::model::entry::standing;
use crate::model::session::Session;
use crate::store::change::Change;
use crate::store::csv::table::{Row, Table};
use crate::store::entry;
use crate::store::lookup::Register;
use crate::store::yaml::edit::{Edit, edit};
use crate::store::yaml::schema;
use crate::store::yaml::value::Value;

/// A row that became a session.
pub(super) struct Arrival {
    /// Its line in the table, from 1.
    pub(super) line: usize,
    /// The case.
    pub(super) case: CaseCode,
    /// Its new id.
    pub(super) id: String,
    session: Gathered<Session>,
}

/// What a table came to.
#[derive(Default)]
pub(super) struct Outcome {
    /// The rows that became sessions, in the order of the table.
    pub(super) arrivals: Vec<Arrival>,
    /// What could not be read.
    pub(super) unread: Vec<Unread>,
    /// The cases that they belong to, each with its text as it would be.
    files: BTreeMap<CaseCode, (OpenCase, String)>,
}

/// The cases by what a spreadsheet calls them, and those that have been opened.
struct Cases<'d> {
    desk: &'d Desk<'d>,
    codes: BTreeSet<CaseCode>,
    aliases: Vec<(String, CaseCode)>,
    open: BTreeMap<CaseCode, OpenCase>,
}

/// Reads every row. Unless `with_alike`, one that a case has already is set apart.
///
/// # Errors
/// A column of the mapping that the table does not have, or no random ids.
pub(super) fn read(
    desk: &Desk<'_>,
    mapping: &Mapping,
    table: &Table,
    text: &str,
    with_alike: bool,
) -> Result<Outcome> {
    let all = columns(mapping, table)?;
    let personal = personal(&all, table);
    let (of_case, columns): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, field)| field.key == CASE);
    let at = of_case.first().map(|(at, _)| *at);
    let (mut outcome, mut cases) = (Outcome::default(), Cases::of(desk));
    for row in table.rows.iter().filter(|row| !row.is_blank()) {
        let line = line_of(text, row.span.start);
        let reading = Reading { mapping, columns: &columns, names: names(row, &personal), line };
        let open = match cases.of_row(row, at, line) {
            Ok(open) => open,
            Err(unread) => {
                outcome.unread.push(unread);
                continue;
            }
        };
        match session(desk, &reading, open, row) {
            Ok(session) => match double(&open.case.sessions, &session.entry).filter(|_| !with_alike) {
                Some(double) => outcome.unread.push(Unread::of_row(line, said_twice(open, double))),
                None => {
                    let id = new_id(desk, open, &session, &outcome.arrivals)?;
                    outcome.arrivals.push(Arrival { line, case: open.code, id, session });
                }
            },
            Err(unread) => outcome.unread.extend(unread),
        }
    }
    write(desk, &mut outcome, cases.open);
    Ok(outcome)
}

impl<'d> Cases<'d> {
    fn of(desk: &'d Desk<'d>) -> Self {
        let Register { codes, aliases } = desk.register();
        let aliases = aliases.iter().map(|(alias, code)| (alias.to_lowercase(), *code)).collect();
        Self { desk, codes: codes.iter().copied().collect(), aliases, open: BTreeMap::new() }
    }

    /// The case of a row. A part of a code is not enough here: nobody looks at each row.
    fn of_row(
        &mut self,
        row: &Row,
        at: Option<usize>,
        line: usize,
    ) -> std::result::Result<&OpenCase, Unread> {
        let typed = at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.text.trim());
        if typed.is_empty() {
            return Err(Unread::of_row(line, lacking(CASE)));
        }
        let unread = |id| Unread::of_cell(line, at, Said::new(id));
        let code = self.code(typed).ok_or_else(|| unread("ui-import-case"))?;
        match self.open.entry(code) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(place) => {
                let open = self.desk.read_case(code).map_err(|_| unread("ui-import-case-broken"))?;
                Ok(place.insert(open))
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

/// The session of a row, or all that could not be read of it.
fn session(
    desk: &Desk<'_>,
    reading: &Reading<'_>,
    open: &OpenCase,
    row: &Row,
) -> std::result::Result<Gathered<Session>, Vec<Unread>> {
    let mut draft = desk.with_scope(Some(&open.case), |scope| reading.draft(scope, row))?;
    draft.set("id", Value::Token(NEW_ID.to_owned()));
    let read = entry::typed::<Session>(&draft, desk.catalogue(), None);
    let (entry, value) = read.map_err(|faults| {
        vec![Unread::of_facts(reading.line, faults.iter().map(|fault| fault.diagnostic.kind.id))]
    })?;
    if add::refuse_impossible(desk, &entry).is_err() {
        return Err(vec![Unread::of_row(reading.line, Said::new("ui-import-ahead"))]);
    }
    Ok(Gathered { entry, value })
}

/// A session that the case has and that seems to be this one.
fn double<'c>(known: &'c [Session], session: &Session) -> Option<&'c Session> {
    standing(known).find(|other| {
        other.date == session.date && other.minutes == session.minutes && other.workers == session.workers
    })
}

fn said_twice(open: &OpenCase, double: &Session) -> Said {
    Said::new("ui-import-double").with("case", open.code).with("entry", &double.id)
}

fn new_id(
    desk: &Desk<'_>,
    open: &OpenCase,
    session: &Gathered<Session>,
    arrivals: &[Arrival],
) -> Result<String> {
    let taken = arrivals.iter().filter(|one| one.case == open.code).map(|one| one.id.clone()).collect();
    add::new_id(desk, open, session.entry.date, &taken)
}

/// Makes the texts of the files; the rows of a case that would then have errors are set apart.
fn write(desk: &Desk<'_>, outcome: &mut Outcome, open: BTreeMap<CaseCode, OpenCase>) {
    for (code, open) in open {
        let edits: Vec<Edit> = outcome.arrivals.iter().filter(|one| one.case == code).map(appended).collect();
        if edits.is_empty() {
            continue;
        }
        let written = edit(&open.text, &edits, &schema::case_key_order);
        let wrong = match &written {
            Ok(after) => errors(desk, &open.path, after),
            Err(refused) => vec![refused.place.to_string()],
        };
        match written {
            Ok(after) if wrong.is_empty() => {
                outcome.files.insert(code, (open, after));
            }
            _ => outcome.set_apart(code, &wrong),
        }
    }
}

fn appended(one: &Arrival) -> Edit {
    let mut value = one.session.value.clone();
    value.set("id", Value::Token(one.id.clone()));
    Edit::Append { list: crate::path!["sessions"], value }
}

/// The ids of the errors that a text would have.
fn errors(desk: &Desk<'_>, path: &str, text: &str) -> Vec<String> {
    let files = [(path, text.as_bytes())];
    let found = folder::errors(written::check(&desk.layout, &desk.office, desk.catalogue(), &files));
    found.iter().map(|one| one.kind.id.to_owned()).collect()
}

impl Outcome {
    fn set_apart(&mut self, code: CaseCode, wrong: &[String]) {
        let (apart, arrivals) =
            std::mem::take(&mut self.arrivals).into_iter().partition(|one: &Arrival| one.case == code);
        self.arrivals = arrivals;
        let apart: Vec<Arrival> = apart;
        self.unread
            .extend(apart.iter().map(|one| Unread::of_facts(one.line, wrong.iter().map(String::as_str))));
    }

    /// The change that brings the sessions in.
    pub(super) fn change(&self) -> Change {
        let new = Change::new(format!("import sessions {}", self.arrivals.len()));
        let with_cases = self.files.iter().fold(new, |change, (code, (open, after))| {
            let change = change.trailer("Sosku-Case", code.to_string());
            change.file(&open.path, Some(open.text.clone().into_bytes()), after.clone().into_bytes())
        });
        self.arrivals.iter().fold(with_cases, |change, one| change.trailer("Sosku-Entry", one.id.clone()))
    }

    /// The file of a case.
    pub(super) fn path(&self, code: CaseCode) -> &str {
        self.files.get(&code).map_or("", |(open, _)| open.path.as_str())
    }
}
