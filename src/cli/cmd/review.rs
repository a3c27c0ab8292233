//! `sosku review CASE`: follow-up of a plan with the client – how the goals stand, whether the support is enough.
//!
//! Every goal of the plan that is live on the day is rated, or it is said why not; which are left out is said
//! by their ids. Neighbours: `model::review` knows the rule, `close` rates goals for the last time.

use crate::cli::bounds::{self, token};
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{self, Gathered, NEW_ID};
use crate::cli::record::{self, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::plan;
use crate::model::review::{GoalRating, Review, ReviewOutcome, left_out};
use crate::model::statute::months_after;
use crate::store::yaml::value::Value;

/// Arguments of `sosku review`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<ReviewFields>,
}

/// The facts of a review.
#[derive(Debug, Clone, Copy)]
pub struct ReviewFields;

/// Where a goal stands: `G1=0,note=…`.
pub(super) const RATING: &[Field] = &[
    Field::required("goal", "goal", Kind::Of(Target::Goal)),
    Field::optional("level", "level", Kind::Number),
    Field::optional("not_rated", "not-rated", Kind::Text),
    Field::optional("note", "note", Kind::Text),
];

/// A goal that is not rated, and why: `G2=…`.
const NOT_RATED: &[Field] = &[
    Field::required("goal", "goal", Kind::Of(Target::Goal)),
    Field::required("not_rated", "reason", Kind::Text),
];

/// Stands beside `goals` until both are one list.
const NOT_RATED_KEY: &str = "not_rated";

/// Months to the next review, unless another day is agreed: the statutory rhythm of the client plan.
const MONTHS_TO_NEXT: u16 = 3;

impl Fields for ReviewFields {
    const FIELDS: &'static [Field] = &[
        Field::optional("id", "id", Kind::Text),
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("plan", "plan", Kind::Of(Target::Plan)),
        Field::asked("participants", "participant", Kind::Several(Target::Participant)),
        Field::asked("goals", "goal", Kind::Records(RATING)),
        Field::optional(NOT_RATED_KEY, "not-rated", Kind::Records(NOT_RATED)),
        Field::asked("support_sufficient", "support", Kind::Choice("support_sufficient")),
        Field::asked("mechanisms", "mechanism", Kind::Ratings("mechanism")),
        Field::asked("experience", "experience", Kind::Ratings("experience")),
        Field::asked("changes", "change", Kind::Ratings("change_area")),
        Field::asked("client_view", "client-view", Kind::LongText),
        Field::asked("worker_view", "worker-view", Kind::LongText),
        Field::optional("other_consequences", "other-consequence", Kind::Texts),
        Field::asked("outcome", "outcome", Kind::Choice("review_outcome")),
        Field::asked("next_review", "next-review", Kind::Day(Toward::Future)),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// Runs `sosku review`.
///
/// # Errors
/// No such case, no plan, a goal left out, a fact that is wrong, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    if standing(&open.case.plans).next().is_none() {
        return Err(CommandError::failed("error-no-plan").with("case", open.code));
    }
    let mut draft = gather::collect(desk, &args.facts, Some(&open.case))?;
    join_ratings(&mut draft);
    let default = |key: &str, draft: &Value| default(desk, &open.case, key, draft);
    let gathered: Gathered<Review> =
        gather::complete::<ReviewFields, Review>(desk, draft, Some(&open.case), &default)?;
    bounds::refuse_future(desk, "date", gathered.entry.date)?;
    record::record(desk, "review", open.code, |open| plan(desk, open, gathered))
}

/// Goals that are not rated join the list of those that are.
fn join_ratings(draft: &mut Value) {
    let Some(Value::Seq(unrated)) = draft.take(NOT_RATED_KEY) else { return };
    let mut goals = match draft.take("goals") {
        Some(Value::Seq(goals)) => goals,
        _ => Vec::new(),
    };
    goals.extend(unrated);
    draft.set("goals", Value::Seq(goals));
}

