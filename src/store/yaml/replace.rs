//! One value gives way to another; the comment on its line stays.
//!
//! Neighbours: `plan`.

use std::ops::Range;

use super::block_scalar::extent;
use super::edit::Reason;
use super::place::{after_indicator, line_break};
use super::plan::{Plan, Planner, Trouble, trouble};
use super::splice::Splice;
use super::trail::Trail;
use super::tree::{Kind, Node, Style};
use super::trivia::{byte, column, line_end, line_start, next_line, skip_trivia};
use super::value::Value;
use super::write::{Laid, Layout, Spot, flow};
use crate::model::path::Step;

impl Planner<'_> {
    pub(super) fn replace(&self, trail: &Trail<'_>, value: &Value) -> Result<Plan, Trouble> {
        let node = trail.node;
        let Some((holder, step)) = trail.holder() else { return self.replace_root(value) };
        let header = after_indicator(self.text, holder, step);
        if trail.is_within_flow() {
            return Ok(replace_in_flow(node, header, step, value));
        }
        let header = header.ok_or_else(|| trouble(node, Reason::Unsafe))?;
        let layout = self.layout(trail);
        let spot = self.spot(trail, header, layout);
        let laid = compact(layout, value, spot);
        let splices = if self.is_on_line(node, header) {
            self.on_header_line(node, header, spot, &laid)
        } else {
            self.below_header(node, header, spot, &laid)
        };
        Ok(Plan { splices, given_up: node.span.start..line_end(self.text, node.span.end) })
    }

    /// Whether the value begins on the line of its key or dash.
    fn is_on_line(&self, node: &Node, header: usize) -> bool {
        node.span.start <= line_end(self.text, header)
    }

    fn spot(&self, trail: &Trail<'_>, header: usize, layout: Layout) -> Spot {
        let node = trail.node;
        let item = matches!(trail.holder(), Some((_, Step::Index(_))));
        let holder = trail.holder().map_or(0, |(holder, _)| holder.span.start);
        let gap = if item { layout.gap } else { 1 };
        // What replaces a value on the line of its dash keeps the gap between them.
        let column = match !node.span.is_empty() && self.is_on_line(node, header) {
            true => column(self.text, node.span.start),
            false => column(self.text, header) + gap,
        };
        // A filled flow collection says how its place is written; an empty one has no other way.
        let flow = match &node.kind {
            Kind::Map { entries, flow: true } if !entries.is_empty() => Some(true),
            Kind::Map { flow: true, .. } => Some(false),
            Kind::Seq { flow: true, .. } => Some(true),
            _ => None,
        };
        Spot { holder: self.column_of_holder(holder, header, item), column, depth: trail.depth(), item, flow }
    }

    fn column_of_holder(&self, holder: usize, header: usize, item: bool) -> usize {
        column(self.text, if item { header.saturating_sub(1) } else { holder })
    }

    /// The old value begins on the line of its key or dash.
    fn on_header_line(&self, node: &Node, header: usize, spot: Spot, laid: &Laid) -> Vec<Splice> {
        let start = node.span.start;
        let inline_end = self.inline_end(node, spot.holder);
        let keeps_gap = !node.span.is_empty() && !laid.head.is_empty();
        let first = match (keeps_gap, laid.head.is_empty()) {
            (true, _) => Splice::replace(start..inline_end, laid.head.clone()),
            (false, true) => Splice::remove(header..inline_end),
            (false, false) => Splice::replace(header..inline_end, self.behind(header, spot, laid)),
        };
        let line = line_end(self.text, inline_end);
        vec![first, self.lines_at(line..node.span.end.max(line), &laid.lines)]
    }

    /// The first line of the new value behind its key or dash.
    fn behind(&self, header: usize, spot: Spot, laid: &Laid) -> String {
        let gap = spot.column.saturating_sub(column(self.text, header)).max(1);
        format!("{}{}", " ".repeat(gap), laid.head)
    }

    /// How much of the old value goes from its first line; lines of a block scalar's text go separately.
    fn inline_end(&self, node: &Node, holder: usize) -> usize {
        let many_lines = self.text.get(node.span.clone()).is_some_and(|source| source.contains('\n'));
        match node.kind {
            Kind::Scalar { style: Style::Literal | Style::Folded, .. } => {
                extent(self.text, node.span.start, holder as isize).header_end
            }
            _ if node.is_block_collection() && many_lines => line_end(self.text, node.span.end),
            _ => node.span.end,
        }
    }

    /// The old value begins on a line of its own.
    fn below_header(&self, node: &Node, header: usize, spot: Spot, laid: &Laid) -> Vec<Splice> {
        let block_scalar = matches!(node.kind, Kind::Scalar { style: Style::Literal | Style::Folded, .. });
        if laid.lines.is_empty() && !node.is_block_collection() && !block_scalar {
            return vec![Splice::replace(node.span.clone(), laid.head.clone())];
        }
        let first = line_start(self.text, node.span.start);
        if laid.head.is_empty() {
            let lines = laid.lines.join(line_break(self.text, first));
            return vec![Splice::replace(first..line_end(self.text, node.span.end), lines)];
        }
        let end_of_header = line_end(self.text, header);
        vec![
            Splice::insert(header, self.behind(header, spot, laid)),
            self.lines_at(end_of_header..end_of_header, &laid.lines),
            Splice::remove(first..next_line(self.text, node.span.end)),
        ]
    }

    /// Lines below the line that ends at `range.start`, in place of what is there up to `range.end`.
    pub(super) fn lines_at(&self, range: Range<usize>, lines: &[String]) -> Splice {
        let eol = line_break(self.text, range.start);
        let mut with: String = lines.iter().flat_map(|line| [eol, line.as_str()]).collect();
        if !lines.is_empty() && range.end == self.text.len() && !self.text.ends_with('\n') {
            with.push_str(eol);
        }
        Splice::replace(range, with)
    }

    /// The whole record: only an empty one is given a value.
    fn replace_root(&self, value: &Value) -> Result<Plan, Trouble> {
        let root = self.root;
        let pairs = match value {
            Value::Map(pairs) if !pairs.is_empty() => pairs,
            _ => return Err(trouble(root, Reason::Unsafe)),
        };
        if !root.is_null() && !matches!(&root.kind, Kind::Map { entries, .. } if entries.is_empty()) {
            return Err(trouble(root, Reason::Unsafe));
        }
        let layout = self.layout(&Trail { above: Vec::new(), node: root, missing: &[] });
        let lines: Vec<String> =
            pairs.iter().flat_map(|(key, value)| layout.entry(key, value, 0, 1)).collect();
        let at = skip_trivia(self.text, root.span.end);
        let eol = line_break(self.text, at);
        let begins_line = at == line_start(self.text, at);
        let with = format!("{}{}{eol}", if begins_line { "" } else { eol }, lines.join(eol));
        let mut splices = vec![Splice::insert(at, with)];
        if !root.span.is_empty() {
            let whole_line =
                byte(self.text, root.span.end) == b'\n' && column(self.text, root.span.start) == 0;
            splices.push(Splice::remove(root.span.start..root.span.end + usize::from(whole_line)));
        }
        Ok(Plan::adding(splices))
    }
}

fn replace_in_flow(node: &Node, header: Option<usize>, step: &Step, value: &Value) -> Plan {
    let with = flow(value);
    let with = match (node.span.is_empty(), header, step) {
        (true, None, Step::Key(_)) => format!(": {with}"),
        (true, ..) => format!(" {with}"),
        _ => with,
    };
    Plan { splices: vec![Splice::replace(node.span.clone(), with)], given_up: node.span.clone() }
}

/// The value laid out; a collection that is an item begins on the line of its dash.
fn compact(layout: Layout, value: &Value, spot: Spot) -> Laid {
    let laid = layout.lay(value, spot);
    let mut lines = laid.lines.into_iter();
    let head = match spot.item && laid.head.is_empty() {
        true => lines.next().unwrap_or_default().trim_start_matches(' ').to_owned(),
        false => laid.head,
    };
    Laid { head, lines: lines.collect() }
}
