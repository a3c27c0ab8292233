//! The past of one case file of the example: its facts are taken away, the newest first, and what is left
//! after each is the file as it was before that fact.
//!
//! The file is read once and the lossless editor says which bytes each fact takes up. A fact that cannot be
//! cut out stays with the one before it. A test reads every version.

use std::ops::Range;

use super::history::{Deed, HEAD_OF_OFFICE, LAST_DAY};
use crate::model::date::Date;
use crate::model::path::{Path, Step};
use crate::path;
use crate::store::yaml::comments_of;
use crate::store::yaml::edit::bytes_of;
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
    let by_hand = facts.last().map_or(opened, |fact| fact.day);
    let mut past = Past { text, root: &root, cuts: lines_of_comments(text, &root), gone: Vec::new() };
    let mut deeds = Vec::new();
    if !past.cuts.is_empty() {
        deeds.push(deed_by_hand(path, text, by_hand, worker_on(&root, by_hand)));
    }
    for fact in facts.iter().rev() {
        let now = past.version();
        if past.take_away(fact) {
            deeds.push(deed(path, code, fact, now));
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
    deeds.push(deed(path, code, &intake, past.version()));
    deeds.reverse();
    deeds
}

fn deed(path: &str, code: &str, fact: &Fact, text: String) -> Deed {
    let trailer = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    Deed {
        day: fact.day,
        rank: fact.rank,
        subject: format!("{} {code}", fact.command),
        trailers: vec![trailer("Sosku-Case", code), trailer("Sosku-Entry", &fact.entry)],
        worker: fact.worker.clone(),
        files: vec![(path.to_owned(), text)],
    }
}

/// Comments are written by hand, and saved so.
fn deed_by_hand(path: &str, text: &str, day: Date, worker: String) -> Deed {
    let files = vec![(path.to_owned(), text.to_owned())];
    Deed { day, rank: BY_HAND, subject: "save".to_owned(), trailers: Vec::new(), worker, files }
}

/// The way back: the file, and what is cut out of it so far.
struct Past<'f> {
    text: &'f str,
    root: &'f Node,
    cuts: Vec<Range<usize>>,
    gone: Vec<Path>,
}

impl Past<'_> {
    /// Cuts out what would not be there without the fact; false, and nothing cut, if that cannot be done.
    fn take_away(&mut self, fact: &Fact) -> bool {
        let mut gone = self.gone.clone();
        let cuts: Option<Vec<Range<usize>>> = fact
            .gone
            .iter()
            .map(|place| {
                let cut = bytes_of(self.text, self.root, &self.whole_list_or(place, &gone)?);
                gone.push(place.clone());
                cut
            })
            .collect();
        let Some(cuts) = cuts else { return false };
        self.cuts.extend(cuts);
        self.gone = gone;
        true
    }

    /// The place, or the list that would be empty without it.
    fn whole_list_or(&self, place: &Path, gone: &[Path]) -> Option<Path> {
        let list = place.parent()?;
        let is_item = matches!(place.last(), Some(Step::Index(_)));
        let others_gone = gone.iter().filter(|other| other.parent().as_ref() == Some(&list)).count();
        let is_last = is_item && self.root.get(&list)?.items().len() == others_gone + 1;
        Some(if is_last { list } else { place.clone() })
    }

    /// The text without the cuts, which may lie in one another.
    fn version(&self) -> String {
        let mut cuts = self.cuts.clone();
        cuts.sort_unstable_by_key(|cut| cut.start);
        let (mut version, mut at) = (String::with_capacity(self.text.len()), 0);
        for cut in cuts {
            version.push_str(self.text.get(at..cut.start).unwrap_or_default());
            at = at.max(cut.end);
        }
        version.push_str(self.text.get(at..).unwrap_or_default());
        version
    }
}

/// The lines that hold nothing but a comment.
fn lines_of_comments(text: &str, root: &Node) -> Vec<Range<usize>> {
    let line = |comment: Range<usize>| {
        let start = text.get(..comment.start)?.rfind('\n').map_or(0, |at| at + 1);
        let end = text.get(comment.end..)?.find('\n').map_or(text.len(), |at| comment.end + at + 1);
        text.get(start..comment.start)?.trim().is_empty().then_some(start..end)
    };
    comments_of(text, root).into_iter().filter_map(line).collect()
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
    for (number, support) in children(item, "supports") {
        let day = deep(support, "group").and_then(group_from).filter(|day| *day > made);
        found.extend(day.map(|day| (day, "plan support add", vec![at.key("supports").index(number)])));
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

/// The first day of a group; nobody could be referred to it before.
fn group_from(slug: &Node) -> Option<Date> {
    let path = format!("groups/{}/group.yaml", slug.text()?);
    let (_, text) = super::files().find(|(known, _)| *known == path)?;
    date(&tree::parse(text).ok()?.entry("from")?.value)
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
    let first = || deep(item, "workers")?.items().first()?.text();
    by.or_else(first).map(str::to_owned)
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
