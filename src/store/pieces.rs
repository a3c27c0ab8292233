//! A data file as the pieces that people write one by one – an entry, a top-level fact, a row – and a file put
//! together from them again, so that it can be asked what the folder would say with one piece as it was.
//!
//! What is put together is read, never written to the folder. An entry is whole here; `take_back::facts` counts the
//! facts in it, `model::diff` tells people which of them changed. Neighbours: `entry` reads the YAML, `csv` the rows.

use std::collections::{BTreeMap, BTreeSet};

use super::csv::table::{self, Row, Table};
use super::entry;
use super::yaml::value::Value;
use super::yaml::write;

/// The pieces of a file by name: `sessions/2026-10-04-k3f`, `client`, `2026-10-04 SK-4K7QX2`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pieces {
    pieces: BTreeMap<String, Value>,
    header: Option<String>,
}

/// The columns that name a row, as far as a table has them.
const NAMES: [&str; 6] = ["date", "no", "case", "joined", "instrument", "area"];

impl Pieces {
    /// The pieces of a file; a text that cannot be read has none.
    pub fn of(path: &str, text: &str) -> Self {
        if path.ends_with(".csv") {
            return table::parse(text).map(|table| Self::of_table(&table)).unwrap_or_default();
        }
        let mut pieces = BTreeMap::new();
        if let Ok(Value::Map(pairs)) = entry::parse(text) {
            for (key, value) in pairs {
                match ids(&value) {
                    Some(ids) => {
                        pieces.extend(ids.into_iter().map(|(id, item)| (format!("{key}/{id}"), item.clone())))
                    }
                    None => drop(pieces.insert(key, value)),
                }
            }
        }
        Self { pieces, header: None }
    }

    fn of_table(table: &Table) -> Self {
        let mut pieces = BTreeMap::new();
        for (at, row) in table.rows.iter().enumerate().filter(|(_, row)| !row.is_blank()) {
            let names = NAMES.iter().filter_map(|name| Some(table.cell(at, name)?.text.trim()));
            let name = names.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            let mut own = name.clone();
            let mut number = 1;
            while pieces.contains_key(&own) {
                number += 1;
                own = format!("{name} #{number}");
            }
            pieces.insert(own, cells(&table.header, row));
        }
        let header = table.header.cells.iter().map(|cell| quoted(&cell.text)).collect::<Vec<_>>().join(",");
        Self { pieces, header: Some(header) }
    }

    /// A piece.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.pieces.get(name)
    }

    /// The names of the pieces that differ between two versions.
    pub fn changed<'p>(&'p self, other: &'p Self) -> BTreeSet<&'p str> {
        let names = self.pieces.keys().chain(other.pieces.keys());
        names.filter(|name| self.get(name) != other.get(name)).map(String::as_str).collect()
    }

    /// The same with one piece as it is in another version.
    #[must_use]
    pub fn with_piece_of(&self, other: &Self, name: &str) -> Self {
        let mut pieces = self.pieces.clone();
        match other.get(name) {
            Some(piece) => drop(pieces.insert(name.to_owned(), piece.clone())),
            None => drop(pieces.remove(name)),
        }
        Self { pieces, header: self.header.clone().or_else(|| other.header.clone()) }
    }

    /// The text of a file of these pieces; the order of entries is that of their names.
    pub fn text(&self) -> String {
        match &self.header {
            Some(header) => self.table(header),
            None => write::document(&Value::Map(self.gathered())),
        }
    }

    fn gathered(&self) -> Vec<(String, Value)> {
        let mut pairs: Vec<(String, Value)> = Vec::new();
        for (name, piece) in &self.pieces {
            let Some((list, _)) = name.split_once('/') else {
                pairs.push((name.clone(), piece.clone()));
                continue;
            };
            match pairs.iter_mut().find(|(key, _)| key == list) {
                Some((_, Value::Seq(items))) => items.push(piece.clone()),
                _ => pairs.push((list.to_owned(), Value::Seq(vec![piece.clone()]))),
            }
        }
        pairs
    }

    fn table(&self, header: &str) -> String {
        let mut text = format!("{header}\n");
        for piece in self.pieces.values() {
            if let Value::Map(cells) = piece {
                let cells: Vec<String> = cells.iter().map(|(_, cell)| quoted(said(cell))).collect();
                text.push_str(&cells.join(","));
                text.push('\n');
            }
        }
        text
    }
}

/// The entries of a list by id; `None` if it is none, or one without ids.
fn ids(value: &Value) -> Option<Vec<(&str, &Value)>> {
    let Value::Seq(items) = value else { return None };
    items.iter().map(|item| Some((said(item.at("id")?), item))).collect()
}

fn said(value: &Value) -> &str {
    if let Value::Token(text) | Value::Text(text) = value { text } else { "" }
}

fn cells(header: &Row, row: &Row) -> Value {
    let named = header.cells.iter().zip(&row.cells);
    Value::Map(named.map(|(name, cell)| (name.text.clone(), Value::Text(cell.text.clone()))).collect())
}

fn quoted(cell: &str) -> String {
    let needs = cell.contains(['"', ',', ';', '\n', '\r', '\t']);
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::Pieces;

    const CASE: &str = "case: SK-AAAAAA\nsessions:\n  - {id: S1, minutes: 60}\n  - {id: S2, minutes: 30}\nclosure: {date: 2026-01-01}\n";

    #[test]
    fn a_file_is_put_together_from_its_pieces() {
        let pieces = Pieces::of("cases/SK-AAAAAA.yaml", CASE);
        assert_eq!(Pieces::of("cases/SK-AAAAAA.yaml", &pieces.text()), pieces);
        let rows =
            "date,case,presence,note\n2026-01-01,SK-AAAAAA,present,\"a, b\"\n2026-01-01,SK-BBBBBB,absent,\n";
        let pieces = Pieces::of("groups/x/attendance.csv", rows);
        assert_eq!(pieces.text(), rows);
    }

    #[test]
    fn one_piece_is_put_back_and_the_others_stay() {
        let before = Pieces::of("x.yaml", CASE);
        let after =
            Pieces::of("x.yaml", &CASE.replace("minutes: 30", "minutes: 45").replace("closure", "x_closure"));
        let changed: Vec<&str> = before.changed(&after).into_iter().collect();
        assert_eq!(changed, ["closure", "sessions/S2", "x_closure"]);
        let put_back = after.with_piece_of(&before, "sessions/S2");
        assert!(!put_back.changed(&before).contains("sessions/S2"));
        assert_eq!(put_back.changed(&after).len(), 1);
    }
}
