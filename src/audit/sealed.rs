//! What a sealed month says otherwise than when it was sealed: entries of cases and rows of tables whose day lies in it,
//! changed, taken out, or recorded afterwards.
//!
//! It judges none of that: late work is recorded late. A report that was sent does not know it, and so it is told.
//! Neighbours: `integrity` goes through the commits, `seal` knows the seals.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::seal::Seal;
use crate::model::date::Date;
use crate::model::diff::{Change, Facts, Part, Place};
use crate::store::csv::read::day;
use crate::store::csv::table::{Table, parse};
use crate::store::git::Commit;

/// The keys and columns that give an entry or a row its day; a row of a roster has two.
const DAYS: [&str; 5] = ["date", "made", "started", "joined", "left"];

/// The months that were sealed, each with the place of its sealed commit among the commits, the latest first.
pub(super) struct Sealed<'s>(Vec<(usize, &'s str)>);

/// Months.
pub(super) type Months<'s> = Vec<&'s str>;

impl<'s> Sealed<'s> {
    pub(super) fn of(commits: &[Commit], seals: &'s [Seal]) -> Self {
        let place = |seal: &Seal| commits.iter().position(|commit| commit.id == seal.commit);
        Self(seals.iter().filter_map(|seal| Some((place(seal)?, seal.period.as_str()))).collect())
    }

    /// The months that were sealed when the commit at that place was made.
    pub(super) fn before(&self, at: usize) -> Months<'s> {
        self.0.iter().filter(|(seal, _)| at < *seal).map(|(_, month)| *month).collect()
    }
}

/// True if the change is about an entry whose day, as it was or has become, lies in one of the months.
pub(super) fn touches(months: &Months<'_>, change: &Change, [before, after]: [&Facts; 2]) -> bool {
    !months.is_empty()
        && [before, after].iter().flat_map(|facts| days_of(change, facts)).any(|day| lies_in(months, &day))
}

/// The days in the months whose rows differ between two versions of a table; empty as well where one is no table.
pub(super) fn rows_that_differ(months: &Months<'_>, [before, after]: [&[u8]; 2]) -> BTreeSet<String> {
    let [Some(before), Some(after)] = [before, after].map(rows) else { return BTreeSet::new() };
    let rows: BTreeSet<&Told> = before.keys().chain(after.keys()).collect();
    let changed = rows.into_iter().filter(|row| before.get(row) != after.get(row));
    changed.flat_map(days_of_row).filter(|day| lies_in(months, day)).collect()
}

fn lies_in(months: &Months<'_>, day: &str) -> bool {
    months.iter().any(|month| day.starts_with(month))
}

/// The days of the entry of a list, or the part of the case, that a change is about.
fn days_of(change: &Change, facts: &Facts) -> Vec<String> {
    let depth = if matches!(change.place.0.get(1), Some(Part::Entry(_))) { 2 } else { 1 };
    let (Some(entry), Some(key)) = (change.place.0.get(..depth), change.place.keys().next()) else {
        return Vec::new();
    };
    let entry = Place(entry.to_vec());
    let wanted = DAYS.map(|key| entry.key(key));
    let leaves = facts.leaves_of(key).into_iter();
    leaves
        .filter(|(place, _)| wanted.contains(place))
        .filter_map(|(_, day)| Value::as_str(day).map(str::to_owned))
        .collect()
}

/// What a row says under each column, whatever their order.
type Told = BTreeMap<String, String>;

/// The rows of a table, each with how often it stands there.
fn rows(bytes: &[u8]) -> Option<BTreeMap<Told, usize>> {
    let table: Table = parse(std::str::from_utf8(bytes).ok()?).ok()?;
    let mut counted = BTreeMap::new();
    for row in &table.rows {
        let pairs = table.header.cells.iter().zip(&row.cells).filter(|(_, cell)| !cell.text.is_empty());
        let told: Told = pairs.map(|(name, cell)| (name.text.trim().to_owned(), cell.text.clone())).collect();
        *counted.entry(told).or_insert(0) += 1;
    }
    Some(counted)
}

fn days_of_row(row: &Told) -> Vec<String> {
    let days = DAYS.iter().filter_map(|column| day(row.get(*column)?));
    days.map(|day: Date| day.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::rows_that_differ;

    const OCTOBER: &str = "date,place,people\n2026-10-05,Tori,3\n2026-10-05,Tori,3\n2026-11-02,Asema,1\n";

    fn differ(after: &str) -> Vec<String> {
        rows_that_differ(&vec!["2026-10"], [OCTOBER, after].map(str::as_bytes)).into_iter().collect()
    }

    #[test]
    fn rows_of_the_month_that_were_changed_added_or_taken_out_are_told_by_their_day() {
        assert_eq!(differ(&OCTOBER.replacen("Tori,3", "Tori,4", 1)), ["2026-10-05"]);
        assert_eq!(differ(&format!("{OCTOBER}9.10.2026,Tori,8\n")), ["2026-10-09"]);
        assert_eq!(differ(&OCTOBER.replacen("2026-10-05,Tori,3\n", "", 1)), ["2026-10-05"], "one of two");
    }

    #[test]
    fn other_months_and_another_layout_are_not_told() {
        assert!(differ(&OCTOBER.replace("Asema,1", "Asema,2")).is_empty());
        let turned =
            "people;date;place;note\n3;2026-10-05;Tori;\n1;2026-11-02;Asema;\n3;2026-10-05;\"Tori\";\n";
        assert!(differ(turned).is_empty());
        assert!(differ("date,\"place").is_empty(), "what is no table is a matter of `validate`");
    }
}
