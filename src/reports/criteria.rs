//! The criteria report: what the eligibility checks said, what was concluded, and where the two part.
//! Here is only the order of its lines: the numbers are `indicators::checks`'.

use crate::reports::layout::{Layout, Section, line};

/// The criteria report.
pub const LAYOUT: Layout = Layout {
    name: "criteria",
    compared: false,
    names_cases: false,
    sections: &[Section {
        id: "criteria",
        lines: &[
            line("checks.recorded", &["verdict", "conclusion"]),
            line("criteria.overridden", &["municipality", "source"]),
            line("criteria", &["criterion"]),
        ],
    }],
};
