//! The first page: all commands in the groups in which a client's way through the service meets them.
//! Which texts they have is for `help` to say; a command that no group names comes last.

use std::collections::HashSet;

use clap::Command;
use clap::builder::StyledStr;

use crate::language::Messages;
use crate::tr;

/// The commands of the root's page by group, in the order of a client's way through the service. A command
/// that stands in none comes last, under `help-group-other`.
const GROUPS: [(&str, &[&str]); 6] = [
    ("help-group-start", &["intake", "assess", "measure", "check", "plan", "decide"]),
    (
        "help-group-work",
        &[
            "session",
            "observe",
            "appointment",
            "pause",
            "team",
            "network",
            "review",
            "close",
            "reopen",
            "follow-up",
        ],
    ),
    ("help-group-together", &["group", "encounter", "event", "survey", "model"]),
    ("help-group-overview", &["list", "show", "due", "report"]),
    (
        "help-group-records",
        &["edit", "save", "undo", "redo", "amend", "sync", "audit", "validate", "explain"],
    ),
    (
        "help-group-folder",
        &["init", "catalogue", "import", "export", "schema", "doctor", "completions", "man", "help"],
    ),
];

/// The root's commands under the headings of their groups.
pub(super) fn commands(root: &Command, messages: &Messages, title: &dyn Fn(&str) -> String) -> String {
    let named: HashSet<&str> = GROUPS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    let shown: Vec<_> = root.get_subcommands().filter(|sub| !sub.is_hide_set()).collect();
    let width = shown.iter().map(|sub| sub.get_name().len()).max().unwrap_or_default();
    let find = |name: &&str| shown.iter().copied().find(|sub| sub.get_name() == *name);
    let mut text = String::new();
    let mut group = |id: &str, commands: &[&Command]| {
        if !commands.is_empty() {
            text.push_str(&format!("{}\n{}\n", title(&tr!(messages, id)), lines(commands, width)));
        }
    };
    for (id, names) in GROUPS {
        group(id, &names.iter().filter_map(find).collect::<Vec<_>>());
    }
    let others: Vec<_> = shown.iter().copied().filter(|sub| !named.contains(sub.get_name())).collect();
    group("help-group-other", &others);
    text
}

fn lines(commands: &[&Command], width: usize) -> String {
    let line = |sub: &&Command| {
        let about = sub.get_about().map(StyledStr::to_string).unwrap_or_default();
        format!("  {:width$}  {about}", sub.get_name()).trim_end().to_owned() + "\n"
    };
    commands.iter().map(line).collect()
}
