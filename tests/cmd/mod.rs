//! One file a command, as in `src/cli/cmd`.

mod amend;
mod appointment;
mod close;
mod edit;
mod follow_up;
mod network;
mod observe;
mod pause;
mod reopen;
mod review;
mod team;
mod underway;
