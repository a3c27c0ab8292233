//! A life as the case file that its workers would have written by a moment, and the commands that they gave.
//!
//! Facts later than the moment are left out, so the same code tells every earlier version. The text is written
//! as it stands, in the order and manner of the format; a test lets `sosku validate` judge it.

use std::fmt::{Arguments, Write};

use super::life::{Life, Need};
use super::service::{Review, Service, Session};
use super::{Deed, Moment};
use sosku::catalogue::criteria::CriteriaSet;
use sosku::eligibility::outcome;
use sosku::model::case::Case;
use sosku::model::date::Date;
use sosku::store::yaml::{de, tree};

/// Of one day, in the order in which they rest on one another.
mod rank {
    pub(super) const INTAKE: u8 = 0;
    pub(super) const TEAM: u8 = 1;
    pub(super) const BEGUN: u8 = 2;
    pub(super) const ASSESSED: u8 = 3;
    pub(super) const CHECK: u8 = 4;
    pub(super) const PLAN: u8 = 5;
    pub(super) const DECISION: u8 = 6;
    pub(super) const NETWORK: u8 = 7;
    pub(super) const SESSION: u8 = 8;
    pub(super) const APPOINTMENT: u8 = 9;
    pub(super) const REVIEW: u8 = 10;
    pub(super) const END: u8 = 11;
    pub(super) const CLOSE: u8 = 12;
    pub(super) const FOLLOW_UP: u8 = 13;
}

/// A file in the making, as of a moment.
struct Sheet {
    text: String,
    until: Moment,
}

impl Sheet {
    fn line(&mut self, words: Arguments<'_>) {
        // Writing to a `String` cannot fail.
        let _ = self.text.write_fmt(words);
        self.text.push('\n');
    }

    fn knows(&self, day: Date, rank: u8) -> bool {
        (day, rank) <= self.until
    }
}

/// The file, as of a moment.
pub(super) fn text(life: &Life, until: Moment) -> String {
    let mut sheet = Sheet { text: String::with_capacity(24 << 10), until };
    opening(life, &mut sheet);
    team(life, &mut sheet);
    if let Some(service) = &life.service {
        around(life, service, &mut sheet);
    }
    assessment(life, &mut sheet);
    measurements(life, &mut sheet);
    check(life, &mut sheet);
    if let Some(service) = &life.service {
        plan(service, &mut sheet);
        decisions(life, service, &mut sheet);
        sessions(life, service, &mut sheet);
        appointments(service, &mut sheet);
        reviews(life, service, &mut sheet);
    }
    closure(life, &mut sheet);
    sheet.text
}

fn opening(life: &Life, sheet: &mut Sheet) {
    let (client, (status, since)) = (&life.client, &life.client.labour);
    let groups = client.target_groups.join(", ");
    sheet.line(format_args!("format: 1\ncase: {}\nalias: {}\nclient:", life.code, life.alias));
    sheet.line(format_args!("  born: {}\n  gender: {}", client.born, client.gender));
    sheet.line(format_args!("  municipality: {}\n  language: fi\n  mother_tongue: fi", client.municipality));
    sheet.line(format_args!("  education: {}", client.education));
    sheet.line(format_args!("  labour_status: {{code: {status}, since: {since}}}"));
    sheet.line(format_args!("  target_groups: [{groups}]\n  special_support: false\ninitiation:"));
    let (how, contacted_by) = match life.source {
        "self" => ("application", "client"),
        "relative" => ("contact", "relative"),
        _ => ("contact", "professional"),
    };
    sheet.line(format_args!("  date: {}\n  how: {how}\n  contacted_by: {contacted_by}", life.opened));
    sheet.line(format_args!("  source: {}\n  assessment_limit: none", life.source));
    sheet.line(format_args!("  urgent: {{needed: false, assessed: {}}}", life.opened));
    sheet.line(format_args!("  reason: |\n    {}", life.reason));
}

