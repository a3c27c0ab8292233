//! Files, locks and git, as `sosku::store` gives them to the commands.

mod change;
mod git;
mod groups;
mod layout;
mod lock;
mod write;
