//! The caseload report: what each own worker carries, how steadily clients are met, and what is late.
//! Here is only the order of its lines: the numbers are the indicators'.

use crate::reports::layout::{Layout, Section, line};

/// The caseload report.
pub const LAYOUT: Layout = Layout {
    name: "caseload",
    compared: false,
    names_cases: false,
    sections: &[
        Section {
            id: "caseload",
            lines: &[
                line("cases.open_end", &["own_worker", "phase"]),
                line("cases.opened", &[]),
                line("cases.closed", &[]),
            ],
        },
        Section {
            id: "work",
            lines: &[
                line("clients.served", &[]),
                line("clients.weekly", &[]),
                line("sessions", &["worker"]),
                line("sessions.hours", &["worker"]),
                line("sessions.missed", &[]),
            ],
        },
        Section { id: "late", lines: &[line("late", &["kind", "own_worker"])] },
    ],
};
