//! Anonymous contacts, events and answers: what they name is there, and each row lies in the file of its time.
//! That they name no person is for `texts`, which sees them as they are written.

use super::Context;
use super::findings::Findings;
use super::groups::refer;
use super::measurements::unknown;
use super::references::UNKNOWN_GROUP;
use crate::catalogue::nearest;
use crate::diagnostic::{Diagnostic, Kind};
use crate::model::dataset::{Line, Lines, Loaded};
use crate::model::date::Date;
use crate::model::encounter::Encounter;
use crate::model::event::Event;
use crate::model::period::Period;
use crate::model::survey::SurveyAnswer;
use crate::path;

/// A row of another month or year than the file's.
pub const MISFILED_ROW: Kind = Kind::warning("misfiled-row");

/// What is wrong with a file of encounters.
pub fn check_encounters(file: &Loaded<Lines<Encounter>>, context: &Context<'_>) -> Vec<Diagnostic> {
    check(
        file,
        |encounter| encounter.date,
        |Line { row, record }, found| {
            for worker in &record.workers {
                refer(worker, path![*row, "workers"], context, found);
            }
        },
    )
}

/// What is wrong with a file of events.
pub fn check_events(file: &Loaded<Lines<Event>>, context: &Context<'_>) -> Vec<Diagnostic> {
    check(
        file,
        |event| event.date,
        |Line { row, record }, found| {
            for worker in &record.workers {
                refer(worker, path![*row, "workers"], context, found);
            }
        },
    )
}

/// What is wrong with a file of answers.
pub fn check_surveys(file: &Loaded<Lines<SurveyAnswer>>, context: &Context<'_>) -> Vec<Diagnostic> {
    check(
        file,
        |answer| answer.date,
        |Line { row, record }, found| {
            if context.catalogue.instrument(record.instrument.as_str()).is_none() {
                unknown(record.instrument.as_str(), context.catalogue, &path![*row], found);
            }
            if let (Some(group), Some(known)) = (&record.group, context.groups)
                && !known.contains(group.as_str())
            {
                let guess = nearest(group.as_str(), known.iter().map(|name| (name.as_str(), name.as_str())));
                found
                    .value(UNKNOWN_GROUP, path![*row, "group"])
                    .with_id("id", group.as_str())
                    .with_guess(guess);
            }
        },
    )
}

fn check<T>(
    file: &Loaded<Lines<T>>,
    date: impl Fn(&T) -> Date,
    of_row: impl Fn(&Line<T>, &mut Findings),
) -> Vec<Diagnostic> {
    let mut found = Findings::new(&file.path);
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let period: Option<Period> = name.strip_suffix(".csv").and_then(|stem| stem.parse().ok());
    for line in &file.record {
        let day = date(&line.record);
        if period.is_some_and(|period| !period.contains(day)) {
            found.value(MISFILED_ROW, path![line.row, "date"]).with("date", day);
        }
        of_row(line, &mut found);
    }
    found.into_inner()
}
