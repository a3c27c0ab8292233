//! What a YAML 1.1 reader (PyYAML and many spreadsheets' scripts) makes of a plain scalar.
//!
//! Exact where `scalar` errs on the side of quotes: a person is warned only of what really changes its meaning.
//! After the YAML 1.1 type repository: bool, int, float, timestamp, null, value and merge.

/// True if a YAML 1.1 reader takes the plain scalar for something else than this very text.
pub(super) fn is_other_type(text: &str) -> bool {
    // Most texts begin with a letter and are longer than any of the words.
    let is_text = text.len() > LONGEST_WORD
        && text.bytes().next().is_some_and(|byte| !byte.is_ascii() || byte.is_ascii_alphabetic());
    !is_text && is_special(text)
}

const LONGEST_WORD: usize = "false".len();

fn is_special(text: &str) -> bool {
    is_word(text) || is_number(text) || is_timestamp(text)
}

/// The words for booleans and nothing, in small letters, capitals or with a capital first.
fn is_word(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let known = matches!(
        lower.as_str(),
        "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null" | "~" | "=" | "<<"
    );
    let rest_is_uniform = || {
        let rest = text.get(1..).unwrap_or_default();
        rest == rest.to_ascii_lowercase() || text == text.to_ascii_uppercase()
    };
    known && rest_is_uniform()
}

fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let radix = |prefix: &str, is_digit: fn(char) -> bool| {
        unsigned.strip_prefix(prefix).is_some_and(|digits| all(digits, is_digit))
    };
    is_float(unsigned)
        || radix("0b", |c| matches!(c, '0' | '1' | '_'))
        || radix("0x", |c| c.is_ascii_hexdigit() || c == '_')
        || is_integer(unsigned)
        || is_sexagesimal(unsigned)
}

/// Decimal, or octal where it begins with 0; `089` is neither and stays a text.
fn is_integer(digits: &str) -> bool {
    let octal = digits.len() > 1 && digits.starts_with('0');
    digits.starts_with(|c: char| c.is_ascii_digit())
        && all(digits, |c| c == '_' || if octal { matches!(c, '0'..='7') } else { c.is_ascii_digit() })
}

/// Digits around one point, with or without an exponent; or infinity, or no number.
fn is_float(text: &str) -> bool {
    if matches!(text.to_ascii_lowercase().as_str(), ".inf" | ".nan") {
        return true;
    }
    let (mantissa, exponent) = text.split_once(['e', 'E']).map_or((text, None), |(m, e)| (m, Some(e)));
    let exponent_fits = exponent.is_none_or(|exponent| {
        // Without a sign YAML 1.1 takes an exponent for text.
        exponent.strip_prefix(['-', '+']).is_some_and(|digits| all(digits, |c| c.is_ascii_digit()))
    });
    let Some((whole, fraction)) = mantissa.split_once('.') else { return false };
    let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit() || c == '_');
    exponent_fits
        && digits(whole)
        && digits(fraction)
        && (!whole.is_empty() || fraction.starts_with(|c: char| c.is_ascii_digit()))
}

/// Base 60: `10:30`, `1:20:30.5`.
fn is_sexagesimal(text: &str) -> bool {
    let mut parts = text.split(':');
    let first = parts.next().unwrap_or_default();
    let mut further = parts.peekable();
    further.peek().is_some()
        && first.starts_with(|c: char| c.is_ascii_digit())
        && all(first, |c| c.is_ascii_digit() || c == '_')
        && further.all(|part| {
            let whole = part.split_once('.').map_or(part, |(whole, _)| whole);
            matches!(whole.len(), 1 | 2) && whole.parse::<u8>().is_ok_and(|number| number < 60)
        })
}

/// `2026-03-09`, alone or followed by a time.
fn is_timestamp(text: &str) -> bool {
    let (date, time) =
        text.split_once(['T', 't', ' ']).map_or((text, None), |(date, time)| (date, Some(time)));
    let parts: Vec<&str> = date.split('-').collect();
    let widths_fit = match (parts.as_slice(), time) {
        ([year, month, day], None) => (year.len(), month.len(), day.len()) == (4, 2, 2),
        ([year, month, day], Some(_)) => year.len() == 4 && month.len() <= 2 && day.len() <= 2,
        _ => false,
    };
    let time_fits = time.is_none_or(|time| {
        time.trim_start().starts_with(|c: char| c.is_ascii_digit())
            && time.matches(':').count() >= 2
            && all(time, |c| c.is_ascii_digit() || ":.+- tTzZ".contains(c))
    });
    widths_fit && parts.iter().all(|part| all(part, |c| c.is_ascii_digit())) && time_fits
}

fn all(text: &str, fits: impl Fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pyyaml_reads_as_another_type_is_known() {
        for text in [
            "no",
            "No",
            "NO",
            "on",
            "off",
            "yes",
            "true",
            "null",
            "~",
            "=",
            "10:30",
            "1:20:30.5",
            "0555567",
            "0x1f",
            "1_000",
            "12",
            "-3",
            "+3",
            "1.5",
            ".5",
            "5.",
            "1.0e+3",
            "2026-01-01",
            "2026-1-1 10:00:00",
            ".inf",
            "-.INF",
        ] {
            assert!(is_other_type(text), "{text}");
        }
    }

    #[test]
    fn what_stays_a_text_is_not_warned_of() {
        for text in [
            "nO",
            "Kyllä",
            "none",
            "089",
            "1e3",
            "2026-03",
            "10:75",
            "12 kertaa",
            "-",
            ".",
            "v. 2024",
            "2026-01-01-k7m",
            "SK-000001",
            "9.3.2026",
            "",
            "e",
            "klo 10:30",
        ] {
            assert!(!is_other_type(text), "{text}");
        }
    }
}
