//! The only one that asks questions, and only where a person sits at a terminal.
//!
//! The tables of fields say what is asked and in which order; `question` holds the conversation about one
//! fact, `choices` knows what there is to choose from, `screen` and `plain` are the two manners of asking.
//! After every answer the facts go into the draft. Refuses to decide what is usual: that is the commands'.

mod choices;
mod interrupt;
mod plain;
mod question;
mod records;
mod roll;
mod screen;
mod theme;

use super::desk::Desk;
use super::draft;
use super::error::{CommandError, Result, Said};
use super::field::{Field, Kind, Need};
use super::gather::{Default, fill};
use crate::model::case::Case;
use crate::store::yaml::value::Value;
use question::Asker;
pub use roll::roll;
use screen::Screen;

/// What comes of a question.
enum Answer<T> {
    /// An answer.
    Given(T),
    /// Back to the question before.
    Back,
}

/// A fact that was answered; `None` if it was passed over.
type Fact = Answer<Option<Value>>;

/// What to do with the answers of a run that was not finished.
const GO_ON: usize = 0;
const LOOK_THROUGH: usize = 1;

/// Asks for the facts that are missing, and gives the keys that were passed over. Nobody is asked where
/// nobody sits at a terminal, or where what was given suffices.
///
/// # Errors
/// The questions were given up.
pub fn missing(
    desk: &Desk<'_>,
    fields: &'static [Field],
    draft: &mut Value,
    case: Option<&Case>,
    default: Default<'_>,
) -> Result<Vec<&'static str>> {
    if !desk.ui.can_ask() || !is_wanting(fields, draft, default) {
        return Ok(Vec::new());
    }
    let screen = Screen::new(desk);
    screen.note("prompt-manner");
    let open: Vec<&'static Field> = fields.iter().filter(|field| is_open(field, draft, default)).collect();
    let start = take_up(&screen, desk, &open, draft, case, default)?;
    let outcome = converse(&screen, &open, start, draft, case, default);
    if outcome.is_err() {
        screen.restore();
    }
    outcome
}

/// True if a fact is missing that is needed, or if nothing at all was given.
fn is_wanting(fields: &[Field], draft: &Value, default: Default<'_>) -> bool {
    let mut usual = draft.clone();
    fill(&mut usual, fields, default, &[]);
    let lacks = |field: &Field| field.is_needed() && usual.at(field.key).is_none();
    fields.iter().any(lacks) || fields.iter().all(|field| draft.at(field.key).is_none())
}

/// True if a fact may be asked for.
fn is_open(field: &Field, draft: &Value, default: Default<'_>) -> bool {
    let is_absent = draft.at(field.key).is_none();
    match field.need {
        Need::Required | Need::Asked | Need::AskedOf(..) | Need::Optional => is_absent,
        Need::Usual => is_absent && default.default(field.key, draft).is_none(),
    }
}

/// True if a fact is asked for after what is known so far.
fn is_asked(field: &Field, draft: &Value, default: Default<'_>) -> bool {
    field.is_needed() || default.is_asked(field, draft)
}

