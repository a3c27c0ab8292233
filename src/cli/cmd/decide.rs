//! `sosku decide CASE`: records a decision on the service (palvelupäätös, SHL 45–46 §).
//!
//! What was decided is not edited afterwards. Only what comes later is added to the same decision: that it was
//! enforced, that the client was informed, an appeal, the reason of a delay or of a departure from the plan.

use crate::cli::advice;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Need, Target};
use crate::cli::gather::{self, Gathered, Habits, NEW_ID};
use crate::cli::record::{self, Plan};
use crate::cli::revise;
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::assessment::Conclusion;
use crate::model::case::Case;
use crate::model::client::SpecialSupport;
use crate::model::code::Id;
use crate::model::date::Date;
use crate::model::decision::{Decision, DecisionKind};
use crate::model::entry::standing;
use crate::model::in_force::{decision_in_force, live_goals, main_plan};
use crate::model::statute::{Concerns, LimitKind, Statutes};
use crate::path;
use crate::store::entry;
use crate::store::yaml::value::Value;
use crate::validate::decisions::{departs, is_reasoned};

/// Arguments of `sosku decide`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<DecisionFields>,
}

/// The facts of a decision.
#[derive(Debug, Clone, Copy)]
pub struct DecisionFields;

impl Fields for DecisionFields {
    const FIELDS: &'static [Field] = &[
        Field::optional("id", "id", Kind::Text),
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("kind", "kind", Kind::Choice("decision_kind")),
        Field::optional("changes", "changes", Kind::Of(Target::Decision)),
        Field::required("service", "service", Kind::Choice("service")),
        Field::asked("from", "start", Kind::Day(Toward::Future)),
        Field::asked("to", "end", Kind::Day(Toward::Future)),
        Field::asked("contents", "content", Kind::Choices("shl17_content")),
        Field::asked("goals", "goal", Kind::Several(Target::Goal)),
        Field::required("grounds", "grounds", Kind::LongText),
        Field::optional("sections", "section", Kind::Texts),
        Field::optional("departs_from_plan", "departs-from-plan", Kind::LongText),
        Field::asked("heard", "heard", Kind::DayOr("not_needed")),
        Field::asked("contact", "contact", Kind::Of(Target::Worker)),
        Field::optional("enforced", "enforced", Kind::Day(Toward::Past)),
        Field::optional("delay_reason", "delay-reason", Kind::LongText),
        Field::optional("informed", "informed", Kind::Day(Toward::Past)),
        Field::optional("appeal.date", "appeal-date", Kind::Day(Toward::Past)),
        Field::optional("appeal.result", "appeal-result", Kind::Text),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// What may be said of a decision after it was made.
const LATER: &[&str] = &["departs_from_plan", "enforced", "delay_reason", "informed", "appeal"];
/// The sections that a decision on social rehabilitation rests on, as far as the statutes have them.
const APPLIED: &[&str] = &["SHL 17", "SHL 39", "SHL 45"];
const SOCIAL_REHABILITATION: &str = "social_rehabilitation";

/// Runs `sosku decide`.
///
/// # Errors
/// No such case, a fact that is wrong or missing, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let given = gather::collect(desk, &args.facts, Some(&open.case))?;
    let id = revise::word(&given, "id");
    let is_known = id.is_some_and(|id| open.case.decisions.iter().any(|decision| decision.id == *id));
    if is_known {
        return record::record(desk, "decide", open.code, |open| add_later(desk, open, &given));
    }
    refuse_unaimed(&open.case, &given)?;
    let acting = desk.acting_worker()?;
    let usual = Usual { desk, case: &open.case, acting: acting.as_deref() };
    let gathered: Gathered<Decision> =
        gather::complete::<DecisionFields, _>(desk, given, Some(&open.case), &usual)?;
    refuse_aimless_change(&gathered.entry)?;
    record::record(desk, "decide", open.code, |open| plan(desk, open, gathered))
}

/// Facts that only come later, and no word of which decision they are about.
fn refuse_unaimed(case: &Case, given: &Value) -> Result<()> {
    let Value::Map(pairs) = given else { return Ok(()) };
    let only_later = !pairs.is_empty() && pairs.iter().all(|(key, _)| LATER.contains(&key.as_str()));
    match case.decisions.last().filter(|_| only_later) {
        Some(last) => Err(CommandError::usage("error-decide-which").with("entry", &last.id)),
        None => Ok(()),
    }
}

fn refuse_aimless_change(decision: &Decision) -> Result<()> {
    match (decision.kind, &decision.changes) {
        (DecisionKind::Change, None) => Err(CommandError::usage("error-decide-nothing-to-change")),
        _ => Ok(()),
    }
}

