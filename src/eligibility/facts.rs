//! What a case tells on a day, fact by fact: the newest word on each domain of need, on the client's standing
//! and wish, on services, plans and decisions – each with its place in the file.
//!
//! Of a domain the newest completed assessment that names it counts; entries that were withdrawn count nowhere.
//! Below: `model`. Above: `ground` asks for the facts that the tests of a set need.

use std::collections::BTreeMap;

use crate::catalogue::criteria::{Absent, DecisionTest, PlanTest, ServicesTest};
use crate::model::assessment::{Assessment, ClientWants, LabourMarketReadiness, Need, ServiceOutcome};
use crate::model::case::Case;
use crate::model::client::{LabourStatus, TargetGroups};
use crate::model::code::{Id, NeedFactor, Service};
use crate::model::date::{Date, PartialDate};
use crate::model::decision::{Decision, DecisionKind};
use crate::model::entry::{Entry, standing};
use crate::model::path::Path;
use crate::model::plan::Plan;
use crate::path;

/// A fact that a criterion rests on, or that is missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact<'a> {
    /// Its name: `needs.finances`, `labour_status`.
    pub key: String,
    /// Its place in the case file; the file as a whole where the fact is that nothing is recorded.
    pub place: Path,
    /// What the file says.
    pub told: Told<'a>,
}

