//! A row of a spreadsheet as a goal of a case: it joins the plan in force, or the plan that the rows themselves bring.
//!
//! Refused: a day that lies ahead, a goal that the case has already in the same words, and a goal of a case without a
//! plan unless the table or the mapping says what kind of plan it is. Neighbours: `entries` finds the case and writes;
//! `plan::goal::add` knows a goal's facts.

use std::collections::BTreeSet;

use super::cells::{Reading, Unread, lacking};
use super::entries::{NewEntry, with_id};
use super::mapping::{PLAN, PLAN_KIND, PLAN_WITH_CLIENT};
use crate::cli::cmd::plan;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{Result, Said};
use crate::cli::gather::{Gathered, NEW_ID};
use crate::cli::record;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::in_force::main_plan;
use crate::model::plan::{Goal, Plan};
use crate::path;
use crate::store::csv::table::Row;
use crate::store::entry;
use crate::store::yaml::edit::Edit;
use crate::store::yaml::value::Value;

/// A goal that comes in.
pub(super) struct NewGoal {
    goal: Gathered<Goal>,
    /// What the row says of the plan, for a case that has none.
    plan: Value,
    /// The day on which the plan was made as far as this row knows.
    made: Option<Date>,
}

impl NewEntry for NewGoal {
    fn of_row(
        desk: &Desk<'_>,
        reading: &Reading<'_>,
        open: &OpenCase,
        row: &Row,
    ) -> std::result::Result<Self, Vec<Unread>> {
        let mut draft = desk.with_scope(Some(&open.case), |scope| reading.draft(scope, row))?;
        let plan = draft.take(PLAN).unwrap_or_else(|| Value::Map(Vec::new()));
        draft.set("id", Value::Token(NEW_ID.to_owned()));
        let goal: Gathered<Goal> = reading.typed(desk, &draft)?;
        let entry = &goal.entry;
        let refused = |said| Err(vec![Unread::of_row(reading.line, said)]);
        if [entry.set, entry.ended.as_ref().and_then(|ended| ended.date)]
            .into_iter()
            .flatten()
            .any(|day| day > desk.today())
        {
            return refused(Said::new("ui-import-goal-ahead"));
        }
        let made = plan.at("made").and_then(day).or(entry.set);
        let needed = [("kind", PLAN_KIND), ("with_client", PLAN_WITH_CLIENT)];
        let missing = needed.iter().find(|(key, _)| plan.at(key).is_none()).map(|(_, whole)| *whole);
        let missing = missing.or_else(|| made.is_none().then_some("set"));
        match missing.filter(|_| plan_of(desk, open).is_none()) {
            Some(fact) => refused(lacking(fact)),
            None => Ok(Self { goal, plan, made }),
        }
    }

    fn said_twice(&self, open: &OpenCase) -> Option<Said> {
        let words =
            |goal: &Goal| goal.statement.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let own = words(&self.goal.entry);
        let mut known = open.case.plans.iter().flat_map(|plan| standing(&plan.goals));
        let double = known.find(|goal| words(goal) == own)?;
        Some(Said::new("ui-import-double-goal").with("case", open.code).with("entry", &double.id))
    }

    fn new_id(&self, _: &Desk<'_>, open: &OpenCase, taken: &BTreeSet<String>) -> Result<String> {
        Ok(plan::new_goal_ids(&open.case).find(|id| !taken.contains(id)).unwrap_or_default())
    }

    fn edits(desk: &Desk<'_>, open: &OpenCase, new: Vec<(String, Self)>) -> Vec<Edit> {
        match plan_of(desk, open) {
            Some((at, plan)) => {
                let appended =
                    |one| Edit::Append { list: path!["plans", at, "goals"], value: joining(desk, plan, one) };
                new.into_iter().map(appended).collect()
            }
            None => vec![Edit::Append { list: path!["plans"], value: new_plan(desk, open, new) }],
        }
    }
}

/// The plan that goals join, with its position.
fn plan_of<'c>(desk: &Desk<'_>, open: &'c OpenCase) -> Option<(usize, &'c Plan)> {
    main_plan(&open.case.plans, desk.today())
}

/// A goal of a plan that there is; as from `plan goal add`, it is set today unless it says otherwise.
fn joining(desk: &Desk<'_>, plan: &Plan, (id, new): (String, NewGoal)) -> Value {
    let mut value = with_id(id, new.goal.value);
    if new.goal.entry.set.is_none() && desk.today() > plan.made {
        value.set("set", Value::Token(desk.today().to_string()));
    }
    value
}

/// The plan of a case that had none, made on the first day of which its rows know.
fn new_plan(desk: &Desk<'_>, open: &OpenCase, new: Vec<(String, NewGoal)>) -> Value {
    let mut plan = new.first().map_or_else(|| Value::Map(Vec::new()), |(_, first)| first.plan.clone());
    let id = record::next_id('P', open.case.plans.iter().map(|plan| &plan.id));
    plan.set("id", Value::Token(id));
    if let Some(made) = new.iter().filter_map(|(_, one)| one.made).min() {
        plan.set("made", Value::Token(made.to_string()));
    }
    plan.set("goals", Value::Seq(new.into_iter().map(|(id, one)| with_id(id, one.goal.value)).collect()));
    // In the order in which a file has its keys. A plan with faults is told of when the whole file is checked.
    entry::typed::<Plan>(&plan, desk.catalogue(), None).map_or(plan, |(_, ordered)| ordered)
}

fn day(value: &Value) -> Option<Date> {
    match value {
        Value::Token(text) | Value::Text(text) => text.parse().ok(),
        _ => None,
    }
}
