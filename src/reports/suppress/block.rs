//! The numbers of one period, as units of the system with the sums that bind them.
//!
//! Here stands what may not be shown at all (the primary rule) and what a reader can add up: breakdowns of
//! single-valued fields, open at the end = open at the start + opened + reopened − closed, and a few numbers
//! that the definitions make equal. Refuses to choose anything: that is `system`'s.

use std::collections::BTreeMap;

use crate::reports::dictionary;
use crate::reports::observation::{Observation, STATISTIC, Value};

use super::system::{NumberId, Rank, System, UnitId};

/// What tells one unit from another: the indicator and the breakdown, a mean and its n together.
pub(super) type Face = (&'static str, Vec<(&'static str, String)>);

/// Breakdowns by lists, whose parts need not add up.
const LISTS: [&str; 4] = ["target_group", "content", "worker", "result"];

/// One person may be in several groups.
const IN_SEVERAL: [(&str, &str); 1] = [("groups.participants", "group")];

/// Counts over the project's time that say how many there were between two reports no more than those of a
/// period do: people are counted once however often they come.
const COUNTED_ONCE: [&str; 2] = ["clients.served", "groups.participants"];

/// Indicators that count the office's work and not people or their cases. What is not here is protected, so
/// that a new indicator is hidden too much rather than too little.
const WORK: [&str; 9] = [
    "sessions",
    "sessions.hours",
    "peer_support",
    "appointments.prepared",
    "groups.meetings",
    "groups.attendances",
    "encounters",
    "events",
    "model.rating",
];

/// Totals that are the whole of a share: the number of those of whom it speaks.
const WHOLES: [(&str, &str); 3] = [
    ("clients.served", "strengthened"),
    ("groups.participants", "groups.linked"),
    ("checks.recorded", "criteria.overridden"),
];

/// The units of one period.
#[derive(Debug, Default)]
pub(super) struct Block {
    units: BTreeMap<Face, UnitId>,
}

impl Block {
    /// Adds the numbers of a period to the system, with the sums that bind them, and hides what may not be
    /// shown. `entering` is the unit of the cases that were open at the end of the period before.
    pub(super) fn add(
        system: &mut System,
        place: usize,
        observations: &[Observation],
        threshold: u64,
        entering: Option<UnitId>,
    ) -> Self {
        let mut block = Self::default();
        for (face, own) in grouped(observations) {
            let numbers = numbers(&own);
            let twin = block.known_already(system, &face, &numbers, entering);
            let unit = twin.unwrap_or_else(|| system.unit(place, rank(&face), &numbers));
            if is_too_small(&own, threshold) || twin.is_none() && is_running_total(&own) {
                system.hide(unit);
            }
            block.units.insert(face, unit);
        }
        block.bind_breakdowns(system);
        block.bind_definitions(system);
        block
    }

    /// The unit of the cases that are open at the end.
    pub(super) fn leaving(&self) -> Option<UnitId> {
        self.total("cases.open_end")
    }

    /// The unit of an observation.
    pub(super) fn unit_of(&self, observation: &Observation) -> Option<UnitId> {
        self.units.get(&face(observation)).copied()
    }

    /// Every unit.
    pub(super) fn units(&self) -> impl Iterator<Item = UnitId> {
        self.units.values().copied()
    }

    fn total(&self, indicator: &'static str) -> Option<UnitId> {
        self.units.get(&(indicator, Vec::new())).copied()
    }

    /// The unit that prints the same number under another name, if there is one.
    fn known_already(
        &self,
        system: &System,
        face: &Face,
        numbers: &[(i64, i64)],
        entering: Option<UnitId>,
    ) -> Option<UnitId> {
        let twin = match (face.0, face.1.is_empty()) {
            ("cases.open_start", true) => entering,
            ("moved", false) => self.units.get(&("cases.closed", face.1.clone())).copied(),
            ("target", false) => face.1.iter().find_map(|(_, id)| self.total(dictionary::find(id)?.id)),
            _ => None,
        }?;
        let own = numbers.iter().map(|(value, _)| *value);
        let same = system.numbers(twin).iter().map(|number| system.value(*number)).eq(own);
        same.then_some(twin)
    }