/// What is usual for a decision.
struct Usual<'a, 'd> {
    desk: &'a Desk<'d>,
    case: &'a Case,
    acting: Option<&'a str>,
}

impl Habits for Usual<'_, '_> {
    fn default(&self, key: &str, known: &Value) -> Option<Value> {
        default(self.desk, self.case, self.acting, key, known)
    }

    /// A refusal and an end grant nothing; a departure from the plan needs its reason (SHL 45 § 3 mom.).
    fn is_asked(&self, field: &Field, known: &Value) -> bool {
        let grants = !matches!(revise::word(known, "kind"), Some("refuse" | "end"));
        match field.key {
            "from" => revise::word(known, "kind") != Some("refuse"),
            "to" | "contents" | "goals" => grants,
            "departs_from_plan" => entry::typed::<Decision>(&sketch(known), self.desk.catalogue(), None)
                .is_ok_and(|(decision, _)| departs(self.case, &decision)),
            _ => field.need == Need::Asked,
        }
    }
}

/// The decision as far as it is known, with something in place of what is needed and not yet known.
fn sketch(known: &Value) -> Value {
    let mut draft = known.clone();
    for key in ["id", "grounds"] {
        if draft.at(key).is_none() {
            draft.set(key, Value::Token(NEW_ID.to_owned()));
        }
    }
    draft
}

/// What is usual; what is known so far decides over the rest.
fn default(desk: &Desk<'_>, case: &Case, acting: Option<&str>, key: &str, draft: &Value) -> Option<Value> {
    let token = |word: &str| Some(Value::Token(word.to_owned()));
    let kind = revise::word(draft, "kind");
    let date = || revise::word(draft, "date")?.parse::<Date>().ok();
    let earlier = || decision_in_force(&case.decisions).filter(|_| matches!(kind, Some("change" | "end")));
    match key {
        "id" => token(NEW_ID),
        "date" => token(&desk.today().to_string()),
        "changes" => token(earlier()?.id.as_str()),
        "service" => token(earlier().map_or(SOCIAL_REHABILITATION, |decision| decision.service.as_str())),
        "from" if kind != Some("refuse") => token(revise::word(draft, "date")?),
        "goals" if kind == Some("grant") => ids(live_goals(case, date()?).map(|goal| &goal.id)),
        "sections" => Some(sections(desk.statutes(), date()?, main_plan(&case.plans, date()?).is_some())),
        "contact" => token(case.own_worker_on(date()?)?.as_str()),
        "by" => token(acting?),
        _ => None,
    }
}

fn ids<'i>(ids: impl Iterator<Item = &'i Id>) -> Option<Value> {
    let ids: Vec<Value> = ids.map(|id| Value::Token(id.to_string())).collect();
    (!ids.is_empty()).then_some(Value::Seq(ids))
}

/// The usual sections, as far as the statutes had them on the day; SHL 39 § only where there is a plan.
fn sections(statutes: &Statutes, day: Date, has_plan: bool) -> Value {
    let holds = |name: &&&str| {
        let section = statutes.section(name).map(|(_, section)| section);
        section.is_some_and(|section| section.on(day).is_some()) && (has_plan || **name != "SHL 39")
    };
    Value::Seq(APPLIED.iter().filter(holds).map(|name| Value::Text((*name).to_owned())).collect())
}

/// Records a new decision.
fn plan(desk: &Desk<'_>, open: &OpenCase, gathered: Gathered<Decision>) -> Result<Plan> {
    let mut decision = gathered.entry;
    let id = match decision.id.as_str() {
        NEW_ID => record::next_id('D', open.case.decisions.iter().map(|one| &one.id)),
        given => given.to_owned(),
    };
    decision.id = Id::new(&id);
    let mut value = gathered.value;
    value.set("id", Value::Token(id.clone()));
    let edits = record::append(open, "decisions", &id, value)?;
    let done = Said::new("ui-decide-done")
        .with("kind", desk.label("decision_kind", decision.kind.code()))
        .with("case", open.code)
        .with("entry", &id);
    let next = advice::lines(desk, &next(desk, open, &decision));
    Ok(Plan { edits, entry: Some(id), done, next })
}

/// Adds to a decision what came later; anything else that differs is refused.
fn add_later(desk: &Desk<'_>, open: &OpenCase, given: &Value) -> Result<Plan> {
    let id = revise::word(given, "id").unwrap_or_default();
    let found = open.case.decisions.iter().enumerate().find(|(_, decision)| decision.id == *id);
    let refused = |name| CommandError::failed(name).with("entry", id).with("case", open.code);
    let (at, own) = found.ok_or_else(|| refused("error-no-such-entry"))?;
    let old = revise::stored(own)?;
    let wanted: Gathered<Decision> = gather::typed(desk, revise::with_given(&old, given))?;
    let target = revise::laid_over(&old, &wanted.value, &[]);
    if !same_but_later(&old, &target) {
        return Err(refused("error-decide-made"));
    }
    let edits = revise::changes(&path!["decisions", at], &old, &target);
    let done = Said::new("ui-decide-later").with("case", open.code).with("entry", id);
    let next = advice::lines(desk, &next(desk, open, &wanted.entry));
    Ok(Plan { edits, entry: Some(id.to_owned()), done, next })
}

