//! `sosku plan CASE`: makes a plan with the client, or adds to one (`--id`) what it does not say yet.
//!
//! A plan that takes another's place may carry its goals on: each becomes a goal of the new plan that begins
//! where the old one stood. Afterwards the items of SHL 39 § that are still open are named.

use crate::cli::advice;
use crate::cli::cmd::plan::goal::add::GoalFields;
use crate::cli::cmd::plan::support::add::SupportFields;
use crate::cli::cmd::plan::{find_goal, find_plan, new_goal_ids};
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Need, Target};
use crate::cli::gather::{self, Gathered, Habits, NEW_ID};
use crate::cli::record;
use crate::cli::revise::{self, Keyed};
use crate::cli::template::WithTemplate;
use crate::cli::when::Toward;
use crate::model::case::Case;
use crate::model::code::Id;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::in_force::{goal_level, plans_in_force};
use crate::model::plan::{ClientAgrees, Goal, Plan, PlanItem};
use crate::path;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;
use crate::validate::plan_content::open_items;

/// The facts of a plan.
#[derive(Debug, Clone, Copy)]
pub struct PlanFields;

const PARTNER: &[Field] = &[
    Field::required("actor", "actor", Kind::Choice("actor")),
    Field::asked("responsibility", "responsibility", Kind::Text),
];

impl Fields for PlanFields {
    const FIELDS: &'static [Field] = &[
        Field::optional("id", "id", Kind::Text),
        Field::required("kind", "kind", Kind::Choice("plan_kind")),
        Field::required("made", "made", Kind::Day(Toward::Past)).short('d'),
        Field::optional("replaces", "replaces", Kind::Of(Target::Plan)),
        Field::required("with_client", "with-client", Kind::YesNo),
        Field::optional("without_client_reason", "without-client-reason", Kind::LongText),
        Field::asked("client_agrees", "client-agrees", Kind::Choice("client_agrees")),
        Field::optional("client_disagreement", "client-disagreement", Kind::LongText),
        Field::optional("rehabilitation_as", "rehabilitation-as", Kind::Choices("rehabilitation_as")),
        Field::asked("expected_end", "expected-end", Kind::Day(Toward::Future)),
        Field::asked("meeting_frequency.times", "meeting-times", Kind::Number),
        Field::asked("meeting_frequency.per", "meeting-per", Kind::Choice("meeting_per")),
        Field::asked("situation.helps", "helps", Kind::Choices("situation_factor")),
        Field::asked("situation.hinders", "hinders", Kind::Choices("situation_factor")),
        Field::optional("situation.text", "situation", Kind::LongText),
        Field::asked("client_proposal", "client-proposal", Kind::LongText),
        Field::asked("goals", "goal", Kind::Records(GoalFields::FIELDS)),
        Field::asked("supports", "support", Kind::Records(SupportFields::FIELDS)),
        Field::asked("partners", "partner", Kind::Records(PARTNER)),
        Field::asked("review_by", "review-by", Kind::Day(Toward::Future)),
        Field::optional("left_out", "leave-out", Kind::Reasons("plan_item")),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

const KEYED: Keyed = &[("goals", "id")];

/// Runs `sosku plan CASE`.
///
/// # Errors
/// No such case, a fact that is wrong or missing, or a write that is refused.
pub fn run(
    desk: &Desk<'_>,
    case: &str,
    carry_on: &[String],
    template: Option<&str>,
    facts: &Facts<PlanFields>,
) -> Result<()> {
    let open = desk.open_case(case)?;
    let given = gather::collect(desk, facts, Some(&open.case))?;
    let id = revise::word(&given, "id");
    if id.is_some_and(|id| open.case.plans.iter().any(|plan| plan.id == *id)) {
        return record::record(desk, "plan", open.code, |open| add_to(desk, open, carry_on, &given));
    }
    let usual = Usual { desk, case: &open.case };
    let habits = WithTemplate::new(desk, "plan", template, &usual)?;
    let draft = gather::filled::<PlanFields>(desk, given, Some(&open.case), &habits)?;
    let draft = with_goals(&open, draft, carry_on, None)?;
    let gathered: Gathered<Plan> = gather::typed(desk, draft)?;
    refuse_unreasoned(&gathered.entry)?;
    record::record(desk, "plan", open.code, |open| make(desk, open, carry_on, gathered))
}

/// What is usual for a plan.
struct Usual<'a, 'd> {
    desk: &'a Desk<'d>,
    case: &'a Case,
}

impl Habits for Usual<'_, '_> {
    fn default(&self, key: &str, known: &Value) -> Option<Value> {
        default(self.desk, self.case, key, known)
    }

