//! Claims about the page of a group.
