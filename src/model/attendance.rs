//! Who came to a group in which week: its people and weeks, as of a day.
//!
//! Pure: nothing is drawn here. Neighbours: `group` (the records), `cli::page::group` (the grid on the screen).

use std::collections::{BTreeMap, BTreeSet};

use super::case_code::CaseCode;
use super::code::Id;
use super::date::Date;
use super::group::{GroupRecords, Membership, Presence};
use super::period::{Period, Week};

/// Somebody on the roster, and what they did in each week.
#[derive(Debug, Clone, PartialEq)]
pub struct Participant<'g> {
    /// The case.
    pub case: CaseCode,
    /// The first day of the last membership.
    pub joined: Date,
    /// Its last day.
    pub left: Option<Date>,
    /// The goal of the case that the group serves.
    pub goal: Option<&'g Id>,
    /// In each week, one mark for each meeting in the order of the days.
    pub weeks: BTreeMap<Week, Vec<Presence>>,
    /// Absences in a row without a word, up to the day.
    pub absences_in_a_row: usize,
}

impl Participant<'_> {
    /// How often the participant was present, excused or absent.
    pub fn times(&self, presence: Presence) -> usize {
        self.weeks.values().flatten().filter(|own| **own == presence).count()
    }

    /// True if the last membership covers the day.
    pub fn is_member_on(&self, day: Date) -> bool {
        self.joined <= day && self.left.is_none_or(|left| day <= left)
    }
}

/// The weeks with a meeting up to a day, within a period if one is given, the oldest first.
pub fn weeks(group: &GroupRecords, day: Date, period: Option<Period>) -> Vec<Week> {
    let days = group.meetings.iter().map(|line| line.record.date);
    let attended = group.attendance.iter().map(|line| line.record.date);
    let counts = |date: &Date| *date <= day && period.is_none_or(|period| period.contains(*date));
    days.chain(attended).filter(counts).map(Week::of).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Everybody who belonged to the group by a day, each once, in the order of the roster.
pub fn participants(group: &GroupRecords, day: Date, period: Option<Period>) -> Vec<Participant<'_>> {
    let mut found: Vec<Participant<'_>> = Vec::new();
    for member in group.roster.iter().map(|line| &line.record).filter(|member| member.joined <= day) {
        match found.iter_mut().find(|known| known.case == member.case) {
            Some(known) if known.joined <= member.joined => come_back(known, member),
            Some(_) => {}
            None => found.push(participant(group, member, day, period)),
        }
    }
    found
}

/// Somebody who had left belongs to the group again.
fn come_back<'g>(known: &mut Participant<'g>, member: &'g Membership) {
    known.joined = member.joined;
    known.left = member.left;
    known.goal = member.goal.as_ref();
}

fn participant<'g>(
    group: &GroupRecords,
    member: &'g Membership,
    day: Date,
    period: Option<Period>,
) -> Participant<'g> {
    let counts = |date: Date| date <= day && period.is_none_or(|period| period.contains(date));
    let rows = group.attendance.iter().map(|line| &line.record);
    let mut own: Vec<_> = rows.filter(|row| row.case == member.case && counts(row.date)).collect();
    own.sort_by_key(|row| row.meeting());
    let mut weeks: BTreeMap<Week, Vec<Presence>> = BTreeMap::new();
    for row in own {
        weeks.entry(Week::of(row.date)).or_default().push(row.presence);
    }
    Participant {
        case: member.case,
        joined: member.joined,
        left: member.left,
        goal: member.goal.as_ref(),
        weeks,
        absences_in_a_row: group.absences_in_a_row(member.case, day),
    }
}