fn team(life: &Life, sheet: &mut Sheet) {
    let from = life.own_worker_from;
    if !sheet.knows(from, rank::TEAM) {
        return;
    }
    let unit = "social_rehabilitation";
    sheet.line(format_args!(
        "team:\n  - {{worker: {}, role: own_worker, from: {from}, to: null, unit: {unit}}}",
        life.worker
    ));
    if let Some((nurse, day)) = nurse(life).filter(|(_, day)| sheet.knows(*day, rank::TEAM)) {
        sheet.line(format_args!("  - {{worker: {nurse}, role: nurse, from: {day}}}"));
    }
}

/// The nurse of the team and the first day of it.
fn nurse(life: &Life) -> Option<(&String, Date)> {
    let service = life.service.as_ref()?;
    Some((service.nurse.as_ref()?, service.from))
}

/// The network and the project.
fn around(life: &Life, service: &Service, sheet: &mut Sheet) {
    if let Some((actor, from)) = service.network.filter(|(_, day)| sheet.knows(*day, rank::NETWORK)) {
        sheet.line(format_args!("network:\n  - {{actor: {actor}, consent: true, from: {from}}}"));
    }
    if service.project && sheet.knows(service.planned, rank::PLAN) {
        let day = service.planned;
        sheet.line(format_args!(
            "projects:\n  - {{id: soku, joined: {day}, left: null, consent: true, flags: [], result: []}}"
        ));
    }
    debug_assert!(life.own_worker_from <= service.planned, "somebody makes the plan");
}

fn assessment(life: &Life, sheet: &mut Sheet) {
    let own = &life.assessment;
    if !sheet.knows(own.started, rank::BEGUN) {
        return;
    }
    sheet.line(format_args!("assessments:\n  - id: A1\n    started: {}", own.started));
    if !sheet.knows(own.completed, rank::ASSESSED) {
        return;
    }
    sheet.line(format_args!("    completed: {}\n    participants: [client, {}]", own.completed, life.worker));
    sheet.line(format_args!("    duration: long_term\n    needs:"));
    own.needs.iter().for_each(|one| need(one, sheet));
    sheet.line(format_args!("    strengths: [{}]", own.strengths.join(", ")));
    sheet
        .line(format_args!("    client_wants: {}\n    client_view: |\n      {}", own.wants, own.client_view));
    sheet.line(format_args!("    conclusions: |\n      {}", own.conclusions));
    sheet.line(format_args!("    labour_market_readiness: {}\n    services_considered:", own.readiness));
    sheet.line(format_args!("      - {{service: planned_social_work, outcome: {}}}", own.explored));
    sheet.line(format_args!("      - {{service: rehabilitative_work_activity, outcome: not_suitable}}"));
    sheet.line(format_args!("    own_worker_needed: true"));
}

fn need(need: &Need, sheet: &mut Sheet) {
    let (domain, level) = (need.domain, need.level);
    let Some(worker_view) = need.worker_view else {
        return sheet.line(format_args!("      - {{domain: {domain}, level: {level}}}"));
    };
    sheet.line(format_args!("      - domain: {domain}\n        level: {level}"));
    if let Some(since) = &need.since {
        sheet.line(format_args!("        since: {since}"));
    }
    if let Some(factor) = need.factor {
        sheet.line(format_args!("        factors: [{factor}]"));
    }
    if let Some(client_view) = need.client_view {
        sheet.line(format_args!("        client_view: {client_view}"));
    }
    sheet.line(format_args!("        worker_view: {worker_view}"));
}

fn measurements(life: &Life, sheet: &mut Sheet) {
    let first = (life.assessment.completed, rank::ASSESSED, &life.assessment.measured);
    let reviews = life.service.iter().flat_map(|service| &service.reviews);
    let all = std::iter::once(first).chain(reviews.map(|one| (one.date, rank::REVIEW, &one.measured)));
    for (number, (day, rank, values)) in (1..).zip(all) {
        if !sheet.knows(day, rank) {
            return;
        }
        if number == 1 {
            sheet.line(format_args!("measurements:"));
        }
        let [health, coping, finances, friends, esteem] = values;
        sheet.line(format_args!(
            "  - {{id: M{number}, instrument: 3x10d, date: {day}, respondent: client, values: {{health: {health}, \
             daily_coping: {coping}, finances: {finances}, trusted_friends: {friends}, self_esteem: {esteem}}}}}"
        ));
    }
}