    /// The reason of what would be refused without one.
    fn is_asked(&self, field: &Field, known: &Value) -> bool {
        match field.key {
            "without_client_reason" => known.at("with_client") == Some(&Value::Bool(false)),
            "client_disagreement" => {
                matches!(revise::word(known, "client_agrees"), Some("disagrees" | "partly"))
            }
            _ => field.need == Need::Asked,
        }
    }
}

/// A client plan of today that takes the place of the one in force.
fn default(desk: &Desk<'_>, case: &Case, key: &str, draft: &Value) -> Option<Value> {
    match key {
        "id" => Some(Value::Token(NEW_ID.to_owned())),
        "kind" => Some(Value::Token("client_plan".to_owned())),
        "made" => Some(Value::Token(desk.today().to_string())),
        "replaces" => {
            let made = revise::word(draft, "made")?.parse::<Date>().ok()?;
            let kind = revise::word(draft, "kind")?;
            let (_, plan) = plans_in_force(&case.plans, made).find(|(_, plan)| plan.kind.code() == kind)?;
            Some(Value::Token(plan.id.to_string()))
        }
        "with_client" => draft.at("without_client_reason").map(|_| Value::Bool(false)),
        _ => None,
    }
}

/// Without the client only for a reason, and a disagreement in the client's words (SHL 39 § 1 mom.).
fn refuse_unreasoned(plan: &Plan) -> Result<()> {
    let is_blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    if !plan.with_client && is_blank(&plan.without_client_reason) {
        return Err(CommandError::usage("error-plan-without-client"));
    }
    let disagrees = matches!(plan.client_agrees, Some(ClientAgrees::Disagrees | ClientAgrees::Partly));
    if disagrees && is_blank(&plan.client_disagreement) {
        return Err(CommandError::usage("error-plan-disagreement"));
    }
    Ok(())
}

/// The draft with the goals that are carried on before its own, every goal with an id. A goal that the plan
/// has already, by its words or by what it carries on, keeps its id.
fn with_goals(open: &OpenCase, mut draft: Value, carry_on: &[String], known: Option<&Plan>) -> Result<Value> {
    let made = revise::word(&draft, "made").and_then(|made| made.parse().ok());
    let made = made.or(known.map(|plan| plan.made));
    let mut goals = Vec::new();
    for named in carry_on {
        goals.push(carried(open, named, made)?);
    }
    if let Some(Value::Seq(own)) = draft.at("goals") {
        goals.extend(own.iter().cloned());
    }
    if goals.is_empty() {
        return Ok(draft);
    }
    let mut ids = new_goal_ids(&open.case);
    for goal in goals.iter_mut().filter(|goal| goal.at("id").is_none()) {
        let id = known_goal(known, goal).map(|own| own.id.to_string()).or_else(|| ids.next());
        goal.set("id", Value::Token(id.unwrap_or_default()));
    }
    draft.set("goals", Value::Seq(goals));
    Ok(draft)
}

fn known_goal<'p>(plan: Option<&'p Plan>, goal: &Value) -> Option<&'p Goal> {
    plan?.goals.iter().find(|own| match revise::word(goal, "continues") {
        Some(earlier) => own.continues.as_ref().is_some_and(|id| *id == *earlier),
        None => revise::word(goal, "statement") == Some(own.statement.as_str()),
    })
}

/// The goal of an earlier plan as a goal of this one, beginning at the level where it stands.
fn carried(open: &OpenCase, named: &str, made: Option<Date>) -> Result<Value> {
    let (_, _, goal) = find_goal(open, named)?;
    let level = made.and_then(|day| goal_level(&open.case, goal, day)).or(goal.baseline);
    let target = goal.target_date.filter(|target| made.is_none_or(|made| *target > made));
    let next = Goal {
        set: None,
        baseline: level,
        target_date: target,
        continues: Some(goal.id.clone()),
        ended: None,
        by: None,
        addenda: Vec::new(),
        withdrawn: None,
        ..goal.clone()
    };
    let Value::Map(mut pairs) = revise::stored(&next)? else { return Ok(Value::Null) };
    pairs.retain(|(key, _)| key != "id");
    Ok(Value::Map(pairs))
}

/// Records a new plan.
fn make(
    desk: &Desk<'_>,
    open: &OpenCase,
    carry_on: &[String],
    gathered: Gathered<Plan>,
) -> Result<record::Plan> {
    let mut plan = gathered.entry;
    let id = match plan.id.as_str() {
        NEW_ID => record::next_id('P', open.case.plans.iter().map(|one| &one.id)),
        given => given.to_owned(),
    };
    plan.id = Id::new(&id);
    let mut value = gathered.value;
    value.set("id", Value::Token(id.clone()));
    let mut edits = ended(open, carry_on, plan.made)?;
    edits.extend(record::append(open, "plans", &id, value)?);
    let done = Said::new("ui-plan-made").with("case", open.code).with("entry", &id);
    let next = advice::lines(desk, &next(desk, open, carry_on, plan));
    Ok(record::Plan { edits, entry: Some(id), done, next })
}

