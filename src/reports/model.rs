//! The report on the service model, in the order of THL's logic model (2022): conditions, core elements,
//! mechanisms, results. It answers three questions: did the work give the results expected and what else, in
//! what conditions, and how well were the core elements carried out. Causes it leaves to the reader.

use crate::reports::layout::{Layout, Section, line};

/// The report on the service model.
pub const LAYOUT: Layout = Layout {
    name: "model",
    compared: false,
    names_cases: true,
    sections: &[
        Section {
            id: "conditions",
            lines: &[
                line("model.rating", &["element"]),
                line("cases.open_end", &["phase"]),
                line("clients.served", &["municipality"]),
                line("encounters.people", &["setting"]),
                line("events.participants", &["kind"]),
            ],
        },
        Section {
            id: "core-elements",
            lines: &[
                line("core_elements", &["element"]),
                line("core_elements.all", &[]),
                line("clients.weekly", &[]),
                line("groups.participants", &["group"]),
                line("groups.linked", &[]),
                line("peer_support", &[]),
            ],
        },
        Section {
            id: "mechanisms",
            lines: &[
                line("mechanisms", &["mechanism"]),
                line("experience", &["aspect"]),
                line("support_sufficient", &["answer"]),
            ],
        },
        Section {
            id: "results",
            lines: &[
                line("goals.attained", &["domain"]),
                line("gas.change", &[]),
                line("changes", &["area"]),
                line("measurements.change", &["instrument"]),
                line("surveys", &["instrument"]),
                line("strengthened", &[]),
                line("moved", &["destination"]),
                line("follow_ups", &["labour_status"]),
            ],
        },
    ],
};
