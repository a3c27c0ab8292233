//! What the office does besides individual work: groups with rosters and meetings, encounters, events and
//! anonymous answers – and the office itself.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::chance::{Chance, workday};
use super::{LAST_DAY, Membership, Office, words};
use sosku::model::case_code::CaseCode;
use sosku::model::date::Date;

/// A group meets so many weeks.
const WEEKS: i64 = 40;
/// One group for so many cases.
const CASES_A_GROUP: usize = 30;
const GROUPS: [(&str, &str, &str); 6] = [
    ("arkiryhma", "Arkiryhmä", "everyday_skills"),
    ("metsapolku", "Metsäpolku", "nature"),
    ("keittio", "Keittiö", "nutrition"),
    ("verstas", "Verstas", "culture"),
    ("digikahvila", "Digikahvila", "digital"),
    ("liike", "Liike", "exercise"),
];

/// A CSV file that grows.
pub(super) struct Table {
    pub(super) path: String,
    /// The command that adds to it.
    pub(super) command: String,
    header: &'static str,
    rows: Vec<Row>,
}

/// A line, the day it was written, and what it later became.
struct Row {
    day: Date,
    text: String,
    later: Option<(Date, String)>,
}

impl Table {
    /// The file as of the end of a day.
    pub(super) fn text(&self, until: Date) -> String {
        let mut text = format!("{}\n", self.header);
        for row in self.rows.iter().filter(|row| row.day <= until) {
            let later = row.later.as_ref().filter(|(day, _)| *day <= until);
            text.push_str(later.map_or(&row.text, |(_, later)| later));
            text.push('\n');
        }
        text
    }

    /// Whether there was anything to write by a day.
    pub(super) fn has_begun(&self, until: Date) -> bool {
        self.rows.iter().any(|row| row.day <= until)
    }

    /// The days on which the file changed.
    pub(super) fn days(&self) -> impl Iterator<Item = Date> {
        self.rows.iter().flat_map(|row| [Some(row.day), row.later.as_ref().map(|(day, _)| *day)]).flatten()
    }
}

impl Office {
    /// How many groups there have been.
    pub(super) fn group_count(&self) -> usize {
        self.wish.cases / CASES_A_GROUP + 1
    }

    /// First and last day of a group; they begin one after the other over the years.
    pub(super) fn group_span(&self, number: usize) -> (Date, Date) {
        let days = LAST_DAY.days_since(self.first_day()).max(1);
        let step = i64::try_from(number).unwrap_or(0) * days / self.group_count() as i64;
        let from = workday(self.first_day().plus_days(step));
        (from, from.plus_days(WEEKS * 7))
    }

    /// The groups that are running on a day and go on for two months.
    pub(super) fn groups_on(&self, day: Date) -> impl Iterator<Item = usize> {
        (0..self.group_count()).filter(move |number| {
            let (from, to) = self.group_span(*number);
            from <= day && day < to.plus_days(-60)
        })
    }

    fn slug(&self, number: usize) -> String {
        let (slug, ..) = GROUPS[number % GROUPS.len()];
        match number / GROUPS.len() {
            0 => slug.to_owned(),
            round => format!("{slug}-{}", round + 1),
        }
    }

    /// The leader of a group or the worker of an encounter.
    fn worker(&self, chance: &mut Chance) -> &str {
        let numbers: Vec<usize> = (0..self.workers.len()).collect();
        &self.workers[chance.one(&numbers)].0
    }
}

/// `sosku.yaml`.
pub(super) fn office(office: &Office) -> String {
    let workers = office.workers.iter().map(|(id, role)| {
        let name = words::FIRST_NAMES.iter().find(|name| id.starts_with(&name.to_lowercase()));
        format!(
            "  - {{id: {id}, name: {}, role: {role}, email: {id}@example.org}}\n",
            name.unwrap_or(&"Kaisa")
        )
    });
    let (from, to) = (office.first_day(), LAST_DAY.plus_days(365));
    format!(
        "\
# Keksitty toimisto. Yksikään henkilö, tapahtuma tai luku ei kuvaa ketään todellista.
format: 1
office: Esimerkkialueen sosiaalinen kuntoutus
language: fi
environment: mixed
workers:
{}service_model: {{name: thl-2022, place: Kokkola, phase: developing, target_groups: [working_age], funder: county}}
intensity: {{share_of_weeks: 0.75}}
limits: {{silent_days: 21, correction_days: 30, case_bytes: 8388608}}
publish: {{threshold: 5}}
criteria: pirkanmaa-2022
project:
  id: soku
  name: Esimerkkihanke
  code: S00000
  priority: \"5\"
  objective: Sosiaalinen osallisuus
  funder: Esimerkkirahoittaja
  implementer: Esimerkkialue
  region: Keski-Pohjanmaa
  from: {from}
  to: {to}
  budget_class: over_1000000
  programme: esf_plus
  age_bands: esf_plus
  targets: {{clients.served: {}, strengthened: 0.7}}
",
        workers.collect::<String>(),
        office.wish.cases / 2 + 1
    )
}

