//! Anonymous contacts, events and answers: what they name is there, and each row lies in the file of its time.
//! That they name no person is for `texts`, which sees them as they are written.

use std::collections::BTreeMap;

use super::Context;
use super::findings::Findings;
use super::groups::refer;
use super::measurements::{IMPOSSIBLE_MEASURE, unknown};
use super::references::UNKNOWN_GROUP;
use crate::catalogue::{TOTAL, ValueRefusal, nearest};
use crate::diagnostic::{Diagnostic, Kind};
use crate::model::dataset::{Line, Lines, Loaded};
use crate::model::date::Date;
use crate::model::encounter::Encounter;
use crate::model::event::Event;
use crate::model::period::Period;
use crate::model::survey::{FEWEST_ANSWERS, SurveyAnswer};
use crate::path;

/// A row of another month or year than the file's.
pub const MISFILED_ROW: Kind = Kind::warning("misfiled-row");

/// So few answers that each respondent could tell the others' apart.
pub const FEW_ANSWERS: Kind = Kind::warning("few-answers");
/// A phase of co-development in an event of another kind.
pub const PHASE_OF_ANOTHER_KIND: Kind = Kind::warning("phase-of-another-kind");

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
            if record.phase.is_some() && !record.is_co_development() {
                found.value(PHASE_OF_ANOTHER_KIND, path![*row, "phase"]);
            }
        },
    )
}

/// What is wrong with a file of answers.
pub fn check_surveys(file: &Loaded<Lines<SurveyAnswer>>, context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = check(
        file,
        |answer| answer.date,
        |line, found| {
            check_instrument(line, context, found);
            check_group(line, context, found);
        },
    );
    found.extend(check_count(file));
    found
}

/// The instrument must be known, and the number one that it gives.
fn check_instrument(line: &Line<SurveyAnswer>, context: &Context<'_>, found: &mut Findings) {
    let Line { row, record } = line;
    let code = record.instrument.as_str();
    match context.catalogue.instrument(code) {
        None => unknown(code, context.catalogue, &path![*row], found),
        Some(instrument) if instrument.accepts(TOTAL, record.value) == Err(ValueRefusal::OutOfRange) => {
            found
                .value(IMPOSSIBLE_MEASURE, path![*row, "value"])
                .with_id("id", code)
                .with("least", instrument.min)
                .with("most", instrument.max);
        }
        Some(_) => {}
    }
}

fn check_group(line: &Line<SurveyAnswer>, context: &Context<'_>, found: &mut Findings) {
    let (Some(group), Some(known)) = (&line.record.group, context.groups) else { return };
    if !known.contains(group.as_str()) {
        let guess = nearest(group.as_str(), known.iter().map(|name| (name.as_str(), name.as_str())));
        found.value(UNKNOWN_GROUP, path![line.row, "group"]).with_id("id", group.as_str()).with_guess(guess);
    }
}

/// Answers of one day, instrument and group, told at the first of them.
fn check_count(file: &Loaded<Lines<SurveyAnswer>>) -> Vec<Diagnostic> {
    let mut found = Findings::new(&file.path);
    let mut rounds: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for line in &file.record {
        rounds.entry(line.record.round()).or_default().push(line.row);
    }
    for rows in rounds.values().filter(|rows| rows.len() < FEWEST_ANSWERS) {
        if let Some(first) = rows.first() {
            found.value(FEW_ANSWERS, path![*first]).with("least", FEWEST_ANSWERS);
        }
    }
    found.into_inner()
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