/// Offers to go on from a kept draft; gives the question to start with.
fn take_up(
    screen: &Screen<'_, '_>,
    desk: &Desk<'_>,
    open: &[&'static Field],
    draft: &mut Value,
    case: Option<&Case>,
    default: Default<'_>,
) -> Result<usize> {
    let Some((path, kept)) = draft::find(desk, case) else { return Ok(0) };
    let ways = ["prompt-draft-go-on", "prompt-draft-look-through", "prompt-draft-discard"];
    let ways = ways.map(|id| screen.text(id));
    let heading = screen.text("prompt-draft-found");
    let way = loop {
        if let Answer::Given(way) = screen.choose(&heading, &ways, Some(GO_ON))? {
            break way;
        }
    };
    if !matches!(way, GO_ON | LOOK_THROUGH) {
        draft::discard(desk, &path);
        return Ok(0);
    }
    // Of records and lists of texts there may be more to come than were kept.
    let is_finished = |field: &&&Field| match kept.at(field.key) {
        Some(_) => !matches!(field.kind, Kind::Records(_) | Kind::Texts),
        None => !is_asked(field, &kept, default),
    };
    let answered_up_to = open.iter().take_while(is_finished).count();
    let answered = |key: &str| draft.at(key).is_none().then(|| kept.at(key).cloned()).flatten();
    let answers: Vec<(String, Value)> = keys_of(&kept, "")
        .into_iter()
        .filter(|key| key != "case")
        .filter_map(|key| Some((key.clone(), answered(&key)?)))
        .collect();
    for (key, value) in answers {
        draft.set(&key, value);
    }
    draft::adopt(desk, case, path, draft.clone());
    Ok(if way == GO_ON { answered_up_to } else { 0 })
}

/// The dotted keys of what stands in nested mappings.
fn keys_of(value: &Value, above: &str) -> Vec<String> {
    let Value::Map(pairs) = value else { return vec![above.to_owned()] };
    let dot = if above.is_empty() { "" } else { "." };
    pairs.iter().flat_map(|(key, value)| keys_of(value, &format!("{above}{dot}{key}"))).collect()
}

/// The questions one after the other, and back.
fn converse(
    screen: &Screen<'_, '_>,
    open: &[&'static Field],
    start: usize,
    draft: &mut Value,
    case: Option<&Case>,
    default: Default<'_>,
) -> Result<Vec<&'static str>> {
    let mut passed_over: Vec<&'static str> = Vec::new();
    let mut asked: Vec<usize> = Vec::new();
    let mut position = start;
    while let Some(field) = open.get(position) {
        if !is_asked(field, draft, default) {
            position += 1;
            continue;
        }
        let known = draft.at(field.key).cloned();
        let proposed = known
            .filter(|_| !passed_over.contains(&field.key))
            .or_else(|| default.default(field.key, draft))
            .or_else(|| default.proposal(field.key, draft));
        passed_over.retain(|key| *key != field.key);
        let asker = Asker { screen, case, known: draft };
        match asker.fact(field, &screen.label(field), proposed.as_ref())? {
            Answer::Back => {
                position = asked.pop().unwrap_or_else(|| before(open, position, draft, default));
                continue;
            }
            Answer::Given(Some(value)) => draft.set(field.key, value),
            Answer::Given(None) => passed_over.push(field.key),
        }
        asked.push(position);
        position += 1;
        draft::hold(screen.desk, case, &present(draft, &passed_over));
        draft::keep(screen.desk);
    }
    *draft = present(draft, &passed_over);
    Ok(passed_over)
}

/// The question before one at which this run began; the same if there is none.
fn before(open: &[&'static Field], position: usize, draft: &Value, default: Default<'_>) -> usize {
    let is_asked = |place: &usize| open.get(*place).is_some_and(|field| is_asked(field, draft, default));
    (0..position).rev().find(is_asked).unwrap_or(position)
}

/// The facts without those that were passed over after they had been answered.
fn present(draft: &Value, passed_over: &[&str]) -> Value {
    let mut facts = draft.clone();
    for key in passed_over.iter().filter(|key| draft.at(key).is_some()) {
        facts.set(key, Value::Null);
    }
    facts
}

/// A yes-or-no question; yes where nobody can be asked.
///
/// # Errors
/// The terminal went away.
pub fn confirm(desk: &Desk<'_>, question: &Said) -> Result<bool> {
    if !desk.ui.can_ask() {
        return Ok(true);
    }
    let screen = Screen::new(desk);
    let ways = ["prompt-yes", "prompt-no"].map(|id| screen.text(id));
    match screen.choose(&desk.ui.text(question), &ways, Some(0))? {
        Answer::Given(way) => Ok(way == 0),
        Answer::Back => Ok(false),
    }
}

/// The terminal went away, or the person did.
fn given_up() -> CommandError {
    CommandError::failed("error-given-up")
}
