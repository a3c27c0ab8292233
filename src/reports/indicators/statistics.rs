//! Mean and median, and their observations.
//! Of no numbers there is neither: then nothing is observed, never a zero.

use crate::reports::observation::{Observation, STATISTIC};

/// The arithmetic mean; `None` of nothing.
pub(super) fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

/// The middle number, or the mean of the two in the middle; `None` of nothing.
pub(super) fn median(numbers: &[f64]) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = sorted.len() / 2;
    let lower = sorted.len().checked_sub(1)? / 2;
    mean(sorted.get(lower..=upper)?)
}

/// Mean and n of numbers as observations that `part` sets into its breakdown; nothing of nothing.
pub(super) fn mean_and_n(
    indicator: &'static str,
    numbers: &[f64],
    part: impl Fn(Observation) -> Observation,
) -> Vec<Observation> {
    let Some(mean) = mean(numbers) else { return Vec::new() };
    let n = numbers.len() as u64;
    vec![
        part(Observation::number(indicator, mean)).by(STATISTIC, "mean"),
        part(Observation::count(indicator, n)).by(STATISTIC, "n"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_middle_two() {
        assert_eq!(median(&[9.0, 1.0, 3.0]), Some(3.0));
        assert_eq!(median(&[9.0, 1.0, 3.0, 4.0]), Some(3.5));
        assert_eq!(median(&[7.0]), Some(7.0));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn of_nothing_there_is_neither_mean_nor_n() {
        assert!(mean_and_n("gas.t", &[], |o| o).is_empty());
        assert_eq!(mean_and_n("gas.t", &[40.0, 60.0], |o| o).len(), 2);
    }
}
