//! What no text of a client may hold, wherever it stands, comments and an office's own keys included: personal
//! identity codes, and – with a warning – phone numbers and e-mail addresses.
//!
//! Looks at the text as it is written and gives offsets; what was found is never repeated.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Kind, Place};
use crate::model::case_code::CaseCode;
use crate::model::identity_code::find_identity_codes;
use crate::store::layout::{ENCOUNTERS, EVENTS, MODEL, OFFICE, SURVEYS};

/// A personal identity code with a right check character, in a text.
pub const IDENTITY_CODE: Kind = Kind::error("identity-code");
/// The same in the name of a file.
pub const IDENTITY_CODE_IN_NAME: Kind = Kind::error("identity-code-in-name");
/// A Finnish phone number.
pub const PHONE_NUMBER: Kind = Kind::warning("phone-number");
/// An e-mail address.
pub const EMAIL_ADDRESS: Kind = Kind::warning("email-address");

/// The marks that git leaves where it could not merge by lines.
pub const MERGE_MARKERS: Kind = Kind::error("merge-markers");

/// The code of a case where nobody may be named.
pub const CASE_CODE_IN_ANONYMOUS_FILE: Kind = Kind::error("case-code-in-anonymous-file");

/// Folders of which no file may tell who somebody is.
const ANONYMOUS: [&str; 4] = [ENCOUNTERS, EVENTS, SURVEYS, MODEL];

/// Checks the text of a file; the workers' own contact details in `sosku.yaml` are exempt.
pub fn check(file: &str, text: &str) -> Vec<Diagnostic> {
    let found = |kind: Kind, ranges: Vec<Range<usize>>| {
        let of_range = move |range: Range<usize>| kind.at(file, Place::Offset(range.start));
        ranges.into_iter().map(of_range)
    };
    let mut all: Vec<Diagnostic> = found(IDENTITY_CODE, find_identity_codes(text)).collect();
    all.extend(found(MERGE_MARKERS, find_markers(text)));
    if file != OFFICE {
        all.extend(found(PHONE_NUMBER, find_phone_numbers(text)));
        all.extend(found(EMAIL_ADDRESS, find_addresses(text)));
    }
    if file.split('/').next().is_some_and(|folder| ANONYMOUS.contains(&folder)) {
        all.extend(found(CASE_CODE_IN_ANONYMOUS_FILE, find_case_codes(text)));
    }
    all
}

/// Where git's marks of a conflict begin; none without both the first and the last.
fn find_markers(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut begun = Vec::new();
    let mut is_ended = false;
    for line in text.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") {
            begun.push(at..at + line.trim_end().len());
        }
        is_ended |= line.starts_with(">>>>>>> ");
        at += line.len();
    }
    if is_ended { begun } else { Vec::new() }
}

/// Codes of cases, in capitals or not, that stand by themselves.
pub fn find_case_codes(text: &str) -> Vec<Range<usize>> {
    const LENGTH: usize = "SK-4K7QX2".len();
    let starts = text.char_indices().filter(|(_, c)| matches!(c, 'S' | 's')).map(|(at, _)| at);
    let stands_alone = |range: &Range<usize>| {
        let before = text.get(..range.start).and_then(|before| before.chars().next_back());
        let after = text.get(range.end..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    let is_code =
        |range: &Range<usize>| text.get(range.clone()).is_some_and(|word| word.parse::<CaseCode>().is_ok());
    starts.map(|at| at..at + LENGTH).filter(|range| is_code(range) && stands_alone(range)).collect()
}

/// Checks the names of files. The name itself cannot be kept from the diagnostic, which must say where.
pub(super) fn check_names<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<Diagnostic> {
    paths
        .filter(|path| !find_identity_codes(path).is_empty())
        .map(|path| IDENTITY_CODE_IN_NAME.at(path, Place::File))
        .collect()
}

/// Finnish phone numbers: +358 or 0 and 8 to 11 more digits, singly parted by spaces or hyphens.
pub(super) fn find_phone_numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(text, at) {
        let prefix = if bytes.get(start) == Some(&b'+') { "+358".len() } else { 1 };
        let (digits, end) = digits_from(bytes, start + prefix);
        if (8..=11).contains(&digits) && !bytes.get(end).is_some_and(|b| b.is_ascii_alphanumeric()) {
            found.push(start..end);
        }
        at = end;
    }
    found
}

/// The next `+358` or `0` with which a number may begin: not within a word, a date or another number.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let begins =
        |at: &usize| rest.get(*at..).is_some_and(|rest| rest.starts_with('0') || rest.starts_with("+358"));
    let candidates = rest.match_indices(['0', '+']).map(|(at, _)| at).filter(begins);
    candidates.map(|at| from + at).find(|at| text.get(..*at).is_some_and(|before| !continues(before)))
}

