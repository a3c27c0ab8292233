//! The one integration binary: what is true of the program as a whole.
mod messages;
