//! What lies between the tokens of a YAML text: blanks, line breaks and comments; and where lines begin.
//!
//! All positions are byte offsets. Lines end in LF or CRLF; `guard` has refused every other kind of break,
//! so nobody here thinks of them. Neighbours: `tree` walks from token to token with it, `edit` splices whole
//! lines with it.

use std::ops::Range;

/// The byte order mark, three bytes at the very beginning or nowhere.
pub(super) const BOM: &str = "\u{feff}";

/// The byte at `at`, or 0 past the end (the guard lets no NUL through).
pub(super) fn byte(text: &str, at: usize) -> u8 {
    text.as_bytes().get(at).copied().unwrap_or(0)
}

/// Whether a token could end before `byte`: a blank, a line break or the end of the text.
pub(super) fn is_blank_or_end(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0)
}

/// The first byte at or after `at` that is neither a space nor a tab.
pub(super) fn skip_blanks(text: &str, at: usize) -> usize {
    skip_while(text, at, |byte| matches!(byte, b' ' | b'\t'))
}

/// The first byte at or after `at` that belongs to a token: past blanks, breaks and comments.
pub(super) fn skip_trivia(text: &str, at: usize) -> usize {
    let mut at = at;
    loop {
        at = skip_while(text, at, |byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
        if byte(text, at) != b'#' {
            return at;
        }
        at = line_end(text, at);
    }
}

/// The comments of a stretch that holds nothing but trivia and indicators.
pub(super) fn comments_in(text: &str, gap: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut at = gap.start;
    std::iter::from_fn(move || {
        at = skip_while(text, at, |byte| byte != b'#');
        let start = at;
        at = line_end(text, start);
        (start < gap.end).then_some(start..at)
    })
}

/// The beginning of the line that holds `at`; a byte order mark lies before the first line.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    match before.iter().rposition(|&byte| byte == b'\n') {
        Some(newline) => newline + 1,
        None if text.starts_with(BOM) => BOM.len(),
        None => 0,
    }
}

/// The end of the text of the line that holds `at`, before its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let end = skip_while(text, at, |byte| byte != b'\n');
    if end > at && byte(text, end) == b'\n' && byte(text, end - 1) == b'\r' { end - 1 } else { end }
}

/// The beginning of the line after the one that holds `at`, or the end of the text.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    let end = skip_while(text, at, |byte| byte != b'\n');
    (end + 1).min(text.len())
}

/// How many bytes `at` lies from the beginning of its line. In block context only spaces and indicators
/// come before, so that this is the column, too.
pub(super) fn column(text: &str, at: usize) -> usize {
    at.saturating_sub(line_start(text, at))
}

fn skip_while(text: &str, at: usize, wanted: impl Fn(u8) -> bool) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    at + rest.iter().position(|&byte| !wanted(byte)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trivia_ends_where_a_token_begins() {
        assert_eq!(skip_trivia("  # a\r\n\r\n  # b\n  x", 0), 17);
        assert_eq!(skip_trivia("# only", 0), 6);
    }

    #[test]
    fn a_line_ends_before_its_break_of_either_kind() {
        assert_eq!(line_end("ab\r\ncd", 0), 2);
        assert_eq!(line_end("ab\ncd", 1), 2);
        assert_eq!((next_line("ab\r\ncd", 0), next_line("ab", 0)), (4, 2));
        assert_eq!(line_start("\u{feff}ab", 4), 3);
    }
}
