//! Finding Finnish personal identity codes (henkilötunnus) in text, so that none stays in a file.
//!
//! Only finds them: a code is never stored, returned or shown, only its place. The form and the check
//! character are those of decree 128/2010 2 § as amended by 690/2022 (in force 1.1.2023). Small letters count
//! too, for that is how people type. Used by `validate`, and wherever a line of a file is shown.

use std::ops::Range;

use super::date::Date;

/// `DDMMYY`, a separator, `NNN`, a check character.
const LENGTH: usize = 11;
/// The check character is the remainder of the nine digits divided by 31, in these characters.
const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// The bytes of every identity code with a right check character that stands by itself in the text.
pub fn find_identity_codes(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(window) = bytes.get(start..start + LENGTH) {
        let range = start..start + LENGTH;
        // Ten digits are needed, so most places are passed over at their first byte.
        if is_identity_code(window) && stands_alone(text, &range) {
            start = range.end;
            found.push(range);
        } else {
            start += 1;
        }
    }
    found
}

/// The text with every identity code covered by asterisks, one for each character.
pub fn cover_identity_codes(text: &str) -> String {
    let mut covered = text.to_owned();
    for range in find_identity_codes(text) {
        covered.replace_range(range, &"*".repeat(LENGTH));
    }
    covered
}

/// No letter or digit touches it.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let after = text.get(range.end..).and_then(|after| after.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

fn is_identity_code(window: &[u8]) -> bool {
    let [d1, d2, m1, m2, y1, y2, separator, n1, n2, n3, check] = window else { return false };
    let digits = [*d1, *d2, *m1, *m2, *y1, *y2, *n1, *n2, *n3];
    if !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let Some(century) = century(separator.to_ascii_uppercase()) else { return false };
    let number = digits.iter().fold(0_u32, |number, digit| number * 10 + u32::from(digit - b'0'));
    let two = |tens: u8, ones: u8| u32::from(tens - b'0') * 10 + u32::from(ones - b'0');
    let year = century + two(*y1, *y2) as i32;
    let expected = CHECKS.get(number as usize % CHECKS.len());
    expected == Some(&check.to_ascii_uppercase())
        && number % 1000 >= FIRST_NUMBER
        && Date::new(year, two(*m1, *m2), two(*d1, *d2)).is_some()
}

/// Individual numbers begin at 002.
const FIRST_NUMBER: u32 = 2;

/// The first year of the century that a separator stands for.
fn century(separator: u8) -> Option<i32> {
    match separator {
        b'+' => Some(1800),
        b'-' | b'U'..=b'Y' => Some(1900),
        b'A'..=b'F' => Some(2000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Fictitious codes, all with individual numbers that are never given to anybody (900–999), and one of
    /// the usual kind.
    const FICTITIOUS: [&str; 12] = [
        "010594Y9032",
        "020594X903P",
        "030594W903B",
        "040594V9030",
        "050594U903M",
        "010516B903X",
        "020516C903K",
        "030516D9037",
        "010501E9032",
        "020503F9037",
        "131052-308T",
        "010106A9012",
    ];

    #[test]
    fn fictitious_codes_are_found_in_capitals_and_small_letters() {
        for code in FICTITIOUS {
            for text in [
                format!("({code})"),
                format!("tunnus {} .", code.to_lowercase()),
                format!("ä{code}").replace('ä', "ä "),
            ] {
                assert_eq!(find_identity_codes(&text).len(), 1, "{text}");
            }
        }
    }

    #[test]
    fn what_only_looks_like_one_is_left_alone() {
        for text in [
            "010594Y9033", // wrong check character
            "310294Y9035", // no such day
            "010594G9032", // no such separator
            "1010594Y9032",
            "010594Y90321",
            "010594Y9032ä", // part of something longer
            "2026-03-09-k7m",
            "SK-4K7QX2",
            "040-1234567",
            "",
        ] {
            assert_eq!(find_identity_codes(text), [], "{text}");
        }
    }

    #[test]
    fn a_covered_text_shows_no_code_and_keeps_its_columns() {
        let covered = cover_identity_codes("ä 010594Y9032, 131052-308T");
        assert_eq!(covered, "ä ***********, ***********");
    }

    proptest! {
        #[test]
        fn any_day_and_number_with_its_check_character_is_found(
            (year, day) in (1800..2100_i32, 1..=28_u32), month in 1..=12_u32, number in 2..1000_u32,
            before in "[ :(\\n\u{e4}]?[ ,.]", after in "[ ,.)\\n]?",
        ) {
            let separator = match year { 1800..1900 => '+', 1900..2000 => '-', _ => 'A' };
            let nine = (day * 10_000 + month * 100 + (year % 100) as u32) * 1000 + number;
            let check = char::from(CHECKS[nine as usize % 31]);
            let text = format!("{before}{day:02}{month:02}{:02}{separator}{number:03}{check}{after}", year % 100);
            let start = before.len();
            prop_assert_eq!(find_identity_codes(&text), vec![start..start + LENGTH]);
            prop_assert!(find_identity_codes(&cover_identity_codes(&text)).is_empty());
        }

        #[test]
        fn any_text_is_searched_without_trouble(text in any::<String>()) {
            for range in find_identity_codes(&text) {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}
