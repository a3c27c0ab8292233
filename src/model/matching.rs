//! Which groups would suit a client, and why: the plan names the group or a service like it, or a theme of the
//! group serves a goal or a need.
//!
//! Item 153 of the inventory: clients are guided to a relevant group, themes according to needs. Which theme serves
//! which domain of life is sosku's own proposal; the professional chooses. Neighbours: `group`, `in_force`.

use std::cmp::Reverse;

use super::assessment::Assessment;
use super::case::Case;
use super::code::{Id, Service};
use super::date::Date;
use super::entry::{Entry, standing};
use super::group::GroupRecords;
use super::in_force::{live_goals, plans_in_force};

/// The domains of life that each theme serves. A theme of the office's own serves none that sosku knows of.
const SERVES: &[(&str, &[&str])] = &[
    ("nutrition", &["everyday_life", "physical_health", "finances"]),
    ("exercise", &["physical_health", "mental_health"]),
    ("services", &["using_services", "housing", "finances"]),
    ("everyday_skills", &["everyday_life", "life_management", "finances"]),
    ("working_life_skills", &["work_and_study"]),
    ("interaction_skills", &["social_functioning", "family_and_close_people"]),
    ("culture", &["inclusion", "social_functioning"]),
    ("nature", &["mental_health", "physical_health", "inclusion"]),
    ("digital", &["using_services", "inclusion"]),
    ("peer", &["inclusion", "social_functioning", "substance_use"]),
];

/// Why a group would suit a client; the strongest reason first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The plan names the group.
    Planned,
    /// The plan has the group's service and names no group.
    Service(Service),
    /// A theme serves the domain of a goal that is worked at.
    Goal {
        /// The goal.
        goal: Id,
        /// The theme.
        theme: String,
        /// The domain.
        domain: String,
    },
    /// A theme serves a domain in which support is needed.
    Need {
        /// The theme.
        theme: String,
        /// The domain.
        domain: String,
    },
}

/// A group that would suit a client.
#[derive(Debug, Clone, PartialEq)]
pub struct Match<'g> {
    /// The group.
    pub group: &'g GroupRecords,
    /// Why; at least one reason.
    pub reasons: Vec<Reason>,
    /// How many places are free; `None` if the number is not fixed.
    pub free_places: Option<i64>,
}

impl Match<'_> {
    /// True if somebody can join.
    pub fn has_room(&self) -> bool {
        self.free_places.is_none_or(|free| free > 0)
    }

    /// The first goal that the group would serve.
    pub fn goal(&self) -> Option<&Id> {
        self.reasons.iter().find_map(|reason| match reason {
            Reason::Goal { goal, .. } => Some(goal),
            _ => None,
        })
    }
}

/// The running groups that would suit a client on a day and that they do not belong to: those with room first,
/// then by the strength and number of the reasons.
pub fn matches<'g>(case: &Case, groups: &'g [GroupRecords], day: Date) -> Vec<Match<'g>> {
    let is_offered =
        |group: &&GroupRecords| group.group.is_running_on(day) && !group.has_member_on(case.case, day);
    let mut found: Vec<Match<'g>> = groups
        .iter()
        .filter(is_offered)
        .map(|group| Match {
            group,
            reasons: reasons(case, group, day),
            free_places: group.free_places_on(day),
        })
        .filter(|found| !found.reasons.is_empty())
        .collect();
    found.sort_by_cached_key(|found| (!found.has_room(), Reverse(weight(&found.reasons))));
    found
}

/// A plan that names the group outweighs any number of themes, and a goal any number of needs.
fn weight(reasons: &[Reason]) -> (bool, bool, usize, usize) {
    let count = |is_meant: fn(&Reason) -> bool| reasons.iter().filter(|reason| is_meant(reason)).count();
    (
        reasons.contains(&Reason::Planned),
        count(|reason| matches!(reason, Reason::Service(_))) > 0,
        count(|reason| matches!(reason, Reason::Goal { .. })),
        count(|reason| matches!(reason, Reason::Need { .. })),
    )
}

fn reasons(case: &Case, group: &GroupRecords, day: Date) -> Vec<Reason> {
    let mut found = planned(case, group, day);
    found.extend(live_goals(case, day).filter_map(|goal| {
        let domain = goal.domain.as_ref()?.as_str();
        let theme = theme_for(group, domain)?;
        Some(Reason::Goal { goal: goal.id.clone(), theme, domain: domain.to_owned() })
    }));
    for domain in needs(case, day) {
        let is_said =
            |reason: &Reason| matches!(reason, Reason::Goal { domain: known, .. } if *known == domain);
        if !found.iter().any(is_said)
            && let Some(theme) = theme_for(group, &domain)
        {
            found.push(Reason::Need { theme, domain });
        }
    }
    found
}

/// What the plans in force say of this group, or of its service without naming a group.
fn planned(case: &Case, group: &GroupRecords, day: Date) -> Vec<Reason> {
    let plans = plans_in_force(&case.plans, day);
    let live = |plan: &'_ super::plan::Plan| {
        let supports = standing(&plan.supports);
        supports
            .filter(|support| support.declined.is_none() && support.ended.is_none())
            .filter_map(|support| match (&support.group, &support.service) {
                (Some(named), _) if *named == group.group.group => Some(Reason::Planned),
                (None, Some(service)) if group.group.service.as_ref() == Some(service) => {
                    Some(Reason::Service(service.clone()))
                }
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    let mut found: Vec<Reason> = plans.flat_map(|(_, plan)| live(plan)).collect();
    found.sort();
    found.dedup();
    found
}

/// The domains in which the last assessment found a need of support.
fn needs(case: &Case, day: Date) -> Vec<String> {
    let made = |assessment: &&Assessment| {
        assessment.started.or(assessment.completed).is_some_and(|started| started <= day)
            && !assessment.needs.is_empty()
    };
    let last = standing(&case.assessments).filter(made).max_by_key(|one| one.completed.or(one.started));
    let found = last.into_iter().flat_map(|assessment| {
        assessment.needs.iter().filter(|need| need.stands() && need.level.is_none_or(|level| level.get() > 0))
    });
    found.map(|need| need.domain.as_str().to_owned()).collect()
}

fn theme_for(group: &GroupRecords, domain: &str) -> Option<String> {
    let serves =
        |theme: &str| SERVES.iter().any(|(known, domains)| *known == theme && domains.contains(&domain));
    group.group.themes.iter().map(|theme| theme.as_str()).find(|theme| serves(theme)).map(str::to_owned)
}
