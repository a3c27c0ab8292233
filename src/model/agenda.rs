//! What is due in many cases at once, on a day and so many days ahead: whose it is, and how urgent.
//!
//! Pure. What is due in one case is `due`'s to say; nothing is judged here but the order. What is merely left open
//! has no day on which it is due, and is always on the agenda.

use super::case::Case;
use super::code::Id;
use super::date::Date;
use super::due::{Due, DueKind, Nature};
use super::path::Step;

/// How urgent a thing due is, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Its last day has passed.
    Late,
    /// Today is its day.
    Today,
    /// Its day is to come.
    Ahead,
    /// It was begun and is left open.
    Open,
}

/// A thing due, with the case that it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Task<'a> {
    /// The case.
    pub case: &'a Case,
    /// Whose it is: of a meeting, those who held the one at which it was agreed; else the own worker. May be empty.
    pub workers: Vec<&'a Id>,
    /// What is due.
    pub due: Due,
    /// How urgent it is.
    pub urgency: Urgency,
}

/// What of a case's things due stands on the agenda of `today`, `horizon` being the last day that is looked at.
pub fn tasks<'a>(
    case: &'a Case,
    found: Vec<Due>,
    today: Date,
    horizon: Date,
) -> impl Iterator<Item = Task<'a>> {
    found.into_iter().filter(move |due| due.kind.nature() == Nature::Unfinished || due.date <= horizon).map(
        move |due| Task { case, workers: workers(case, &due, today), urgency: urgency(&due, today), due },
    )
}

/// Puts tasks in the order in which they are to be done: by urgency, then by day.
pub fn sort(tasks: &mut [Task<'_>]) {
    tasks.sort_by_key(|task| (task.urgency, task.due.date, task.case.case, task.due.kind));
}

fn urgency(due: &Due, today: Date) -> Urgency {
    match due.kind.nature() {
        Nature::Unfinished => Urgency::Open,
        _ if due.is_late(today) => Urgency::Late,
        _ if due.date == today => Urgency::Today,
        _ => Urgency::Ahead,
    }
}

fn workers<'a>(case: &'a Case, due: &Due, today: Date) -> Vec<&'a Id> {
    let agreed_at = match (due.kind, due.place.0.get(1)) {
        (DueKind::NextMeeting, Some(Step::Index(index))) => case.sessions.get(*index),
        _ => None,
    };
    let own = || case.own_worker_on(today).into_iter().collect();
    agreed_at
        .map(|session| session.workers.iter().collect())
        .filter(|held: &Vec<_>| !held.is_empty())
        .unwrap_or_else(own)
}

#[cfg(test)]
mod tests {
    use super::{Task, Urgency, sort, tasks};
    use crate::model::case::Case;
    use crate::model::date::Date;
    use crate::model::due::{Due, DueKind};
    use crate::path;

    fn case() -> Case {
        let text = "format: 1\ncase: SK-000000\nclient: {born: 1990, gender: woman, municipality: Kokkola, language: fi}\n\
            initiation: {date: 2026-02-03, how: contact, source: self}\n\
            team: [{worker: anna, role: own_worker, from: 2026-02-05}]\n\
            sessions: [{id: 2026-03-09-aaa, date: 2026-03-09, minutes: 60, form: individual, channel: in_person, attendance: attended, workers: [teija], next: 2026-03-16}]\n";
        serde_yaml::from_str(text).unwrap()
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn due(kind: DueKind, date: &str) -> Due {
        let place = path!["sessions", 0, "next"];
        Due { kind, date: day(date), place, basis: None, entry: None }
    }

    #[test]
    fn late_comes_first_then_today_then_what_lies_ahead_and_last_what_is_left_open() {
        let case = case();
        let found = vec![
            due(DueKind::PlanWithoutDecision, "2026-01-01"),
            due(DueKind::PlanReview, "2026-03-14"),
            due(DueKind::Enforcement, "2026-03-12"),
            due(DueKind::NextMeeting, "2026-03-13"),
            due(DueKind::Retention, "2036-01-01"),
        ];
        let mut agenda: Vec<Task<'_>> = tasks(&case, found, day("2026-03-13"), day("2026-03-27")).collect();
        sort(&mut agenda);
        let seen: Vec<_> = agenda.iter().map(|task| (task.urgency, task.due.kind)).collect();
        let wanted = [
            (Urgency::Late, DueKind::Enforcement),
            (Urgency::Today, DueKind::NextMeeting),
            (Urgency::Ahead, DueKind::PlanReview),
            (Urgency::Open, DueKind::PlanWithoutDecision),
        ];
        assert_eq!(seen, wanted);
    }

    #[test]
    fn a_meeting_belongs_to_who_agreed_on_it_and_the_rest_to_the_own_worker() {
        let case = case();
        let found = vec![due(DueKind::NextMeeting, "2026-03-16"), due(DueKind::PlanReview, "2026-03-16")];
        let whose: Vec<String> = tasks(&case, found, day("2026-03-13"), day("2026-03-27"))
            .flat_map(|task| task.workers.into_iter().map(ToString::to_string).collect::<Vec<_>>())
            .collect();
        assert_eq!(whose, ["teija", "anna"]);
    }
}
