//! `sosku group meet GROUP`: the group met. Attendance of everybody expected, and heads where anyone may come.
//!
//! Whoever is not on the roster is refused with the way to join. A meeting that stands there is not written over
//! unless `--edit` says so. Below: `attendance` (who came), `rows_of` (the rows), `observed` (what was noticed).

mod attendance;
mod observed;
mod rows_of;

use crate::cli::bounds;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered, Habits};
use crate::cli::groups::{self, ATTENDANCE, Called, MEETINGS};
use crate::cli::rows::{self, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::case_code::CaseCode;
use crate::model::date::Date;
use crate::model::group::{GroupAttendance, GroupRecords, Meeting, Presence};
use crate::store::yaml::value::{Value, to_value};
use attendance::{Mark, Named};

/// Arguments of `sosku group meet`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "group")]
    group: String,
    #[arg(long)]
    edit: bool,
    #[command(flatten)]
    facts: Facts<MeetFields>,
}

/// The facts of a meeting.
#[derive(Debug, Clone, Copy)]
pub struct MeetFields;

/// The same for a group to which anyone may come: heads are asked for.
#[derive(Debug, Clone, Copy)]
struct OpenMeetFields;

const HEADCOUNT: &str = "headcount";

const fn fields(headcount: Field) -> [Field; 13] {
    [
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::optional("no", "no", Kind::Number),
        Field::optional("present", "present", Kind::Cases).short('p'),
        Field::optional("excused", "excused", Kind::Cases).short('e'),
        Field::optional("absent", "absent", Kind::Cases).short('a'),
        Field::asked("minutes", "minutes", Kind::Number).short('m'),
        Field::asked("theme", "theme", Kind::Choice("group_theme")),
        Field::optional("place", "place", Kind::Choice("place")),
        Field::optional("leaders", "leader", Kind::Several(Target::Crew)),
        headcount,
        Field::optional("reasons", "reason", Kind::TextsOfCases),
        Field::optional("observations", "observe", Kind::TextsOfCases),
        Field::asked("note", "note", Kind::Text).short('n'),
    ]
}

impl Fields for MeetFields {
    const FIELDS: &'static [Field] = &fields(Field::optional(HEADCOUNT, HEADCOUNT, Kind::Number));
}

impl Fields for OpenMeetFields {
    const FIELDS: &'static [Field] = &fields(Field::asked("headcount", "headcount", Kind::Number));
}

/// What is told of a meeting.
struct Told {
    meeting: Gathered<Meeting>,
    marks: Vec<Mark>,
    observed: Vec<(CaseCode, String)>,
}

/// Runs `sosku group meet`.
///
/// # Errors
/// No such group, somebody who is not on its roster, a fact that is wrong or missing, another meeting of that
/// day, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let folder = groups::find(desk, &args.group)?;
    let group = groups::open(desk, &folder)?;
    let draft = gather::collect(desk, &args.facts, None)?;
    let told = if args.edit { corrected(desk, &group, draft)? } else { told(desk, &group, draft)? };
    let day = told.meeting.entry.date;
    refuse_wrong_headcount(&group, &told)?;
    let subject = format!("group meet {folder} {day}");
    rows::record(desk, &subject, || plan(desk, &groups::open(desk, &folder)?, &told, args.edit))
}

/// A new meeting: what is missing is asked for, everybody expected is accounted for.
fn told(desk: &Desk<'_>, group: &GroupRecords, draft: Value) -> Result<Told> {
    let usual = Usual { today: desk.today(), group };
    let mut draft = match group.group.open {
        true => gather::filled::<OpenMeetFields>(desk, draft, None, &usual)?,
        false => gather::filled::<MeetFields>(desk, draft, None, &usual)?,
    };
    let named = Named::take(desk, &mut draft)?;
    let observed = attendance::texts(desk, draft.take("observations"), "observe")?;
    let meeting: Gathered<Meeting> = gather::typed(desk, draft)?;
    refuse_day(desk, group, meeting.entry.date)?;
    let marks = named.of_everybody(desk, group, meeting.entry.date)?;
    Ok(Told { meeting, marks, observed })
}

/// A meeting that stands there, with what is told anew.
fn corrected(desk: &Desk<'_>, group: &GroupRecords, mut draft: Value) -> Result<Told> {
    let named = Named::take(desk, &mut draft)?;
    let observed = attendance::texts(desk, draft.take("observations"), "observe")?;
    let day = draft.day_at("date").unwrap_or_else(|| desk.today());
    let no = match draft.at("no") {
        Some(Value::Int(no)) => u8::try_from(*no).unwrap_or(1),
        _ => 1,
    };
    let old = group.meeting_on((day, no)).ok_or_else(|| {
        CommandError::failed("error-no-such-meeting")
            .with("group", &group.group.group)
            .with("date", format::date(desk.language(), day))
    })?;
    let mut value = to_value(&old.record).unwrap_or(Value::Map(Vec::new()));
    for field in MeetFields::FIELDS {
        if let Some(new) = draft.at(field.key) {
            value.set(field.key, new.clone());
        }
    }
    let meeting: Gathered<Meeting> = gather::typed(desk, value)?;
    refuse_day(desk, group, day)?;
    let marks = named.of_those_named(desk, group, (day, no))?;
    Ok(Told { meeting, marks, observed })
}

