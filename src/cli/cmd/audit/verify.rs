//! `sosku audit verify`: whether the history is the office's own work and still what was sealed.
//! It changes nothing. Exit code 3 if something is wrong in itself; what only has to be looked at leaves it at 0.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::git_trouble;
use crate::audit::integrity::{Fault, Finding, SIGNERS, of_commits, of_facts};
use crate::audit::seal::{self, Breach, SEALS, Seal};
use crate::cli::desk::Desk;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::global::Format;
use crate::language::visible::one_line;
use crate::model::date::Date;
use crate::store::git::{Asked, Commit};

/// Arguments of `sosku audit verify`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// What is told of one thing that was found.
struct Row {
    id: &'static str,
    is_error: bool,
    commit: Option<String>,
    subject: Option<String>,
    text: String,
}

/// Runs `sosku audit verify`.
///
/// # Errors
/// No history; or, with exit code 3, something that is wrong.
pub fn run(desk: &Desk<'_>, _: &Args) -> Result<()> {
    let prefix = desk.git.place().map_err(git_trouble)?.prefix;
    let head = desk.git.head().map_err(git_trouble)?;
    let head = head.ok_or_else(|| CommandError::failed("error-audit-no-history"))?;
    let commits = desk.git.folder_history(Asked::behind(&head)).map_err(git_trouble)?;
    let seals = present_seals(desk);
    let signed = signed(desk, &head)?;
    let mut found = of_commits(&commits, &desk.office, signed.as_ref());
    found.extend(of_facts(&desk.git, &commits, &seals, desk.office.case_bytes()).map_err(git_trouble)?);
    let broken =
        seal::breaches(&desk.git, &head, &format!("{prefix}{SEALS}"), &seals).map_err(git_trouble)?;
    let mut rows: Vec<Row> = broken.iter().map(|(seal, breach)| of_seal(desk, seal, *breach)).collect();
    rows.extend(found.iter().map(|finding| of_commit(desk, finding)));
    tell(desk, &rows, commits.len(), seals.len())?;
    if rows.iter().any(|row| row.is_error) { Err(CommandError::answer()) } else { Ok(()) }
}

/// The seals of the file as it lies there.
pub(super) fn present_seals(desk: &Desk<'_>) -> Vec<Seal> {
    let bytes = desk.layout.read(SEALS, desk.office.case_bytes()).unwrap_or_default();
    seal::read(&String::from_utf8_lossy(&bytes))
}

/// Who signed each commit, if the office asks for signatures.
fn signed(desk: &Desk<'_>, head: &str) -> Result<Option<HashMap<String, String>>> {
    if desk.office.signing.as_ref().and_then(|signing| signing.from).is_none() {
        return Ok(None);
    }
    let keys = desk.layout.absolute(SIGNERS).map_err(|_| CommandError::failed("error-output"))?;
    let keys = std::path::absolute(&keys).unwrap_or(keys);
    desk.git.signers(head, &keys).map(Some).map_err(git_trouble)
}

fn tell(desk: &Desk<'_>, rows: &[Row], commits: usize, seals: usize) -> Result<()> {
    match desk.settings.format {
        Format::Json => desk.ui.print(&Value::Array(rows.iter().map(json).collect()).to_string()),
        Format::Table => {
            let lines: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
            desk.ui.print(&lines.join("\n"));
        }
        other => return Err(desk.no_such_format("audit verify", other)),
    }
    if desk.git.is_shallow().unwrap_or(false) {
        desk.ui.say(&Said::new("audit-shallow"));
    }
    let id = match (rows.is_empty(), rows.iter().any(|row| row.is_error)) {
        (true, _) => "audit-verify-sound",
        (false, false) => "audit-verify-look",
        (false, true) => "audit-verify-broken",
    };
    let errors = rows.iter().filter(|row| row.is_error).count();
    let said = Said::new(id).with("commits", commits).with("seals", seals).with("errors", errors);
    desk.ui.say(&said.with("notices", rows.len() - errors));
    Ok(())
}

fn json(row: &Row) -> Value {
    let severity = if row.is_error { "error" } else { "warning" };
    json!({
        "id": row.id, "severity": severity, "commit": row.commit, "subject": row.subject, "message": row.text,
    })
}

fn of_seal(desk: &Desk<'_>, seal: &Seal, breach: Breach) -> Row {
    let (id, message) = match breach {
        Breach::Rewritten => ("seal-rewritten", "audit-seal-rewritten"),
        Breach::Differs => ("seal-differs", "audit-seal-differs"),
        Breach::Removed => ("seal-removed", "audit-seal-removed"),
    };
    let commit = one_line(&seal.commit);
    let said = Said::new(message).with("period", one_line(&seal.period)).with("commit", short(&commit));
    let text = desk.ui.text(&said);
    Row { id, is_error: true, commit: Some(commit), subject: Some(one_line(&seal.period)), text }
}

fn of_commit(desk: &Desk<'_>, finding: &Finding<'_>) -> Row {
    let Commit { id, author, authored, .. } = finding.commit;
    let subject = finding.subject.as_deref().map(one_line);
    let message = match finding.fault {
        Fault::Stranger => "audit-fault-stranger",
        Fault::OtherWorker => "audit-fault-other-worker",
        Fault::Unsigned => "audit-fault-unsigned",
        Fault::ForeignFile => "audit-fault-foreign-file",
        Fault::SignersChanged => "audit-fault-signers-changed",
        Fault::DecisionAltered => "audit-fault-decision-altered",
        Fault::SealedAltered => "audit-fault-sealed-altered",
    };
    let day = crate::language::format::date(desk.language(), Date(authored.date_naive()));
    let said = Said::new(message)
        .with("commit", short(id))
        .with("date", day)
        .with("author", one_line(&author.name))
        .with("email", one_line(&author.email))
        .with("subject", subject.clone().unwrap_or_default());
    let text = desk.ui.text(&said);
    Row {
        id: finding.fault.code(),
        is_error: finding.fault.is_error(),
        commit: Some(id.clone()),
        subject,
        text,
    }
}

fn short(commit: &str) -> &str {
    commit.get(..10).unwrap_or(commit)
}
