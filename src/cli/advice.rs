//! What comes next, when it takes more than a line.

use super::desk::Desk;
use super::error::Said;

/// Several sentences as one, each on a line of its own; `None` if there is nothing to say.
pub fn lines(desk: &Desk<'_>, sentences: &[Said]) -> Option<Said> {
    let texts: Vec<String> = sentences.iter().map(|said| desk.ui.text(said)).collect();
    (!texts.is_empty()).then(|| Said::new("ui-lines").with("lines", texts.join("\n")))
}
