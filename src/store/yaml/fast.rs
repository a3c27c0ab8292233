//! A reader of the plain part of YAML in which nearly every file of a folder is written: one scan of the text,
//! straight into the tree.
//!
//! It reads what it knows for certain and says `None`, "I do not know", to everything else: tabs, CRLF, plain
//! scalars on several lines, keys that are no bare words, unusual block headers. Such files are read by `build`,
//! which is also its judge: for every text either `None`, or the very tree that `build` makes, and only of texts
//! that `guard` lets through (decision 15; `tests/yaml/fast.rs` and the fuzz target `fast`). Neighbours: `build`
//! asks it first.

mod block;
mod block_text;
mod flow;
mod scalar;
mod scan;

use super::tree::Node;
use scan::Scan;

/// The tree of a text whose characters the guard has accepted, if this reader understands all of it.
pub fn read(text: &str) -> Option<Node> {
    // What stands among the bytes here may change the meaning of everything after it.
    if text.bytes().any(|byte| matches!(byte, b'\t' | b'\r')) || text.starts_with('\u{feff}') {
        return None;
    }
    let mut scan = Scan::new(text);
    if scan.column != 0 {
        return None;
    }
    let root = scan.map(0, 0)?;
    (scan.column < 0).then_some(root)
}