/// Path and text of a group's own file.
pub(super) fn group(office: &Office, number: usize) -> (String, String) {
    let mut chance = Chance::of(office.wish.seed, "group", number);
    let (slug, (_, name, theme)) = (office.slug(number), GROUPS[number % GROUPS.len()]);
    let (from, to) = office.group_span(number);
    let weekday = ["monday", "tuesday", "wednesday", "thursday", "friday", "monday", "monday"];
    let weekday = weekday[from.weekday().num_days_from_monday() as usize];
    let to = if to <= LAST_DAY { to.to_string() } else { "null".to_owned() };
    let leader = office.worker(&mut chance);
    let text = format!(
        "\
format: 1
group: {slug}
name: {name} {}
kind: coaching
open: false
channel: in_person
service: group_activity
provider: own
themes: [{theme}]
leaders: [{leader}]
place: meeting_place
weekday: {weekday}
common_goal: Paikka mihin tulla joka viikko.
from: {from}
to: {to}
capacity: 12
",
        from.year()
    );
    (format!("groups/{slug}/group.yaml"), text)
}

/// Every table of the folder.
pub(super) fn tables(office: &Office, members: &[(CaseCode, Membership)]) -> Vec<Table> {
    let mut of_group: BTreeMap<usize, Vec<(CaseCode, Membership)>> = BTreeMap::new();
    for (code, membership) in members {
        of_group.entry(membership.group).or_default().push((*code, *membership));
    }
    let none = Vec::new();
    let groups = (0..office.group_count())
        .flat_map(|number| group_tables(office, number, of_group.get(&number).unwrap_or(&none)));
    groups.chain(encounters(office)).chain(years(office).flat_map(|year| of_year(office, year))).collect()
}

fn row(day: Date, text: String) -> Row {
    Row { day, text, later: None }
}

fn group_tables(office: &Office, number: usize, members: &[(CaseCode, Membership)]) -> Vec<Table> {
    let mut chance = Chance::of(office.wish.seed, "meetings", number);
    let (slug, (_, _, theme)) = (office.slug(number), GROUPS[number % GROUPS.len()]);
    let (from, to) = office.group_span(number);
    let days = (0..WEEKS).map(|week| from.plus_days(week * 7)).take_while(|day| *day <= to.min(LAST_DAY));
    let leader = office.worker(&mut Chance::of(office.wish.seed, "group", number)).to_owned();
    let (mut meetings, mut attendance, mut reviews) = (Vec::new(), Vec::new(), Vec::new());
    for (at, day) in days.enumerate() {
        let note = chance.one(&words::GROUP_NOTES);
        meetings.push(row(day, format!("{day},120,{theme},meeting_place,{leader},{note}")));
        for (code, _) in members.iter().filter(|(_, own)| own.joined <= day && day <= own.left) {
            let presence = chance.one(&["present", "present", "present", "present", "absent", "excused"]);
            attendance.push(row(day, format!("{day},{code},{presence},")));
        }
        if at % 13 == 12 {
            let [progress, community] = [chance.between(1, 3), chance.between(1, 3)];
            reviews.push(row(day, format!("{day},{progress},{community},")));
        }
    }
    let table = |name: &str, command: String, header, rows| Table {
        path: format!("groups/{slug}/{name}.csv"),
        command,
        header,
        rows,
    };
    let meet = format!("group meet {slug}");
    vec![
        table("roster", format!("group join {slug}"), "case,joined,left,goal,note", roster(members)),
        table("meetings", meet.clone(), "date,minutes,theme,place,leaders,note", meetings),
        table("attendance", meet, "date,case,presence,note", attendance),
        table("reviews", format!("group review {slug}"), "date,goal_progress,community,note", reviews),
    ]
}

