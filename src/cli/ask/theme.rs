//! How questions look: words, a marker, bold for what is asked. No colours, which are hard to read on one
//! background or the other, and no words of its own, which would be English.

use std::fmt::{Result, Write};

use dialoguer::theme::Theme;

/// How many characters of a search are shown on each side of the cursor.
const LONGEST_SEARCH: usize = 12;

/// The look of the questions.
pub(super) struct Look {
    /// Whether the terminal may be sent more than text.
    pub(super) bold: bool,
}

impl Look {
    /// The text, stronger than what stands around it.
    pub(super) fn strong(&self, text: &str) -> String {
        if self.bold { console::style(text).bold().force_styling(true).to_string() } else { text.to_owned() }
    }
}

/// What stands behind a heading: a question has its own mark.
fn colon(prompt: &str) -> &'static str {
    if prompt.ends_with('?') { "" } else { ":" }
}

impl Theme for Look {
    fn format_prompt(&self, f: &mut dyn Write, prompt: &str) -> Result {
        write!(f, "{}:", self.strong(prompt))
    }

    fn format_input_prompt(&self, f: &mut dyn Write, prompt: &str, default: Option<&str>) -> Result {
        match default {
            Some(default) => write!(f, "{} [{default}]: ", self.strong(prompt)),
            None => write!(f, "{}: ", self.strong(prompt)),
        }
    }

    fn format_fuzzy_select_prompt(
        &self,
        f: &mut dyn Write,
        prompt: &str,
        search: &str,
        cursor: usize,
    ) -> Result {
        let (before, after) = search.split_at_checked(cursor).unwrap_or((search, ""));
        // A search that wrapped would push the list down the screen at every key.
        let from = before.char_indices().rev().nth(LONGEST_SEARCH - 1).map_or(0, |(start, _)| start);
        let before = before.get(from..).unwrap_or_default();
        let after: String = after.chars().take(LONGEST_SEARCH).collect();
        write!(f, "{}{} {before}_{after}", self.strong(prompt), colon(prompt))
    }
}
