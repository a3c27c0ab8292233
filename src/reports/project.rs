//! The report of a funded project: its targets, its participants by the funder's classes, and where they went.
//! Here is only the order of its lines: the numbers are `indicators::project`'s and others'.

use crate::reports::layout::{Layout, Section, line};

/// The report of a funded project.
pub const LAYOUT: Layout = Layout {
    name: "project",
    compared: false,
    names_cases: false,
    sections: &[
        Section { id: "targets", lines: &[line("target", &["target"])] },
        Section {
            id: "participants",
            lines: &[
                line("esf.participants", &["gender", "age_band", "labour_status", "education"]),
                line("esf.left", &["result"]),
            ],
        },
        Section {
            id: "results",
            lines: &[
                line("clients.served", &["gender", "age_band"]),
                line("strengthened", &[]),
                line("moved", &["destination"]),
                line("follow_ups", &["labour_status"]),
            ],
        },
    ],
};
