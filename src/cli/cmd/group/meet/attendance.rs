//! Who came to a meeting: from the names that were given, or from the roll of everybody expected.
//!
//! Those who are not named are absent where the present are named, and present where only the missing are. Nobody
//! is in two lists, and nobody comes who is not on the roster.

use crate::cli::ask;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result};
use crate::cli::groups::Called;
use crate::language::format;
use crate::model::case_code::CaseCode;
use crate::model::date::Date;
use crate::model::group::{GroupRecords, Presence};
use crate::store::yaml::value::Value;

/// What somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) case: CaseCode,
    pub(super) presence: Presence,
    /// Why somebody stayed away, if it is told.
    pub(super) note: Option<String>,
}

/// The names that were given.
#[derive(Debug, Clone, Default)]
pub(super) struct Named {
    present: Option<Vec<CaseCode>>,
    excused: Option<Vec<CaseCode>>,
    absent: Option<Vec<CaseCode>>,
    reasons: Vec<(CaseCode, String)>,
}

/// In the order in which the roll offers them.
const PRESENCES: [Presence; 3] = [Presence::Present, Presence::Excused, Presence::Absent];

impl Named {
    /// Takes the names out of what was told.
    pub(super) fn take(desk: &Desk<'_>, draft: &mut Value) -> Result<Self> {
        let mut list = |key| draft.take(key).map(|names| cases(desk, &names)).transpose();
        let named = Self {
            present: list("present")?,
            excused: list("excused")?,
            absent: list("absent")?,
            reasons: texts(desk, draft.take("reasons"), "reason")?,
        };
        let all: Vec<CaseCode> = named.lists().flat_map(|(_, cases)| cases).copied().collect();
        match all.iter().enumerate().find(|(at, case)| all.iter().take(*at).any(|other| other == *case)) {
            Some((_, case)) => Err(CommandError::usage("error-attendance-twice").with("case", case)),
            None => Ok(named),
        }
    }

    fn lists(&self) -> impl Iterator<Item = (Presence, &Vec<CaseCode>)> {
        PRESENCES
            .into_iter()
            .zip([&self.present, &self.excused, &self.absent])
            .filter_map(|(presence, list)| list.as_ref().map(|list| (presence, list)))
    }

    /// Marks of everybody expected on a day.
    pub(super) fn of_everybody(&self, desk: &Desk<'_>, group: &GroupRecords, day: Date) -> Result<Vec<Mark>> {
        let expected: Vec<CaseCode> = group.members_on(day).map(|line| line.record.case).collect();
        if self.lists().next().is_none() && !expected.is_empty() {
            let marks = self.roll(desk, &expected, day)?;
            return self.with_every_reason(desk, group, day, marks);
        }
        let mut marks = self.listed(desk, group, day)?;
        let rest: Vec<CaseCode> =
            expected.into_iter().filter(|case| !marks.iter().any(|mark| mark.case == *case)).collect();
        let presence = match (&self.present, &self.absent) {
            (Some(_), Some(_)) if !rest.is_empty() => {
                let missing: Vec<String> = rest.iter().map(ToString::to_string).collect();
                let error = CommandError::usage("error-attendance-missing");
                return Err(error.with("cases", missing.join(", ")));
            }
            (Some(_), _) => Presence::Absent,
            _ => Presence::Present,
        };
        marks.extend(rest.into_iter().map(|case| self.mark(case, presence)));
        self.with_every_reason(desk, group, day, marks)
    }

    /// Marks of those alone who are named, be it only with a reason for what is recorded of them.
    pub(super) fn of_those_named(
        &self,
        desk: &Desk<'_>,
        group: &GroupRecords,
        meeting: (Date, u8),
    ) -> Result<Vec<Mark>> {
        let mut marks = self.listed(desk, group, meeting.0)?;
        let recorded = group.attendance_of(meeting).map(|line| &line.record);
        let explained: Vec<Mark> = recorded
            .filter(|own| self.reasons.iter().any(|(case, _)| *case == own.case))
            .filter(|own| !marks.iter().any(|mark| mark.case == own.case))
            .map(|own| self.mark(own.case, own.presence))
            .collect();
        marks.extend(explained);
        self.with_every_reason(desk, group, meeting.0, marks)
    }

