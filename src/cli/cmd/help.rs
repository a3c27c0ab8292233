//! `sosku help [TOPIC…]`: the guides without a network, and the page of any command.
//! `cli::guides` carries the guides; the pages of commands are those of `--help`.

use std::ffi::OsString;

use clap::{Command, CommandFactory};

use crate::catalogue::nearest;
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::page::prose;
use crate::cli::root::Root;
use crate::cli::ui::Ui;
use crate::cli::usage::{self, Colors};
use crate::cli::{guides, help};
use crate::language::Messages;

/// Arguments of `sosku help`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "topic")]
    topic: Vec<String>,
}

/// Runs `sosku help`.
///
/// # Errors
/// Neither a guide nor a command.
pub fn run(ui: &Ui, args: &Args) -> Result<()> {
    let language = ui.messages().language();
    if args.topic.is_empty() {
        ui.print(&page(ui, &[])?);
        ui.print(&topics(ui));
        return Ok(());
    }
    if let Some(text) = guides::guide(&args.topic.join("-"), language) {
        ui.print(&prose::reflow(&text, ui.width()));
        return Ok(());
    }
    if !is_command(&args.topic) {
        return Err(unknown(ui, &args.topic.join(" ")));
    }
    ui.print(&page(ui, &args.topic)?);
    Ok(())
}

/// The page of a command.
fn page(ui: &Ui, path: &[String]) -> Result<String> {
    let words: Vec<OsString> = path.iter().map(OsString::from).chain(["--help".into()]).collect();
    let messages = || Messages::new(ui.messages().language());
    let colors = Colors { page: ui.colors_output(), complaint: ui.colors_messages() };
    match usage::parse(Root::command, &words, messages, colors) {
        Err(answer) if !answer.is_error => Ok(answer.text),
        _ => Err(unknown(ui, &path.join(" "))),
    }
}

fn is_command(path: &[String]) -> bool {
    let root = help::prepare(Root::command());
    path.iter().try_fold(&root, |here, name| here.find_subcommand(name)).is_some()
}

/// The guides by topic and title.
fn topics(ui: &Ui) -> String {
    let topics = guides::topics(ui.messages().language());
    let width = topics.iter().map(|(topic, _)| topic.len()).max().unwrap_or_default();
    let lines = topics.iter().map(|(topic, title)| format!("  {topic:width$}  {title}\n"));
    format!("\n{}:\n{}", ui.messages().text("ui-help-guides"), lines.collect::<String>())
}

fn unknown(ui: &Ui, typed: &str) -> CommandError {
    let root = Root::command();
    let commands = root.get_subcommands().map(Command::get_name);
    let topics = guides::topics(ui.messages().language()).into_iter().map(|(topic, _)| topic);
    let known: Vec<&str> = topics.chain(commands).collect();
    let error = CommandError::usage("error-no-such-topic").with("topic", typed);
    match nearest(typed, known.into_iter().map(|name| (name, name))) {
        Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
        None => error,
    }
}
