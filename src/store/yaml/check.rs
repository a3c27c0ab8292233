//! The proof of an edit: what the result says against what the old text said and what was asked.
//!
//! Values are compared place by place, down to the style in which untouched ones are written; comments one by
//! one. Written apart from `plan`, and simpler, so that the two do not share their mistakes.

use std::ops::Range;

use super::block_scalar::extent;
use super::edit::Edit;
use super::plan::Plan;
use super::tree::{Entry, Kind, Node, Style};
use super::trivia::{comments_in, line_end};
use super::value::Value;
use crate::model::path::Step;

/// Whether the new tree is the old one with the edit made.
pub(super) fn values(old: &Node, new: &Node, edit: &Edit) -> bool {
    match edit {
        Edit::Set { path, value } => is_set(old, new, &path.0, value),
        Edit::Remove { path } => is_removed(old, new, &path.0),
        Edit::Move { from, list } => is_moved(old, new, &from.0, &list.0),
        Edit::Append { list, value } => match old.get(list) {
            Some(node) if !node.is_null() => is_appended(old, new, &list.0, value),
            _ => is_set(old, new, &list.0, &Value::Seq(vec![value.clone()])),
        },
    }
}

fn is_set(old: &Node, new: &Node, steps: &[Step], value: &Value) -> bool {
    match steps.split_first() {
        None => value.is_read_as(new),
        Some((Step::Key(key), rest)) if old.entry(key).is_none() => {
            without(new, key).is_some_and(|others| same_entries(old.entries(), &others))
                && (old.is_null() || matches!(old.kind, Kind::Map { .. }))
                && new.entry(key).is_some_and(|entry| {
                    nested(value, rest).is_some_and(|value| value.is_read_as(&entry.value))
                })
        }
        Some((step, rest)) => only_child_differs(old, new, step, |old, new| is_set(old, new, rest, value)),
    }
}

/// The value within the mappings that the remaining steps name.
pub(super) fn nested(value: &Value, steps: &[Step]) -> Option<Value> {
    steps.iter().rev().try_fold(value.clone(), |value, step| match step {
        Step::Key(key) => Some(Value::Map(vec![(key.clone(), value)])),
        Step::Index(_) => None,
    })
}

fn is_appended(old: &Node, new: &Node, steps: &[Step], value: &Value) -> bool {
    match steps.split_first() {
        Some((step, rest)) => {
            only_child_differs(old, new, step, |old, new| is_appended(old, new, rest, value))
        }
        None => new.items().split_last().is_some_and(|(last, others)| {
            value.is_read_as(last) && same_items(old.items(), others) && matches!(old.kind, Kind::Seq { .. })
        }),
    }
}

fn is_removed(old: &Node, new: &Node, steps: &[Step]) -> bool {
    match steps {
        [] => false,
        [Step::Key(key)] => {
            matches!(new.kind, Kind::Map { .. })
                && without(old, key).is_some_and(|rest| same_entries(new.entries(), &rest))
        }
        [Step::Index(index)] => {
            let items = old.items();
            let (before, after) = (items.get(..*index), items.get(index + 1..));
            let (Some(before), Some(after)) = (before, after) else { return false };
            matches!(new.kind, Kind::Seq { .. })
                && new
                    .items()
                    .split_at_checked(*index)
                    .is_some_and(|(a, b)| same_items(before, a) && same_items(after, b))
        }
        [step, rest @ ..] => only_child_differs(old, new, step, |old, new| is_removed(old, new, rest)),
    }
}

/// Whether the value of a top key is now the last item of a list, written as before, and nothing else differs.
fn is_moved(old: &Node, new: &Node, from: &[Step], list: &[Step]) -> bool {
    let ([Step::Key(from)], [Step::Key(list)]) = (from, list) else { return false };
    let others = |node: &'_ Node| -> Vec<String> {
        let names = node.entries().iter().map(|entry| entry.name().to_owned());
        names.filter(|name| name != from && name != list).collect()
    };
    let same = |name: &String| match (old.entry(name), new.entry(name)) {
        (Some(before), Some(after)) => before.same_as(after),
        _ => false,
    };
    let before = old.entry(list).map(|entry| entry.value.items()).unwrap_or_default();
    let after = new.entry(list).map(|entry| entry.value.items()).unwrap_or_default();
    let arrived = after
        .split_last()
        .zip(old.entry(from))
        .is_some_and(|((last, earlier), entry)| last.same_as(&entry.value) && same_items(before, earlier));
    arrived && new.entry(from).is_none() && others(old) == others(new) && others(old).iter().all(same)
}

