//! The monthly report: an office's month that a manager reads in a minute, beside the month before and the same
//! month a year before.

use crate::reports::layout::{Layout, Section, line};

/// The monthly report.
pub const LAYOUT: Layout = Layout {
    name: "monthly",
    compared: true,
    names_cases: false,
    sections: &[
        Section {
            id: "caseload",
            lines: &[
                line("cases.open_start", &[]),
                line("cases.opened", &["source"]),
                line("cases.returned", &[]),
                line("cases.reopened", &[]),
                line("cases.closed", &["ground"]),
                line("cases.open_end", &["phase", "own_worker"]),
                line("late", &["kind"]),
            ],
        },
        Section {
            id: "start",
            lines: &[
                line("assessments.completed", &[]),
                line("assessments.days", &[]),
                line("checks.recorded", &["conclusion"]),
                line("decisions", &["kind"]),
                line("decisions.in_time", &[]),
                line("plans.made", &[]),
                line("reviews.made", &[]),
            ],
        },
        Section {
            id: "work",
            lines: &[
                line("clients.served", &["gender"]),
                line("clients.weekly", &[]),
                line("sessions", &["form", "channel"]),
                line("sessions.hours", &["worker"]),
                line("sessions.missed", &["attendance"]),
                line("peer_support", &[]),
                line("appointments.prepared", &[]),
                line("appointments.results", &[]),
                line("appointments.kept", &[]),
            ],
        },
        Section {
            id: "groups",
            lines: &[
                line("groups.meetings", &["group"]),
                line("groups.participants", &["group"]),
                line("groups.attendances", &[]),
                line("groups.linked", &[]),
                line("groups.open_visits", &[]),
                line("surveys", &["instrument"]),
            ],
        },
        Section {
            id: "community",
            lines: &[
                line("encounters", &["setting"]),
                line("encounters.people", &[]),
                line("encounters.cases_opened", &[]),
                line("events", &["kind"]),
                line("events.participants", &[]),
            ],
        },
        Section {
            id: "outcomes",
            lines: &[
                line("goals.set", &["named_by"]),
                line("goals.attained", &[]),
                line("gas.t", &[]),
                line("gas.change", &[]),
                line("strengthened", &[]),
                line("support_sufficient", &["answer"]),
                line("moved", &["destination"]),
                line("follow_ups", &[]),
            ],
        },
    ],
};
