//! The past of one case file of the example: its facts are taken away, the newest first, with the lossless
//! editor, and what is left after each is the file as it was before that fact.
//!
//! A fact that cannot be taken away safely stays with the one before it, so that every version is one that
//! sosku could have written.

use super::history::{Deed, HEAD_OF_OFFICE, LAST_DAY};
use crate::model::date::Date;
use crate::model::path::{Path, Step};
use crate::path;
use crate::store::yaml::comments_of;
use crate::store::yaml::edit::{Edit, edit};
use crate::store::yaml::tree::{self, Node};

/// List, key of the day, command; in the order in which a day's facts rest on one another.
const ENTRIES: &[(&str, &str, &str)] = &[
    ("team", "from", "team set"),
    ("consents", "given", "network add"),
    ("network", "from", "network add"),
    ("assessments", "started", "assess"),
    ("measurements", "date", "measure"),
    ("checks", "date", "check"),
    ("plans", "made", "plan"),
    ("decisions", "date", "decide"),
    ("projects", "joined", "edit"),
    ("pauses", "from", "pause"),
    ("appointments", "date", "appointment add"),
    ("observations", "date", "observe"),
    ("sessions", "date", "session add"),
    ("reviews", "date", "review"),
];

/// What comes to an entry later: list, key of the day, command, the keys that come with it.
const LATER: &[(&str, &str, &str, &[&str])] = &[
    ("team", "to", "team end", &["to", "ended_because"]),
    ("network", "to", "network end", &["to"]),
    ("consents", "withdrawn", "network end", &["withdrawn"]),
    ("projects", "left", "edit", &["left", "result"]),
    ("sessions", "withdrawn.date", "session edit", &["withdrawn"]),
];

/// The keys that an assessment has from its first day.
const BEGUN: &[&str] = &["id", "started", "participants", "by"];

/// Ranks within a day: the case first, then its entries, what comes to them later, the hand edits at the end.
const INTAKE: usize = 2;
const FIRST: usize = 10;
const CLOSURE: usize = 600;
const BY_HAND: usize = 700;

/// A fact of the file, and the places that would not be there without it.
#[derive(Debug, Clone)]
struct Fact {
    day: Date,
    rank: usize,
    command: &'static str,
    entry: String,
    worker: String,
    gone: Vec<Path>,
}

/// What led to the file, the latest first.
pub(super) fn deeds(path: &str, text: &str) -> Vec<Deed> {
    let Ok(root) = tree::parse(text) else { return Vec::new() };
    let Some(opened) = root.get(&path!["initiation", "date"]).and_then(date) else { return Vec::new() };
    let code = root.entry("case").and_then(|case| case.value.text()).unwrap_or_default();
    let mut facts = facts(path, &root, opened);
    // Newest first; of one day's, what stands last in the file.
    facts.sort_by_key(|fact| (fact.day, fact.rank));
    let mut deeds = Vec::new();
    let (mut now, by_hand) = (without_comments(text, &root), facts.last().map_or(opened, |fact| fact.day));
    if now != text {
        deeds.push(deed_by_hand(path, text, by_hand, worker_on(&root, by_hand)));
    }
    let mut gone = Vec::new();
    for fact in facts.iter().rev() {
        if let Some(before) = taken_away(&now, fact, &mut gone) {
            deeds.push(deed(path, code, fact, &now));
            now = before;
        }
    }
    let intake = Fact {
        day: opened,
        rank: INTAKE,
        command: "intake",
        entry: format!("{path}#initiation"),
        worker: worker_on(&root, opened),
        gone: Vec::new(),
    };
    deeds.push(deed(path, code, &intake, &now));
    deeds.reverse();
    deeds
}

fn deed(path: &str, code: &str, fact: &Fact, text: &str) -> Deed {
    let trailer = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    Deed {
        day: fact.day,
        rank: fact.rank,
        subject: format!("{} {code}", fact.command),
        trailers: vec![trailer("Sosku-Case", code), trailer("Sosku-Entry", &fact.entry)],
        worker: fact.worker.clone(),
        files: vec![(path.to_owned(), text.to_owned())],
    }
}

/// Comments are written by hand, and saved so.
fn deed_by_hand(path: &str, text: &str, day: Date, worker: String) -> Deed {
    let files = vec![(path.to_owned(), text.to_owned())];
    Deed { day, rank: BY_HAND, subject: "save".to_owned(), trailers: Vec::new(), worker, files }
}

