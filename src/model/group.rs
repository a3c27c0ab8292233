//! A group: what it is (`group.yaml`), who belongs to it, when it met, who came, and how it goes.
//!
//! A group of clients is always linked to individual work: the people on its roster are cases. States are derived
//! as of a day; nothing is stored of them. Neighbours: `timeline` shows a client's days in groups, `due` what
//! follows from absences.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::case::Format;
use super::case_code::CaseCode;
use super::code::{GroupTheme, Id, Level, Method, Place, Service, choice};
use super::dataset::Line;
use super::date::Date;
use super::period::Period;
use super::plan::Provider;
use super::session::Minutes;
use super::timeline::GroupDay;

choice! {
    /// The kind of a group.
    GroupKind("group_kind") {
        Theme = "theme",
        Peer = "peer",
        Coaching = "coaching",
        Activity = "activity",
    }
}

choice! {
    /// How a group meets.
    GroupChannel("group_channel") {
        InPerson = "in_person",
        Online = "online",
        Hybrid = "hybrid",
    }
}

choice! {
    /// The day of the week on which a group meets.
    Weekday("weekday") {
        Monday = "monday",
        Tuesday = "tuesday",
        Wednesday = "wednesday",
        Thursday = "thursday",
        Friday = "friday",
        Saturday = "saturday",
        Sunday = "sunday",
    }
}

choice! {
    /// Whether someone came to a meeting.
    Presence("presence") {
        Present = "present",
        Absent = "absent",
        Excused = "excused",
    }
}

/// `group.yaml`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The version of the format.
    pub format: Format,
    /// The name of its folder.
    pub group: Id,
    /// The name that people see.
    pub name: String,
    /// Its kind.
    pub kind: GroupKind,
    /// Whether anyone may come, so that only heads are counted besides the roster.
    pub open: bool,
    /// How it meets.
    pub channel: Option<GroupChannel>,
    /// The service that it belongs to.
    pub service: Option<Service>,
    /// Who provides it.
    pub provider: Option<Provider>,
    /// Its themes.
    #[serde(default)]
    pub themes: Vec<GroupTheme>,
    /// Its methods.
    #[serde(default)]
    pub methods: Vec<Method>,
    /// Who leads it: workers by id, others as `actor:CODE`.
    #[serde(default)]
    pub leaders: Vec<Id>,
    /// Where it meets.
    pub place: Option<Place>,
    /// On which day of the week.
    pub weekday: Option<Weekday>,
    /// What the group wants together.
    pub common_goal: Option<String>,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Option<Date>,
    /// Why it ended.
    pub ended_because: Option<String>,
    /// How many places it has.
    pub capacity: Option<u32>,
}

/// A row of `roster.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// The participant's case.
    pub case: CaseCode,
    /// The first day.
    pub joined: Date,
    /// The last day.
    pub left: Option<Date>,
    /// The goal of the case that the group serves.
    pub goal: Option<Id>,
    /// Anything else.
    pub note: Option<String>,
}

impl Membership {
    /// True if it lasts on any day of a period.
    pub fn holds_in(&self, period: Period) -> bool {
        self.joined <= period.to() && self.left.is_none_or(|left| period.from() <= left)
    }
}

/// A row of `meetings.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The day.
    pub date: Date,
    /// Which meeting of the day, from the second on.
    pub no: Option<u8>,
    /// How long, in minutes.
    pub minutes: Option<Minutes>,
    /// What it was about.
    pub theme: Option<GroupTheme>,
    /// Where.
    pub place: Option<Place>,
    /// Who led it: workers by id, others as `actor:CODE`.
    #[serde(default)]
    pub leaders: Vec<Id>,
    /// How many came to an open group, those in `attendance.csv` among them.
    pub headcount: Option<u32>,
    /// Anything else.
    pub note: Option<String>,
}

/// A row of `attendance.csv`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupAttendance {
    /// The day of the meeting.
    pub date: Date,
    /// Which meeting of the day, from the second on.
    pub no: Option<u8>,
    /// The participant's case.
    pub case: CaseCode,
    /// Whether they came.
    pub presence: Presence,
    /// Anything else.
    pub note: Option<String>,
}

/// A row of `reviews.csv`: how it goes, 0 not at all to 4 fully.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GroupReview {
    /// The day.
    pub date: Date,
    /// How near the common goal is.
    pub goal_progress: Option<Level<0, 4>>,
    /// How much of a community the group is.
    pub community: Option<Level<0, 4>>,
    /// Anything else.
    pub note: Option<String>,
}

