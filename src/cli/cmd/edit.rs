//! `sosku edit CASE`: the case in the worker's own editor; what comes back is checked before it is stored.
//! With flags or a document no editor opens: `facts` changes what they say. A text with errors is not stored; the
//! worker is asked back to it, and what is not stored is kept (`text`). `save` is for edits made without us.

mod facts;
mod text;

use dialoguer::Editor;

use self::facts::CaseFields;
use self::text::Edited;
use crate::cli::ask;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::record;
use crate::model::case_code::CaseCode;
use crate::store::change::Change;

/// Arguments of `sosku edit`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[command(flatten)]
    facts: Facts<CaseFields>,
}

/// Runs `sosku edit`.
///
/// # Errors
/// A fact that is wrong, no editor, a text with errors that the worker leaves as it is, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let code = desk.find_case(&args.case)?;
    if !args.facts.is_empty() {
        return facts::run(desk, code, &args.facts);
    }
    let (path, before) = desk.read_text(code)?;
    let mut text = Edited::begin(desk, code, &before)?;
    let stored = edit(desk, &path, &mut text).and_then(|()| store(desk, code, &path, &text));
    text.settle(desk, stored)
}

/// Opens the editor until the text has no errors or the worker leaves it.
fn edit(desk: &Desk<'_>, path: &str, text: &mut Edited<'_>) -> Result<()> {
    loop {
        if let Some(after) = open_editor(desk, &text.after)? {
            text.after = after;
        }
        let Err(error) = record::refuse_errors(desk, path, &text.after) else { return Ok(()) };
        if !desk.ui.can_ask() {
            return Err(error);
        }
        desk.ui.show_error(&error);
        if !ask::confirm(desk, &Said::new("prompt-edit-again"))? {
            return Err(CommandError::failed("error-given-up"));
        }
    }
}

fn store(desk: &Desk<'_>, code: CaseCode, path: &str, text: &Edited<'_>) -> Result<()> {
    if !text.is_changed() {
        desk.ui.say(&Said::new("ui-nothing-to-change"));
        return Ok(());
    }
    let turn = record::take_turn(desk, "edit")?;
    let bytes = |text: &str| text.as_bytes().to_vec();
    let change = Change::new(format!("edit {code}")).trailer("Sosku-Case", code.to_string());
    let change = change.file(path, Some(bytes(text.before)), bytes(&text.after));
    let done = record::carry_out(desk, turn.as_ref(), record::sign(desk, change)?)?;
    if done.diff.is_none() {
        desk.ui.say(&Said::new("ui-edited").with("case", code));
    }
    record::answer(desk, Some(code), path, None, &done);
    Ok(())
}

/// What the editor gives back; `None` if nothing was saved.
fn open_editor(desk: &Desk<'_>, text: &str) -> Result<Option<String>> {
    let mut editor = Editor::new();
    editor.extension(".yaml").trim_newlines(false).require_save(true);
    if let Some(program) = &desk.settings.editor {
        editor.executable(program);
    }
    editor.edit(text).map_err(|cause| CommandError::failed("error-editor").because(cause))
}
