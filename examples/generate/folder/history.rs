//! The commits that would have led to the folder, told to git one after the other: a command each, at its hour
//! of a working day, by the worker who gave it.
//!
//! No text is kept: each version is written when git asks for the next commit.

use std::collections::BTreeMap;

use super::case;
use super::community::{self, Table};
use super::{Deed, LAST_DAY, Life, Office};
use chrono::NaiveDate;
use sosku::model::date::Date;
use sosku::store::git::{Identity, Past};

/// What a deed changed.
#[derive(Clone, Copy)]
enum Changed {
    Foundation,
    Case(usize),
    /// The tables that a command changes together: the first, and how many.
    Tables(usize, usize),
}

impl Office {
    /// The commits of a folder with these lives, the oldest first.
    pub(crate) fn past<'o>(&'o self, lives: &'o [Life]) -> impl Iterator<Item = Past> + 'o {
        let members: Vec<_> = lives.iter().filter_map(Life::membership).collect();
        let tables = community::tables(self, &members);
        let mut deeds = vec![(foundation(self), Changed::Foundation)];
        for (number, life) in lives.iter().enumerate() {
            let own = case::deeds(life).into_iter().filter(|deed| deed.moment.0 <= LAST_DAY);
            deeds.extend(own.map(|deed| (deed, Changed::Case(number))));
        }
        deeds.extend(of_tables(&tables));
        deeds.sort_by_key(|(deed, _)| deed.moment);
        let mut minute = (LAST_DAY, 0);
        deeds.into_iter().map(move |(deed, changed)| {
            minute = if minute.0 == deed.moment.0 { (minute.0, minute.1 + 1) } else { (deed.moment.0, 0) };
            self.commit(&deed, changed, minute.1, lives, &tables)
        })
    }

    fn commit(&self, deed: &Deed, changed: Changed, number: i64, lives: &[Life], tables: &[Table]) -> Past {
        let (files, worker, case) = match changed {
            Changed::Foundation => (self.foundation(), self.workers[0].0.clone(), None),
            Changed::Case(number) => {
                let life = &lives[number];
                let file = (format!("cases/{}.yaml", life.code), case::text(life, deed.moment));
                (vec![file], life.worker.clone(), Some(life.code))
            }
            Changed::Tables(first, count) => {
                let changed =
                    tables.iter().skip(first).take(count).filter(|table| table.has_begun(deed.moment.0));
                let files = changed.map(|table| (table.path.clone(), table.text(deed.moment.0)));
                (files.collect(), self.workers[0].0.clone(), None)
            }
        };
        let case = case.map_or_else(String::new, |code| format!("Sosku-Case: {code}\n"));
        let entry =
            if deed.entry.is_empty() { String::new() } else { format!("Sosku-Entry: {}\n", deed.entry) };
        let message = format!("{}\n\n{case}{entry}Sosku-Worker: {worker}\n", deed.subject);
        let midnight = deed.moment.0.days_since(Date(NaiveDate::default())) * 24 * 60 * 60;
        Past {
            // Winter time all the year: nobody looks at the hour of a made-up commit.
            who: Identity { email: format!("{worker}@example.org"), name: worker },
            seconds: midnight + 6 * 60 * 60 + number * 20,
            zone: "+0200",
            message,
            files: files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect(),
        }
    }
}

fn foundation(office: &Office) -> Deed {
    Deed { moment: (office.first_day().plus_days(-7), 0), subject: "init".to_owned(), entry: String::new() }
}

/// A deed for every day on which a command changed its tables; those of one command stand side by side.
fn of_tables(tables: &[Table]) -> Vec<(Deed, Changed)> {
    let mut deeds = Vec::new();
    let mut first = 0;
    for together in tables.chunk_by(|one, next| one.command == next.command) {
        // Encounters of two months are given by the same command, but never change together.
        let per_file: Vec<&[Table]> = if together.len() == 2 && together[0].command.starts_with("group") {
            vec![together]
        } else {
            together.chunks(1).collect()
        };
        for own in per_file {
            let days: BTreeMap<Date, ()> = own
                .iter()
                .flat_map(Table::days)
                .filter(|day| *day <= LAST_DAY)
                .map(|day| (day, ()))
                .collect();
            deeds.extend(days.into_keys().map(|day| {
                let deed = Deed {
                    moment: (day, u8::MAX - 1),
                    subject: own[0].command.clone(),
                    entry: String::new(),
                };
                (deed, Changed::Tables(first, own.len()))
            }));
            first += own.len();
        }
    }
    deeds
}
