//! How the example office came to be: the commits that three workers would have made with sosku.
//!
//! Nothing of it is stored. The files say when each fact was recorded; earlier versions are the files without
//! the later facts, so the last commit is the example byte for byte. Neighbours: `case_past` and `table_past`
//! know the two kinds of files, `git::import` takes the outcome.

use chrono::{Datelike, NaiveDate, Weekday};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::case_past;
use super::table_past::{self, Table};
use crate::model::date::Date;
use crate::model::office::Office;
use crate::model::self_assessment::SelfAssessment;
use crate::store::change::{BadMessage, message_of};
use crate::store::git::{Identity, Past};
use crate::store::layout::{CASES, GROUPS, MODEL, OFFICE};
use crate::store::yaml::{de, tree};

/// The last day of the example; what lies ahead of it was recorded on it at the latest.
pub(super) const LAST_DAY: Date = Date(match NaiveDate::from_ymd_opt(2026, 11, 20) {
    Some(day) => day,
    None => NaiveDate::MIN,
});

/// Who does what no fact names a worker for.
pub(super) const HEAD_OF_OFFICE: &str = "mikael";

/// One command or hand edit, and the whole files that it left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// The day on which it was done.
    pub day: Date,
    /// The order within a day: what others rest on comes first.
    pub rank: usize,
    /// The subject of the commit.
    pub subject: String,
    /// The trailers of the commit but for the worker.
    pub trailers: Vec<(String, String)>,
    /// The id of the worker who did it.
    pub worker: String,
    /// Path and text.
    pub files: Vec<(String, String)>,
}

/// Every deed in its order.
pub fn deeds() -> Vec<Deed> {
    let files: Vec<(&str, &str)> = super::files().collect();
    let is_case = |path: &str| path.starts_with(CASES);
    let cases: Vec<_> = files.iter().copied().filter(|(path, _)| is_case(path)).collect();
    let mut deeds: Vec<Deed> =
        cases.into_par_iter().flat_map_iter(|(path, text)| case_past::deeds(path, text)).collect();
    for (path, text) in &files {
        deeds.extend(of_table(path, text, &files));
    }
    let first = deeds.iter().map(|deed| deed.day).min().unwrap_or(LAST_DAY);
    deeds.extend(foundation(&files, first));
    deeds.sort_by_key(|deed| (deed.day, deed.rank));
    deeds
}

