//! The four core elements of social rehabilitation (THL 2022): how far each was carried out in a case in a period.
//!
//! Everything is seen as it was known on the period's last day. Who was met how often is the caller's to count
//! (`reports::contacts`); here are the rules. Neighbour: `reports::indicators::core_elements`.

use std::collections::BTreeMap;

use crate::model::assessment::Assessment;
use crate::model::case::Case;
use crate::model::code::choice;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::period::Period;
use crate::model::plan::{GoalNamedBy, Plan};

/// An assessment is in time if it is completed this many days after the first meeting.
const DAYS_TO_CLARIFY: i64 = 30;
/// Being there this often is taking part in a group.
const TIMES_IN_GROUP: usize = 2;

choice! {
    /// A core element.
    CoreElement("core_element") {
        ClarifyingNeeds = "clarifying_needs",
        Planfulness = "planfulness",
        IntensifiedIndividualWork = "intensified_individual_work",
        GroupActivity = "group_activity",
    }
}

choice! {
    /// How far a core element was carried out.
    Fulfilment("core_element_level") {
        Yes = "yes",
        Partly = "partly",
        No = "no",
    }
}

impl Fulfilment {
    fn of(fully: bool, partly: bool) -> Self {
        match (fully, partly) {
            (true, _) => Self::Yes,
            (false, true) => Self::Partly,
            (false, false) => Self::No,
        }
    }
}

/// What was counted of a case in the period.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counted {
    /// Whether the weekly share of contacts was reached.
    pub weekly: bool,
    /// How often the client was present in groups.
    pub present: usize,
    /// Whether the client was on the roster of a group on some day.
    pub on_roster: bool,
}

/// How far each core element was carried out in a case in a period, in the order of [`CoreElement::ALL`].
pub fn core_elements(case: &Case, counted: Counted, period: Period) -> [(CoreElement, Fulfilment); 4] {
    let group = Fulfilment::of(counted.present >= TIMES_IN_GROUP, counted.on_roster);
    [
        (CoreElement::ClarifyingNeeds, clarifying_needs(case, period.to())),
        (CoreElement::Planfulness, planfulness(case, period)),
        (CoreElement::IntensifiedIndividualWork, individual_work(case, counted.weekly, period)),
        (CoreElement::GroupActivity, group),
    ]
}

/// An assessment completed in time that names a need and the client's own view; partly: one completed.
fn clarifying_needs(case: &Case, last_day: Date) -> Fulfilment {
    let met = standing(&case.sessions).filter(|session| session.is_attended() && session.date <= last_day);
    let limit = met.map(|session| session.date.plus_days(DAYS_TO_CLARIFY)).min();
    let completed = || {
        let days = standing(&case.assessments).filter_map(|one| Some((one, one.completed?)));
        days.filter(|(_, day)| *day <= last_day)
    };
    let in_time = |day: Date| limit.is_none_or(|limit| day <= limit);
    let fully = completed().any(|(one, day)| in_time(day) && names_need(one) && has_client_view(one));
    Fulfilment::of(fully, completed().next().is_some())
}

/// A domain assessed as no need at all (level 0) is none.
fn names_need(assessment: &Assessment) -> bool {
    standing(&assessment.needs).any(|need| need.level.is_none_or(|level| level.get() > 0))
}

/// The client's view of the whole or of one of the needs.
fn has_client_view(assessment: &Assessment) -> bool {
    let of_needs = standing(&assessment.needs).map(|need| &need.client_view);
    let mut views = of_needs.chain([&assessment.client_view]).flatten();
    views.any(|view| !view.trim().is_empty())
}

/// A plan with a goal that the client named, alone or together, and no review overdue; partly: a plan.
fn planfulness(case: &Case, period: Period) -> Fulfilment {
    let mut plans = standing(&case.plans).filter(|plan| plan.made <= period.to()).peekable();
    let partly = plans.peek().is_some();
    let own_goal = plans.any(|plan| has_own_goal(plan, period.to()));
    Fulfilment::of(own_goal && !was_review_overdue(case, period), partly)
}

fn has_own_goal(plan: &Plan, last_day: Date) -> bool {
    let set = |day: Option<Date>| day.unwrap_or(plan.made) <= last_day;
    let own = [GoalNamedBy::Client, GoalNamedBy::Together];
    standing(&plan.goals).any(|goal| set(goal.set) && own.contains(&goal.named_by))
}

/// True if on some day of the period the latest day set for a review before it had passed without one.
fn was_review_overdue(case: &Case, period: Period) -> bool {
    let set = days_set(case);
    set.iter().any(|(on, due)| {
        // A day set rules until the day on which the next one is set.
        let ruled = set.range(on.plus_days(1)..).next().map(|(next, _)| *next);
        let reviewed = standing(&case.reviews).map(|review| review.date).filter(|day| day > on).min();
        let last = [ruled, reviewed.map(|day| day.plus_days(-1)), Some(period.to())];
        let first = (*on).max(*due).plus_days(1).max(period.from());
        last.into_iter().flatten().min().is_some_and(|last| first <= last)
    })
}

/// The days set for reviews by the day on which a plan or a review set them; of two set on one day the later.
fn days_set(case: &Case) -> BTreeMap<Date, Date> {
    let plans = standing(&case.plans).filter_map(|plan| Some((plan.made, plan.review_by?)));
    let reviews = standing(&case.reviews).filter_map(|review| Some((review.date, review.next_review?)));
    let mut set = BTreeMap::new();
    for (on, due) in plans.chain(reviews) {
        let own = set.entry(on).or_insert(due);
        *own = due.max(*own);
    }
    set
}

/// The weekly share reached; partly: at least one session held in the period.
fn individual_work(case: &Case, weekly: bool, period: Period) -> Fulfilment {
    let held = standing(&case.sessions).any(|session| session.is_attended() && period.contains(session.date));
    Fulfilment::of(weekly, held)
}