/// Ends the goals that are carried on: from now on they live in the new plan.
fn ended(open: &OpenCase, carry_on: &[String], made: Date) -> Result<Vec<Edit>> {
    let mut edits = Vec::new();
    for named in carry_on {
        let (plan, goal, own) = find_goal(open, named)?;
        let end = ["date", "reason"].map(str::to_owned);
        let facts = [made.to_string(), "replaced".to_owned()].map(Value::Token);
        let value = Value::Map(end.into_iter().zip(facts).collect());
        if own.ended.is_none() {
            edits.push(record::set(path!["plans", plan, "goals", goal, "ended"], value));
        }
    }
    Ok(edits)
}

/// Adds to a plan what it does not say yet; what it says already is not changed.
fn add_to(desk: &Desk<'_>, open: &OpenCase, carry_on: &[String], given: &Value) -> Result<record::Plan> {
    let id = revise::word(given, "id").unwrap_or_default();
    let (at, own) = find_plan(open, Some(id), desk.today())?;
    let old = revise::stored(own)?;
    let given = with_goals(open, given.clone(), carry_on, Some(own))?;
    let wanted: Gathered<Plan> = gather::typed(desk, revise::with_given(&old, &given))?;
    refuse_unreasoned(&wanted.entry)?;
    let target = revise::laid_over(&old, &wanted.value, KEYED);
    if !revise::keeps(&old, &target) {
        return Err(CommandError::failed("error-plan-exists").with("entry", id).with("case", open.code));
    }
    let mut edits = ended(open, carry_on, own.made)?;
    edits.extend(revise::changes(&path!["plans", at], &old, &target));
    let after: Gathered<Plan> = gather::typed(desk, target)?;
    let done = Said::new("ui-plan-changed").with("case", open.code).with("entry", id);
    let next = advice::lines(desk, &next(desk, open, carry_on, after.entry));
    Ok(record::Plan { edits, entry: Some(id.to_owned()), done, next })
}

/// The items that are open, the goals that were left behind, and the next step.
fn next(desk: &Desk<'_>, open: &OpenCase, carry_on: &[String], plan: Plan) -> Vec<Said> {
    let mut said = open_ends(desk, open, &plan);
    said.extend(left_behind(open, carry_on, &plan));
    if open.case.decisions.is_empty() {
        said.push(Said::new("ui-plan-next-decide").with("case", open.code));
    }
    said
}

fn open_ends(desk: &Desk<'_>, open: &OpenCase, plan: &Plan) -> Vec<Said> {
    let mut after = open.case.clone();
    after.plans.retain(|own| own.id != plan.id);
    after.plans.push(plan.clone());
    let items: Vec<Said> = open_items(&after, plan)
        .map(|item| {
            Said::new("ui-plan-item")
                .with("item", desk.label("plan_item", item.code()))
                .with("way", way(item))
        })
        .collect();
    let heading = Said::new("ui-plan-open").with("case", open.code).with("entry", &plan.id);
    let advice = Said::new("ui-plan-leave-out").with("case", open.code).with("entry", &plan.id);
    match items.is_empty() {
        true => Vec::new(),
        false => std::iter::once(heading).chain(items).chain([advice]).collect(),
    }
}

/// The facts that fill an item; those of the assessment are given there.
fn way(item: PlanItem) -> &'static str {
    match item {
        PlanItem::NeedEstimate => "assess --need … --client-view …",
        PlanItem::ServiceNeed => "--support …",
        PlanItem::NecessaryServices => "--support …, assess --considered …",
        PlanItem::MeetingFrequency => "--meeting-times 1 --meeting-per week",
        PlanItem::Strengths => "assess --strength …",
        PlanItem::Goals => "--goal …",
        PlanItem::Duration => "--expected-end …",
        PlanItem::Partners => "--partner …",
        PlanItem::FollowUp => "--review-by …",
        PlanItem::Environment => "--helps …, --hinders …, --situation …",
        PlanItem::ClientProposal => "--client-proposal …",
    }
}

/// Goals of the replaced plan that are neither carried on nor ended.
fn left_behind(open: &OpenCase, carry_on: &[String], plan: &Plan) -> Option<Said> {
    let replaced = standing(&open.case.plans).find(|own| Some(&own.id) == plan.replaces.as_ref())?;
    let is_carried = |goal: &Goal| carry_on.iter().any(|named| goal.id.as_str().eq_ignore_ascii_case(named));
    let left = standing(&replaced.goals).filter(|goal| goal.ended.is_none() && !is_carried(goal));
    let left: Vec<&str> = left.map(|goal| goal.id.as_str()).collect();
    let first = left.first()?;
    Some(
        Said::new("ui-plan-left-behind")
            .with("goals", left.join(", "))
            .with("case", open.code)
            .with("goal", first),
    )
}
