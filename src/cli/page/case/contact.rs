//! Who works with the client, when they met last and when they meet next.
//!
//! Only what a worker needs before the door: consents stand beside the names, the note is cut to a glance.
//! Neighbour: `story`, which says how and where.

use crate::cli::page::case::CasePage;
use crate::cli::page::sheet::{Mark, Row};
use crate::cli::page::story::how_and_where;
use crate::cli::page::voice::Voice;
use crate::cli::page::wrap::shorten;
use crate::language::visible::one_line;
use crate::model::assessment::Assessment;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::due::next_meeting;
use crate::model::entry::{Entry, standing};
use crate::model::session::Session;
use crate::model::team::{Consent, NetworkMember};
use crate::model::timeline::GroupDay;
use crate::tr;

/// As much of a note as can be read at a glance, in columns.
const GLANCE: usize = 200;

pub(super) fn rows(page: &CasePage<'_>, voice: &Voice<'_>) -> Vec<Row> {
    let case = page.case;
    let mut rows = Vec::new();
    rows.extend(closed(case, voice));
    rows.extend(pause(case, voice));
    rows.extend(last_time(page, voice));
    rows.extend(missed(case, voice));
    rows.extend(next_time(case, voice));
    rows.extend(reason(case, voice));
    rows.extend(own_worker(case, voice));
    rows.extend(team(case, voice));
    rows.extend(network(case, voice));
    rows.extend(representatives(case, voice));
    rows
}

/// The closing, if the case is closed.
fn closed(case: &Case, voice: &Voice<'_>) -> Option<Row> {
    let closures = case.closures().filter(|closure| closure.date <= voice.today);
    let last = closures.max_by_key(|closure| closure.date).filter(|_| case.is_closed_on(voice.today))?;
    let parts = vec![
        voice.date(last.date),
        voice.label("closing_ground", last.ground.as_str()),
        voice.label("destination", last.destination.as_str()),
    ];
    Some(Row::new(voice.text("show-closed"), parts))
}

fn pause(case: &Case, voice: &Voice<'_>) -> Option<Row> {
    let covers = |from: Option<Date>, to: Option<Date>| {
        from.is_some_and(|from| from <= voice.today) && to.is_none_or(|to| voice.today <= to)
    };
    let pause = standing(&case.pauses).find(|pause| covers(pause.from, pause.to))?;
    let mut parts: Vec<String> =
        pause.ground.iter().map(|ground| voice.label("pause_ground", ground.code())).collect();
    parts.extend(pause.from.map(|from| tr!(voice.messages, "show-since", date = voice.date(from))));
    parts.extend(pause.to.map(|to| tr!(voice.messages, "show-until", date = voice.date(to))));
    Some(Row::new(voice.text("show-pause"), parts))
}

/// The last contact: a session with its note, or a day in a group if that was later.
fn last_time(page: &CasePage<'_>, voice: &Voice<'_>) -> Vec<Row> {
    let session = page.case.last_session_on(voice.today);
    let met_in_group = |met: &&GroupDay| met.is_present() && met.date <= voice.today;
    let group = page.around.group_days.iter().filter(met_in_group).max_by_key(|met| met.date);
    let label = voice.text("show-last-contact");
    let when = |date: Date| format!("{}, {}", voice.weekday(date), voice.distance(date));
    let mut rows = Vec::new();
    if session.is_none() && group.is_none() {
        rows.push(Row::one(label.clone(), voice.text("show-never-met")));
    }
    if let Some(met) = group.filter(|met| session.is_none_or(|session| session.date < met.date)) {
        let parts = vec![when(met.date), voice.text("show-event-group"), met.group.to_string()];
        rows.push(Row::new(label.clone(), parts));
    }
    if let Some(session) = session {
        let label = if rows.is_empty() { label } else { voice.text("show-last-session") };
        let parts = [vec![when(session.date)], how_and_where(session, voice)].concat();
        rows.push(Row::new(label, parts.into_iter().filter(|part| !part.is_empty()).collect()));
        rows.extend(note(session, voice));
    }
    rows
}

fn note(session: &Session, voice: &Voice<'_>) -> Option<Row> {
    let note = shorten(&one_line(session.note.as_deref()?), GLANCE);
    let plain = format!("{}: {note}", voice.text("show-note"));
    Some(Row::one("", note).plainly(plain).marked(Mark::Quiet))
}

