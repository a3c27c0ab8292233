//! The eligibility check: the command as a worker meets it, and what must hold of every set and every case.

mod command;
mod properties;
mod sketch;
