//! Yes, no and not known, put together as strong Kleene logic does: what is not known matters only where it
//! could turn the outcome.

use std::ops::Not;

use crate::model::assessment::Verdict;

/// A truth value, in the order in which `and` is the least and `or` the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// It is not so.
    No,
    /// It is not known.
    Unknown,
    /// It is so.
    Yes,
}

impl Not for Truth {
    type Output = Self;

    /// The opposite; what is not known stays so.
    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl Truth {
    /// What is known to be so or not.
    pub fn known(truth: bool) -> Self {
        if truth { Self::Yes } else { Self::No }
    }

    /// Whether at least `count` hold: yes once enough do, no once too few still can.
    pub fn at_least(count: usize, truths: impl Iterator<Item = Self>) -> Self {
        let (mut yes, mut possible) = (0, 0);
        for truth in truths {
            yes += usize::from(truth == Self::Yes);
            possible += usize::from(truth != Self::No);
        }
        match (yes >= count, possible >= count) {
            (true, _) => Self::Yes,
            (false, true) => Self::Unknown,
            (false, false) => Self::No,
        }
    }

    /// Whether it is settled.
    pub fn is_definite(self) -> bool {
        self != Self::Unknown
    }

    /// The verdict on one criterion.
    pub fn verdict(self) -> Verdict {
        match self {
            Self::No => Verdict::NotSupported,
            Self::Unknown => Verdict::Unknown,
            Self::Yes => Verdict::Supported,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    #[test]
    fn at_least_n_is_and_and_or_at_its_ends() {
        for one in [No, Unknown, Yes] {
            for other in [No, Unknown, Yes] {
                assert_eq!(Truth::at_least(2, [one, other].into_iter()), one.min(other));
                assert_eq!(Truth::at_least(1, [one, other].into_iter()), one.max(other));
            }
        }
        assert_eq!(Truth::at_least(0, [].into_iter()), Yes);
        assert_eq!(Truth::at_least(1, [].into_iter()), No);
        assert_eq!(Truth::at_least(2, [Yes, Unknown, Unknown].into_iter()), Unknown);
        assert_eq!(Truth::at_least(3, [Yes, Unknown, No].into_iter()), No);
    }
}
