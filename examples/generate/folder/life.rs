//! What befalls a client, from the first contact to the call half a year after the end.
//!
//! Whole lives are drawn, also what lies ahead of the folder's last day; `case` writes what had come to pass by
//! a moment. Below: `service` draws the rehabilitation itself.

use chrono::Datelike;

use super::chance::Chance;
use super::service::Service;
use super::words;
use super::{LAST_DAY, Office};
use sosku::model::case_code::CaseCode;
use sosku::model::date::Date;

/// Every eighth matter came up so lately that it is still in its first steps.
const LATELY: i64 = 100;

/// A client and what happens.
pub(crate) struct Life {
    pub(super) code: CaseCode,
    pub(super) alias: String,
    pub(super) client: Client,
    pub(super) opened: Date,
    pub(super) source: &'static str,
    pub(super) reason: &'static str,
    pub(super) worker: String,
    pub(super) own_worker_from: Date,
    pub(super) assessment: Assessment,
    pub(super) check: Check,
    pub(super) service: Option<Service>,
    /// Without a service: the day on which the matter was closed.
    pub(super) sent_elsewhere: Date,
}

/// Who the client is.
pub(super) struct Client {
    pub(super) born: String,
    pub(super) gender: &'static str,
    pub(super) municipality: &'static str,
    pub(super) education: &'static str,
    pub(super) labour: (&'static str, String),
    pub(super) target_groups: Vec<&'static str>,
}

/// The assessment of need.
pub(super) struct Assessment {
    pub(super) started: Date,
    pub(super) completed: Date,
    pub(super) needs: Vec<Need>,
    pub(super) strengths: Vec<&'static str>,
    pub(super) wants: &'static str,
    pub(super) client_view: &'static str,
    pub(super) conclusions: &'static str,
    pub(super) readiness: &'static str,
    pub(super) explored: &'static str,
    pub(super) measured: [i64; 5],
}

/// A need in one domain.
pub(super) struct Need {
    pub(super) domain: &'static str,
    pub(super) level: i64,
    pub(super) since: Option<String>,
    pub(super) factor: Option<&'static str>,
    pub(super) client_view: Option<&'static str>,
    pub(super) worker_view: Option<&'static str>,
}

/// What the rules and the worker said.
pub(super) struct Check {
    pub(super) date: Date,
    /// The lines that the rules decide; empty until they were asked.
    pub(super) ruled: String,
    pub(super) conclusion: &'static str,
    pub(super) grounds: &'static str,
}

/// The domains that are nearly always assessed …
const USUAL: [&str; 4] = ["everyday_life", "social_functioning", "life_management", "substance_use"];
/// … and those of which some are.
const OTHER: [&str; 6] =
    ["finances", "mental_health", "housing", "inclusion", "work_and_study", "family_and_close_people"];
const FACTORS: [&str; 6] =
    ["long_burden", "withdrawal", "debt", "loneliness", "prolonged_unemployment", "crisis"];
const SOURCES: [&str; 8] = [
    "employment_services",
    "adult_social_work",
    "health_centre",
    "mental_health_and_substance_services",
    "outreach",
    "meeting_place",
    "self",
    "relative",
];
const STATUSES: [&str; 5] =
    ["long_term_unemployed", "long_term_unemployed", "unemployed", "outside_labour_force", "studying"];

impl Life {
    /// The life of the `number`-th case of an office.
    pub(super) fn draw(office: &Office, number: usize) -> Self {
        let chance = &mut Chance::of(office.wish.seed, "case", number);
        let opened = opened(office, chance, number);
        let assessment = Assessment::draw(chance, opened);
        let goes_on = !chance.percent(8);
        let check = Check {
            date: chance.after(assessment.completed.plus_days(1), 0, 6),
            ruled: String::new(),
            conclusion: if goes_on { "start" } else { chance.one(&["do_not_start", "other_service"]) },
            grounds: chance.one(&words::GROUNDS),
        };
        let worker = office.own_worker(chance);
        let service = goes_on.then(|| Service::draw(office, chance, check.date, number));
        let mut life = Self {
            code: office.code(number),
            alias: alias(number),
            client: Client::draw(chance, opened),
            opened,
            source: chance.one(&SOURCES),
            reason: chance.one(&words::REASONS),
            worker,
            own_worker_from: chance.after(opened, 1, 4),
            sent_elsewhere: chance.after(check.date, 5, 20),
            assessment,
            check,
            service,
        };
        life.check.ruled = super::case::ruled(&life, office.set.as_ref());
        life
    }
}

fn opened(office: &Office, chance: &mut Chance, number: usize) -> Date {
    let back = if number % 8 == 7 { LATELY } else { LAST_DAY.days_since(office.first_day()) };
    let day = LAST_DAY.plus_days(-chance.between(1, back));
    super::chance::workday(day).min(LAST_DAY)
}

/// Two words, and a number where they have been used up; never the same twice.
fn alias(number: usize) -> String {
    let pairs = words::QUALITIES.len() * words::CREATURES.len();
    let quality = words::QUALITIES[number % words::QUALITIES.len()];
    let creature = words::CREATURES[number / words::QUALITIES.len() % words::CREATURES.len()];
    match number / pairs {
        0 => format!("{quality} {creature}"),
        round => format!("{quality} {creature} {}", round + 1),
    }
}

impl Client {
    fn draw(chance: &mut Chance, opened: Date) -> Self {
        let age = if chance.percent(35) { chance.between(18, 29) } else { chance.between(30, 63) };
        let year = i64::from(opened.year()) - age - 1;
        let labour = chance.one(&STATUSES);
        let long = if labour == "long_term_unemployed" { 400 } else { 30 };
        let since = opened.plus_days(-chance.between(long, long + 1500));
        let mut target_groups = vec!["working_age"];
        if age < 30 {
            target_groups = vec!["young_adult"];
        }
        if chance.percent(60) {
            target_groups.push("needs_many_services");
        }
        Self {
            born: format!("{year}-{:02}", chance.between(1, 12)),
            gender: chance.one(&["woman", "woman", "man", "man", "man", "non_binary", "undisclosed"]),
            municipality: chance.one(&words::MUNICIPALITIES),
            education: chance.one(&["isced_0_2", "isced_3_4", "isced_3_4", "isced_5_8", "unknown"]),
            labour: (labour, format!("{}-{:02}", since.year(), since.month())),
            target_groups,
        }
    }
}

impl Assessment {
    fn draw(chance: &mut Chance, opened: Date) -> Self {
        let started = chance.after(opened, 2, 7);
        let mut domains: Vec<&'static str> = USUAL.into_iter().filter(|_| !chance.percent(6)).collect();
        domains.extend(chance.some(&OTHER, 4));
        let needs = domains.into_iter().map(|domain| Need::draw(chance, domain, opened)).collect();
        Self {
            started,
            completed: chance.after(started, 10, 25),
            needs,
            strengths: chance.some(&words::STRENGTHS, 3),
            wants: chance.one(&["wants", "wants", "wants", "wants", "undecided"]),
            client_view: chance.one(&words::CLIENT_VIEWS),
            conclusions: chance.one(&words::CONCLUSIONS),
            readiness: chance.one(&["not_yet", "not_yet", "timely", "not_a_goal"]),
            explored: chance.one(&["tried", "in_use", "not_suitable", "not_explored"]),
            measured: std::array::from_fn(|_| chance.between(1, 6)),
        }
    }
}

impl Need {
    fn draw(chance: &mut Chance, domain: &'static str, opened: Date) -> Self {
        let level = chance.one(&[0, 0, 1, 1, 2, 2, 2, 3, 3, 4]);
        let weighs = level >= 2;
        let year = i64::from(opened.year()) - chance.between(0, 6);
        let since = if chance.percent(60) {
            format!("{year}")
        } else {
            let month = if year == i64::from(opened.year()) { 1 } else { chance.between(1, 12) };
            format!("{year}-{month:02}")
        };
        Self {
            domain,
            level,
            since: (weighs && chance.percent(80)).then_some(since),
            factor: (weighs && chance.percent(60)).then(|| chance.one(&FACTORS)),
            client_view: (weighs && chance.percent(70)).then(|| chance.one(&words::CLIENT_VIEWS)),
            worker_view: weighs.then(|| chance.one(&words::WORKER_VIEWS)),
        }
    }
}
