//! What an indicator sees: the cases that fit a filter, the period, the office's settings, and who is who.
//!
//! The only way from the loaded folder to the indicators, so that withdrawn entries are left out in one place
//! and every indicator means the same by "in the period".

use crate::model::case::Case;
use crate::model::closure::Closure;
use crate::model::dataset::Dataset;
use crate::model::date::Date;
use crate::model::entry::{Entry, standing};
use crate::model::office::{AgeBands, Office};
use crate::model::period::Period;
use crate::model::review::Review;
use crate::model::session::Session;
use crate::reports::filter::Filter;
use crate::reports::persons::Persons;

/// A folder as seen through a period and a filter.
#[derive(Debug)]
pub struct View<'a> {
    office: &'a Office,
    cases: Vec<&'a Case>,
    period: Period,
    persons: Persons,
}

impl<'a> View<'a> {
    /// The cases of the folder that fit the filter on the period's last day.
    pub fn new(dataset: &'a Dataset, period: Period, filter: &Filter) -> Self {
        let all = dataset.cases.iter().map(|loaded| &loaded.record);
        Self {
            office: &dataset.office,
            cases: all.filter(|case| filter.fits(case, period.to())).collect(),
            period,
            persons: Persons::of(dataset),
        }
    }

    /// The cases.
    pub fn cases(&self) -> impl Iterator<Item = &'a Case> {
        self.cases.iter().copied()
    }

    /// The period.
    pub fn period(&self) -> Period {
        self.period
    }

    /// The day on which facts are taken that are neither of an opening nor of a closing.
    pub fn last_day(&self) -> Date {
        self.period.to()
    }

    /// Who is who.
    pub fn persons(&self) -> &Persons {
        &self.persons
    }

    /// The age bands in use.
    pub fn age_bands(&self) -> AgeBands {
        self.office.age_bands()
    }

    /// The share of weeks, 0–1, that counts as weekly contact.
    pub fn share_of_weeks(&self) -> f64 {
        self.office.share_of_weeks()
    }

    /// True if the day is known and lies in the period.
    pub fn covers(&self, day: impl Into<Option<Date>>) -> bool {
        day.into().is_some_and(|day| self.period.contains(day))
    }

    /// Entries of one kind that stand and are dated in the period.
    pub fn entries<T: Entry + 'a>(
        &self,
        of: impl Fn(&'a Case) -> &'a [T],
        date: impl Fn(&T) -> Option<Date>,
    ) -> impl Iterator<Item = &'a T> {
        let entries = self.cases().flat_map(move |case| standing(of(case)));
        entries.filter(move |entry| self.covers(date(entry)))
    }

    /// The sessions of the period, attended or not.
    pub fn sessions(&self) -> impl Iterator<Item = &'a Session> {
        self.entries(|case| &case.sessions, |session| Some(session.date))
    }

    /// The attended sessions of the period.
    pub fn attended(&self) -> impl Iterator<Item = &'a Session> {
        self.sessions().filter(|session| session.is_attended())
    }

    /// The reviews of the period.
    pub fn reviews(&self) -> impl Iterator<Item = &'a Review> {
        self.entries(|case| &case.reviews, |review| Some(review.date))
    }

    /// The closures of the period; a case that was closed twice is there twice.
    pub fn closures(&self) -> impl Iterator<Item = &'a Closure> {
        self.cases().flat_map(Case::closures).filter(|closure| self.covers(closure.date))
    }
}