fn same_but_later(old: &Value, target: &Value) -> bool {
    let Value::Map(pairs) = target else { return false };
    pairs.iter().all(|(key, value)| LATER.contains(&key.as_str()) || old.at(key) == Some(value))
}

/// The limits that follow, and what is still to be done.
fn next(desk: &Desk<'_>, open: &OpenCase, decision: &Decision) -> Vec<Said> {
    let mut said = Vec::new();
    said.extend(special_support(desk, &open.case, decision));
    said.extend(departure(&open.case, decision));
    said.extend(other_conclusion(desk, &open.case, decision));
    said.extend(enforcement(desk, open, decision));
    match decision.informed {
        Some(day) => said.extend(request_for_review(desk, day)),
        None => said.push(Said::new("ui-decide-inform").with("case", open.code).with("entry", &decision.id)),
    }
    said
}

/// SHL 46 §: for a person in need of special support a social worker decides.
fn special_support(desk: &Desk<'_>, case: &Case, decision: &Decision) -> Option<Said> {
    let is_special = case.client.special_support_on(decision.date) == SpecialSupport::True;
    let decider = decision.by.as_ref().and_then(|by| desk.office.worker(by.as_str()));
    let is_social_worker = decider.is_some_and(|worker| worker.role.as_str() == "social_worker");
    (is_special && !is_social_worker).then(|| Said::new("ui-decide-special-support"))
}

/// SHL 45 § 3 mom.: a departure from the plan is reasoned.
fn departure(case: &Case, decision: &Decision) -> Option<Said> {
    let is_silent = departs(case, decision) && !is_reasoned(decision);
    is_silent.then(|| Said::new("ui-decide-departs").with("case", case.case).with("entry", &decision.id))
}

/// The recorded conclusion that the decision goes against: the last one up to its day.
fn other_conclusion(desk: &Desk<'_>, case: &Case, decision: &Decision) -> Option<Said> {
    let up_to = standing(&case.checks).filter(|check| check.date.is_some_and(|date| date <= decision.date));
    let check = up_to.max_by_key(|check| check.date)?;
    let conclusion = check.conclusion?;
    let is_against = match decision.kind {
        DecisionKind::Grant => conclusion != Conclusion::Start,
        DecisionKind::Refuse => conclusion == Conclusion::Start,
        DecisionKind::Change | DecisionKind::End => false,
    };
    is_against.then(|| {
        Said::new("ui-decide-other-conclusion")
            .with("check", check.id.as_ref().map_or("–", |id| id.as_str()))
            .with("conclusion", desk.label("conclusion", conclusion.code()))
    })
}

/// SHL 45 §: the first grant is enforced within three months of initiation; a matter that was opened again has
/// no limit that the statute states.
fn enforcement(desk: &Desk<'_>, open: &OpenCase, decision: &Decision) -> Option<Said> {
    let is_first = open.case.first_grant().is_none_or(|first| first.id == decision.id);
    if !is_first || open.case.reopenings().next().is_some() {
        return None;
    }
    let initiated = open.case.initiation.date;
    let limit = desk.statutes().limit(LimitKind::Enforcement, Concerns::Everyone, initiated)?;
    let last = limit.last_day(initiated, false);
    let is_late = decision.enforced.unwrap_or(desk.today()) > last;
    let id = match (decision.kind, decision.enforced, is_late) {
        (DecisionKind::Grant, Some(_), true) if decision.delay_reason.is_none() => "ui-decide-enforced-late",
        (DecisionKind::Grant, None, true) => "ui-decide-enforce-passed",
        (DecisionKind::Grant, None, false) => "ui-decide-enforce-by",
        _ => return None,
    };
    let date = format::weekday_date(desk.language(), last);
    Some(Said::new(id).with("date", date).with("case", open.code).with("entry", &decision.id))
}

/// Hallintolaki 49 c §: the client may ask for a review within 30 days of being informed.
fn request_for_review(desk: &Desk<'_>, informed: Date) -> Option<Said> {
    let limit = desk.statutes().limit(LimitKind::RequestForReview, Concerns::Everyone, informed)?;
    let last = limit.last_day(informed, false);
    Some(Said::new("ui-decide-review-until").with("date", format::weekday_date(desk.language(), last)))
}
