//! `sosku session add CASE`: records a meeting or contact, planned or held.
//! `SessionFields` is the one table of a session's facts; `edit` shares it, `gather` and `record` do the rest.
//! A session like an earlier one takes over that one's facts; several in one document are `many`'s business.

mod many;

use std::collections::BTreeSet;
use std::fmt::Display;

use crate::cli::advice;
use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{Gathered, Habits, NEW_ID, collect, complete};
use crate::cli::record::{self, Plan};
use crate::cli::template::WithTemplate;
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::session::{Session, session_id};
use crate::store::entry;
use crate::store::yaml::value::{Value, to_value};

/// Arguments of `sosku session add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(long, value_name = "entry")]
    like: Option<String>,
    #[arg(long, value_name = "name")]
    template: Option<String>,
    #[command(flatten)]
    facts: Facts<SessionFields>,
}

/// What a session has for itself, however like another it is.
const OWN_FACTS: &[&str] = &["id", "date", "note", "next", "by", "appointment", "addenda", "withdrawn"];

/// How often a random id is drawn before giving up: with three characters, never in practice.
const ATTEMPTS: usize = 100;

/// Names the last session that was held.
const LAST: &str = "last";

/// The facts of a session.
#[derive(Debug, Clone, Copy)]
pub struct SessionFields;

/// With whom what was agreed at a prepared appointment.
const AGREED: &[Field] = &[
    Field::required("actor", "actor", Kind::Choice("actor")),
    Field::required("what", "what", Kind::Text),
    Field::asked("by", "by", Kind::DayOrWord),
];

/// The form of a prepared joint appointment.
const JOINT: &[&str] = &["prepared_appointment"];
/// Forms in which others take part.
const SEVERAL: &[&str] = &["prepared_appointment", "network_meeting"];

impl Fields for SessionFields {
    const FIELDS: &'static [Field] = &[
        Field::optional("id", "id", Kind::Text),
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::usual("form", "form", Kind::Choice("session_form")),
        Field::optional("service", "service", Kind::Choice("service")),
        Field::required("attendance", "attendance", Kind::Choice("attendance")),
        Field::required("channel", "channel", Kind::Choice("channel")),
        Field::asked("place", "place", Kind::Choice("place")),
        Field::required("minutes", "minutes", Kind::Number).short('m'),
        Field::usual("workers", "worker", Kind::Several(Target::Worker)),
        Field::asked_of("with", "with", Kind::Choices("actor"), "form", SEVERAL),
        Field::optional("interpreter", "interpreter", Kind::YesNo),
        Field::asked("contents", "content", Kind::Choices("content")),
        Field::optional("approaches", "approach", Kind::Choices("approach")),
        Field::asked("goals", "goal", Kind::Several(Target::Goal)),
        Field::asked_of("appointment.mapped", "mapped", Kind::Choices("appointment_mapped"), "form", JOINT),
        Field::asked_of("appointment.agreed", "agreed", Kind::Records(AGREED), "form", JOINT),
        Field::optional("appointment.result.date", "result-date", Kind::Day(Toward::Past)),
        Field::optional("appointment.result.code", "result", Kind::Choice("appointment_result")),
        Field::optional("appointment.result.note", "result-note", Kind::Text),
        Field::asked("note", "note", Kind::LongText).short('n'),
        Field::asked("next", "next", Kind::Day(Toward::Future)),
        Field::optional("by", "by", Kind::Of(Target::Worker)),
    ];
}

/// Runs `sosku session add`.
///
/// # Errors
/// No such case, a fact that is wrong or missing, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    let acting = desk.acting_worker()?;
    let usual = Usual { today: desk.today(), case: &open.case, acting: acting.as_deref() };
    if let Some(entries) = many::read(desk, &args.facts, &open.case)? {
        return many::record(desk, &open, &usual, entries);
    }
    let mut given = collect(desk, &args.facts, Some(&open.case))?;
    if let Some(named) = &args.like {
        take_over(&mut given, like(&open, named)?)?;
    }
    let habits = WithTemplate::new(desk, "session", args.template.as_deref(), &usual)?;
    let gathered: Gathered<Session> =
        complete::<SessionFields, Session>(desk, given, Some(&open.case), &habits)?;
    record::record(desk, "session add", open.code, |open| plan(desk, open, gathered))
}

/// The session that is named: `last`, the last one held, or an id.
fn like<'c>(open: &'c OpenCase, named: &str) -> Result<&'c Session> {
    let mut standing = standing(&open.case.sessions);
    let found = match named {
        LAST => standing.rfind(|session| session.is_attended()),
        id => standing.find(|session| session.id == *id),
    };
    let missing = if named == LAST { "error-no-last-session" } else { "error-no-such-entry" };
    found.ok_or_else(|| CommandError::failed(missing).with("case", open.code).with("entry", named))
}

