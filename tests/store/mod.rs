//! Files, locks and git, as `sosku::store` gives them to the commands.

mod git;
mod layout;
mod lock;
mod write;