/// A day that lies ahead, or on which the group did not run.
fn refuse_day(desk: &Desk<'_>, group: &GroupRecords, day: Date) -> Result<()> {
    bounds::refuse_future(desk, "date", day)?;
    groups::refuse_outside(desk, group, day)
}

/// Heads are counted only where anyone may come, and those who are named are among them.
fn refuse_wrong_headcount(group: &GroupRecords, told: &Told) -> Result<()> {
    let Some(heads) = told.meeting.entry.headcount else { return Ok(()) };
    if !group.group.open {
        return Err(CommandError::usage("error-headcount-in-closed-group").with("group", &group.group.group));
    }
    let present = told.marks.iter().filter(|mark| mark.presence == Presence::Present).count();
    if usize::try_from(heads).unwrap_or(usize::MAX) < present {
        return Err(CommandError::usage("error-headcount-too-small").with("count", present));
    }
    Ok(())
}

fn plan(desk: &Desk<'_>, group: &GroupRecords, told: &Told, is_edit: bool) -> Result<Plan> {
    let (meetings, attendance) = rows_of::edits(desk, group, told, is_edit)?;
    let path = groups::path(group, MEETINGS);
    let mut files = vec![rows::edited::<Meeting>(desk, path.clone(), &meetings)?];
    if !attendance.is_empty() {
        let table = groups::path(group, ATTENDANCE);
        files.push(rows::edited::<GroupAttendance>(desk, table, &attendance)?);
    }
    files.extend(observed::files(desk, group, told)?);
    let mut concerns: Vec<CaseCode> = told.marks.iter().map(|mark| mark.case).collect();
    concerns.extend(
        told.observed
            .iter()
            .map(|(case, _)| *case)
            .filter(|case| !concerns.contains(case))
            .collect::<Vec<_>>(),
    );
    let meeting = &told.meeting.entry;
    let key = match meeting.no {
        Some(no) => format!("{}-{no}", meeting.date),
        None => meeting.date.to_string(),
    };
    let (done, next) = (done(desk, group, told), next(desk, group, told));
    Ok(Plan { files, case: None, concerns, path, key: Some(key), done, next })
}

fn done(desk: &Desk<'_>, group: &GroupRecords, told: &Told) -> Said {
    let count = |presence| told.marks.iter().filter(|mark| mark.presence == presence).count();
    Said::new("ui-group-met")
        .with("name", &group.group.name)
        .with("date", format::weekday_date(desk.language(), told.meeting.entry.date))
        .with("present", count(Presence::Present))
        .with("excused", count(Presence::Excused))
        .with("absent", count(Presence::Absent))
}

/// Who was absent, who has been so three times in a row, and the way from the group to individual work.
fn next(desk: &Desk<'_>, group: &GroupRecords, told: &Told) -> Vec<Said> {
    let absent: Vec<CaseCode> =
        told.marks.iter().filter(|mark| mark.presence == Presence::Absent).map(|mark| mark.case).collect();
    let called = Called::of(desk, absent.iter().copied());
    let names: Vec<String> = absent.iter().map(|case| called.name(*case)).collect();
    let mut next = Vec::new();
    if !names.is_empty() {
        next.push(Said::new("ui-group-absent").with("names", names.join(", ")));
    }
    let after = rows_of::after(group, told);
    let often = absent.iter().map(|case| (*case, after.absences_in_a_row(*case, told.meeting.entry.date)));
    next.extend(often.filter(|(_, times)| *times >= OFTEN).map(|(case, times)| {
        Said::new("ui-group-absent-often")
            .with("name", called.name(case))
            .with("case", case)
            .with("count", times)
    }));
    if told.observed.is_empty() {
        next.push(Said::new("ui-group-observe").with("group", &group.group.group));
    }
    next
}

/// So many absences in a row call for asking why.
const OFTEN: usize = 3;

/// What is usual at a meeting of this group.
struct Usual<'g> {
    today: Date,
    group: &'g GroupRecords,
}

impl Habits for Usual<'_> {
    /// Today, with the group's place and leaders.
    fn default(&self, key: &str, _: &Value) -> Option<Value> {
        let about = &self.group.group;
        match key {
            "date" => Some(bounds::token(self.today)),
            "place" => about.place.as_ref().map(bounds::token),
            "leaders" if !about.leaders.is_empty() => {
                Some(Value::Seq(about.leaders.iter().map(bounds::token).collect()))
            }
            _ => None,
        }
    }

    /// As long as the last time.
    fn proposal(&self, key: &str, _: &Value) -> Option<Value> {
        match key {
            "minutes" => {
                let last = self.group.last_meeting(self.today)?;
                last.minutes.map(|minutes| Value::Int(minutes.get().into()))
            }
            "theme" => self.group.group.themes.first().map(bounds::token),
            _ => None,
        }
    }
}
