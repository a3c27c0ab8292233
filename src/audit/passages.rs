//! A case's text cut into passages that can be read one by one: a key of the case with what it says, and of a long
//! list each entry.
//!
//! It looks at the beginnings of lines only and knows no YAML: a text whose lines it cannot place is not cut, and one
//! that was cut in the midst of something, of a quotation for instance, leaves a passage that nobody can read. Every
//! byte is in one passage. Neighbour: `reading`, which reads them and takes neither for an answer.

/// A stretch of a case's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Passage<'t> {
    /// The key to which it belongs; empty for what stands before the first one.
    pub(super) key: &'t str,
    /// One entry of the key's list, without the line of the key.
    pub(super) is_entry: bool,
    /// Whole lines.
    pub(super) text: &'t str,
}

/// How a line begins that has anything to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// Nothing, or a comment.
    Blank,
    /// A dash after so many spaces.
    Dash(usize),
    /// Anything else after so many spaces.
    Other(usize),
}

/// The passages of a text; `None` if its lines do not tell them apart.
pub(super) fn passages(text: &str) -> Option<Vec<Passage<'_>>> {
    let mut found: Vec<Passage<'_>> = Vec::new();
    let (mut key, mut from) = ("", 0);
    for (at, line) in lines(text) {
        match opening(line) {
            Opening::Other(0) => {
                let next = key_of(line)?;
                cut(key, text.get(from..at)?, &mut found)?;
                (key, from) = (next, at);
            }
            Opening::Blank | Opening::Dash(_) | Opening::Other(_) => {}
        }
    }
    cut(key, text.get(from..)?, &mut found)?;
    Some(found)
}

/// Adds the passages of one key; `None` if it was there before.
fn cut<'t>(key: &'t str, text: &'t str, found: &mut Vec<Passage<'t>>) -> Option<()> {
    if found.iter().any(|before| before.key == key) {
        return None;
    }
    match entries(text) {
        Some(cuts) => {
            let ends = cuts.iter().skip(1).copied().chain([text.len()]);
            let header = Passage { key, is_entry: false, text: text.get(..*cuts.first()?)? };
            found.push(header);
            for (start, end) in cuts.iter().zip(ends) {
                found.push(Passage { key, is_entry: true, text: text.get(*start..end)? });
            }
        }
        None => found.push(Passage { key, is_entry: false, text }),
    }
    Some(())
}

/// Where the entries of a key's list begin, if all of them begin alike; at least one.
fn entries(text: &str) -> Option<Vec<usize>> {
    let mut lines = lines(text);
    let (_, header) = lines.next()?;
    let (_, value) = header.split_once(':')?;
    if opening(value) != Opening::Blank {
        return None;
    }
    let (mut margin, mut cuts) = (None, Vec::new());
    for (at, line) in lines {
        match (opening(line), margin) {
            (Opening::Blank, _) => {}
            (Opening::Dash(indent), None) => {
                margin = Some(indent);
                cuts.push(at);
            }
            (Opening::Dash(indent), Some(own)) if indent == own => cuts.push(at),
            (Opening::Dash(indent) | Opening::Other(indent), Some(own)) if indent > own => {}
            _ => return None,
        }
    }
    (!cuts.is_empty()).then_some(cuts)
}

fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    })
}

fn opening(line: &str) -> Opening {
    let words = line.trim_start_matches(' ');
    let indent = line.len() - words.len();
    match words.trim_end_matches(['\r', '\n']) {
        "" => Opening::Blank,
        comment if comment.starts_with('#') => Opening::Blank,
        dash if dash == "-" || dash.starts_with("- ") => Opening::Dash(indent),
        _ => Opening::Other(indent),
    }
}

/// `sessions` of `sessions:`, if the line begins with a key in its plainest form.
fn key_of(line: &str) -> Option<&str> {
    let (key, rest) = line.split_once(':')?;
    let is_plain = key.starts_with(|first: char| first.is_ascii_lowercase())
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    let stands_alone = rest.is_empty() || rest.starts_with([' ', '\r', '\n']);
    (is_plain && stands_alone).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::passages;

    fn keys(text: &str) -> Option<Vec<(&str, bool)>> {
        Some(passages(text)?.into_iter().map(|one| (one.key, one.is_entry)).collect())
    }

    #[test]
    fn a_list_is_cut_into_its_entries_and_nothing_is_left_out() {
        let text = "# a case\ncase: X\nsessions:\n  # the first\n  - id: a\n    note: |\n      - no entry\n\n  - id: b\nteam:\n- x: 1\n";
        let cut = passages(text).unwrap();
        assert_eq!(cut.iter().map(|one| one.text).collect::<String>(), text);
        let list = [("sessions", false), ("sessions", true), ("sessions", true)];
        let whole = [&[("", false), ("case", false)], list.as_slice(), &[("team", false), ("team", true)]];
        assert_eq!(keys(text).unwrap(), whole.concat());
    }

    #[test]
    fn what_has_another_form_is_not_cut() {
        for strange in ["case: X\n---\n", "\"case\": X\n", "case: X\ncase: Y\n", "{case: X}\n", "case:X\n"] {
            assert_eq!(passages(strange), None, "{strange}");
        }
        let uneven = "sessions:\n    - a\n  - b\n";
        assert_eq!(keys(uneven).unwrap(), [("", false), ("sessions", false)]);
    }
}