/// The last session that did not come about since the client was met, and how many there have been.
fn missed(case: &Case, voice: &Voice<'_>) -> Option<Row> {
    let last = case.last_session_on(voice.today).map(|session| session.date);
    let since = || {
        standing(&case.sessions).filter(|session| {
            !session.is_attended() && session.date <= voice.today && Some(session.date) > last
        })
    };
    let missed = since().max_by_key(|session| session.date)?;
    let when = format!("{}, {}", voice.weekday(missed.date), voice.distance(missed.date));
    let mut parts = vec![when, voice.label("attendance", missed.attendance.code())];
    let times = since().count();
    parts.extend((times > 1).then(|| tr!(voice.messages, "show-missed-in-a-row", times = times)));
    Some(Row::new(voice.text("show-missed"), parts))
}

/// The next meeting, or that none is agreed; of a closed case nothing.
fn next_time(case: &Case, voice: &Voice<'_>) -> Option<Row> {
    let next = next_meeting(case, voice.today).map(|(date, ..)| date);
    let when = next.map(|date| format!("{}, {}", voice.weekday(date), voice.distance(date)));
    let missing = || case.is_open_on(voice.today).then(|| voice.text("show-not-agreed"));
    Some(Row::one(voice.text("show-next-meeting"), when.or_else(missing)?))
}

/// Why the client came, as long as no assessment says more.
fn reason(case: &Case, voice: &Voice<'_>) -> Option<Row> {
    let completed = |one: &Assessment| one.completed.is_some_and(|day| day <= voice.today);
    let reason = case.initiation.reason.as_ref().filter(|_| !standing(&case.assessments).any(completed))?;
    Some(Row::one(voice.text("show-reason"), reason))
}

fn own_worker(case: &Case, voice: &Voice<'_>) -> Option<Row> {
    let own = case.own_worker_on(voice.today).map(|id| voice.person(id));
    let missing = || case.is_open_on(voice.today).then(|| voice.text("show-not-named"));
    Some(Row::one(voice.text("show-own-worker"), own.or_else(missing)?))
}

fn team(case: &Case, voice: &Voice<'_>) -> Option<Row> {
    let others =
        standing(&case.team).filter(|member| !member.is_own_worker() && member.holds_on(voice.today));
    let named: Vec<String> = others
        .filter_map(|member| {
            let role = member.role.as_ref().map(|role| voice.label("team_role", role.as_str()));
            Some(with_more(voice.person(member.worker.as_ref()?), role))
        })
        .collect();
    (!named.is_empty()).then(|| Row::new(voice.text("show-team"), named))
}

fn network(case: &Case, voice: &Voice<'_>) -> Option<Row> {
    let now = |member: &&NetworkMember| {
        member.from.is_none_or(|from| from <= voice.today) && member.to.is_none_or(|to| voice.today <= to)
    };
    let named: Vec<String> = standing(&case.network)
        .filter(now)
        .filter_map(|member| {
            let actor = voice.label("actor", member.actor.as_ref()?.as_str());
            Some(with_more(actor, Some(consent(case, member, voice))))
        })
        .collect();
    (!named.is_empty()).then(|| Row::new(voice.text("show-network"), named))
}

/// Whether facts may be shared, as it stands on the day.
fn consent(case: &Case, member: &NetworkMember, voice: &Voice<'_>) -> String {
    let Some(Consent::By(id)) = &member.consent else {
        return voice.text(match member.consent {
            Some(Consent::Given) => "show-consent-given",
            Some(Consent::Refused) => "show-consent-refused",
            _ => "show-consent-not-recorded",
        });
    };
    let record = case.consents.iter().find(|record| record.stands() && record.id.as_ref() == Some(id));
    match record.and_then(|record| record.withdrawn_on()).filter(|day| *day <= voice.today) {
        Some(day) => tr!(voice.messages, "show-consent-withdrawn", date = voice.date(day)),
        None if record.is_some() => tr!(voice.messages, "show-consent-by", id = id.to_string()),
        None => voice.text("show-consent-not-recorded"),
    }
}

fn representatives(case: &Case, voice: &Voice<'_>) -> Option<Row> {
    let now = case.client.representatives.iter().filter(|one| {
        one.from.is_none_or(|from| from <= voice.today) && one.to.is_none_or(|to| voice.today <= to)
    });
    let named: Vec<String> = now
        .filter_map(|one| {
            Some(with_more(voice.label("representative_kind", one.kind?.code()), one.scope.clone()))
        })
        .collect();
    (!named.is_empty()).then(|| Row::new(voice.text("show-representative"), named))
}

fn with_more(what: String, more: Option<String>) -> String {
    match more {
        Some(more) => format!("{what} ({more})"),
        None => what,
    }
}
