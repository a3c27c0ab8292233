//! Groups: meetings, who came to them, and whether group work is tied to individual work.
//!
//! Attendances and participants are those of the cases looked at; meetings and headcounts are the groups' own,
//! so a filter that chooses cases by their facts leaves them out.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::entry::standing;
use crate::model::group::{GroupRecords, Meeting};
use crate::model::period::Period;
use crate::reports::by_case::Attended;
use crate::reports::observation::Observation;
use crate::reports::view::View;

use super::tally::{Tally, each, one};

/// Individual work this many days before the period still ties a participant to it.
const DAYS_BEFORE: i64 = 30;

/// Meetings held in the period.
pub fn meetings(view: &View<'_>) -> Vec<Observation> {
    let Some(groups) = view.groups() else { return Vec::new() };
    Tally::count(held(view, groups), &[("group", &|(group, _)| one(Some(name(group))))])
        .counts("groups.meetings")
}

/// Times that somebody known was present.
pub fn attendances(view: &View<'_>) -> Vec<Observation> {
    Tally::count(view.presences(), &[("group", &|attended: Attended<'_>| one(Some(name(attended.group))))])
        .counts("groups.attendances")
}

/// Distinct cases present; a case in two groups counts once in the total and once in each.
pub fn participants(view: &View<'_>) -> Vec<Observation> {
    let mut groups: BTreeMap<CaseCode, BTreeSet<&str>> = BTreeMap::new();
    for attended in view.presences() {
        groups.entry(attended.row.case).or_default().insert(name(attended.group));
    }
    Tally::count(groups.values(), &[("group", &|own: &BTreeSet<&'_ str>| each(own.iter().copied()))])
        .counts("groups.participants")
}

/// The headcounts of open groups taken together.
pub fn open_visits(view: &View<'_>) -> Vec<Observation> {
    let Some(groups) = view.groups() else { return Vec::new() };
    let counted = held(view, groups.filter(|group| group.group.open))
        .filter(|(_, meeting)| meeting.headcount.is_some());
    let heads = |(_, meeting): (&GroupRecords, &Meeting)| u64::from(meeting.headcount.unwrap_or(0));
    Tally::sum(counted, heads, &[("group", &|(group, _)| one(Some(name(group))))])
        .counts("groups.open_visits")
}

/// Of the participants, the share who also had individual work in the period or shortly before it.
pub fn linked(view: &View<'_>) -> Vec<Observation> {
    let present: BTreeSet<CaseCode> = view.presences().map(|attended| attended.row.case).collect();
    let participants = || view.cases().filter(|case| present.contains(&case.case));
    let linked = participants().filter(|case| has_individual_work(case, view.period())).count();
    Observation::share("groups.linked", linked as u64, participants().count() as u64).into_iter().collect()
}

fn has_individual_work(case: &Case, period: Period) -> bool {
    let since = period.from().plus_days(-DAYS_BEFORE);
    let mut met = standing(&case.sessions).filter(|session| session.is_attended());
    met.any(|session| since <= session.date && session.date <= period.to())
}

fn held<'a>(
    view: &View<'a>,
    groups: impl Iterator<Item = &'a GroupRecords>,
) -> impl Iterator<Item = (&'a GroupRecords, &'a Meeting)> {
    let all = groups.flat_map(|group| group.meetings.iter().map(move |line| (group, &line.record)));
    all.filter(|(_, meeting)| view.covers(meeting.date))
}

fn name(group: &GroupRecords) -> &str {
    group.group.group.as_str()
}
