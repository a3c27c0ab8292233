//! Text in columns, measured as it is shown: å and ä are one column, most emoji two, joiners none.
//!
//! Knows nothing of colours: text is wrapped first and painted after. Neighbour: `sheet`.

use console::measure_text_width;

/// Joins characters into one sign; a line is never broken after it.
const ZERO_WIDTH_JOINER: char = '\u{200d}';

/// The columns that a text takes.
pub(super) fn width_of(text: &str) -> usize {
    measure_text_width(text)
}

/// The text with spaces after it, up to `width` columns.
pub(super) fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(width_of(text))))
}

/// The text in lines of at most `width` columns, broken at spaces, and within a word that is longer than a line.
///
/// Always at least one line. Spaces that do not break (U+00A0) are left alone.
pub(in crate::cli) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(2);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()).flat_map(|word| pieces(word, width)) {
        if !line.is_empty() && width_of(&line) + 1 + width_of(&word) > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// The text up to `width` columns, with `…` where something was left out; cut between words if it can be.
pub(super) fn shorten(text: &str, width: usize) -> String {
    if width_of(text) <= width {
        return text.to_owned();
    }
    let first = wrap(text, width.saturating_sub(2)).into_iter().next().unwrap_or_default();
    format!("{first}\u{a0}…")
}

/// A word cut into pieces that fit in a line.
fn pieces(word: &str, width: usize) -> Vec<String> {
    if width_of(word) <= width {
        return vec![word.to_owned()];
    }
    let mut pieces = Vec::new();
    let (mut piece, mut taken, mut joined) = (String::new(), 0, false);
    for character in word.chars() {
        let columns = width_of(character.encode_utf8(&mut [0; 4]));
        if taken + columns > width && columns > 0 && !joined {
            pieces.push(std::mem::take(&mut piece));
            taken = 0;
        }
        joined = character == ZERO_WIDTH_JOINER;
        taken += columns;
        piece.push(character);
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    #[test]
    fn a_line_breaks_between_words_and_never_before_a_kept_space() {
        assert_eq!(wrap("yksi kaksi kolme", 10), ["yksi kaksi", "kolme"]);
        assert_eq!(wrap("kesto 60\u{a0}min", 9), ["kesto", "60\u{a0}min"]);
        assert_eq!(wrap("", 10), [""]);
    }

    #[test]
    fn letters_with_dots_are_one_column_and_a_family_is_not_torn_apart() {
        assert_eq!(wrap("äää ööö", 7), ["äää ööö"]);
        let family = "👩\u{200d}👩\u{200d}👧";
        assert_eq!(wrap(&format!("aaaa{family}"), 4).concat(), format!("aaaa{family}"));
        assert!(wrap(family, 2).contains(&family.to_owned()));
    }

    #[test]
    fn what_is_left_out_is_marked() {
        assert_eq!(shorten("yksi kaksi kolme", 12), "yksi kaksi\u{a0}…");
        assert_eq!(shorten("yksi", 12), "yksi");
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "[a-zäöå ,.日本\u{a0}]{0,80}", width in 4usize..60) {
            let lines = wrap(&text, width);
            for line in &lines {
                prop_assert!(width_of(line) <= width, "{line:?} in {width}");
            }
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
