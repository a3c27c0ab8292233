//! Finding a case by what people call it: any unambiguous part of its code, or its alias.
//!
//! A full code is found without looking at any file; a part of one by the names of the files; an alias by the
//! one line of each file that holds it, without parsing (`known`).

use std::borrow::Borrow;

use super::error::{CommandError, Result, Said};
use crate::catalogue::nearest;
use crate::model::case_code::CaseCode;
use crate::store::load::Source;
use crate::store::lookup::{self, Register};

/// The most codes that an error lists.
const LISTED: usize = 8;

/// The code of the case that is named so; the register is asked for only if the name is no full code.
///
/// # Errors
/// None or several are named so.
pub fn find_case<R: Borrow<Register>>(
    source: &dyn Source,
    named: &str,
    register: impl FnOnce() -> R,
) -> Result<CaseCode> {
    let named = named.trim();
    if let Ok(code) = named.parse::<CaseCode>()
        && lookup::has_case(source, code)
    {
        return Ok(code);
    }
    let register = register();
    let Register { codes, aliases } = register.borrow();
    let folded = named.to_lowercase();
    let exact: Vec<CaseCode> =
        aliases.iter().filter(|(alias, _)| alias.to_lowercase() == folded).map(|(_, code)| *code).collect();
    match (exact.as_slice(), by_part(codes, named).as_slice()) {
        ([code], _) | ([], [code]) => Ok(*code),
        ([], []) => Err(none(aliases, codes, named)),
        ([], several) | (several, _) => Err(ambiguous(several, named)),
    }
}

/// The codes of which the text is a part, `SK-` or not.
fn by_part(codes: &[CaseCode], named: &str) -> Vec<CaseCode> {
    let part = named.to_ascii_uppercase();
    if part.is_empty() || "SK-".starts_with(&part) {
        return Vec::new();
    }
    codes.iter().copied().filter(|code| code.to_string().contains(&part)).collect()
}

fn none(aliases: &[(String, CaseCode)], codes: &[CaseCode], named: &str) -> CommandError {
    let written: Vec<String> = codes.iter().map(ToString::to_string).collect();
    let words = aliases.iter().map(|(alias, code)| (alias.as_str(), code.to_string()));
    let words = words.chain(written.iter().map(|code| (code.as_str(), code.clone())));
    let error = CommandError::failed("error-no-such-case").with("code", named);
    match nearest(named, words) {
        Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
        None => error,
    }
}

fn ambiguous(codes: &[CaseCode], named: &str) -> CommandError {
    let listed: Vec<String> = codes.iter().take(LISTED).map(ToString::to_string).collect();
    CommandError::failed("error-ambiguous-case").with("code", named).with("cases", listed.join(", "))
}
