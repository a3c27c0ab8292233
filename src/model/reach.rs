//! How far into the past somebody looks: which of a case's sessions matter to a look at some periods.
//!
//! A region's ten years hold millions of sessions, a month's report a few thousand of them. Of a case that was
//! settled before, only what remains of it is asked (`settled`). Of the others a session matters if it
//! lies in one of the periods or shortly before; if it is the last contact before a period (for how long it has
//! been silent), the last at which another was agreed on, or the first of all (how soon the need was clarified); or if
//! something came of it later. That nothing else is asked for is tested indicator by indicator and rule by rule
//! (`reports::properties`).

use super::date::Date;
use super::entry::Entry;
use super::period::Period;
use super::session::Session;
use super::settled::Rest;

/// So many days before a period still belong to it: individual work beside a group is looked for 30 days back.
const DAYS_BEFORE: i64 = 31;

/// Which sessions are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// All of them.
    Whole,
    /// Those that matter to these periods.
    Periods(Vec<Period>),
    /// Those that matter to numbers over these periods; a case at rest in all of them counts for nothing.
    Numbers(Vec<Period>),
    /// Those that matter on one day, or none, but of every case, settled or not, all that is no session.
    Facts(Option<Period>),
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
    /// It stands, and another meeting was agreed on.
    pub has_next: bool,
}

impl Outline {
    /// Of a session.
    pub fn of(session: &Session) -> Self {
        Self {
            date: session.date,
            is_contact: session.stands() && session.is_attended(),
            has_result: session.appointment.is_some(),
            has_next: session.stands() && session.next.is_some(),
        }
    }
}

/// The first day that still belongs to a period.
fn first_near(period: &Period) -> Date {
    period.from().plus_days(-DAYS_BEFORE)
}

impl Reach {
    /// What tells how every case stands on a day.
    pub fn on(day: Date) -> Self {
        Self::Facts(Period::new(day, day))
    }

    /// The periods on which it depends which sessions matter; `None` if all of them do.
    fn periods(&self) -> Option<&[Period]> {
        match self {
            Self::Whole => None,
            Self::Periods(periods) | Self::Numbers(periods) => Some(periods),
            Self::Facts(day) => Some(day.as_slice()),
        }
    }

    /// Of each session whether it is wanted.
    pub fn wants(&self, sessions: &[Outline]) -> Vec<bool> {
        let Some(periods) = self.periods() else { return vec![true; sessions.len()] };
        let mut wanted: Vec<bool> =
            sessions.iter().map(|one| one.has_result || self.touches(one.date, Some(one.date))).collect();
        let first =
            sessions.iter().enumerate().filter(|(_, one)| one.is_contact).min_by_key(|(_, one)| one.date);
        let last = |period: &Period, fits: fn(&Outline) -> bool| {
            let before = sessions.iter().enumerate().filter(|(_, one)| fits(one) && one.date < period.from());
            before.max_by_key(|(_, one)| one.date).map(|(at, _)| at)
        };
        let of_period =
            |period: &Period| [last(period, |one| one.is_contact), last(period, |one| one.has_next)];
        let last = periods.iter().flat_map(of_period).flatten();
        for at in first.into_iter().map(|(at, _)| at).chain(last) {
            if let Some(own) = wanted.get_mut(at) {
                *own = true;
            }
        }
        wanted
    }

    /// True if what lasts from one day to another, or goes on, lies in one of the periods or shortly before.
    pub fn touches(&self, from: Date, to: Option<Date>) -> bool {
        let touched = |period: &Period| from <= period.to() && to.is_none_or(|to| first_near(period) <= to);
        self.periods().is_none_or(|periods| periods.iter().any(touched))
    }

    /// True if a case is at rest since well before every period: what was done in it matters no more.
    pub fn is_after(&self, rest: Option<Rest>) -> bool {
        match (self, rest) {
            (Self::Periods(periods) | Self::Numbers(periods), Some(rest)) => {
                periods.iter().all(|period| rest.since < first_near(period))
            }
            _ => false,
        }
    }

    /// True if a case counts for nothing, unless a group or a later case has to do with it: it is at rest in every
    /// period.
    pub fn passes_over(&self, rest: Option<Rest>) -> bool {
        let (Self::Numbers(periods), Some(rest)) = (self, rest) else { return false };
        let rests_in = |period: &Period| rest.until.is_none_or(|until| period.to() <= until);
        self.is_after(Some(rest)) && periods.iter().all(rests_in)
    }

    /// Leaves out the sessions that are not wanted.
    pub fn cut(&self, sessions: &mut Vec<Session>) {
        let outlines: Vec<Outline> = sessions.iter().map(Outline::of).collect();
        let mut wanted = self.wants(&outlines).into_iter();
        sessions.retain(|_| wanted.next().unwrap_or(true));
        // Of fifty thousand cases the room of the rest is most of what they take.
        sessions.shrink_to_fit();
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
            has_next: false,
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

    #[test]
    fn the_last_at_which_another_was_agreed_on_is_wanted_though_nobody_came() {
        let outline = |date: &str, has_next: bool| Outline {
            date: date.parse().unwrap(),
            is_contact: !has_next,
            has_result: false,
            has_next,
        };
        let sessions = [
            outline("2025-01-01", false),
            outline("2025-02-01", true),
            outline("2025-03-01", true),
            outline("2025-04-01", false),
            outline("2025-05-01", false),
        ];
        assert_eq!(
            Reach::on("2026-10-01".parse().unwrap()).wants(&sessions),
            [true, false, true, false, true]
        );
    }
}
