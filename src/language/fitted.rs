//! Messages fitted to a terminal: lines are broken between words, and what somebody will want to copy is not broken.
//!
//! A path, a code or a command in backticks stays in one piece, even where it is wider than the terminal: the
//! terminal then goes on by itself on its next row, and the piece can still be copied as it is. Pages are laid out by
//! `cli::page`, which may cut within words; neighbours: `diagnostic::render` and `cli::ui`, whose texts these are.

use console::measure_text_width;

/// The text in lines of at most `width` columns, as far as its words allow. What goes on after a break stands as far
/// in as its line does, and in the first line `hang` columns in.
pub fn fitted(text: &str, width: usize, hang: usize) -> String {
    let lines = text.split('\n').enumerate().map(|(number, line)| {
        let own = line.len() - line.trim_start_matches(' ').len();
        broken(line, own, if number == 0 { hang.max(own) } else { own }, width)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A line that begins after `own` spaces, broken where it is too long; the rest stands `hang` columns in.
fn broken(line: &str, own: usize, hang: usize, width: usize) -> String {
    if measure_text_width(line) <= width {
        return line.to_owned();
    }
    let (mut out, mut column) = (" ".repeat(own), own);
    for (number, word) in pieces(line.trim_start_matches(' ')).into_iter().enumerate() {
        let columns = measure_text_width(word);
        if number > 0 && column + 1 + columns > width {
            out.push('\n');
            out.push_str(&" ".repeat(hang));
            column = hang;
        } else if number > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += columns;
    }
    out
}

/// The words of a line; what stands in backticks counts as one. Spaces that do not break (U+00A0) are left alone.
fn pieces(line: &str) -> Vec<&str> {
    let is_paired = line.matches('`').count().is_multiple_of(2);
    let mut is_quoted = false;
    let parts = line.split(|letter: char| {
        is_quoted ^= letter == '`' && is_paired;
        letter == ' ' && !is_quoted
    });
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::fitted;
    use console::measure_text_width;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    #[test]
    fn what_goes_on_stands_under_the_text_and_not_under_its_label() {
        assert_eq!(fitted("virhe: yksi kaksi kolme", 15, 7), "virhe: yksi\n       kaksi\n       kolme");
        assert_eq!(fitted("  yksi kaksi", 8, 0), "  yksi\n  kaksi");
        assert_eq!(fitted("yksi\nkaksi kolme", 6, 4), "yksi\nkaksi\nkolme");
    }

    #[test]
    fn a_command_in_backticks_and_a_path_are_never_broken() {
        let command = "Aja `sosku session add kettu --minutes 60` heti";
        assert_eq!(fitted(command, 20, 0), "Aja\n`sosku session add kettu --minutes 60`\nheti");
        assert_eq!(fitted("katso /pitkä/polku/jossakin nyt", 10, 0), "katso\n/pitkä/polku/jossakin\nnyt");
        assert_eq!(
            fitted("yksi ` kaksi kolme", 8, 0),
            "yksi `\nkaksi\nkolme",
            "a lone backtick quotes nothing"
        );
    }

    #[test]
    fn colours_take_no_room_and_what_fits_is_left_as_it_is() {
        let coloured = "\u{1b}[31;1mvirhe:\u{1b}[0m yksi  kaksi";
        assert_eq!(fitted(coloured, 18, 7), coloured);
        assert_eq!(fitted("", 10, 2), "");
    }

    proptest! {
        #[test]
        fn no_line_of_short_words_is_too_wide_and_no_letter_is_lost(text in "( {1,3}[a-zäö`]{1,8}){0,30}", width in 20usize..60) {
            let fitted = fitted(&text, width, 4);
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&fitted), letters(&text));
            let longest = if text.contains('`') { usize::MAX } else { width };
            for line in fitted.lines() {
                prop_assert!(measure_text_width(line) <= longest, "{line:?} in {width}");
            }
        }
    }
}
