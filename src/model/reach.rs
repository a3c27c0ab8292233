//! How far into the past somebody looks: which of a case's sessions matter to a look at some periods.
//!
//! A region's ten years hold millions of sessions, a month's report a few thousand of them. Of a case that was
//! settled before, only what remains of it is asked (`settled`). Of the others a session matters if it
//! lies in one of the periods or shortly before; if it is the last contact before a period (for how long it has
//! been silent) or the first of all (how soon the need was clarified); or if something came of it later. That
//! nothing else is asked for is tested indicator by indicator (`reports::reach`).

use super::date::Date;
use super::entry::Entry;
use super::period::Period;
use super::session::Session;

/// So many days before a period still belong to it: individual work beside a group is looked for 30 days back.
const DAYS_BEFORE: i64 = 31;

/// Which sessions are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// All of them.
    Whole,
    /// Those that matter to these periods.
    Periods(Vec<Period>),
}

/// What tells whether a session is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outline {
    /// The day.
    pub date: Date,
    /// It stands and was attended.
    pub is_contact: bool,
    /// Something may come of it later.
    pub has_result: bool,
}

impl Outline {
    /// Of a session.
    pub fn of(session: &Session) -> Self {
        Self {
            date: session.date,
            is_contact: session.stands() && session.is_attended(),
            has_result: session.appointment.is_some(),
        }
    }
}

impl Reach {
    /// Of each session whether it is wanted.
    pub fn wants(&self, sessions: &[Outline]) -> Vec<bool> {
        let Self::Periods(periods) = self else { return vec![true; sessions.len()] };
        let near = |date: Date| {
            periods.iter().any(|period| period.from().plus_days(-DAYS_BEFORE) <= date && date <= period.to())
        };
        let mut wanted: Vec<bool> = sessions.iter().map(|one| one.has_result || near(one.date)).collect();
        let contacts = || sessions.iter().enumerate().filter(|(_, one)| one.is_contact);
        let first = contacts().min_by_key(|(_, one)| one.date);
        let before = |period: &Period| {
            contacts().filter(|(_, one)| one.date < period.from()).max_by_key(|(_, one)| one.date)
        };
        for (at, _) in first.into_iter().chain(periods.iter().filter_map(before)) {
            if let Some(own) = wanted.get_mut(at) {
                *own = true;
            }
        }
        wanted
    }

    /// True if every period begins well after a day: what was settled on it matters no more.
    pub fn is_after(&self, day: Date) -> bool {
        match self {
            Self::Whole => false,
            Self::Periods(periods) => {
                periods.iter().all(|period| day < period.from().plus_days(-DAYS_BEFORE))
            }
        }
    }

    /// Leaves out the sessions that are not wanted.
    pub fn cut(&self, sessions: &mut Vec<Session>) {
        let outlines: Vec<Outline> = sessions.iter().map(Outline::of).collect();
        let mut wanted = self.wants(&outlines).into_iter();
        sessions.retain(|_| wanted.next().unwrap_or(true));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(period: &str, sessions: &[(&str, bool, bool)]) -> Vec<bool> {
        let outline = |(date, is_contact, has_result): &(&str, bool, bool)| Outline {
            date: date.parse().unwrap(),
            is_contact: *is_contact,
            has_result: *has_result,
        };
        let sessions: Vec<Outline> = sessions.iter().map(outline).collect();
        Reach::Periods(vec![period.parse().unwrap()]).wants(&sessions)
    }

    #[test]
    fn the_first_the_last_before_and_those_of_the_period_are_wanted() {
        let sessions = [
            ("2025-01-01", false, false),
            ("2025-01-02", true, false),
            ("2025-06-01", true, false),
            ("2026-03-01", true, false),
            ("2026-03-02", false, false),
            ("2026-10-31", false, false),
            ("2026-11-01", true, false),
        ];
        assert_eq!(wanted("2026-10", &sessions), [false, true, false, true, false, true, false]);
    }

    #[test]
    fn what_something_may_come_of_is_wanted_however_old() {
        let sessions = [("2024-01-01", true, false), ("2024-02-01", false, true), ("2026-12-01", true, true)];
        assert_eq!(wanted("2026-10", &sessions), [true, true, true]);
    }
}
