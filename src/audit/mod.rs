//! The history of a folder as people mean it: versions become events – who, when, which fact, from what to what.
//!
//! `versions` takes a case's past out of git and `reading` reads it, `event` tells what happened in each version,
//! `blame` who last set each fact. `integrity` looks for what should not have happened, `seal` binds a month, `sample`
//! draws cases for a supervisor. No words here and no terminal: `cli` tells it in the reader's language. Knows what
//! `store` knows and all below; `reports` and this do not know each other.

pub mod blame;
pub mod event;
pub mod integrity;
mod passages;
pub mod reading;
pub mod sample;
pub mod seal;
mod sealed;
pub mod versions;
