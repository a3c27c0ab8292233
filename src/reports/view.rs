//! What an indicator sees: the cases that fit a filter, the groups, the period, the office's settings, and who
//! is who.
//!
//! The only way from the loaded folder to the indicators, so that withdrawn entries are left out in one place
//! and every indicator means the same by "in the period". What belongs to no case (meetings, encounters,
//! events, answers) is seen only as a whole: a filter that chooses cases shuts it out.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::catalogue::Instrument;
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::closure::Closure;
use crate::model::dataset::{Dataset, Lines, Loaded};
use crate::model::date::Date;
use crate::model::due::{Due, late_on};
use crate::model::entry::{Entry, standing};
use crate::model::group::{GroupRecords, Presence};
use crate::model::office::{AgeBands, Office};
use crate::model::period::Period;
use crate::model::review::Review;
use crate::model::session::Session;
use crate::model::settled::has_work;
use crate::model::survey::SurveyAnswer;
use crate::outcomes::core_elements::{CoreElement, Fulfilment};
use crate::reports::by_case::{Attended, ByCase};
use crate::reports::contacts::contacts;
use crate::reports::filter::Filter;
use crate::reports::material::Material;
use crate::reports::persons::Persons;

/// A folder as seen through a period and a filter.
#[derive(Debug)]
pub struct View<'a> {
    material: Material<'a>,
    filter: Filter,
    cases: Vec<&'a Case>,
    /// Those of the cases in which any work is recorded.
    worked: Vec<&'a Case>,
    period: Period,
    whole: Arc<ByCase<'a>>,
    sessions: OnceLock<Vec<&'a Session>>,
    presences: OnceLock<Vec<Attended<'a>>>,
    contacts: OnceLock<BTreeMap<CaseCode, Vec<Date>>>,
    carried_out: OnceLock<Vec<CarriedOut<'a>>>,
}

/// How far each core element was carried out in a case in the period of a view.
#[derive(Debug, Clone, Copy)]
pub struct CarriedOut<'a> {
    /// The case.
    pub case: &'a Case,
    /// Each element and how far.
    pub elements: [(CoreElement, Fulfilment); 4],
}

impl<'a> View<'a> {
    /// The cases of the folder that fit the filter: on the period's last day, or as members of a group.
    pub fn new(material: Material<'a>, period: Period, filter: &Filter) -> Self {
        Self::of(material, period, filter, Arc::new(ByCase::of(material.dataset)))
    }

    fn of(material: Material<'a>, period: Period, filter: &Filter, whole: Arc<ByCase<'a>>) -> Self {
        let dataset = material.dataset;
        let all = dataset.cases.iter().map(|loaded| &loaded.record);
        let cases: Vec<&Case> = all.filter(|case| filter.takes(case, dataset, period)).collect();
        Self {
            material,
            filter: filter.clone(),
            worked: cases.iter().copied().filter(|case| has_work(case)).collect(),
            cases,
            period,
            whole,
            sessions: OnceLock::new(),
            presences: OnceLock::new(),
            contacts: OnceLock::new(),
            carried_out: OnceLock::new(),
        }
    }

    /// The same folder and filter over another period.
    #[must_use]
    pub fn over(&self, period: Period) -> Self {
        Self::of(self.material, period, &self.filter, Arc::clone(&self.whole))
    }

