//! The lossless editor: a text and what should be different in it, to the text in which only that is.
//!
//! Every change is a splice at positions of the tree (`plan`), and none leaves this module unproven: the result
//! is read again, its values must be the old ones with the edit made, and every comment must still be there
//! (`check`). What cannot be done safely is refused, with the place. Neighbours: `store::change` calls it.

use std::ops::Range;

use super::check;
use super::plan::{Plan, Planner};
use super::splice;
use super::tree::{Node, SyntaxKind, parse};
use super::value::Value;
use crate::model::path::Path;

/// One thing that should be different.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// The list gets one more item at its end; an absent or empty list comes into being.
    Append {
        /// The list.
        list: Path,
        /// Its new last item.
        value: Value,
    },
    /// The value at a path becomes this one. An absent key goes where the order of keys puts it; absent
    /// mappings on the way to it come into being.
    Set {
        /// The place; a list element must exist.
        path: Path,
        /// What is to stand there.
        value: Value,
    },
    /// The value of a key becomes the last item of a list, comments and all; both stand at the top of the
    /// record.
    Move {
        /// The key, which then is gone.
        from: Path,
        /// The list; an absent one comes into being where the key stood.
        list: Path,
    },
    /// The key or list element goes, with the comment on its line and no other. Its mapping or list stays,
    /// even if it is now empty.
    Remove {
        /// The place.
        path: Path,
    },
}

impl Edit {
    /// The place that it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Append { list: path, .. }
            | Self::Set { path, .. }
            | Self::Move { from: path, .. }
            | Self::Remove { path } => path,
        }
    }
}

/// An edit that was not made. Nothing was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {reason}")]
pub struct Refused {
    /// The place of the edit that failed.
    pub place: Path,
    /// The byte of the original text, or of the text with the edits before it made, that stands in the way.
    pub offset: usize,
    /// Why.
    pub reason: Reason,
}

/// Why an edit was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The text itself cannot be read.
    #[error("{0}")]
    Unreadable(SyntaxKind),
    /// The text has a key twice, so that the place is not certain.
    #[error("duplicate key")]
    DuplicateKey,
    /// There is no such place.
    #[error("no such place")]
    NoSuchPlace,
    /// Something else stands where a list is wanted.
    #[error("not a list")]
    NotAList,
    /// Something else stands where a mapping is wanted.
    #[error("not a mapping")]
    NotAMapping,
    /// It is written in a way that cannot be edited without touching more than was asked.
    #[error("written in a way that cannot be edited safely")]
    Unsafe,
}

/// The text with the edits made, one after the other (a path means the place after the edits before it).
/// `order` gives the canonical order of the keys of the mapping at a path; it may be empty.
pub fn edit(text: &str, edits: &[Edit], order: &dyn Fn(&Path) -> Vec<String>) -> Result<String, Refused> {
    edits.iter().try_fold(text.to_owned(), |text, edit| one(&text, edit, order))
}

fn one(text: &str, edit: &Edit, order: &dyn Fn(&Path) -> Vec<String>) -> Result<String, Refused> {
    let refused = |offset, reason| Refused { place: edit.path().clone(), offset, reason };
    let root = parse(text).map_err(|error| refused(error.offset, Reason::Unreadable(error.kind)))?;
    if let Some(key) = root.duplicate_keys().first() {
        return Err(refused(key.start, Reason::DuplicateKey));
    }
    // A literal block is the first choice for a long text, but it swallows blank lines and comments that
    // follow it; where that would happen the text is written in quotes.
    for blocks in [true, false] {
        let plan = Planner::new(text, &root, order, blocks).plan(edit);
        let plan = plan.map_err(|trouble| refused(trouble.offset, trouble.reason))?;
        if let Some(result) = proven(text, &root, edit, &plan) {
            return Ok(result);
        }
    }
    Err(refused(place_of(&root, edit.path()), Reason::Unsafe))
}

/// The bytes that the removal of a place takes out of the text; `None` if it takes more than cutting them out.
/// For who takes many places out of one text, reads it only once, and proves the outcome (`store::example`).
pub(in crate::store) fn bytes_of(text: &str, root: &Node, place: &Path) -> Option<Range<usize>> {
    let removal = Edit::Remove { path: place.clone() };
    let plan = Planner::new(text, root, &|_| Vec::new(), true).plan(&removal).ok()?;
    match plan.splices.as_slice() {
        [splice] if splice.with.is_empty() => Some(splice.range.clone()),
        _ => None,
    }
}

/// The result of the plan, if it is what was meant and nothing else.
fn proven(text: &str, root: &Node, edit: &Edit, plan: &Plan) -> Option<String> {
    let result = splice::apply(text, &plan.splices)?;
    let changed = parse(&result).ok()?;
    let sound = changed.duplicate_keys().is_empty()
        && check::values(root, &changed, edit)
        && check::comments((text, root), (&result, &changed), plan, edit);
    sound.then_some(result)
}

/// Where the deepest part of the path that exists begins.
fn place_of(root: &Node, path: &Path) -> usize {
    let mut path = path.clone();
    loop {
        if let Some(node) = root.get(&path) {
            return node.span.start;
        }
        let Some(parent) = path.parent() else { return root.span.start };
        path = parent;
    }
}