/// The deeds behind a table; none for the files of `foundation`, and for those that go with another table.
fn of_table(path: &str, text: &str, files: &[(&str, &str)]) -> Vec<Deed> {
    let beside = |name: &str| {
        let (folder, _) = path.rsplit_once('/')?;
        files.iter().find(|(other, _)| *other == format!("{folder}/{name}")).copied()
    };
    let table = Table::read(path, text);
    match path.split('/').collect::<Vec<_>>().as_slice() {
        [GROUPS, slug, "group.yaml"] => table_past::new_group(slug, path, text).into_iter().collect(),
        [GROUPS, slug, "roster.csv"] => table_past::roster(slug, &table),
        [GROUPS, slug, "meetings.csv"] => {
            let attendance = beside("attendance.csv").map(|(path, text)| Table::read(path, text));
            table_past::by_day(&format!("group meet {slug}"), &table, attendance.as_ref())
        }
        [GROUPS, slug, "reviews.csv"] => table_past::by_day(&format!("group review {slug}"), &table, None),
        ["encounters", _] => table_past::by_day("encounter add", &table, None),
        ["events", _] => table_past::by_day("event add", &table, None),
        ["surveys", _] => table_past::by_day("survey add", &table, None),
        [MODEL, _] => self_assessment(path, text).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// A self-assessment is made in one go, on its day.
fn self_assessment(path: &str, text: &str) -> Option<Deed> {
    let own: SelfAssessment = de::from_node(&tree::parse(text).ok()?).ok()?;
    Some(Deed {
        day: own.date,
        rank: 0,
        subject: format!("model assess {}", own.year),
        trailers: vec![("Sosku-Entry".to_owned(), format!("{path}#{}", own.date))],
        worker: own.by.map_or_else(|| HEAD_OF_OFFICE.to_owned(), |by| by.to_string()),
        files: vec![(path.to_owned(), text.to_owned())],
    })
}

/// The folder is made a week before the first fact; the office's own files come by hand a day later.
fn foundation(files: &[(&str, &str)], first: Date) -> Vec<Deed> {
    let has_own_deed = |path: &str| {
        [CASES, GROUPS, "encounters", "events", "surveys", MODEL]
            .iter()
            .any(|folder| path.starts_with(folder))
    };
    let by_init = |path: &str| path == OFFICE || path.starts_with(".git");
    let deed = |subject: &str, days, wanted: &dyn Fn(&str) -> bool| Deed {
        day: first.plus_days(days),
        rank: 0,
        subject: subject.to_owned(),
        trailers: Vec::new(),
        worker: HEAD_OF_OFFICE.to_owned(),
        files: files
            .iter()
            .filter(|(path, _)| wanted(path))
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect(),
    };
    let mut deeds = vec![deed("init", -7, &by_init)];
    deeds.push(deed("save", -6, &|path| !has_own_deed(path) && !by_init(path)));
    deeds.retain(|deed| !deed.files.is_empty());
    deeds
}

/// The deeds as commits, each at its hour of the working day in Finland.
///
/// # Errors
/// A subject or trailer that may not stand in a commit.
pub fn commits() -> Result<Vec<Past>, BadMessage> {
    let (deeds, office) = (deeds(), office());
    let mut commits = Vec::with_capacity(deeds.len());
    for of_day in deeds.chunk_by(|one, next| one.day == next.day) {
        for (number, deed) in of_day.iter().enumerate() {
            let minute = minute_of_day(deed.day, number, of_day.len());
            commits.push(commit(deed, identity(office.as_ref(), &deed.worker), minute)?);
        }
    }
    Ok(commits)
}

fn commit(deed: &Deed, who: Identity, minute: i64) -> Result<Past, BadMessage> {
    let mut trailers = deed.trailers.clone();
    trailers.push(("Sosku-Worker".to_owned(), deed.worker.clone()));
    let (zone, hours) = if is_summer(deed.day) { ("+0300", 3) } else { ("+0200", 2) };
    let midnight = deed.day.days_since(Date(NaiveDate::default())) * 24 * 60;
    Ok(Past {
        who,
        seconds: (midnight + minute - hours * 60) * 60,
        zone,
        message: message_of(&deed.subject, &trailers)?,
        files: deed.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect(),
    })
}

/// From about nine in the morning, never two in one minute, and done by four.
fn minute_of_day(day: Date, number: usize, count: usize) -> i64 {
    let number = i64::try_from(number).unwrap_or(0);
    let count = i64::try_from(count).unwrap_or(i64::MAX).max(1);
    let start = 9 * 60 + i64::from(day.ordinal()) * 37 % 80;
    start + number * (330 / count).clamp(1, 48)
}

/// Summer time holds from the last Sunday of March to the one of October.
fn is_summer(day: Date) -> bool {
    let last_sunday = |month| {
        let days = (25..=31).filter_map(|number| NaiveDate::from_ymd_opt(day.year(), month, number));
        days.into_iter().find(|day| day.weekday() == Weekday::Sun)
    };
    last_sunday(3) <= Some(day.0) && Some(day.0) < last_sunday(10)
}

fn office() -> Option<Office> {
    let (_, text) = super::files().find(|(path, _)| *path == OFFICE)?;
    de::from_node(&tree::parse(text).ok()?).ok()
}

fn identity(office: Option<&Office>, worker: &str) -> Identity {
    let known = office.and_then(|office| office.worker(worker));
    Identity {
        name: known.map_or_else(|| worker.to_owned(), |worker| worker.name.clone()),
        email: known.and_then(|worker| worker.email.clone()).unwrap_or(format!("{worker}@example.org")),
    }
}
