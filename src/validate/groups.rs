//! A group's files together: everybody who comes is on the roster and a client of individual work, heads are
//! counted only where anyone may come, and what is named is there. Neighbour: `community`, where nobody is named.

use std::collections::{BTreeMap, BTreeSet};

use super::date_order::{ENDS_BEFORE_IT_BEGINS, check_spans};
use super::findings::Findings;
use super::references::{UNKNOWN_CASE, UNKNOWN_GOAL, UNKNOWN_PARTICIPANT, UNKNOWN_WORKER};
use super::{Context, undisputed};
use crate::catalogue::nearest;
use crate::diagnostic::{Diagnostic, Kind};
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::code::Id;
use crate::model::dataset::{Line, Lines, Loaded};
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::group::{
    GROUP_DAYS, Group, GroupAttendance, INDIVIDUAL_WORK_DAYS, Meeting, Membership, Presence, actor_of,
};
use crate::model::office::Office;
use crate::model::path::Path;
use crate::path;
use crate::store::load::FileRead;
use crate::store::load::groups::GroupRead;
use crate::store::yaml::value::to_value;

/// Attendance of someone who was never on the roster.
pub const NEVER_ON_ROSTER: Kind = Kind::error("never-on-roster");
/// Attendance before joining or after leaving.
pub const OUTSIDE_ROSTER: Kind = Kind::warning("outside-roster");
/// Heads counted in a group to which not everyone may come.
pub const HEADCOUNT_IN_CLOSED_GROUP: Kind = Kind::error("headcount-in-closed-group");
/// Attendance on a day without a meeting.
pub const ATTENDANCE_WITHOUT_MEETING: Kind = Kind::warning("attendance-without-meeting");
/// The same membership, meeting or attendance twice.
pub const DOUBLE_ROW: Kind = Kind::warning("double-row");
/// Someone comes to a group and has no individual work.
pub const GROUP_WITHOUT_INDIVIDUAL_WORK: Kind = Kind::warning("group-without-individual-work");

/// The cases that could be read, by code.
pub type Cases<'a> = BTreeMap<CaseCode, &'a Case>;

/// What is wrong with a group. A table that could not be read whole is not held against the others.
pub fn check(group: &GroupRead, cases: &Cases<'_>, context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let about = group.group.loaded.as_ref();
    if let Some(about) = about {
        found.extend(undisputed(check_about(about, context), &group.group.dropped));
    }
    if let Some(roster) = &group.roster.loaded {
        found.extend(check_roster(roster, cases, context));
    }
    if let Some(meetings) = &group.meetings.loaded {
        let is_open = about.is_none_or(|about| about.record.open);
        found.extend(check_meetings(meetings, is_open, context));
    }
    if let Some(attendance) = &group.attendance.loaded {
        let whole = Whole { roster: sound(&group.roster), meetings: sound(&group.meetings) };
        found.extend(check_attendance(attendance, whole, context));
    }
    if let (Some(roster), Some(attendance)) = (&group.roster.loaded, &group.attendance.loaded) {
        found.extend(check_individual_work(roster, &attendance.record, cases, context.today));
    }
    found
}

/// The tables that are known to the last row.
#[derive(Clone, Copy)]
struct Whole<'a> {
    roster: Option<&'a Lines<Membership>>,
    meetings: Option<&'a Lines<Meeting>>,
}

fn sound<T>(file: &FileRead<T>) -> Option<&T> {
    file.loaded.as_ref().filter(|_| file.is_sound()).map(|loaded| &loaded.record)
}

fn check_about(about: &Loaded<Group>, context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Findings::new(&about.path);
    for (at, leader) in about.record.leaders.iter().enumerate() {
        refer(leader, path!["leaders", at], context, &mut found);
    }
    if let Ok(record) = to_value(&about.record) {
        check_spans(&record, &mut found);
    }
    found.into_inner()
}

fn check_roster(
    roster: &Loaded<Lines<Membership>>,
    cases: &Cases<'_>,
    context: &Context<'_>,
) -> Vec<Diagnostic> {
    let mut found = Findings::new(&roster.path);
    for Line { row, record } in &roster.record {
        known_case(record.case, *row, context, &mut found);
        if record.left.is_some_and(|left| left < record.joined) {
            let place = path![*row, "left"];
            found.value(ENDS_BEFORE_IT_BEGINS, place).with("first", "joined").with("last", "left");
        }
        if let (Some(goal), Some(case)) = (&record.goal, cases.get(&record.case))
            && !case.goal_ids().any(|known| known == goal)
        {
            let guess = nearest(goal.as_str(), case.goal_ids().map(|id| (id.as_str(), id.as_str())));
            found.value(UNKNOWN_GOAL, path![*row, "goal"]).with_id("id", goal.as_str()).with_guess(guess);
        }
    }
    doubles(&roster.record, |member| (member.case, member.joined), "case", &mut found);
    found.into_inner()
}

