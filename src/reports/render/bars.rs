//! Small charts of letters for the terminal: a bar for a part of a whole, a line of columns for a course of time.
//!
//! Both begin at zero, so that lengths may be compared. `html` draws its own, of the same courses; `plain` has none,
//! since nobody can listen to them.

use crate::model::period::Period;

/// How many letters a full bar takes.
pub(super) const WIDTH: usize = 10;

const EIGHTHS_WIDE: [char; 8] = ['█', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const EIGHTHS_HIGH: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A bar of a length of 0–1; anything above zero is seen.
pub(super) fn bar(length: f64) -> String {
    let eighths = (length.clamp(0.0, 1.0) * (WIDTH * 8) as f64).round() as usize;
    let eighths = if length > 0.0 { eighths.max(1) } else { 0 };
    let rest = EIGHTHS_WIDE.get(eighths % 8).filter(|_| eighths % 8 > 0);
    "█".repeat(eighths / 8).chars().chain(rest.copied()).collect()
}

/// Columns as high as the numbers in the order of time, from zero to the highest; a gap where there is none.
pub(super) fn sparkline(course: &[(Period, Option<f64>)]) -> String {
    let Some(highest) = highest(course) else { return String::new() };
    let column = |number: f64| {
        let step = (number / highest * (EIGHTHS_HIGH.len() - 1) as f64).round() as usize;
        EIGHTHS_HIGH.get(step).copied().unwrap_or(' ')
    };
    course.iter().map(|(_, number)| number.map_or(' ', column)).collect()
}

/// The highest number of a course that can be drawn; `None` of fewer than two numbers, of numbers below zero, or if
/// all are zero.
pub(super) fn highest(course: &[(Period, Option<f64>)]) -> Option<f64> {
    let known = || course.iter().filter_map(|(_, number)| *number);
    let highest = known().fold(0.0, f64::max);
    let can_be_drawn = known().count() >= 2 && highest > 0.0 && known().all(|number| number >= 0.0);
    can_be_drawn.then_some(highest)
}

#[cfg(test)]
mod tests {
    use super::bar;

    fn sparkline(numbers: &[Option<f64>]) -> String {
        let months = (1..).map(|month| format!("2026-{month:02}").parse().unwrap());
        super::sparkline(&months.zip(numbers.iter().copied()).collect::<Vec<_>>())
    }

    #[test]
    fn a_bar_is_as_long_as_its_part_and_never_unseen() {
        assert_eq!(bar(0.0), "");
        assert_eq!(bar(0.0001), "▏");
        assert_eq!(bar(0.5), "█████");
        assert_eq!(bar(0.55), "█████▌");
        assert_eq!(bar(7.0), "██████████");
    }

    #[test]
    fn a_course_starts_at_zero_and_leaves_gaps() {
        assert_eq!(sparkline(&[Some(0.0), Some(5.0), Some(10.0)]), "▁▅█");
        assert_eq!(sparkline(&[Some(1.0), None, Some(1.0)]), "█ █");
        for nothing in [&[Some(3.0)][..], &[Some(0.0), Some(0.0)], &[Some(-1.0), Some(1.0)], &[None, None]] {
            assert_eq!(sparkline(nothing), "");
        }
    }
}
