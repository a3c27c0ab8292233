//! References: whatever an entry names must be there. What an id names follows from the key under which it
//! stands, so the rules are a table.

use std::collections::BTreeSet;

use super::Context;
use super::findings::Findings;
use super::walk::{Mapping, word};
use crate::catalogue::nearest;
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::entry::Entry;
use crate::model::path::{Path, Step};
use crate::path;
use crate::store::yaml::value::Value;

/// A worker whom `sosku.yaml` does not name.
pub const UNKNOWN_WORKER: Kind = Kind::error("unknown-worker");
/// Neither the client nor a worker nor an actor.
pub const UNKNOWN_PARTICIPANT: Kind = Kind::error("unknown-participant");
/// A goal that no plan of the case has.
pub const UNKNOWN_GOAL: Kind = Kind::error("unknown-goal");
/// A plan that the case does not have.
pub const UNKNOWN_PLAN: Kind = Kind::error("unknown-plan");
/// A decision that the case does not have.
pub const UNKNOWN_DECISION: Kind = Kind::error("unknown-decision");
/// An assessment that the case does not have.
pub const UNKNOWN_ASSESSMENT: Kind = Kind::error("unknown-assessment");
/// A consent that the case does not have.
pub const UNKNOWN_CONSENT: Kind = Kind::error("unknown-consent");
/// A group that has no folder.
pub const UNKNOWN_GROUP: Kind = Kind::error("unknown-group");
/// A project other than that of `sosku.yaml`.
pub const UNKNOWN_PROJECT: Kind = Kind::error("unknown-project");
/// An earlier case that has no file.
pub const UNKNOWN_CASE: Kind = Kind::error("unknown-case");

/// The kinds that say that something named is not there.
const DANGLING: &[Kind] = &[
    UNKNOWN_WORKER,
    UNKNOWN_PARTICIPANT,
    UNKNOWN_GOAL,
    UNKNOWN_PLAN,
    UNKNOWN_DECISION,
    UNKNOWN_ASSESSMENT,
    UNKNOWN_CONSENT,
    UNKNOWN_GROUP,
];

/// True for the kinds that may be owed to a part of the file that could not be read.
pub(super) fn is_dangling(kind: Kind) -> bool {
    DANGLING.contains(&kind)
}

/// What an id may name.
struct Target<'a> {
    kind: Kind,
    /// `None` if it is not known what there is.
    known: Option<BTreeSet<&'a str>>,
}

/// Everything that ids of a case may name.
struct Targets<'a> {
    workers: Target<'a>,
    participants: Target<'a>,
    goals: Target<'a>,
    plans: Target<'a>,
    decisions: Target<'a>,
    assessments: Target<'a>,
    consents: Target<'a>,
    groups: Target<'a>,
}

impl<'a> Targets<'a> {
    fn of(case: &'a Case, context: &Context<'a>) -> Self {
        let target = |kind, known| Target { kind, known };
        let goals = case.goal_ids().map(Id::as_str).collect();
        let groups = context.groups.map(|groups| groups.iter().map(String::as_str).collect());
        Self {
            workers: target(UNKNOWN_WORKER, workers(context)),
            participants: target(UNKNOWN_PARTICIPANT, participants(context)),
            goals: target(UNKNOWN_GOAL, Some(goals)),
            plans: target(UNKNOWN_PLAN, Some(ids(&case.plans))),
            decisions: target(UNKNOWN_DECISION, Some(ids(&case.decisions))),
            assessments: target(UNKNOWN_ASSESSMENT, Some(ids(&case.assessments))),
            consents: target(UNKNOWN_CONSENT, Some(ids(&case.consents))),
            groups: target(UNKNOWN_GROUP, groups),
        }
    }

