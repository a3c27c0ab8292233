//! From an edit to the splices that make it: what kind of change it is in this text.
//!
//! Thinks in whole lines in block style and in items in flow style, and touches nothing between. It need not
//! be right in every odd layout – `check` proves the result – but it should be right in all that people write.
//! Neighbours: `replace`, `insert`, `remove` and `relocate` know the kinds of change, `write` lays out new values.

use std::ops::Range;

use super::check::nested;
use super::edit::{Edit, Reason};
use super::splice::Splice;
use super::trail::Trail;
use super::tree::{Kind, Node};
use super::value::Value;
use super::write::Layout;
use crate::model::path::{Path, Step};

/// The splices of one edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) splices: Vec<Splice>,
    /// The bytes whose comments go with the thing that is removed or replaced.
    pub(super) given_up: Range<usize>,
}

impl Plan {
    pub(super) fn adding(splices: Vec<Splice>) -> Self {
        Self { splices, given_up: 0..0 }
    }
}

/// Why there is no plan, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trouble {
    pub(super) offset: usize,
    pub(super) reason: Reason,
}

pub(super) fn trouble(node: &Node, reason: Reason) -> Trouble {
    Trouble { offset: node.span.start, reason }
}

/// A text that is to be edited once.
pub(super) struct Planner<'a> {
    pub(super) text: &'a str,
    pub(super) root: &'a Node,
    order: &'a dyn Fn(&Path) -> Vec<String>,
    blocks: bool,
}

impl<'a> Planner<'a> {
    /// `blocks`: whether long text may be written as a literal block.
    pub(super) fn new(
        text: &'a str,
        root: &'a Node,
        order: &'a dyn Fn(&Path) -> Vec<String>,
        blocks: bool,
    ) -> Self {
        Self { text, root, order, blocks }
    }

    pub(super) fn plan(&self, edit: &Edit) -> Result<Plan, Trouble> {
        let trail = Trail::of(self.root, edit.path());
        match edit {
            Edit::Set { value, .. } => self.set(&trail, value),
            Edit::Append { value, .. } => self.append(&trail, value),
            Edit::Remove { .. } | Edit::Move { .. } if !trail.missing.is_empty() => {
                Err(trouble(trail.node, Reason::NoSuchPlace))
            }
            Edit::Move { list, .. } => self.relocate(&trail, list),
            Edit::Remove { .. } => self.remove(&trail),
        }
    }

    fn set(&self, trail: &Trail<'_>, value: &Value) -> Result<Plan, Trouble> {
        let node = trail.node;
        let fail = |reason| trouble(node, reason);
        let (step, rest) = match trail.missing.split_first() {
            None => return self.replace(trail, value),
            Some((Step::Key(key), rest)) => (key, rest),
            Some((Step::Index(_), _)) => return Err(fail(Reason::NoSuchPlace)),
        };
        let inner = nested(value, rest).ok_or_else(|| fail(Reason::NoSuchPlace))?;
        match &node.kind {
            Kind::Map { entries, .. } if !entries.is_empty() || trail.is_within_flow() => {
                self.insert(trail, step, &inner)
            }
            Kind::Map { .. } => self.replace(trail, &Value::Map(vec![(step.clone(), inner)])),
            _ if node.is_null() => self.replace(trail, &Value::Map(vec![(step.clone(), inner)])),
            _ => Err(fail(Reason::NotAMapping)),
        }
    }

    fn append(&self, trail: &Trail<'_>, value: &Value) -> Result<Plan, Trouble> {
        let list = || Value::Seq(vec![value.clone()]);
        match &trail.node.kind {
            _ if !trail.missing.is_empty() => self.set(trail, &list()),
            Kind::Seq { items, .. } if !items.is_empty() || trail.is_within_flow() => self.push(trail, value),
            Kind::Seq { .. } => self.replace(trail, &list()),
            _ if trail.node.is_null() => self.replace(trail, &list()),
            _ => Err(trouble(trail.node, Reason::NotAList)),
        }
    }

    /// The habits of the text around a node.
    pub(super) fn layout(&self, trail: &Trail<'_>) -> Layout {
        let mut nodes = vec![trail.node];
        nodes.extend(trail.above.iter().rev().map(|&(node, _)| node));
        Layout { blocks: self.blocks, ..Layout::of(self.text, &nodes) }
    }

    /// The position among the entries of a mapping after which the canonical order puts a new key; `Err`: the
    /// position before which. The mapping has entries.
    pub(super) fn slot(&self, trail: &Trail<'_>, key: &str) -> Result<usize, usize> {
        let order = (self.order)(&trail.path());
        let names: Vec<&str> = trail.node.entries().iter().map(super::tree::Entry::name).collect();
        let position = |wanted: &String| names.iter().position(|name| name == wanted);
        let last = names.len().saturating_sub(1);
        let Some(place) = order.iter().position(|name| name == key) else { return Ok(last) };
        let before = order.iter().take(place).rev().find_map(position);
        let after = order.iter().skip(place + 1).find_map(position);
        match (before, after) {
            (Some(before), _) => Ok(before),
            (None, Some(after)) => Err(after),
            (None, None) => Ok(last),
        }
    }
}
