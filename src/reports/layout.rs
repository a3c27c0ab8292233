//! How a report is laid out: its sections, the indicators of each, and which breakdowns a reader is shown at a
//! glance. JSON, CSV and Markdown hold every breakdown in any case.

use crate::model::period::Period;
use crate::model::reach::Reach;
use crate::reports::indicators::project::TARGET;

/// A report as it is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// The report's name on the command line.
    pub name: &'static str,
    /// True if totals stand beside the period before and the same period a year before.
    pub compared: bool,
    /// True if the cases that lack a core element are named, as long as the report is internal.
    pub names_cases: bool,
    /// The sections in order.
    pub sections: &'static [Section],
}

/// A heading and what stands under it.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// Names the heading, message `report-section-<id>`.
    pub id: &'static str,
    /// The indicators in order.
    pub lines: &'static [Line],
}

/// An indicator's place in a report.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// The indicator.
    pub indicator: &'static str,
    /// The breakdowns that the terminal shows under it.
    pub shown: &'static [&'static str],
}

impl Layout {
    /// Every line, in order.
    pub fn lines(&self) -> impl Iterator<Item = &'static Line> {
        self.sections.iter().flat_map(|section| section.lines)
    }

    /// Which sessions the report asks for: those that matter to a period and to those beside it.
    pub fn reach(&self, period: Period, beside: &[Period]) -> Reach {
        // A target is counted since its project began.
        if self.lines().any(|line| line.indicator == TARGET) {
            return Reach::Whole;
        }
        Reach::Numbers(std::iter::once(period).chain(beside.iter().copied()).collect())
    }
}

/// An indicator by its id, with the breakdowns to show.
pub(super) const fn line(indicator: &'static str, shown: &'static [&'static str]) -> Line {
    Line { indicator, shown }
}

#[cfg(test)]
mod tests {
    use crate::reports::{LAYOUTS, dictionary};

    #[test]
    fn every_layout_speaks_of_known_indicators_and_their_breakdowns() {
        for layout in LAYOUTS {
            for line in layout.lines() {
                let indicator =
                    dictionary::find(line.indicator).unwrap_or_else(|| panic!("{}", line.indicator));
                assert!(
                    line.shown.iter().all(|key| indicator.breakdown(key).is_some()),
                    "{}",
                    line.indicator
                );
            }
        }
    }
}
