//! What a commit says: one line of subject, then trailers that programs read.
//!
//! Nothing that could start a second line, or hide one, gets in; the history is read by supervisors.

use thiserror::Error;

/// A subject or trailer that is empty, too long, or holds line breaks or control characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a commit's subject and trailers are single lines without control characters")]
pub struct BadMessage;

/// Characters in a subject or a value; codes and ids need far fewer.
const LONGEST: usize = 500;

/// The message of a commit.
pub(in crate::store) fn of(subject: &str, trailers: &[(String, String)]) -> Result<String, BadMessage> {
    let mut message = line(subject)?.to_owned();
    for (number, (key, value)) in trailers.iter().enumerate() {
        message.push_str(if number == 0 { "\n\n" } else { "\n" });
        message.push_str(&format!("{}: {}", word(key)?, line(value)?));
    }
    Ok(message)
}

fn line(text: &str) -> Result<&str, BadMessage> {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST || text.contains(hidden) {
        Err(BadMessage)
    } else {
        Ok(text)
    }
}

fn word(key: &str) -> Result<&str, BadMessage> {
    let sound = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if sound { Ok(key) } else { Err(BadMessage) }
}

#[cfg(test)]
mod tests {
    use super::{BadMessage, of};

    #[test]
    fn a_message_is_a_subject_and_trailers() {
        let trailers = [("Sosku-Case".into(), "SK-4K7QX2".into()), ("Sosku-Entry".into(), "A1".into())];
        assert_eq!(
            of("assess SK-4K7QX2", &trailers).unwrap(),
            "assess SK-4K7QX2\n\nSosku-Case: SK-4K7QX2\nSosku-Entry: A1"
        );
    }

    #[test]
    fn nothing_starts_a_second_line() {
        for bad in [
            "",
            "  ",
            "a\nSosku-Case: SK-000000",
            "a\rb",
            "a\u{1b}[2K",
            "a\u{2028}b",
            "a\u{202e}b",
            &"a".repeat(501),
        ] {
            assert_eq!(of(bad, &[]), Err(BadMessage), "{bad:?}");
            assert_eq!(of("x", &[("Sosku-Case".into(), bad.to_owned())]), Err(BadMessage), "{bad:?}");
        }
        for key in ["", "Sosku Case", "Sosku:", "-x", "Åbo"] {
            assert_eq!(of("x", &[(key.into(), "y".into())]), Err(BadMessage), "{key:?}");
        }
    }
}