/// Today, the plan in force, the next review in three months.
fn default(desk: &Desk<'_>, case: &Case, key: &str, draft: &Value) -> Option<Value> {
    let day = draft.day_at("date").unwrap_or_else(|| desk.today());
    match key {
        "id" => Some(token(NEW_ID)),
        "date" => Some(bounds::today(desk)),
        "plan" => case.plan_on(day).map(|plan| token(&plan.id)),
        "goals" if !desk.ui.can_ask() => Some(Value::Seq(Vec::new())),
        "next_review" if draft.at("outcome") != Some(&token("end")) => {
            Some(token(months_after(day, MONTHS_TO_NEXT)))
        }
        _ => None,
    }
}

fn plan(desk: &Desk<'_>, open: &OpenCase, gathered: Gathered<Review>) -> Result<Plan> {
    let review = &gathered.entry;
    refuse_left_out(open, review)?;
    let id = match review.id.as_str() {
        NEW_ID => record::next_id('R', open.case.reviews.iter().map(|review| &review.id)),
        given => given.to_owned(),
    };
    let mut value = gathered.value;
    value.set("id", token(&id));
    if review.goals.is_empty() {
        value.set("goals", Value::Seq(Vec::new()));
    }
    let edits = record::append(open, "reviews", &id, value)?;
    let done = Said::new("ui-review-done")
        .with("entry", &id)
        .with("case", open.code)
        .with("date", format::date(desk.language(), review.date))
        .with("levels", levels(desk, &open.case, review));
    Ok(Plan { edits, entry: Some(id), done, next: next(desk, open, review) })
}

fn refuse_left_out(open: &OpenCase, review: &Review) -> Result<()> {
    let is_meant = |plan: &&plan::Plan| plan.id == review.plan;
    let Some(plan) = standing(&open.case.plans).find(is_meant) else {
        return Err(CommandError::failed("error-no-such-entry")
            .with("case", open.code)
            .with("entry", &review.plan));
    };
    let missing = left_out(plan, review.date, &review.goals);
    let Some(first) = missing.first() else { return Ok(()) };
    let shown = |goal: &&plan::Goal| match open.case.level_before(&goal.id, review.date) {
        Some(level) => format!("{} ({})", goal.id, format::level(level.get().into())),
        None => goal.id.to_string(),
    };
    let missing: Vec<String> = missing.iter().map(shown).collect();
    Err(CommandError::usage("error-goals-left-out").with("goals", missing.join(", ")).with("goal", &first.id))
}

/// `G1 −1 → 0, G2 0`: from where to where each goal went.
fn levels(desk: &Desk<'_>, case: &Case, review: &Review) -> String {
    let shown: Vec<String> =
        review.goals.iter().map(|rating| level(desk, case, rating, review.date)).collect();
    if shown.is_empty() { "–".to_owned() } else { shown.join(", ") }
}

fn level(desk: &Desk<'_>, case: &Case, rating: &GoalRating, day: Date) -> String {
    let goal = &rating.goal;
    let Some(now) = rating.level else {
        return format!("{goal} {}", desk.ui.messages().text("ui-review-not-rated"));
    };
    let now = format::level(now.get().into());
    match case.level_before(goal, day).map(|before| format::level(before.get().into())) {
        Some(before) if before != now => format!("{goal} {before} → {now}"),
        _ => format!("{goal} {now}"),
    }
}

/// What follows: a new plan, the end, or the next review.
fn next(desk: &Desk<'_>, open: &OpenCase, review: &Review) -> Option<Said> {
    let next_review = || {
        let day = format::weekday_date(desk.language(), review.next_review?);
        Some(Said::new("ui-review-next").with("date", day))
    };
    match review.outcome {
        Some(ReviewOutcome::Change) => Some(Said::new("ui-review-change").with("case", open.code)),
        Some(ReviewOutcome::End) => Some(Said::new("ui-review-end").with("case", open.code)),
        Some(ReviewOutcome::Continue) | None => next_review(),
    }
}
