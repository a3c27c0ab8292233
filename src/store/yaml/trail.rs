//! The way from the root of a tree down a path, as far as the tree goes.
//!
//! Neighbours: `plan` decides by what is there and what is missing.

use super::tree::Node;
use crate::model::path::{Path, Step};

/// A node, the collections that hold it, and the steps of the path that lead nowhere yet.
#[derive(Debug, Clone)]
pub(super) struct Trail<'a> {
    /// Every collection above, outermost first, with the step taken from it.
    pub(super) above: Vec<(&'a Node, &'a Step)>,
    /// The deepest node of the path that exists.
    pub(super) node: &'a Node,
    /// The rest of the path.
    pub(super) missing: &'a [Step],
}

impl<'a> Trail<'a> {
    pub(super) fn of(root: &'a Node, path: &'a Path) -> Self {
        let mut trail = Self { above: Vec::new(), node: root, missing: &path.0 };
        while let Some((step, rest)) = trail.missing.split_first() {
            let Some(child) = trail.node.step(step) else { break };
            trail.above.push((trail.node, step));
            trail.node = child;
            trail.missing = rest;
        }
        trail
    }

    /// The collection that holds the node, and the step to it; `None` for the root.
    pub(super) fn holder(&self) -> Option<(&'a Node, &'a Step)> {
        self.above.last().copied()
    }

    /// The trail to the collection that holds the node.
    pub(super) fn up(&self) -> Option<Self> {
        let (&(node, _), above) = self.above.split_last()?;
        Some(Self { above: above.to_vec(), node, missing: &[] })
    }

    /// How many steps lie between the root and the node.
    pub(super) fn depth(&self) -> usize {
        self.above.len()
    }

    /// Whether a collection above is written in flow style, so that the node must be, too.
    pub(super) fn is_within_flow(&self) -> bool {
        self.above.iter().any(|(node, _)| node.is_flow())
    }

    /// The path to the node.
    pub(super) fn path(&self) -> Path {
        Path(self.above.iter().map(|&(_, step)| step.clone()).collect())
    }

    pub(super) fn is_root(&self) -> bool {
        self.above.is_empty()
    }
}
