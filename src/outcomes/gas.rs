//! The T score of goal attainment scaling (GAS).
//!
//! T = 50 + 10·Σ(w·x) / √((1−ρ)·Σw² + ρ·(Σw)²), after Kiresuk and Sherman 1968; 50 means that all goals were
//! reached exactly as expected. Refuses an empty set and weights that do not add up to more than zero.
//! Neighbour: `attainment`, which picks the levels that belong in the sum.

use crate::model::plan::GoalLevel;

/// The assumed correlation between goals, 0.30 by convention.
pub const CORRELATION: f64 = 0.30;

/// One goal's part in the score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Attainment {
    /// The level reached, −2…+2.
    pub level: GoalLevel,
    /// The weight among the goals; 1 unless the plan says otherwise.
    pub weight: f64,
}

/// Why there is no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoScore {
    /// No goal was rated.
    #[error("no goal is rated")]
    NoGoals,
    /// The weights add up to zero or less, or are no numbers.
    #[error("the weights of the goals do not add up to more than zero")]
    NoWeight,
}

/// The T score of a set of rated goals.
pub fn t_score(goals: &[Attainment]) -> Result<f64, NoScore> {
    if goals.is_empty() {
        return Err(NoScore::NoGoals);
    }
    let sum = |part: fn(&Attainment) -> f64| goals.iter().map(part).sum::<f64>();
    let weights = sum(|goal| goal.weight);
    let weighted = sum(|goal| goal.weight * f64::from(goal.level.get()));
    let squares = sum(|goal| goal.weight * goal.weight);
    let spread = ((1.0 - CORRELATION) * squares + CORRELATION * weights * weights).sqrt();
    if weights > 0.0 && spread.is_finite() {
        Ok(50.0 + 10.0 * weighted / spread)
    } else {
        Err(NoScore::NoWeight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goals(levels: &[i8], weights: &[f64]) -> Vec<Attainment> {
        assert_eq!(levels.len(), weights.len());
        let pairs = levels.iter().zip(weights);
        pairs
            .map(|(level, weight)| Attainment { level: GoalLevel::new(*level).unwrap(), weight: *weight })
            .collect()
    }

    #[test]
    fn every_published_vector_comes_out() {
        let vectors: [(&[i8], &[f64], f64); 11] = [
            (&[0], &[1.0], 50.00),
            (&[1], &[1.0], 60.00),
            (&[-1], &[1.0], 40.00),
            (&[1, 1], &[1.0, 1.0], 62.40),
            (&[1, 1, 1], &[1.0, 1.0, 1.0], 63.69),
            (&[2, 2, 2], &[1.0, 1.0, 1.0], 77.39),
            (&[-2, -2, -2], &[1.0, 1.0, 1.0], 22.61),
            (&[1, 0, -1], &[1.0, 1.0, 1.0], 50.00),
            (&[1, 0, -1], &[3.0, 2.0, 1.0], 54.41),
            (&[2, 1, 0], &[3.0, 2.0, 1.0], 67.63),
            (&[0, 1, 2, -1], &[1.0, 1.0, 1.0, 1.0], 57.25),
        ];
        for (levels, weights, expected) in vectors {
            let score = t_score(&goals(levels, weights)).unwrap();
            assert!((score - expected).abs() < 0.005, "{levels:?} | {weights:?} gave {score}");
        }
    }

    #[test]
    fn equal_weights_cancel_out() {
        let ones = t_score(&goals(&[2, -1], &[1.0, 1.0])).unwrap();
        let threes = t_score(&goals(&[2, -1], &[3.0, 3.0])).unwrap();
        assert!((ones - threes).abs() < 1e-9);
    }

    #[test]
    fn nothing_rated_gives_no_score() {
        assert_eq!(t_score(&[]), Err(NoScore::NoGoals));
    }

    #[test]
    fn weights_that_do_not_add_up_give_no_score() {
        for weights in
            [[0.0, 0.0], [1.0, -1.0], [-1.0, -2.0], [f64::NAN, 1.0], [f64::INFINITY, 1.0], [1e200, 1e200]]
        {
            assert_eq!(t_score(&goals(&[1, 0], &weights)), Err(NoScore::NoWeight), "{weights:?}");
        }
    }
}