/// The text without the lines that hold nothing but a comment.
fn without_comments(text: &str, root: &Node) -> String {
    let mut kept = text.to_owned();
    for comment in comments_of(text, root).into_iter().rev() {
        let start = text.get(..comment.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let is_alone = text.get(start..comment.start).is_some_and(|before| before.trim().is_empty());
        let end = text.get(comment.end..).and_then(|after| after.find('\n')).map(|at| comment.end + at + 1);
        if is_alone {
            kept.replace_range(start..end.unwrap_or(text.len()), "");
        }
    }
    kept
}

/// The text without the fact; `None`, and nothing more gone, if that cannot be done.
fn taken_away(text: &str, fact: &Fact, gone: &mut Vec<Path>) -> Option<String> {
    let (mut before, mut taken) = (text.to_owned(), gone.clone());
    for place in &fact.gone {
        let root = tree::parse(&before).ok()?;
        let mut now = moved(place, &taken);
        let parent = now.parent()?;
        let is_item = matches!(now.last(), Some(Step::Index(_)));
        if is_item && root.get(&parent)?.items().len() == 1 {
            now = parent;
        }
        before = edit(&before, &[Edit::Remove { path: now }], &|_| Vec::new()).ok()?;
        taken.push(place.clone());
    }
    *gone = taken;
    Some(before)
}

/// Where a place of the whole file lies once other places are gone: behind fewer items.
fn moved(place: &Path, gone: &[Path]) -> Path {
    let steps = place.0.iter().enumerate().map(|(depth, step)| match step {
        Step::Index(index) => {
            let is_before = |other: &&Path| {
                let same_list = other.0.get(..depth) == place.0.get(..depth);
                let before = matches!(other.0.get(depth), Some(Step::Index(at)) if at < index);
                same_list && before && other.0.len() == depth + 1
            };
            Step::Index(index.saturating_sub(gone.iter().filter(is_before).count()))
        }
        key => key.clone(),
    });
    Path(steps.collect())
}

/// Every fact that came after the case was opened.
fn facts(file: &str, root: &Node, opened: Date) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (rank, (list, key, command)) in (FIRST..).step_by(10).zip(ENTRIES) {
        let items = root.entry(list).map_or(&[][..], |entry| entry.value.items());
        for (index, item) in items.iter().enumerate() {
            let at = path![*list, index];
            let day = deep(item, key).and_then(date).unwrap_or(opened).clamp(opened, LAST_DAY);
            let fact = |day: Date, rank, command, gone| Fact {
                day,
                rank,
                command,
                entry: entry_name(file, item),
                worker: worker_of(item).unwrap_or_else(|| worker_on(root, day)),
                gone,
            };
            facts.push(fact(day, rank, *command, vec![at.clone()]));
            for (day, command, gone) in later(list, item, &at, day) {
                facts.push(fact(day.min(LAST_DAY), rank + 5, command, gone));
            }
        }
    }
    facts.extend(closure(file, root, opened));
    facts
}

/// What came to an entry after it was made.
fn later(list: &str, item: &Node, at: &Path, made: Date) -> Vec<(Date, &'static str, Vec<Path>)> {
    let mut found = Vec::new();
    for (_, key, command, keys) in LATER.iter().filter(|(of, ..)| *of == list) {
        let day = deep(item, key).and_then(date).filter(|day| *day > made && *day <= LAST_DAY);
        let gone = keys.iter().filter(|key| item.entry(key).is_some()).map(|key| at.key(*key)).collect();
        found.extend(day.map(|day| (day, *command, gone)));
    }
    for (number, addendum) in children(item, "addenda") {
        let day = deep(addendum, "date").and_then(date).filter(|day| *day >= made);
        found.extend(day.map(|day| (day, "amend", vec![at.key("addenda").index(number)])));
    }
    if list == "assessments" {
        let day = deep(item, "completed").and_then(date).filter(|day| *day > made);
        let keys = item.entries().iter().map(|entry| entry.name()).filter(|key| !BEGUN.contains(key));
        found.extend(day.map(|day| (day, "assess", keys.map(|key| at.key(key)).collect())));
    }
    for (number, goal) in children(item, "goals").filter(|_| list == "plans") {
        let place = at.key("goals").index(number);
        let ended = deep(goal, "ended.date").and_then(date).filter(|day| *day > made);
        found.extend(ended.map(|day| (day, "plan goal end", vec![place.key("ended")])));
        let set = deep(goal, "set").and_then(date).filter(|day| *day > made);
        found.extend(set.map(|day| (day, "plan goal add", vec![place])));
    }
    found
}

fn closure(file: &str, root: &Node, opened: Date) -> Option<Fact> {
    let closure = &root.entry("closure")?.value;
    let day = deep(closure, "date").and_then(date)?.clamp(opened, LAST_DAY);
    Some(Fact {
        day,
        rank: CLOSURE,
        command: "close",
        entry: format!("{file}#closure"),
        worker: worker_of(closure).unwrap_or_else(|| worker_on(root, day)),
        gone: vec![path!["closure"]],
    })
}

fn children<'n>(item: &'n Node, key: &str) -> impl Iterator<Item = (usize, &'n Node)> {
    item.entry(key).map_or(&[][..], |entry| entry.value.items()).iter().enumerate()
}

/// The id, or the file and what the entry is known by.
fn entry_name(file: &str, item: &Node) -> String {
    let text = |key: &str| deep(item, key).and_then(Node::text);
    match text("id") {
        Some(id) => id.to_owned(),
        None => {
            let key = ["worker", "actor", "from"].into_iter().find_map(text).unwrap_or_default();
            format!("{file}#{key}")
        }
    }
}

/// The worker whom an entry names as the one who made it.
fn worker_of(item: &Node) -> Option<String> {
    let by = deep(item, "by").and_then(Node::text);
    let first = |key: &str| deep(item, key).and_then(|list| list.items().first()?.text());
    by.or_else(|| first("workers")).map(str::to_owned)
}

/// The own worker on a day, else the first of the team who was there, else the head of the office.
fn worker_on(root: &Node, day: Date) -> String {
    let team = root.entry("team").map_or(&[][..], |team| team.value.items());
    let there = |member: &&Node| {
        deep(member, "from").and_then(date).is_none_or(|from| from <= day)
            && deep(member, "to").and_then(date).is_none_or(|to| day <= to)
    };
    let is_own = |member: &&Node| deep(member, "role").and_then(Node::text) == Some("own_worker");
    let present = || team.iter().filter(there);
    let found = present().find(is_own).or_else(|| present().next());
    let worker = found.and_then(|member| deep(member, "worker")?.text());
    worker.unwrap_or(HEAD_OF_OFFICE).to_owned()
}

/// What stands at a dotted key; `None` if it is absent or null.
fn deep<'n>(node: &'n Node, dotted: &str) -> Option<&'n Node> {
    let found = dotted.split('.').try_fold(node, |node, key| Some(&node.entry(key)?.value))?;
    (!found.is_null()).then_some(found)
}

fn date(node: &Node) -> Option<Date> {
    node.text()?.parse().ok()
}
