//! Chance that can be had again: the same seed, the same folder.
//!
//! Every case, group and month draws from a source of its own, so that they can be made side by side and one
//! does not change with another.

use fastrand::Rng;

use sosku::model::date::Date;

/// Draws for one case, group or month.
pub(super) struct Chance(Rng);

impl Chance {
    /// The source of the `number`-th thing of a `kind`.
    pub(super) fn of(seed: u64, kind: &str, number: usize) -> Self {
        // Sources that start side by side must not run side by side: each start is drawn from a mixed one.
        let kind = kind.bytes().fold(seed, |sum, byte| sum.rotate_left(9) ^ u64::from(byte));
        let mut start =
            Rng::with_seed(kind.wrapping_add((number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        Self(Rng::with_seed(start.u64(..)))
    }

    /// A number from `least` to `most`, both included.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        self.0.i64(least..=most.max(least))
    }

    /// True so many times of a hundred.
    pub(super) fn percent(&mut self, times: u8) -> bool {
        self.0.u8(0..100) < times
    }

    /// One of them; the lists of this program are never empty.
    pub(super) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.0.usize(0..of.len())]
    }

    /// Some of them, in their order, at most `most`.
    pub(super) fn some<T: Copy>(&mut self, of: &[T], most: usize) -> Vec<T> {
        let most = most.min(of.len());
        let mut left = self.0.usize(1..=most);
        let chosen = of.iter().enumerate().filter(|(at, _)| {
            let takes = left > 0 && self.0.usize(0..of.len() - at) < left;
            left -= usize::from(takes);
            takes
        });
        chosen.map(|(_, one)| *one).collect()
    }

    /// A working day some days later.
    pub(super) fn after(&mut self, day: Date, least: i64, most: i64) -> Date {
        workday(day.plus_days(self.between(least, most)))
    }

    /// Six random bytes, as a case code is made of.
    pub(super) fn bytes(&mut self) -> [u8; 6] {
        std::array::from_fn(|_| self.0.u8(..))
    }

    /// Three characters, as the id of a session ends with.
    pub(super) fn suffix(&mut self) -> String {
        (0..3).map(|_| self.one(b"0123456789abcdefghjkmnpqrstvwxyz") as char).collect()
    }
}

/// The day, or the Monday after a weekend.
pub(super) fn workday(day: Date) -> Date {
    use chrono::{Datelike, Weekday};
    match day.weekday() {
        Weekday::Sat => day.plus_days(2),
        Weekday::Sun => day.plus_days(1),
        _ => day,
    }
}
