//! What the rules say of a case, as people and programs are shown it: `words` says it in a language, `page`
//! lays it out for the terminal, a screen reader or a document, `table` many cases at a time, `html` both for
//! a browser, `json` for scripts.
//!
//! Decides nothing: that is `eligibility`'s. The words of client and worker are shown to whoever may read the
//! file anyway, never logged.

pub mod html;
pub mod json;
pub mod page;
pub mod table;
pub mod words;
