//! The reverse of a change of lines, put into a text that has changed since.
//!
//! It finds the places and moves lines; whether the outcome is right is for `facts` to prove.

use std::collections::HashMap;
use std::ops::Range;

use similar::{DiffOp, DiffTag, TextDiff};

/// The text `now` with the change from `before` to `after` reversed; `None` where its place cannot be found.
pub(super) fn reverse(before: &str, after: &str, now: &str) -> Option<String> {
    let (old, new, present) = (lines(before), lines(after), lines(now));
    let since = Places::of(&new, &present);
    let mut patches = Vec::new();
    for op in TextDiff::from_slices(&new, &old).ops().iter().filter(|op| op.tag() != DiffTag::Equal) {
        let lines = old.get(op.new_range())?;
        patches.push((since.find(op, &new, &present)?, lines));
    }
    patches.sort_by_key(|(range, _)| (range.start, range.end));
    patched(&present, &patches)
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// The lines with ranges of them replaced; `None` if two patches meet in the same lines.
fn patched(present: &[&str], patches: &[(Range<usize>, &[&str])]) -> Option<String> {
    let (mut text, mut at) = (String::new(), 0);
    for (range, lines) in patches {
        present.get(at..range.start)?.iter().for_each(|line| text.push_str(line));
        lines.iter().for_each(|line| text.push_str(line));
        at = range.end;
    }
    present.get(at..)?.iter().for_each(|line| text.push_str(line));
    Some(text)
}

/// Where the lines of a text stand in its later version.
struct Places {
    of: HashMap<usize, usize>,
}

impl Places {
    fn of(earlier: &[&str], later: &[&str]) -> Self {
        let diff = TextDiff::from_slices(earlier, later);
        let equal = diff.ops().iter().filter(|op| op.tag() == DiffTag::Equal);
        Self { of: equal.flat_map(|op| op.old_range().zip(op.new_range())).collect() }
    }

    /// The lines that the change brought, where they stand now: where the comparison has them, else the one
    /// place that holds exactly them.
    fn find(&self, op: &DiffOp, earlier: &[&str], later: &[&str]) -> Option<Range<usize>> {
        let wanted = op.old_range();
        if wanted.is_empty() {
            let point = self.point(wanted.start)?;
            return Some(point..point);
        }
        self.together(&wanted).or_else(|| only_place(earlier.get(wanted)?, later))
    }

    fn together(&self, wanted: &Range<usize>) -> Option<Range<usize>> {
        let start = *self.of.get(&wanted.start)?;
        let here = |(step, line): (usize, usize)| self.of.get(&line) == Some(&(start + step));
        wanted.clone().enumerate().all(here).then(|| start..start + wanted.len())
    }

    /// Between which lines something is put back: after the line before it, or before the line after it.
    fn point(&self, line: usize) -> Option<usize> {
        let after = line.checked_sub(1).and_then(|above| self.of.get(&above)).map(|above| above + 1);
        after.or_else(|| self.of.get(&line).copied())
    }
}

fn only_place(block: &[&str], later: &[&str]) -> Option<Range<usize>> {
    let mut found = later.windows(block.len()).enumerate().filter(|(_, window)| *window == block);
    let (start, _) = found.next()?;
    found.next().is_none().then(|| start..start + block.len())
}
