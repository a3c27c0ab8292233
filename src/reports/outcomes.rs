//! The outcomes report: what the goals, the reviews and the time after the service say.
//! Here is only the order of its lines: the numbers are `indicators::goals`' and `indicators::reviews`'.

use crate::reports::layout::{Layout, Section, line};

/// The outcomes report.
pub const LAYOUT: Layout = Layout {
    name: "outcomes",
    compared: false,
    names_cases: false,
    sections: &[
        Section {
            id: "goals",
            lines: &[
                line("goals.set", &["named_by", "domain"]),
                line("goals.attained", &["named_by", "domain"]),
                line("gas.t", &[]),
                line("gas.change", &[]),
                line("strengthened", &[]),
            ],
        },
        Section {
            id: "measurements",
            lines: &[line("measurements.change", &["instrument"]), line("surveys", &["instrument"])],
        },
        Section {
            id: "reviews",
            lines: &[
                line("reviews.made", &[]),
                line("support_sufficient", &["answer"]),
                line("changes", &["area"]),
                line("mechanisms", &["mechanism"]),
                line("experience", &["aspect"]),
            ],
        },
        Section {
            id: "after",
            lines: &[
                line("cases.closed", &["ground", "destination"]),
                line("moved", &["destination"]),
                line("follow_ups", &["labour_status"]),
            ],
        },
    ],
};