    fn listed(&self, desk: &Desk<'_>, group: &GroupRecords, day: Date) -> Result<Vec<Mark>> {
        let named =
            self.lists().flat_map(|(presence, cases)| cases.iter().map(move |case| (*case, presence)));
        let marks: Vec<Mark> = named.map(|(case, presence)| self.mark(case, presence)).collect();
        match marks.iter().find(|mark| !group.has_member_on(mark.case, day)) {
            Some(mark) => Err(not_on_roster(desk, group, mark.case, day)),
            None => Ok(marks),
        }
    }

    /// The marks, if none of the reasons is told of somebody who has no mark: it would be lost.
    fn with_every_reason(
        &self,
        desk: &Desk<'_>,
        group: &GroupRecords,
        day: Date,
        marks: Vec<Mark>,
    ) -> Result<Vec<Mark>> {
        let is_marked = |case: CaseCode| marks.iter().any(|mark| mark.case == case);
        match self.reasons.iter().map(|(case, _)| *case).find(|case| !is_marked(*case)) {
            None => Ok(marks),
            Some(case) if group.has_member_on(case, day) => {
                Err(CommandError::usage("error-attendance-missing").with("cases", case))
            }
            Some(case) => Err(not_on_roster(desk, group, case, day)),
        }
    }

    fn mark(&self, case: CaseCode, presence: Presence) -> Mark {
        let note = self.reasons.iter().find(|(own, _)| *own == case).map(|(_, note)| note.clone());
        Mark { case, presence, note }
    }

    /// Everybody expected on one screen.
    fn roll(&self, desk: &Desk<'_>, expected: &[CaseCode], day: Date) -> Result<Vec<Mark>> {
        if !desk.ui.can_ask() {
            return Err(CommandError::usage("error-missing-facts").with("flags", "--present"));
        }
        let called = Called::of(desk, expected.iter().copied());
        let names: Vec<String> = expected.iter().map(|case| called.name(*case)).collect();
        let date = format::weekday_date(desk.language(), day);
        let presences = ask::roll(desk, &date, &names, &PRESENCES)?;
        Ok(expected.iter().zip(presences).map(|(case, presence)| self.mark(*case, presence)).collect())
    }
}

fn not_on_roster(desk: &Desk<'_>, group: &GroupRecords, case: CaseCode, day: Date) -> CommandError {
    CommandError::failed("error-not-on-roster")
        .with("case", case)
        .with("group", &group.group.group)
        .with("day", day)
        .with("date", format::date(desk.language(), day))
}

/// The cases that a list names.
fn cases(desk: &Desk<'_>, names: &Value) -> Result<Vec<CaseCode>> {
    let words: Vec<&String> = match names {
        Value::Seq(items) => items.iter().filter_map(word).collect(),
        one => word(one).into_iter().collect(),
    };
    words.into_iter().map(|name| desk.find_case(name)).collect()
}

fn word(value: &Value) -> Option<&String> {
    match value {
        Value::Token(word) | Value::Text(word) => Some(word),
        _ => None,
    }
}

/// A text for each case that a mapping names.
pub(super) fn texts(
    desk: &Desk<'_>,
    told: Option<Value>,
    flag: &'static str,
) -> Result<Vec<(CaseCode, String)>> {
    let Some(Value::Map(pairs)) = told else { return Ok(Vec::new()) };
    let texts = pairs.into_iter().filter_map(|(name, text)| word(&text).map(|text| (name, text.clone())));
    let mut found: Vec<(CaseCode, String)> = Vec::new();
    for (name, text) in texts {
        let case = desk.find_case(&name)?;
        if found.iter().any(|(own, _)| *own == case) {
            return Err(CommandError::usage("error-pair-twice").with("flag", flag).with("key", case));
        }
        found.push((case, text));
    }
    Ok(found)
}
