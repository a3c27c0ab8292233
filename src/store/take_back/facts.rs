//! What a file says, as a bag of single facts: every leaf of a case file under the ids above it, every row of a
//! table. Two files with the same bag say the same, whatever their layout and order.
//!
//! Finer than `store::pieces`, whose entries come and go whole, and stricter than `merge::proof`, which looks for words
//! wherever they stand: what is taken back must go from its own place and from no other.

use std::collections::BTreeMap;

use crate::store::csv::table::{self, Row};
use crate::store::entry;
use crate::store::yaml::value::Value;

/// How often each fact is said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Facts(BTreeMap<String, usize>);

impl Facts {
    /// The facts of a file; `None` if it cannot be read.
    pub(super) fn of(path: &str, text: &str) -> Option<Self> {
        let mut facts = Self::default();
        if path.ends_with(".csv") {
            let table = table::parse(text).ok()?;
            facts.say(said(&table.header));
            table.rows.iter().for_each(|row| facts.say(said(row)));
        } else {
            facts.value("", &entry::parse(text).ok()?);
        }
        Some(facts)
    }

    /// These facts with `gone` taken out and `back` put in, as far as those two differ; `None` if something
    /// that is to go is not said.
    pub(super) fn without(mut self, gone: &Self, back: &Self) -> Option<Self> {
        for (fact, count) in &gone.0 {
            let kept = back.0.get(fact).copied().unwrap_or(0);
            let own = self.0.entry(fact.clone()).or_default();
            *own = own.checked_sub(count.saturating_sub(kept))?;
        }
        for (fact, count) in &back.0 {
            let kept = gone.0.get(fact).copied().unwrap_or(0);
            *self.0.entry(fact.clone()).or_default() += count.saturating_sub(kept);
        }
        self.0.retain(|_, count| *count > 0);
        Some(self)
    }

    fn say(&mut self, fact: String) {
        *self.0.entry(fact).or_default() += 1;
    }

    fn value(&mut self, place: &str, value: &Value) {
        match value {
            Value::Null => {}
            Value::Map(pairs) => {
                pairs.iter().for_each(|(key, value)| self.value(&format!("{place}/{key}"), value));
            }
            Value::Seq(items) => items.iter().for_each(|item| self.item(place, item)),
            leaf => self.say(format!("{place} = {leaf:?}")),
        }
    }

    /// An entry with an id is told by it, any other by all that it says.
    fn item(&mut self, place: &str, item: &Value) {
        match item.at("id") {
            Some(id) => self.value(&format!("{place}[{id:?}]"), item),
            None => self.say(format!("{place}[] = {item:?}")),
        }
    }
}

fn said(row: &Row) -> String {
    let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
    format!("{cells:?}")
}