/// Whether what follows `before` belongs to the same word or number.
fn continues(before: &str) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        Some(',' | ':') => back.next().is_some_and(|c| c.is_ascii_digit()),
        Some(last) => last.is_alphanumeric() || "-+._/".contains(last),
        None => false,
    }
}

/// How many digits follow, and where they end.
fn digits_from(bytes: &[u8], start: usize) -> (usize, usize) {
    let (mut digits, mut at, mut end) = (0, start, start);
    loop {
        match bytes.get(at) {
            Some(b) if b.is_ascii_digit() => {
                digits += 1;
                at += 1;
                end = at;
            }
            Some(b' ' | b'-') if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => at += 1,
            _ => return (digits, end),
        }
    }
}

/// Something with an `@` between a word and a domain with a dot.
pub(super) fn find_addresses(text: &str) -> Vec<Range<usize>> {
    let is_local = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let is_domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let address = |at: usize| {
        let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
        let local = before.len() - before.trim_end_matches(is_local).len();
        let domain = after.split(|c| !is_domain(c)).next()?.trim_end_matches(['.', '-']);
        let (name, top) = domain.rsplit_once('.')?;
        let is_address =
            local > 0 && !name.is_empty() && top.len() >= 2 && top.chars().all(char::is_alphabetic);
        is_address.then(|| at - local..at + 1 + domain.len())
    };
    text.match_indices('@').filter_map(|(at, _)| address(at)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn finnish_phone_numbers_are_found_however_they_are_parted() {
        for text in [
            "0401234567",
            "puh. 040 123 4567.",
            "040-1234567",
            "+358 40 1234567",
            "+358401234567",
            "(09 1234 5678)",
            "note: 0501234567",
            "x:\n  0401234567\n",
            "050 123 45 67, tai",
            "nro:0401234567",
        ] {
            assert_eq!(find_phone_numbers(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn dates_codes_and_other_numbers_are_not_phone_numbers() {
        for text in [
            "2026-03-09",
            "2026-03-09 2026-03-16",
            "[2026-03-09, 2026-03-16]",
            "03.09.2026 04.10.2026",
            "0",
            "0.75",
            "SK-012345",
            "2026-03-09-0a1",
            "0 12",
            "012345678901234567",
            "10:30",
            "case_bytes: 8388608",
            "040 1234",
            "1 040 1234567890123",
            "A0401234567",
        ] {
            assert_eq!(find_phone_numbers(text), [], "{text}");
        }
    }

    #[test]
    fn addresses_are_found_and_nothing_else_with_an_at_sign() {
        for text in ["anna@example.org", "<a.b+c@mail.example.fi>,", "kirjoita: x@example.org."] {
            assert_eq!(find_addresses(text).len(), 1, "{text}");
        }
        for text in ["pirkanmaa-2022@1", "@", "a@b", "klo 10 @ toimisto.fi", "x@.fi"] {
            assert_eq!(find_addresses(text), [], "{text}");
        }
    }

    #[test]
    fn codes_of_cases_are_found_where_nobody_may_be_named() {
        let found =
            |file: &str, text: &str| check(file, text).iter().map(|one| one.kind.id).collect::<Vec<_>>();
        assert_eq!(found("encounters/2026-10.csv", "a;sk-4k7qx2|b"), ["case-code-in-anonymous-file"]);
        assert_eq!(
            found("surveys/2026.csv", "(SK-4K7QX2), xSK-4K7QX2, SK-4K7QX22, ask-4k7qxä"),
            ["case-code-in-anonymous-file"]
        );
        assert_eq!(found("groups/arkiryhma/roster.csv", "SK-4K7QX2"), [""; 0]);
    }

    proptest! {
        #[test]
        fn any_text_is_searched_without_trouble(text in "[0-9 +\\-@a-z.\u{e4}\\n]{0,80}") {
            for found in check("cases/SK-4K7QX2.yaml", &text) {
                let Place::Offset(at) = found.place else { panic!() };
                prop_assert!(text.is_char_boundary(at));
            }
        }
    }
}