/// Whether both hold the same but for the child at `step`, which must exist in both and satisfy `differs`.
fn only_child_differs(
    old: &Node,
    new: &Node,
    step: &Step,
    differs: impl FnOnce(&Node, &Node) -> bool,
) -> bool {
    match (step, &old.kind, &new.kind) {
        (Step::Index(index), Kind::Seq { items: a, .. }, Kind::Seq { items: b, .. }) => {
            let others = a.iter().zip(b).enumerate().all(|(at, (a, b))| at == *index || a.same_as(b));
            a.len() == b.len()
                && others
                && a.get(*index).zip(b.get(*index)).is_some_and(|(a, b)| differs(a, b))
        }
        (Step::Key(key), Kind::Map { entries: a, .. }, Kind::Map { entries: b, .. }) => {
            let others = a
                .iter()
                .zip(b)
                .all(|(a, b)| a.key.same_as(&b.key) && (a.name() == key || a.value.same_as(&b.value)));
            let pair = old.entry(key).zip(new.entry(key));
            a.len() == b.len() && others && pair.is_some_and(|(a, b)| differs(&a.value, &b.value))
        }
        _ => false,
    }
}

/// The entries of a mapping without the one of that key; `None` if it has none.
fn without<'a>(node: &'a Node, key: &str) -> Option<Vec<&'a Entry>> {
    node.entry(key)?;
    Some(node.entries().iter().filter(|entry| entry.name() != key).collect())
}

fn same_entries(a: &[Entry], b: &[&Entry]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same_as(b))
}

fn same_items(a: &[Node], b: &[Node]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same_as(b))
}

/// Whether every comment is still there, in order, but for those that went with what the plan gave up, and no
/// comment is new. What moves takes its comments along past others.
pub(super) fn comments(old: (&str, &Node), new: (&str, &Node), plan: &Plan, edit: &Edit) -> bool {
    let is_removed = |comment: &Range<usize>| {
        plan.given_up.start <= comment.start
            && comment.end <= plan.given_up.end
            && plan
                .splices
                .iter()
                .any(|splice| splice.range.start <= comment.start && comment.end <= splice.range.end)
    };
    let kept = comments_of(old.0, old.1).into_iter().filter(|comment| !is_removed(comment));
    let mut kept: Vec<&str> = kept.filter_map(|comment| old.0.get(comment)).collect();
    let mut found: Vec<&str> =
        comments_of(new.0, new.1).into_iter().filter_map(|comment| new.0.get(comment)).collect();
    if matches!(edit, Edit::Move { .. }) {
        kept.sort_unstable();
        found.sort_unstable();
    }
    kept == found
}

/// The comments of a text: what begins with `#` between its scalars, and behind a block scalar's header.
pub(in crate::store) fn comments_of(text: &str, root: &Node) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    each_scalar(root, &mut |node| {
        found.extend(comments_in(text, at..node.span.start));
        at = node.span.end;
        if matches!(node.kind, Kind::Scalar { style: Style::Literal | Style::Folded, .. }) {
            // The parent's indentation only matters for the text below the header.
            let header_end = extent(text, node.span.start, -1).header_end;
            found.extend(comments_in(text, header_end..line_end(text, header_end)));
            at = at.max(line_end(text, header_end));
        }
    });
    found.extend(comments_in(text, at..text.len()));
    found
}

fn each_scalar(node: &Node, visit: &mut dyn FnMut(&Node)) {
    match &node.kind {
        Kind::Scalar { .. } => visit(node),
        Kind::Seq { items, .. } => items.iter().for_each(|item| each_scalar(item, visit)),
        Kind::Map { entries, .. } => entries.iter().for_each(|entry| {
            visit(&entry.key);
            each_scalar(&entry.value, visit);
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::parse;
    use super::*;

    #[test]
    fn comments_are_told_from_text() {
        let text = "# 1\na: x#no # 2\nb: | # 3\n  # no\n# 4\nc: \"# no\" # 5\nd: [e, # 6\n f] # 7\ng: # 8\n  - # 9\n    h # 10";
        let root = parse(text).unwrap();
        let found: Vec<_> = comments_of(text, &root).into_iter().map(|span| &text[span]).collect();
        assert_eq!(found, ["# 1", "# 2", "# 3", "# 4", "# 5", "# 6", "# 7", "# 8", "# 9", "# 10"]);
    }
}
