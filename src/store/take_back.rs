//! Taking a change of a file back when other changes may have come after it.
//!
//! The text decides how the file will look, so that comments and layout of what came later stay; the facts
//! decide whether it may: what the change said must still be said, and afterwards exactly that is gone. What
//! cannot be proven so is refused. Below: `text` and `entries` (two ways back), `facts` (what a file says).

mod entries;
mod facts;
mod text;

use facts::Facts;

/// Later changes stand on the same place, or the file is none whose facts can be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash;

/// What a file of that path must hold so that the change from `before` to `after` is taken back, and everything
/// that came to be `now` since then stays. `None` is a file that is not there.
///
/// # Errors
/// [`Clash`], and then the change cannot be taken back without touching what came later.
pub fn take_back(
    path: &str,
    before: Option<&[u8]>,
    after: Option<&[u8]>,
    now: Option<&[u8]>,
) -> Result<Option<Vec<u8>>, Clash> {
    if now == after {
        return Ok(before.map(<[u8]>::to_vec));
    }
    let (Some(before), Some(after), Some(now)) = (text_of(before), text_of(after), text_of(now)) else {
        return Err(Clash);
    };
    let facts = |text| Facts::of(path, text).ok_or(Clash);
    let expected = facts(now)?.without(&facts(after)?, &facts(before)?).ok_or(Clash)?;
    let is_right = |result: &String| Facts::of(path, result).as_ref() == Some(&expected);
    let by_lines = text::reverse(before, after, now).filter(is_right);
    let by_entries = || entries::without_added(before, after, now).filter(is_right);
    by_lines.or_else(by_entries).map(String::into_bytes).map(Some).ok_or(Clash)
}

fn text_of(bytes: Option<&[u8]>) -> Option<&str> {
    std::str::from_utf8(bytes?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "cases/SK-4K7QX2.yaml";
    const HEAD: &str = "case: SK-4K7QX2\nsessions:\n";

    fn session(number: u8) -> String {
        format!("  # by hand {number}\n  - id: S{number}\n    minutes: 60\n    form: meeting\n")
    }

    fn back(path: &str, before: &str, after: &str, now: &str) -> Result<String, Clash> {
        let bytes = |text: &str| Some(text.as_bytes().to_vec());
        let taken =
            take_back(path, bytes(before).as_deref(), bytes(after).as_deref(), bytes(now).as_deref())?;
        Ok(String::from_utf8(taken.unwrap()).unwrap())
    }

    #[test]
    fn what_was_added_goes_and_what_came_later_stays_with_its_comments() {
        let (one, two, three) = (session(1), session(2), session(3));
        let (before, after) = (format!("{HEAD}{one}"), format!("{HEAD}{one}{two}"));
        let now = format!("{HEAD}{one}{two}{three}x_note: kept # so\n");
        assert_eq!(back(PATH, &before, &after, &now), Ok(format!("{HEAD}{one}{three}x_note: kept # so\n")));
    }

    #[test]
    fn the_entry_that_began_a_list_goes_and_the_list_stays() {
        let before = "case: SK-4K7QX2\n";
        let (after, now) = (format!("{HEAD}{}", session(1)), format!("{HEAD}{}{}", session(1), session(2)));
        let taken = back(PATH, before, &after, &now).unwrap();
        assert!(
            taken.contains("id: S2") && taken.contains("# by hand 2") && !taken.contains("id: S1"),
            "{taken}"
        );
    }

    #[test]
    fn the_last_change_is_taken_back_to_the_byte() {
        let odd = "case:   SK-4K7QX2   # so\r\n";
        assert_eq!(back(PATH, odd, "case: SK-4K7QX2\n", "case: SK-4K7QX2\n"), Ok(odd.to_owned()));
        assert_eq!(take_back(PATH, None, Some(b"x"), Some(b"x")), Ok(None));
        assert_eq!(take_back(PATH, Some(b"x"), None, None), Ok(Some(b"x".to_vec())));
    }

    #[test]
    fn a_place_that_was_changed_again_is_left_alone() {
        let (before, after) =
            (format!("{HEAD}{}", session(1)), format!("{HEAD}{}{}", session(1), session(2)));
        let now = after.replace("- id: S2\n    minutes: 60", "- id: S2\n    minutes: 45");
        assert_eq!(back(PATH, &before, &after, &now), Err(Clash));
        assert_eq!(take_back(PATH, None, Some(before.as_bytes()), Some(after.as_bytes())), Err(Clash));
    }

    #[test]
    fn rows_of_a_table_go_one_by_one() {
        let path = "groups/tiistai/roster.csv";
        let (before, after) = (
            "case,joined\nSK-AAAAAA,2026-01-01\n",
            "case,joined\nSK-AAAAAA,2026-01-01\nSK-BBBBBB,2026-01-02\n",
        );
        let now = format!("{after}SK-CCCCCC,2026-01-03\n");
        assert_eq!(back(path, before, after, &now), Ok(format!("{before}SK-CCCCCC,2026-01-03\n")));
    }

    #[test]
    fn words_that_now_stand_elsewhere_are_left_alone() {
        let (before, after) = ("a: 1\n", "x:\n  k: 2\na: 1\n");
        assert_eq!(back(PATH, before, after, "y:\n  k: 2\na: 1\n"), Err(Clash));
    }
}