fn check(life: &Life, sheet: &mut Sheet) {
    let check = &life.check;
    if !sheet.knows(check.date, rank::CHECK) {
        return;
    }
    sheet.line(format_args!("checks:\n  - id: C1\n    date: {}", check.date));
    sheet.text.push_str(&check.ruled);
    sheet.line(format_args!("    conclusion: {}\n    by: {}", check.conclusion, life.worker));
    sheet.line(format_args!("    grounds: |\n      {}", check.grounds));
}

/// The lines of the check that the rules decide.
pub(super) fn ruled(life: &Life, set: Option<&CriteriaSet>) -> String {
    let before = text(life, (life.check.date, rank::ASSESSED));
    let case: Option<Case> = tree::parse(&before).ok().and_then(|root| de::from_node(&root).ok());
    let (Some(case), Some(set)) = (case, set) else { return String::new() };
    let said = outcome(set, &case, life.check.date);
    let results = set.criteria.iter().zip(&said.criteria);
    let results: Vec<String> =
        results.map(|(criterion, verdict)| format!("{}: {}", criterion.id, verdict.code())).collect();
    format!(
        "    criteria: {}\n    assessments: [A1]\n    verdict: {}\n    criteria_results: {{{}}}\n",
        set.name(),
        said.verdict.code(),
        results.join(", ")
    )
}

fn plan(service: &Service, sheet: &mut Sheet) {
    let made = service.planned;
    if !sheet.knows(made, rank::PLAN) {
        return;
    }
    sheet.line(format_args!(
        "plans:\n  - id: P1\n    kind: client_plan\n    made: {made}\n    with_client: true"
    ));
    sheet.line(format_args!("    client_agrees: agrees\n    rehabilitation_as: [service]"));
    sheet.line(format_args!(
        "    expected_end: {}\n    meeting_frequency: {{times: 1, per: week}}",
        service.to
    ));
    sheet
        .line(format_args!("    situation: {{helps: [own_motivation, stable_home], hinders: [low_income]}}"));
    sheet.line(format_args!("    client_proposal: {}\n    goals:", service.proposal));
    for (number, goal) in (1..).zip(&service.goals) {
        let words = goal.words;
        sheet.line(format_args!("      - id: G{number}\n        statement: {}", words.statement));
        sheet.line(format_args!("        named_by: {}\n        domain: {}", goal.named_by, words.domain));
        sheet.line(format_args!("        weight: 1\n        baseline: {}", goal.baseline));
        let levels = (-2..).zip(words.levels).map(|(level, text)| format!("{level}: {text}"));
        sheet.line(format_args!("        scale: {{{}}}", levels.collect::<Vec<_>>().join(", ")));
    }
    let contents = "contents: [everyday_skills, accompanying], times: 1, per: week, provider: own";
    sheet.line(format_args!("    supports:\n      - {{service: individual_support, {contents}}}"));
    sheet.line(format_args!(
        "    partners:\n      - {{actor: {}, responsibility: Yhteinen työ}}",
        service.actor()
    ));
    if let Some(first) = service.reviews.first() {
        sheet.line(format_args!("    review_by: {}", first.date));
    }
}

fn decisions(life: &Life, service: &Service, sheet: &mut Sheet) {
    if !sheet.knows(service.decided, rank::DECISION) {
        return;
    }
    let (decided, from, to, worker) = (service.decided, service.from, service.to, &life.worker);
    let goals = goal_ids(service).join(", ");
    sheet.line(format_args!("decisions:\n  - id: D1\n    date: {decided}\n    kind: grant"));
    sheet.line(format_args!("    service: social_rehabilitation\n    from: {from}\n    to: {to}"));
    sheet
        .line(format_args!("    contents: [functioning_and_need, everyday_coaching, group_and_interaction]"));
    sheet.line(format_args!("    goals: [{goals}]\n    grounds: |\n      {}", life.check.grounds));
    sheet.line(format_args!(
        "    sections: [SHL 17, SHL 39]\n    heard: {}\n    contact: {worker}",
        service.planned
    ));
    sheet.line(format_args!("    enforced: {from}\n    informed: {decided}\n    by: {worker}"));
    let end = &service.end;
    if sheet.knows(end.date, rank::END) {
        let day = end.date;
        sheet.line(format_args!("  - id: D2\n    date: {day}\n    kind: end\n    changes: D1"));
        sheet.line(format_args!("    service: social_rehabilitation\n    from: {day}"));
        sheet.line(format_args!("    grounds: Palvelu päättyy yhdessä sovitusti.\n    by: {worker}"));
    }
}