    /// The cases.
    pub fn cases(&self) -> impl Iterator<Item = &'a Case> {
        self.cases.iter().copied()
    }

    /// The cases in which any work is recorded between how they began and how they ended. Of those settled long
    /// before the period nothing of it may have been read (`model::settled`).
    pub fn worked(&self) -> impl Iterator<Item = &'a Case> {
        self.worked.iter().copied()
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
        &self.whole.persons
    }

    /// The office.
    pub fn office(&self) -> &'a Office {
        &self.material.dataset.office
    }

    /// The age bands in use.
    pub fn age_bands(&self) -> AgeBands {
        self.office().age_bands()
    }

    /// The share of weeks, 0–1, that counts as weekly contact.
    pub fn share_of_weeks(&self) -> f64 {
        self.office().share_of_weeks()
    }

    /// The instrument with that code.
    pub fn instrument(&self, code: &str) -> Option<&'a Instrument> {
        self.material.catalogue.instrument(code)
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
        let entries = self.worked().flat_map(move |case| standing(of(case)));
        entries.filter(move |entry| self.covers(date(entry)))
    }

    /// The sessions of the period, attended or not.
    pub fn sessions(&self) -> impl Iterator<Item = &'a Session> {
        let found = || self.entries(|case| &case.sessions, |session| Some(session.date)).collect();
        self.sessions.get_or_init(found).iter().copied()
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

    /// The times a case was present in any group, ever.
    pub fn presences_of(&self, case: &Case) -> impl Iterator<Item = Attended<'a>> {
        let rows = self.whole.attendance_of(case.case);
        rows.filter(|attended| attended.row.presence == Presence::Present)
    }

    /// The times the cases were present in groups in the period; of one group if the filter names one.
    pub fn presences(&self) -> impl Iterator<Item = Attended<'a>> {
        let found = || {
            let all = self.cases.iter().flat_map(|case| self.presences_of(case));
            all.filter(|attended| self.covers(attended.row.date) && self.filter.takes_group(attended.group))
        };
        self.presences.get_or_init(|| found().collect()).iter().copied()
    }

    /// The days of the period on which a case was met, one for each contact, in no promised order.
    pub fn contact_days(&self, case: &Case) -> &[Date] {
        let contacts = self.contacts.get_or_init(|| contacts(self));
        contacts.get(&case.case).map(Vec::as_slice).unwrap_or_default()
    }

    /// How far the core elements were carried out in the cases for which the rule says it; asked once of each.
    pub(super) fn carried_out(
        &self,
        rule: impl Fn(&'a Case) -> Option<[(CoreElement, Fulfilment); 4]>,
    ) -> &[CarriedOut<'a>] {
        let found = |case: &'a Case| Some(CarriedOut { case, elements: rule(case)? });
        self.carried_out.get_or_init(|| self.cases().filter_map(found).collect())
    }

    /// True if a case was on the roster of a group in the period.
    pub fn is_on_roster(&self, case: &Case) -> bool {
        self.whole.memberships_of(case.case).any(|own| own.holds_in(self.period))
    }

    /// What was past its date in a case on the period's last day.
    pub fn late(&self, case: &Case) -> Vec<Due> {
        // What follows the closing has nothing to do with groups.
        let is_open = case.is_open_on(self.last_day());
        let rows = is_open.then(|| self.whole.attendance_of(case.case)).into_iter().flatten();
        let days: Vec<_> = rows.map(|attended| attended.group.day(attended.row)).collect();
        let around = self.material.around(&days);
        late_on(case, &around, self.last_day())
    }

    /// The groups as wholes, other people's presence in them too; `None` if the filter chooses cases by anything
    /// but their group.
    pub fn groups(&self) -> Option<impl Iterator<Item = &'a GroupRecords>> {
        let all = self.material.dataset.groups.iter();
        (!self.filter.chooses_by_facts()).then(|| all.filter(|group| self.filter.takes_group(group)))
    }

    /// What the office does for nobody in particular; `None` under any filter.
    pub fn office_wide(&self) -> Option<&'a Dataset> {
        (self.filter == Filter::default()).then_some(self.material.dataset)
    }

    /// The files of anonymous answers; none if the filter chooses cases by anything but their group.
    pub fn surveys(&self) -> &'a [Loaded<Lines<SurveyAnswer>>] {
        if self.filter.chooses_by_facts() { &[] } else { &self.material.dataset.surveys }
    }

    /// The group that the filter names.
    pub fn only_group(&self) -> Option<&str> {
        self.filter.group.as_ref().map(|group| group.as_str())
    }
}