    /// A total is the sum of its parts, of the numerators and of what is left of the denominators.
    fn bind_breakdowns(&self, system: &mut System) {
        let mut breakdowns: BTreeMap<(UnitId, &str), Vec<UnitId>> = BTreeMap::new();
        for ((indicator, by), part) in &self.units {
            for (place, (key, _)) in by.iter().enumerate() {
                let mut rest = by.clone();
                rest.remove(place);
                let total = self.units.get(&(*indicator, rest));
                let adds_up = !LISTS.contains(key) && !IN_SEVERAL.contains(&(*indicator, *key));
                if let Some(total) = total.filter(|_| *key != STATISTIC && adds_up) {
                    breakdowns.entry((*total, *key)).or_default().push(*part);
                }
            }
        }
        for ((total, key), parts) in breakdowns {
            let parts = if key == "destination" { self.with_subtotal(total, parts) } else { parts };
            bind_all(system, total, &parts);
        }
    }

    /// The closures by destination with those that count as moved on taken together, for their sum is printed:
    /// two sums over the same numbers would hide from each other what follows from both.
    fn with_subtotal(&self, total: UnitId, parts: Vec<UnitId>) -> Vec<UnitId> {
        let moved = self.total("moved").filter(|_| self.total("cases.closed") == Some(total));
        let Some(moved) = moved else { return parts };
        let is_part =
            |unit: &UnitId| self.units.iter().any(|((name, _), own)| *name == "moved" && own == unit);
        parts.into_iter().filter(|part| !is_part(part)).chain([moved]).collect()
    }

    /// What follows from the definitions.
    fn bind_definitions(&self, system: &mut System) {
        let number = |system: &System, indicator| Some(*system.numbers(self.total(indicator)?).first()?);
        let all = |system: &System, names: &[&'static str]| {
            names.iter().map(|name| number(system, name)).collect::<Option<Vec<NumberId>>>()
        };
        let before = all(system, &["cases.open_start", "cases.opened", "cases.reopened"]);
        let after = all(system, &["cases.open_end", "cases.closed"]);
        if let Some((before, after)) = before.zip(after) {
            system.bind(&before, &after);
        }
        if let Some(pair) = all(system, &["cases.opened", "cases.returned"]) {
            let values: Vec<i64> = pair.iter().map(|number| system.value(*number)).collect();
            if let ([opened, returned], [all, some]) = (pair.as_slice(), values.as_slice()) {
                let first_timers = system.unprinted((all - some).max(0));
                system.bind(&[*opened], &[*returned, first_timers]);
            }
        }
        if let Some(pair) = all(system, &["reviews.made", "support_sufficient"]) {
            pair.split_first().into_iter().for_each(|(one, other)| system.bind(&[*one], other));
        }
        self.bind_wholes(system);
    }

    /// The number of those of whom a share speaks, and the verdicts on each criterion.
    fn bind_wholes(&self, system: &mut System) {
        for (whole, share) in WHOLES {
            if let Some((whole, share)) = self.total(whole).zip(self.total(share)) {
                let (whole, share) = (system.numbers(whole).to_vec(), system.numbers(share).to_vec());
                system.bind(&whole, &share);
            }
        }
        let Some(checks) = self.total("checks.recorded") else { return };
        let mut criteria: BTreeMap<&str, Vec<UnitId>> = BTreeMap::new();
        for ((indicator, by), unit) in &self.units {
            if let ("criteria", Some((_, criterion))) = (*indicator, by.first()) {
                criteria.entry(criterion).or_default().push(*unit);
            }
        }
        criteria.values().for_each(|verdicts| bind_all(system, checks, verdicts));
    }
}

