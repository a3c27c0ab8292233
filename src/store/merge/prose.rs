//! Two texts of one note: both are kept, one after the other, each with its author.
//!
//! Where both only wrote on, what stood there stays once and the two additions follow. Nothing is woven together:
//! a sentence made of two people's words would be nobody's. Neighbours: `record` and `table` ask.

use super::Authors;

/// Keys and columns that hold what somebody wrote at length; a decision's grounds are not among them, for of a
/// decision there is one wording.
const NOTES: &[&str] = &[
    "note",
    "reason",
    "conclusions",
    "client_view",
    "worker_view",
    "others_view",
    "text",
    "client_proposal",
];

/// Whether two texts under the key may stand one after the other. A `reason` with no blank in it is a code.
pub(super) fn is_note(key: &str, ours: &str, theirs: &str) -> bool {
    let is_prose = |text: &str| text.trim().contains(char::is_whitespace);
    NOTES.contains(&key) && (key != "reason" || is_prose(ours) && is_prose(theirs))
}

/// Both texts in one. `base` is what both began with.
pub(super) fn join(base: &str, ours: &str, theirs: &str, authors: &Authors) -> String {
    if holds(ours, theirs) {
        return ours.to_owned();
    }
    if holds(theirs, ours) {
        return theirs.to_owned();
    }
    let begun = base.trim_end();
    let (before, ours, theirs) = match (written_on(begun, ours), written_on(begun, theirs)) {
        (Some(ours), Some(theirs)) if !begun.is_empty() => (Some(begun), ours, theirs),
        _ => (None, ours, theirs),
    };
    let signed = |author: &str, text: &str| format!("[{author}] {}", text.trim());
    let parts = before.map(str::to_owned).into_iter();
    let parts: Vec<String> =
        parts.chain([signed(&authors.ours, ours), signed(&authors.theirs, theirs)]).collect();
    // A text of one line may stand where there is no room for more.
    let is_long = [base, ours, theirs].iter().any(|text| text.contains('\n'));
    if is_long { parts.join("\n") + "\n" } else { parts.join(" / ") }
}

/// Whether the one text already says the other, to its line ends.
fn holds(whole: &str, part: &str) -> bool {
    let lines: Vec<&str> = whole.lines().map(str::trim).collect();
    let wanted: Vec<&str> = part.trim().lines().map(str::trim).collect();
    // There are no windows of no width.
    wanted.is_empty() || lines.windows(wanted.len()).any(|window| window == wanted)
}

/// What follows the beginning, if it begins so and goes on in a new word.
fn written_on<'t>(begun: &str, text: &'t str) -> Option<&'t str> {
    text.strip_prefix(begun).filter(|rest| rest.starts_with(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(base: &str, ours: &str, theirs: &str) -> String {
        join(base, ours, theirs, &Authors { ours: "anna".into(), theirs: "teija".into() })
    }

    #[test]
    fn additions_follow_what_stood_there_once() {
        assert_eq!(
            joined("Yksi.\n", "Yksi.\nKaksi.\n", "Yksi.\nKolme.\n"),
            "Yksi.\n[anna] Kaksi.\n[teija] Kolme.\n"
        );
        assert_eq!(joined("Yksi.", "Yksi. Kaksi.", "Yksi. Kolme."), "Yksi. / [anna] Kaksi. / [teija] Kolme.");
    }

    #[test]
    fn rewritten_texts_both_stay() {
        assert_eq!(joined("Yksi.\n", "Ykkönen.\n", "Yks.\n"), "[anna] Ykkönen.\n[teija] Yks.\n");
        assert_eq!(joined("", "Yksi", "Kaksi"), "[anna] Yksi / [teija] Kaksi");
    }

    #[test]
    fn a_text_that_says_the_other_stays_alone() {
        assert_eq!(joined("a\n", "a\nb\nc\n", "a\nb\n"), "a\nb\nc\n");
        assert_eq!(joined("a\n", "a\nb\n", "a\nb\nc\n"), "a\nb\nc\n");
        assert_eq!(joined("a\n", "a\nkissat\n", "a\nkissa\n"), "a\n[anna] kissat\n[teija] kissa\n");
    }

    #[test]
    fn a_text_that_says_nothing_adds_nothing() {
        assert_eq!(joined("a", "", "b"), "b");
        assert_eq!(joined("a", "b\n", " \n"), "b\n");
        assert_eq!(joined("", " ", ""), " ");
    }

    #[test]
    fn a_code_is_no_note() {
        assert!(is_note("note", "x", "y") && !is_note("reason", "reached", "given_up"));
        assert!(
            is_note("reason", "ei lähde kotoa", "asiat kasautuneet") && !is_note("grounds", "a b", "c d")
        );
    }
}
