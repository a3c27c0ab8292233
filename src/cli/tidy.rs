//! The case files as tidy tables: one kind of entry a table, one entry a row, one fact a column.
//!
//! Codes, days and numbers only: no alias, no note, no goal's words, nothing that a person wrote. Entries that were
//! withdrawn are left out. Neighbours: `cmd::export` writes them.

use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::reach::Reach;
use crate::store::entry::present;
use crate::store::yaml::value::{Unsuited, Value, to_value};

/// A table.
pub struct Table {
    /// Its name on the command line.
    pub name: &'static str,
    /// The lists or mappings that lead to its rows; none for the cases themselves.
    levels: &'static [&'static str],
    /// The heading for the id of the entry that the rows belong to, after the case's.
    of: Option<&'static str>,
    /// The facts, dots leading into mappings.
    columns: &'static [&'static str],
}

/// All tables.
pub const TABLES: &[Table] = &[
    table("cases", &[], CASE),
    table("team", &["team"], &["worker", "role", "from", "to", "main_need", "unit", "ended_because"]),
    table("network", &["network"], &["actor", "role", "consent", "from", "to"]),
    table("pauses", &["pauses"], &["from", "to", "ground"]),
    table("assessments", &["assessments"], ASSESSMENT),
    below("needs", &["assessments", "needs"], "assessment", &["domain", "level", "since", "factors"]),
    table("checks", &["checks"], &["id", "date", "criteria", "verdict", "conclusion", "by"]),
    table("measurements", &["measurements"], &["id", "instrument", "date", "respondent"]),
    below("values", &["measurements", "values"], "measurement", PAIR),
    table("plans", &["plans"], PLAN),
    below("goals", &["plans", "goals"], "plan", GOAL),
    below("supports", &["plans", "supports"], "plan", SUPPORT),
    table("decisions", &["decisions"], DECISION),
    table("sessions", &["sessions"], SESSION),
    table("appointments", &["appointments"], &["id", "date", "actor", "kept", "accompanied"]),
    table("observations", &["observations"], &["id", "date", "group", "domain", "by"]),
    table("reviews", &["reviews"], REVIEW),
    below("levels", &["reviews", "goals"], "review", &["goal", "level"]),
    below("mechanisms", &["reviews", "mechanisms"], "review", PAIR),
    below("experience", &["reviews", "experience"], "review", PAIR),
    below("changes", &["reviews", "changes"], "review", PAIR),
    below("final-levels", &["closure", "goals"], "closed", &["goal", "level"]),
];

const CASE: &[&str] = &[
    "client.born",
    "client.gender",
    "client.municipality",
    "client.language",
    "client.education",
    "client.labour_status.code",
    "client.labour_status.since",
    "client.target_groups",
    "client.special_support",
    "initiation.date",
    "initiation.how",
    "initiation.source",
    "initiation.previous_case",
    "closure.date",
    "closure.ground",
    "closure.destination",
    "closure.labour_status.code",
    "closure.follow_up.done",
    "closure.follow_up.labour_status.code",
];
const ASSESSMENT: &[&str] = &[
    "id",
    "started",
    "completed",
    "not_made.date",
    "not_made.reason",
    "participants",
    "duration",
    "client_wants",
    "labour_market_readiness",
    "own_worker_needed",
];
const PLAN: &[&str] =
    &["id", "kind", "made", "replaces", "with_client", "client_agrees", "expected_end", "review_by"];
const GOAL: &[&str] = &[
    "id",
    "named_by",
    "set",
    "domain",
    "weight",
    "baseline",
    "target_date",
    "continues",
    "ended.date",
    "ended.reason",
];
const SUPPORT: &[&str] = &["service", "contents", "group", "times", "per", "provider"];
const DECISION: &[&str] = &[
    "id", "date", "kind", "changes", "service", "from", "to", "contents", "goals", "heard", "enforced",
    "informed",
];
const SESSION: &[&str] = &[
    "id",
    "date",
    "minutes",
    "form",
    "service",
    "channel",
    "place",
    "attendance",
    "workers",
    "with",
    "interpreter",
    "contents",
    "approaches",
    "goals",
    "next",
];
const REVIEW: &[&str] =
    &["id", "date", "plan", "participants", "support_sufficient", "outcome", "next_review"];
const PAIR: &[&str] = &[KEY, VALUE];
const KEY: &str = "key";
const VALUE: &str = "value";

const fn table(
    name: &'static str,
    levels: &'static [&'static str],
    columns: &'static [&'static str],
) -> Table {
    Table { name, levels, of: None, columns }
}

