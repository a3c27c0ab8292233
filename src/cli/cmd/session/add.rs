//! `sosku session add CASE`: records a meeting or contact, planned or held.
//! `SessionFields` is the one table of a session's facts; `edit` shares it, `gather` and `record` do the rest.

use crate::cli::desk::{Desk, OpenCase};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::{Field, Fields, Kind, Target};
use crate::cli::gather::{Gathered, NEW_ID, gather};
use crate::cli::record::{self, Plan};
use crate::cli::when::Toward;
use crate::language::format;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::entry::standing;
use crate::model::session::{Session, session_id};
use crate::store::yaml::value::Value;

/// Arguments of `sosku session add`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<SessionFields>,
}

/// How often a random id is drawn before giving up: with three characters, never in practice.
const ATTEMPTS: usize = 100;

/// The facts of a session.
#[derive(Debug, Clone, Copy)]
pub struct SessionFields;

/// With whom what was agreed at a prepared appointment.
const AGREED: &[Field] = &[
    Field::required("actor", "actor", Kind::Choice("actor")),
    Field::required("what", "what", Kind::Text),
    Field::optional("by", "by", Kind::Text),
];

impl Fields for SessionFields {
    const FIELDS: &'static [Field] = &[
        Field::optional("id", "id", Kind::Text),
        Field::required("date", "date", Kind::Day(Toward::Past)).short('d'),
        Field::required("minutes", "minutes", Kind::Number).short('m'),
        Field::required("form", "form", Kind::Choice("session_form")),
        Field::asked("service", "service", Kind::Choice("service")),
        Field::required("channel", "channel", Kind::Choice("channel")),
        Field::asked("place", "place", Kind::Choice("place")),
        Field::required("attendance", "attendance", Kind::Choice("attendance")),
        Field::required("workers", "worker", Kind::Several(Target::Worker)),
        Field::optional("with", "with", Kind::Choices("actor")),
        Field::optional("interpreter", "interpreter", Kind::YesNo),
        Field::asked("contents", "content", Kind::Choices("content")),
        Field::optional("approaches", "approach", Kind::Choices("approach")),
        Field::asked("goals", "goal", Kind::Several(Target::Goal)),
        Field::optional("appointment.mapped", "mapped", Kind::Choices("appointment_mapped")),
        Field::optional("appointment.agreed", "agreed", Kind::Records(AGREED)),
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
    let default = |key: &str, _: &Value| default(desk, &open.case, acting.as_deref(), key);
    let gathered: Gathered<Session> = gather(desk, &args.facts, Some(&open.case), &default)?;
    record::record(desk, "session add", open.code, |open| plan(desk, open, gathered))
}

fn plan(desk: &Desk<'_>, open: &OpenCase, gathered: Gathered<Session>) -> Result<Plan> {
    let session = &gathered.entry;
    let given = session.id.as_str();
    let id = if given == NEW_ID { new_id(desk, open, session.date)? } else { given.to_owned() };
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
    Ok(Plan { edits, entry: Some(id), done, next: Some(next) })
}

/// The date and three random characters that no session of the case has yet.
fn new_id(desk: &Desk<'_>, open: &OpenCase, date: Date) -> Result<String> {
    (0..ATTEMPTS)
        .filter_map(|_| desk.random.bytes::<3>())
        .map(|bytes| session_id(date, bytes))
        .find(|id| open.case.find_entry(id).is_none())
        .ok_or_else(|| CommandError::failed("error-no-randomness"))
}

/// What is usual: today, the acting worker, and form, channel, place and service of the last session.
fn default(desk: &Desk<'_>, case: &Case, acting: Option<&str>, key: &str) -> Option<Value> {
    let token = |word: &str| Some(Value::Token(word.to_owned()));
    let last = standing(&case.sessions).rfind(|session| session.is_attended());
    match key {
        "id" => token(NEW_ID),
        "date" => token(&desk.today().to_string()),
        "form" => token("individual"),
        "channel" => token("in_person"),
        "attendance" => token("attended"),
        "workers" => acting.map(|worker| Value::Seq(vec![Value::Token(worker.to_owned())])),
        "service" => last.and_then(|last| last.service.as_ref()).and_then(|service| token(service.as_str())),
        "place" => last.and_then(|last| last.place.as_ref()).and_then(|place| token(place.as_str())),
        _ => None,
    }
}
