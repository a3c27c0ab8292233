//! Text of a case on a screen: what would disturb a terminal or turn the order of a line is shown as what it is.
//!
//! Refuses nothing and loses nothing. Joiners stay, since emoji and some languages are written with them.
//! Neighbours: `cli::page` and whatever else shows text that somebody else wrote.

use std::borrow::Cow;

/// The text with control characters, line separators and marks of writing direction as `<U+202E>`.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_disturbing) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match is_disturbing(character) {
            true => out.push_str(&format!("<U+{:04X}>", u32::from(character))),
            false => out.push(character),
        }
    }
    Cow::Owned(out)
}

/// The text on one line: line ends, tabs and runs of spaces are one space; the rest as [`visible`] shows it.
pub fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()).collect();
    visible(&words.join(" ")).into_owned()
}

fn is_disturbing(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{200b}'
                | '\u{200e}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_command_the_terminal_or_turn_the_line() {
        assert_eq!(visible("a\u{1b}[2Jb\u{202e}c\u{9b}d"), "a<U+001B>[2Jb<U+202E>c<U+009B>d");
    }

    #[test]
    fn letters_and_emoji_stay_as_they_are() {
        let text = "Päivärytmi – Östersund, عربى 👩‍👧 ❤️";
        assert!(matches!(visible(text), Cow::Borrowed(same) if same == text));
    }

    #[test]
    fn lines_become_one_and_a_space_that_keeps_together_stays() {
        assert_eq!(one_line(" Kaksi\n  riviä,\t60\u{a0}min \r\n"), "Kaksi riviä, 60\u{a0}min");
    }
}
