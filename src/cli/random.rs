//! Random codes and ids. `SOSKU_SEED` makes them repeatable for tests and for examples in the docs.
//! Otherwise only the system's own randomness is used: no code of a case may tell anything about another.

use std::cell::Cell;

/// A source of random bytes.
#[derive(Debug)]
pub struct Random(Option<Cell<u64>>);

/// Multiplier and increment of Knuth's 64-bit linear congruential generator.
const MULTIPLIER: u64 = 6_364_136_223_846_793_005;
const INCREMENT: u64 = 1_442_695_040_888_963_407;

impl Random {
    /// The system's randomness, or a repeatable row of bytes.
    pub fn new(seed: Option<u64>) -> Self {
        Self(seed.map(Cell::new))
    }

    /// `N` random bytes; `None` if the system has none to give.
    pub fn bytes<const N: usize>(&self) -> Option<[u8; N]> {
        let mut bytes = [0; N];
        match &self.0 {
            None => getrandom::fill(&mut bytes).ok()?,
            Some(state) => bytes.fill_with(|| next(state)),
        }
        Some(bytes)
    }
}

fn next(state: &Cell<u64>) -> u8 {
    state.set(state.get().wrapping_mul(MULTIPLIER).wrapping_add(INCREMENT));
    (state.get() >> 56) as u8
}
