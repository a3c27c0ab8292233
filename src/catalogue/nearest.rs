//! The nearest guess: which of some known words a person probably meant.
//!
//! Compares without regard to case and treats spaces, hyphens and underscores alike, for people type labels
//! where files hold codes. Guesses only when the likeness is plain; a bad guess is worse than none.

/// Likeness (0–1) from which a guess is offered.
const PLAIN: f64 = 0.6;
/// Likeness given to the beginning of a word, which is how people abbreviate.
const BEGINNING: f64 = 0.8;
/// Letters that a beginning needs before it says anything.
const BEGINNING_LETTERS: usize = 3;

/// The value whose word is most like `typed`; of equals the first. `None` if nothing is plainly like it.
pub fn nearest<'a, T>(typed: &str, words: impl IntoIterator<Item = (&'a str, T)>) -> Option<T> {
    let typed = folded(typed);
    let mut best: Option<(f64, T)> = None;
    for (word, value) in words {
        let likeness = likeness(&typed, &folded(word));
        if likeness >= PLAIN && best.as_ref().is_none_or(|(most, _)| likeness > *most) {
            best = Some((likeness, value));
        }
    }
    best.map(|(_, value)| value)
}

fn likeness(typed: &str, word: &str) -> f64 {
    let edits = strsim::normalized_damerau_levenshtein(typed, word);
    let begins = typed.chars().count() >= BEGINNING_LETTERS && word.starts_with(typed);
    if begins { edits.max(BEGINNING) } else { edits }
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase().replace([' ', '-'], "_")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    fn guess(typed: &str) -> Option<&'static str> {
        nearest(typed, ["everyday_life", "housing", "mental_health"].map(|word| (word, word)))
    }

    #[test]
    fn a_slip_a_label_like_spelling_and_a_beginning_are_understood() {
        assert_eq!(guess("hosuing"), Some("housing"));
        assert_eq!(guess("Mental health"), Some("mental_health"));
        assert_eq!(guess("every"), Some("everyday_life"));
    }

    #[test]
    fn nothing_is_guessed_from_what_is_unlike() {
        assert_eq!(guess("xyz"), None);
        assert_eq!(guess("ho"), None);
        assert_eq!(guess(""), None);
    }
}