fn roster(members: &[(CaseCode, Membership)]) -> Vec<Row> {
    let mut members: Vec<_> = members.iter().collect();
    members.sort_by_key(|(code, own)| (own.joined, *code));
    members
        .into_iter()
        .map(|(code, own)| {
            let (joined, left) = (own.joined, own.left);
            let later = (left <= LAST_DAY).then(|| (left, format!("{code},{joined},{left},G1,")));
            Row { day: joined, text: format!("{code},{joined},,G1,"), later }
        })
        .collect()
}

fn years(office: &Office) -> impl Iterator<Item = i32> + use<> {
    office.first_day().year()..=LAST_DAY.year()
}

/// One file a month.
fn encounters(office: &Office) -> impl Iterator<Item = Table> {
    years(office).flat_map(|year| (1..=12).map(move |month| (year, month))).filter_map(|(year, month)| {
        let first = Date::new(year, month, 1)?;
        let mut chance = Chance::of(office.wish.seed, "encounters", (year * 12) as usize + month as usize);
        let mut days: Vec<Date> = (0..3 + office.wish.cases / 400)
            .map(|_| workday(first.plus_days(chance.between(0, 26))))
            .filter(|day| office.first_day() <= *day && *day <= LAST_DAY && day.month() == month)
            .collect();
        days.sort_unstable();
        let rows: Vec<Row> = days.into_iter().map(|day| encounter(office, &mut chance, day)).collect();
        (!rows.is_empty()).then(|| Table {
            path: format!("encounters/{year}-{month:02}.csv"),
            command: "encounter add".to_owned(),
            header: "date,place,setting,channel,people,minutes,topics,workers,cases_opened,note",
            rows,
        })
    })
}

fn encounter(office: &Office, chance: &mut Chance, day: Date) -> Row {
    let (place, setting) =
        chance.one(&[("kohtaamispaikka", "meeting_place"), ("kirjasto", "outreach"), ("tori", "street")]);
    let (people, minutes) = (chance.between(2, 20), chance.between(6, 18) * 10);
    let topics = chance.some(&words::TOPICS, 3).join("|");
    let (worker, opened) = (office.worker(chance), chance.between(0, 1));
    row(day, format!("{day},{place},{setting},in_person,{people},{minutes},{topics},{worker},{opened},"))
}

/// Events and answers of a year.
fn of_year(office: &Office, year: i32) -> Vec<Table> {
    let mut chance = Chance::of(office.wish.seed, "year", year as usize);
    let mut days: Vec<Date> = (0..8 + office.wish.cases / 500)
        .filter_map(|_| Date::new(year, 1, 7).map(|first| workday(first.plus_days(chance.between(0, 340)))))
        .filter(|day| office.first_day() <= *day && *day <= LAST_DAY)
        .collect();
    days.sort_unstable();
    let events = days.iter().map(|day| event(office, &mut chance, *day)).collect();
    let answered: Vec<usize> = days.last().map_or_else(Vec::new, |day| office.groups_on(*day).collect());
    let mut answers = Vec::new();
    for (day, group) in days.last().into_iter().flat_map(|day| answered.iter().map(move |group| (day, group)))
    {
        for _ in 0..chance.between(3, 9) {
            let value = chance.between(12, 40) as f64 * 2.5;
            answers.push(row(*day, format!("{day},esis,{},{value}", office.slug(*group))));
        }
    }
    let tables = [
        ("events", "event add", EVENTS, events),
        ("surveys", "survey add", "date,instrument,group,value", answers),
    ];
    let tables = tables.into_iter().filter(|(.., rows): &(_, _, _, Vec<Row>)| !rows.is_empty());
    tables
        .map(|(folder, command, header, rows)| Table {
            path: format!("{folder}/{year}.csv"),
            command: command.to_owned(),
            header,
            rows,
        })
        .collect()
}

const EVENTS: &str = "date,kind,phase,place,theme,clients,professionals,peers,minutes,partners,workers,note";

fn event(office: &Office, chance: &mut Chance, day: Date) -> Row {
    let (kind, phase) = chance.one(&[
        ("themed_meeting", ""),
        ("information_event", ""),
        ("co_development", "carry_out"),
        ("cooperation", ""),
        ("training", ""),
    ]);
    let (clients, professionals) = (chance.between(0, 15), chance.between(1, 10));
    let (topic, worker) = (chance.one(&words::TOPICS), office.worker(chance));
    let minutes = chance.between(6, 18) * 10;
    row(
        day,
        format!("{day},{kind},{phase},toimisto,{topic},{clients},{professionals},0,{minutes},,{worker},"),
    )
}
