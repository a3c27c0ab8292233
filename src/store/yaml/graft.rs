//! An item of a list copied from one text to the end of a list in another, as it is written there: with its
//! comments, quotes and line breaks, only indented as its new neighbours are.
//!
//! It proves nothing: who calls it reads the result again. Neighbours: `place` says which lines belong to an item.

use super::place::{after_indicator, after_lines, before_lines, keep_last_block, line_break};
use super::splice::{Splice, apply};
use super::tree::{Kind, Node, parse};
use super::trivia::column;
use crate::model::path::{Path, Step};

/// The text with the item at `item` of another text (and its tree) at the end of `list`; `None` unless both lists
/// are written with dashes and the one already has an item.
pub(in crate::store) fn graft(
    text: &str,
    list: &Path,
    (source, tree): (&str, &Node),
    item: &Path,
) -> Option<String> {
    let root = parse(text).ok()?;
    let target = root.get(list).filter(|node| is_dashed(node))?;
    let lines = lines_of(source, tree, item, column(text, target.span.start))?;
    let at = after_lines(text, target.items().last()?.span.end, column(text, target.span.start));
    let eol = line_break(text, at);
    let mut with: String = lines.iter().flat_map(|line| [eol, line.as_str()]).collect();
    let mut splices = Vec::new();
    if at == text.len() {
        with.push_str(eol);
        splices.extend(keep_last_block(text, &root));
    }
    splices.push(Splice::insert(at, with));
    apply(text, &splices)
}

fn is_dashed(node: &Node) -> bool {
    matches!(&node.kind, Kind::Seq { items, flow: false } if !items.is_empty())
}

/// The lines of an item from its dash on, and the comments directly above it, indented to `indent`.
fn lines_of(text: &str, root: &Node, item: &Path, indent: usize) -> Option<Vec<String>> {
    let holder = root.get(&item.parent()?).filter(|node| is_dashed(node))?;
    let step = item.last()?;
    let dash = after_indicator(text, holder, step)?.checked_sub(1)?;
    let own = column(text, dash);
    let Step::Index(at) = step else { return None };
    let start = before_lines(text, dash);
    let end = after_lines(text, holder.items().get(*at)?.span.end, own);
    let lines = text.get(start..end)?.lines();
    lines.map(|line| indented(line, own, indent)).collect()
}

/// A line moved from one indentation to another; `None` if it stands further to the left.
fn indented(line: &str, from: usize, to: usize) -> Option<String> {
    if line.trim().is_empty() {
        return Some(String::new());
    }
    let (margin, rest) = line.split_at_checked(from)?;
    margin.bytes().all(|byte| byte == b' ').then(|| format!("{}{rest}", " ".repeat(to)))
}