const fn below(
    name: &'static str,
    levels: &'static [&'static str],
    of: &'static str,
    columns: &'static [&'static str],
) -> Table {
    Table { name, levels, of: Some(of), columns }
}

/// The table of a name.
pub fn named(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

impl Table {
    /// The headings.
    pub fn headings(&self) -> Vec<&'static str> {
        ["case"].into_iter().chain(self.of).chain(self.columns.iter().copied()).collect()
    }

    /// Which sessions it rests on; `None` if it rests on words as well.
    pub fn reach(&self) -> Option<Reach> {
        match self.levels {
            // In what role somebody belongs to the network is said in words.
            ["network"] => None,
            ["sessions"] => Some(Reach::Whole),
            _ => Some(Reach::Facts(None)),
        }
    }

    /// The rows of a case, a cell a heading; empty where nothing is known. Dated facts stand as they are on the day.
    ///
    /// # Errors
    /// None in practice: a case is plain data.
    pub fn rows(&self, case: &Case, day: Date) -> Result<Vec<Vec<Value>>, Unsuited> {
        let whole = standing_on(case, day)?;
        let code = Value::Token(case.case.to_string());
        let rows = self.entries(&whole).into_iter().map(|(outer, entry)| {
            let facts = self.columns.iter().map(|column| entry.at(column).cloned().unwrap_or(Value::Null));
            std::iter::once(code.clone()).chain(self.of.map(|_| outer)).chain(facts).collect()
        });
        Ok(rows.collect())
    }

    /// The entries that become rows, each with the id of the one that it belongs to.
    fn entries(&self, case: &Value) -> Vec<(Value, Value)> {
        let mut entries = vec![(Value::Null, case.clone())];
        for level in self.levels {
            let inner = |(_, entry): (Value, Value)| {
                let id = ["id", "date"].iter().find_map(|key| entry.at(key).cloned()).unwrap_or(Value::Null);
                let items = entry.at(level).map(|value| items(level, value)).unwrap_or_default();
                items.into_iter().map(move |item| (id.clone(), item)).collect::<Vec<_>>()
            };
            entries = entries.into_iter().flat_map(inner).collect();
        }
        entries
    }
}

/// What a list holds, or the pairs of a mapping; the closure is the one entry of its kind.
fn items(level: &str, value: &Value) -> Vec<Value> {
    match value {
        Value::Seq(items) => items.iter().filter(|item| item.at("withdrawn").is_none()).cloned().collect(),
        Value::Map(_) if level == "closure" => vec![value.clone()],
        Value::Map(pairs) => {
            let pair = |(key, value): &(String, Value)| {
                Value::Map(vec![
                    (KEY.to_owned(), Value::Token(key.clone())),
                    (VALUE.to_owned(), value.clone()),
                ])
            };
            pairs.iter().map(pair).collect()
        }
        _ => Vec::new(),
    }
}

/// The case with its dated facts as they stand on the day.
fn standing_on(case: &Case, day: Date) -> Result<Value, Unsuited> {
    let mut whole = present(to_value(case)?);
    let token = |text: &str| Value::Token(text.to_owned());
    let client = &case.client;
    whole.set("client.municipality", client.municipality_on(day).map_or(Value::Null, token));
    whole.set("client.labour_status", client.labour_status_on(day).map_or(Ok(Value::Null), to_value)?);
    whole.set("client.target_groups", to_value(&client.target_groups_on(day))?);
    whole.set("client.special_support", to_value(&client.special_support_on(day))?);
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::TABLES;
    use crate::model::case::Case;
    use crate::model::wordless::Wordless;
    use crate::store::example::files;

    #[test]
    fn no_table_has_a_column_of_words_that_a_person_wrote() {
        let words = ["alias", "note", "statement", "text", "reason_text", "grounds", "client_view", "scope"];
        for table in TABLES {
            for column in table.headings() {
                assert!(!words.contains(&column), "{}: {column}", table.name);
            }
        }
    }

    #[test]
    fn a_table_rests_on_no_more_than_it_says() {
        let day = "2026-12-01".parse().unwrap();
        for (path, text) in files().filter(|(path, _)| path.starts_with("cases/")) {
            let whole: Case = serde_yaml::from_str(text).unwrap();
            for table in TABLES {
                let Some(reach) = table.reach() else { continue };
                let mut less = whole.clone();
                less.drop_words();
                reach.cut(&mut less.sessions);
                let rows = |case| format!("{:?}", table.rows(case, day).unwrap());
                assert_eq!(rows(&less), rows(&whole), "{} of {path}", table.name);
            }
        }
    }
}