fn check_meetings(
    meetings: &Loaded<Lines<Meeting>>,
    is_open: bool,
    context: &Context<'_>,
) -> Vec<Diagnostic> {
    let mut found = Findings::new(&meetings.path);
    for Line { row, record } in &meetings.record {
        if record.headcount.is_some() && !is_open {
            found.value(HEADCOUNT_IN_CLOSED_GROUP, path![*row, "headcount"]);
        }
        for leader in &record.leaders {
            refer(leader, path![*row, "leaders"], context, &mut found);
        }
    }
    doubles(&meetings.record, Meeting::key, "date", &mut found);
    found.into_inner()
}

fn check_attendance(
    attendance: &Loaded<Lines<GroupAttendance>>,
    whole: Whole<'_>,
    context: &Context<'_>,
) -> Vec<Diagnostic> {
    let mut found = Findings::new(&attendance.path);
    let met: Option<BTreeSet<(Date, u8)>> =
        whole.meetings.map(|meetings| meetings.iter().map(|line| line.record.key()).collect());
    for Line { row, record } in &attendance.record {
        known_case(record.case, *row, context, &mut found);
        if let Some(roster) = whole.roster {
            on_roster(record, *row, roster, &mut found);
        }
        if met.as_ref().is_some_and(|met| !met.contains(&record.meeting())) {
            found.value(ATTENDANCE_WITHOUT_MEETING, path![*row, "date"]).with("date", record.date);
        }
    }
    doubles(&attendance.record, |row| (row.case, row.meeting()), "case", &mut found);
    found.into_inner()
}

fn on_roster(record: &GroupAttendance, row: usize, roster: &Lines<Membership>, found: &mut Findings) {
    let mut own =
        roster.iter().map(|line| &line.record).filter(|member| member.case == record.case).peekable();
    if own.peek().is_none() {
        found.value(NEVER_ON_ROSTER, path![row, "case"]).with("code", record.case);
    } else if !own.any(|member| member.holds_on(record.date)) {
        let place = path![row, "case"];
        found.value(OUTSIDE_ROSTER, place).with("code", record.case).with("date", record.date);
    }
}

/// Members who lately came to the group, and with whom nobody has worked in person.
fn check_individual_work(
    roster: &Loaded<Lines<Membership>>,
    attendance: &Lines<GroupAttendance>,
    cases: &Cases<'_>,
    today: Option<Date>,
) -> Vec<Diagnostic> {
    let mut found = Findings::new(&roster.path);
    let Some(today) = today else { return Vec::new() };
    let lately = |date: Date, days: i64| date <= today && today.days_since(date) <= days;
    let comes = |case: CaseCode| {
        let rows = attendance.iter().map(|line| &line.record);
        let mut own = rows.filter(|row| row.case == case && row.presence == Presence::Present);
        own.any(|row| lately(row.date, GROUP_DAYS))
    };
    let is_worked_with = |case: &Case| {
        standing(&case.sessions)
            .any(|session| session.is_attended() && lately(session.date, INDIVIDUAL_WORK_DAYS))
    };
    for Line { row, record } in roster.record.iter().filter(|line| line.record.holds_on(today)) {
        if let Some(case) = cases.get(&record.case)
            && comes(record.case)
            && !is_worked_with(case)
        {
            found.value(GROUP_WITHOUT_INDIVIDUAL_WORK, path![*row, "case"]).with("code", record.case);
        }
    }
    found.into_inner()
}

fn known_case(case: CaseCode, row: usize, context: &Context<'_>, found: &mut Findings) {
    if context.cases.is_some_and(|is_case| !is_case(case)) {
        found.value(UNKNOWN_CASE, path![row, "case"]).with("code", case);
    }
}

/// A worker by id, or another as `actor:CODE`, must be known.
pub(super) fn refer(id: &Id, place: Path, context: &Context<'_>, found: &mut Findings) {
    if let Some(code) = actor_of(id) {
        if !context.catalogue.contains("actor", code) {
            let guess = context.catalogue.nearest("actor", code);
            found.value(UNKNOWN_PARTICIPANT, place).with_id("id", code).with_guess(guess);
        }
    } else if let Some(office) = context.office.filter(|office| office.worker(id.as_str()).is_none()) {
        let guess = nearest_worker(office, id);
        found.value(UNKNOWN_WORKER, place).with_id("id", id.as_str()).with_guess(guess);
    }
}

fn nearest_worker<'o>(office: &'o Office, id: &Id) -> Option<&'o str> {
    nearest(id.as_str(), office.workers.iter().map(|worker| (worker.id.as_str(), worker.id.as_str())))
}

/// Rows that say the same as an earlier one by their key.
fn doubles<T, K: Ord>(lines: &Lines<T>, key: impl Fn(&T) -> K, column: &str, found: &mut Findings) {
    let mut seen = BTreeSet::new();
    for line in lines {
        if !seen.insert(key(&line.record)) {
            found.value(DOUBLE_ROW, path![line.row, column]);
        }
    }
}
