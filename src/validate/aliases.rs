//! Aliases: working names by which a case can be called on the command line, so none may be a command's name,
//! and no two cases may share one.

use std::collections::BTreeMap;

use super::Context;
use super::findings::Findings;
use crate::diagnostic::{Diagnostic, Kind, Place};
use crate::model::case::Case;
use crate::model::dataset::Loaded;
use crate::path;

/// An alias that is also a command.
pub const ALIAS_IS_COMMAND: Kind = Kind::error("alias-is-command");
/// An alias that another case has.
pub const DUPLICATE_ALIAS: Kind = Kind::error("duplicate-alias");

/// The words that may follow `sosku`, or a command that takes a case, as commands of their own.
pub const COMMANDS: &[&str] = &[
    "add",
    "amend",
    "appointment",
    "assess",
    "audit",
    "catalogue",
    "change",
    "check",
    "close",
    "completions",
    "decide",
    "doctor",
    "due",
    "edit",
    "encounter",
    "end",
    "event",
    "explain",
    "export",
    "follow-up",
    "group",
    "help",
    "import",
    "init",
    "intake",
    "join",
    "kept",
    "leave",
    "list",
    "man",
    "measure",
    "meet",
    "merge",
    "model",
    "network",
    "new",
    "observe",
    "pause",
    "plan",
    "redo",
    "reopen",
    "report",
    "review",
    "save",
    "schema",
    "session",
    "set",
    "show",
    "suggest",
    "survey",
    "sync",
    "team",
    "undo",
    "validate",
];

pub(super) fn check(case: &Case, _: &Context<'_>, found: &mut Findings) {
    let Some(alias) = &case.alias else { return };
    if COMMANDS.contains(&folded(alias).as_str()) {
        found.value(ALIAS_IS_COMMAND, path!["alias"]);
    }
}

/// Aliases that an earlier case has already, compared without regard to case.
pub(super) fn check_all<'a>(cases: impl Iterator<Item = &'a Loaded<Case>>) -> Vec<Diagnostic> {
    let mut first: BTreeMap<String, &Loaded<Case>> = BTreeMap::new();
    let mut found = Vec::new();
    for case in cases {
        let Some(alias) = &case.record.alias else { continue };
        match first.get(&folded(alias)) {
            Some(other) => found.push(
                DUPLICATE_ALIAS
                    .at(case.path.as_str(), Place::Value(path!["alias"]))
                    .with("other", other.record.case),
            ),
            None => {
                first.insert(folded(alias), case);
            }
        }
    }
    found
}

fn folded(alias: &str) -> String {
    alias.trim().to_lowercase()
}
