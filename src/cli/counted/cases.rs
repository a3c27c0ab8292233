//! The cases of a folder, from the cache as far as it holds, else from their files.
//!
//! Of each only what is asked for is ever in memory.

use std::collections::BTreeSet;
use std::sync::Mutex;

use rayon::prelude::*;

use super::look::{Look, line};
use crate::diagnostic::Diagnostic;
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::dataset::Loaded;
use crate::model::reach::Reach;
use crate::model::settled::{Rest, remains};
use crate::model::wordless::Wordless;
use crate::store::cache::Entry;
use crate::store::cache::draft::{Line, Record};
use crate::store::cache::kept::Kept;
use crate::store::cache::packed::{pack_case, unpack, unpack_case};
use crate::store::cache::sight::Seen;
use crate::store::load::groups::GroupRead;
use crate::store::load::{FileRead, code_of_path, load_case};
use crate::store::yaml::shape::Dropped;
use crate::validate::references::People;
use crate::validate::{Context, check_read};

/// What is to be known of the cases.
pub(super) struct Asked<'a> {
    /// Which days somebody looks at.
    pub(super) reach: &'a Reach,
    /// The cases whose goals a group names.
    pub(super) aimed: Aimed,
}

/// The cases whose goals a group names: whether they have them is asked of the whole folder.
#[derive(Debug, Default)]
pub(super) struct Aimed {
    /// By any roster: of a case that has changed, its goals are looked for anew.
    any: BTreeSet<CaseCode>,
    /// By a roster that has changed, which may name other goals than before.
    anew: BTreeSet<CaseCode>,
}

impl Aimed {
    /// By the rosters of these groups, given what is known of their files.
    pub(super) fn by(groups: &[GroupRead], lines: &[Line]) -> Self {
        let known: BTreeSet<&str> = known(lines).map(|line| line.path.as_str()).collect();
        let mut aimed = Self::default();
        for roster in groups.iter().filter_map(|group| group.roster.loaded.as_ref()) {
            let members = roster.record.iter().map(|line| &line.record);
            let named = members.filter(|member| member.goal.is_some()).map(|member| member.case);
            match known.contains(roster.path.as_str()) {
                true => aimed.any.extend(named),
                false => aimed.anew.extend(named),
            }
        }
        aimed.any.extend(&aimed.anew);
        aimed
    }

    /// The cases of which it is as it was when it was found right: neither they nor the rosters have changed.
    pub(super) fn proven(&self, lines: &[Line]) -> BTreeSet<CaseCode> {
        let unchanged = known(lines).filter_map(|line| code_of_path(&line.path));
        unchanged.filter(|code| self.any.contains(code) && !self.anew.contains(code)).collect()
    }
}

fn known(lines: &[Line]) -> impl Iterator<Item = &Line> {
    lines.iter().filter(|line| matches!(line.record, Record::Known))
}

/// The record of a case as far as it matters, of one that is past and not `aimed` at, what remains of it.
pub(super) fn unpacked(
    kept: &Kept,
    entry: &Entry,
    reach: &Reach,
    aimed: &BTreeSet<CaseCode>,
) -> Option<Case> {
    match is_past(reach, &entry.path, entry.rest(), aimed) {
        true => unpack(&kept.remains(entry)?),
        false => unpack_case(&kept.record(entry)?, reach),
    }
}

/// True if of a case only what remains of it is asked, given how long it is at rest.
fn is_past(reach: &Reach, path: &str, rest: Option<Rest>, aimed: &BTreeSet<CaseCode>) -> bool {
    reach.is_after(rest) && code_of_path(path).is_some_and(|code| !aimed.contains(&code))
}

impl Look<'_> {
    /// Every case, with the sessions that matter; `None` if there is an error in one. `tell` hears how many more
    /// are done.
    pub(super) fn cases(
        &self,
        asked: &Asked<'_>,
        lines: &mut Vec<Line>,
        tell: &(dyn Fn(usize) + Sync),
    ) -> Option<Vec<FileRead<Case>>> {
        let people = People::of(self.office(), &self.reading.catalogue);
        let cases = self.sight().cases().par_iter().map(|seen| {
            let read = self.case(seen, asked, &people);
            tell(1);
            read.map(|(case, line)| (sound(case, &seen.path), line))
        });
        let read: Option<(Vec<FileRead<Case>>, Vec<Line>)> = cases.collect();
        let (cases, own) = read?;
        lines.extend(own);
        Some(cases)
    }

    fn case(&self, seen: &Seen, asked: &Asked<'_>, people: &People<'_>) -> Option<(Case, Line)> {
        let (entry, hash) = self.known(seen, self.cap())?;
        let known = || {
            let (kept, entry) = (self.past.kept.as_ref()?, entry.filter(|entry| self.stands(entry))?);
            Some((entry, unpacked(kept, entry, asked.reach, &asked.aimed.anew)?))
        };
        match known() {
            Some((entry, case)) => Some((case, line(seen, hash, entry.asked.clone(), Record::Known))),
            None => self.read_case(seen, asked, people),
        }
    }

    /// A case from its file; `None` if that has an error.
    fn read_case(&self, seen: &Seen, asked: &Asked<'_>, people: &People<'_>) -> Option<(Case, Line)> {
        let read = load_case(&self.witness, &seen.path, self.cap(), self.options());
        let hash = self.witness.hash(&seen.path, self.cap()).ok()?;
        let (found, others) = self.checked(&read, people);
        if found || read.diagnostics.iter().any(Diagnostic::is_error) {
            return None;
        }
        let mut case = read.loaded?.record;
        case.drop_words();
        let packed = pack_case(&mut case);
        let settled = packed.as_ref().and_then(|packed| packed.settled.as_ref());
        if is_past(asked.reach, &seen.path, settled.map(|(rest, _)| *rest), &asked.aimed.any) {
            case = remains(&case);
        }
        asked.reach.cut(&mut case.sessions);
        Some((case, line(seen, hash, others, packed.map_or(Record::Nothing, Record::Fresh))))
    }

    /// Whether the checks find an error in a case, and which other cases they asked about.
    fn checked(&self, read: &FileRead<Case>, people: &People<'_>) -> (bool, Vec<(CaseCode, bool)>) {
        let asked = Mutex::new(Vec::new());
        let is_case = |code: CaseCode| {
            let is_there = self.codes.contains(&code);
            if let Ok(mut asked) = asked.lock() {
                asked.push((code, is_there));
            }
            is_there
        };
        let context = Context {
            office: self.office(),
            catalogue: &self.reading.catalogue,
            people,
            groups: Some(&self.groups),
            cases: Some(&is_case),
            today: None,
        };
        let found = check_read(read, &self.office.dropped, &context).iter().any(Diagnostic::is_error);
        (found, asked.into_inner().unwrap_or_default())
    }
}

/// A record without errors as if it had just been read.
pub(super) fn sound<T>(record: T, path: &str) -> FileRead<T> {
    FileRead {
        loaded: Some(Loaded { record, path: path.to_owned() }),
        path: path.to_owned(),
        dropped: Dropped::default(),
        diagnostics: Vec::new(),
    }
}
