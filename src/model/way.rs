//! The way from the root of a tree to the place at which a walk stands, kept on the stack.
//!
//! A walk visits thousands of places, and something is wrong at few of them: a `Path` is made of a way only there.
//! Neighbours: `path`; `store::yaml::shape` and `validate::walk` walk.

use super::path::{Path, Step};

/// A place, by the last step to it and the way before.
#[derive(Debug, Clone, Copy)]
pub enum Way<'a> {
    /// The record itself.
    Root,
    /// Into a mapping.
    Key(&'a Way<'a>, &'a str),
    /// Into a list, counted from 0.
    Index(&'a Way<'a>, usize),
}

impl Way<'_> {
    /// The last key on it; of a list element, the key of the list.
    pub fn name(&self) -> &str {
        match self {
            Self::Root => "",
            Self::Key(_, key) => key,
            Self::Index(above, _) => above.name(),
        }
    }

    /// The same as a path that outlives the walk.
    pub fn path(self) -> Path {
        let mut steps = Vec::new();
        let mut way = &self;
        loop {
            way = match way {
                Way::Root => break,
                Way::Key(above, key) => {
                    steps.push(Step::from(*key));
                    above
                }
                Way::Index(above, index) => {
                    steps.push(Step::from(*index));
                    above
                }
            };
        }
        steps.reverse();
        Path(steps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path;

    #[test]
    fn a_way_is_the_path_to_the_same_place() {
        let list = Way::Key(&Way::Root, "sessions");
        let place = Way::Key(&Way::Index(&list, 3), "id").path();
        assert_eq!(place, path!["sessions", 3, "id"]);
        assert_eq!(Way::Index(&list, 3).name(), "sessions");
        assert_eq!(Way::Root.path(), Path::root());
    }
}
