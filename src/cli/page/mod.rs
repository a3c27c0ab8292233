//! The screens that a worker sees most, as pure functions from data to text: one case, the caseload, a case's
//! sessions.
//!
//! Nothing is loaded, printed or looked up here: the commands hand in the data, the day and the words, and get
//! text, JSON or CSV back. Every text goes through `language::visible` on its way out. Neighbours: `model::due`
//! and `model::timeline` (what is shown), `cli::cmd` (who asks).

pub mod agenda;
pub mod case;
pub mod caseload;
pub mod commands;
pub mod encounters;
pub mod events;
pub mod found;
pub mod group;
pub mod groups;
pub mod history;
pub mod prose;
pub mod self_assessment;
pub mod sessions;
pub mod suggestions;
pub mod surveys;

mod fact;
mod said;
mod sheet;
#[cfg(test)]
mod stage;
mod story;
mod table;
mod voice;
pub(in crate::cli) mod wrap;

pub use group::letter_id;
pub use said::{due_distance, due_in_words};
pub use voice::{INSTRUMENT_AREA, Names, Voice};

/// How a page is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns of the screen; pages are meant for 60 to 200.
    pub width: usize,
    /// One fact a line, no boxes, nothing wrapped: for screen readers.
    pub plain: bool,
    /// Whether colours may be used; nothing is said by colour alone.
    pub colour: bool,
}

impl Look {
    /// The columns used: never so few that nothing fits, never so many that lines cannot be read.
    fn columns(self) -> usize {
        self.width.clamp(40, 200)
    }
}
