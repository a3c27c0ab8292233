//! The days on which a fact may lie, for the verbs that tell of what has happened: none lies ahead.
//!
//! What is wrong with days inside a case (an end before its beginning, a closing before the opening) is
//! `validate`'s to say.

use super::desk::Desk;
use super::error::{CommandError, Result};
use crate::language::format;
use crate::model::date::Date;
use crate::store::yaml::value::Value;

/// Refuses a day after today for what has happened; `flag` says where it was given.
///
/// # Errors
/// The day lies ahead.
pub fn refuse_future(desk: &Desk<'_>, flag: &'static str, day: Date) -> Result<()> {
    if day <= desk.today() {
        return Ok(());
    }
    let shown = format::date(desk.language(), day);
    Err(CommandError::usage("error-day-ahead").with("flag", flag).with("date", shown))
}

/// Today as the value of a fact.
pub fn today(desk: &Desk<'_>) -> Value {
    token(desk.today())
}

/// A day, code or id as the value of a fact.
pub fn token(word: impl ToString) -> Value {
    Value::Token(word.to_string())
}
