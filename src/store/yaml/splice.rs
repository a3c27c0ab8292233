//! Replacements of byte ranges in a text: the only way in which `edit` changes anything.
//! It knows nothing of YAML or CSV, which both use it; ranges that overlap or cut a character in two are refused.

use std::ops::Range;

/// The bytes of `range` give way to `with`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) struct Splice {
    pub(in crate::store) range: Range<usize>,
    pub(in crate::store) with: String,
}

impl Splice {
    pub(in crate::store) fn replace(range: Range<usize>, with: impl Into<String>) -> Self {
        Self { range, with: with.into() }
    }

    pub(in crate::store) fn insert(at: usize, with: impl Into<String>) -> Self {
        Self::replace(at..at, with)
    }

    pub(in crate::store) fn remove(range: Range<usize>) -> Self {
        Self::replace(range, "")
    }
}

/// The text with all replacements made; `None` if they overlap or do not lie in it.
pub(in crate::store) fn apply(text: &str, splices: &[Splice]) -> Option<String> {
    let mut ordered: Vec<&Splice> = splices.iter().collect();
    ordered.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let mut result =
        String::with_capacity(text.len() + ordered.iter().map(|splice| splice.with.len()).sum::<usize>());
    let mut done = 0;
    for splice in ordered {
        result.push_str(text.get(done..splice.range.start)?);
        result.push_str(&splice.with);
        done = splice.range.end;
    }
    result.push_str(text.get(done..)?);
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splices_are_made_from_the_front_and_never_overlap() {
        let splices = [Splice::insert(5, "!"), Splice::replace(0..1, "H"), Splice::remove(1..2)];
        assert_eq!(apply("hello", &splices).as_deref(), Some("Hllo!"));
        assert_eq!(apply("hello", &[Splice::remove(0..3), Splice::remove(2..4)]), None);
        assert_eq!(apply("ä", &[Splice::remove(0..1)]), None);
    }
}
