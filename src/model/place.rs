//! Where an entry stands in a case, by the name that people and the answers of commands give it: its id, or for
//! entries without one the worker, the actor, the first day, the word `closure`.

use super::case::Case;
use super::entry::Entry;
use super::path::Path;
use crate::path;

/// An entry and its place.
#[derive(Clone)]
pub struct Placed<'c> {
    /// The place in the case.
    pub path: Path,
    /// The entry.
    pub entry: &'c dyn Entry,
}

impl Case {
    /// The entry of that name; among several without an id, the last that stands, else the last.
    pub fn entry_named(&self, name: &str) -> Option<Placed<'_>> {
        self.entry_with_id(name).or_else(|| self.goal_with_id(name)).or_else(|| self.entry_without_id(name))
    }

    fn entry_with_id(&self, id: &str) -> Option<Placed<'_>> {
        let (list, at) = self.find_entry(id)?;
        let entry: Option<&dyn Entry> = match list {
            "assessments" => self.assessments.get(at).map(|one| one as &dyn Entry),
            "measurements" => self.measurements.get(at).map(|one| one as &dyn Entry),
            "checks" => self.checks.get(at).map(|one| one as &dyn Entry),
            "plans" => self.plans.get(at).map(|one| one as &dyn Entry),
            "decisions" => self.decisions.get(at).map(|one| one as &dyn Entry),
            "sessions" => self.sessions.get(at).map(|one| one as &dyn Entry),
            "appointments" => self.appointments.get(at).map(|one| one as &dyn Entry),
            "observations" => self.observations.get(at).map(|one| one as &dyn Entry),
            "reviews" => self.reviews.get(at).map(|one| one as &dyn Entry),
            _ => self.consents.get(at).map(|one| one as &dyn Entry),
        };
        entry.map(|entry| Placed { path: path![list, at], entry })
    }

    fn goal_with_id(&self, id: &str) -> Option<Placed<'_>> {
        self.plans.iter().enumerate().find_map(|(plan, own)| {
            let (at, goal) = own.goals.iter().enumerate().find(|(_, goal)| goal.id == *id)?;
            Some(Placed { path: path!["plans", plan, "goals", at], entry: goal as &dyn Entry })
        })
    }

    fn entry_without_id(&self, name: &str) -> Option<Placed<'_>> {
        let is_day = |day: Option<super::date::Date>| day.is_some_and(|day| day.to_string() == name);
        let team = last("team", &self.team, |one| one.worker.as_ref().is_some_and(|id| *id == *name));
        let network = || {
            last("network", &self.network, |one| {
                one.actor.as_ref().is_some_and(|actor| actor.as_str() == name)
            })
        };
        let projects =
            || last("projects", &self.projects, |one| one.id.as_ref().is_some_and(|id| *id == *name));
        let pauses = || last("pauses", &self.pauses, |one| is_day(one.from));
        let closure = self.closure.as_ref().filter(|one| name == "closure" || is_day(Some(one.date)));
        let closure = || closure.map(|entry| Placed { path: path!["closure"], entry });
        team.or_else(network).or_else(projects).or_else(pauses).or_else(closure)
    }
}

/// The last entry of a list that is meant, rather one that stands.
fn last<'c, T: Entry>(
    list: &'static str,
    entries: &'c [T],
    is_meant: impl Fn(&T) -> bool,
) -> Option<Placed<'c>> {
    let meant = || entries.iter().enumerate().filter(|(_, entry)| is_meant(entry));
    let found = meant().rfind(|(_, entry)| entry.stands()).or_else(|| meant().next_back());
    found.map(|(at, entry)| Placed { path: path![list, at], entry })
}
