//! A fact in words: what its place is called, and what its value says, in the reader's language.
//!
//! Keys are called what the questions on the terminal call them; codes have their labels, people their names, days
//! are written as people write them. A key that has no name is shown as it stands in the file. Neighbour:
//! `history`.

use serde_json::{Number, Value};

use super::voice::{INSTRUMENT_AREA, Voice};
use crate::language::visible::one_line;
use crate::language::{Arg, format};
use crate::model::date::Date;
use crate::model::diff::{Part, Place, name_of, named_by};

/// Characters of a text that a line shows; the file has the rest.
const LONGEST: usize = 120;
/// Facts of an entry that a line shows.
const MOST_FACTS: usize = 4;
/// Keys whose values are people.
const PEOPLE: [&str; 9] =
    ["worker", "workers", "by", "participants", "with", "actor", "contact", "leaders", "contacted_by"];
/// Keys that say nothing new beside the entry's name, or too much for a line.
const PASSED_OVER: [&str; 3] = ["id", "criteria_results", "commit"];

/// Lists of codes that are not named after their key.
const LISTS: [(&str, &str); 15] = [
    ("domain", "need_domain"),
    ("main_need", "need_domain"),
    ("factors", "need_factor"),
    ("helps", "situation_factor"),
    ("hinders", "situation_factor"),
    ("role", "team_role"),
    ("flags", "esf_flag"),
    ("result", "esf_result"),
    ("mapped", "appointment_mapped"),
    ("contents", "shl17_content"),
    ("ground", "closing_ground"),
    ("mother_tongue", "language"),
    ("services_considered", "service"),
    ("criteria_results", "verdict"),
    ("outcome", "service_outcome"),
];

/// Mappings whose keys are codes, with the list that these are of.
const KEYED: [(&str, &str); 5] = [
    ("values", INSTRUMENT_AREA),
    ("mechanisms", "mechanism"),
    ("experience", "experience"),
    ("changes", "change_area"),
    ("left_out", "plan_item"),
];

/// How the facts of a mapping are strung together.
#[derive(Clone, Copy)]
enum Manner {
    /// `date: 9.3.2026; minutes: 60`
    Alone,
    /// As one fact among others: `health 4, finances 3`.
    Within,
}

impl Manner {
    /// What follows a key, and what stands between two facts.
    const fn signs(self) -> (&'static str, &'static str) {
        match self {
            Self::Alone => (":", "; "),
            Self::Within => ("", ", "),
        }
    }
}

