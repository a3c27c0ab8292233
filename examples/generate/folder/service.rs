//! The rehabilitation of one client: plan, decision, weekly meetings, a group, reviews, the end and after.

use super::chance::{Chance, workday};
use super::words::{self, GoalWords};
use super::{LAST_DAY, Office};
use sosku::model::date::Date;
use sosku::model::statute::months_after;

/// From review to review, in days.
const REVIEWED: i64 = 90;
/// When the office asks how things are, in months (domain: follow-up after closing).
const FOLLOWED_UP: u16 = 6;

/// A service from its plan to its end.
pub(super) struct Service {
    pub(super) planned: Date,
    pub(super) proposal: &'static str,
    pub(super) goals: Vec<Goal>,
    pub(super) decided: Date,
    pub(super) from: Date,
    pub(super) to: Date,
    pub(super) nurse: Option<String>,
    pub(super) network: Option<(&'static str, Date)>,
    pub(super) project: bool,
    pub(super) sessions: Vec<Session>,
    pub(super) appointments: Vec<(Date, bool)>,
    pub(super) group: Option<Membership>,
    pub(super) reviews: Vec<Review>,
    pub(super) end: End,
}

/// A goal and where it stood at the beginning.
pub(super) struct Goal {
    pub(super) words: &'static GoalWords,
    pub(super) named_by: &'static str,
    pub(super) baseline: i64,
}

/// A meeting, or one that did not come about.
pub(super) struct Session {
    pub(super) date: Date,
    pub(super) suffix: String,
    pub(super) minutes: i64,
    pub(super) form: &'static str,
    pub(super) channel: &'static str,
    pub(super) place: &'static str,
    pub(super) attendance: &'static str,
    pub(super) contents: Vec<&'static str>,
    pub(super) approach: Option<&'static str>,
    pub(super) goal: usize,
    pub(super) note: String,
    pub(super) next: Option<Date>,
}

/// A place in a group, by its number.
#[derive(Clone, Copy)]
pub(crate) struct Membership {
    pub(super) group: usize,
    pub(super) joined: Date,
    pub(super) left: Date,
}

/// A review with the levels of the goals.
pub(super) struct Review {
    pub(super) date: Date,
    pub(super) levels: Vec<i64>,
    pub(super) measured: [i64; 5],
    pub(super) scores: [i64; 12],
    pub(super) client_view: &'static str,
    pub(super) next: Option<Date>,
}

/// How it ended.
pub(super) struct End {
    pub(super) date: Date,
    pub(super) closed: Date,
    pub(super) ground: &'static str,
    pub(super) destination: &'static str,
    pub(super) labour: Option<&'static str>,
    pub(super) levels: Vec<i64>,
    pub(super) follow_up: Option<(Date, Option<Date>)>,
}

const CONTENTS: [&str; 10] = [
    "accompanying",
    "modelling",
    "home_guidance",
    "everyday_skills",
    "interaction_skills",
    "using_services",
    "exercise_and_nutrition",
    "health_promotion",
    "sobriety_support",
    "psychosocial_support",
];
const APPROACHES: [&str; 4] = ["motivational", "solution_focused", "activity_based", "nature_based"];
const PLACES: [&str; 7] = ["home", "home", "everyday", "nature", "office", "meeting_place", "agency"];
const ACTORS: [&str; 4] = ["kela", "psychiatric_clinic", "debt_counselling", "employment_services"];

impl Service {
    pub(super) fn draw(office: &Office, chance: &mut Chance, checked: Date, number: usize) -> Self {
        let planned = chance.after(checked, 2, 10);
        let decided = chance.after(planned, 1, 4);
        let from = workday(decided.plus_days(1));
        let days = chance.between(150, 420);
        let end = workday(from.plus_days(days));
        let goals: Vec<Goal> = goals(chance);
        let reviews = reviews(chance, planned, end, &goals);
        let levels = reviews.last().map_or_else(Vec::new, |review| review.levels.clone());
        let network = chance.percent(40).then(|| (chance.one(&ACTORS), chance.after(from, 10, 90)));
        Self {
            planned,
            proposal: chance.one(&words::PROPOSALS),
            decided,
            from,
            to: workday(end.plus_days(30)),
            nurse: chance.percent(15).then(|| office.nurse(number)).flatten(),
            project: chance.percent(30),
            sessions: sessions(chance, office.wish.sessions, from, days, goals.len()),
            appointments: appointments(chance, from, end),
            group: chance.percent(45).then(|| membership(office, chance, from, end)).flatten(),
            end: End::draw(chance, end, levels),
            network,
            goals,
            reviews,
        }
    }

    /// Who works with the client on a day from now on that is not one's own: the first actor of the network.
    pub(super) fn actor(&self) -> &'static str {
        self.network.map_or("health_centre", |(actor, _)| actor)
    }
}

fn goals(chance: &mut Chance) -> Vec<Goal> {
    let numbers: Vec<usize> = (0..words::GOALS.len()).collect();
    let chosen = chance.some(&numbers, 3);
    chosen
        .into_iter()
        .map(|at| Goal {
            words: &words::GOALS[at],
            named_by: chance.one(&["client", "client", "together", "worker"]),
            baseline: chance.one(&[-2, -1, -1]),
        })
        .collect()
}

