//! The one integration test program: `support` gives each test a data folder of its own in an environment
//! of its own; the other modules follow the map of `src`.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "tests open every door and stop at the first surprise"
)]

mod cache;
mod cmd;
mod counted;
mod csv;
mod docs;
mod eligibility;
mod example;
mod exit_codes;
mod fuzz;
mod generate;
mod layers;
mod life;
mod merge;
mod messages;
mod one_language;
mod prompts;
mod properties;
mod store;
mod support;
mod validate;
mod yaml;