    /// What a word under this key of this mapping names; `None` if it names nothing.
    fn named_by(&self, key: &str, mapping: &Mapping<'_>) -> Option<&Target<'a>> {
        match key {
            // Of an appointment, `by` is free: by whom or by when.
            "by" if mapping.name() == "agreed" => None,
            "by" | "worker" | "workers" | "contact" => Some(&self.workers),
            "participants" => Some(&self.participants),
            "goals" | "goal" | "continues" => Some(&self.goals),
            "plan" | "replaces" => Some(&self.plans),
            "changes" => Some(&self.decisions),
            "assessments" => Some(&self.assessments),
            "consent" => Some(&self.consents),
            "group" => Some(&self.groups),
            _ => None,
        }
    }
}

fn ids<T: Entry>(entries: &[T]) -> BTreeSet<&str> {
    entries.iter().filter_map(|entry| entry.id().map(Id::as_str)).collect()
}

pub(super) fn check(case: &Case, context: &Context<'_>, found: &mut Findings) {
    check_projects(case, context, found);
    check_previous(case, context, found);
}

/// Whatever the mappings of a case name.
pub(super) fn check_named(
    case: &Case,
    mappings: &[Mapping<'_>],
    context: &Context<'_>,
    found: &mut Findings,
) {
    let targets = Targets::of(case, context);
    for mapping in mappings {
        for (key, value) in mapping.entries {
            if let Some(target) = targets.named_by(key, mapping) {
                refer(value, target, || mapping.path.key(key.as_str()), found);
            }
        }
    }
}

/// A word, or the words of a list, must be known; mappings are entries of their own.
fn refer(value: &Value, target: &Target<'_>, path: impl Fn() -> Path, found: &mut Findings) {
    if let Value::Seq(items) = value {
        for (index, item) in items.iter().enumerate() {
            name(item, target, || path().index(index), found);
        }
    } else {
        name(value, target, path, found);
    }
}

/// A word must be known.
fn name(value: &Value, target: &Target<'_>, path: impl FnOnce() -> Path, found: &mut Findings) {
    let (Some(id), Some(known)) = (word(value), &target.known) else { return };
    if !known.contains(id) {
        let guess = nearest(id, known.iter().map(|known| (*known, *known)));
        found.value(target.kind, path()).with_id("id", id).with_guess(guess);
    }
}

/// A worker must be one of the office.
pub(super) fn check_worker(id: &Id, place: Path, context: &Context<'_>, found: &mut Findings) {
    one(id, &Target { kind: UNKNOWN_WORKER, known: workers(context) }, place, found);
}

/// Who took part must be the client, a worker of the office or an actor.
pub(super) fn check_participant(id: &Id, place: Path, context: &Context<'_>, found: &mut Findings) {
    one(id, &Target { kind: UNKNOWN_PARTICIPANT, known: participants(context) }, place, found);
}

fn one(id: &Id, target: &Target<'_>, place: Path, found: &mut Findings) {
    name(&Value::Token(id.to_string()), target, || place, found);
}

fn workers<'a>(context: &Context<'a>) -> Option<BTreeSet<&'a str>> {
    context.office.map(|office| office.workers.iter().map(|worker| worker.id.as_str()).collect())
}

fn participants<'a>(context: &Context<'a>) -> Option<BTreeSet<&'a str>> {
    let others = context.catalogue.codes("actor").iter().map(|entry| entry.code.as_str()).chain(["client"]);
    workers(context).map(|workers| workers.into_iter().chain(others).collect())
}

fn check_projects(case: &Case, context: &Context<'_>, found: &mut Findings) {
    let Some(office) = context.office else { return };
    let known = office.project.as_ref().and_then(|project| project.id.as_ref());
    for (at, membership) in case.projects.iter().enumerate().filter(|(_, membership)| membership.stands()) {
        if let Some(id) = &membership.id
            && Some(id) != known
        {
            found
                .value(UNKNOWN_PROJECT, path!["projects", at, "id"])
                .with_id("id", id.as_str())
                .with_guess(known.map(Id::as_str));
        }
    }
}

fn check_previous(case: &Case, context: &Context<'_>, found: &mut Findings) {
    let (Some(previous), Some(is_case)) = (case.initiation.previous_case, context.cases) else { return };
    if !is_case(previous) {
        let place = Path(vec![Step::from("initiation"), Step::from("previous_case")]);
        found.value(UNKNOWN_CASE, place).with("code", previous);
    }
}
