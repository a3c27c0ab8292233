//! The past of the example's groups and tables: a row came to be on its day.
//! Neighbour: `history`, which lays the months of the tables among the commits of the cases.

use super::history::{Deed, HEAD_OF_OFFICE};
use crate::model::date::Date;
use crate::store::yaml::tree::{self, Node};

/// The ranks of a day begin here: a group is there before anybody joins it, a case before its facts.
const GROUP: usize = 1;
const JOIN: usize = 500;
const ROWS: usize = 510;
const LEAVE: usize = 520;

/// Before the code of somebody who is no worker of the office.
const ACTOR: &str = "actor:";

/// A table with its lines as they are written.
#[derive(Debug, Clone)]
pub(super) struct Table<'t> {
    path: &'t str,
    head: &'t str,
    columns: Vec<String>,
    rows: Vec<Row<'t>>,
}

/// A row: its line, and its cells.
#[derive(Debug, Clone)]
struct Row<'t> {
    line: &'t str,
    cells: Vec<String>,
}

impl<'t> Table<'t> {
    pub(super) fn read(path: &'t str, text: &'t str) -> Self {
        let mut lines = text.split_inclusive('\n');
        let head = lines.next().unwrap_or_default();
        let rows = lines.map(|line| Row { line, cells: cells(line) }).collect();
        Self { path, head, columns: cells(head), rows }
    }

    fn cell<'r>(&self, row: &'r Row<'t>, column: &str) -> &'r str {
        let at = self.columns.iter().position(|name| name == column);
        at.and_then(|at| row.cells.get(at)).map_or("", String::as_str)
    }

    fn day(&self, row: &Row<'t>, column: &str) -> Option<Date> {
        self.cell(row, column).parse().ok()
    }

    /// The days of the rows in their order, each once.
    fn days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = self.rows.iter().filter_map(|row| self.day(row, "date")).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The table as it was on the evening of a day.
    fn until(&self, day: Date) -> (String, String) {
        let known = self.rows.iter().filter(|row| self.day(row, "date").is_none_or(|date| date <= day));
        (self.path.to_owned(), std::iter::once(self.head).chain(known.map(|row| row.line)).collect())
    }

    /// The first worker named in a row of the day.
    fn worker(&self, day: Date) -> Option<String> {
        let rows = self.rows.iter().filter(|row| self.day(row, "date") == Some(day));
        let named = rows.flat_map(|row| {
            let cell = [self.cell(row, "workers"), self.cell(row, "leaders")].concat();
            cell.split('|').map(str::to_owned).collect::<Vec<_>>()
        });
        named.into_iter().find(|name| !name.is_empty() && !name.starts_with(ACTOR))
    }
}

/// The cells of a line; the example has no line breaks in them.
fn cells(line: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
    let record = reader.records().find_map(Result::ok).unwrap_or_default();
    record.iter().map(str::to_owned).collect()
}

/// The group is set up on its first day.
pub(super) fn new_group(slug: &str, path: &str, text: &str) -> Option<Deed> {
    let root = tree::parse(text).ok()?;
    let day = root.entry("from")?.value.text()?.parse().ok()?;
    let leaders = root.entry("leaders").map_or(&[][..], |leaders| leaders.value.items());
    let leader = leaders.iter().filter_map(Node::text).find(|name| !name.starts_with(ACTOR));
    Some(Deed {
        day,
        rank: GROUP,
        subject: format!("group new {slug}"),
        trailers: entry(slug),
        worker: leader.unwrap_or(HEAD_OF_OFFICE).to_owned(),
        files: vec![(path.to_owned(), text.to_owned())],
    })
}

/// One deed a day that has rows, with the rows of that day in the table that goes with it.
pub(super) fn by_day(subject: &str, table: &Table<'_>, beside: Option<&Table<'_>>) -> Vec<Deed> {
    let deed = |day: Date| Deed {
        day,
        rank: ROWS,
        subject: subject.to_owned(),
        trailers: entry(&format!("{}#{day}", table.path)),
        worker: table.worker(day).unwrap_or_else(|| HEAD_OF_OFFICE.to_owned()),
        files: std::iter::once(table).chain(beside).map(|table| table.until(day)).collect(),
    };
    table.days().into_iter().map(deed).collect()
}

/// Joining and leaving, each on its day.
pub(super) fn roster(slug: &str, table: &Table<'_>) -> Vec<Deed> {
    let mut moves: Vec<(Date, usize, &str)> = Vec::new();
    for row in &table.rows {
        let case = table.cell(row, "case");
        moves.extend(table.day(row, "joined").map(|day| (day, JOIN, case)));
        moves.extend(table.day(row, "left").map(|day| (day, LEAVE, case)));
    }
    moves.sort_unstable();
    let deed = |(day, rank, case): &(Date, usize, &str)| Deed {
        day: *day,
        rank: *rank,
        subject: format!("group {} {slug} {case}", if *rank == JOIN { "join" } else { "leave" }),
        trailers: [
            vec![("Sosku-Case".to_owned(), (*case).to_owned())],
            entry(&format!("{}#{case}", table.path)),
        ]
        .concat(),
        worker: "anna".to_owned(),
        files: vec![(table.path.to_owned(), roster_after(table, (*day, *rank, case)))],
    };
    moves.iter().map(deed).collect()
}

/// The roster once a move is made. Who has not left yet has a line without day and note of leaving.
fn roster_after(table: &Table<'_>, last: (Date, usize, &str)) -> String {
    let mut text = table.head.to_owned();
    for row in &table.rows {
        let case = table.cell(row, "case");
        let is_done = |column, rank| table.day(row, column).is_some_and(|day| (day, rank, case) <= last);
        let has_left = table.day(row, "left").is_some();
        match (is_done("joined", JOIN), has_left && !is_done("left", LEAVE)) {
            (true, false) => text.push_str(row.line),
            (true, true) => {
                let (joined, goal) = (table.cell(row, "joined"), table.cell(row, "goal"));
                text.push_str(&format!("{case},{joined},,{goal},\n"));
            }
            (false, _) => {}
        }
    }
    text
}

fn entry(entry: &str) -> Vec<(String, String)> {
    vec![("Sosku-Entry".to_owned(), entry.to_owned())]
}
