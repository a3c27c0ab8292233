//! Counting things in total and by the values of their breakdowns.
//! A value that one thing names twice counts once; what is counted, the indicators' own files say.

use std::collections::BTreeMap;

use crate::reports::observation::{Observation, UNKNOWN};

/// A breakdown: its key, and the values under which a thing counts, once under each.
pub(super) type Part<'p, 'a, T> = (&'static str, &'p dyn Fn(T) -> Vec<&'a str>);

/// The one value of a single-valued breakdown.
pub(super) fn one(value: Option<&str>) -> Vec<&str> {
    vec![value.unwrap_or(UNKNOWN)]
}

/// The values of a list-valued breakdown; a thing with none counts only in the total.
pub(super) fn each<'a>(values: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    values.into_iter().collect()
}

/// Sums in total and by part.
#[derive(Debug, Default)]
pub(super) struct Tally {
    total: u64,
    /// By the place of the breakdown among the breakdowns, its key and the value.
    parts: BTreeMap<(usize, &'static str, String), u64>,
}

impl Tally {
    /// How many things there are.
    pub(super) fn count<'a, T: Copy>(things: impl Iterator<Item = T>, parts: &[Part<'_, 'a, T>]) -> Self {
        Self::sum(things, |_| 1, parts)
    }

    /// What the things weigh together.
    pub(super) fn sum<'a, T: Copy>(
        things: impl Iterator<Item = T>,
        weight: impl Fn(T) -> u64,
        parts: &[Part<'_, 'a, T>],
    ) -> Self {
        let mut total = 0;
        // By text borrowed from the things: a region has many of them and few values.
        let mut sums: Vec<BTreeMap<&str, u64>> = vec![BTreeMap::new(); parts.len()];
        for thing in things {
            let weight = weight(thing);
            total += weight;
            for ((_, values), sums) in parts.iter().zip(&mut sums) {
                let mut values = values(thing);
                values.sort_unstable();
                values.dedup();
                values.into_iter().for_each(|value| *sums.entry(value).or_default() += weight);
            }
        }
        let named = parts.iter().zip(sums).enumerate().flat_map(|(place, ((key, _), sums))| {
            sums.into_iter().map(move |(value, sum)| ((place, *key, value.to_owned()), sum))
        });
        Self { total, parts: named.collect() }
    }

    /// The sums as counts: the total, then the parts.
    pub(super) fn counts(self, indicator: &'static str) -> Vec<Observation> {
        self.observations(|sum| Observation::count(indicator, sum))
    }

    /// The total and the parts, each as the observation that `number` makes of its sum.
    pub(super) fn observations(self, number: impl Fn(u64) -> Observation) -> Vec<Observation> {
        let total = number(self.total);
        let parts = self.parts.into_iter().map(|((_, key, value), sum)| number(sum).by(key, value));
        std::iter::once(total).chain(parts).collect()
    }

    /// The shares that `of` makes up of `self`, in total and in each part of `self`.
    pub(super) fn shares(self, of: &Self, indicator: &'static str) -> Vec<Observation> {
        let total = Observation::share(indicator, of.total, self.total);
        let parts = self.parts.into_iter().filter_map(|(part, whole)| {
            let share = Observation::share(indicator, of.parts.get(&part).copied().unwrap_or(0), whole)?;
            Some(share.by(part.1, part.2))
        });
        total.into_iter().chain(parts).collect()
    }

    /// The shares that the parts make up of a whole that is counted elsewhere.
    pub(super) fn shares_of(self, whole: u64, indicator: &'static str) -> Vec<Observation> {
        let total = Observation::share(indicator, self.total, whole);
        let parts = self.parts.into_iter().filter_map(|((_, key, value), sum)| {
            Some(Observation::share(indicator, sum, whole)?.by(key, value))
        });
        total.into_iter().chain(parts).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_counts_once_under_each_of_its_values() {
        let things = [vec!["b", "a", "b"], vec![], vec!["b"]];
        let tally =
            Tally::count(things.iter(), &[("letter", &|letters: &Vec<&'static str>| letters.clone())]);
        let numbers: Vec<_> =
            tally.counts("sessions").into_iter().map(|o| (o.by, o.value.unwrap().as_f64())).collect();
        let by = |value: &str| vec![("letter", value.to_owned())];
        assert_eq!(numbers, [(vec![], 3.0), (by("a"), 1.0), (by("b"), 2.0)]);
    }

    #[test]
    fn a_part_without_successes_has_the_share_zero() {
        let all = ["a", "a", "b"];
        let part: Part<'_, '_, &str> = ("letter", &|letter| vec![letter]);
        let none_of_b = Tally::count(all.iter().copied().filter(|letter| *letter == "a"), &[part]);
        let shares = Tally::count(all.iter().copied(), &[part]).shares(&none_of_b, "goals.attained");
        let fractions: Vec<_> = shares.iter().map(|share| (share.numerator, share.denominator)).collect();
        assert_eq!(fractions, [(Some(2), Some(3)), (Some(2), Some(2)), (Some(0), Some(1))]);
    }
}
