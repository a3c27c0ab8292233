//! One look at the folder beside what the cache knows of it: which files are unchanged, by what the system says of
//! them or by their content, and which must be read.

use std::collections::BTreeSet;

use super::known::Known;
use crate::cli::global;
use crate::diagnostic::Diagnostic;
use crate::model::case_code::CaseCode;
use crate::model::office::{DEFAULT_CASE_BYTES, Office};
use crate::store::cache::draft::{Line, Record};
use crate::store::cache::kept::Kept;
use crate::store::cache::sight::{Seen, Sight, look};
use crate::store::cache::{Entry, Hash, Key, program};
use crate::store::catalogue::Reading;
use crate::store::layout::{Layout, OFFICE};
use crate::store::load::{CATALOGUE, FileRead, Options, Source, load_catalogue, load_office};
use crate::store::witness::Witness;
use crate::validate::thorough;

/// The folder, the cache, and what the files are checked against.
pub(super) struct Look<'a> {
    pub(super) past: Known<'a>,
    pub(super) witness: Witness<'a>,
    pub(super) reading: Reading,
    pub(super) office: FileRead<Office>,
    pub(super) groups: BTreeSet<String>,
    pub(super) codes: BTreeSet<CaseCode>,
    has_known_groups: bool,
}

impl<'a> Look<'a> {
    /// Looks at a folder, to write the next cache or not; `None` if there is something about which only a thorough
    /// look can tell.
    pub(super) fn at(layout: &'a Layout, may_write: bool) -> Option<Self> {
        let sight = look(layout).ok().filter(|sight| sight.is_ordinary)?;
        let codes: BTreeSet<CaseCode> = sight.codes().collect();
        if codes.len() != sight.cases().len() {
            return None;
        }
        let witness = Witness::of(layout);
        let mut troubles = Vec::new();
        let reading = load_catalogue(&witness, &mut troubles);
        let office = load_office(&witness, thorough(&reading.catalogue));
        if troubles.iter().chain(&office.diagnostics).any(Diagnostic::is_error) {
            return None;
        }
        let key = key(&sight, &witness)?;
        let groups = sight.groups.iter().cloned().collect();
        let kept = Kept::open(layout, key);
        let has_known_groups =
            kept.iter().flat_map(Kept::groups).all(|group| sight.groups.binary_search(group).is_ok());
        let past = Known::of(layout, sight, kept, key, may_write)?;
        Some(Self { past, witness, reading, office, groups, codes, has_known_groups })
    }

    /// The folder at a glance.
    pub(super) fn sight(&self) -> &Sight {
        &self.past.sight
    }

    /// How files are read: as for `validate`.
    pub(super) fn options(&self) -> Options<'_> {
        thorough(&self.reading.catalogue)
    }

    /// The office.
    pub(super) fn office(&self) -> Option<&Office> {
        self.office.loaded.as_ref().map(|office| &office.record)
    }

    /// The most bytes of a case file.
    pub(super) fn cap(&self) -> u64 {
        self.office().map_or(DEFAULT_CASE_BYTES, Office::case_bytes)
    }

    /// What is known of a file whose content is what it was, and the checksum of what it is now.
    pub(super) fn known(&self, seen: &Seen, cap: u64) -> Option<(Option<&Entry>, Hash)> {
        if let Some(entry) = self.past.unchanged(seen) {
            return Some((Some(entry), entry.hash));
        }
        let hash = self.witness.hash(&seen.path, cap).ok()?;
        let entry = self.past.kept.as_ref().and_then(|kept| kept.entry(&seen.path));
        Some((entry.filter(|entry| entry.hash == hash), hash))
    }

    /// True if what the checks asked about the folder has the same answer as then.
    pub(super) fn stands(&self, entry: &Entry) -> bool {
        self.has_known_groups && entry.asked.iter().all(|(code, was)| self.codes.contains(code) == *was)
    }

    /// The files of which no record is kept: the office, its codes, the self-assessments, and what lies unread in
    /// a group's folder.
    pub(super) fn others(&self, lines: &mut Vec<Line>) -> Option<()> {
        let taken: BTreeSet<&str> = lines.iter().map(|line| line.path.as_str()).collect();
        let others = self.sight().files.iter().filter(|seen| !taken.contains(seen.path.as_str()));
        let others: Option<Vec<Line>> = others
            .map(|seen| {
                let (_, hash) = self.known(seen, DEFAULT_CASE_BYTES)?;
                Some(line(seen, hash, Vec::new(), Record::Nothing))
            })
            .collect();
        lines.extend(others?);
        Some(())
    }
}

/// What is to be known of a file from now on.
pub(super) fn line(seen: &Seen, hash: Hash, asked: Vec<(CaseCode, bool)>, record: Record) -> Line {
    Line { path: seen.path.clone(), stamp: seen.stamp, hash, asked, record }
}

/// What every record rests on: the program, the office and its codes.
fn key(sight: &Sight, witness: &Witness<'_>) -> Option<Key> {
    let program = program(global::program().as_deref());
    let files = sight.file(OFFICE).into_iter().chain(sight.within(CATALOGUE));
    let read = |seen: &Seen| Some((seen.path.clone(), witness.read(&seen.path, DEFAULT_CASE_BYTES).ok()?));
    let files = files.map(read).collect::<Option<Vec<_>>>()?;
    let parts = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    Some(Key::of(std::iter::once(("program", program.as_bytes())).chain(parts)))
}