/// Takes over the facts of an earlier session that were not given.
fn take_over(given: &mut Value, earlier: &Session) -> Result<()> {
    let value = to_value(earlier).map_err(|cause| CommandError::failed("error-output").because(cause))?;
    let Value::Map(facts) = entry::present(value) else { return Ok(()) };
    for (key, value) in facts.into_iter().filter(|(key, _)| !OWN_FACTS.contains(&key.as_str())) {
        if given.at(&key).is_none() {
            given.set(&key, value);
        }
    }
    Ok(())
}

fn plan(desk: &Desk<'_>, open: &OpenCase, gathered: Gathered<Session>) -> Result<Plan> {
    let session = &gathered.entry;
    refuse_impossible(desk, session)?;
    let given = session.id.as_str();
    let id =
        if given == NEW_ID { new_id(desk, open, session.date, &BTreeSet::new())? } else { given.to_owned() };
    let mut value = gathered.value;
    value.set("id", Value::Token(id.clone()));
    let edits = record::append(open, "sessions", &id, value)?;
    let date = format::date(desk.language(), session.date);
    let agreed = session.next.or_else(|| open.case.next_meeting_after(desk.today()));
    let next = match agreed {
        Some(day) => Said::new("ui-session-next").with("date", format::weekday_date(desk.language(), day)),
        None => Said::new("ui-session-no-next").with("case", open.code).with("entry", &id),
    };
    let done = Said::new("ui-session-added").with("case", open.code).with("date", date).with("entry", &id);
    let result = session
        .awaits_result()
        .then(|| Said::new("ui-session-result").with("case", open.code).with("entry", &id));
    let next = advice::lines(desk, &std::iter::once(next).chain(result).collect::<Vec<_>>());
    Ok(Plan { edits, entry: Some(id), done, next })
}

/// What has not happened yet cannot have been attended, and a next meeting does not lie before this one.
///
/// # Errors
/// One of the two.
pub fn refuse_impossible(desk: &Desk<'_>, session: &Session) -> Result<()> {
    let written = |day| format::date(desk.language(), day);
    if session.date > desk.today() && session.is_attended() {
        return Err(CommandError::usage("error-session-ahead").with("date", written(session.date)));
    }
    match session.next {
        Some(next) if next < session.date => {
            let (next, date) = (written(next), written(session.date));
            Err(CommandError::usage("error-next-before").with("next", next).with("date", date))
        }
        _ => Ok(()),
    }
}

/// The date and three random characters that no session of the case has yet, nor any of those `taken`.
///
/// # Errors
/// No randomness.
pub fn new_id(desk: &Desk<'_>, open: &OpenCase, date: Date, taken: &BTreeSet<String>) -> Result<String> {
    (0..ATTEMPTS)
        .filter_map(|_| desk.random.bytes::<3>())
        .map(|bytes| session_id(date, bytes))
        .find(|id| open.case.find_entry(id).is_none() && !taken.contains(id))
        .ok_or_else(|| CommandError::failed("error-no-randomness"))
}

/// What is usual at a session of this case, after the last one that was held.
struct Usual<'c> {
    today: Date,
    case: &'c Case,
    acting: Option<&'c str>,
}

impl Usual<'_> {
    fn last(&self) -> Option<&Session> {
        standing(&self.case.sessions).rfind(|session| session.is_attended())
    }
}

impl Habits for Usual<'_> {
    /// Today, the acting worker, and service and place of the last session.
    fn default(&self, key: &str, known: &Value) -> Option<Value> {
        match key {
            "id" => Some(token(NEW_ID)),
            "date" => Some(token(self.today)),
            "form" => Some(token("individual")),
            "channel" => Some(token("in_person")),
            "attendance" => Some(token("attended")),
            "workers" => self.acting.map(|worker| Value::Seq(vec![token(worker)])),
            "service" => self.last()?.service.as_ref().map(token),
            "place" if is(known, "channel", "in_person") => self.last()?.place.as_ref().map(token),
            _ => None,
        }
    }

    /// Length, contents and goals of the last session; none of a session that was not held.
    fn proposal(&self, key: &str, known: &Value) -> Option<Value> {
        let is_held = is(known, "attendance", "attended");
        match key {
            "minutes" if !is_held => Some(Value::Int(0)),
            "minutes" => self.last().map(|last| Value::Int(last.minutes.get().into())),
            "contents" if is_held => self.last().map(|last| tokens(&last.contents)),
            "goals" if is_held => self.last().map(|last| tokens(&last.goals)),
            _ => None,
        }
    }
}

/// True if a fact has this value or nobody has said otherwise.
fn is(known: &Value, key: &str, word: &str) -> bool {
    known.at(key).is_none_or(|value| *value == token(word))
}

fn token(word: impl ToString) -> Value {
    Value::Token(word.to_string())
}

fn tokens<T: Display>(words: &[T]) -> Value {
    Value::Seq(words.iter().map(token).collect())
}