fn goal_ids(service: &Service) -> Vec<String> {
    (1..=service.goals.len()).map(|number| format!("G{number}")).collect()
}

fn sessions(life: &Life, service: &Service, sheet: &mut Sheet) {
    let known = service.sessions.iter().take_while(|one| sheet.knows(one.date, rank::SESSION)).count();
    if known > 0 {
        sheet.line(format_args!("sessions:"));
    }
    service.sessions.iter().take(known).for_each(|one| session(life, one, sheet));
}

fn session(life: &Life, session: &Session, sheet: &mut Sheet) {
    let (date, worker) = (session.date, &life.worker);
    let is_attended = session.attendance == "attended";
    sheet.line(format_args!("  - id: {}\n    date: {date}\n    minutes: {}", id(session), session.minutes));
    sheet.line(format_args!("    form: {}\n    service: individual_support", session.form));
    sheet.line(format_args!("    channel: {}\n    place: {}", session.channel, session.place));
    sheet.line(format_args!("    attendance: {}\n    workers: [{worker}]", session.attendance));
    if is_attended {
        sheet.line(format_args!("    contents: [{}]", session.contents.join(", ")));
    }
    if let Some(approach) = session.approach.filter(|_| is_attended) {
        sheet.line(format_args!("    approaches: [{approach}]"));
    }
    sheet.line(format_args!("    goals: [G{}]\n    note: |\n      {}", session.goal, session.note));
    if let Some(next) = session.next {
        sheet.line(format_args!("    next: {next}"));
    }
}

fn id(session: &Session) -> String {
    format!("{}-{}", session.date, session.suffix)
}

fn appointments(service: &Service, sheet: &mut Sheet) {
    for (number, (day, kept)) in (1..).zip(&service.appointments) {
        if !sheet.knows(*day, rank::APPOINTMENT) {
            return;
        }
        if number == 1 {
            sheet.line(format_args!("appointments:"));
        }
        let actor = service.actor();
        sheet.line(format_args!("  - {{id: B{number}, date: {day}, actor: {actor}, kept: {kept}}}"));
    }
}

fn reviews(life: &Life, service: &Service, sheet: &mut Sheet) {
    for (number, review) in (1..).zip(&service.reviews) {
        if !sheet.knows(review.date, rank::REVIEW) {
            return;
        }
        if number == 1 {
            sheet.line(format_args!("reviews:"));
        }
        self::review(life, number, review, sheet);
    }
}

fn review(life: &Life, number: usize, review: &Review, sheet: &mut Sheet) {
    sheet.line(format_args!("  - id: R{number}\n    date: {}\n    plan: P1", review.date));
    sheet.line(format_args!("    participants: [client, {}]\n    goals:", life.worker));
    levels(&review.levels, "      ", sheet);
    let [work, tailored, trust, peers, sectors, heard, time, agency, say, chemistry, motivation, network] =
        review.scores;
    sheet.line(format_args!("    support_sufficient: sufficient"));
    sheet.line(format_args!(
        "    mechanisms: {{systematic_work: {work}, tailored_support: {tailored}, trust: {trust}, peer_support: \
         {peers}, multisector_cooperation: {sectors}}}"
    ));
    sheet.line(format_args!(
        "    experience: {{met_and_heard: {heard}, time: {time}, agency: {agency}, own_say: {say}, chemistry: \
         {chemistry}, motivation: {motivation}, network: {network}}}"
    ));
    let change = |score: i64| (score - 2).clamp(-1, 1);
    sheet.line(format_args!(
        "    changes: {{functioning: {}, everyday_life: {}, inclusion: {}, coping: {}, work_ability: 0, wellbeing: {}}}",
        change(work),
        change(time),
        change(peers),
        change(agency),
        change(heard)
    ));
    sheet.line(format_args!("    client_view: |\n      {}", review.client_view));
    match review.next {
        Some(next) => sheet.line(format_args!("    outcome: continue\n    next_review: {next}")),
        None => sheet.line(format_args!("    outcome: end")),
    }
}

