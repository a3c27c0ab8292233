//! A key or an item goes, with the comment on its own line and no other.
//!
//! Neighbours: `plan`.

use std::ops::Range;

use super::edit::Reason;
use super::place::after_indicator;
use super::plan::{Plan, Planner, Trouble, trouble};
use super::splice::Splice;
use super::trail::Trail;
use super::tree::Node;
use super::trivia::{byte, line_end, line_start, next_line, skip_trivia};
use super::value::Value;
use crate::model::path::Step;

impl Planner<'_> {
    pub(super) fn remove(&self, trail: &Trail<'_>) -> Result<Plan, Trouble> {
        let fail = || trouble(trail.node, Reason::Unsafe);
        let (holder, step) = trail.holder().ok_or_else(fail)?;
        let (index, spans) = self.children(holder, step).ok_or_else(fail)?;
        let own = spans.get(index).cloned().ok_or_else(fail)?;
        if holder.is_flow() {
            return self.remove_from_flow(holder, index, &spans).ok_or_else(fail);
        }
        if spans.len() == 1 {
            return self.empty(&trail.up().ok_or_else(fail)?, step);
        }
        let line = line_start(self.text, own.start);
        let before = self.text.get(line..own.start).unwrap_or("?").trim();
        let range = match before {
            "" => line..next_line(self.text, own.end),
            // On the line of a dash: what comes next takes the place behind it.
            _ if before.bytes().all(|byte| byte == b'-' || byte == b' ') => {
                let next = next_line(self.text, own.end);
                let rest = self.text.get(next..).unwrap_or_default();
                own.start..next + (rest.len() - rest.trim_start().len())
            }
            _ => return Err(fail()),
        };
        let given_up = own.start..line_end(self.text, own.end);
        Ok(Plan { splices: vec![Splice::remove(range)], given_up })
    }

    /// The last child goes: the collection is left, empty.
    fn empty(&self, holder: &Trail<'_>, step: &Step) -> Result<Plan, Trouble> {
        let value = match step {
            Step::Key(_) => Value::Map(Vec::new()),
            Step::Index(_) => Value::Seq(Vec::new()),
        };
        if !holder.is_root() {
            return self.replace(holder, &value);
        }
        let span = holder.node.span.clone();
        let with = if matches!(step, Step::Key(_)) { "{}" } else { "[]" };
        Ok(Plan { splices: vec![Splice::replace(span.clone(), with)], given_up: span })
    }

    /// The spans of all entries or items of a collection, with their dashes, and the position of the one.
    fn children(&self, holder: &Node, step: &Step) -> Option<(usize, Vec<Range<usize>>)> {
        match step {
            Step::Key(key) => {
                let index = holder.entries().iter().position(|entry| entry.name() == key)?;
                Some((
                    index,
                    holder.entries().iter().map(|entry| entry.key.span.start..entry.end()).collect(),
                ))
            }
            Step::Index(index) if holder.is_flow() => {
                Some((*index, holder.items().iter().map(|item| item.span.clone()).collect()))
            }
            Step::Index(index) => {
                let spans = holder.items().iter().enumerate().map(|(at, item)| {
                    let dash = after_indicator(self.text, holder, &Step::Index(at))?.checked_sub(1)?;
                    Some(dash..item.span.end)
                });
                Some((*index, spans.collect::<Option<_>>()?))
            }
        }
    }

    fn remove_from_flow(&self, holder: &Node, index: usize, spans: &[Range<usize>]) -> Option<Plan> {
        if !matches!(byte(self.text, holder.span.start), b'{' | b'[') {
            return None;
        }
        let own = spans.get(index)?.clone();
        let before = index.checked_sub(1).and_then(|before| spans.get(before));
        let range = match (spans.get(index + 1), before) {
            (Some(next), _) => own.start..next.start,
            (None, Some(before)) => before.end..own.end,
            (None, None) => {
                let comma = skip_trivia(self.text, own.end);
                own.start..if byte(self.text, comma) == b',' { comma + 1 } else { own.end }
            }
        };
        // `{a: , b: 1}`: the brace must not come to stand directly behind the colon.
        let gap = if byte(self.text, range.start.saturating_sub(1)) == b':' { " " } else { "" };
        // A comment behind several items may be about another of them.
        let between = before.map(|before| self.text.get(before.end..own.start).unwrap_or_default());
        let alone = between.is_none_or(|between| between.contains('\n'));
        let end = if alone { line_end(self.text, own.end) } else { own.end };
        Some(Plan { splices: vec![Splice::replace(range, gap)], given_up: own.start..end })
    }
}
