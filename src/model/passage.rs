//! What people wrote of a client and the work, passage by passage, with the place where each stands: for searching.
//! Withdrawn entries are passed over, as everywhere.

use super::case::Case;
use super::code::Id;
use super::date::Date;
use super::entry::standing;

/// In what kind of entry a passage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The working name.
    Alias,
    /// The reason of the initiation.
    Initiation,
    /// Views and conclusions of an assessment.
    Assessment,
    /// A goal.
    Goal,
    /// The note of a session.
    Session,
    /// An observation in a group.
    Observation,
    /// Views and remarks of a review.
    Review,
}

/// A text of a case and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage<'a> {
    /// In what.
    pub source: Source,
    /// The id of the entry, if it has one.
    pub entry: Option<&'a Id>,
    /// The day of the entry, if it has one.
    pub date: Option<Date>,
    /// The text.
    pub text: &'a str,
}

/// The passages of a case, in the order of the file.
pub fn passages(case: &Case) -> impl Iterator<Item = Passage<'_>> {
    let alias = texts(Source::Alias, None, None, [&case.alias]);
    let reason = texts(Source::Initiation, None, Some(case.initiation.date), [&case.initiation.reason]);
    alias
        .chain(reason)
        .chain(of_assessments(case))
        .chain(of_goals(case))
        .chain(of_work(case))
        .chain(of_reviews(case))
}

fn texts<'a>(
    source: Source,
    entry: Option<&'a Id>,
    date: Option<Date>,
    texts: impl IntoIterator<Item = &'a Option<String>>,
) -> impl Iterator<Item = Passage<'a>> {
    texts.into_iter().flatten().map(move |text| Passage { source, entry, date, text })
}

fn of_assessments(case: &Case) -> impl Iterator<Item = Passage<'_>> {
    standing(&case.assessments).flat_map(|one| {
        let views = standing(&one.needs).flat_map(|need| [&need.client_view, &need.worker_view]);
        let all = views.chain([&one.client_view, &one.others_view, &one.conclusions]);
        texts(Source::Assessment, Some(&one.id), one.completed.or(one.started), all)
    })
}

fn of_goals(case: &Case) -> impl Iterator<Item = Passage<'_>> {
    case.goals().map(|(plan, goal)| Passage {
        source: Source::Goal,
        entry: Some(&goal.id),
        date: goal.set.or(Some(plan.made)),
        text: &goal.statement,
    })
}

fn of_work(case: &Case) -> impl Iterator<Item = Passage<'_>> {
    let notes = standing(&case.sessions)
        .flat_map(|one| texts(Source::Session, Some(&one.id), Some(one.date), [&one.note]));
    let seen = standing(&case.observations)
        .flat_map(|one| texts(Source::Observation, one.id.as_ref(), one.date, [&one.text]));
    notes.chain(seen)
}

fn of_reviews(case: &Case) -> impl Iterator<Item = Passage<'_>> {
    standing(&case.reviews).flat_map(|review| {
        let ratings = review.goals.iter().map(|rating| &rating.note);
        let all = ratings.chain([&review.client_view, &review.worker_view]);
        texts(Source::Review, Some(&review.id), Some(review.date), all)
    })
}
