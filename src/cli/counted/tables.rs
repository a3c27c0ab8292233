//! Groups and anonymous records, from the cache as far as it holds, else from their files.
//! Every file stands for itself; whether a group's files hold together is asked of the whole folder.

use rayon::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::cases::sound;
use super::look::{Look, line};
use crate::diagnostic::Diagnostic;
use crate::model::dataset::{Line as Row, Lines};
use crate::model::encounter::Encounter;
use crate::model::event::Event;
use crate::model::office::DEFAULT_CASE_BYTES;
use crate::model::survey::SurveyAnswer;
use crate::model::wordless::Wordless;
use crate::store::cache::Entry;
use crate::store::cache::draft::{Line, Record};
use crate::store::cache::packed::{pack, unpack};
use crate::store::csv::record::Record as OfCsv;
use crate::store::layout::{ENCOUNTERS, EVENTS, SURVEYS};
use crate::store::load::FileRead;
use crate::store::load::groups::{
    ATTENDANCE, GROUP, GroupRead, MEETINGS, REVIEWS, ROSTER, load_about, path_of,
};
use crate::store::load::tables::load_table;

/// Rows that lie in a folder of their own.
pub(super) trait Foldered: OfCsv + Wordless + Serialize + DeserializeOwned + Send {
    /// The folder.
    const FOLDER: &'static str;
}

impl Foldered for Encounter {
    const FOLDER: &'static str = ENCOUNTERS;
}

impl Foldered for Event {
    const FOLDER: &'static str = EVENTS;
}

impl Foldered for SurveyAnswer {
    const FOLDER: &'static str = SURVEYS;
}

/// A file's record, and what is to be known of it; no line of a file that is not there.
type Told<T> = (FileRead<T>, Option<Line>);

impl Look<'_> {
    /// The rows of every file in a folder; `None` if there is an error in one.
    pub(super) fn tables<T: Foldered>(&self, lines: &mut Vec<Line>) -> Option<Vec<FileRead<Lines<T>>>> {
        let files = self.sight().within(T::FOLDER);
        let told: Option<Vec<Told<Lines<T>>>> = files.par_iter().map(|seen| self.table(&seen.path)).collect();
        let (reads, own): (Vec<_>, Vec<_>) = told?.into_iter().unzip();
        lines.extend(own.into_iter().flatten());
        Some(reads)
    }

    /// Every group; `None` if there is an error in one.
    pub(super) fn groups(&self, lines: &mut Vec<Line>) -> Option<Vec<GroupRead>> {
        let told: Option<Vec<(GroupRead, Vec<Line>)>> =
            self.sight().groups.par_iter().map(|name| self.group(name)).collect();
        let (groups, own): (Vec<_>, Vec<_>) = told?.into_iter().unzip();
        lines.extend(own.into_iter().flatten());
        Some(groups)
    }

    fn group(&self, name: &str) -> Option<(GroupRead, Vec<Line>)> {
        let about = |_: &str| load_about(&self.witness, name, self.options());
        let (group, own) = self.file(&path_of(name, GROUP), about, |group| group.drop_words())?;
        let (roster, of_roster) = self.table(&path_of(name, ROSTER))?;
        let (meetings, of_meetings) = self.table(&path_of(name, MEETINGS))?;
        let (attendance, of_attendance) = self.table(&path_of(name, ATTENDANCE))?;
        let (reviews, of_reviews) = self.table(&path_of(name, REVIEWS))?;
        let lines = [own, of_roster, of_meetings, of_attendance, of_reviews].into_iter().flatten().collect();
        Some((GroupRead { name: name.to_owned(), group, roster, meetings, attendance, reviews }, lines))
    }

    fn table<T>(&self, path: &str) -> Option<Told<Lines<T>>>
    where
        T: OfCsv + Wordless + Serialize + DeserializeOwned,
    {
        let read = |path: &str| load_table(&self.witness, path, self.options());
        let hush = |rows: &mut Lines<T>| rows.iter_mut().for_each(|row: &mut Row<T>| row.record.drop_words());
        self.file(path, read, hush)
    }

    /// A file's record, known or read; `None` if the file has an error.
    fn file<T: Serialize + DeserializeOwned>(
        &self,
        path: &str,
        read: impl Fn(&str) -> FileRead<T>,
        hush: impl Fn(&mut T),
    ) -> Option<Told<T>> {
        let Some(seen) = self.sight().file(path) else { return Some((read(path), None)) };
        let (entry, hash) = self.known(seen, DEFAULT_CASE_BYTES)?;
        let record = |entry: &Entry| unpack(&self.past.kept.as_ref()?.record(entry)?);
        if let Some(known) = entry.and_then(record) {
            return Some((sound(known, path), Some(line(seen, hash, Vec::new(), Record::Known))));
        }
        let mut file = read(path);
        let hash = self.witness.hash(path, DEFAULT_CASE_BYTES).ok()?;
        let loaded = file.loaded.as_mut().filter(|_| !file.diagnostics.iter().any(Diagnostic::is_error))?;
        hush(&mut loaded.record);
        let record = pack(&loaded.record).map_or(Record::Nothing, Record::Fresh);
        Some((file, Some(line(seen, hash, Vec::new(), record))))
    }
}