fn levels(levels: &[i64], margin: &str, sheet: &mut Sheet) {
    for (number, level) in (1..).zip(levels) {
        sheet.line(format_args!("{margin}- {{goal: G{number}, level: {level}}}"));
    }
}

fn closure(life: &Life, sheet: &mut Sheet) {
    let Some(service) = &life.service else {
        let day = life.sent_elsewhere;
        if sheet.knows(day, rank::CLOSE) {
            sheet.line(format_args!(
                "closure:\n  date: {day}\n  ground: found_otherwise\n  destination: other_service"
            ));
        }
        return;
    };
    let end = &service.end;
    if !sheet.knows(end.closed, rank::CLOSE) {
        return;
    }
    let (closed, ground, destination) = (end.closed, end.ground, end.destination);
    sheet.line(format_args!("closure:\n  date: {closed}\n  ground: {ground}\n  destination: {destination}"));
    if let Some(labour) = end.labour {
        sheet.line(format_args!("  labour_status: {{code: {labour}, since: {closed}}}"));
    }
    sheet.line(format_args!("  goals:"));
    levels(&end.levels, "    ", sheet);
    if let Some((due, done)) = end.follow_up {
        let done = done.filter(|day| sheet.knows(*day, rank::FOLLOW_UP));
        let done = done.map_or("null".to_owned(), |day| day.to_string());
        sheet.line(format_args!("  follow_up: {{due: {due}, done: {done}}}"));
    }
}

/// The commands that led to the file, in their order.
pub(super) fn deeds(life: &Life) -> Vec<Deed> {
    let path = format!("cases/{}.yaml", life.code);
    let deed = |day, rank, command: &str, entry: &str| {
        let entry = if entry.starts_with('#') { format!("{path}{entry}") } else { entry.to_owned() };
        Deed { moment: (day, rank), subject: format!("{command} {}", life.code), entry }
    };
    let own = &life.assessment;
    let mut deeds = vec![
        deed(life.opened, rank::INTAKE, "intake", "#initiation"),
        deed(life.own_worker_from, rank::TEAM, "team set", "#team"),
        deed(own.started, rank::BEGUN, "assess", "A1"),
        deed(own.completed, rank::ASSESSED, "assess", "A1"),
        deed(life.check.date, rank::CHECK, "check", "C1"),
    ];
    let Some(service) = &life.service else {
        deeds.push(deed(life.sent_elsewhere, rank::CLOSE, "close", "#closure"));
        return deeds;
    };
    deeds.extend(nurse(life).map(|(_, day)| deed(day, rank::TEAM, "team set", "#team")));
    deeds.push(deed(service.planned, rank::PLAN, "plan", "P1"));
    deeds.push(deed(service.decided, rank::DECISION, "decide", "D1"));
    deeds.extend(service.network.map(|(_, day)| deed(day, rank::NETWORK, "network add", "#network")));
    deeds.extend(service.sessions.iter().map(|one| deed(one.date, rank::SESSION, "session add", &id(one))));
    let appointments = (1..).zip(&service.appointments);
    deeds.extend(
        appointments.map(|(number, (day, _))| {
            deed(*day, rank::APPOINTMENT, "appointment add", &format!("B{number}"))
        }),
    );
    let reviews = (1..).zip(&service.reviews);
    deeds.extend(reviews.map(|(number, one)| deed(one.date, rank::REVIEW, "review", &format!("R{number}"))));
    let end = &service.end;
    deeds.push(deed(end.date, rank::END, "decide", "D2"));
    deeds.push(deed(end.closed, rank::CLOSE, "close", "#closure"));
    let asked = end.follow_up.and_then(|(_, done)| done);
    deeds.extend(asked.map(|day| deed(day, rank::FOLLOW_UP, "follow-up", "#closure")));
    deeds.sort_by_key(|deed| deed.moment);
    deeds.dedup_by_key(|deed| deed.moment);
    deeds
}
