//! What there is to choose from: codes with their labels and explanations, people, goals, plans, levels.
//!
//! Only what can be meant today is offered: goals that are live, workers who are there. What is chosen is a
//! value of the file; what is seen is a label.

use crate::catalogue::CodeEntry;
use crate::cli::desk::Desk;
use crate::cli::error::Said;
use crate::cli::field::{Field, Kind, Target};
use crate::language::format;
use crate::model::case::Case;
use crate::model::entry::standing;
use crate::store::yaml::value::Value;

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Choice {
    /// What is written.
    pub(super) value: Value,
    /// What it is called.
    pub(super) label: String,
    /// What it means, if that needs saying.
    pub(super) explain: String,
}

impl Choice {
    fn token(code: &str, label: String) -> Self {
        Self { value: Value::Token(code.to_owned()), label, explain: String::new() }
    }

    /// The line of a list.
    pub(super) fn item(&self) -> String {
        if self.explain.is_empty() {
            self.label.clone()
        } else {
            format!("{} – {}", self.label, self.explain)
        }
    }
}

/// Lists whose labels say it all; what explains them would only repeat them.
const SELF_EXPLAINING: [&str; 2] = ["language", "meeting_per"];
/// Ratings on a list of things run from 0 to here, unless the list has levels of its own.
const HIGHEST_RATING: i64 = 4;

/// What a fact can be chosen from; `None` if it is typed.
pub(super) fn of(desk: &Desk<'_>, case: Option<&Case>, field: &Field) -> Option<Vec<Choice>> {
    match field.kind {
        Kind::Choice(list) | Kind::Choices(list) => Some(codes(desk, list)),
        Kind::Language => Some(codes(desk, "language")),
        Kind::YesNo => Some(yes_or_no(desk)),
        Kind::Of(target) | Kind::Several(target) => Some(targets(desk, case, target)),
        Kind::Number => levels_of("", field.key).map(|list| levels(desk, list)),
        _ => None,
    }
}

/// The codes of a list.
pub(super) fn codes(desk: &Desk<'_>, list: &str) -> Vec<Choice> {
    let known = desk.catalogue().codes(list).iter();
    known.map(|entry| of_code(desk, list, entry)).collect()
}

fn of_code(desk: &Desk<'_>, list: &str, entry: &CodeEntry) -> Choice {
    let explain = Some(list).filter(|list| !SELF_EXPLAINING.contains(list));
    let explain = explain.and_then(|list| desk.catalogue().explain(list, &entry.code, desk.language()));
    Choice {
        explain: explain.map(|text| text.trim_end_matches('.').to_owned()).unwrap_or_default(),
        ..Choice::token(&entry.code, desk.label(list, &entry.code))
    }
}

fn yes_or_no(desk: &Desk<'_>) -> Vec<Choice> {
    let say = |truth: bool, id| Choice {
        value: Value::Bool(truth),
        label: desk.ui.text(&Said::new(id)),
        explain: String::new(),
    };
    vec![say(true, "prompt-yes"), say(false, "prompt-no")]
}

/// The list of levels that a number is taken from; `outer` is the key of the list that it stands in.
pub(super) fn levels_of(outer: &str, key: &str) -> Option<&'static str> {
    match (outer, key) {
        ("needs", "level") => Some("need_level"),
        ("goals", "level") | (_, "baseline") => Some("goal_level"),
        ("elements" | "checklist", "rating") => Some("model_rating"),
        _ => None,
    }
}

/// The levels of a list, as numbers with labels.
pub(super) fn levels(desk: &Desk<'_>, list: &str) -> Vec<Choice> {
    let known: Vec<(i64, Choice)> = codes(desk, list)
        .into_iter()
        .filter_map(|choice| match &choice.value {
            Value::Token(code) => Some((code.parse().ok()?, choice)),
            _ => None,
        })
        .collect();
    let goes_below_zero = known.iter().any(|(level, _)| *level < 0);
    known.into_iter().map(|(level, choice)| numbered(level, choice, goes_below_zero)).collect()
}

/// A level with its number, which has a sign where there are levels below zero.
fn numbered(level: i64, choice: Choice, is_signed: bool) -> Choice {
    let number = if is_signed { format::level(level) } else { level.to_string() };
    let label = format!("{number} {}", choice.label);
    Choice { value: Value::Int(level), label, explain: choice.explain }
}

/// The levels on which the things of a list are rated.
pub(super) fn ratings(desk: &Desk<'_>, list: &str) -> Vec<Choice> {
    if list == "change_area" {
        return levels(desk, "change_level");
    }
    let named = |level| match level {
        0 => format!("0 {}", desk.ui.text(&Said::new("prompt-rating-lowest"))),
        HIGHEST_RATING => format!("{level} {}", desk.ui.text(&Said::new("prompt-rating-highest"))),
        _ => level.to_string(),
    };
    (0..=HIGHEST_RATING)
        .map(|level| Choice { value: Value::Int(level), label: named(level), explain: String::new() })
        .collect()
}

fn targets(desk: &Desk<'_>, case: Option<&Case>, target: Target) -> Vec<Choice> {
    match target {
        Target::Goal => case.map(|case| live_goals(desk, case)).unwrap_or_default(),
        Target::Worker => {
            let there = desk.office.workers.iter().filter(|worker| {
                worker.from.is_none_or(|from| from <= desk.today())
                    && worker.to.is_none_or(|to| desk.today() <= to)
            });
            there.map(|worker| Choice::token(worker.id.as_str(), worker.name.clone())).collect()
        }
        Target::Consent => {
            let mut all = yes_or_no(desk);
            all.extend(known(desk, case, target, |id| id.to_owned()));
            all
        }
        Target::Plan => case.map(|case| plans(desk, case)).unwrap_or_default(),
        Target::Participant => known(desk, case, target, |id| desk.person(id)),
        Target::Crew => known(desk, case, target, |id| desk.crew(id)),
        Target::Instrument => known(desk, case, target, |id| {
            let instrument = desk.catalogue().instrument(id);
            instrument.map_or_else(|| id.to_owned(), |one| one.name.get(desk.language()).to_owned())
        }),
        Target::Decision | Target::Assessment | Target::Group | Target::Project => {
            known(desk, case, target, |id| id.to_owned())
        }
    }
}

fn known(
    desk: &Desk<'_>,
    case: Option<&Case>,
    target: Target,
    label: impl Fn(&str) -> String,
) -> Vec<Choice> {
    let ids = desk.with_scope(case, |scope| scope.known(target));
    ids.iter().map(|id| Choice::token(id, label(id))).collect()
}

fn live_goals(desk: &Desk<'_>, case: &Case) -> Vec<Choice> {
    let live = case.goals().filter(|(plan, goal)| goal.is_live_on(desk.today(), plan.made));
    live.map(|(_, goal)| Choice::token(goal.id.as_str(), format!("{} {}", goal.id, goal.statement))).collect()
}

fn plans(desk: &Desk<'_>, case: &Case) -> Vec<Choice> {
    let label = |made| format::date(desk.language(), made);
    standing(&case.plans)
        .map(|plan| Choice::token(plan.id.as_str(), format!("{} ({})", plan.id, label(plan.made))))
        .collect()
}
