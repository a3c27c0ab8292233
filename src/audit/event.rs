//! What happened in a version of a case: typed events, each about one fact or the file as a whole.
//!
//! A goal's level that a review or a closure sets is told as a step from the level before. Whether a command or a
//! hand did it is read off the commit's message, which is only as trustworthy as whoever wrote it (docs/guides/
//! audit.md). Neighbours: `versions` has the changes, `cli` the words.

use std::collections::HashMap;

use serde_json::Value;

use super::versions::{Content, Version};
use crate::model::diff::{Change, Facts, Part, Place};

/// The kind of an event; its code is a contract with scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The case came to be.
    Opened,
    /// An entry came to be.
    Added,
    /// A fact was added, changed or taken out.
    Changed,
    /// A goal's level at a review or at the end.
    Level,
    /// An entry was withdrawn: it stays and counts nowhere.
    Withdrawn,
    /// An addendum.
    Amended,
    /// An entry is gone from the file.
    Removed,
    /// The case was closed.
    Closed,
    /// The same matter was opened again.
    Reopened,
    /// Only comments or the layout changed.
    Layout,
    /// The file became unreadable.
    Unreadable,
    /// The file can be read again.
    Readable,
    /// The file got another name.
    Renamed,
    /// The file was removed.
    Deleted,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 14] = [
        Self::Opened,
        Self::Added,
        Self::Changed,
        Self::Level,
        Self::Withdrawn,
        Self::Amended,
        Self::Removed,
        Self::Closed,
        Self::Reopened,
        Self::Layout,
        Self::Unreadable,
        Self::Readable,
        Self::Renamed,
        Self::Deleted,
    ];

    /// The code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Level => "level",
            Self::Withdrawn => "withdrawn",
            Self::Amended => "amended",
            Self::Removed => "removed",
            Self::Closed => "closed",
            Self::Reopened => "reopened",
            Self::Layout => "layout",
            Self::Unreadable => "unreadable",
            Self::Readable => "readable",
            Self::Renamed => "renamed",
            Self::Deleted => "deleted",
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// What it was.
    pub kind: Kind,
    /// The fact; the root if it is about the file.
    pub place: Place,
    /// What it was before; for a rename the old path.
    pub from: Option<Value>,
    /// What it became.
    pub to: Option<Value>,
    /// The day that the event itself names: of the review that set a level.
    pub day: Option<String>,
}

/// How a commit came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Means {
    /// By a command of sosku: `session add`.
    Command(String),
    /// Somebody edited the file.
    Hand,
}

/// The command that opens several cases with one commit.
const IMPORT: &str = "import";

/// How a commit came about, by its own words.
pub fn means(version: &Version) -> Means {
    let commit = &version.commit;
    let words: Vec<&str> = commit.subject.split_whitespace().collect();
    let case = commit.trailer("Sosku-Case");
    let verb = words.split_last().filter(|(last, _)| case == Some(**last)).map(|(_, verb)| verb.join(" "));
    match verb {
        Some(verb) if !verb.is_empty() && verb != "edit" && !verb.starts_with("sosku:") => {
            Means::Command(verb)
        }
        // It opens several cases at once, so that its subject ends with their number.
        _ if words.first() == Some(&IMPORT) && case.is_some() => Means::Command(IMPORT.to_owned()),
        _ => Means::Hand,
    }
}

/// Where goals' levels stand; the many sessions say nothing of them.
const LEVELS_IN: [&str; 3] = ["plans", "reviews", "closure"];

/// Tells versions one after the other, the earliest first; remembers each goal's level on the way.
#[derive(Debug, Default)]
pub struct Teller {
    levels: HashMap<String, Value>,
}

impl Teller {
    /// What happened in a version.
    pub fn events(&mut self, version: &Version) -> Vec<Event> {
        let mut events: Vec<Event> = Vec::new();
        if let Some(old) = &version.renamed_from {
            events.push(whole(Kind::Renamed, Some(Value::from(old.as_str()))));
        }
        let was_there = version.before.iter().any(|before| *before != Content::Absent);
        match &version.after {
            Content::Absent => events.push(whole(Kind::Deleted, None)),
            Content::Broken => events.push(whole(Kind::Unreadable, None)),
            Content::Sound(facts) if !was_there => {
                events.push(whole(Kind::Opened, None));
                self.learn(facts);
            }
            Content::Sound(facts) => {
                if version.was_broken {
                    events.push(whole(Kind::Readable, None));
                }
                let changes = version.changes();
                if changes.is_empty() && events.is_empty() {
                    events.push(whole(Kind::Layout, None));
                }
                events.extend(changes.into_iter().flat_map(|change| self.told(change)));
                self.learn(facts);
            }
        }
        events
    }

    /// Keeps the goals' baselines and levels as they now stand.
    fn learn(&mut self, facts: &Facts) {
        for (place, value) in LEVELS_IN.into_iter().flat_map(|key| facts.leaves_of(key)) {
            let keys: Vec<&str> = place.keys().collect();
            let Some((_, goal)) = place.innermost_entry() else { continue };
            match keys.as_slice() {
                ["plans", "goals", "baseline"] => {
                    self.levels.entry(goal.to_owned()).or_insert_with(|| value.clone());
                }
                ["reviews", "goals", "level"] | ["closure", "goals", "level"] => {
                    self.levels.insert(goal.to_owned(), value.clone());
                }
                _ => {}
            }
        }
    }

    /// The events of a change: one, but for a review or closure that comes with its levels.
    fn told(&self, change: Change) -> Vec<Event> {
        let rated = self.rated(&change);
        let kind = kind(&change);
        let Change { place, before, after } = change;
        let mut events = vec![Event { kind, place, from: before, to: after, day: None }];
        events.extend(rated);
        events
    }

    fn rated(&self, change: &Change) -> Vec<Event> {
        let keys: Vec<&str> = change.place.keys().collect();
        let is_new = change.before.is_none() && matches!(keys.as_slice(), ["reviews"] | ["closure"]);
        let Some(entry) = change.after.as_ref().filter(|_| is_new) else { return Vec::new() };
        let day = entry.get("date").and_then(Value::as_str).map(str::to_owned);
        let goals = entry.get("goals").and_then(Value::as_array).into_iter().flatten();
        let step = |rated: &Value| {
            let goal = rated.get("goal")?.as_str()?;
            let place = change.place.key("goals").entry(goal).key("level");
            let (from, to) = (self.levels.get(goal).cloned(), Some(rated.get("level")?.clone()));
            Some(Event { kind: Kind::Level, place, from, to, day: day.clone() })
        };
        goals.filter_map(step).collect()
    }
}

fn whole(kind: Kind, from: Option<Value>) -> Event {
    Event { kind, place: Place::default(), from, to: None, day: None }
}

fn kind(change: &Change) -> Kind {
    let keys: Vec<&str> = change.place.keys().collect();
    let is_entry = matches!(change.place.0.last(), Some(Part::Entry(_)));
    match (keys.as_slice(), &change.before, &change.after) {
        (["closure"], None, Some(_)) => Kind::Closed,
        (["earlier_closures"], None, Some(_)) => Kind::Reopened,
        ([.., "withdrawn"], None, Some(_)) => Kind::Withdrawn,
        ([.., "addenda"], None, Some(_)) if is_entry => Kind::Amended,
        ([.., "goals", "level"], _, _) => Kind::Level,
        (_, None, Some(_)) if is_entry => Kind::Added,
        (_, Some(_), None) if is_entry => Kind::Removed,
        _ => Kind::Changed,
    }
}
