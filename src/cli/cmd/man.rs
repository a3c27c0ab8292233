//! `sosku man [DIR]`: the manual pages in the reader's language; into a folder all of them, else the first on
//! standard output. They are the help pages in another dress: `cli::help` has the texts.

use std::path::PathBuf;

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use crate::cli::error::{CommandError, Result, Said};
use crate::cli::help;
use crate::cli::root::Root;
use crate::cli::ui::Ui;
use crate::language::Messages;
use crate::store::pages;

/// Headings that the library of manual pages writes, and the messages that take their place.
const HEADINGS: [(&str, &str); 5] = [
    ("NAME", "ui-man-name"),
    ("SYNOPSIS", "ui-man-synopsis"),
    ("DESCRIPTION", "ui-man-description"),
    ("EXTRA", "ui-man-extra"),
    ("VERSION", "ui-man-version"),
];

/// Arguments of `sosku man`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "dir")]
    dir: Option<PathBuf>,
}

/// Runs `sosku man`.
///
/// # Errors
/// A folder that cannot be written to.
pub fn run(ui: &Ui, args: &Args) -> Result<()> {
    let messages = ui.messages();
    let mut root = help::localise_all(help::prepare(Root::command()), messages);
    root.build();
    let Some(dir) = &args.dir else {
        ui.print(&String::from_utf8_lossy(&page(&root, messages)?));
        return Ok(());
    };
    let mut files = Vec::new();
    gather(&root, messages, &mut files)?;
    pages::write_all(dir, &files).map_err(|cause| CommandError::failed("error-write").because(cause))?;
    ui.say(&Said::new("ui-man-written").with("count", files.len()).with("dir", dir.display()));
    Ok(())
}

/// The pages of a command and of all below it, with the names of their files.
fn gather(command: &Command, messages: &Messages, files: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    files.push((Man::new(command.clone()).get_filename(), page(command, messages)?));
    let below = command.get_subcommands().filter(|sub| !sub.is_hide_set());
    below.into_iter().try_for_each(|sub| gather(sub, messages, files))
}

/// The page of one command, with its headings in the reader's language.
fn page(command: &Command, messages: &Messages) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    Man::new(command.clone())
        .render(&mut bytes)
        .map_err(|cause| CommandError::failed("error-output").because(cause))?;
    let text = String::from_utf8_lossy(&bytes);
    let lines = text.lines().map(|line| format!("{}\n", heading(line, messages)));
    Ok(lines.collect::<String>().into_bytes())
}

fn heading(line: &str, messages: &Messages) -> String {
    let title = line.strip_prefix(".SH ").map(|title| title.trim_matches('"'));
    let known = HEADINGS.iter().find(|(english, _)| title == Some(*english));
    known.map_or_else(|| line.to_owned(), |(_, id)| format!(".SH \"{}\"", messages.text(id).to_uppercase()))
}
