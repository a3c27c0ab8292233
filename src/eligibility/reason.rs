//! Why a criterion came out as it did: a smallest set of facts that suffices by itself, what else speaks for
//! it, and the smallest set of facts that would change it.
//!
//! To know more never unsettles what is settled (strong Kleene), so the search may begin with the facts that
//! no sufficient set can do without; mostly they already are the answer. Works on positions of facts.

use std::cell::Cell;

use super::ground::{Atom, Node};
use super::truth::Truth;

/// How many sets of facts are tried before a set is taken that is merely without a superfluous member. Never
/// reached by criteria that people would write.
const PATIENCE: u32 = 20_000;

/// The facts behind the outcome of a criterion, as positions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reasons {
    /// A smallest set that suffices by itself.
    pub(super) because: Vec<usize>,
    /// Others that speak for the same.
    pub(super) also: Vec<usize>,
    /// A smallest set that would change the outcome, were they otherwise.
    pub(super) changes: Vec<usize>,
}

/// The reasons of a tree's outcome; none while it is not known.
pub(super) fn reasons(node: &Node) -> Reasons {
    let outcome = node.as_it_is();
    if !outcome.is_definite() {
        return Reasons::default();
    }
    let atoms: Vec<(&Atom, bool)> =
        node.atoms().into_iter().filter(|(atom, _)| atom.truth.is_definite()).collect();
    let facts = distinct(atoms.iter().map(|(atom, _)| atom.fact));
    let suffices = |chosen: &[usize]| {
        let known = |atom: &Atom, _| if chosen.contains(&atom.fact) { atom.truth } else { Truth::Unknown };
        node.truth(&known) == outcome
    };
    let because = smallest(&facts, &suffices);
    let speaks = |fact: usize| {
        atoms.iter().any(|(atom, speaks_for)| atom.fact == fact && (atom.truth == outcome) == *speaks_for)
    };
    let also = facts.iter().copied().filter(|fact| !because.contains(fact) && speaks(*fact)).collect();
    let changes_it = |chosen: &[usize]| {
        let otherwise = |atom: &Atom, speaks_for: bool| {
            let against = if speaks_for { !outcome } else { outcome };
            if chosen.contains(&atom.fact) { against } else { atom.truth }
        };
        node.truth(&otherwise) != outcome
    };
    Reasons { because, also, changes: smallest(&facts, &changes_it) }
}

fn distinct(facts: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut found = Vec::new();
    for fact in facts {
        if !found.contains(&fact) {
            found.push(fact);
        }
    }
    found
}

/// A smallest part of `all` of which `holds` is true, where a larger part never fails if a smaller one does
/// not; empty if even `all` fails.
fn smallest(all: &[usize], holds: &impl Fn(&[usize]) -> bool) -> Vec<usize> {
    if !holds(all) {
        return Vec::new();
    }
    let without = |left_out: usize| all.iter().copied().filter(|one| *one != left_out).collect::<Vec<_>>();
    let (needed, free): (Vec<usize>, Vec<usize>) = all.iter().partition(|one| !holds(&without(**one)));
    let tries = Cell::new(0);
    for size in 0..=free.len() {
        let mut chosen = needed.clone();
        if extend(&mut chosen, &free, size, holds, &tries) {
            return chosen;
        }
        if tries.get() > PATIENCE {
            break;
        }
    }
    irredundant(all, holds)
}

/// Adds `size` of `free` to `chosen` so that it holds; leaves `chosen` as it was if that cannot be.
fn extend(
    chosen: &mut Vec<usize>,
    free: &[usize],
    size: usize,
    holds: &impl Fn(&[usize]) -> bool,
    tries: &Cell<u32>,
) -> bool {
    if size == 0 {
        tries.set(tries.get() + 1);
        return holds(chosen);
    }
    let mut rest = free;
    while let [first, others @ ..] = rest {
        if rest.len() < size || tries.get() > PATIENCE {
            return false;
        }
        chosen.push(*first);
        if extend(chosen, others, size - 1, holds, tries) {
            return true;
        }
        chosen.pop();
        rest = others;
    }
    false
}

/// A part that holds and of which nothing can be left out.
fn irredundant(all: &[usize], holds: &impl Fn(&[usize]) -> bool) -> Vec<usize> {
    let mut kept = all.to_vec();
    for one in all {
        let fewer: Vec<usize> = kept.iter().copied().filter(|other| other != one).collect();
        if holds(&fewer) {
            kept = fewer;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{irredundant, smallest};

    #[test]
    fn the_smallest_set_is_found_even_where_a_larger_one_cannot_be_thinned_out() {
        // Either 4 alone, or 0, 1 and 2 together.
        let holds = |set: &[usize]| set.contains(&4) || [0, 1, 2].iter().all(|one| set.contains(one));
        assert_eq!(smallest(&[4, 3, 2, 1, 0], &holds), [4]);
        assert_eq!(irredundant(&[4, 3, 2, 1, 0], &holds), [2, 1, 0]);
        assert_eq!(smallest(&[0, 1, 2, 3], &holds), [0, 1, 2]);
        assert_eq!(smallest(&[0, 1], &holds), [0; 0]);
    }
}
