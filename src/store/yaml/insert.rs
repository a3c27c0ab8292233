//! A new key in a mapping, a new item at the end of a list.
//!
//! Neighbours: `plan`.

use super::edit::Reason;
use super::place::{after_lines, before_lines, keep_last_block, line_break};
use super::plan::{Plan, Planner, Trouble, trouble};
use super::splice::Splice;
use super::trail::Trail;
use super::tree::{Entry, Kind, Node};
use super::trivia::{byte, column, line_start};
use super::value::Value;
use super::write::{Spot, flow, flow_pair};

impl Planner<'_> {
    /// A new entry in the mapping that the trail leads to.
    pub(super) fn insert(&self, trail: &Trail<'_>, key: &str, value: &Value) -> Result<Plan, Trouble> {
        let node = trail.node;
        if node.is_flow() {
            return self.insert_in_flow(trail, key, value);
        }
        let indent = column(self.text, node.span.start);
        let lines = self.layout(trail).entry(key, value, indent, trail.depth() + 1);
        match self.slot(trail, key) {
            Ok(before) => {
                let end = node.entries().get(before).map_or(node.span.end, Entry::end);
                Ok(self.below(end, indent, &lines))
            }
            Err(after) => {
                let start = node.entries().get(after).map_or(node.span.start, |entry| entry.key.span.start);
                Ok(Plan::adding(vec![self.above(start, indent, &lines)]))
            }
        }
    }

    /// New lines below something that ends at `end` in a collection at column `indent`.
    fn below(&self, end: usize, indent: usize, lines: &[String]) -> Plan {
        let at = after_lines(self.text, end, indent);
        let mut splices = vec![self.lines_at(at..at, lines)];
        if at == self.text.len() {
            splices.extend(keep_last_block(self.text, self.root));
        }
        Plan::adding(splices)
    }

    /// New lines above the entry whose key begins at `start`.
    fn above(&self, start: usize, indent: usize, lines: &[String]) -> Splice {
        let eol = line_break(self.text, start);
        let own_line = line_start(self.text, start);
        let begins_line = self.text.get(own_line..start).is_some_and(|before| before.trim().is_empty());
        if begins_line {
            return Splice::insert(before_lines(self.text, start), format!("{}{eol}", lines.join(eol)));
        }
        // On the line of a dash: the new entry takes the place behind it.
        let pad = " ".repeat(indent);
        Splice::insert(start, format!("{}{eol}{pad}", lines.join(eol).trim_start_matches(' ')))
    }

    fn insert_in_flow(&self, trail: &Trail<'_>, key: &str, value: &Value) -> Result<Plan, Trouble> {
        let node = trail.node;
        let pair = flow_pair(key, value);
        if byte(self.text, node.span.start) != b'{' {
            return Err(trouble(node, Reason::Unsafe));
        }
        if node.entries().is_empty() {
            return Ok(Plan::adding(vec![Splice::insert(node.span.start + 1, pair)]));
        }
        let splice = match self.slot(trail, key) {
            Ok(before) => node.entries().get(before).map(|entry| {
                // `{a: , b: 1}`: the comma must not come to stand directly behind the colon.
                let gap = if entry.value.span.is_empty() { " " } else { "" };
                Splice::insert(entry.end(), format!("{gap}, {pair}"))
            }),
            Err(after) => node
                .entries()
                .get(after)
                .map(|entry| Splice::insert(entry.key.span.start, format!("{pair}, "))),
        };
        splice.map(|splice| Plan::adding(vec![splice])).ok_or_else(|| trouble(node, Reason::Unsafe))
    }

    /// A new item at the end of the list that the trail leads to.
    pub(super) fn push(&self, trail: &Trail<'_>, value: &Value) -> Result<Plan, Trouble> {
        let node = trail.node;
        let Some(last) = node.items().last() else {
            return Ok(Plan::adding(vec![Splice::insert(node.span.start + 1, flow(value))]));
        };
        if node.is_flow() {
            return Ok(Plan::adding(vec![Splice::insert(last.span.end, format!(", {}", flow(value)))]));
        }
        let layout = self.layout(trail);
        let dash = column(self.text, node.span.start);
        let spot = Spot {
            holder: dash,
            column: dash + 1 + layout.gap,
            depth: trail.depth() + 1,
            item: true,
            flow: style_of(last),
        };
        Ok(self.below(last.span.end, dash, &layout.item(value, spot)))
    }
}

/// Whether the mappings of a list are written in flow style, going by its last item.
fn style_of(last: &Node) -> Option<bool> {
    match last.kind {
        Kind::Map { flow, .. } => Some(flow),
        _ => None,
    }
}
