//! What the cache knows of the folder as it lies there, and the writing of the next cache once more is known.
//! Nothing here decides whether a record still holds: that is `look`'s.

use crate::store::cache::draft::{Draft, Line, Record};
use crate::store::cache::kept::Kept;
use crate::store::cache::sight::{Seen, Sight, look};
use crate::store::cache::{Entry, Key};
use crate::store::layout::Layout;

/// So many files that are known by their content alone are no reason to write the cache anew: hashing them again
/// is quicker.
const FEW: usize = 64;

/// The folder at a glance beside the cache.
pub(super) struct Known<'a> {
    pub(super) sight: Sight,
    pub(super) kept: Option<Kept>,
    layout: &'a Layout,
    pub(super) key: Key,
    draft: Option<Draft>,
    /// How many files the system does not tell to be unchanged.
    unsure: usize,
}

impl<'a> Known<'a> {
    /// Before any file is read. If one must be, the next cache is begun, for from then on the file system's clock
    /// tells what is fresh; what the system says of the files is asked once more after that. `None` if meanwhile
    /// other files lie there.
    pub(super) fn of(
        layout: &'a Layout,
        sight: Sight,
        kept: Option<Kept>,
        key: Key,
        may_write: bool,
    ) -> Option<Self> {
        let mut own = Self { sight, kept, layout, key, draft: None, unsure: 0 };
        if may_write && own.sight.files.iter().any(|seen| own.unchanged(seen).is_none()) {
            own.draft = Draft::begin(layout).ok();
            let before = std::mem::replace(&mut own.sight, look(layout).ok()?);
            let paths = |sight: &Sight| sight.files.iter().map(|seen| seen.path.clone()).collect::<Vec<_>>();
            if !own.sight.is_ordinary || paths(&before) != paths(&own.sight) {
                return None;
            }
            own.unsure = own.sight.files.iter().filter(|seen| own.unchanged(seen).is_none()).count();
        }
        Some(own)
    }

    /// What is known of a file of which the system says what it said before.
    pub(super) fn unchanged(&self, seen: &Seen) -> Option<&Entry> {
        let entry = self.kept.as_ref()?.entry(&seen.path)?;
        (entry.stamp == Some(seen.stamp)).then_some(entry)
    }

    /// What is known, and the checksum, of a folder of which the system says of every file what it said when no error
    /// was found in it.
    pub(super) fn all(&self) -> Option<(&Kept, &str)> {
        let is_same =
            |(entry, seen): (&Entry, &Seen)| entry.stamp == Some(seen.stamp) && entry.path == seen.path;
        let kept = self.kept.as_ref().filter(|kept| {
            kept.groups() == self.sight.groups
                && kept.len() == self.sight.files.len()
                && kept.files().iter().zip(&self.sight.files).all(is_same)
        })?;
        Some((kept, kept.sound()?))
    }

    /// True if the checks across files found no error in these records before.
    pub(super) fn is_sound(&self, checksum: &str) -> bool {
        self.kept.as_ref().and_then(Kept::sound) == Some(checksum)
    }

    /// Writes the cache, if it would know more than the present one.
    pub(super) fn keep(self, checksum: String, lines: Vec<Line>) {
        let is_fresh = lines.iter().any(|line| matches!(line.record, Record::Fresh(_)));
        let is_complete = self.kept.as_ref().is_some_and(|kept| kept.len() == lines.len());
        if !is_fresh && is_complete && self.is_sound(&checksum) && self.unsure <= FEW {
            return;
        }
        // What was read before a draft was begun cannot be told from what is fresh.
        let late = || Draft::begin(self.layout).ok().filter(|_| self.unsure == 0);
        if let Some(draft) = self.draft.or_else(late) {
            // A cache that could not be written is one that is not there.
            let _ = draft.finish(self.key, self.kept.as_ref(), self.sight.groups, Some(checksum), lines);
        }
    }
}
