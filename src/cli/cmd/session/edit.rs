//! `sosku session edit CASE ENTRY`: corrects facts of a session; what is not given stays as it is.
//! It refuses to change the id. Its neighbour `add` says which facts a session has.

use super::add::SessionFields;
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::facts::Facts;
use crate::cli::field::Fields;
use crate::cli::gather::collect;
use crate::cli::record::{self, Plan};
use crate::model::case_code::CaseCode;
use crate::model::session::Session;
use crate::path;
use crate::store::entry::below;
use crate::store::yaml::edit::Edit;

/// Arguments of `sosku session edit`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "case")]
    case: String,
    #[arg(value_name = "entry")]
    entry: String,
    #[command(flatten)]
    facts: Facts<SessionFields>,
}

/// Runs `sosku session edit`.
///
/// # Errors
/// No such case or session, a fact that is wrong, or a write that is refused.
pub fn run(desk: &Desk<'_>, args: &Args) -> Result<()> {
    let open = desk.open_case(&args.case)?;
    if args.facts.is_empty() {
        return Err(CommandError::usage("error-nothing-given").with("command", "session edit"));
    }
    let given = collect(desk, &args.facts, Some(&open.case))?;
    record::record(desk, "session edit", open.code, |open| {
        let sessions = &open.case.sessions;
        let index =
            sessions.iter().position(|session| session.id == *args.entry.as_str()).ok_or_else(|| {
                CommandError::failed("error-no-such-entry").with("case", open.code).with("entry", &args.entry)
            })?;
        if let Some(session) = sessions.get(index) {
            refuse_old(desk, open.code, session)?;
        }
        let place = path!["sessions", index];
        let edits = SessionFields::FIELDS
            .iter()
            .filter_map(|field| Some((field.key, given.at(field.key)?.clone())))
            .map(|(key, value)| Edit::Set { path: below(&place, key), value })
            .collect();
        let done = Said::new("ui-session-edited").with("case", open.code).with("entry", &args.entry);
        Ok(Plan { edits, entry: Some(args.entry.clone()), done, next: None })
    })
}

/// What is older than the office's correction time is amended, not edited.
fn refuse_old(desk: &Desk<'_>, code: CaseCode, session: &Session) -> Result<()> {
    let days = i64::from(desk.office.correction_days());
    if desk.today().days_since(session.date) <= days {
        return Ok(());
    }
    Err(CommandError::failed("error-too-old-to-edit")
        .with("case", code)
        .with("entry", &session.id)
        .with("days", days))
}
