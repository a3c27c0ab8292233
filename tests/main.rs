//! The one integration test binary.

mod messages;
mod validate;
