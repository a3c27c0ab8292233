//! Codes of the open lists: known to the built-in catalogue or to the office's own.
//!
//! The thorough pass over a file finds them, because it knows at every value which list is meant; here is only
//! their kind, so that the registry has one place for it.

pub use crate::store::yaml::scalar_shape::UNKNOWN_CODE;