/// What the file says of a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Told<'a> {
    /// Nothing.
    Nothing,
    /// A need, and the assessment that it stands in.
    Need(&'a Need, &'a Assessment),
    /// A factor behind a need.
    Factor(&'a NeedFactor, &'a Need),
    /// The labour status.
    LabourStatus(&'a LabourStatus),
    /// The target groups.
    TargetGroups(&'a TargetGroups),
    /// The date of birth as far as it is known.
    Born(PartialDate),
    /// The client's wish.
    Wants(ClientWants, &'a Assessment),
    /// Whether work is topical.
    Readiness(LabourMarketReadiness, &'a Assessment),
    /// What is known of a service.
    Service(&'a Service, Option<ServiceOutcome>),
    /// The day on which the matter came up.
    Initiated(Date),
    /// The plan in force.
    Plan(&'a Plan),
    /// The decision in force.
    Decision(&'a Decision),
    /// That the file holds no such record.
    NoRecord,
}

/// A case on a day.
pub(super) struct Facts<'a> {
    pub(super) case: &'a Case,
    pub(super) day: Date,
    /// Assessments that count, with their positions, the newest first.
    completed: Vec<(usize, &'a Assessment)>,
    needs: BTreeMap<&'a str, Stated<'a>>,
}

/// A need with its place.
#[derive(Clone, Copy)]
pub(super) struct Stated<'a> {
    pub(super) need: &'a Need,
    pub(super) assessment: &'a Assessment,
    places: (usize, usize),
}

impl Stated<'_> {
    pub(super) fn place(&self) -> Path {
        path!["assessments", self.places.0, "needs", self.places.1]
    }
}

impl<'a> Facts<'a> {
    pub(super) fn of(case: &'a Case, day: Date) -> Self {
        let mut completed: Vec<(usize, &Assessment)> = case
            .assessments
            .iter()
            .enumerate()
            .filter(|(_, one)| one.stands() && one.completed.is_some_and(|completed| completed <= day))
            .collect();
        completed.sort_by_key(|(at, one)| std::cmp::Reverse((one.completed, *at)));
        let mut needs = BTreeMap::new();
        for (at, assessment) in &completed {
            for (position, need) in assessment.needs.iter().enumerate().filter(|(_, need)| need.stands()) {
                let stated = Stated { need, assessment, places: (*at, position) };
                needs.entry(need.domain.as_str()).or_insert(stated);
            }
        }
        Self { case, day, completed, needs }
    }

    /// The newest word on a domain.
    pub(super) fn need(&self, domain: &str) -> Option<&Stated<'a>> {
        self.needs.get(domain)
    }

    /// The domains that the case names.
    pub(super) fn domains(&self) -> impl Iterator<Item = &'a str> {
        self.needs.keys().copied()
    }

    /// The ids of the assessments that needs were taken from, in the order of the file.
    pub(super) fn assessments_of(&self, needs: impl Iterator<Item = &'a Assessment>) -> Vec<&'a Id> {
        let used: Vec<&Assessment> = needs.collect();
        let is_used = |one: &&Assessment| used.iter().any(|other| std::ptr::eq(*other, *one));
        self.case.assessments.iter().filter(is_used).map(|one| &one.id).collect()
    }

    /// A need that counts and has the factor.
    pub(super) fn factor(&self, code: &NeedFactor) -> Option<(Path, &'a NeedFactor, &'a Need)> {
        self.needs.values().find_map(|stated| {
            let position = stated.need.factors.iter().position(|factor| factor == code)?;
            let place = stated.place().key("factors").index(position);
            Some((place, stated.need.factors.get(position)?, stated.need))
        })
    }

    /// The newest assessment of which `fact` says something.
    pub(super) fn newest<T>(
        &self,
        fact: impl Fn(&'a Assessment) -> Option<T>,
    ) -> Option<(usize, T, &'a Assessment)> {
        self.completed.iter().find_map(|(at, one)| Some((*at, fact(one)?, *one)))
    }

    /// A service of which the newest word is one of the outcomes. A support in a plan says that the service is
    /// in use; assessments are asked first.
    pub(super) fn service(&self, test: &ServicesTest) -> Option<(Path, Told<'a>)> {
        let wanted = |service: &Service| test.any_of.is_empty() || test.any_of.contains(service);
        let mut seen: Vec<&Service> = Vec::new();
        for (at, assessment) in &self.completed {
            for (position, one) in assessment.services_considered.iter().enumerate() {
                if !wanted(&one.service) || seen.contains(&&one.service) {
                    continue;
                }
                seen.push(&one.service);
                if one.outcome.is_some_and(|outcome| test.outcomes.contains(&outcome)) {
                    let place = path!["assessments", *at, "services_considered", position];
                    return Some((place, Told::Service(&one.service, one.outcome)));
                }
            }
        }
        test.outcomes.contains(&ServiceOutcome::InUse).then(|| self.support(wanted)).flatten()
    }

    fn support(&self, wanted: impl Fn(&Service) -> bool) -> Option<(Path, Told<'a>)> {
        let plans = self.case.plans.iter().enumerate();
        let mut plans = plans.filter(|(_, plan)| plan.stands() && plan.made <= self.day);
        plans.find_map(|(at, plan)| {
            let mut supports = plan.supports.iter().enumerate().filter(|(_, support)| support.stands());
            let (position, service) = supports.find_map(|(position, one)| {
                Some((position, one.service.as_ref().filter(|own| wanted(own))?))
            })?;
            let place = path!["plans", at, "supports", position];
            Some((place, Told::Service(service, Some(ServiceOutcome::InUse))))
        })
    }

    /// The newest plan in force: made, and not replaced by another that stands.
    pub(super) fn plan(&self, test: &PlanTest) -> Option<(Path, &'a Plan)> {
        let made = |plan: &&Plan| plan.made <= self.day;
        let is_replaced = |plan: &Plan| {
            standing(&self.case.plans).filter(made).any(|other| other.replaces.as_ref() == Some(&plan.id))
        };
        let plans = self.case.plans.iter().enumerate();
        plans
            .filter(|(_, plan)| plan.stands() && made(plan) && !is_replaced(plan))
            .filter(|(_, plan)| test.any_of.is_empty() || test.any_of.contains(&plan.kind))
            .max_by_key(|(_, plan)| plan.made)
            .map(|(at, plan)| (path!["plans", at], plan))
    }

    /// The newest decision in force: in effect, not run out, and not ended since.
    pub(super) fn decision(&self, test: &DecisionTest) -> Option<(Path, &'a Decision)> {
        let day = self.day;
        let ended = standing(&self.case.decisions)
            .filter(|one| one.kind == DecisionKind::End && one.effective() <= day)
            .map(Decision::effective)
            .max();
        let in_force = |one: &Decision| {
            one.effective() <= day
                && one.to.is_none_or(|to| day <= to)
                && ended.is_none_or(|end| end < one.effective())
        };
        let is_meant = |one: &Decision| match test.kinds.as_slice() {
            [] => matches!(one.kind, DecisionKind::Grant | DecisionKind::Change),
            kinds => kinds.contains(&one.kind),
        };
        let decisions = self.case.decisions.iter().enumerate();
        decisions
            .filter(|(_, one)| one.stands() && in_force(one) && is_meant(one))
            .filter(|(_, one)| test.services.is_empty() || test.services.contains(&one.service))
            .max_by_key(|(_, one)| one.effective())
            .map(|(at, one)| (path!["decisions", at], one))
    }
}

/// What a test says where nothing is recorded: `unknown` unless the set says otherwise.
pub(super) fn absence(absent: Option<Absent>) -> Absent {
    absent.unwrap_or(Absent::Unknown)
}
