//! `sosku check CASE --replay C1`: whether the same rules on the same facts still say the same.
//!
//! The facts are those of the commit that the check names; if it names none, those that the file holds now.
//! Beside that it is said whether the facts have changed since for that same day. Exit code 3 if the outcome
//! differs from what was recorded.

use serde_json::{Value, json};

use super::find_set;
use crate::catalogue::criteria::CriteriaSet;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result};
use crate::cli::global::Format;
use crate::cli::verdict::words::Words;
use crate::eligibility::{Outcome, outcome};
use crate::model::assessment::{Check, Verdict};
use crate::model::case::Case;
use crate::store::load::{self, Options};
use crate::store::yaml::schema::FileKind;

/// One thing that is not as it was recorded.
struct Difference {
    /// The criterion; `None`: the whole set.
    criterion: Option<String>,
    recorded: Option<Verdict>,
    replayed: Verdict,
}

/// Judges a recorded check once more.
///
/// # Errors
/// No such case, check or set; or, with exit code 3, an outcome that is not what was recorded.
pub fn run(desk: &Desk<'_>, named: &str, id: &str) -> Result<()> {
    let open = desk.open_case(named)?;
    let check = open.case.checks.iter().find(|check| check.id.as_ref().is_some_and(|own| *own == id));
    let check = check.ok_or_else(|| {
        CommandError::failed("error-no-such-entry").with("case", open.code).with("entry", id)
    })?;
    let name = check.criteria.as_ref().map(|name| name.as_str()).unwrap_or_default();
    let set = find_set(desk, name)?;
    let day = check.date.unwrap_or_else(|| desk.today());
    let then = case_at(desk, &open, check);
    let now = outcome(set, &open.case, day);
    let replayed = then.as_ref().map_or_else(|| now.clone(), |case| outcome(set, case, day));
    let differences = differences(set, check, &replayed);
    let since = differences_since(set, &replayed, &now);
    let replay =
        Replay { desk, open: &open, check, id, set, replayed, differences, since, at_commit: then.is_some() };
    match desk.settings.format {
        Format::Json => desk.ui.print(&replay.json().to_string()),
        _ => desk.ui.print(&replay.page()),
    }
    if replay.differences.is_empty() { Ok(()) } else { Err(CommandError::answer()) }
}

/// The case as it was in the commit that the check names.
fn case_at(desk: &Desk<'_>, open: &OpenCase, check: &Check) -> Option<Case> {
    let commit = check.commit.as_ref()?;
    let bytes = desk.git.show(commit.as_str(), &open.path).ok().flatten()?;
    let cap = usize::try_from(desk.office.case_bytes()).unwrap_or(usize::MAX);
    let read = load::read_file::<Case>(&open.path, &bytes, cap, FileKind::Case, Options::default());
    read.loaded.map(|loaded| loaded.record)
}

/// What the rules say now and what was recorded, where the two part.
fn differences(set: &CriteriaSet, check: &Check, replayed: &Outcome) -> Vec<Difference> {
    let whole = Difference { criterion: None, recorded: check.verdict, replayed: replayed.verdict };
    let criteria = set.criteria.iter().zip(&replayed.criteria).map(|(criterion, verdict)| Difference {
        criterion: Some(criterion.id.clone()),
        recorded: check.criteria_results.get(&criterion.id).copied(),
        replayed: *verdict,
    });
    // An older check may hold the verdict of the set alone.
    let is_recorded = |one: &Difference| one.criterion.is_none() || !check.criteria_results.is_empty();
    let differs = |one: &Difference| one.recorded != Some(one.replayed);
    std::iter::once(whole).chain(criteria).filter(|one| is_recorded(one) && differs(one)).collect()
}

/// What the present facts say for the same day, where it differs.
fn differences_since(set: &CriteriaSet, then: &Outcome, now: &Outcome) -> Vec<Difference> {
    let whole = Difference { criterion: None, recorded: Some(then.verdict), replayed: now.verdict };
    let verdicts = then.criteria.iter().zip(&now.criteria);
    let criteria = set.criteria.iter().zip(verdicts).map(|(criterion, (then, now))| Difference {
        criterion: Some(criterion.id.clone()),
        recorded: Some(*then),
        replayed: *now,
    });
    std::iter::once(whole).chain(criteria).filter(|one| one.recorded != Some(one.replayed)).collect()
}

struct Replay<'r> {
    desk: &'r Desk<'r>,
    open: &'r OpenCase,
    check: &'r Check,
    id: &'r str,
    set: &'r CriteriaSet,
    replayed: Outcome,
    differences: Vec<Difference>,
    since: Vec<Difference>,
    /// True if the facts were those of the check's commit.
    at_commit: bool,
}

impl Replay<'_> {
    fn json(&self) -> Value {
        let all = |list: &[Difference]| list.iter().map(difference_json).collect::<Vec<_>>();
        json!({
            "case": self.open.code.to_string(), "check": self.id, "criteria": self.set.name(),
            "date": self.check.date.map(|day| day.to_string()),
            "commit": self.check.commit.as_ref().filter(|_| self.at_commit).map(|id| id.as_str()),
            "same": self.differences.is_empty(), "verdict": self.replayed.verdict.code(),
            "differences": all(&self.differences), "since": all(&self.since),
        })
    }

    fn page(&self) -> String {
        let words = Words::new(self.desk);
        let date = self.check.date.map(|day| words.date(day)).unwrap_or_default();
        let heading =
            words.say("check-replay", &[("check", self.id), ("set", &self.set.name()), ("date", &date)]);
        let mut lines = vec![heading];
        if self.differences.is_empty() {
            lines.push(words.say("check-replay-same", &[("verdict", &words.verdict(self.replayed.verdict))]));
        } else {
            lines.push(words.said("check-replay-differs"));
        }
        lines.extend(self.differences.iter().map(|one| self.difference(one, words)));
        if !self.at_commit {
            lines.push(words.said("check-replay-no-commit"));
        }
        if !self.since.is_empty() {
            lines.push(words.said("check-replay-since"));
            lines.extend(self.since.iter().map(|one| self.difference(one, words)));
        }
        lines.join("\n") + "\n"
    }

    fn difference(&self, one: &Difference, words: Words<'_>) -> String {
        let criterion = one.criterion.as_ref();
        let criterion = criterion.and_then(|id| self.set.criteria.iter().find(|own| own.id == *id));
        let what = match criterion {
            Some(criterion) => words.text(&criterion.title).to_owned(),
            None => words.said("check-replay-whole"),
        };
        let recorded =
            one.recorded.map_or_else(|| words.said("check-no-record"), |verdict| words.verdict(verdict));
        let said =
            [("what", what.as_str()), ("recorded", &recorded), ("replayed", &words.verdict(one.replayed))];
        format!("  {}", words.say("check-replay-difference", &said))
    }
}

fn difference_json(one: &Difference) -> Value {
    json!({
        "id": one.criterion, "recorded": one.recorded.map(Verdict::code), "replayed": one.replayed.code(),
    })
}
