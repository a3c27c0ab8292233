//! Completion of a line that is being typed: the shell's script (see `sosku completions`) runs the program, which
//! answers with commands, flags, and what the folder knows: cases, workers, groups, goals, codes.
//!
//! The line is read by clap's own engine; here each argument is told what may stand in it. Nothing is parsed but
//! what is asked for, and nothing is said of faults. Neighbours: `field` (the kinds of facts), `candidates`.

mod candidates;

use std::ffi::{OsStr, OsString};
use std::sync::Arc;

use clap::{Arg, Command, CommandFactory, ValueHint};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use clap_complete::env::Shells;

use super::field::{Kind, Target};
use super::root::Root;
use super::{global, help};
use crate::language::Messages;
use crate::store::layout::Layout;
use candidates::{Candidate, Source};

/// What may stand in an argument.
#[derive(Debug, Clone, Copy)]
enum Wanted {
    /// A case by alias or code.
    Case,
    /// What a fact of this kind takes.
    Fact(Kind),
    /// An entry of the case, by id.
    Entry,
    /// A list of the catalogue.
    List,
    /// A set of criteria.
    Criteria,
    /// A kind of diagnostic.
    Diagnostic,
    /// A topic of `sosku help`.
    Topic,
    /// A template of the office for a command.
    Template(&'static str),
}

/// The candidates for the last word of a line, as the shell wants them; `None` for a shell that is not known.
pub fn answer(
    shell: &str,
    line: Vec<OsString>,
    folder: Option<Layout>,
    messages: &Messages,
) -> Option<String> {
    let shells = Shells::builtins();
    let shell = shells.completer(shell)?;
    let root = help::localise_all(help::prepare(Root::command()), messages);
    let source = Arc::new(Source::new(folder, messages.language(), typed(&root, &line)));
    let mut root = with_completers(root, &mut Vec::new(), &source);
    let mut out = Vec::new();
    let folder = global::working_folder();
    shell.write_complete(&mut root, line, Some(&folder), &mut out).ok()?;
    String::from_utf8(out).ok()
}

/// The script that makes a shell ask this program.
pub fn script(shell: &str) -> Option<String> {
    let shells = Shells::builtins();
    let mut out = Vec::new();
    let completer = shells.completer(shell)?;
    completer.write_registration(global::COMPLETING, "sosku", "sosku", "sosku", &mut out).ok()?;
    String::from_utf8(out).ok()
}

/// What was typed after the words of the command, flags left out: the case is among it.
fn typed(root: &Command, line: &[OsString]) -> Vec<String> {
    let args = line.get(1..).unwrap_or_default();
    let depth = help::path(root, args).len();
    let words = args.iter().filter_map(|word| word.to_str()).filter(|word| !word.starts_with('-'));
    words.skip(depth).map(str::to_owned).collect()
}

fn with_completers(command: Command, path: &mut Vec<String>, source: &Arc<Source>) -> Command {
    let here = path.join(" ");
    let command = command.mut_args(|arg| with_completer(arg, &here, source));
    command.mut_subcommands(|sub| {
        path.push(sub.get_name().to_owned());
        let sub = with_completers(sub, path, source);
        path.pop();
        sub
    })
}

fn with_completer(arg: Arg, command: &str, source: &Arc<Source>) -> Arg {
    // What every command takes is only offered where nothing else fits.
    let is_everywhere = arg.is_global_set();
    let arg = arg.hide(is_everywhere);
    let Some(wanted) = wanted(&arg, command) else { return with_hint(arg) };
    let source = Arc::clone(source);
    arg.add(ArgValueCompleter::new(move |current: &OsStr| {
        let current = current.to_string_lossy();
        source.candidates(wanted).into_iter().filter_map(|one| fitting(one, &current)).collect::<Vec<_>>()
    }))
}

/// What may stand in an argument: the kind of the fact, else what its name says.
fn wanted(arg: &Arg, command: &str) -> Option<Wanted> {
    if let Some(kind) = arg.get::<Kind>() {
        return Some(Wanted::Fact(*kind));
    }
    Some(match (arg.get_id().as_str(), command) {
        ("case" | "cases" | "continues", _) => Wanted::Case,
        ("worker", "init") => return None,
        ("worker", _) => Wanted::Fact(Kind::Of(Target::Worker)),
        ("group", _) => Wanted::Fact(Kind::Of(Target::Group)),
        ("goal", _) => Wanted::Fact(Kind::Of(Target::Goal)),
        ("plan", _) => Wanted::Fact(Kind::Of(Target::Plan)),
        ("phase", _) => Wanted::Fact(Kind::Choice("phase")),
        ("target_group", _) => Wanted::Fact(Kind::Choice("target_group")),
        ("role", _) => Wanted::Fact(Kind::Choice("worker_role")),
        ("actor", _) => Wanted::Fact(Kind::Choice("actor")),
        ("entry" | "like", _) => Wanted::Entry,
        ("template", "plan") => Wanted::Template("plan"),
        ("template", _) => Wanted::Template("session"),
        ("criteria" | "set" | "one" | "other", _) => Wanted::Criteria,
        ("list", "catalogue list") | ("code", "catalogue show") => Wanted::List,
        ("id", "explain") => Wanted::Diagnostic,
        ("topic", "help") => Wanted::Topic,
        _ => return None,
    })
}

/// Files and folders are the shell's own business.
fn with_hint(arg: Arg) -> Arg {
    let id = arg.get_id().as_str();
    let hint = match id {
        "from" | "paths" | "table" | "mapping" | "file" => ValueHint::AnyPath,
        "repo" | "dir" => ValueHint::DirPath,
        _ => return arg,
    };
    arg.value_hint(hint)
}

/// The candidate if it begins with what was typed, without regard to case; the typed letters stay as they are, for
/// some shells drop what does not begin with them.
fn fitting(candidate: Candidate, current: &str) -> Option<CompletionCandidate> {
    let typed = current.chars().count();
    let begins =
        candidate.value.chars().take(typed).collect::<String>().to_lowercase() == current.to_lowercase();
    let rest: String = candidate.value.chars().skip(typed).collect();
    let label = (!candidate.label.is_empty()).then(|| candidate.label.into());
    let made = |rest| CompletionCandidate::new(format!("{current}{rest}")).help(label);
    begins.then(|| made(rest).hide(candidate.is_second_name))
}