impl Voice<'_> {
    /// The fact's name with the entry that it belongs to: `tavoite G1, lähtötaso`.
    pub(super) fn place(&self, place: &Place) -> String {
        let mut words = Vec::new();
        let mut above = None;
        let mut parts = place.0.iter().peekable();
        while let Some(part) = parts.next() {
            match (part, parts.peek()) {
                (Part::Key(list), Some(Part::Entry(name))) => {
                    words.push(self.entry(list, name));
                    parts.next();
                    above = Some(list.as_str());
                }
                (Part::Key(key), _) => {
                    words.push(self.key(above, key));
                    above = Some(key.as_str());
                }
                (Part::Entry(name), _) => words.push(one_line(name)),
            }
        }
        // A goal is known by its own id; the plan or review around it need not be said again.
        let from = words.len().saturating_sub(2);
        words.get(from..).unwrap_or_default().join(", ")
    }

    /// An entry: `tapaaminen 2026-03-09-k7m`.
    pub(super) fn entry(&self, list: &str, name: &str) -> String {
        let id = format!("audit-entry-{}", list.replace('_', "-"));
        let noun = self.messages.find(&id, &[]).unwrap_or_else(|| self.key(None, list));
        format!("{noun} {}", self.name(list, name)).trim_end().to_owned()
    }

    /// What an entry is known by, in words.
    fn name(&self, list: &str, name: &str) -> String {
        name.split('/').map(|word| self.word(list, word)).collect::<Vec<_>>().join(", ")
    }

    /// The name of a key, which may depend on what it is a key of.
    pub(super) fn key(&self, above: Option<&str>, key: &str) -> String {
        let list = KEYED.iter().find(|(mapping, _)| above == Some(mapping)).map(|(_, list)| list);
        if let Some(label) = list.map(|list| self.label(list, key)).filter(|label| label != key) {
            return one_line(&label);
        }
        let flag = key.replace('_', "-");
        let one = flag.strip_suffix('s').unwrap_or(&flag);
        let within = above.map(|above| format!("audit-fact-{}-{flag}", above.replace('_', "-")));
        let ids = [format!("audit-fact-{flag}"), format!("prompt-ask-{flag}"), format!("prompt-ask-{one}")];
        let found =
            within.iter().chain(&ids).find_map(|id| self.messages.find(id, &[] as &[(&str, Arg<'_>)]));
        found.map_or_else(|| one_line(&key.replace('_', " ")), |name| lower_first(&name))
    }

    /// A value on one line; of an entry, what its name does not say.
    pub(super) fn value(&self, place: &Place, value: &Value) -> String {
        let keys: Vec<&str> = place.keys().collect();
        match place.0.last() {
            Some(Part::Entry(_)) => self.facts(&keys, value, named_by(value), Manner::Alone),
            _ if value.is_object() => self.facts(&keys, value, &[], Manner::Alone),
            _ => self.said(&keys, value),
        }
    }

    fn said(&self, keys: &[&str], value: &Value) -> String {
        match value {
            Value::Null => "–".to_owned(),
            Value::Bool(value) => self.text(if *value { "prompt-yes" } else { "prompt-no" }),
            Value::Number(number) => self.number(keys, number),
            Value::String(text) => self.text_or_code(keys, text),
            Value::Array(items) => {
                items.iter().map(|item| self.item(keys, item)).collect::<Vec<_>>().join(", ")
            }
            Value::Object(_) => self.facts(keys, value, &[], Manner::Within),
        }
    }

    /// One of several: an entry by its name and the first thing that it says.
    fn item(&self, keys: &[&str], item: &Value) -> String {
        if !item.is_object() {
            return self.said(keys, item);
        }
        let name = self.name(keys.last().copied().unwrap_or_default(), &name_of(item));
        if let ([.., "reviews" | "closure", "goals"], Some(level)) = (keys, item.get("level")) {
            return format!("{name} {}", self.said(&["level"], level));
        }
        let more = untold(item, named_by(item)).next();
        let more = more.map(|(key, value)| self.said(&[keys, &[key.as_str()]].concat(), value));
        let parts = [Some(name).filter(|name| !name.is_empty()), more];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" – ")
    }

    /// The first few facts of a mapping, without those that have been said.
    fn facts(&self, keys: &[&str], value: &Value, said: &[&str], manner: Manner) -> String {
        let above = keys.last().copied();
        let (after_key, between) = manner.signs();
        let facts = untold(value, said).take(MOST_FACTS).map(|(key, value)| {
            let below = [keys, &[key.as_str()]].concat();
            format!("{}{after_key} {}", self.key(above, key), self.said(&below, value))
        });
        facts.collect::<Vec<_>>().join(between)
    }

    /// A goal's level with its sign, the level of a need in words, any other number as it is.
    fn number(&self, keys: &[&str], number: &Number) -> String {
        match (keys, number.as_i64()) {
            ([.., "needs", "level"], Some(level)) => {
                format!("{} ({level})", self.label("need_level", &level.to_string()))
            }
            ([.., "level" | "baseline"] | [.., "changes", _], Some(level)) => format::level(level),
            _ => number
                .as_f64()
                .map_or_else(|| number.to_string(), |number| format::number(self.language(), number)),
        }
    }

    fn text_or_code(&self, keys: &[&str], text: &str) -> String {
        let key = keys.last().copied().unwrap_or_default();
        if let Ok(day) = text.parse::<Date>() {
            return self.date(day);
        }
        let person = PEOPLE.contains(&key).then(|| self.person(text)).filter(|person| person != text);
        let label =
            || lists(keys).into_iter().map(|list| self.label(&list, text)).find(|label| label != text);
        shortened(&one_line(&person.or_else(label).unwrap_or_else(|| text.to_owned())))
    }

    /// A word that names an entry: a worker, a code, or an id.
    fn word(&self, list: &str, word: &str) -> String {
        let person = self.person(word);
        if person != word {
            return one_line(&person);
        }
        let of_entry = ["need_domain", "service", "team_role"].map(|own| self.label(own, word));
        let label = of_entry.into_iter().find(|label| label != word);
        one_line(&label.unwrap_or_else(|| self.text_or_code(&[list], word)))
    }
}

/// The facts of a mapping that have not been said and say something new.
fn untold<'v>(value: &'v Value, said: &[&str]) -> impl Iterator<Item = (&'v String, &'v Value)> {
    let is_told = |key: &str| PASSED_OVER.contains(&key) || said.contains(&key);
    value.as_object().into_iter().flatten().filter(move |(key, _)| !is_told(key))
}

/// The lists that a code under these keys may be of, the likeliest first.
fn lists(keys: &[&str]) -> Vec<String> {
    let Some((key, around)) = keys.split_last() else { return Vec::new() };
    let one = |key: &str| key.strip_suffix('s').unwrap_or(key).to_owned();
    // A code that has a day beside it: `labour_status: {code: …, since: …}`.
    if *key == "code" {
        return around.last().map(|above| (*above).to_owned()).into_iter().collect();
    }
    let named = LISTS.iter().filter(|(own, _)| own == key).map(|(_, list)| (*list).to_owned());
    let parents: Vec<String> = around.iter().rev().take(2).map(|parent| one(parent)).collect();
    let within = parents.iter().map(|parent| format!("{parent}_{key}"));
    let deeper =
        parents.get(1).map(|above| format!("{above}_{}_{key}", parents.first().map_or("", String::as_str)));
    within.chain(deeper).chain([(*key).to_owned(), one(key)]).chain(named).collect()
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}