/// Binds a total to its parts, number by number.
fn bind_all(system: &mut System, total: UnitId, parts: &[UnitId]) {
    for (place, number) in system.numbers(total).to_vec().into_iter().enumerate() {
        let members: Option<Vec<NumberId>> =
            parts.iter().map(|part| system.numbers(*part).get(place).copied()).collect();
        members.iter().for_each(|members| system.bind(&[number], members));
    }
}

/// The observations of each unit, in the order of the dictionary.
fn grouped(observations: &[Observation]) -> Vec<(Face, Vec<&Observation>)> {
    let mut places: BTreeMap<Face, usize> = BTreeMap::new();
    let mut groups: Vec<(Face, Vec<&Observation>)> = Vec::new();
    for observation in observations {
        let face = face(observation);
        let place = *places.entry(face.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, own)) => own.push(observation),
            None => groups.push((face, vec![observation])),
        }
    }
    groups
}

/// Several statistics of the same people are one unit; `done` and `due` are of different people, and what was
/// aimed at is of nobody.
fn face(observation: &Observation) -> Face {
    let statistics =
        dictionary::find(observation.indicator).map_or(&[][..], |indicator| indicator.statistics);
    let of_people = observation.get(STATISTIC) != Some("target");
    let together = of_people && MAIN.iter().any(|main| statistics.contains(main));
    let by = observation.by.iter().filter(|(key, _)| !together || *key != STATISTIC);
    (observation.indicator, by.cloned().collect())
}

fn rank(face: &Face) -> Rank {
    match (face.0, face.1.iter().any(|(key, _)| *key != STATISTIC)) {
        (_, true) => Rank::Part,
        ("cases.open_start" | "cases.open_end", false) => Rank::Stock,
        _ => Rank::Total,
    }
}

/// The statistics that say how many people the others of their indicator are about.
const MAIN: [&str; 2] = ["n", "value"];

/// The whole numbers of a unit, each with the least that a reader must reckon with: a count is hidden only if
/// it is not zero; of a share the numerator and what is left of the denominator, not both of them zero.
fn numbers(unit: &[&Observation]) -> Vec<(i64, i64)> {
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX / 4).min(i64::MAX / 4);
    let Some(main) = main(unit) else { return Vec::new() };
    match (main.numerator, main.denominator, main.value) {
        (Some(part), Some(of), _) => {
            let (part, rest) = (whole(part), whole(of.saturating_sub(part)));
            vec![(part, i64::from(rest == 0)), (rest, i64::from(part == 0))]
        }
        (_, _, Some(Value::Count(count))) => vec![(whole(count), 1)],
        _ => Vec::new(),
    }
}

/// The observation that says how many people or cases a unit is about.
fn main<'a>(unit: &[&'a Observation]) -> Option<&'a Observation> {
    let n = unit.iter().find(|own| own.get(STATISTIC).is_some_and(|name| MAIN.contains(&name)));
    n.or_else(|| unit.first()).copied()
}

/// A count of the project's whole time up to the period, of things that happen once: two of them in a row give
/// away what came between, so it is not published.
fn is_running_total(unit: &[&Observation]) -> bool {
    let Some(main) = main(unit) else { return false };
    let counted = main.get("target").filter(|_| matches!(main.value, Some(Value::Count(_))));
    counted.is_some_and(|id| !WORK.contains(&id) && !COUNTED_ONCE.contains(&id))
}

/// The primary rule: a count of people or cases from 1 to k − 1; a share, mean or median of fewer than k.
fn is_too_small(unit: &[&Observation], threshold: u64) -> bool {
    let Some(main) = main(unit) else { return false };
    let is_small_count = |count: u64| (1..threshold).contains(&count) && !WORK.contains(&main.indicator);
    match (main.denominator.or(main.behind), main.value) {
        (Some(of), _) => of < threshold,
        (None, Some(Value::Count(count))) => is_small_count(count),
        _ => false,
    }
}
