//! The text that a worker is editing, and its draft: what could not be stored is kept as it is, and the next
//! `sosku edit` of the case offers it.
//!
//! A draft is made from one state of the file and only offered for that one, so that it never takes back what
//! others have written since; its name carries the mark of that state.

use crate::cli::ask;
use crate::cli::desk::Desk;
use crate::cli::error::{Result, Said};
use crate::model::case_code::CaseCode;
use crate::store::drafts;

/// A text before and after.
pub(super) struct Edited<'t> {
    code: CaseCode,
    /// The text of the file.
    pub(super) before: &'t str,
    /// The text as it was last left.
    pub(super) after: String,
}

impl<'t> Edited<'t> {
    /// The text of the file, or the kept one if the worker wants to go on from that.
    ///
    /// # Errors
    /// The question was given up.
    pub(super) fn begin(desk: &Desk<'_>, code: CaseCode, before: &'t str) -> Result<Self> {
        let fresh = Self { code, before, after: before.to_owned() };
        // Where nobody can be asked, the file itself is what is edited.
        let kept = drafts::find_text(&desk.layout, &fresh.name()).filter(|_| desk.ui.can_ask());
        Ok(match kept {
            Some(after) if ask::confirm(desk, &Said::new("prompt-edit-draft"))? => Self { after, ..fresh },
            _ => fresh,
        })
    }

    /// True if there is something to store.
    pub(super) fn is_changed(&self) -> bool {
        self.after != self.before
    }

    /// After the command: what was stored needs no draft, what was not becomes one and is named.
    ///
    /// # Errors
    /// Those of the outcome.
    pub(super) fn settle(&self, desk: &Desk<'_>, outcome: Result<()>) -> Result<()> {
        let path = drafts::path_of(&self.name());
        let Err(error) = outcome else {
            if self.is_changed() && !desk.settings.dry_run {
                // A draft that stays is offered again; that harms nobody.
                let _ = drafts::remove(&desk.layout, &path);
            }
            return Ok(());
        };
        let is_kept = self.is_changed()
            && !desk.settings.dry_run
            && drafts::keep_text(&desk.layout, &path, &self.after).is_ok();
        let hint = || Said::new("error-hint-edited-text").with("path", &path).with("case", self.code);
        Err(if is_kept { error.hint(hint()) } else { error })
    }

    fn name(&self) -> String {
        format!("edit-text-{}-{}", self.code, drafts::mark(self.before))
    }
}