fn sessions(chance: &mut Chance, wished: u32, from: Date, days: i64, goals: usize) -> Vec<Session> {
    let wished = i64::from(wished);
    let count = chance.between(wished * 7 / 10, wished * 15 / 10);
    let day = |at: i64| workday(from.plus_days(at * days / count.max(1)));
    (0..count).map(|at| session(chance, day(at), (at + 1 < count).then(|| day(at + 1)), goals)).collect()
}

fn session(chance: &mut Chance, date: Date, next: Option<Date>, goals: usize) -> Session {
    let is_call = chance.percent(14);
    let attendance = match chance.between(1, 100) {
        1..=82 => "attended",
        83..=90 => "no_show",
        91..=97 => "cancelled_by_client",
        _ => "cancelled_by_service",
    };
    let note = if attendance == "attended" {
        format!("{} {}", chance.one(&words::NOTES), chance.one(&words::SEQUELS))
    } else {
        chance.one(&words::ABSENCES).to_owned()
    };
    Session {
        date,
        suffix: chance.suffix(),
        minutes: if is_call { chance.between(2, 6) * 5 } else { chance.between(6, 24) * 5 },
        form: if is_call { "contact" } else { "individual" },
        channel: if is_call { chance.one(&["phone", "message"]) } else { "in_person" },
        place: if is_call { "remote" } else { chance.one(&PLACES) },
        attendance,
        contents: chance.some(&CONTENTS, 3),
        approach: chance.percent(50).then(|| chance.one(&APPROACHES)),
        goal: usize::try_from(chance.between(1, goals as i64)).unwrap_or(1),
        note,
        next: next.filter(|next| *next > date),
    }
}

fn appointments(chance: &mut Chance, from: Date, end: Date) -> Vec<(Date, bool)> {
    let count = chance.between(0, 3);
    let mut days: Vec<_> =
        (0..count).map(|_| (workday(from.plus_days(chance.between(5, 140))), chance.percent(80))).collect();
    days.retain(|(day, _)| *day < end);
    days.sort();
    days
}

fn membership(office: &Office, chance: &mut Chance, from: Date, end: Date) -> Option<Membership> {
    let joins = chance.after(from, 30, 60);
    let fitting: Vec<usize> = office.groups_on(joins).collect();
    let group = (!fitting.is_empty()).then(|| chance.one(&fitting))?;
    let (_, until) = office.group_span(group);
    let left = end.plus_days(-10).min(until);
    (joins < left).then_some(Membership { group, joined: joins, left })
}

fn reviews(chance: &mut Chance, planned: Date, end: Date, goals: &[Goal]) -> Vec<Review> {
    let mut days: Vec<Date> = (1..)
        .map(|number| workday(planned.plus_days(number * REVIEWED)))
        .take_while(|day| *day < end.plus_days(-30))
        .collect();
    days.push(workday(end.plus_days(-7)));
    let mut levels: Vec<i64> = goals.iter().map(|goal| goal.baseline).collect();
    let mut measured: [i64; 5] = std::array::from_fn(|_| chance.between(2, 6));
    let nexts = days.iter().skip(1).copied().map(Some).chain([None]);
    days.iter()
        .zip(nexts)
        .map(|(date, next)| {
            levels.iter_mut().for_each(|level| *level = (*level + chance.between(-1, 2)).clamp(-2, 2));
            measured.iter_mut().for_each(|area| *area = (*area + chance.between(-1, 2)).clamp(0, 10));
            Review {
                date: *date,
                levels: levels.clone(),
                measured,
                scores: std::array::from_fn(|_| chance.between(1, 4)),
                client_view: chance.one(&words::REVIEW_VIEWS),
                next,
            }
        })
        .collect()
}

/// Where the ways part, so many times of a hundred: ground, destination and standing afterwards.
const ENDS: [(i64, &str, &str, Option<&str>); 9] = [
    (18, "goals_reached", "rehabilitative_work_activity", Some("in_work_activity")),
    (10, "goals_reached", "studies", Some("studying")),
    (8, "goals_reached", "work", Some("employed")),
    (14, "goals_reached", "no_service", Some("unemployed")),
    (20, "service_change", "other_service", Some("outside_labour_force")),
    (8, "client_request", "no_service", None),
    (12, "no_contact", "unknown", None),
    (8, "moved_away", "moved_away", None),
    (2, "died", "died", None),
];

impl End {
    fn draw(chance: &mut Chance, date: Date, levels: Vec<i64>) -> Self {
        let mut drawn = chance.between(1, ENDS.iter().map(|(weight, ..)| weight).sum());
        let found = ENDS.iter().find(|(weight, ..)| {
            drawn -= weight;
            drawn <= 0
        });
        let (_, ground, destination, labour) = *found.unwrap_or(&ENDS[0]);
        let closed = chance.after(date, 1, 10);
        let due = months_after(closed, FOLLOWED_UP);
        let done = chance.percent(85).then(|| workday(due.plus_days(-7))).filter(|day| *day <= LAST_DAY);
        let follow_up = (ground != "died").then_some((due, done));
        Self { date, closed, ground, destination, labour, levels, follow_up }
    }
}
