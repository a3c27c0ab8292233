//! The fictitious example office, embedded so that `sosku init --example` needs nothing but the program.
//!
//! A test sees to it that the table holds every file of `data-example/`. Below: `history` makes up how the
//! files came to be, from the dates of their facts (`case_past`, `table_past`).

mod case_past;
pub mod history;
mod table_past;

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../data-example/", $path)))),*]
    };
}

/// Path and text of every file, sorted by path.
const FILES: &[(&str, &str)] = files![
    ".gitattributes",
    ".gitignore",
    "cases/SK-2VCW8N.yaml",
    "cases/SK-3NDT7Y.yaml",
    "cases/SK-4K7QX2.yaml",
    "cases/SK-5GYB7R.yaml",
    "cases/SK-6ZP1KC.yaml",
    "cases/SK-7JR5DP.yaml",
    "cases/SK-9T3HMB.yaml",
    "cases/SK-BX64QE.yaml",
    "cases/SK-D0QS2V.yaml",
    "cases/SK-H8F2ZK.yaml",
    "cases/SK-M1XK4H.yaml",
    "cases/SK-RM5A9G.yaml",
    "cases/SK-W4E8JT.yaml",
    "cases/SK-Y93CFA.yaml",
    "catalogue/esimerkkitoimisto.yaml",
    "catalogue/kriteerit.yaml",
    "encounters/2025-10.csv",
    "encounters/2026-08.csv",
    "encounters/2026-09.csv",
    "encounters/2026-10.csv",
    "encounters/2026-11.csv",
    "events/2025.csv",
    "events/2026.csv",
    "groups/arkiryhma/attendance.csv",
    "groups/arkiryhma/group.yaml",
    "groups/arkiryhma/meetings.csv",
    "groups/arkiryhma/reviews.csv",
    "groups/arkiryhma/roster.csv",
    "groups/metsapolku/attendance.csv",
    "groups/metsapolku/group.yaml",
    "groups/metsapolku/meetings.csv",
    "groups/metsapolku/reviews.csv",
    "groups/metsapolku/roster.csv",
    "groups/selvapaiva/attendance.csv",
    "groups/selvapaiva/group.yaml",
    "groups/selvapaiva/meetings.csv",
    "groups/selvapaiva/reviews.csv",
    "groups/selvapaiva/roster.csv",
    "model/2025.yaml",
    "model/2026.yaml",
    "sosku.yaml",
    "surveys/2026.csv",
];

/// Path and text of every file of the example office, sorted by path.
pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().copied()
}