/// A group with everything recorded of it.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupRecords {
    /// What it is.
    pub group: Group,
    /// Who belongs to it.
    pub roster: Vec<Line<Membership>>,
    /// When it met.
    pub meetings: Vec<Line<Meeting>>,
    /// Who came.
    pub attendance: Vec<Line<GroupAttendance>>,
    /// How it went.
    pub reviews: Vec<Line<GroupReview>>,
}

impl Group {
    /// True from the first day to the last.
    pub fn is_running_on(&self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

impl Membership {
    /// True from joining to leaving, both days among them.
    pub fn holds_on(&self, day: Date) -> bool {
        self.joined <= day && self.left.is_none_or(|left| day <= left)
    }
}

impl Meeting {
    /// Which meeting it is: its day, and its number on that day.
    pub fn key(&self) -> (Date, u8) {
        (self.date, self.no.unwrap_or(1))
    }
}

impl GroupAttendance {
    /// The meeting that it belongs to.
    pub fn meeting(&self) -> (Date, u8) {
        (self.date, self.no.unwrap_or(1))
    }
}

impl GroupRecords {
    /// Who belongs to the group on a day, in the order of the roster.
    pub fn members_on(&self, day: Date) -> impl Iterator<Item = &Line<Membership>> {
        self.roster.iter().filter(move |line| line.record.holds_on(day))
    }

    /// True if the case belongs to the group on a day.
    pub fn has_member_on(&self, case: CaseCode, day: Date) -> bool {
        self.members_on(day).any(|line| line.record.case == case)
    }

    /// How many places are free on a day; negative if there are more members than places, `None` if the group
    /// has no fixed number.
    pub fn free_places_on(&self, day: Date) -> Option<i64> {
        let taken = i64::try_from(self.members_on(day).count()).unwrap_or(i64::MAX);
        self.group.capacity.map(|capacity| i64::from(capacity) - taken)
    }

    /// The meeting of a day, or the one of that number on it, with its row in the file.
    pub fn meeting_on(&self, key: (Date, u8)) -> Option<&Line<Meeting>> {
        self.meetings.iter().find(|line| line.record.key() == key)
    }

    /// Who came to a meeting, in the order of the file.
    pub fn attendance_of(&self, key: (Date, u8)) -> impl Iterator<Item = &Line<GroupAttendance>> {
        self.attendance.iter().filter(move |line| line.record.meeting() == key)
    }

    /// The last meeting up to a day.
    pub fn last_meeting(&self, day: Date) -> Option<&Meeting> {
        let held = self.meetings.iter().map(|line| &line.record).filter(|meeting| meeting.date <= day);
        held.max_by_key(|meeting| meeting.key())
    }

    /// True if the case belongs to the group on any day of a period.
    pub fn has_member_in(&self, case: CaseCode, period: Period) -> bool {
        self.roster.iter().any(|line| line.record.case == case && line.record.holds_in(period))
    }

    /// A row of the attendance as a day of its client.
    pub fn day(&self, row: &GroupAttendance) -> GroupDay {
        GroupDay::new(self.group.group.as_str(), row)
    }

    /// How many times in a row, up to a day, a client has stayed away without a word. Excused absences neither
    /// count nor break the row.
    pub fn absences_in_a_row(&self, case: CaseCode, day: Date) -> usize {
        let mut own: Vec<&GroupAttendance> = self
            .attendance
            .iter()
            .map(|line| &line.record)
            .filter(|row| row.case == case && row.date <= day && row.presence != Presence::Excused)
            .collect();
        own.sort_by_key(|row| row.meeting());
        own.iter().rev().take_while(|row| row.presence == Presence::Absent).count()
    }
}

/// Days of group attendance that are looked at, back from the day on which one looks.
pub const GROUP_DAYS: i64 = 30;
/// Days in which an attended session counts as individual work beside a group, as in the indicator
/// `groups.linked`.
pub const INDIVIDUAL_WORK_DAYS: i64 = GROUP_DAYS + 30;

/// The code of an actor who is named among the leaders or workers as `actor:CODE`.
pub fn actor_of(id: &Id) -> Option<&str> {
    id.as_str().strip_prefix(ACTOR)
}

/// Stands before the code of an actor where workers are named by their ids alone.
pub const ACTOR: &str = "actor:";
