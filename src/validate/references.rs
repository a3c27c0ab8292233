//! References: whatever an entry names must be there. What an id names follows from the key under which it
//! stands, so the rules are a table.

use std::collections::BTreeSet;

use super::Context;
use super::findings::Findings;
use super::walk::{Mapping, each_standing, word};
use crate::catalogue::{Catalogue, nearest};
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::entry::Entry;
use crate::model::office::Office;
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

/// The keys under which ids stand that name something, wherever the key stands.
pub(super) const NAMING: &[&str] = &[
    "by",
    "worker",
    "workers",
    "contact",
    "participants",
    "goals",
    "goal",
    "continues",
    "plan",
    "replaces",
    "changes",
    "assessments",
    "consent",
    "group",
];

/// Who may be named in the files of a folder; gathered once for all of them.
#[derive(Debug)]
pub struct People<'a> {
    /// The workers of the office; `None` if it is not known who they are.
    workers: Option<BTreeSet<&'a str>>,
    /// The workers, the client and the actors.
    participants: Option<BTreeSet<&'a str>>,
}

impl<'a> People<'a> {
    /// The workers of the office and the actors of the catalogue.
    pub fn of(office: Option<&'a Office>, catalogue: &'a Catalogue) -> Self {
        let workers: Option<BTreeSet<&str>> =
            office.map(|office| office.workers.iter().map(|worker| worker.id.as_str()).collect());
        let others = catalogue.codes("actor").iter().map(|entry| entry.code.as_str()).chain(["client"]);
        let participants = workers.clone().map(|workers| workers.into_iter().chain(others).collect());
        Self { workers, participants }
    }
}

/// Ids that something has.
#[derive(Clone, Copy)]
enum Known<'t> {
    Words(&'t BTreeSet<&'t str>),
    Names(&'t BTreeSet<String>),
}

impl<'t> Known<'t> {
    fn contains(self, id: &str) -> bool {
        match self {
            Self::Words(words) => words.contains(id),
            Self::Names(names) => names.contains(id),
        }
    }

    fn nearest(self, id: &str) -> Option<&'t str> {
        match self {
            Self::Words(words) => nearest(id, words.iter().map(|word| (*word, *word))),
            Self::Names(names) => nearest(id, names.iter().map(|name| (name.as_str(), name.as_str()))),
        }
    }
}

/// What an id may name; `None` if it is not known what there is.
type Target<'t> = (Kind, Option<Known<'t>>);

/// What the ids of a case itself may name.
struct Targets<'a> {
    goals: BTreeSet<&'a str>,
    plans: BTreeSet<&'a str>,
    decisions: BTreeSet<&'a str>,
    assessments: BTreeSet<&'a str>,
    consents: BTreeSet<&'a str>,
}

impl<'a> Targets<'a> {
    fn of(case: &'a Case) -> Self {
        Self {
            goals: case.goal_ids().map(Id::as_str).collect(),
            plans: ids(&case.plans),
            decisions: ids(&case.decisions),
            assessments: ids(&case.assessments),
            consents: ids(&case.consents),
        }
    }

    /// What a word under this key of this mapping names; `None` if it names nothing.
    fn named_by<'t>(&'t self, key: &str, mapping: &Mapping<'_>, context: &Context<'t>) -> Option<Target<'t>> {
        let own = |kind, ids: &'t BTreeSet<&'a str>| Some((kind, Some(Known::Words(ids))));
        match key {
            // Of an appointment, `by` is free: by whom or by when.
            "by" if mapping.name() == "agreed" => None,
            "by" | "worker" | "workers" | "contact" => Some(worker(context)),
            "participants" => Some(participant(context)),
            "goals" | "goal" | "continues" => own(UNKNOWN_GOAL, &self.goals),
            "plan" | "replaces" => own(UNKNOWN_PLAN, &self.plans),
            "changes" => own(UNKNOWN_DECISION, &self.decisions),
            "assessments" => own(UNKNOWN_ASSESSMENT, &self.assessments),
            "consent" => own(UNKNOWN_CONSENT, &self.consents),
            "group" => Some((UNKNOWN_GROUP, context.groups.map(Known::Names))),
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

/// Whatever the mappings of a case name. Of the record only what stands under [`NAMING`] is looked at.
pub(super) fn check_named(case: &Case, record: &Value, context: &Context<'_>, found: &mut Findings) {
    let targets = Targets::of(case);
    each_standing(record, &mut |mapping| {
        for (key, value) in mapping.entries {
            if let Some(target) = targets.named_by(key, mapping, context) {
                refer(value, target, || mapping.place(key), found);
            }
        }
    });
}

/// A word, or the words of a list, must be known; mappings are entries of their own.
fn refer(value: &Value, target: Target<'_>, path: impl Fn() -> Path, found: &mut Findings) {
    if let Value::Seq(items) = value {
        for (index, item) in items.iter().enumerate() {
            name(word(item), target, || path().index(index), found);
        }
    } else {
        name(word(value), target, path, found);
    }
}

/// A word must be known.
fn name(id: Option<&str>, target: Target<'_>, path: impl FnOnce() -> Path, found: &mut Findings) {
    let (kind, known) = target;
    let (Some(id), Some(known)) = (id, known) else { return };
    if !known.contains(id) {
        found.value(kind, path()).with_id("id", id).with_guess(known.nearest(id));
    }
}

/// A worker must be one of the office.
pub(super) fn check_worker(id: &Id, place: Path, context: &Context<'_>, found: &mut Findings) {
    name(Some(id.as_str()), worker(context), || place, found);
}

/// Who took part must be the client, a worker of the office or an actor.
pub(super) fn check_participant(id: &Id, place: Path, context: &Context<'_>, found: &mut Findings) {
    name(Some(id.as_str()), participant(context), || place, found);
}

fn worker<'t>(context: &Context<'t>) -> Target<'t> {
    (UNKNOWN_WORKER, context.people.workers.as_ref().map(Known::Words))
}

fn participant<'t>(context: &Context<'t>) -> Target<'t> {
    (UNKNOWN_PARTICIPANT, context.people.participants.as_ref().map(Known::Words))
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
