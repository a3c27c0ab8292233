//! What in a text of an anonymous record looks like a person: numbers and addresses by which someone is found,
//! the code of a case, a name that the folder knows.
//!
//! A command refuses such a text before it is written; in a file that was edited by hand the names are a warning,
//! the rest is `texts`' to find. What was found is never repeated.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::Findings;
use super::texts::{find_addresses, find_case_codes, find_phone_numbers};
use crate::diagnostic::{Diagnostic, Kind};
use crate::model::dataset::{Lines, Loaded};
use crate::model::encounter::Encounter;
use crate::model::event::Event;
use crate::model::identity_code::find_identity_codes;
use crate::path;
use crate::store::load::Folder;

/// A name that the folder knows, where nobody may be named.
pub const NAME_IN_ANONYMOUS_FILE: Kind = Kind::warning("name-in-anonymous-file");

/// What looks like a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trace {
    /// A personal identity code.
    IdentityCode,
    /// A phone number.
    PhoneNumber,
    /// An e-mail address.
    EmailAddress,
    /// The code of a case.
    CaseCode,
    /// The alias of a case, or the name of a worker.
    Name,
}

/// The names that a folder knows: aliases of its cases and names of its workers, each under its first word, so
/// that a text is not searched for ten thousand names in turn.
#[derive(Debug, Clone, Default)]
pub struct Names(BTreeMap<String, BTreeSet<String>>);

impl Names {
    /// These names; their case does not matter.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        let mut by_word: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for name in names.into_iter().map(|name| name.trim().to_lowercase()).filter(|name| !name.is_empty()) {
            by_word.entry(first_word(&name).to_owned()).or_default().insert(name);
        }
        Self(by_word)
    }

    /// True if one of the names stands in the text as a word, or capitalised with a Finnish ending.
    fn stand_in(&self, text: &str) -> bool {
        let folded = text.to_lowercase();
        self.stands_whole(&folded)
            || text.split(|c: char| !c.is_alphanumeric()).any(|word| self.stands_inflected(word))
    }

    /// A name begins where a word begins, or is one that begins with no letter.
    fn stands_whole(&self, folded: &str) -> bool {
        let begins = |at: usize| !ends_in_letter(folded.get(..at));
        folded.char_indices().map(|(at, _)| at).filter(|at| begins(*at)).any(|at| {
            let rest = folded.get(at..).unwrap_or_default();
            let named = self.0.get(first_word(rest)).into_iter().chain(self.0.get(""));
            named
                .flatten()
                .any(|name| rest.strip_prefix(name.as_str()).is_some_and(|after| ends_here(Some(after))))
        })
    }

    /// Whether a word is a name with one of the endings.
    fn stands_inflected(&self, word: &str) -> bool {
        let is_name = |name: &str| {
            name.chars().count() >= LEAST && self.0.get(name).is_some_and(|names| names.contains(name))
        };
        let folded = word.to_lowercase();
        word.starts_with(char::is_uppercase)
            && ENDINGS.iter().any(|ending| folded.strip_suffix(ending).is_some_and(is_name))
    }
}

/// The letters and digits with which a text begins; nothing if it begins with something else.
fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

fn ends_in_letter(before: Option<&str>) -> bool {
    before.and_then(|before| before.chars().next_back()).is_some_and(char::is_alphanumeric)
}

fn ends_here(after: Option<&str>) -> bool {
    !after.and_then(|after| after.chars().next()).is_some_and(char::is_alphanumeric)
}

/// Endings by which a name is told in Finnish: `Pihlajan`, `Pihlajalle`. In Swedish and English the name stands
/// as it is, but for an `s`.
const ENDINGS: [&str; 11] = ["n", "a", "ä", "lle", "lla", "llä", "lta", "ltä", "sta", "stä", "s"];
/// Shorter names are the beginnings of too many words.
const LEAST: usize = 4;

/// The first thing in a text that looks like a person.
pub fn trace(text: &str, names: &Names) -> Option<Trace> {
    let found = [
        (Trace::IdentityCode, !find_identity_codes(text).is_empty()),
        (Trace::CaseCode, !find_case_codes(text).is_empty()),
        (Trace::EmailAddress, !find_addresses(text).is_empty()),
        (Trace::PhoneNumber, !find_phone_numbers(text).is_empty()),
        (Trace::Name, names.stand_in(text)),
    ];
    found.into_iter().find(|(_, stands)| *stands).map(|(trace, _)| trace)
}

/// A record in which nobody may be named.
pub trait Anonymous {
    /// Its free words, each with the column in which it stands.
    fn words(&self) -> Vec<(&'static str, &str)>;
}

impl Anonymous for Encounter {
    fn words(&self) -> Vec<(&'static str, &str)> {
        let topics = self.topics.iter().map(|topic| ("topics", topic.as_str()));
        let texts = [("place", &self.place), ("note", &self.note)].into_iter();
        texts.filter_map(|(column, text)| Some((column, text.as_deref()?))).chain(topics).collect()
    }
}

impl Anonymous for Event {
    fn words(&self) -> Vec<(&'static str, &str)> {
        let texts = [("place", &self.place), ("theme", &self.theme), ("note", &self.note)].into_iter();
        texts.filter_map(|(column, text)| Some((column, text.as_deref()?))).collect()
    }
}

/// Names in the anonymous files of a folder.
pub(super) fn check_all(folder: &Folder) -> Vec<Diagnostic> {
    let cases = folder.cases.iter().filter_map(|case| case.loaded.as_ref());
    let aliases = cases.filter_map(|case| case.record.alias.clone());
    let office = folder.office.loaded.iter();
    let workers = office.flat_map(|office| office.record.workers.iter().map(|worker| worker.name.clone()));
    let names = Names::new(aliases.chain(workers));
    let encounters = folder.encounters.iter().filter_map(|file| file.loaded.as_ref());
    let events = folder.events.iter().filter_map(|file| file.loaded.as_ref());
    let of_encounters = encounters.flat_map(|file| check(file, &names));
    of_encounters.chain(events.flat_map(|file| check(file, &names))).collect()
}

fn check<T: Anonymous>(file: &Loaded<Lines<T>>, names: &Names) -> Vec<Diagnostic> {
    let mut found = Findings::new(&file.path);
    for line in &file.record {
        for (column, text) in line.record.words() {
            if names.stand_in(text) {
                found.value(NAME_IN_ANONYMOUS_FILE, path![line.row, column]);
            }
        }
    }
    found.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<Trace> {
        trace(text, &Names::new(["Pihlaja".to_owned(), "Iso Karhu".to_owned(), "Kuu".to_owned()]))
    }

    #[test]
    fn whatever_tells_who_somebody_is_is_found() {
        for (text, trace) in [
            ("tunnus 010190-002R", Trace::IdentityCode),
            ("soita 040 123 4567", Trace::PhoneNumber),
            ("x@example.org", Trace::EmailAddress),
            ("jatkuu (sk-4k7qx2)", Trace::CaseCode),
            ("PIHLAJA kävi", Trace::Name),
            ("kahvilla Pihlajan kanssa", Trace::Name),
            ("oli puhetta: iso karhu.", Trace::Name),
            ("Kuu", Trace::Name),
        ] {
            assert_eq!(found(text), Some(trace), "{text}");
        }
    }

    #[test]
    fn places_topics_and_words_that_only_begin_like_a_name_are_not_refused() {
        for text in [
            "Pihlajamäen kirjasto",
            "pihlajan alla",
            "kuukausi",
            "kuun alussa",
            "isokarhu",
            "vuokra|yleistuki 12.10.2026 klo 10",
            "",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
