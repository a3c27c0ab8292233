//! Codes and the words people see for them, in Finnish, Swedish and English; outcome instruments.
//!
//! The built-in files are embedded in the program and read one list at a time, on first need, because most
//! commands need one label. No I/O and no file format here: `store::catalogue` reads texts into these types
//! and lays a folder's own additions over them. Below: `model`. The words themselves are under `builtin/`.

mod builtin;
mod code_list;
pub mod criteria;
mod instrument;
mod nearest;

use std::borrow::Cow;
use std::sync::OnceLock;

pub use code_list::{CodeEntry, CodeList, Labels, LocalCode, Refusal, SomeLabels};
pub use instrument::{Area, Direction, Instrument, Level, TOTAL, Total, ValueRefusal};
pub use nearest::nearest;

use crate::language::Language;
use criteria::CriteriaSet;

/// The built-in statutes, as text; `store::catalogue` reads it.
pub const STATUTES: &str = include_str!("builtin/statutes.yaml");

/// How embedded texts become types; `store::catalogue` knows the format and supplies it. `None` would mean a
/// broken build, which a test excludes.
#[derive(Debug, Clone, Copy)]
pub struct Readers {
    /// Reads one built-in code list.
    pub list: fn(&str) -> Option<CodeList>,
    /// Reads the built-in instruments.
    pub instruments: fn(&str) -> Option<Vec<Instrument>>,
    /// Reads a file of built-in criteria sets.
    pub criteria: fn(&str) -> Option<Vec<CriteriaSet>>,
}

/// The built-in codes and instruments with an office's own laid over them.
#[derive(Debug)]
pub struct Catalogue {
    readers: Readers,
    lists: Vec<OnceLock<Option<CodeList>>>,
    instruments: OnceLock<Vec<Instrument>>,
    criteria: OnceLock<Vec<CriteriaSet>>,
}

impl Catalogue {
    /// The built-in catalogue; nothing is read before it is asked for.
    pub fn new(readers: Readers) -> Self {
        let lists = builtin::LISTS.iter().map(|_| OnceLock::new()).collect();
        Self { readers, lists, instruments: OnceLock::new(), criteria: OnceLock::new() }
    }

    /// The ids of all lists, in alphabetical order.
    pub fn lists(&self) -> impl Iterator<Item = &'static str> {
        builtin::LISTS.iter().map(|(id, _)| *id)
    }

    /// A list by its id.
    pub fn list(&self, list: &str) -> Option<&CodeList> {
        let position = position(list)?;
        let (_, text) = builtin::LISTS.get(position)?;
        self.lists.get(position)?.get_or_init(|| (self.readers.list)(text)).as_ref()
    }

    /// The codes of a list in the order in which they are offered; empty for an unknown list.
    pub fn codes(&self, list: &str) -> &[CodeEntry] {
        self.list(list).map_or(&[], |list| &list.codes)
    }

    /// True if the list has the code.
    pub fn contains(&self, list: &str, code: &str) -> bool {
        self.entry(list, code).is_some()
    }

    /// What people see for a code; `None` if the list or the code is unknown.
    pub fn label(&self, list: &str, code: &str, language: Language) -> Option<Cow<'_, str>> {
        self.entry(list, code).map(|entry| Cow::Borrowed(entry.label.get(language)))
    }

    /// One line that says when to choose the code.
    pub fn explain(&self, list: &str, code: &str, language: Language) -> Option<Cow<'_, str>> {
        let explain = self.entry(list, code)?.explain.as_ref()?;
        Some(Cow::Borrowed(explain.get(language)))
    }

    /// Everything known about a code.
    pub fn entry(&self, list: &str, code: &str) -> Option<&CodeEntry> {
        self.list(list)?.get(code)
    }

    /// The code that `typed` probably means, judged by codes and labels in all languages.
    pub fn nearest(&self, list: &str, typed: &str) -> Option<&str> {
        let words = self.codes(list).iter().flat_map(|entry| {
            let [fi, sv, en] = entry.label.all();
            [entry.code.as_str(), fi, sv, en].map(|word| (word, entry.code.as_str()))
        });
        nearest(typed, words)
    }

    /// The instruments, the built-in ones first.
    pub fn instruments(&self) -> &[Instrument] {
        self.instruments.get_or_init(|| (self.readers.instruments)(builtin::INSTRUMENTS).unwrap_or_default())
    }

    /// An instrument by its code.
    pub fn instrument(&self, code: &str) -> Option<&Instrument> {
        self.instruments().iter().find(|instrument| instrument.code == code)
    }

    /// Adds an office's code to a list, or relabels one that exists.
    ///
    /// # Errors
    /// Unknown list, closed list, or a new code without a label.
    pub fn add(&mut self, list: &str, code: LocalCode) -> Result<(), Refusal> {
        let known = self.list(list).is_some();
        let slot = position(list).filter(|_| known).and_then(|position| self.lists.get_mut(position));
        match slot.and_then(OnceLock::get_mut).and_then(Option::as_mut) {
            Some(list) => list.add(code),
            None => Err(Refusal::UnknownList),
        }
    }

    /// Adds an office's instrument; false if the code is taken, for a built-in definition is never replaced.
    pub fn add_instrument(&mut self, instrument: Instrument) -> bool {
        if self.instrument(&instrument.code).is_some() {
            return false;
        }
        if let Some(instruments) = self.instruments.get_mut() {
            instruments.push(instrument);
        }
        true
    }

    /// The criteria sets, the built-in ones first.
    pub fn criteria_sets(&self) -> &[CriteriaSet] {
        self.criteria.get_or_init(|| (self.readers.criteria)(builtin::CRITERIA).unwrap_or_default())
    }

    /// The set of that id and version, or the newest version of that id.
    pub fn criteria_set(&self, name: &str) -> Option<&CriteriaSet> {
        self.criteria_sets().iter().filter(|set| set.is_named(name)).max_by_key(|set| set.version)
    }

    /// Adds an office's criteria set; false if its id and version are taken, for checks rest on what is there.
    pub fn add_criteria(&mut self, set: CriteriaSet) -> bool {
        if self.criteria_sets().iter().any(|known| known.name() == set.name()) {
            return false;
        }
        if let Some(sets) = self.criteria.get_mut() {
            sets.push(set);
        }
        true
    }
}

fn position(list: &str) -> Option<usize> {
    builtin::LISTS.binary_search_by_key(&list, |(id, _)| id).ok()
}
